"""How every action on a request starts and ends: locked, allowed, recorded, told to both sides."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import EventDraft, LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.live import announce
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.targets import locked, request_target


@contextmanager
def on_request(request_id: str, action: Action, actor: Actor) -> Iterator[ChargeRequest]:
    """Lock a request that actor may see and do action to, in one transaction. Raises NotVisible.

    The state is not looked at here: an action that finds the request elsewhere says so by its own rule.
    """
    with transaction.atomic():
        request = locked(request_id)
        target = request_target(request)
        require(actor, Action.VIEW_REQUEST, target)
        require(actor, action, target)
        yield request


@contextmanager
def recorded(
    request: ChargeRequest,
    event: EventType,
    actor: Actor,
    now: datetime,
    *,
    values: Mapping[str, Json] | None = None,
    recipient: str = "",
    digest: str = "",
) -> Iterator[EventDraft]:
    """Run the block with its custody event and tell open pages of both sides when it commits."""
    with act(
        actor,
        event,
        now=now,
        case_id=request.case_id,
        object_id=request.id,
        values=values,
        recipient=recipient,
        digest=bytes.fromhex(digest),
        links=[LinkTo(request.event_id)] if request.event_id else [],
    ) as draft:
        yield draft
        tell(request)


def mirror(request: ChargeRequest, organisation_id: str, event: EventType, now: datetime, link: str) -> None:
    """Name an event of one side in the log of the other."""
    with act(
        Actor.system(organisation_id),
        event,
        now=now,
        case_id=request.case_id,
        object_id=request.id,
        links=[LinkTo(link)],
    ):
        pass


def tell(request: ChargeRequest) -> None:
    """Tell open pages of both sides that the request changed."""
    announce("charging", [request.from_organisation_id, request.to_organisation_id], request.id)
