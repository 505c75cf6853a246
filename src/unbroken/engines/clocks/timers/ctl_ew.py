"""CTL_EW: how long a defendant may be kept in custody before summary trial of an either-way offence."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import CUSTODY_DAYS, Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import back_to_open_day, days_after, start_of_day
from unbroken.engines.clocks.errors import OrderImpossible

RULE = RuleFacts(
    code="CTL_EW",
    title="Custody time limit, either-way offence tried summarily",
    starts="first appearance in a magistrates' court",
    limit="70 days to summary trial; 56 when summary trial was decided within 56 days",
    counting="days after the day of first appearance; back to the last day that is no weekend or holiday",
    owner=Owner.PROSECUTOR,
    source="SI 1987/299 reg.4",
    needs_check="the number of the regulation; limit and counting have a source",
)
DAYS: Final = 70
DECIDED_DAYS: Final = 56


def ctl_ew(
    first_appearance_on: date, *, summary_trial_decided_on: date | None = None, extended_to: date | None = None
) -> Clock:
    """Return the custody clock of an either-way offence in the magistrates' court. Raises OrderImpossible."""
    days = DAYS
    if summary_trial_decided_on is not None:
        if summary_trial_decided_on < first_appearance_on:
            raise OrderImpossible("Summary trial cannot be decided before the first appearance. Check both dates.")
        if summary_trial_decided_on <= days_after(first_appearance_on, DECIDED_DAYS):
            days = DECIDED_DAYS
    last = extended_to or back_to_open_day(days_after(first_appearance_on, days))
    return day_clock(RULE, start_of_day(first_appearance_on), last, warn_days=CUSTODY_DAYS)
