"""STL: by when a summary-only offence must be charged or an information laid. Attempts have no such limit."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import months_after, start_of_day
from unbroken.engines.clocks.errors import OrderImpossible

RULE = RuleFacts(
    code="STL",
    title="Time limit to start a summary prosecution",
    starts="the offence",
    limit="6 months",
    counting="calendar months after the day of the offence",
    owner=Owner.OFFICER,
    source="Magistrates' Courts Act 1980 s.127; Criminal Justice Act 1988 s.39A",
    needs_check="counting and the exception of s.39A for domestic abuse: no source was read",
)
MONTHS: Final = 6
REPORT_YEARS: Final = 2


def stl(offence_on: date, *, domestic_assault_reported_on: date | None = None) -> Clock:
    """Return the clock of a summary-only offence: the information must be laid, or the charge issued, by its end.

    domestic_assault_reported_on: for common assault in domestic abuse; 6 months run from the report, which must come
    within 2 years of the offence. Raises OrderImpossible.
    """
    reported_on = domestic_assault_reported_on
    if reported_on is None:
        return day_clock(RULE, start_of_day(offence_on), months_after(offence_on, MONTHS))
    if reported_on < offence_on:
        raise OrderImpossible("The report cannot be earlier than the offence. Check both dates.")
    last = min(months_after(reported_on, MONTHS), months_after(offence_on, 12 * REPORT_YEARS))
    return day_clock(RULE, start_of_day(reported_on), last)
