"""Routes by which a system of the prosecution returns a request to police, or passes it on.

Accepting signs a receipt, so it is done for a named person: acting.py.
"""

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Made, PathId
from unbroken.stages.charging import actions
from unbroken.stages.charging.api import shapes
from unbroken.stages.charging.api.site import routes


@routes.write("/requests/{request_id}/return", scope=Scope.CHARGING_WRITE)
def reject_request(request: ApiRequest, request_id: PathId, body: shapes.ReturnIn) -> Made:
    """Return a request to police at triage, with reasons and the date of their answer."""
    actions.reject_request(
        request_id=request_id,
        reasons={one.code.value: one.note for one in body.reasons},
        respond_by=body.respond_by,
        standard=body.standard,
        is_cps_direct=body.is_cps_direct,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=request_id, href=f"{PREFIX}/charging/requests/{request_id}")


@routes.write("/requests/{request_id}/refer", scope=Scope.CHARGING_WRITE)
def refer_request(request: ApiRequest, request_id: PathId, body: shapes.ReferIn) -> Made:
    """Pass a request to another area or unit, which triages it anew. Afterwards it may be out of your sight."""
    actions.refer_request(
        request_id=request_id,
        to_organisation_id=body.to_organisation_id,
        to_unit_id=body.to_unit_id,
        reason=body.reason,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=request_id, href=f"{PREFIX}/charging/requests")
