"""Every write of webhooks: add, change, renew the secret, remove, send again."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NoReturn
from urllib.parse import urlsplit

from django.conf import settings

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.ground.webhooks import queue
from unbroken.ground.webhooks.errors import WebhookIncomplete
from unbroken.ground.webhooks.events import WebhookEvent, new_secret
from unbroken.ground.webhooks.models import Delivery, Endpoint, State
from unbroken.ground.webhooks.sending import is_public

MOST = 20
FORMER_HOURS = 24


def add_webhook(*, webhook_id: str, url: str, events: Iterable[str], actor: Actor, now: datetime) -> str:
    """Add an address for the actor's organisation; return its id. Adding the same id again changes nothing.

    Raises WebhookIncomplete, Conflict, NotVisible.
    """
    require_managing(actor)
    address, chosen = check_url(url), check_events(events)
    mine = Endpoint.objects.filter(organisation_id=actor.organisation_id, removed_at=None)
    if mine.filter(pk=webhook_id).exists():
        return webhook_id
    if mine.count() >= MOST:
        raise Conflict(f"An organisation can have {MOST} webhooks. Remove one that is no longer needed.")
    endpoint = Endpoint(
        id=webhook_id,
        organisation_id=actor.organisation_id,
        url=address,
        events=chosen,
        secret=_seal(webhook_id, new_secret()),
        added_at=now,
        added_by_id=actor.person_id,
    )
    values = {"url": address, "events": " ".join(chosen)}
    with act(actor, EventType.WEBHOOK_ADDED, now=now, object_id=webhook_id, values=values):
        endpoint.save(force_insert=True)
    return webhook_id


def change_webhook(
    *, webhook_id: str, url: str, events: Iterable[str], is_paused: bool, actor: Actor, now: datetime
) -> None:
    """Change where and of what is told, or pause it. Raises WebhookIncomplete, NotVisible."""
    endpoint = owned(actor, webhook_id)
    endpoint.url, endpoint.events, endpoint.is_paused = check_url(url), check_events(events), is_paused
    values: dict[str, Json] = {"url": endpoint.url, "events": " ".join(endpoint.events), "paused": is_paused}
    with act(actor, EventType.WEBHOOK_CHANGED, now=now, object_id=webhook_id, values=values):
        endpoint.save(update_fields=["url", "events", "is_paused"])


def renew_secret(*, webhook_id: str, actor: Actor, now: datetime) -> None:
    """Make a new secret. For a day messages carry signatures by both, so the receiver can change in its own time.

    Raises NotVisible.
    """
    endpoint = owned(actor, webhook_id)
    with act(actor, EventType.WEBHOOK_CHANGED, now=now, object_id=webhook_id, values={"secret": "renewed"}):
        endpoint.former_secret, endpoint.secret = bytes(endpoint.secret), _seal(webhook_id, new_secret())
        endpoint.former_until = now + timedelta(hours=FORMER_HOURS)
        endpoint.save(update_fields=["secret", "former_secret", "former_until"])


def remove_webhook(*, webhook_id: str, actor: Actor, now: datetime) -> None:
    """Remove an address; what waits for it is given up. Raises NotVisible."""
    endpoint = owned(actor, webhook_id)
    with act(actor, EventType.WEBHOOK_REMOVED, now=now, object_id=webhook_id):
        endpoint.removed_at, endpoint.secret, endpoint.former_secret = now, b"", b""
        endpoint.save(update_fields=["removed_at", "secret", "former_secret"])
        waiting = Delivery.objects.filter(endpoint=endpoint, state=State.WAITING)
        waiting.update(state=State.FAILED, settled_at=now, next_at=None)


def replay(*, delivery_id: str, actor: Actor, now: datetime) -> str:
    """Send a settled delivery again, with the same webhook-id; return the id of the new delivery.

    Raises Conflict while it is still being tried, NotVisible.
    """
    require_managing(actor)
    found = Delivery.objects.select_related("endpoint").filter(
        pk=delivery_id, endpoint__organisation_id=actor.organisation_id, endpoint__removed_at=None
    )
    former = found.first()
    if former is None:
        raise NotVisible
    if former.state == State.WAITING:
        raise Conflict("This delivery is still being tried. Wait until it is delivered or given up.")
    again = Delivery(
        id=new_id(),
        endpoint=former.endpoint,
        message_id=former.message_id,
        event=former.event,
        body=former.body,
        queued_at=now,
        next_at=now,
    )
    values = {"message": former.message_id}
    with act(actor, EventType.WEBHOOK_REPLAYED, now=now, object_id=former.endpoint_id, values=values):
        again.save(force_insert=True)
        queue.deliver_later(again.id, 0)
    return again.id


def owned(actor: Actor, webhook_id: str) -> Endpoint:
    """Return a webhook of the actor's organisation. Raises NotVisible."""
    require_managing(actor)
    mine = Endpoint.objects.filter(pk=webhook_id, organisation_id=actor.organisation_id, removed_at=None)
    endpoint = mine.first()
    if endpoint is None:
        raise NotVisible
    return endpoint


def require_managing(actor: Actor) -> None:
    """Raise NotVisible unless actor may manage the webhooks of their organisation."""
    require(actor, Action.MANAGE_WEBHOOKS, own_organisation(actor.organisation_id))


def check_url(untrusted_url: str) -> str:
    """Return an address that can be told. Raises WebhookIncomplete."""
    url = untrusted_url.strip()
    inside = settings.UNBROKEN.webhooks_to_private_addresses
    try:
        parts = urlsplit(url)
        is_right = bool(parts.hostname) and (parts.port or 1) > 0
        literal = _literal(parts.hostname or "")
    except ValueError:
        is_right, literal, parts = False, "", urlsplit("")
    schemes = {"https", "http"} if inside else {"https"}
    if (
        not is_right
        or parts.scheme not in schemes
        or parts.username is not None
        or parts.fragment
        or len(url) > 500
        or not url.isascii()
        or not url.isprintable()
        or " " in url
    ):
        _refuse("url", "Enter the address of the receiver as https://host/path, without a user name.")
    if literal and not inside and not is_public(literal):
        _refuse("url", "Enter the address of a public receiver, not one of this machine or of a private network.")
    return url


def _literal(host: str) -> str:
    return host if host.replace(".", "").isdigit() or ":" in host else ""


def check_events(events: Iterable[str]) -> list[str]:
    """Return the events in their order. Raises WebhookIncomplete."""
    wanted = set(events)
    chosen: list[str] = [event.value for event in WebhookEvent if event.value in wanted]
    if not chosen or len(chosen) != len(wanted):
        _refuse("events", f"Choose at least one of the events: {', '.join(WebhookEvent)}.")
    return chosen


def _refuse(field: str, sentence: str) -> NoReturn:
    raise WebhookIncomplete(sentence, fields={field: sentence})


def context(webhook_id: str) -> bytes:
    """Return what a sealed secret is bound to."""
    return f"unbroken/webhook/{webhook_id}".encode()


def _seal(webhook_id: str, secret: str) -> bytes:
    return resources().root_key.seal(secret.encode(), context(webhook_id))
