"""VCOP_DECISION: by when a victim is told of the decision to charge or not, with the reasons."""

from dataclasses import replace
from datetime import date

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts
from unbroken.engines.clocks.victims import tell_victim

RULE = RuleFacts(
    code="VCOP_DECISION",
    title="Tell the victim of the charging decision",
    starts="the decision to charge or to take no further action",
    limit="5 working days; 1 with enhanced rights",
    counting="business days after the day of the event",
    owner=Owner.PROSECUTOR,
    source="Victims' Code; DOMAIN 5.7",
    is_law=False,
    needs_check="which of police and prosecution tells when; the period of 5 days has a source for the CPS only",
)


def vcop_decision(decided_on: date, *, is_enhanced: bool, is_by_police: bool = False) -> Clock:
    """Return the clock of telling one victim; whoever decided tells them. is_by_police: police charged themselves."""
    rule = replace(RULE, owner=Owner.OFFICER) if is_by_police else RULE
    return tell_victim(rule, decided_on, is_enhanced=is_enhanced)
