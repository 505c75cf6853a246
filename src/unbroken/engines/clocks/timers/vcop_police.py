"""VCOP_POLICE: by when a victim is told that a suspect was arrested, interviewed, bailed or released."""

from datetime import date

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_POLICE",
    title="Tell the victim what police did",
    starts="arrest, interview, bail, release or changed conditions of the suspect",
    limit="5 working days; 1 with enhanced rights",
    counting="business days after the day of the event",
    owner=Owner.OFFICER,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
    needs_check="both periods: no source was read",
)


def vcop_police(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced)
