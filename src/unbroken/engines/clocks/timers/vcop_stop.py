"""VCOP_STOP: by when a victim is told that a charge was stopped or substantially altered."""

from datetime import date

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_STOP",
    title="Tell the victim that a charge was stopped or altered",
    starts="the CPS stops or substantially alters a charge",
    limit="5 working days, by letter; 1 with enhanced rights",
    counting="business days after the day of the event",
    owner=Owner.PROSECUTOR,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
    needs_check="the older source of the period",
)


def vcop_stop(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced)
