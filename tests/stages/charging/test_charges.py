"""The charges that police send back, and what differs from what was authorised."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, decided, state, track
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import ChargeInput
from unbroken.stages.charging.errors import (
    RequestIncomplete,
)
from unbroken.stages.charging.rules.defendants import Track

HOUR = timedelta(hours=1)


def charge(scene: Scene, request_id: str, code: str = "OF61102", reason: str = "", **changes) -> None:
    values = {"charged_at": scene.now, "actor": scene.officer, "now": scene.now} | changes
    charges = [ChargeInput(scene.suspect, scene.offence, code, reason)]
    actions.send_back_charges(request_id=request_id, charges=charges, **values)


def test_charges_sent_back_are_known_to_the_case(scene: Scene):
    request_id = decided(scene)
    charge(scene, request_id, actor=scene.officer)
    charge(scene, request_id, actor=scene.officer)
    assert (state(request_id), track(scene)) == ("COMPLETED", Track.CHARGED)
    facts = cases.get_facts(scene.officer, scene.case_id, now=scene.now)
    assert facts.suspects[0].charged_at == scene.now
    view = queries.get_request(scene.prosecutor, request_id, now=scene.now)
    assert view.differences == ()


def test_charge_that_differs_needs_a_reason_and_is_flagged(scene: Scene):
    request_id = decided(scene)
    with pytest.raises(RequestIncomplete):
        charge(scene, request_id, "CJ88116", actor=scene.officer)
    charge(scene, request_id, "CJ88116", "Charged in the night as the lesser offence.", actor=scene.officer)
    view = queries.get_request(scene.prosecutor, request_id, now=scene.now)
    assert [one.sentence for one in view.differences] == ["Darren HOLT: OF61102 was authorised; CJ88116 was charged."]


def test_charge_cannot_be_in_the_future_or_left_unanswered(scene: Scene):
    request_id = decided(scene)
    with pytest.raises(RequestIncomplete):
        charge(scene, request_id, actor=scene.officer, charged_at=scene.now + HOUR)
    with pytest.raises(RequestIncomplete):
        actions.send_back_charges(
            request_id=request_id, charges=[], charged_at=scene.now, actor=scene.officer, now=scene.now
        )
