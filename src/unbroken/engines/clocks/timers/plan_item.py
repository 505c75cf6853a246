"""PLAN_ITEM: by when police answer one item of an action plan."""

from datetime import date, datetime
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock

RULE: Final = RuleFacts(
    code="PLAN_ITEM",
    title="Item of the action plan",
    starts="the prosecutor asks for it",
    limit="its due date",
    counting="a day, set by the prosecutor",
    owner=Owner.OFFICER,
    source="DOMAIN 4.6",
    is_law=False,
)


def plan_item(asked_at: datetime, due_on: date) -> Clock:
    """Return the clock of one item. Raises OrderImpossible, TimeNotAware."""
    return day_clock(RULE, asked_at, due_on)
