"""Routes by which a police system asks, sends again, withdraws, answers and charges, and either side writes."""

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Made, PathId
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions
from unbroken.stages.charging.api import shapes
from unbroken.stages.charging.api.site import routes


@routes.write("/requests", scope=Scope.CHARGING_WRITE)
def ask_for_charge(request: ApiRequest, body: shapes.RequestIn) -> Made:
    """Ask the prosecution for early advice or a charging decision."""
    made = actions.ask_for_charge(request_id=new_id(), actor=request.actor, now=request.now, **dict(body))
    return _made(made)


@routes.write("/requests/{request_id}/resubmit", scope=Scope.CHARGING_WRITE)
def resubmit_request(request: ApiRequest, request_id: PathId, body: shapes.AgainIn) -> Made:
    """Send a request again with the facts as they are now; the thread goes on."""
    actions.resubmit_request(request_id=request_id, actor=request.actor, now=request.now, **dict(body))
    return _made(request_id)


@routes.write("/requests/{request_id}/withdraw", scope=Scope.CHARGING_WRITE)
def withdraw_request(request: ApiRequest, request_id: PathId, body: shapes.WhyIn) -> Made:
    """Take a request back before it is decided."""
    actions.withdraw_request(request_id=request_id, reason=body.reason, actor=request.actor, now=request.now)
    return _made(request_id)


@routes.write("/requests/{request_id}/messages", scope=Scope.CHARGING_WRITE)
def write_message(request: ApiRequest, request_id: PathId, body: shapes.MessageIn) -> Made:
    """Write a message that both sides read."""
    made = actions.write_message(
        message_id=new_id(), request_id=request_id, text=body.text, actor=request.actor, now=request.now
    )
    return Made(id=made, href=f"{PREFIX}/charging/requests/{request_id}/thread")


@routes.write("/actions/{action_id}/answer", scope=Scope.CHARGING_WRITE)
def answer_action(request: ApiRequest, action_id: PathId, body: shapes.AnswerIn) -> Made:
    """Say what was done about an item of the action plan; it is received from then on."""
    request_id = actions.answer_action(action_id=action_id, answer=body.answer, actor=request.actor, now=request.now)
    return Made(id=action_id, href=f"{PREFIX}/charging/requests/{request_id}/actions")


@routes.write("/requests/{request_id}/charges", scope=Scope.CHARGING_WRITE)
def send_back_charges(request: ApiRequest, request_id: PathId, body: shapes.ChargesIn) -> Made:
    """Send back the charges made under a decision; what differs from it needs a reason."""
    actions.send_back_charges(
        request_id=request_id,
        charges=[actions.ChargeInput(one.person_id, one.offence_id, one.code, one.reason) for one in body.charges],
        charged_at=body.charged_at,
        actor=request.actor,
        now=request.now,
    )
    return _made(request_id)


def _made(request_id: str) -> Made:
    return Made(id=request_id, href=f"{PREFIX}/charging/requests/{request_id}")
