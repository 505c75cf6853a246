"""What operational delivery does: accept and sign for a request, return it, or pass it to another unit."""

from collections.abc import Mapping
from datetime import date, datetime

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import actions as cases
from unbroken.stages.charging.actions.presence import leave
from unbroken.stages.charging.actions.recipients import check_recipient
from unbroken.stages.charging.actions.starting import mirror, on_request, recorded
from unbroken.stages.charging.actions.taking import check_lawyer
from unbroken.stages.charging.contents import content_of, last_submission
from unbroken.stages.charging.errors import RequestIncomplete
from unbroken.stages.charging.models import ChargeRequest, Triage
from unbroken.stages.charging.notes import RECEIPT, instant, note_text, sign_text
from unbroken.stages.charging.rules.defendants import TrackMove
from unbroken.stages.charging.rules.requests import Move, State, next_state
from unbroken.stages.charging.rules.submission import check_text
from unbroken.stages.charging.standing import set_limit
from unbroken.stages.charging.tracks import move_those_who_can
from unbroken.stages.charging.vocabulary import CaseType, Complexity, Priority, Rejection, ReviewType, Standard

REASON_LIMIT = 250


def accept_request(
    *,
    request_id: str,
    review_type: ReviewType,
    case_type: CaseType,
    complexity: Complexity | None,
    to_unit_id: str,
    assign_to_id: str,
    standard: Standard | None,
    is_cps_direct: bool,
    actor: Actor,
    now: datetime,
) -> None:
    """Accept a request, sign for it, give it to a unit and, if named, to a prosecutor.

    From then on the organisation holds the case, and the clock of the decision runs. Accepting twice changes nothing.
    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    if _was_triaged(request_id, actor, is_accepted=True):
        return
    with on_request(request_id, Action.SIGN_FOR_REQUEST, actor) as request:
        following = next_state(State(request.state), Move.ACCEPT)
        check_recipient(request.to_organisation_id, to_unit_id)
        if assign_to_id:
            check_lawyer(assign_to_id, actor, now)
        note, key = _receipt(request, actor, now)
        _join(request, assign_to_id, actor, now)
        values = {"review_type": review_type.value, "case_type": case_type.value, "unit": to_unit_id}
        with recorded(
            request, EventType.CHARGE_ACCEPTED, actor, now, values=values, recipient=request.from_organisation_id
        ) as event:
            request.state, request.accepted_at = following.value, now
            request.review_type, request.case_type = review_type.value, case_type.value
            request.complexity = complexity.value if complexity else ""
            request.to_unit_id = to_unit_id
            request.priority = _priority(review_type, request)
            if assign_to_id:
                request.assigned_to_id, request.assigned_at = assign_to_id, now
            set_limit(request)
            request.save()
            _keep(request, actor, now, standard, is_cps_direct=is_cps_direct, note=note, key=key)
        mirror(request, request.from_organisation_id, EventType.DECISION_ARRIVED, now, event.id)


def reject_request(
    *,
    request_id: str,
    reasons: Mapping[str, str],
    respond_by: date | None,
    standard: Standard | None,
    is_cps_direct: bool,
    actor: Actor,
    now: datetime,
) -> None:
    """Return a request to police. reasons: code of each to a note. Returning twice changes nothing.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    if _was_triaged(request_id, actor, is_accepted=False):
        return
    with on_request(request_id, Action.TRIAGE_REQUEST, actor) as request:
        following = next_state(State(request.state), Move.REJECT)
        listed = _check_reasons(reasons, respond_by, Priority.of(request.priority), local_day(now))
        values = {"reasons": " ".join(one["code"] for one in listed), "respond_by": str(respond_by)}
        with recorded(
            request, EventType.CHARGE_REJECTED, actor, now, values=values, recipient=request.from_organisation_id
        ) as event:
            request.state, request.respond_by = following.value, respond_by
            request.save()
            _keep(request, actor, now, standard, is_cps_direct=is_cps_direct, reasons=listed)
            people = [one.person for one in content_of(last_submission(request)).suspects]
            move_those_who_can(request.case_id, people, TrackMove.RETURN, now)
        mirror(request, request.from_organisation_id, EventType.DECISION_ARRIVED, now, event.id)


