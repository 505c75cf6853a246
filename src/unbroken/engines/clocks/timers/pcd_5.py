"""PCD_5: by when a prosecutor must decide on a green priority request."""

from datetime import datetime
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, local_day

RULE = RuleFacts(
    code="PCD_5",
    title="Charging decision within 5 days",
    starts="the CPS accepts the request",
    limit="5 days",
    counting="calendar days after the day of acceptance",
    owner=Owner.PROSECUTOR,
    source="Charging triage notes, DOMAIN 2.6",
    is_law=False,
    needs_check="rests on notes of a prototype, as does that it is for green priority",
)
DAYS: Final = 5


def pcd_5(accepted_at: datetime) -> Clock:
    """Return the clock of a green priority request. accepted_at: aware; that day does not count."""
    return day_clock(RULE, accepted_at, days_after(local_day(accepted_at), DAYS))
