"""Errors of the clocks.

ClockError
  TimeNotAware       a time does not say its time zone
  ExtensionTooLong   an extension is longer than the law allows
  OrderImpossible    something that comes later is said to be earlier
"""

from typing import ClassVar


class ClockError(Exception):
    """Base of what can be wrong with the times a rule is given; str() is a sentence for people."""

    code: ClassVar[str] = "clock"


class TimeNotAware(ClockError):
    """A time came without its time zone, so that it names no instant."""

    code: ClassVar[str] = "clock-time-not-aware"


class ExtensionTooLong(ClockError):
    """The extension goes beyond what the law allows."""

    code: ClassVar[str] = "clock-extension-too-long"


class OrderImpossible(ClockError):
    """What comes later is said to have been earlier, or two spells overlap."""

    code: ClassVar[str] = "clock-order-impossible"
