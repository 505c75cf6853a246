"""VCOP_BREACH: by when somebody is told of a breach of their personal data that puts them at high risk."""

from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock

RULE = RuleFacts(
    code="VCOP_BREACH",
    title="Tell those whose data was breached",
    starts="the controller becomes aware of a breach with a high risk",
    limit="without undue delay; measured against 72 hours",
    counting="clock hours, weekends and holidays included",
    owner=Owner.INFORMATION_MANAGER,
    source="Data Protection Act 2018 s.68; DOMAIN 5.7",
    needs_check="the 72 hours: the law says without undue delay and names no number",
)
HOURS: Final = 72


def vcop_breach(aware_at: datetime) -> Clock:
    """Return the clock of telling the people whom a breach puts at high risk."""
    return running_clock(RULE, aware_at, timedelta(hours=HOURS))
