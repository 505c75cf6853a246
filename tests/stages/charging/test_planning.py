"""The action plan, the messages and the reminders that both sides share."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, accepted, full_code, state, track
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import ChargeInput
from unbroken.stages.charging.errors import (
    DecisionIncomplete,
    RequestIncomplete,
    RequestMoved,
)
from unbroken.stages.charging.models import ActionItem, ChargeRequest, Message
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    Outcome,
)

HOUR = timedelta(hours=1)


def add_action(scene: Scene, request_id: str, action_id: str = "") -> str:
    return actions.add_action(
        action_id=action_id or new_id(),
        request_id=request_id,
        description="The photographs of the injuries.",
        category=ActionCategory.EXHIBITS,
        person_ids=[scene.suspect],
        due_on=scene.now.date() + timedelta(days=2),
        actor=scene.prosecutor,
        now=scene.now,
    )


def test_action_plan_goes_to_police_and_back_to_the_same_prosecutor(scene: Scene):
    request_id = accepted(scene)
    action_id = add_action(scene, request_id)
    assert add_action(scene, request_id, action_id) == action_id
    plan = full_code(request_id, Outcome.ACTION_PLAN)
    actions.sign_decision(request_id=request_id, draft=plan, version=0, actor=scene.prosecutor, now=scene.now)
    assert (state(request_id), track(scene)) == ("ACTION_PLAN", Track.EVIDENCE_NEEDED)
    again = {"comments": "", "forced_reason": "The clock.", "actor": scene.officer, "now": scene.now}
    with pytest.raises(RequestMoved, match="still open"):
        actions.resubmit_request(request_id=request_id, **again)
    for _ in range(2):
        actions.answer_action(action_id=action_id, answer="Sent as JS/4.", actor=scene.officer, now=scene.now)
    actions.resubmit_request(request_id=request_id, **again)
    assert (state(request_id), track(scene)) == ("ACCEPTED", Track.DECISION_NEEDED)
    assert ChargeRequest.objects.get(pk=request_id).assigned_to_id == scene.prosecutor.person_id


def test_item_still_open_when_the_charges_are_back_can_be_answered(scene: Scene):
    request_id = accepted(scene)
    action_id = add_action(scene, request_id)
    signed = full_code(request_id, Outcome.CHARGE)
    actions.sign_decision(request_id=request_id, draft=signed, version=0, actor=scene.prosecutor, now=scene.now)
    charge = ChargeInput(scene.suspect, scene.offence, "OF61102")
    by = {"actor": scene.officer, "now": scene.now}
    actions.send_back_charges(request_id=request_id, charges=[charge], charged_at=scene.now, **by)
    assert state(request_id) == "COMPLETED"
    actions.answer_action(action_id=action_id, answer="Sent as JS/4.", **by)
    assert ActionItem.objects.get(pk=action_id).answer == "Sent as JS/4."
    with pytest.raises(RequestMoved):
        actions.resubmit_request(request_id=request_id, comments="", forced_reason="The clock.", **by)


def test_action_plan_without_an_item_cannot_be_signed(scene: Scene):
    request_id = accepted(scene)
    plan = full_code(request_id, Outcome.ACTION_PLAN)
    with pytest.raises(DecisionIncomplete) as refused:
        actions.sign_decision(request_id=request_id, draft=plan, version=0, actor=scene.prosecutor, now=scene.now)
    assert "actions" in refused.value.fields


def test_action_is_cancelled_with_a_reason_and_not_after_an_answer(scene: Scene):
    request_id = accepted(scene)
    first, second = add_action(scene, request_id), add_action(scene, request_id)
    cancel = {"actor": scene.prosecutor, "now": scene.now}
    with pytest.raises(RequestIncomplete):
        actions.cancel_action(action_id=first, reason=" ", **cancel)
    for _ in range(2):
        actions.cancel_action(action_id=first, reason="Found on the file.", **cancel)
    actions.answer_action(action_id=second, answer="Sent.", actor=scene.officer, now=scene.now)
    with pytest.raises(RequestMoved):
        actions.cancel_action(action_id=second, reason="Too late.", **cancel)


def test_message_is_written_once_and_read_by_both_sides(scene: Scene):
    request_id = accepted(scene)
    message_id = new_id()
    for _ in range(2):
        actions.write_message(
            message_id=message_id, request_id=request_id, text="Is he fit?", actor=scene.prosecutor, now=scene.now
        )
    assert Message.objects.filter(request_id=request_id).count() == 1
    for actor in (scene.officer, scene.caseworker):
        assert "Is he fit?" in [one.text for one in queries.get_request(actor, request_id, now=scene.now).thread]
    with pytest.raises(NotVisible):
        actions.write_message(
            message_id=new_id(), request_id=request_id, text="Hello", actor=scene.outsider, now=scene.now
        )


def test_id_of_something_else_makes_no_message_and_says_so(scene: Scene):
    request_id, taken = accepted(scene), new_id()
    more = {"message_id": taken, "request_id": request_id, "now": scene.now}
    actions.write_message(**more, text="Which officer saw the van?", actor=scene.officer)
    with pytest.raises(Conflict, match="used already"):
        actions.note_consultation(**more, text="Spoke by phone.", actor=scene.prosecutor)
    assert Message.objects.filter(pk=taken).count() == 1
