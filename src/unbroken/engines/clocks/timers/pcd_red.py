"""PCD_RED: by when a prosecutor must review a red request."""

from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock

RULE = RuleFacts(
    code="PCD_RED",
    title="Red charging request",
    starts="the red request is sent",
    limit="3 hours",
    counting="clock hours",
    owner=Owner.PROSECUTOR,
    source="Charging triage notes, DOMAIN 2.6",
    is_law=False,
    needs_check="rests on notes of a prototype",
)
HOURS: Final = 3


def pcd_red(submitted_at: datetime) -> Clock:
    """Return the clock of a request for a suspect in custody whose remand is sought."""
    return running_clock(RULE, submitted_at, timedelta(hours=HOURS))
