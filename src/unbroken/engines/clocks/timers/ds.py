"""DS: by when the defence statement is given."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="DS",
    title="Defence statement",
    starts="the prosecutor complies with CPIA s.3",
    limit="28 days in the Crown Court; 14 in the magistrates' court, where it is voluntary",
    counting="calendar days, the first day counted",
    owner=Owner.DEFENCE,
    source="SI 2011/209 reg.2",
)
CROWN_DAYS: Final = 28
MAGISTRATES_DAYS: Final = 14


def ds(complied_on: date, *, is_crown: bool, extended_to: date | None = None) -> Clock:
    """Return the clock of the defence statement. complied_on: day of initial disclosure; it is the first day."""
    days = CROWN_DAYS if is_crown else MAGISTRATES_DAYS
    last = extended_to or days_after(complied_on, days, counts_first=True)
    return day_clock(RULE, start_of_day(complied_on), last)
