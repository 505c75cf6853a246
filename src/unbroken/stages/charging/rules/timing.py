"""The clocks of a request: of detention, bail, the summary limit and the decision itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.casefile.proceedings import Category, Plea, Remand, SuspectFact
from unbroken.engines.clocks import Clock, ClockError, Pause
from unbroken.engines.clocks.clock import day_clock
from unbroken.engines.clocks.counting import end_of_day, start_of_day
from unbroken.engines.clocks.timers import pcb as pre_charge_bail
from unbroken.engines.clocks.timers.file_post import file_post
from unbroken.engines.clocks.timers.first_hrg import first_hrg
from unbroken.engines.clocks.timers.idpc import idpc
from unbroken.engines.clocks.timers.pace_det import pace_det
from unbroken.engines.clocks.timers.pcd_5 import pcd_5
from unbroken.engines.clocks.timers.pcd_28 import pcd_28
from unbroken.engines.clocks.timers.pcd_red import pcd_red
from unbroken.engines.clocks.timers.stl import stl
from unbroken.engines.clocks.timers.tt_review import tt_review
from unbroken.stages.charging.rules.content import SUSPECTED, offences_of, position_of
from unbroken.stages.charging.vocabulary import Priority


@dataclass(frozen=True, slots=True)
class PersonClock:
    """A clock of one suspect. person: their id in the case."""

    person: str
    name: str
    clock: Clock


def suspect_clocks(facts: CaseFacts) -> tuple[PersonClock, ...]:
    """Return the clocks that run before charge for each suspect, soonest first. Charged suspects have none."""
    found: list[PersonClock] = []
    for person in facts.with_role(*SUSPECTED):
        position = position_of(facts, person.id)
        if position.charged_at is not None:
            continue
        clocks = (detention_clock(position), bail_clock(position), summary_clock(facts, person.id))
        found += [PersonClock(person.id, person.full_name, one) for one in clocks if one is not None]
    return tuple(sorted(found, key=lambda one: one.clock.due_at))


def charged_clocks(facts: CaseFacts, review_days: Mapping[str, date]) -> tuple[PersonClock, ...]:
    """Return the clocks that run from charge to the first hearing, soonest first.

    review_days: by person, the day on which a charge on the Threshold Test is to be reviewed.
    """
    found: list[PersonClock] = []
    for person in facts.with_role(*SUSPECTED):
        position = position_of(facts, person.id)
        if position.charged_at is None:
            continue
        is_held = position.remand in {Remand.POLICE_DETENTION, Remand.CUSTODY}
        is_guilty = position.anticipated_plea is Plea.GUILTY
        clocks = [file_post(position.charged_at, is_in_custody=is_held)]
        if position.first_hearing_on is None:
            clocks.append(first_hrg(position.charged_at, is_guilty_expected=is_guilty, is_in_custody=is_held))
        elif end_of_day(position.first_hearing_on) > position.charged_at:
            clocks.append(idpc(position.charged_at, position.first_hearing_on))
        review_on = review_days.get(person.id)
        if review_on is not None and end_of_day(review_on) > position.charged_at:
            clocks.append(tt_review(position.charged_at, review_on))
        found += [PersonClock(person.id, person.full_name, one) for one in clocks]
    return tuple(sorted(found, key=lambda one: one.clock.due_at))


def detention_clock(position: SuspectFact) -> Clock | None:
    """Return the detention clock of a suspect who is in police detention, or None."""
    if position.remand is not Remand.POLICE_DETENTION or position.relevant_time is None:
        return None
    try:
        return pace_det(
            position.relevant_time,
            is_extended=position.detention_extended,
            warrants_hours=position.warrants_hours,
            hospital=[Pause(start, end) for start, end in position.hospital],
        )
    except ClockError:
        # Times that contradict each other must not hide the clock: without them it ends soonest.
        return pace_det(position.relevant_time)


def bail_clock(position: SuspectFact) -> Clock | None:
    """Return the clock of pre-charge bail: until the day of return, or the longest bail there is without one."""
    if position.remand is not Remand.PRE_CHARGE_BAIL or position.bailed_on is None:
        return None
    released_at = start_of_day(position.bailed_on)
    until = position.bail_return_on
    if until is None or until < position.bailed_on:
        return pre_charge_bail.pcb(released_at)
    return day_clock(pre_charge_bail.RULE, released_at, until)


def summary_clock(facts: CaseFacts, person_id: str) -> Clock | None:
    """Return the time limit when every offence of a suspect is summary only; that of the earliest, or None."""
    offences = offences_of(facts, person_id)
    days = [one.start_on for one in offences if one.start_on is not None]
    if not days or any(one.category is not Category.SUMMARY for one in offences):
        return None
    return stl(min(days))


def decision_clock(priority: Priority, submitted_at: datetime, accepted_at: datetime | None) -> Clock | None:
    """Return the clock of the decision; one of days starts when triage accepts."""
    if priority is Priority.RED:
        return pcd_red(submitted_at)
    if accepted_at is None:
        return None
    return pcd_5(accepted_at) if priority is Priority.DAYS_5 else pcd_28(accepted_at)


def earliest(clocks: Iterable[PersonClock], code: str) -> datetime | None:
    """Return the earliest end of the clocks of one rule that run, or None."""
    ends = [one.clock.due_at for one in clocks if one.clock.rule.code == code and one.clock.standing_since is None]
    return min(ends, default=None)


def has_suspect(facts: CaseFacts) -> bool:
    """Say whether anybody is suspected."""
    return any(one.roles & {CaseRole.SUSPECT, CaseRole.DEFENDANT} for one in facts.people)
