"""Record what the court did with defendants after charge, and take the last record of them back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from unbroken.engines.casefile.facts import CaseFacts
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
from unbroken.ground.repeating import was_made
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.actions import lock_case
from unbroken.stages.charging.errors import CourtStepRefused, RequestMoved
from unbroken.stages.charging.facts import court_facts_of
from unbroken.stages.charging.models import CourtStep, StepDefendant, SuspectTrack
from unbroken.stages.charging.rules.court import CourtMove, StepInput, can_follow, check_step
from unbroken.stages.charging.rules.defendants import Track, TrackMove, next_milestone, next_track
from unbroken.stages.charging.rules.submission import check_text, tidy
from unbroken.stages.charging.tracks import DefendantState, may_take_back


def record_step(*, step_id: str, case_id: str, step: StepInput, actor: Actor, now: datetime) -> str:
    """Record what the court did; return the step's id. The same step_id again changes nothing.

    Raises CourtStepRefused, RequestMoved when it cannot follow on where one of the defendants is, NotVisible.
    """
    target = cases.case_relation(actor, case_id, now=now)
    require(actor, Action.RECORD_COURT, target)
    step = replace(step, court=tidy(step.court), note=tidy(step.note))
    move, on = check_step(step, local_day(now))
    with transaction.atomic():
        lock_case(case_id)
        if was_made(CourtStep.objects.all(), step_id, what="step", case_id=case_id, recorded_by_id=actor.person_id):
            return step_id
        moved = _moved(step, move, *court_facts_of(actor, case_id, now))
        values: dict[str, Json] = {"move": move.name, "people": " ".join(moved), "on": f"{on:%Y-%m-%d}"}
        with act(actor, EventType.COURT_STEP_RECORDED, now=now, case_id=case_id, object_id=step_id, values=values):
            made = CourtStep.objects.create(
                id=step_id,
                case_id=case_id,
                move=move.name,
                on=on,
                next_on=step.next_on,
                court=step.court,
                note=step.note,
                recorded_at=now,
                recorded_by_id=actor.person_id,
                organisation_id=actor.organisation_id,
            )
            StepDefendant.objects.bulk_create(
                StepDefendant(id=new_id(), step=made, person_id=person, before=before, after=after)
                for person, (before, after) in moved.items()
            )
            if isinstance(move, TrackMove):
                for person, (_, after) in moved.items():
                    _set_track(case_id, person, Track(after), now)
            announce("cases", [target.owner_organisation, *target.holder_organisations], case_id)
    return step_id


def withdraw_step(*, step_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take back the last step recorded of its defendants; each is where they were before it. It stays in the history.

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
        _, states = court_facts_of(actor, step.case_id, now)
        moved = list(StepDefendant.objects.filter(step=step).select_related("step"))
        if not may_take_back(moved, states):
            raise CourtStepRefused("Something happened with a defendant after this. Take that back first.")
        values: dict[str, Json] = {"move": step.move, "people": " ".join(one.person_id for one in moved)}
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
            for one in moved:
                if step.move in TrackMove.__members__ and one.person_id in states:
                    _set_track(step.case_id, one.person_id, Track(one.before), now)
            announce("cases", [target.owner_organisation, *target.holder_organisations], step.case_id)


def _moved(
    step: StepInput, move: CourtMove, facts: CaseFacts, states: Mapping[str, DefendantState]
) -> dict[str, tuple[str, str]]:
    """Return of each defendant the states before and after. Raises RequestMoved, NotVisible."""
    names = {one.id: one.full_name for one in facts.people}
    able = [one for one, state in states.items() if can_follow(move, state.track, state.milestone)]
    people = able if step.people is None else list(dict.fromkeys(step.people))
    if not people:
        raise RequestMoved(f"No defendant in this case is where this can be done: {move}.")
    if any(one not in states for one in people):
        raise NotVisible
    return {one: _following(move, states[one], names[one]) for one in people}


def _following(move: CourtMove, state: DefendantState, name: str) -> tuple[str, str]:
    """Return the states of one defendant before and after. Raises RequestMoved."""
    if isinstance(move, TrackMove):
        return state.track.value, next_track(state.track, move, name).value
    return state.milestone.value, next_milestone(state.milestone, move, name).value


def _set_track(case_id: str, person_id: str, track: Track, now: datetime) -> None:
    SuspectTrack.objects.update_or_create(
        case_id=case_id,
        person_id=person_id,
        defaults={"track": track.value, "since": now},
        create_defaults={"id": new_id(), "track": track.value, "since": now},
    )
