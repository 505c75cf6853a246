"""FIRST_HRG: by when the first hearing should take place."""

from datetime import date, datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, local_day
from unbroken.engines.clocks.holidays import good_friday

RULE = RuleFacts(
    code="FIRST_HRG",
    title="First hearing",
    starts="charge and bail",
    limit="14 days when a guilty plea is expected, 28 when not; in custody the next court",
    counting="calendar days after charge; in custody the next day that is no Sunday, Christmas Day or Good Friday",
    owner=Owner.LISTING,
    source="DOMAIN 2.6; PACE 1984 s.46 (custody)",
    is_law=False,
    needs_check="both periods and the custody rule: no source was read",
)
GUILTY_DAYS: Final = 14
NOT_GUILTY_DAYS: Final = 28
SUNDAY: Final = 6


def first_hrg(charged_at: datetime, *, is_guilty_expected: bool, is_in_custody: bool = False) -> Clock:
    """Return by when the first hearing should be."""
    charged_on = local_day(charged_at)
    if is_in_custody:
        return day_clock(RULE, charged_at, _next_court(charged_on))
    days = GUILTY_DAYS if is_guilty_expected else NOT_GUILTY_DAYS
    return day_clock(RULE, charged_at, days_after(charged_on, days))


def _next_court(day: date) -> date:
    day += timedelta(days=1)
    while day.weekday() == SUNDAY or (day.month, day.day) == (12, 25) or day == good_friday(day.year):
        day += timedelta(days=1)
    return day
