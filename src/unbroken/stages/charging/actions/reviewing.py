"""The prosecutor's review: saved as often as needed, signed once; then it is locked and returned to police."""

from datetime import datetime

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.stages.charging.actions.starting import mirror, on_request, recorded
from unbroken.stages.charging.contents import content_of, draft_to_json, last_submission
from unbroken.stages.charging.errors import RequestMoved, ReviewChanged
from unbroken.stages.charging.models import ActionItem, ChargeRequest, OutcomeRow, Review
from unbroken.stages.charging.notes import DECISION, digest_of, instant, note_text, sign_text
from unbroken.stages.charging.rules.content import ProposedCharge, SuspectPart
from unbroken.stages.charging.rules.defendants import move_for
from unbroken.stages.charging.rules.requests import State, next_state
from unbroken.stages.charging.rules.review import Draft, check_decision, move_of
from unbroken.stages.charging.tracks import move_those_who_can
from unbroken.stages.charging.vocabulary import Outcome, RequestKind

Decision = list[tuple[SuspectPart, ProposedCharge, Outcome]]


def save_review(*, request_id: str, draft: Draft, version: int, actor: Actor, now: datetime) -> int:
    """Save a review as far as it is written; return its version. version: that of the page, 0 for a new review.

    The same text again changes nothing. Raises ReviewChanged when somebody saved in between, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.REVIEW_REQUEST, actor) as request:
        _check_open(request)
        return _save(request, draft, version, actor, now).version


def sign_decision(*, request_id: str, draft: Draft, version: int, actor: Actor, now: datetime) -> str:
    """Sign the decision with the organisation's key and return it to police; return the review's id.

    Signing twice gives the same decision. Raises DecisionIncomplete, ReviewChanged, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.REVIEW_REQUEST, actor) as request:
        signed = Review.objects.filter(request=request, round=request.round, signed_at__isnull=False).first()
        if signed is not None and signed.signed_by_id == actor.person_id:
            return signed.id
        _check_open(request)
        content = content_of(last_submission(request))
        waiting = ActionItem.objects.filter(request=request, received_at__isnull=True, cancelled_at__isnull=True)
        decided = check_decision(
            draft, content, RequestKind.of(request.kind), action_count=waiting.count(), today=local_day(now)
        )
        following = next_state(State(request.state), move_of([outcome for _, _, outcome in decided]))
        review = _save(request, draft, version, actor, now)
        _sign(request, review, draft, decided, following, actor, now)
        return review.id


def _check_open(request: ChargeRequest) -> None:
    if State(request.state) is not State.ACCEPTED:
        raise RequestMoved("This request waits for no decision now, so the review cannot be changed.")


def _save(request: ChargeRequest, draft: Draft, version: int, actor: Actor, now: datetime) -> Review:
    plain = draft_to_json(draft)
    review = Review.objects.select_for_update().filter(request=request, round=request.round).first()
    if review is not None and review.draft == plain:
        return review
    if (review.version if review else 0) != version:
        raise ReviewChanged(
            "Somebody saved this review after you opened it. Copy what you wrote, open the review again, add it there."
        )
    if review is None:
        review = Review(id=new_id(), request=request, round=request.round, version=0)
    with recorded(request, EventType.REVIEW_SAVED, actor, now, digest=digest_of(plain)):
        review.draft, review.version = plain, review.version + 1
        review.saved_at, review.saved_by_id = now, actor.person_id
        review.save()
    return review


def _sign(
    request: ChargeRequest,
    review: Review,
    draft: Draft,
    decided: Decision,
    following: State,
    actor: Actor,
    now: datetime,
) -> None:
    digest = digest_of(draft_to_json(draft))
    text = _text(request, draft, decided, digest, actor, now)
    note, key = sign_text(text, keys.signer_for(actor.organisation_id))
    values = {"outcomes": " ".join(outcome.value for _, _, outcome in decided), "key": key}
    with recorded(
        request,
        EventType.DECISION_SIGNED,
        actor,
        now,
        values=values,
        recipient=request.from_organisation_id,
        digest=digest,
    ) as event:
        review.signed_at, review.signed_by_id, review.sha256 = now, actor.person_id, digest
        review.note, review.public_key, review.event_id = note, key, event.id
        review.save()
        OutcomeRow.objects.bulk_create(_rows(request, review, draft, decided))
        request.state, request.decided_at = following.value, now
        request.settled_at = now if following is State.COMPLETED else None
        request.save()
        for suspect in {one.person: one for one, _, _ in decided}.values():
            outcomes = [outcome for one, _, outcome in decided if one.person == suspect.person]
            move_those_who_can(request.case_id, [suspect.person], move_for(outcomes), now)
    mirror(request, request.from_organisation_id, EventType.DECISION_ARRIVED, now, event.id)


def _rows(request: ChargeRequest, review: Review, draft: Draft, decided: Decision) -> list[OutcomeRow]:
    return [
        OutcomeRow(
            id=new_id(),
            request=request,
            review=review,
            person_id=suspect.person,
            person_name=suspect.name[:120],
            offence_id=charge.offence,
            code=charge.code,
            outcome=outcome.value,
            disposal=draft.outcome(suspect, charge).disposal,
            note=draft.outcome(suspect, charge).note,
            review_on=draft.outcome(suspect, charge).review_on,
        )
        for suspect, charge, outcome in decided
    ]


def _text(request: ChargeRequest, draft: Draft, decided: Decision, digest: str, actor: Actor, now: datetime) -> str:
    facts = [
        ("request", request.id),
        ("round", str(request.round)),
        ("case", request.urn),
        ("request content", f"sha256:{last_submission(request).sha256}"),
        ("test", draft.consultation or "none"),
        ("review", f"sha256:{digest}"),
        ("decided by", actor.person_id),
        ("decided", instant(now)),
    ]
    facts += [("outcome", f"{suspect.person} {charge.code} {outcome.value}") for suspect, charge, outcome in decided]
    return note_text(DECISION, facts)
