"""What the access policy must know of a request, and the lock every change starts with."""

from collections.abc import Iterable
from dataclasses import replace

from unbroken.ground.access.target import Kind, Seat, Target
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.rules.requests import STAGES, State


def locked(request_id: str) -> ChargeRequest:
    """Return the request, locked until the transaction ends. Raises NotVisible.

    Every change takes this lock first, so that two people never decide together.
    """
    found = ChargeRequest.objects.select_for_update().filter(pk=request_id).first()
    if found is None:
        raise NotVisible
    return found


def request_target(request: ChargeRequest) -> Target:
    """Return the target of one request. Raises NotVisible when its case is gone."""
    found = request_targets([request])
    if request.id not in found:
        raise NotVisible
    return found[request.id]


def request_targets(requests: Iterable[ChargeRequest]) -> dict[str, Target]:
    """Return the targets of several requests by id, in a fixed number of queries."""
    listed = list(requests)
    of_cases = cases.case_targets({one.case_id for one in listed})
    return {one.id: _target(one, of_cases[one.case_id]) for one in listed if one.case_id in of_cases}


def _target(request: ChargeRequest, case: Target) -> Target:
    return replace(
        case,
        kind=Kind.REQUEST,
        offered_to=frozenset({Seat(request.to_organisation_id, "")}),
        offered_units=frozenset({request.to_unit_id} - {""}),
        stage=STAGES[State(request.state)],
    )
