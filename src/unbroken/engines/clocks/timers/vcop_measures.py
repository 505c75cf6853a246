"""VCOP_MEASURES: by when a victim is told what the court decided on special measures."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_MEASURES",
    title="Tell the victim of the outcome on special measures",
    starts="the court decides on special measures",
    limit="1 working day",
    counting="business days after the day of the event",
    owner=Owner.WITNESS_CARE,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
    needs_check="the 1 working day: the source says only that the victim is told",
)

DAYS: Final = 1


def vcop_measures(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced, days=DAYS)
