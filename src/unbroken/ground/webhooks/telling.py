"""Tell the organisations concerned, in the transaction of what happened; and make one attempt to deliver."""

import json
import time
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.ground.webhooks import queue
from unbroken.ground.webhooks.actions import context
from unbroken.ground.webhooks.events import WebhookEvent, sign
from unbroken.ground.webhooks.models import Attempt, Delivery, Endpoint, State
from unbroken.ground.webhooks.sending import Answer, send

WAITS = (5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000)
"""Seconds to wait after each attempt that failed; after the last one the delivery is given up."""


def tell(event: WebhookEvent, organisation_ids: Iterable[str], data: Mapping[str, str], *, now: datetime) -> None:
    """Queue a message to every address of these organisations that waits for the event. Inside a transaction.

    data: ids and moments only. Whoever is told asks the API, as itself, for what it may see.
    """
    waiting = Endpoint.objects.filter(
        organisation_id__in=set(organisation_ids), removed_at=None, is_paused=False, events__contains=[event.value]
    )
    for endpoint in waiting:
        message = {"data": dict(data), "timestamp": now.isoformat(), "type": event.value}
        delivery = Delivery.objects.create(
            id=new_id(),
            endpoint=endpoint,
            message_id=f"msg_{new_id()}",
            event=event.value,
            body=json.dumps(message, separators=(",", ":")),
            queued_at=now,
            next_at=now,
        )
        queue.deliver_later(delivery.id, 0)


def deliver(*, delivery_id: str, attempt: int, now: datetime) -> None:
    """Make one attempt. Run as a job, safe to run twice: only the attempt whose turn it is goes out."""
    delivery = Delivery.objects.select_related("endpoint").filter(pk=delivery_id).first()
    if delivery is None or delivery.state != State.WAITING or delivery.attempts != attempt:
        return
    started = time.monotonic()
    answer = send(
        delivery.endpoint.url,
        delivery.body,
        _headers(delivery, now),
        to_private=settings.UNBROKEN.webhooks_to_private_addresses,
    )
    _note(delivery_id, attempt, answer, int((time.monotonic() - started) * 1000), now)


def _headers(delivery: Delivery, now: datetime) -> dict[str, str]:
    endpoint = delivery.endpoint
    sealed = [bytes(endpoint.secret)]
    if endpoint.former_until is not None and now < endpoint.former_until and endpoint.former_secret:
        sealed.append(bytes(endpoint.former_secret))
    secrets = [resources().root_key.open(one, context(endpoint.id)).decode() for one in sealed]
    return {
        "Content-Type": "application/json",
        "User-Agent": "Unbroken-Webhooks/1",
        "webhook-id": delivery.message_id,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": " ".join(sign(one, delivery.message_id, now, delivery.body) for one in secrets),
    }


def _note(delivery_id: str, attempt: int, answer: Answer, milliseconds: int, now: datetime) -> None:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().get(pk=delivery_id)
        if delivery.state != State.WAITING or delivery.attempts != attempt:
            return
        Attempt.objects.create(
            id=new_id(),
            delivery=delivery,
            at=now,
            status=answer.status,
            outcome=answer.outcome[:200],
            milliseconds=milliseconds,
        )
        delivery.attempts, delivery.next_at = attempt + 1, None
        if answer.is_taken:
            delivery.state, delivery.settled_at = State.DELIVERED, now
        elif attempt < len(WAITS):
            delivery.next_at = now + timedelta(seconds=WAITS[attempt])
            queue.deliver_later(delivery_id, attempt + 1, delivery.next_at)
        else:
            delivery.state, delivery.settled_at = State.FAILED, now
        delivery.save(update_fields=["attempts", "next_at", "state", "settled_at"])
