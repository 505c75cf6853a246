"""STAGE1: by when the prosecution case is served after sending, and the two stages that follow."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="STAGE1",
    title="Service of the prosecution case (stage 1)",
    starts="sending to the Crown Court",
    limit="50 days in custody, 70 on bail; the defence answers 28 days later, the prosecution 14 or 28 after that",
    counting="calendar days after the day of sending",
    owner=Owner.PROSECUTOR,
    source="SI 2005/902 reg.2; DOMAIN 2.6",
    needs_check="all three periods, and that they count from sending: no source was read",
)
CUSTODY_DAYS_TO_SERVE: Final = 50
BAIL_DAYS_TO_SERVE: Final = 70
STAGE2_DAYS: Final = 28
STAGE3_SHORT_DAYS: Final = 14
STAGE3_LONG_DAYS: Final = 28


def stage1(sent_on: date, *, is_in_custody: bool) -> Clock:
    """Return the clock of serving the prosecution case."""
    days = CUSTODY_DAYS_TO_SERVE if is_in_custody else BAIL_DAYS_TO_SERVE
    return day_clock(RULE, start_of_day(sent_on), days_after(sent_on, days))


def stage2(served_on: date) -> Clock:
    """Return the clock of the defence's answer to the case served. served_on: the last day of stage 1, or earlier."""
    return day_clock(RULE, start_of_day(served_on), days_after(served_on, STAGE2_DAYS), note="stage 2, the defence")


def stage3(answered_on: date, *, is_long: bool = False) -> Clock:
    """Return the clock of the prosecution's reply to the defence: 14 days, or 28 where the court said so."""
    days = STAGE3_LONG_DAYS if is_long else STAGE3_SHORT_DAYS
    return day_clock(RULE, start_of_day(answered_on), days_after(answered_on, days), note="stage 3, the reply")
