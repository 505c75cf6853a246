"""CTL_CC: how long a defendant may be kept in custody before trial in the Crown Court."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import CUSTODY_DAYS, Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import back_to_open_day, days_after, start_of_day
from unbroken.engines.clocks.errors import OrderImpossible

RULE = RuleFacts(
    code="CTL_CC",
    title="Custody time limit, Crown Court",
    starts="sending to the Crown Court",
    limit="182 days less those already spent in custody of the magistrates for the offence",
    counting="days after the day of sending; back to the last day that is no weekend or holiday",
    owner=Owner.PROSECUTOR,
    source="SI 1987/299 reg.5; Crime and Disorder Act 1998 s.51",
    needs_check="the number of the regulation; limit and counting have a source",
)
DAYS: Final = 182


def ctl_cc(sent_on: date, *, days_before: int = 0, extended_to: date | None = None) -> Clock:
    """Return the custody clock of one offence sent to the Crown Court.

    days_before: in custody of the magistrates' court for this offence, 0 to 181. Raises OrderImpossible.
    """
    if not 0 <= days_before < DAYS:
        raise OrderImpossible(f"The days already in custody must be from 0 to {DAYS - 1}. Count them again.")
    last = extended_to or max(sent_on, back_to_open_day(days_after(sent_on, DAYS - days_before)))
    return day_clock(RULE, start_of_day(sent_on), last, warn_days=CUSTODY_DAYS)
