"""What the named recipient does: open the hand-over, sign for it, or refuse it."""

from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.handovers import queue
from unbroken.stages.handovers.models import Alarm, Handover, HandoverItem, Receipt
from unbroken.stages.handovers.receipts import (
    ReceiptFacts,
    ReceivedItem,
    receipt_text,
    sign_receipt_text,
    text_digest,
)
from unbroken.stages.handovers.rules import Move, State, check_reason, next_state
from unbroken.stages.handovers.targets import handover_target, locked
from unbroken.stages.handovers.telling import both_sides, tell_systems


def open_handover(*, handover_id: str, actor: Actor, now: datetime) -> None:
    """Record that the named recipient has opened the hand-over; opening it again changes nothing. Raises NotVisible.

    The sender's side may look too: that is no opening, and nothing is recorded as one.
    """
    with transaction.atomic():
        handover = locked(handover_id)
        require(actor, Action.OPEN_HANDOVER, handover_target(handover))
        _open(handover, actor, now)


def sign_receipt(*, handover_id: str, actor: Actor, now: datetime) -> str:
    """Sign for the items with the organisation's key; return the receipt's id.

    From then on the organisation holds the items and the recipient is assigned to the case. Signing twice gives the
    same receipt. Raises HandoverSettled, ReceiptUnverified, NotVisible.
    """
    with transaction.atomic():
        handover = locked(handover_id)
        require(actor, Action.OPEN_HANDOVER, handover_target(handover))
        signed = Receipt.objects.filter(handover=handover).first()
        if signed is not None and handover.to_person_id == actor.person_id:
            return signed.id
        following = _following(handover, Move.SIGN)
        require(actor, Action.SIGN_RECEIPT, handover_target(handover))
        _open(handover, actor, now)
        return _sign(handover, following, actor, now).id


def refuse_handover(*, handover_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Refuse the items, with a reason that the sender will read. Refusing twice changes nothing.

    Raises HandoverIncomplete, HandoverSettled, NotVisible.
    """
    with transaction.atomic():
        handover = locked(handover_id)
        require(actor, Action.OPEN_HANDOVER, handover_target(handover))
        if State(handover.state) is State.REFUSED:
            return
        following = _following(handover, Move.REFUSE)
        require(actor, Action.REFUSE_HANDOVER, handover_target(handover))
        why = check_reason(reason, "reason", "Enter why you refuse these items, so that the sender can put it right.")
        _open(handover, actor, now)
        with act(
            actor,
            EventType.HANDOVER_REFUSED,
            now=now,
            case_id=handover.case_id,
            object_id=handover.id,
            values={"reason": why},
            recipient=handover.from_organisation_id,
            links=[LinkTo(handover.sent_event_id)],
        ) as refused:
            evidence.withdraw_offer(
                version_ids=_version_ids(handover),
                organisation_id=handover.to_organisation_id,
                actor=actor,
                now=now,
            )
            handover.state, handover.settled_at, handover.reason = following, now, why
            handover.refused_event_id = refused.id
            handover.save(update_fields=["state", "settled_at", "reason", "refused_event_id"])
            _settle(handover, now)
            tell_systems(WebhookEvent.HANDOVER_REFUSED, handover, both_sides(handover), now)
            queue.later(queue.RECORD_REFUSAL, handover.id)


def _following(handover: Handover, move: Move) -> State:
    """Return the state after move; opening comes first by itself, so that nobody signs for what was never opened."""
    state = State(handover.state)
    return next_state(State.OPENED if state is State.SENT else state, move)


def _open(handover: Handover, actor: Actor, now: datetime) -> None:
    is_recipient = actor.seat == (handover.to_organisation_id, handover.to_person_id)
    if not is_recipient or State(handover.state) is not State.SENT:
        return
    with act(
        actor,
        EventType.HANDOVER_OPENED,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        links=[LinkTo(handover.sent_event_id)],
    ):
        handover.state, handover.opened_at = next_state(State.SENT, Move.OPEN), now
        handover.save(update_fields=["state", "opened_at"])
        _tell(handover)


def _sign(handover: Handover, following: State, actor: Actor, now: datetime) -> Receipt:
    text = receipt_text(_facts(handover, actor, now))
    note, public_key = sign_receipt_text(text, keys.signer_for(actor.organisation_id))
    cases.join_organisation(
        case_id=handover.case_id,
        organisation_id=handover.to_organisation_id,
        person_id=handover.to_person_id,
        actor=actor,
        now=now,
    )
    with act(
        actor,
        EventType.RECEIPT_SIGNED,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        values={"items": handover.item_count, "receipt_key": public_key},
        digest=text_digest(text),
        recipient=handover.from_organisation_id,
        links=[LinkTo(handover.sent_event_id)],
    ) as event:
        receipt = Receipt.objects.create(
            id=new_id(),
            handover=handover,
            text=text,
            note=note,
            public_key=public_key,
            signed_by_id=actor.person_id,
            signed_at=now,
            event_id=event.id,
        )
        evidence.confirm_holding(
            version_ids=_version_ids(handover),
            organisation_id=handover.to_organisation_id,
            actor=actor,
            now=now,
        )
        handover.state, handover.settled_at = following, now
        handover.save(update_fields=["state", "settled_at"])
        _settle(handover, now)
        tell_systems(WebhookEvent.HANDOVER_RECEIVED, handover, both_sides(handover), now)
        queue.later(queue.RECORD_RECEIPT, handover.id)
    return receipt


def _facts(handover: Handover, actor: Actor, now: datetime) -> ReceiptFacts:
    names = organisations.get_organisations([handover.from_organisation_id, handover.to_organisation_id])
    return ReceiptFacts(
        handover_id=handover.id,
        urn=case_queries.urns([handover.case_id])[handover.case_id],
        from_organisation=names[handover.from_organisation_id].name,
        from_organisation_id=handover.from_organisation_id,
        to_organisation=names[handover.to_organisation_id].name,
        to_organisation_id=handover.to_organisation_id,
        signed_by_id=actor.person_id,
        sent_at=handover.sent_at,
        signed_at=now,
        items=[
            ReceivedItem(one.version_id, one.exhibit_ref, one.size_bytes, one.sha256)
            for one in HandoverItem.objects.filter(handover=handover)
        ],
    )


def _version_ids(handover: Handover) -> list[str]:
    return list(HandoverItem.objects.filter(handover=handover).values_list("version_id", flat=True))


def _settle(handover: Handover, now: datetime) -> None:
    """Clear the alarm and tell both sides; inside the event's block."""
    Alarm.objects.filter(handover=handover, cleared_at__isnull=True).update(cleared_at=now)
    _tell(handover)


def _tell(handover: Handover) -> None:
    announce("handovers", [handover.from_organisation_id, handover.to_organisation_id], handover.id)
