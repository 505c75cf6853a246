"""Asking again for what was delivered: shown where it is, counted, and a question for the one who asks.

Source: DOMAIN 8.3, rule H13.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.handovers.errors import NothingToCopy
from unbroken.stages.handovers.models import CopyRequest, Handover, Receipt
from unbroken.stages.handovers.rules import State, check_reason
from unbroken.stages.handovers.targets import locked


def request_copy(
    *,
    case_id: str,
    version_ids: Sequence[str],
    reason: str,
    actor: Actor,
    now: datetime,
    request_id: str | None = None,
) -> list[str]:
    """Ask again for versions; return the ids of the hand-overs by which they were delivered, newest first.

    Each one's page shows the receipt and where the items are; each counts the request. request_id: made by the form,
    so that sending it twice counts once. Raises HandoverIncomplete, NothingToCopy, NotVisible.
    """
    require(actor, Action.REQUEST_COPY, cases.case_relation(actor, case_id))
    why = check_reason(reason, "reason", "Enter why another copy is needed.")
    delivered = Handover.objects.filter(
        case_id=case_id,
        to_organisation_id=actor.organisation_id,
        state=State.RECEIVED,
        items__version_id__in=list(version_ids),
    )
    found = list(delivered.distinct().order_by("-settled_at", "id"))
    if not found:
        raise NothingToCopy(
            "None of these items was delivered to your organisation yet. Look in your inbox for a hand-over that "
            "waits for your signature, or ask the sender."
        )
    with transaction.atomic():
        if request_id and CopyRequest.objects.filter(pk=request_id).exists():
            return [handover.id for handover in found]
        for at, handover in enumerate(found):
            _count(handover, version_ids, why, request_id if at == 0 else None, actor, now)
    return [handover.id for handover in found]


def _count(
    handover: Handover, version_ids: Sequence[str], why: str, request_id: str | None, actor: Actor, now: datetime
) -> None:
    locked(handover.id)
    asked = set(version_ids) & set(handover.items.values_list("version_id", flat=True))
    receipt = Receipt.objects.get(handover=handover)
    with act(
        actor,
        EventType.COPY_REQUESTED,
        now=now,
        case_id=handover.case_id,
        object_id=handover.id,
        values={
            "reason": why,
            "items": len(asked),
            "recopy_count": CopyRequest.objects.filter(handover=handover).count() + 1,
        },
        recipient=actor.organisation_id,
        links=[LinkTo(receipt.event_id)],
    ):
        CopyRequest.objects.create(
            id=request_id or new_id(),
            handover=handover,
            version_ids=sorted(asked),
            reason=why,
            asked_by_id=actor.person_id,
            asked_at=now,
        )
        announce("handovers", [handover.from_organisation_id, handover.to_organisation_id], handover.id)
