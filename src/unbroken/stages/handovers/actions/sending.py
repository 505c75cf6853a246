"""Send items to a named person of another organisation, and recall what nobody has signed for."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, connection, transaction

from unbroken.ground.access import bubble
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.rules import CASEWORK
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.systems import get_sender
from unbroken.ground.repeating import was_made
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.handovers import queue, stopping
from unbroken.stages.handovers.asking import Question, check_answered, questions
from unbroken.stages.handovers.contents import Content, sealed_contents
from unbroken.stages.handovers.errors import HandoverIncomplete
from unbroken.stages.handovers.models import Alarm, Handover, HandoverItem
from unbroken.stages.handovers.rules import (
    INLINE_LIMIT,
    Move,
    State,
    check_reason,
    check_sending,
    next_state,
)
from unbroken.stages.handovers.targets import handover_target, locked
from unbroken.stages.handovers.telling import tell_systems

BATCH = 100


def send_items(
    *,
    handover_id: str,
    case_id: str,
    version_ids: Sequence[str],
    to_organisation_id: str,
    to_person_id: str,
    due_at: datetime,
    note: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Send sealed versions of a case to a named person; return the hand-over's id.

    Up to INLINE_LIMIT items are given to the recipient in this transaction; more are prepared by a job and sent when
    the last one is ready. Sending the same handover_id again changes nothing.
    Raises HandoverIncomplete, StaysInside, AskedFirst, Conflict, NotVisible.
    """
    require(actor, Action.SEND_ITEMS, cases.case_relation(actor, case_id))
    if _was_sent(handover_id, case_id, actor):
        return handover_id
    chosen = list(dict.fromkeys(version_ids))
    clean_note = check_sending(chosen, due_at, note, now)
    with stopping.outside(handover_id, case_id, to_organisation_id, actor, now):
        _check_recipient(to_organisation_id, to_person_id, actor, now)
    contents = sealed_contents(actor, case_id, chosen)
    ask_first(handover_id, case_id, chosen, to_organisation_id, actor, now)
    handover = Handover(
        id=handover_id,
        case_id=case_id,
        from_organisation_id=actor.organisation_id,
        from_person_id=actor.person_id,
        to_organisation_id=to_organisation_id,
        to_person_id=to_person_id,
        state=State.PREPARING,
        note=clean_note,
        item_count=len(contents),
        sent_at=now,
        due_at=due_at,
    )
    try:
        with transaction.atomic():
            _check_not_there(handover, chosen)
            _write(handover, contents, actor, now)
    except IntegrityError:
        if not _was_sent(handover_id, case_id, actor):
            raise
    return handover_id


def ask_first(
    handover_id: str, case_id: str, version_ids: Sequence[str], to_organisation_id: str, actor: Actor, now: datetime
) -> list[Question]:
    """Return what is asked in words before versions go. Raises AskedFirst, recorded, where something is undecided."""
    asked = questions(actor, case_id, version_ids, to_organisation_id)
    with stopping.not_asked(handover_id, case_id, to_organisation_id, asked, actor, now):
        check_answered(asked)
    return asked


def prepare_handover(*, handover_id: str, now: datetime) -> None:
    """Give a large hand-over's items to the recipient, a batch a transaction, then send it.

    Run as a job; it resumes where it stopped.
    """
    while True:
        with transaction.atomic():
            handover = locked(handover_id)
            if State(handover.state) is not State.PREPARING:
                return
            sender = get_sender(handover.from_person_id, handover.from_organisation_id, now=now)
            batch = list(HandoverItem.objects.filter(handover=handover, is_offered=False)[:BATCH])
            _offer(handover, batch, sender, now)
            if len(batch) < BATCH:
                _send(handover, sender, now)
                return


