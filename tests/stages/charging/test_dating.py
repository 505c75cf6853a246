"""Days that start and stop clocks: recorded, taken back, and what they do to the case and to its request."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stages.charging.scene import Scene, accepted, ask, decided, events, full_code
from unbroken.engines.casefile.proceedings import Remand
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import DayInput
from unbroken.stages.charging.errors import RequestIncomplete
from unbroken.stages.charging.models import CaseDate, ChargeRequest
from unbroken.stages.charging.queries.views import QueueRow
from unbroken.stages.charging.rules.priority import Group
from unbroken.stages.charging.vocabulary import Outcome

HOUR = timedelta(hours=1)


def clocks(scene: Scene, actor=None) -> queries.CaseClocks:
    return queries.get_clocks(actor or scene.officer, scene.case_id, now=scene.now)


def codes(scene: Scene) -> set[str]:
    return {one.code for one in clocks(scene).clocks}


def victim(scene: Scene) -> str:
    facts = cases.get_facts(scene.officer, scene.case_id, now=scene.now)
    return next(one.id for one in facts.people if one.surname == "Carrow")


def record(scene: Scene, kind: str, person_id: str = "", **changed) -> str:
    values = {"day_id": new_id(), "actor": scene.officer, **changed}
    day = values.pop("day", DayInput(kind, person_id or scene.suspect, at=scene.now))
    return actions.record_day(case_id=scene.case_id, day=day, now=scene.now, **values)


def test_day_starts_a_clock_and_taken_back_it_starts_none(scene: Scene, database):
    made = record(scene, "review-asked", victim(scene))
    assert "VRR" in codes(scene)
    assert record(scene, "review-asked", victim(scene), day_id=made) == made
    assert CaseDate.objects.count() == 1
    with pytest.raises(RequestIncomplete, match="why this is wrong"):
        actions.withdraw_day(day_id=made, reason=" ", actor=scene.officer, now=scene.now)
    for _ in range(2):
        actions.withdraw_day(day_id=made, reason="Another case.", actor=scene.officer, now=scene.now)
    assert "VRR" not in codes(scene)
    assert [kind for _, kind in events(database, made)] == ["charging:day:recorded", "charging:day:withdrawn"]


@pytest.mark.parametrize(
    ("day", "field"),
    [
        (DayInput("nothing", "SUSPECT"), "kind"),
        (DayInput("sent", "SUSPECT"), "kind"),
        (DayInput("victim-told", "SUSPECT"), "kind"),
        (DayInput("not-guilty", "nobody"), "person_id"),
        (DayInput("review-asked", "SUSPECT"), "person_id"),
        (DayInput("not-guilty", "SUSPECT"), "at"),
        (DayInput("bail-court", "SUSPECT", until=None), "until"),
    ],
)
def test_day_that_cannot_be_is_refused_at_its_field(scene: Scene, day, field):
    person = scene.suspect if day.person_id == "SUSPECT" else day.person_id
    at = None if field == "at" else scene.now
    with pytest.raises(RequestIncomplete) as refused:
        record(scene, "", day=DayInput(day.kind, person, at=at))
    assert field in refused.value.fields


def test_day_is_recorded_by_those_who_work_on_the_case_only(scene: Scene):
    for who in (scene.outsider, scene.prosecutor, scene.caseworker):
        with pytest.raises(NotVisible):
            record(scene, "not-guilty", actor=who)
    accepted(scene)
    record(scene, "not-guilty", actor=scene.prosecutor)
    with pytest.raises(NotVisible):
        clocks(scene, scene.outsider)


def test_breach_of_bail_gives_three_hours_more_on_the_queue_at_once(scene: Scene):
    request_id = ask(scene)
    record(scene, "bail-breach")
    assert ChargeRequest.objects.get(pk=request_id).detained_until == scene.now + 18 * HOUR


def test_victims_are_told_of_a_decision_once(scene: Scene, database):
    decided(scene, Outcome.NFA_EVIDENTIAL)
    waiting = {one.key: one for one in clocks(scene).occasions}
    key = f"VCOP_DECISION {local_day(scene.now)}"
    assert waiting[key].waiting == ((victim(scene), "Leah CARROW"),)
    assert waiting[key].clock.owner == "prosecutor"
    told = {"case_id": scene.case_id, "about": key, "actor": scene.officer, "now": scene.now}
    with pytest.raises(RequestIncomplete) as refused:
        actions.note_told(**told, person_ids=[], told_on=None, way="")
    assert set(refused.value.fields) == {"person_ids", "told_on", "way"}
    for _ in range(2):
        actions.note_told(**told, person_ids=[victim(scene)], told_on=scene.now.date(), way="By telephone")
    assert key not in {one.key for one in clocks(scene).occasions}
    row = CaseDate.objects.get(kind="victim-told")
    assert (row.about, row.note) == (key, "By telephone")
    assert [kind for _, kind in events(database, row.id)] == ["charging:victim:told"]


def test_what_the_court_did_starts_clocks_without_being_typed_again(scene: Scene):
    request_id = decided(scene)
    charge = [actions.ChargeInput(scene.suspect, scene.offence, "OF61102", "")]
    actions.send_back_charges(
        request_id=request_id, charges=charge, charged_at=scene.now, actor=scene.officer, now=scene.now
    )
    today = local_day(scene.now)
    step = actions.StepInput("SEND", on=today, next_on=today + timedelta(days=28), court="Harrowmoor Crown Court")
    actions.record_step(step_id=new_id(), case_id=scene.case_id, step=step, actor=scene.officer, now=scene.now)
    assert {"PTPH", "STAGE1"} <= codes(scene)
    assert f"VCOP_HEARING {today}" in {one.key for one in clocks(scene).occasions}


def test_clock_says_its_warning_and_owner_the_same_on_case_request_and_queue(scene: Scene):
    request_id = accepted(scene)
    of_case = {one.code: one for one in queries.case_state(scene.officer, scene.case_id, now=scene.now).clocks}
    view = queries.get_request(scene.prosecutor, request_id, now=scene.now)
    page = queries.list_queue(scene.prosecutor, asked=queries.QueueFilter(), page=1, now=scene.now)
    row = next(row for _, rows, _ in page.groups for row in rows if row.id == request_id)
    held = {one.code: one for one in view.clocks}["PACE_DET"]
    assert held == of_case["PACE_DET"] == {one.code: one for one in row.clocks}["PACE_DET"]
    assert (held.owner, held.warning) == ("custody officer", "No warning yet.")
    assert {one.code: one.owner for one in row.clocks} == {"PACE_DET": "custody officer", "PCD_RED": "prosecutor"}


def test_action_plan_and_return_are_owed_by_police_on_the_queue(scene: Scene):
    request_id = accepted(scene)
    actions.add_action(
        action_id=new_id(),
        request_id=request_id,
        description="The 999 call",
        category=actions_category(),
        person_ids=[],
        due_on=scene.now.date() + timedelta(days=4),
        actor=scene.prosecutor,
        now=scene.now,
    )
    actions.sign_decision(
        request_id=request_id,
        draft=full_code(request_id, Outcome.ACTION_PLAN),
        version=0,
        actor=scene.prosecutor,
        now=scene.now,
    )
    page = queries.list_queue(scene.officer, asked=queries.QueueFilter(), page=1, now=scene.now)
    row = next(row for _, rows, _ in page.groups for row in rows)
    assert ("PLAN_ITEM", "officer in the case") in {(one.code, one.owner) for one in row.clocks}
    actions.refresh_clocks(scene.now, every=True)
    late = scene.now + timedelta(days=6)
    ours, theirs = row_of(scene.officer, late), row_of(scene.second, late)
    assert ours.place.group is theirs.place.group is Group.CRITICAL, "detention presses both sides"
    release(scene)
    actions.refresh_clocks(late, every=True)
    ours, theirs = row_of(scene.officer, late), row_of(scene.second, late)
    assert (ours.place.group, theirs.place.group) == (Group.CRITICAL, Group.LATER)
    assert ours.cause == "Critical by the clock of the officer in the case: Item of the action plan."
    assert theirs.cause == ""
    assert "for a decision is used" not in " ".join(theirs.place.why), "the decision is signed"


def row_of(actor, now) -> QueueRow:
    page = queries.list_queue(actor, asked=queries.QueueFilter(), page=1, now=now)
    ((_, (row,), _),) = page.groups
    return row


def release(scene: Scene) -> None:
    """Release the suspect under investigation."""
    row = cases.list_records(scene.officer, scene.case_id, "suspect", now=scene.now)[0]
    case_actions.record_fact(
        case_id=scene.case_id,
        record=replace(row.record, remand=Remand.RELEASED_UNDER_INVESTIGATION),
        expected_version=row.version,
        actor=scene.officer,
        now=scene.now,
    )


def actions_category():
    from unbroken.stages.charging.vocabulary import ActionCategory

    return ActionCategory.FOOTAGE


def test_sealed_day_reaches_the_queue_for_who_does_not_read_the_facts(scene: Scene):
    request_id = ask(scene)
    view = queries.get_request(scene.caseworker, request_id, now=scene.now)
    assert not view.sees_facts
    assert {one.code for one in view.clocks} == {"PCD_RED", "PACE_DET"}
    assert date.fromisoformat(str(view.clocks[0].due_at.date()))
