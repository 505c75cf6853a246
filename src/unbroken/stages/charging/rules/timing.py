"""The clocks of a request and of a case: which run for whom, from what is recorded.

The rules themselves, with their limits and ways of counting, are engines/clocks/timers; here stands what starts and
stops each of them: custody_timing.py, court_timing.py and victim_timing.py, by the part of the journey.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.clocks import Clock, Pause
from unbroken.engines.clocks.counting import local_day
from unbroken.engines.clocks.timers.dpa_72h import dpa_72h
from unbroken.engines.clocks.timers.pcd_5 import pcd_5
from unbroken.engines.clocks.timers.pcd_28 import pcd_28
from unbroken.engines.clocks.timers.pcd_red import pcd_red
from unbroken.engines.clocks.timers.plan_item import plan_item
from unbroken.engines.clocks.timers.return_answer import return_answer
from unbroken.engines.clocks.timers.vcop_breach import vcop_breach
from unbroken.stages.charging.rules.content import SUSPECTED, position_of
from unbroken.stages.charging.rules.court_timing import crown_clocks, custody_clocks, evidence_clocks, hearing_clocks
from unbroken.stages.charging.rules.custody_timing import bail_clocks, detention_clock, review_clock, summary_clock
from unbroken.stages.charging.rules.days import DayKind, Days
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.rules.victim_timing import victim_clocks
from unbroken.stages.charging.vocabulary import Priority


@dataclass(frozen=True, slots=True)
class PersonClock:
    """A clock about somebody. person: their id in the case, "" for the case. about: which of several occasions."""

    person: str
    name: str
    clock: Clock
    about: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the facts of the case. settled: suspects whose position is settled.

    spells: while the file was with the prosecution. review_days: of charges on the Threshold Test, by person.
    """

    days: Days = field(default_factory=lambda: Days(()))
    spells: Sequence[Pause] = ()
    review_days: Mapping[str, date] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()


NOTHING = Known()
WITH_PLAN = frozenset({State.ACTION_PLAN, State.CHARGES_PENDING})
"""States in which the action plan is with police; one suspect may be charged while more is needed on another."""


def case_clocks(facts: CaseFacts, known: Known = NOTHING) -> tuple[PersonClock, ...]:
    """Return every clock of a case, soonest first."""
    victims = [
        PersonClock(one.person.id, one.person.full_name, one.clock, one.about)
        for one in victim_clocks(facts, known.days)
    ]
    return _ordered(
        [*suspect_clocks(facts, known), *charged_clocks(facts, known), *victims, *breach_clocks(known.days)]
    )


def suspect_clocks(facts: CaseFacts, known: Known = NOTHING) -> tuple[PersonClock, ...]:
    """Return the clocks that run before charge for each suspect, soonest first. Charged suspects have none."""
    found: list[PersonClock] = []
    for person in facts.with_role(*SUSPECTED):
        position = position_of(facts, person.id)
        if position.charged_at is not None or person.id in known.settled:
            continue
        clocks = [
            detention_clock(position, known.days),
            review_clock(position, known.days),
            *bail_clocks(position, known.days, known.spells),
            summary_clock(facts, person.id),
        ]
        found += [PersonClock(person.id, person.full_name, one) for one in clocks if one is not None]
    return _ordered(found)


def charged_clocks(facts: CaseFacts, known: Known = NOTHING) -> tuple[PersonClock, ...]:
    """Return the clocks that run from charge on for each defendant whose position is not settled, soonest first."""
    found: list[PersonClock] = []
    for person in facts.with_role(*SUSPECTED):
        position = position_of(facts, person.id)
        if position.charged_at is None or person.id in known.settled:
            continue
        clocks = [
            *hearing_clocks(position, known.days, known.review_days),
            *custody_clocks(facts, position, known.days),
            *crown_clocks(position, known.days),
            *evidence_clocks(facts, person.id, known.days),
        ]
        found += [PersonClock(person.id, person.full_name, one) for one in clocks]
    return _ordered(found)


def breach_clocks(days: Days) -> list[PersonClock]:
    """Return the clocks of breaches about which nothing is decided yet. note: "high" where people are at high risk."""
    waiting = [one for one in days.all(DayKind.BREACH_KNOWN) if not days.has(DayKind.BREACH_DECIDED, about=one.about)]
    clocks = [PersonClock("", "", dpa_72h(one.at), one.about) for one in waiting]
    return [*clocks, *(PersonClock("", "", vcop_breach(one.at), one.about) for one in waiting if one.note == "high")]


def decision_clock(priority: Priority, submitted_at: datetime, accepted_at: datetime | None) -> Clock | None:
    """Return the clock of the decision; one of days starts when triage accepts."""
    if priority is Priority.RED:
        return pcd_red(submitted_at)
    if accepted_at is None:
        return None
    return pcd_5(accepted_at) if priority is Priority.DAYS_5 else pcd_28(accepted_at)


def answer_clocks(
    state: State, returned_at: datetime | None, respond_by: date | None, items: Iterable[tuple[str, datetime, date]]
) -> list[tuple[str, Clock]]:
    """Return what police owe on a request with its clock: the answer to a return, open items of the action plan.

    items: id, when it was asked for, and its due date.
    """
    if state is State.REJECTED and returned_at is not None and respond_by is not None:
        return [("", return_answer(returned_at, max(respond_by, local_day(returned_at))))]
    if state in WITH_PLAN:
        return [(one, plan_item(asked_at, max(due_on, local_day(asked_at)))) for one, asked_at, due_on in items]
    return []


def earliest(clocks: Iterable[PersonClock], *codes: str) -> datetime | None:
    """Return the earliest end of the clocks of some rules that run, or None."""
    ends = [one.clock.due_at for one in clocks if one.clock.rule.code in codes and one.clock.standing_since is None]
    return min(ends, default=None)


def has_suspect(facts: CaseFacts) -> bool:
    """Say whether anybody is suspected."""
    return any(one.roles & {CaseRole.SUSPECT, CaseRole.DEFENDANT} for one in facts.people)


def _ordered(clocks: Iterable[PersonClock]) -> tuple[PersonClock, ...]:
    return tuple(sorted(clocks, key=lambda one: (one.clock.due_at, one.clock.rule.code, one.person)))