def recall_handover(*, handover_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take back what nobody has signed for yet. Recalling twice changes nothing.

    Raises HandoverIncomplete, HandoverSettled, NotVisible.
    """
    with transaction.atomic():
        handover = locked(handover_id)
        require(actor, Action.OPEN_HANDOVER, handover_target(handover))
        if State(handover.state) is State.RECALLED:
            return
        following = next_state(State(handover.state), Move.RECALL)
        require(actor, Action.RECALL_HANDOVER, handover_target(handover))
        why = check_reason(reason, "reason", "Enter why you recall this hand-over.")
        with act(
            actor,
            EventType.HANDOVER_RECALLED,
            now=now,
            case_id=handover.case_id,
            object_id=handover.id,
            values={"reason": why},
            recipient=handover.to_organisation_id,
            links=[LinkTo(handover.sent_event_id)] if handover.sent_event_id else [],
        ):
            offered = HandoverItem.objects.filter(handover=handover, is_offered=True)
            evidence.withdraw_offer(
                version_ids=list(offered.values_list("version_id", flat=True)),
                organisation_id=handover.to_organisation_id,
                actor=actor,
                now=now,
            )
            handover.state, handover.settled_at, handover.reason = following, now, why
            handover.save(update_fields=["state", "settled_at", "reason"])
            Alarm.objects.filter(handover=handover, cleared_at__isnull=True).update(cleared_at=now)
            _tell(handover)


def _was_sent(handover_id: str, case_id: str, actor: Actor) -> bool:
    return was_made(
        Handover.objects.all(),
        handover_id,
        what="hand-over",
        case_id=case_id,
        from_person_id=actor.person_id,
        from_organisation_id=actor.organisation_id,
    )


def _check_recipient(organisation_id: str, person_id: str, actor: Actor, now: datetime) -> None:
    if organisation_id == actor.organisation_id:
        sentence = "Choose another organisation. To share within your own, assign a colleague to the case."
        raise HandoverIncomplete(sentence, fields={"to_organisation_id": sentence})
    known = {one.organisation.id: one for one in organisations.list_organisations(actor, now=now)}
    reachable = known.get(organisation_id)
    if reachable is not None:
        bubble.check_inside(reachable.organisation.kind, "to_organisation_id")
    if reachable is None or not reachable.can_receive:
        sentence = "Choose an organisation that can receive. " + (reachable.reason if reachable else "")
        raise HandoverIncomplete(sentence.strip(), fields={"to_organisation_id": sentence.strip()})
    try:
        recipient = organisations.get_actor(person_id, organisation_id, now=now)
    except NotVisible:
        recipient = None
    if recipient is None or not recipient.roles & CASEWORK:
        sentence = "Choose a named person who works on cases in the organisation you send to."
        raise HandoverIncomplete(sentence, fields={"to_person_id": sentence})


def _check_not_there(handover: Handover, version_ids: Sequence[str]) -> None:
    """Refuse what the other organisation has already, or is being sent: two offers of one item would undo each other.

    Holds a lock for the pair of case and organisation until the transaction ends.
    """
    with connection.cursor() as cursor:
        pair = f"handover {handover.case_id} {handover.to_organisation_id}"
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [pair])
    there = HandoverItem.objects.filter(
        version_id__in=version_ids,
        handover__to_organisation_id=handover.to_organisation_id,
        handover__state__in=(State.PREPARING, State.SENT, State.OPENED, State.RECEIVED),
    ).exclude(handover_id=handover.id)
    refs = sorted(set(there.values_list("exhibit_ref", flat=True)[:20]))
    if refs:
        sentence = (
            f"That organisation has been sent {', '.join(refs)} already. Leave these out; the transfer board shows "
            "where they are and whether the receipt has been signed."
        )
        raise HandoverIncomplete(sentence, fields={"version_ids": sentence})


def _write(handover: Handover, contents: Sequence[Content], actor: Actor, now: datetime) -> None:
    items = [
        HandoverItem(
            id=new_id(),
            handover=handover,
            version_id=one.version_id,
            item_id=one.item_id,
            exhibit_ref=one.exhibit_ref,
            title=one.title,
            kind=one.kind,
            size_bytes=one.size_bytes,
            sha256=one.sha256,
        )
        for one in contents
    ]
    with act(
        actor,
        EventType.HANDOVER_PREPARED,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        values={"items": len(items), "to_person": handover.to_person_id},
        recipient=handover.to_organisation_id,
    ):
        handover.save(force_insert=True)
        HandoverItem.objects.bulk_create(items)
        _tell(handover)
    if len(items) > INLINE_LIMIT:
        queue.later(queue.PREPARE, handover.id)
        return
    _offer(handover, items, actor, now)
    _send(handover, actor, now)


def _offer(handover: Handover, items: Sequence[HandoverItem], actor: Actor, now: datetime) -> None:
    if not items:
        return
    evidence.offer_versions(
        version_ids=[item.version_id for item in items],
        organisation_id=handover.to_organisation_id,
        person_id=handover.to_person_id,
        actor=actor,
        now=now,
    )
    HandoverItem.objects.filter(pk__in=[item.id for item in items]).update(is_offered=True)


def _send(handover: Handover, actor: Actor, now: datetime) -> None:
    """Record the sending in both logs: `sent` in the sender's, `arrived` in the recipient's, which names it."""
    items = HandoverItem.objects.filter(handover=handover).order_by("version_id")
    with act(
        actor,
        EventType.HANDOVER_SENT,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        values={
            "items": handover.item_count,
            "digests": " ".join(item.sha256 for item in items[:INLINE_LIMIT]),
            "to_person": handover.to_person_id,
            "due_at": handover.due_at.isoformat(),
        },
        recipient=handover.to_organisation_id,
    ) as sent:
        handover.state = next_state(State(handover.state), Move.READY)
        handover.sent_event_id = sent.id
        handover.save(update_fields=["state", "sent_event_id"])
        _tell(handover)
        tell_systems(WebhookEvent.HANDOVER_SENT, handover, [handover.from_organisation_id], now)
        tell_systems(WebhookEvent.HANDOVER_ARRIVED, handover, [handover.to_organisation_id], now)
    with act(
        Actor.system(handover.to_organisation_id),
        EventType.HANDOVER_ARRIVED,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        values={"items": handover.item_count, "from_organisation": handover.from_organisation_id},
        recipient=handover.to_person_id,
        links=[LinkTo(sent.id)],
    ):
        pass


def _tell(handover: Handover) -> None:
    announce("handovers", [handover.from_organisation_id, handover.to_organisation_id], handover.id)
