"""STAGE1: by when the prosecution case is served after sending."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="STAGE1",
    title="Service of the prosecution case (stage 1)",
    starts="sending to the Crown Court",
    limit="50 days in custody, 70 on bail",
    counting="calendar days after the day of sending",
    owner=Owner.PROSECUTOR,
    source="SI 2005/902 reg.2; DOMAIN 2.6",
    needs_check="both periods, and that they count from sending: no source was read",
)
CUSTODY_DAYS_TO_SERVE: Final = 50
BAIL_DAYS_TO_SERVE: Final = 70


def stage1(sent_on: date, *, is_in_custody: bool) -> Clock:
    """Return the clock of serving the prosecution case."""
    days = CUSTODY_DAYS_TO_SERVE if is_in_custody else BAIL_DAYS_TO_SERVE
    return day_clock(RULE, start_of_day(sent_on), days_after(sent_on, days))
