"""REST routes of the webhooks."""

from datetime import datetime
from enum import StrEnum

from ninja import Schema
from pydantic import Field

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut, decode
from unbroken.ground.api.routes import PREFIX, ApiRequest, Cursor, Id, In, Limit, Made, PathId, Routes, Text, match
from unbroken.ground.ids import new_id
from unbroken.ground.webhooks import actions, queries
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.ground.webhooks.models import State
from unbroken.ground.webhooks.queries import DeliveryView, WebhookView

routes = Routes("webhooks")


DeliveryState = StrEnum("DeliveryState", {one.name: one.value for one in State})  # type: ignore[misc]
DeliveryState.__doc__ = "How far a delivery is."


class WebhookIn(In):
    """Where to tell of what."""

    url: Text = Field(max_length=500, description="https://host/path of the receiver")
    events: list[WebhookEvent] = Field(min_length=1, max_length=len(WebhookEvent))


class WebhookChange(WebhookIn):
    """The new state of a webhook."""

    is_paused: bool = False


class WebhookOut(Schema):
    """An address that is told."""

    id: Id
    url: str
    events: list[WebhookEvent]
    is_paused: bool
    added_at: datetime


class WebhooksOut(Schema):
    """Every address of the organisation, newest first."""

    items: list[WebhookOut]


class SecretOut(Schema):
    """The secret that signs the messages: keep it as you keep a password."""

    secret: str = Field(description="whsec_ and base64, as Standard Webhooks has it")


class AttemptOut(Schema):
    """One try."""

    at: datetime
    status: int = Field(description="Of HTTP; 0 when there was no answer")
    outcome: str
    milliseconds: int


class DeliveryOut(Schema):
    """One message and how it went."""

    id: Id
    message_id: str = Field(description="The header webhook-id")
    event: str
    body: str
    queued_at: datetime
    state: DeliveryState
    next_at: datetime | None
    attempts: list[AttemptOut]


class DeliveriesOut(Schema):
    """Deliveries, newest first."""

    items: list[DeliveryOut]
    next: str | None = Field(description="Cursor of the next page")


class Removed(Schema):
    """What was removed."""

    id: Id


@routes.read("", scope=Scope.WEBHOOKS_READ, answers=WebhooksOut)
def list_webhooks(request: ApiRequest) -> WebhooksOut:
    """List the webhooks of the organisation."""
    return WebhooksOut(items=[_out(one) for one in queries.list_webhooks(request.actor)])


@routes.write("", scope=Scope.WEBHOOKS_WRITE)
def add_webhook(request: ApiRequest, body: WebhookIn) -> Made:
    """Add a webhook."""
    webhook_id = actions.add_webhook(
        webhook_id=new_id(), url=body.url, events=body.events, actor=request.actor, now=request.now
    )
    return Made(id=webhook_id, href=f"{PREFIX}/webhooks/{webhook_id}")


@routes.read("/{webhook_id}", scope=Scope.WEBHOOKS_READ, answers=WebhookOut)
def show_webhook(request: ApiRequest, webhook_id: PathId) -> WebhookOut:
    """Show a webhook."""
    return _out(queries.get_webhook(request.actor, webhook_id))


@routes.change("PATCH", "/{webhook_id}", scope=Scope.WEBHOOKS_WRITE, answers=WebhookOut)
def change_webhook(request: ApiRequest, webhook_id: PathId, body: WebhookChange) -> WebhookOut:
    """Change a webhook."""
    match(request, _out(queries.get_webhook(request.actor, webhook_id)))
    actions.change_webhook(
        webhook_id=webhook_id,
        url=body.url,
        events=body.events,
        is_paused=body.is_paused,
        actor=request.actor,
        now=request.now,
    )
    return _out(queries.get_webhook(request.actor, webhook_id))


@routes.change("DELETE", "/{webhook_id}", scope=Scope.WEBHOOKS_WRITE, answers=Removed)
def remove_webhook(request: ApiRequest, webhook_id: PathId) -> Removed:
    """Remove a webhook; what waits for it is given up."""
    match(request, _out(queries.get_webhook(request.actor, webhook_id)))
    actions.remove_webhook(webhook_id=webhook_id, actor=request.actor, now=request.now)
    return Removed(id=webhook_id)


@routes.read("/{webhook_id}/secret", scope=Scope.WEBHOOKS_WRITE, answers=SecretOut)
def show_secret(request: ApiRequest, webhook_id: PathId) -> SecretOut:
    """Show the secret that signs the messages."""
    return SecretOut(secret=queries.get_secret(request.actor, webhook_id))


@routes.write("/{webhook_id}/secret", scope=Scope.WEBHOOKS_WRITE)
def renew_secret(request: ApiRequest, webhook_id: PathId) -> Made:
    """Make a new secret; for a day messages are signed with both."""
    actions.renew_secret(webhook_id=webhook_id, actor=request.actor, now=request.now)
    return Made(id=webhook_id, href=f"{PREFIX}/webhooks/{webhook_id}/secret")


@routes.read("/{webhook_id}/deliveries", scope=Scope.WEBHOOKS_READ, answers=DeliveriesOut)
def list_deliveries(
    request: ApiRequest, webhook_id: PathId, cursor: Cursor = None, limit: Limit = LIMIT
) -> DeliveriesOut:
    """List what was sent to a webhook, newest first, with every attempt."""
    rows = queries.list_deliveries(request.actor, webhook_id, after=decode(cursor), limit=limit + 1)
    shown, following = cut(rows, limit, lambda row: Place(row.queued_at, row.id))
    return DeliveriesOut(items=[_delivery(row) for row in shown], next=following)


@routes.write("/deliveries/{delivery_id}/replay", scope=Scope.WEBHOOKS_WRITE)
def replay_delivery(request: ApiRequest, delivery_id: PathId) -> Made:
    """Send a settled delivery again, with the same webhook-id."""
    made = actions.replay(delivery_id=delivery_id, actor=request.actor, now=request.now)
    webhook_id = queries.webhook_of_delivery(request.actor, made)
    return Made(id=made, href=f"{PREFIX}/webhooks/{webhook_id}/deliveries")


def _out(view: WebhookView) -> WebhookOut:
    return WebhookOut(
        id=view.id, url=view.url, events=list(view.events), is_paused=view.is_paused, added_at=view.added_at
    )


def _delivery(view: DeliveryView) -> DeliveryOut:
    return DeliveryOut(
        id=view.id,
        message_id=view.message_id,
        event=view.event,
        body=view.body,
        queued_at=view.queued_at,
        state=DeliveryState(view.state),
        next_at=view.next_at,
        attempts=[
            AttemptOut(at=one.at, status=one.status, outcome=one.outcome, milliseconds=one.milliseconds)
            for one in view.attempts
        ],
    )
