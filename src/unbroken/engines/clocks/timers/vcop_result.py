"""VCOP_RESULT: by when a victim is told of a verdict, a sentence or an appeal."""

from datetime import date

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_RESULT",
    title="Tell the victim of a verdict, sentence or appeal",
    starts="verdict, sentence or appeal",
    limit="5 working days; 1 with enhanced rights",
    counting="business days after the day of the event",
    owner=Owner.WITNESS_CARE,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
    needs_check="both periods: no source was read",
)


def vcop_result(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced)
