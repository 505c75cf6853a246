"""DPA_72H: by when a personal data breach is notified."""

from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock

RULE = RuleFacts(
    code="DPA_72H",
    title="Notice of a personal data breach",
    starts="the controller becomes aware",
    limit="72 hours",
    counting="clock hours, weekends and holidays included",
    owner=Owner.INFORMATION_MANAGER,
    source="Data Protection Act 2018 s.67",
)
HOURS: Final = 72


def dpa_72h(aware_at: datetime) -> Clock:
    """Return the clock of telling the Information Commissioner of a breach."""
    return running_clock(RULE, aware_at, timedelta(hours=HOURS))
