"""The requests of an organisation as a list by time, for its other systems."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.api.cursor import Place
from unbroken.stages.charging.models import ChargeRequest, Message
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.targets import request_targets
from unbroken.stages.charging.vocabulary import Priority, RequestKind

AT_ONCE = 200


@dataclass(frozen=True)
class RequestRow:
    """A request in a list."""

    id: str
    case_id: str
    kind: RequestKind
    priority: Priority
    state: State
    round: int
    from_organisation_id: str
    to_organisation_id: str
    to_unit_id: str
    submitted_at: datetime
    accepted_at: datetime | None
    decided_at: datetime | None
    respond_by: str


def list_after(
    actor: Actor, *, case_id: str | None, states: Sequence[State], after: Place | None, limit: int
) -> list[RequestRow]:
    """Return the requests that actor's organisation sent or was sent and actor may see, latest sent first.

    after: the row before the first one wanted. limit: rows at most.
    """
    own = actor.organisation_id
    found = ChargeRequest.objects.filter(Q(from_organisation_id=own) | Q(to_organisation_id=own))
    if case_id is not None:
        found = found.filter(case_id=case_id)
    if states:
        found = found.filter(state__in=[one.value for one in states])
    rows: list[RequestRow] = []
    place = after
    while len(rows) < limit:
        if place is not None:
            later = Q(submitted_at__lt=place.at) | Q(submitted_at=place.at, id__lt=place.id)
            batch = list(found.filter(later).order_by("-submitted_at", "-id")[:AT_ONCE])
        else:
            batch = list(found.order_by("-submitted_at", "-id")[:AT_ONCE])
        targets = request_targets(batch)
        rows += [_row(one) for one in batch if one.id in targets and can(actor, Action.VIEW_REQUEST, targets[one.id])]
        if len(batch) < AT_ONCE:
            break
        place = Place(batch[-1].submitted_at, batch[-1].id)
    return rows[:limit]


def list_messages(request_id: str, *, after: Place | None, limit: int) -> list[Message]:
    """Return the messages of a request, oldest first. after: the one before the first. The caller may see it."""
    found = Message.objects.filter(request_id=request_id)
    if after is not None:
        found = found.filter(Q(written_at__gt=after.at) | Q(written_at=after.at, id__gt=after.id))
    return list(found.order_by("written_at", "id")[:limit])


def _row(one: ChargeRequest) -> RequestRow:
    return RequestRow(
        id=one.id,
        case_id=one.case_id,
        kind=RequestKind.of(one.kind),
        priority=Priority.of(one.priority),
        state=State(one.state),
        round=one.round,
        from_organisation_id=one.from_organisation_id,
        to_organisation_id=one.to_organisation_id,
        to_unit_id=one.to_unit_id,
        submitted_at=one.submitted_at,
        accepted_at=one.accepted_at,
        decided_at=one.decided_at,
        respond_by=one.respond_by.isoformat() if one.respond_by else "",
    )
