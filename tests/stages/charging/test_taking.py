"""Who works on a request: taken by one, given to another, several at once."""

import pytest

from stages.charging.scene import Scene, accept, accepted, add_case, ask
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions
from unbroken.stages.charging.errors import (
    RequestIncomplete,
    TakenAlready,
)


def test_request_is_taken_by_one_prosecutor_only(scene: Scene):
    request_id = ask(scene)
    accept(scene, request_id)
    actions.claim_request(request_id=request_id, actor=scene.prosecutor, now=scene.now)
    actions.claim_request(request_id=request_id, actor=scene.prosecutor, now=scene.now)
    with pytest.raises(TakenAlready):
        actions.claim_request(request_id=request_id, actor=scene.second, now=scene.now)
    assert cases.get_case(scene.prosecutor, scene.case_id).urn


def test_bulk_claim_takes_what_it_can_and_says_what_not(scene: Scene):
    first, other = ask(scene), None
    accept(scene, first)
    another = add_case(scene)
    other = ask(another)
    accept(another, other)
    actions.claim_request(request_id=other, actor=scene.second, now=scene.now)
    done = actions.claim_requests(request_ids=[first, other, new_id()], actor=scene.prosecutor, now=scene.now)
    assert done.taken == (first,)
    assert len(done.missed) == 2


def test_request_is_given_to_a_colleague_who_then_sees_the_case(scene: Scene):
    request_id = accepted(scene)
    actions.assign_request(
        request_id=request_id, person_id=scene.second.person_id, actor=scene.prosecutor, now=scene.now
    )
    assert cases.get_case(scene.second, scene.case_id).urn
    with pytest.raises(RequestIncomplete):
        actions.assign_request(
            request_id=request_id, person_id=scene.caseworker.person_id, actor=scene.prosecutor, now=scene.now
        )
