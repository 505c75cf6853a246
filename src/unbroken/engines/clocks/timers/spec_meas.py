"""SPEC_MEAS: application for special measures, by when after a plea of not guilty."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import business_days_after, start_of_day

RULE = RuleFacts(
    code="SPEC_MEAS",
    title="Application for special measures",
    starts="a plea of not guilty",
    limit="20 business days in the magistrates' court, 10 in the Crown Court",
    counting="business days after the day of the plea",
    owner=Owner.PROSECUTOR,
    source="Criminal Procedure Rules 18.3",
    needs_check="limit, counting and rule number: no source was read",
)
MAGISTRATES_DAYS: Final = 20
CROWN_DAYS: Final = 10


def spec_meas(plea_on: date, *, is_crown: bool) -> Clock:
    """Return the clock that begins with a plea of not guilty."""
    days = CROWN_DAYS if is_crown else MAGISTRATES_DAYS
    return day_clock(RULE, start_of_day(plea_on), business_days_after(plea_on, days))
