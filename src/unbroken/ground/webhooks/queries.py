"""Every read of webhooks: the addresses of an organisation, and the log of what was sent."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.resources import resources
from unbroken.ground.webhooks.actions import context, owned, require_managing
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.ground.webhooks.models import Attempt, Delivery, Endpoint, State


@dataclass(frozen=True)
class WebhookView:
    """An address that is told."""

    id: str
    url: str
    events: tuple[WebhookEvent, ...]
    is_paused: bool
    added_at: datetime
    former_until: datetime | None


@dataclass(frozen=True)
class AttemptView:
    """One try. status: of HTTP, 0 when there was no answer."""

    at: datetime
    status: int
    outcome: str
    milliseconds: int


@dataclass(frozen=True)
class DeliveryView:
    """One message and how it went."""

    id: str
    webhook_id: str
    message_id: str
    event: str
    body: str
    queued_at: datetime
    state: State
    next_at: datetime | None
    attempts: tuple[AttemptView, ...]


def list_webhooks(actor: Actor) -> list[WebhookView]:
    """Return the addresses of the actor's organisation, newest first. Raises NotVisible."""
    require_managing(actor)
    return [_view(one) for one in Endpoint.objects.filter(organisation_id=actor.organisation_id, removed_at=None)]


def get_webhook(actor: Actor, webhook_id: str) -> WebhookView:
    """Return one address. Raises NotVisible."""
    return _view(owned(actor, webhook_id))


def get_secret(actor: Actor, webhook_id: str) -> str:
    """Return the present secret with which messages are signed. Raises NotVisible."""
    endpoint = owned(actor, webhook_id)
    return resources().root_key.open(bytes(endpoint.secret), context(webhook_id)).decode()


def list_deliveries(
    actor: Actor, webhook_id: str, *, after: tuple[datetime, str] | None = None, limit: int = 50
) -> list[DeliveryView]:
    """Return deliveries to an address, newest first, from the place `after` on. Raises NotVisible."""
    found = Delivery.objects.filter(endpoint=owned(actor, webhook_id)).order_by("-queued_at", "-id")
    if after is not None:
        found = found.filter(Q(queued_at__lt=after[0]) | Q(queued_at=after[0], id__lt=after[1]))
    rows = list(found[:limit])
    tries: dict[str, list[AttemptView]] = {}
    for one in Attempt.objects.filter(delivery__in=rows).order_by("at", "id"):
        view = AttemptView(one.at, one.status, one.outcome, one.milliseconds)
        tries.setdefault(one.delivery_id, []).append(view)
    return [
        DeliveryView(
            id=row.id,
            webhook_id=webhook_id,
            message_id=row.message_id,
            event=row.event,
            body=row.body,
            queued_at=row.queued_at,
            state=State(row.state),
            next_at=row.next_at,
            attempts=tuple(tries.get(row.id, ())),
        )
        for row in rows
    ]


def webhook_of_delivery(actor: Actor, delivery_id: str) -> str:
    """Return the id of the address that a delivery went to. Raises NotVisible."""
    require_managing(actor)
    found = Delivery.objects.filter(pk=delivery_id, endpoint__organisation_id=actor.organisation_id)
    webhook_id = found.values_list("endpoint_id", flat=True).first()
    if webhook_id is None:
        raise NotVisible
    return webhook_id


def _view(row: Endpoint) -> WebhookView:
    known = set(WebhookEvent)
    events = tuple(WebhookEvent(name) for name in row.events if name in known)
    return WebhookView(row.id, row.url, events, row.is_paused, row.added_at, row.former_until)
