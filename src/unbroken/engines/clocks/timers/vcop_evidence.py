"""VCOP_EVIDENCE: by when a victim is told that they are required to give evidence."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_EVIDENCE",
    title="Tell the victim that they must give evidence",
    starts="the witness care unit learns it from the CPS",
    limit="1 working day",
    counting="business days after the day of the event",
    owner=Owner.WITNESS_CARE,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
)

DAYS: Final = 1


def vcop_evidence(happened_on: date, *, is_enhanced: bool) -> Clock:
    """Return the clock of telling one victim. is_enhanced: they have enhanced rights."""
    return tell_victim(RULE, happened_on, is_enhanced=is_enhanced, days=DAYS)
