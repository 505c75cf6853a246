"""IDPC: by when initial details of the prosecution case are served."""

from datetime import date, datetime, timedelta

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import check_aware, start_of_day

RULE = RuleFacts(
    code="IDPC",
    title="Initial details of the prosecution case",
    starts="the first hearing is fixed",
    limit="the beginning of the day of the first hearing",
    counting="a day, its beginning",
    owner=Owner.PARALEGAL,
    source="Criminal Procedure Rules 8.2",
    needs_check="the number of the rule under the Criminal Procedure Rules 2025; the limit has a source",
)


def idpc(fixed_at: datetime, hearing_on: date) -> Clock:
    """Return the clock of serving initial details: the day before the hearing is the last whole day.

    Raises OrderImpossible.
    """
    return day_clock(RULE, min(check_aware(fixed_at), start_of_day(hearing_on)), hearing_on - timedelta(days=1))
