"""The interlock: the sender's own log names the recipient's event, so that neither side can drop it unseen.

Run as jobs, each safe to run twice. Source: LEDGER section 3, rule 7.
"""

from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.live import announce
from unbroken.stages.handovers.models import Receipt
from unbroken.stages.handovers.receipts import check_receipt, text_digest
from unbroken.stages.handovers.targets import locked


def record_receipt(*, handover_id: str, now: datetime) -> None:
    """Record in the sender's log that the signed receipt arrived, after checking its signature once more."""
    with transaction.atomic():
        handover = locked(handover_id)
        receipt = Receipt.objects.filter(handover=handover, recorded_at__isnull=True).first()
        if receipt is None:
            return
        check_receipt(receipt.note, receipt.public_key, receipt.text)
        with act(
            Actor.system(handover.from_organisation_id),
            EventType.RECEIPT_RECORDED,
            now=now,
            case_id=handover.case_id,
            object_id=handover.id,
            digest=text_digest(receipt.text),
            recipient=handover.to_organisation_id,
            links=[LinkTo(handover.sent_event_id), LinkTo(receipt.event_id)],
        ) as event:
            receipt.recorded_at, receipt.recorded_event_id = now, event.id
            receipt.save(update_fields=["recorded_at", "recorded_event_id"])
            announce("handovers", [handover.from_organisation_id, handover.to_organisation_id], handover.id)


def record_refusal(*, handover_id: str, now: datetime) -> None:
    """Record in the sender's log that the items were refused."""
    with transaction.atomic():
        handover = locked(handover_id)
        if not handover.refused_event_id or handover.refusal_recorded_at is not None:
            return
        with act(
            Actor.system(handover.from_organisation_id),
            EventType.REFUSAL_RECORDED,
            now=now,
            case_id=handover.case_id,
            object_id=handover.id,
            values={"reason": handover.reason},
            recipient=handover.to_organisation_id,
            links=[LinkTo(handover.sent_event_id), LinkTo(handover.refused_event_id)],
        ):
            handover.refusal_recorded_at = now
            handover.save(update_fields=["refusal_recorded_at"])
