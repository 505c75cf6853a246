"""STAGE3: by when the prosecution replies to the defence's answer."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="STAGE3",
    title="Reply of the prosecution to the defence (stage 3)",
    starts="the defence's answer is received",
    limit="14 days; 28 where the court said so",
    counting="calendar days after the day it was received",
    owner=Owner.PROSECUTOR,
    source="DOMAIN 2.6",
    needs_check="both periods, and when the longer one applies: no source was read",
)
SHORT_DAYS: Final = 14
LONG_DAYS: Final = 28


def stage3(answered_on: date, *, is_long: bool = False) -> Clock:
    """Return the clock of the prosecution's reply. is_long: the court gave 28 days."""
    return day_clock(RULE, start_of_day(answered_on), days_after(answered_on, LONG_DAYS if is_long else SHORT_DAYS))
