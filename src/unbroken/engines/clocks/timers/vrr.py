"""VRR: by when a victim who asks for a review is answered."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import business_days_after, start_of_day

RULE = RuleFacts(
    code="VRR",
    title="Answer to a victim's right to review",
    starts="the request for review of a decision to stop",
    limit="30 working days",
    counting="business days after the day of the request",
    owner=Owner.LEGAL_MANAGER,
    source="Victims' Right to Review scheme, DOMAIN 2.6",
    is_law=False,
    needs_check="the 30 working days rest on a secondary source; that they count from the request, not the decision",
)
DAYS: Final = 30


def vrr(asked_on: date) -> Clock:
    """Return the clock of the answer to a victim who asks for a review of a decision not to prosecute."""
    return day_clock(RULE, start_of_day(asked_on), business_days_after(asked_on, DAYS))
