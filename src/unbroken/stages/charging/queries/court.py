"""What the court did in a case, as it is recorded, and what can be recorded next."""

from dataclasses import dataclass
from datetime import date, datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.models import CourtStep
from unbroken.stages.charging.queries.views import SuspectLine
from unbroken.stages.charging.rules.court import case_moves_at, defendant_moves_at, milestone_now
from unbroken.stages.charging.rules.defendants import MILESTONE_WORDS, Milestone, MilestoneMove, TrackMove
from unbroken.stages.charging.tracks import known_tracks, last_step


@dataclass(frozen=True)
class StepLine:
    """One thing that was recorded. may_withdraw: it is the last of its case or defendant."""

    id: str
    words: str
    who: str
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
class CourtView:
    """The case in court. moves: what can be recorded now: value of the form, in words."""

    milestone: str
    defendants: tuple[SuspectLine, ...]
    steps: tuple[StepLine, ...]
    moves: tuple[tuple[str, str], ...]


def court_of(actor: Actor, case_id: str, *, now: datetime) -> CourtView:
    """Return what the court did in a case, for who may record it. Raises NotVisible."""
    require(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    return get_court(actor, case_id, now=now)


def get_court(actor: Actor, case_id: str, *, now: datetime) -> CourtView:
    """Return what the court did in a case whose facts actor may read; moves: none for who records none.

    Raises NotVisible.
    """
    facts = facts_of(actor, case_id, now)
    tracks, last = known_tracks(facts), last_step(case_id)
    milestone = milestone_now((track for track, _ in tracks.values()), Milestone(last.after) if last else None)
    names = {one.id: one.full_name for one in facts.people}
    of_case = [(move.name, f"The case: {move.value}") for move in case_moves_at(milestone)]
    of_people = [
        (f"{move.name}.{person}", f"{names[person]}: {move.value}")
        for person, (track, _) in tracks.items()
        for move in defendant_moves_at(track)
    ]
    defendants = tuple(SuspectLine(one, names[one], track, since) for one, (track, since) in tracks.items())
    may_record = can(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    moves = (*of_case, *of_people) if may_record else ()
    return CourtView(MILESTONE_WORDS[milestone], defendants, _steps(case_id, names), moves)


def case_of_step(actor: Actor, step_id: str, *, now: datetime) -> str:
    """Return the case of a step that actor may take back. Raises NotVisible."""
    case_id = CourtStep.objects.filter(pk=step_id).values_list("case_id", flat=True).first()
    if case_id is None:
        raise NotVisible
    require(actor, Action.RECORD_COURT, cases.case_relation(actor, case_id, now=now))
    return str(case_id)


def _steps(case_id: str, names: dict[str, str]) -> tuple[StepLine, ...]:
    rows = list(CourtStep.objects.filter(case_id=case_id))
    latest = {row.person_id: row.id for row in rows if row.withdrawn_at is None}
    people = organisations.get_people([row.recorded_by_id for row in rows] + [row.withdrawn_by_id for row in rows])
    labels = {key: one.label for key, one in people.items()}
    return tuple(
        StepLine(
            id=row.id,
            words=(TrackMove if row.person_id else MilestoneMove)[row.move].value,
            who=names.get(row.person_id, "") if row.person_id else "",
            on=row.on,
            next_on=row.next_on,
            court=row.court,
            note=row.note,
            recorded_at=row.recorded_at,
            recorded_by=labels.get(row.recorded_by_id, ""),
            withdrawn_at=row.withdrawn_at,
            withdrawn_by=labels.get(row.withdrawn_by_id, ""),
            withdrawn_reason=row.withdrawn_reason,
            may_withdraw=latest.get(row.person_id) == row.id,
        )
        for row in reversed(rows)
    )
