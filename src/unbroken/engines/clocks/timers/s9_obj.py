"""S9_OBJ: by when a party objects to a written statement."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import business_days_after, start_of_day

RULE = RuleFacts(
    code="S9_OBJ",
    title="Objection to a section 9 statement",
    starts="service of the statement",
    limit="5 business days",
    counting="business days after the day of service",
    owner=Owner.DEFENCE,
    source="Criminal Justice Act 1967 s.9; Criminal Procedure Rules 16.4",
    needs_check="limit, counting and rule number: no source was read",
)
DAYS: Final = 5


def s9_obj(served_on: date, *, set_to: date | None = None) -> Clock:
    """Return the clock of an objection to a statement served under section 9. set_to: a later last day of it."""
    last = business_days_after(served_on, DAYS)
    return day_clock(RULE, start_of_day(served_on), max(last, set_to) if set_to is not None else last)
