"""Clocks: every time limit of a case as a rule of its own file. Pure: no clock is read, `now` is given.

errors.py    what can be wrong with what a rule is given
holidays.py  bank holidays of England and Wales: the published dates, and how to compute the others
counting.py  ways of counting: clock hours, calendar days and months, business days, backwards
pauses.py    spells during which a clock stands still
clock.py     Clock: from when, until when, its warnings, how much is used, in words
facts.py     what is known of each rule: its limit, way of counting, owner and source
words.py     spans and moments in the words people use
telling.py   what is said of a clock, the same everywhere
keeping.py   a clock as JSON values and back
victims.py   working days to tell a victim
timers/      a rule a file, named after it
Source: DOMAIN 2.6, ADR 0015.
"""

from unbroken.engines.clocks.clock import Alert, Clock, Level, Owner, RuleFacts
from unbroken.engines.clocks.errors import ClockError, ExtensionTooLong, OrderImpossible, TimeNotAware
from unbroken.engines.clocks.facts import RULES
from unbroken.engines.clocks.pauses import Pause
from unbroken.engines.clocks.telling import Told, tell

__all__ = [
    "RULES",
    "Alert",
    "Clock",
    "ClockError",
    "ExtensionTooLong",
    "Level",
    "OrderImpossible",
    "Owner",
    "Pause",
    "RuleFacts",
    "TimeNotAware",
    "Told",
    "tell",
]
