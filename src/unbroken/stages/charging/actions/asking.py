"""What police do with a request: ask, send again, withdraw."""

from datetime import datetime

from django.db import IntegrityError, transaction

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.repeating import was_made
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.actions.recipients import check_recipient
from unbroken.stages.charging.actions.starting import mirror, on_request, recorded
from unbroken.stages.charging.contents import content_of, content_to_json, last_submission
from unbroken.stages.charging.errors import RequestMoved
from unbroken.stages.charging.facts import FileSent, facts_of, file_of
from unbroken.stages.charging.models import ActionItem, ChargeRequest, Submission
from unbroken.stages.charging.notes import digest_of
from unbroken.stages.charging.rules.content import build_content
from unbroken.stages.charging.rules.defendants import TrackMove
from unbroken.stages.charging.rules.requests import Move, State, next_state
from unbroken.stages.charging.rules.submission import (
    Ready,
    check_required_by,
    check_sending,
    check_text,
    readiness,
)
from unbroken.stages.charging.standing import set_facts, set_limit, set_words
from unbroken.stages.charging.tracks import move_those_who_can
from unbroken.stages.charging.vocabulary import Priority, RequestKind, Way


def ask_for_charge(
    *,
    request_id: str,
    case_id: str,
    kind: RequestKind,
    priority: Priority,
    way: Way,
    to_organisation_id: str,
    to_unit_id: str,
    required_by: datetime | None,
    comments: str,
    forced_reason: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Ask the prosecution for early advice or a charging decision; return the request's id.

    Everything else is taken from the facts of the case, and the reason for going unready from the file when that was
    sent with one and nothing changed since. Sending the same request_id again changes nothing.
    Raises RequestIncomplete, FileNotReady, RequestMoved, NotVisible.
    """
    require(actor, Action.ASK_CHARGE, cases.case_relation(actor, case_id))
    if _was_sent(request_id, case_id, actor):
        return request_id
    check_recipient(to_organisation_id, to_unit_id)
    check_required_by(required_by, now)
    facts = facts_of(actor, case_id, now)
    ready = readiness(facts, kind)
    file = file_of(case_id, actor.organisation_id, facts)
    said, why = check_sending(facts, priority, ready, forced_reason or file.reason, comments)
    request = ChargeRequest(
        id=request_id,
        case_id=case_id,
        kind=kind.value,
        priority=priority.value,
        way=way.value,
        state=State.SUBMITTED.value,
        from_organisation_id=actor.organisation_id,
        from_unit_id=cases.case_relation(actor, case_id).owner_unit,
        asked_by_id=actor.person_id,
        to_organisation_id=to_organisation_id,
        to_unit_id=to_unit_id,
        comments=said,
        required_by=required_by,
        submitted_at=now,
        limit_started_at=now,
    )
    try:
        with transaction.atomic():
            _submit(request, facts, ready, why, file, EventType.CHARGE_ASKED, actor, now)
    except IntegrityError as clash:
        if not _was_sent(request_id, case_id, actor):
            raise RequestMoved(
                "A request for this case is open already. Open it and write there, or withdraw it first."
            ) from clash
    return request_id


def resubmit_request(*, request_id: str, comments: str, forced_reason: str, actor: Actor, now: datetime) -> None:
    """Send a request again with the facts as they are now; the thread goes on.

    After a return at triage it waits for triage again; after an action plan it goes back to the reviewing prosecutor.
    Raises RequestIncomplete, FileNotReady, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.ANSWER_REQUEST, actor) as request:
        request.state = next_state(State(request.state), Move.RESUBMIT).value
        _check_plan_answered(request)
        facts = facts_of(actor, request.case_id, now)
        ready = readiness(facts, RequestKind.of(request.kind))
        file = file_of(request.case_id, actor.organisation_id, facts)
        request.comments, why = check_sending(
            facts, Priority.of(request.priority), ready, forced_reason or file.reason, comments
        )
        request.round += 1
        request.submitted_at, request.respond_by, request.reminded_at = now, None, None
        if request.state == State.ACCEPTED:
            request.accepted_at = now
        _submit(request, facts, ready, why, file, EventType.CHARGE_RESUBMITTED, actor, now)


def withdraw_request(*, request_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take a request back before it is decided. Withdrawing twice changes nothing.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with transaction.atomic():
        found = ChargeRequest.objects.filter(pk=request_id, state=State.WITHDRAWN).first()
        if found is not None and found.from_organisation_id == actor.organisation_id:
            require(actor, Action.ASK_CHARGE, cases.case_relation(actor, found.case_id))
            return
    with on_request(request_id, Action.ANSWER_REQUEST, actor) as request:
        following = next_state(State(request.state), Move.WITHDRAW)
        why = check_text(reason, "reason", "Enter why you withdraw the request.", 500)
        with recorded(
            request,
            EventType.CHARGE_WITHDRAWN,
            actor,
            now,
            values={"reason": why},
            recipient=request.to_organisation_id,
        ):
            request.state, request.settled_at = following.value, now
            request.save()
            people = [one.person for one in content_of(last_submission(request)).suspects]
            move_those_who_can(request.case_id, people, TrackMove.RETURN, now)


def _submit(
    request: ChargeRequest,
    facts: CaseFacts,
    ready: Ready,
    why: str,
    file: FileSent,
    event: EventType,
    actor: Actor,
    now: datetime,
) -> None:
    content = build_content(facts)
    plain = content_to_json(content)
    digest = digest_of(plain)
    values: dict[str, Json] = {
        "priority": request.priority,
        "kind": request.kind,
        "round": request.round,
        "forced": why,
        "file": file.id,
    }
    with recorded(
        request, event, actor, now, values=values, recipient=request.to_organisation_id, digest=digest
    ) as sent:
        set_words(request, content)
        set_limit(request)
        set_facts(request, facts, now)
        request.event_id = sent.id
        request.save()
        _keep(request, plain, digest, ready, why, file, actor, now)
        move_those_who_can(request.case_id, [one.person for one in content.suspects], TrackMove.ASK, now)
    mirror(request, request.to_organisation_id, EventType.CHARGE_ARRIVED, now, sent.id)


def _keep(
    request: ChargeRequest,
    plain: dict[str, object],
    digest: str,
    ready: Ready,
    why: str,
    file: FileSent,
    actor: Actor,
    now: datetime,
) -> None:
    Submission.objects.create(
        id=new_id(),
        request=request,
        round=request.round,
        submitted_at=now,
        submitted_by_id=actor.person_id,
        content=plain,
        sha256=digest,
        gaps=list(ready.gaps),
        forced_reason=why,
        file_submission_id=file.id,
    )


def _was_sent(request_id: str, case_id: str, actor: Actor) -> bool:
    rows = ChargeRequest.objects.all()
    return was_made(rows, request_id, what="request", case_id=case_id, asked_by_id=actor.person_id)


def _check_plan_answered(request: ChargeRequest) -> None:
    waiting = ActionItem.objects.filter(request=request, received_at__isnull=True, cancelled_at__isnull=True).count()
    if waiting:
        things = "thing is" if waiting == 1 else "things are"
        raise RequestMoved(f"{waiting} {things} still open in the action plan. Answer each one, then send the request.")
