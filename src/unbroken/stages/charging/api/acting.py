"""Routes by which a system of the prosecution acts for a named person: accept, take on, hand over, plan, review.

Two must be allowed: the token, by its scope, and the person, by their role and assignment, as on the page. The event is
theirs, and a second one names the system. Signing a decision has no route: whoever signs has the material before them,
and is signed in.
"""

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Made, PathId, match
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.api import acting_shapes as shapes
from unbroken.stages.charging.api.reviewing import draft_of_body, review_out
from unbroken.stages.charging.api.site import routes


@routes.write("/requests/{request_id}/accept", scope=Scope.CHARGING_ACT)
def accept_request(request: ApiRequest, request_id: PathId, body: shapes.AcceptIn) -> Made:
    """Accept a request for a named person: the receipt is signed and the clock of the decision runs."""
    person = _person(request, request_id, body, "accept", Action.SIGN_FOR_REQUEST)
    values = {name: value for name, value in body if name != "person_id"}
    actions.accept_request(request_id=request_id, actor=person, now=request.now, **values)
    return _made(request_id)


@routes.write("/requests/{request_id}/claim", scope=Scope.CHARGING_ACT)
def claim_request(request: ApiRequest, request_id: PathId, body: shapes.ForIn) -> Made:
    """Take on an accepted request for a named prosecutor."""
    person = _person(request, request_id, body, "claim", Action.CLAIM_REQUEST)
    actions.claim_request(request_id=request_id, actor=person, now=request.now)
    return _made(request_id)


@routes.write("/requests/{request_id}/hand-over", scope=Scope.CHARGING_ACT)
def hand_over_request(request: ApiRequest, request_id: PathId, body: shapes.GiveIn) -> Made:
    """Give a request to another prosecutor of your organisation."""
    person = _person(request, request_id, body, "hand-over", Action.CLAIM_REQUEST)
    actions.assign_request(request_id=request_id, person_id=body.to_person_id, actor=person, now=request.now)
    return _made(request_id)


@routes.write("/requests/{request_id}/actions", scope=Scope.CHARGING_ACT)
def add_action(request: ApiRequest, request_id: PathId, body: shapes.PlanIn) -> Made:
    """Ask police for one more thing: an item of the action plan."""
    person = _person(request, request_id, body, "plan", Action.REVIEW_REQUEST)
    made = actions.add_action(
        action_id=new_id(),
        request_id=request_id,
        description=body.description,
        category=body.category,
        person_ids=body.about,
        due_on=body.due_on,
        actor=person,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/charging/requests/{request_id}/actions")


@routes.write("/requests/{request_id}/consultations", scope=Scope.CHARGING_ACT)
def note_consultation(request: ApiRequest, request_id: PathId, body: shapes.ConsultIn) -> Made:
    """Note a consultation between prosecutor and officer."""
    person = _person(request, request_id, body, "consult", Action.REVIEW_REQUEST)
    made = actions.note_consultation(
        message_id=new_id(), request_id=request_id, text=body.text, actor=person, now=request.now
    )
    return Made(id=made, href=f"{PREFIX}/charging/requests/{request_id}/messages")


@routes.change("PUT", "/requests/{request_id}/review", scope=Scope.CHARGING_ACT, answers=shapes.ReviewOut)
def save_review(request: ApiRequest, request_id: PathId, body: shapes.ReviewIn) -> shapes.ReviewOut:
    """Save the review of a request as far as it is written. It is signed by a prosecutor on the page."""
    with transaction.atomic():
        person = _person(request, request_id, body, "review", Action.REVIEW_REQUEST)
        view = queries.get_request(person, request_id, now=request.now)
        present = review_out(view)
        match(request, present)
        actions.save_review(
            request_id=request_id,
            draft=draft_of_body(body, view.content),
            version=present.version,
            actor=person,
            now=request.now,
        )
    return review_out(queries.get_request(person, request_id, now=request.now))


def _person(request: ApiRequest, request_id: str, body: shapes.ForIn, deed: str, action: Action) -> Actor:
    """Return the person who answers, once the system finds the request and they may do it; name the system in an event.

    Raises NotVisible, InvalidInput.
    """
    queries.why(request.actor, request_id, Action.VIEW_REQUEST)
    sentence = "Name a person of your organisation who may do this on the request now: they answer for it."
    try:
        person = organisations.get_actor(body.person_id, request.actor.organisation_id, now=request.now)
        decision = queries.why(person, request_id, action)
    except NotVisible:
        raise InvalidInput(sentence, fields={"person_id": sentence}) from None
    if not decision.allowed:
        raise InvalidInput(f"{sentence} {decision.reason}", fields={"person_id": sentence})
    with act(
        request.actor,
        EventType.CHARGE_ACTED_FOR,
        now=request.now,
        case_id=queries.case_of_request(request_id),
        object_id=request_id,
        values={"person": person.person_id, "deed": deed},
    ):
        pass
    return person


def _made(request_id: str) -> Made:
    return Made(id=request_id, href=f"{PREFIX}/charging/requests/{request_id}")
