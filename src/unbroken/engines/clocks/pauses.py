"""Spells during which a clock stands still: in hospital, or while the file is with the prosecutor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from unbroken.engines.clocks.counting import check_aware
from unbroken.engines.clocks.errors import OrderImpossible


@dataclass(frozen=True, slots=True)
class Pause:
    """A spell. end: None while it lasts. Both aware."""

    start: datetime
    end: datetime | None = None


def tidy_pauses(pauses: Iterable[Pause], started_at: datetime) -> tuple[Pause, ...]:
    """Return the spells in order, those before the start cut off. Raises OrderImpossible, TimeNotAware."""
    found: list[Pause] = []
    for one in sorted(pauses, key=lambda one: check_aware(one.start)):
        start, end = check_aware(one.start), None if one.end is None else check_aware(one.end)
        if end is not None and end < start:
            raise OrderImpossible("A spell during which the clock stood still ends before it begins. Check both times.")
        if end is not None and end <= started_at:
            continue
        before = found[-1].end if found else start
        if before is None or start < before:
            raise OrderImpossible("Two spells during which the clock stood still overlap. Check their times.")
        found.append(Pause(max(start, started_at), end))
    return tuple(found)


def stood_still(pauses: Sequence[Pause], until: datetime) -> timedelta:
    """Return for how long the clock stood still before an instant."""
    spells = (min(one.end or until, until) - one.start for one in pauses if one.start < until)
    return sum(spells, timedelta())


def instant_after(started_at: datetime, running: timedelta, pauses: Sequence[Pause]) -> datetime:
    """Return the instant at which the clock has run for so long. A spell that lasts still is left out."""
    at = started_at + running
    for one in pauses:
        if one.end is not None and one.start < at:
            at += one.end - one.start
    return at
