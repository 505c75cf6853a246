"""RETURN_ANSWER: by when police answer a request that triage returned."""

from datetime import date, datetime
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock

RULE: Final = RuleFacts(
    code="RETURN_ANSWER",
    title="Answer to a return at triage",
    starts="triage returns the request",
    limit="the date that triage set",
    counting="a day, set by the prosecution",
    owner=Owner.OFFICER,
    source="DOMAIN 4.4",
    is_law=False,
)


def return_answer(returned_at: datetime, respond_by: date) -> Clock:
    """Return the clock of the answer of police. Raises OrderImpossible, TimeNotAware."""
    return day_clock(RULE, returned_at, respond_by)
