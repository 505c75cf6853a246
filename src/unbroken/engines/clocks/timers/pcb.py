"""PCB: how long a suspect may be on pre-charge bail."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import local_day, months_after
from unbroken.engines.clocks.pauses import Pause

RULE = RuleFacts(
    code="PCB",
    title="Pre-charge bail",
    starts="release on pre-charge bail",
    limit="3 months by a custody officer, 6 by an inspector, 9 by a superintendent",
    counting="calendar months after the day of release; stands still while the file is with the CPS",
    owner=Owner.OFFICER,
    source="PACE 1984 ss.47ZA-47ZM",
    needs_check="which rank grants which extension; the months and the standing still have a source",
)


class BailLength(StrEnum):
    """Who set the length."""

    CUSTODY_OFFICER = "custody officer"
    INSPECTOR = "inspector"
    SUPERINTENDENT = "superintendent"


MONTHS: Final = {BailLength.CUSTODY_OFFICER: 3, BailLength.INSPECTOR: 6, BailLength.SUPERINTENDENT: 9}


def pcb(
    released_at: datetime,
    *,
    length: BailLength = BailLength.CUSTODY_OFFICER,
    with_prosecutor: Sequence[Pause] = (),
    court_until: date | None = None,
) -> Clock:
    """Return the bail clock. with_prosecutor: spells with the CPS; each moves the end by its days, begun ones counted.

    court_until: a later last day set by a magistrates' court. Raises OrderImpossible, TimeNotAware.
    """
    last = court_until or months_after(local_day(released_at), MONTHS[length])
    last += sum((_days(one) for one in with_prosecutor), timedelta())
    return day_clock(RULE, released_at, last, pauses=with_prosecutor)


def _days(pause: Pause) -> timedelta:
    return timedelta() if pause.end is None else local_day(pause.end) - local_day(pause.start)
