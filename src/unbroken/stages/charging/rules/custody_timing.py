"""The clocks of a suspect before charge: detention, its reviews, bail, the summary limit."""

from collections.abc import Sequence
from typing import Final

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.proceedings import Category, OffenceFact, Remand, SuspectFact
from unbroken.engines.clocks import Clock, ClockError, Pause
from unbroken.engines.clocks.counting import local_day, start_of_day
from unbroken.engines.clocks.timers.bail_return import bail_return
from unbroken.engines.clocks.timers.pace_det import pace_det
from unbroken.engines.clocks.timers.pace_rev import pace_rev
from unbroken.engines.clocks.timers.pcb import BailLength, pcb
from unbroken.engines.clocks.timers.stl import stl
from unbroken.stages.charging.rules.content import offences_of
from unbroken.stages.charging.rules.days import DayKind, Days

NO_DAYS: Final = Days(())
COMMON_ASSAULT: Final = ("common assault", "assault by beating")
"""Titles of the assaults for which section 39A of the Criminal Justice Act 1988 counts from the report."""


def detention_clock(position: SuspectFact, days: Days = NO_DAYS) -> Clock | None:
    """Return the detention clock of a suspect who is in police detention, or None."""
    if position.remand is not Remand.POLICE_DETENTION or position.relevant_time is None:
        return None
    is_breach = days.has(DayKind.BAIL_BREACH, position.person, since=local_day(position.relevant_time))
    try:
        return pace_det(
            position.relevant_time,
            is_extended=position.detention_extended,
            warrants_hours=position.warrants_hours,
            hospital=[Pause(start, end) for start, end in position.hospital],
            is_bail_breach=is_breach,
        )
    except ClockError:
        # Times that contradict each other must not hide the clock: without them it ends soonest.
        return pace_det(position.relevant_time)


def review_clock(position: SuspectFact, days: Days = NO_DAYS) -> Clock | None:
    """Return the clock of the next review of detention, or None when nobody is detained or no time is recorded."""
    authorised_at = position.detention_authorised_at
    if position.remand is not Remand.POLICE_DETENTION or authorised_at is None:
        return None
    reviews = [one.at for one in days.all(DayKind.DETENTION_REVIEWED, position.person) if one.at >= authorised_at]
    return pace_rev(authorised_at, reviewed_at=reviews)


def bail_clocks(position: SuspectFact, days: Days = NO_DAYS, spells: Sequence[Pause] = ()) -> list[Clock]:
    """Return the clocks of pre-charge bail: its limit, and the day of return when one is set.

    spells: while the file is with the prosecution, the limit stands still; the day of return does not.
    """
    if position.remand is not Remand.PRE_CHARGE_BAIL or position.bailed_on is None:
        return []
    released_at, until = start_of_day(position.bailed_on), position.bail_return_on
    found = []
    if until is not None and until >= position.bailed_on:
        found.append(bail_return(position.bailed_on, until))
    court = days.last(DayKind.BAIL_COURT, position.person)
    length = BailLength.CUSTODY_OFFICER
    if days.has(DayKind.BAIL_SUPERINTENDENT, position.person, since=position.bailed_on):
        length = BailLength.SUPERINTENDENT
    elif days.has(DayKind.BAIL_INSPECTOR, position.person, since=position.bailed_on):
        length = BailLength.INSPECTOR
    court_until = court.until if court is not None and court.on >= position.bailed_on else None
    try:
        limit = pcb(released_at, length=length, with_prosecutor=spells, court_until=court_until)
    except ClockError:
        # As above: a spell that contradicts another must not hide the limit.
        limit = pcb(released_at, length=length)
    return [*found, limit]


def summary_clock(facts: CaseFacts, person_id: str) -> Clock | None:
    """Return the time limit when every offence of a suspect is summary only; the soonest, or None. Not for attempts."""
    offences = offences_of(facts, person_id)
    if any(one.category is not Category.SUMMARY for one in offences):
        return None
    clocks = [_of_offence(one, facts) for one in offences if not one.title.lower().startswith("attempt")]
    return min((one for one in clocks if one is not None), key=lambda one: one.due_at, default=None)


def _of_offence(offence: OffenceFact, facts: CaseFacts) -> Clock | None:
    if offence.start_on is None:
        return None
    is_domestic = any("domestic" in one.lower() for one in facts.markers)
    is_assault = any(words in offence.title.lower() for words in COMMON_ASSAULT)
    reported_on = local_day(facts.reported_at) if facts.reported_at is not None else None
    if is_domestic and is_assault and reported_on is not None and reported_on >= offence.start_on:
        return stl(offence.start_on, domestic_assault_reported_on=reported_on)
    return stl(offence.start_on)
