"""PACE_REV: by when an inspector must review whether detention is still necessary."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, running_clock
from unbroken.engines.clocks.counting import check_aware
from unbroken.engines.clocks.errors import OrderImpossible

RULE = RuleFacts(
    code="PACE_REV",
    title="Review of detention",
    starts="detention authorised",
    limit="6 hours, then every 9 hours",
    counting="clock hours",
    owner=Owner.CUSTODY_OFFICER,
    source="PACE 1984 s.40",
    needs_check="both intervals: no source was read",
)
FIRST_HOURS: Final = 6
NEXT_HOURS: Final = 9


def pace_rev(authorised_at: datetime, *, reviewed_at: Sequence[datetime] = ()) -> Clock:
    """Return the clock of the next review. reviewed_at: of the reviews done, in any order.

    Raises OrderImpossible when a review is earlier than the authorisation, TimeNotAware.
    """
    done = [check_aware(one) for one in reviewed_at]
    if any(one < check_aware(authorised_at) for one in done):
        raise OrderImpossible("A review cannot be earlier than the moment detention was authorised. Check the times.")
    if done:
        return running_clock(RULE, max(done), timedelta(hours=NEXT_HOURS))
    return running_clock(RULE, authorised_at, timedelta(hours=FIRST_HOURS))
