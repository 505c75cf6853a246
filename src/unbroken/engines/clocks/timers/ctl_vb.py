"""CTL_VB: how long a defendant may be kept in custody after a voluntary bill or an old committal."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import CUSTODY_DAYS, Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import back_to_open_day, days_after, start_of_day

RULE = RuleFacts(
    code="CTL_VB",
    title="Custody time limit, voluntary bill",
    starts="the bill is preferred, or committal",
    limit="112 days",
    counting="days after that day; back to the last day that is no weekend or holiday",
    owner=Owner.PROSECUTOR,
    source="SI 1987/299 reg.5",
    needs_check="the number of the regulation; limit and counting have a source",
)
DAYS: Final = 112


def ctl_vb(preferred_on: date, *, extended_to: date | None = None) -> Clock:
    """Return the custody clock after a voluntary bill of indictment."""
    last = extended_to or back_to_open_day(days_after(preferred_on, DAYS))
    return day_clock(RULE, start_of_day(preferred_on), last, warn_days=CUSTODY_DAYS)
