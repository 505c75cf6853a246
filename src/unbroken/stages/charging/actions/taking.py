"""Who works on a request: taking it on, and giving it to a colleague."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.rules import LAWYERS
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import actions as cases
from unbroken.stages.charging.actions.starting import on_request, recorded
from unbroken.stages.charging.errors import RequestIncomplete, TakenAlready
from unbroken.stages.charging.models import ChargeRequest

BULK_LIMIT = 50


@dataclass(frozen=True)
class Claimed:
    """What a bulk claim did. missed: sentence by id of each request that was not taken."""

    taken: tuple[str, ...]
    missed: dict[str, str]


def claim_request(*, request_id: str, actor: Actor, now: datetime) -> None:
    """Take on an accepted request that nobody has; one's own stays. Raises TakenAlready, NotVisible."""
    with on_request(request_id, Action.CLAIM_REQUEST, actor) as request:
        if request.assigned_to_id == actor.person_id:
            return
        if request.assigned_to_id:
            raise TakenAlready("A colleague has taken this request on. Ask them to give it to you.")
        _give(request, actor.person_id, EventType.CHARGE_CLAIMED, actor, now)


def claim_requests(*, request_ids: Sequence[str], actor: Actor, now: datetime) -> Claimed:
    """Take on several requests, each for itself: one that cannot be taken does not keep the others from it."""
    taken: list[str] = []
    missed: dict[str, str] = {}
    for request_id in list(dict.fromkeys(request_ids))[:BULK_LIMIT]:
        try:
            claim_request(request_id=request_id, actor=actor, now=now)
        except (Conflict, NotVisible) as error:
            missed[request_id] = str(error)
        else:
            taken.append(request_id)
    return Claimed(tuple(taken), missed)


def assign_request(*, request_id: str, person_id: str, actor: Actor, now: datetime) -> None:
    """Give a request to a colleague. Raises RequestIncomplete, NotVisible."""
    with on_request(request_id, Action.CLAIM_REQUEST, actor) as request:
        check_lawyer(person_id, actor, now)
        if request.assigned_to_id != person_id:
            _give(request, person_id, EventType.CHARGE_ASSIGNED, actor, now)


def check_lawyer(person_id: str, actor: Actor, now: datetime) -> None:
    """Refuse anybody who may not decide on charges in the actor's own organisation. Raises RequestIncomplete."""
    sentence = "Choose a prosecutor or legal manager of your own organisation."
    try:
        found = organisations.get_actor(person_id, actor.organisation_id, now=now)
    except NotVisible as absent:
        raise RequestIncomplete(sentence, fields={"person_id": sentence}) from absent
    if not found.roles & LAWYERS:
        raise RequestIncomplete(sentence, fields={"person_id": sentence})


def _give(request: ChargeRequest, person_id: str, event: EventType, actor: Actor, now: datetime) -> None:
    cases.join_organisation(
        case_id=request.case_id, organisation_id=actor.organisation_id, person_id=person_id, actor=actor, now=now
    )
    with recorded(request, event, actor, now, values={"person": person_id}):
        request.assigned_to_id, request.assigned_at = person_id, now
        request.save(update_fields=["assigned_to_id", "assigned_at"])
