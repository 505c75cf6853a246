"""VCOP_BAIL: by when a victim is told of bail and its conditions, a warrant or a new arrest."""

from datetime import date

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_BAIL",
    title="Tell the victim of bail, a warrant or a new arrest",
    starts="the witness care unit learns the outcome",
    limit="5 working days; 1 with enhanced rights",
    counting="business days after the day of the event",
    owner=Owner.WITNESS_CARE,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
)


def vcop_bail(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced)
