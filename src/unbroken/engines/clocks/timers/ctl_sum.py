"""CTL_SUM: how long a defendant may be kept in custody before summary trial of a summary offence."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import CUSTODY_DAYS, Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import back_to_open_day, days_after, start_of_day

RULE = RuleFacts(
    code="CTL_SUM",
    title="Custody time limit, summary offence",
    starts="first appearance in a magistrates' court",
    limit="56 days to the start of trial",
    counting="days after the day of first appearance; back to the last day that is no weekend or holiday",
    owner=Owner.PROSECUTOR,
    source="SI 1987/299 reg.4",
    needs_check="the number of the regulation; limit and counting have a source",
)
DAYS: Final = 56


def ctl_sum(first_appearance_on: date, *, extended_to: date | None = None) -> Clock:
    """Return the custody clock of a summary-only offence. extended_to: by the court."""
    last = extended_to or back_to_open_day(days_after(first_appearance_on, DAYS))
    return day_clock(RULE, start_of_day(first_appearance_on), last, warn_days=CUSTODY_DAYS)
