"""FILE_POST: by when police send the file after charge."""

from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock

RULE = RuleFacts(
    code="FILE_POST",
    title="File to the CPS after charge",
    starts="charge",
    limit="24 hours in custody, 48 hours on bail",
    counting="clock hours",
    owner=Owner.FILE_OFFICER,
    source="College of Policing, DOMAIN 2.6",
    is_law=False,
    needs_check="which of 24 and 48 hours applies when; the span has a source",
)
CUSTODY_HOURS: Final = 24
BAIL_HOURS: Final = 48


def file_post(charged_at: datetime, *, is_in_custody: bool) -> Clock:
    """Return the clock of the file after charge."""
    return running_clock(RULE, charged_at, timedelta(hours=CUSTODY_HOURS if is_in_custody else BAIL_HOURS))
