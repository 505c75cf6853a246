"""PTPH: by when the plea and trial preparation hearing should be."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="PTPH",
    title="Plea and trial preparation hearing",
    starts="sending to the Crown Court",
    limit="28 days",
    counting="calendar days after the day of sending",
    owner=Owner.LISTING,
    source="DOMAIN 2.6",
    is_law=False,
    needs_check="the 28 days: no source was read",
)
DAYS: Final = 28


def ptph(sent_on: date) -> Clock:
    """Return by when the plea and trial preparation hearing should be."""
    return day_clock(RULE, start_of_day(sent_on), days_after(sent_on, DAYS))
