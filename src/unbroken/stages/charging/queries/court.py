"""What the court did in a case, as it is recorded, and what can be recorded next of which defendants."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.facts import court_facts_of
from unbroken.stages.charging.models import CourtStep, StepDefendant
from unbroken.stages.charging.queries.suspects import suspect_lines
from unbroken.stages.charging.queries.views import SuspectLine
from unbroken.stages.charging.rules.court import COURT_MOVES, STAGE_MOVES, can_follow
from unbroken.stages.charging.rules.defendants import MILESTONE_WORDS, Track, case_milestone
from unbroken.stages.charging.tracks import DefendantState, may_take_back

GONE = "Somebody who is no longer in this case"
_WORDS = {one.name: one.value for one in COURT_MOVES}


@dataclass(frozen=True)
class StepLine:
    """One thing that was recorded. who, person_ids: its defendants who are in the case.

    may_withdraw: nothing happened with any of them after it.
    """

    id: str
    words: str
    who: str
    person_ids: tuple[str, ...]
    on: date
    next_on: date | None
    court: str
    note: str
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str
    may_withdraw: bool


@dataclass(frozen=True)
class MoveLine:
    """What can be recorded now, and of whom. may_be_all: of all of them without naming each."""

    move: str
    words: str
    person_ids: tuple[str, ...]
    who: str
    may_be_all: bool


@dataclass(frozen=True)
class CourtView:
    """The case in court. is_mixed: those in court are at different milestones."""

    milestone: str
    is_mixed: bool
    defendants: tuple[SuspectLine, ...]
    steps: tuple[StepLine, ...]
    moves: tuple[MoveLine, ...]

    @property
    def movable(self) -> tuple[SuspectLine, ...]:
        """The defendants of whom something can be recorded now."""
        able = {person for one in self.moves for person in one.person_ids}
        return tuple(one for one in self.defendants if one.person_id in able)


def court_of(actor: Actor, case_id: str, *, now: datetime) -> CourtView:
    """Return what the court did in a case, for who may record it. Raises NotVisible."""
    require(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    return get_court(actor, case_id, now=now)


def get_court(actor: Actor, case_id: str, *, now: datetime) -> CourtView:
    """Return what the court did in a case whose proceedings actor may read; moves: none for who records none.

    Raises NotVisible.
    """
    facts, states = court_facts_of(actor, case_id, now)
    may_record = can(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    return CourtView(
        milestone=MILESTONE_WORDS[case_milestone(one.milestone for one in states.values())],
        is_mixed=len({one.milestone for one in states.values() if one.track is Track.CHARGED}) > 1,
        defendants=suspect_lines(facts, states),
        steps=_steps(case_id, facts, states),
        moves=_moves(facts, states) if may_record else (),
    )


def case_of_step(actor: Actor, step_id: str, *, now: datetime) -> str:
    """Return the case of a step that actor may take back. Raises NotVisible."""
    case_id = CourtStep.objects.filter(pk=step_id).values_list("case_id", flat=True).first()
    if case_id is None:
        raise NotVisible
    require(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    return str(case_id)


def _moves(facts: CaseFacts, states: Mapping[str, DefendantState]) -> tuple[MoveLine, ...]:
    names = {one.id: one.full_name for one in facts.people}
    found = []
    for move in COURT_MOVES:
        able = tuple(one for one, state in states.items() if can_follow(move, state.track, state.milestone))
        if able:
            who = ", ".join(names[one] for one in able)
            found.append(MoveLine(move.name, move.value, able, who, move in STAGE_MOVES))
    return tuple(found)


def _steps(case_id: str, facts: CaseFacts, states: Mapping[str, DefendantState]) -> tuple[StepLine, ...]:
    rows = list(CourtStep.objects.filter(case_id=case_id))
    moved: dict[str, list[StepDefendant]] = {row.id: [] for row in rows}
    for one in StepDefendant.objects.filter(step__case_id=case_id).select_related("step"):
        moved[one.step_id].append(one)
    names = {one.id: one.full_name for one in facts.people}
    people = organisations.get_people([row.recorded_by_id for row in rows] + [row.withdrawn_by_id for row in rows])
    labels = {key: one.label for key, one in people.items()}
    found = []
    for row in reversed(rows):
        whose = tuple(one.person_id for one in moved[row.id] if one.person_id in names)
        found.append(
            StepLine(
                id=row.id,
                words=_WORDS[row.move],
                who=", ".join(names[one] for one in whose) or GONE,
                person_ids=whose,
                on=row.on,
                next_on=row.next_on,
                court=row.court,
                note=row.note,
                recorded_at=row.recorded_at,
                recorded_by=labels.get(row.recorded_by_id, ""),
                withdrawn_at=row.withdrawn_at,
                withdrawn_by=labels.get(row.withdrawn_by_id, ""),
                withdrawn_reason=row.withdrawn_reason,
                may_withdraw=row.withdrawn_at is None and may_take_back(moved[row.id], states),
            )
        )
    return tuple(found)
