"""CTL_EXT_NOTICE: by when notice of an application to extend a custody time limit is given."""

from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import business_days_before, local_day, start_of_day

RULE = RuleFacts(
    code="CTL_EXT_NOTICE",
    title="Notice to extend a custody time limit",
    starts="the custody time limit is known",
    limit="5 business days before expiry in the Crown Court, 2 in the magistrates' court",
    counting="business days, backwards",
    owner=Owner.PROSECUTOR,
    source="SI 1987/299 reg.7",
    needs_check="limit, counting and rule number: no source was read",
)
CROWN_DAYS: Final = 5
MAGISTRATES_DAYS: Final = 2


def ctl_ext_notice(limit: Clock, *, is_crown: bool) -> Clock:
    """Return the clock of the notice of an application to extend. limit: the custody clock it is about."""
    expires_on = limit.last_day or local_day(limit.due_at)
    last = business_days_before(expires_on, CROWN_DAYS if is_crown else MAGISTRATES_DAYS)
    return day_clock(RULE, min(limit.started_at, start_of_day(last)), last)