def refer_request(
    *, request_id: str, to_organisation_id: str, to_unit_id: str, reason: str, actor: Actor, now: datetime
) -> None:
    """Pass a request to another unit or area, which triages it anew.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.VIEW_REQUEST, actor) as request:
        action = Action.TRIAGE_REQUEST if request.state == State.SUBMITTED else Action.REVIEW_REQUEST
        with on_request(request_id, action, actor):
            following = next_state(State(request.state), Move.REFER)
        check_recipient(to_organisation_id, to_unit_id)
        if (to_organisation_id, to_unit_id) == (request.to_organisation_id, request.to_unit_id):
            sentence = "Choose another unit: the request is with this one already."
            raise RequestIncomplete(sentence, fields={"to": sentence})
        why = check_text(reason, "reason", "Enter why you pass the request on.", 500)
        values = {"reason": why, "to_unit": to_unit_id}
        with recorded(
            request, EventType.CHARGE_REFERRED, actor, now, values=values, recipient=to_organisation_id
        ) as event:
            request.state = following.value
            request.to_organisation_id, request.to_unit_id = to_organisation_id, to_unit_id
            request.assigned_to_id, request.assigned_at, request.accepted_at = "", None, None
            set_limit(request)
            request.save()
            leave(request, actor, now)
        if to_organisation_id != actor.organisation_id:
            mirror(request, to_organisation_id, EventType.CHARGE_ARRIVED, now, event.id)


def _was_triaged(request_id: str, actor: Actor, *, is_accepted: bool) -> bool:
    """Say whether this very person decided this already, so that a second press changes nothing."""
    request = ChargeRequest.objects.filter(pk=request_id).first()
    if request is None:
        raise NotVisible
    mine = Triage.objects.filter(request=request, round=request.round, decided_by_id=actor.person_id)
    return State(request.state) is not State.SUBMITTED and mine.filter(is_accepted=is_accepted).exists()


def _join(request: ChargeRequest, assign_to_id: str, actor: Actor, now: datetime) -> None:
    """Let the organisation hold the case, and those who work on the request see it."""
    for person_id in dict.fromkeys((actor.person_id, assign_to_id)):
        if person_id:
            cases.join_organisation(
                case_id=request.case_id,
                organisation_id=actor.organisation_id,
                person_id=person_id,
                actor=actor,
                now=now,
            )


def _receipt(request: ChargeRequest, actor: Actor, now: datetime) -> tuple[str, str]:
    submission = last_submission(request)
    names = organisations.get_organisations([request.from_organisation_id, request.to_organisation_id])
    text = note_text(
        RECEIPT,
        [
            ("request", request.id),
            ("round", str(request.round)),
            ("case", request.urn),
            ("from", f"{request.from_organisation_id} {names[request.from_organisation_id].name}"),
            ("to", f"{request.to_organisation_id} {names[request.to_organisation_id].name}"),
            ("content", f"sha256:{submission.sha256}"),
            ("sent", instant(submission.submitted_at)),
            ("accepted by", actor.person_id),
            ("accepted", instant(now)),
        ],
    )
    return sign_text(text, keys.signer_for(actor.organisation_id))


def _keep(
    request: ChargeRequest,
    actor: Actor,
    now: datetime,
    standard: Standard | None,
    *,
    is_cps_direct: bool,
    note: str = "",
    key: str = "",
    reasons: list[dict[str, str]] | None = None,
) -> None:
    leave(request, actor, now)
    Triage.objects.create(
        id=new_id(),
        request=request,
        round=request.round,
        is_accepted=reasons is None,
        decided_at=now,
        decided_by_id=actor.person_id,
        reasons=reasons or [],
        respond_by=request.respond_by,
        standard=standard.value if standard else "",
        is_cps_direct=is_cps_direct,
        note=note,
        public_key=key,
    )


def _priority(review_type: ReviewType, request: ChargeRequest) -> str:
    """Return the priority that the accepted review type means; early advice keeps the one asked for."""
    found = {
        ReviewType.RED: Priority.RED,
        ReviewType.DAYS_5: Priority.DAYS_5,
        ReviewType.DAYS_28: Priority.DAYS_28,
    }.get(review_type)
    return found.value if found else str(request.priority)


def _check_reasons(
    reasons: Mapping[str, str], respond_by: date | None, priority: Priority, today: date
) -> list[dict[str, str]]:
    wrong: dict[str, str] = {}
    known = [one for one in Rejection if one.value in reasons and (priority is Priority.RED or not one.is_red)]
    if not known:
        wrong["reasons"] = "Choose at least one reason, so that police know what to put right."
    for one in known:
        if len(reasons[one.value]) > REASON_LIMIT:
            wrong[f"note-{one.value}"] = f"Shorten the note to {REASON_LIMIT} characters or fewer."
    if respond_by is None or respond_by < today:
        wrong["respond_by"] = "Enter the date by which police must respond: today or later."
    if wrong:
        raise RequestIncomplete(next(iter(wrong.values())), fields=wrong)
    return [{"code": one.value, "words": one.words, "note": reasons[one.value].strip()} for one in known]
