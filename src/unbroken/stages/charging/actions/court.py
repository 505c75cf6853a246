"""Record what the court did with a case or a defendant after charge, and take the last record back."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from unbroken.engines.clocks.counting import local_day
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.actions import lock_case
from unbroken.stages.charging.errors import CourtStepRefused
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.models import CourtStep, SuspectTrack
from unbroken.stages.charging.rules.court import CASE_MOVES, DEFENDANT_MOVES, check_step, milestone_now
from unbroken.stages.charging.rules.defendants import (
    Milestone,
    MilestoneMove,
    Track,
    TrackMove,
    next_milestone,
    next_track,
)
from unbroken.stages.charging.rules.submission import check_text, tidy
from unbroken.stages.charging.tracks import known_tracks, last_step

CHOOSE = "Choose what the court did."


@dataclass(frozen=True)
class StepInput:
    """What was recorded. person_id: of the defendant, empty for the case. next_on, court: of the next hearing."""

    move: str
    person_id: str = ""
    on: date | None = None
    next_on: date | None = None
    court: str = ""
    note: str = ""


def record_step(*, step_id: str, case_id: str, step: StepInput, actor: Actor, now: datetime) -> str:
    """Record what the court did; return the step's id. The same step_id again changes nothing.

    Raises CourtStepRefused, RequestMoved when it cannot follow on where the case or the defendant is, NotVisible.
    """
    target = cases.case_relation(actor, case_id, now=now)
    require(actor, Action.RECORD_COURT, target)
    move = _move(step)
    court, note = tidy(step.court), tidy(step.note)
    on = check_step(move, on=step.on, next_on=step.next_on, court=court, note=note, today=local_day(now))
    with transaction.atomic():
        lock_case(case_id)
        if CourtStep.objects.filter(pk=step_id, case_id=case_id).exists():
            return step_id
        before, after = _following(case_id, step.person_id, move, actor, now)
        values: dict[str, Json] = {"move": move.name, "person": step.person_id, "on": f"{on:%Y-%m-%d}"}
        with act(actor, EventType.COURT_STEP_RECORDED, now=now, case_id=case_id, object_id=step_id, values=values):
            CourtStep.objects.create(
                id=step_id,
                case_id=case_id,
                person_id=step.person_id,
                move=move.name,
                before=before,
                after=after,
                on=on,
                next_on=step.next_on,
                court=court,
                note=note,
                recorded_at=now,
                recorded_by_id=actor.person_id,
                organisation_id=actor.organisation_id,
            )
            if step.person_id:
                _set_track(case_id, step.person_id, Track(after), now)
            announce("cases", [target.owner_organisation, *target.holder_organisations], case_id)
    return step_id


def withdraw_step(*, step_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take back the last step recorded of a case or a defendant; it stays in the history with the reason.

    Doing it again changes nothing. Raises CourtStepRefused, NotVisible.
    """
    step = CourtStep.objects.filter(pk=step_id).first()
    if step is None:
        raise NotVisible
    target = cases.case_relation(actor, step.case_id, now=now)
    require(actor, Action.RECORD_COURT, target)
    why = check_text(reason, "reason", "Enter why this record is wrong.", 500)
    with transaction.atomic():
        lock_case(step.case_id)
        step.refresh_from_db()
        if step.withdrawn_at is not None:
            return
        latest = last_step(step.case_id, step.person_id)
        if latest is None or latest.pk != step.pk:
            raise CourtStepRefused("Something was recorded after this. Take that back first.")
        values: dict[str, Json] = {"move": step.move, "person": step.person_id}
        with act(
            actor,
            EventType.COURT_STEP_WITHDRAWN,
            now=now,
            case_id=step.case_id,
            object_id=step.pk,
            values=values,
            purpose=why,
        ):
            step.withdrawn_at, step.withdrawn_by_id, step.withdrawn_reason = now, actor.person_id, why
            step.save()
            if step.person_id:
                _set_track(step.case_id, step.person_id, Track(step.before), now)
            announce("cases", [target.owner_organisation, *target.holder_organisations], step.case_id)


def _move(step: StepInput) -> MilestoneMove | TrackMove:
    """Return the move that was chosen. Raises CourtStepRefused."""
    offered: tuple[MilestoneMove | TrackMove, ...] = DEFENDANT_MOVES if step.person_id else CASE_MOVES
    found = next((one for one in offered if one.name == step.move), None)
    if found is None:
        raise CourtStepRefused(CHOOSE, fields={"move": CHOOSE})
    return found


def _following(
    case_id: str, person_id: str, move: MilestoneMove | TrackMove, actor: Actor, now: datetime
) -> tuple[str, str]:
    """Return the states before and after. Raises RequestMoved, NotVisible."""
    tracks = known_tracks(facts_of(actor, case_id, now))
    if isinstance(move, TrackMove):
        if person_id not in tracks:
            raise NotVisible
        before = tracks[person_id][0]
        return before.value, next_track(before, move).value
    last = last_step(case_id)
    at = milestone_now((track for track, _ in tracks.values()), Milestone(last.after) if last else None)
    return at.value, next_milestone(at, move).value


def _set_track(case_id: str, person_id: str, track: Track, now: datetime) -> None:
    SuspectTrack.objects.update_or_create(
        case_id=case_id,
        person_id=person_id,
        defaults={"track": track.value, "since": now},
        create_defaults={"id": new_id(), "track": track.value, "since": now},
    )
