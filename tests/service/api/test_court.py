"""What the court did, and the days that start and stop clocks, through the API."""

from dataclasses import replace
from datetime import timedelta

import pytest

import factories
from service.api.calling import connect
from stages.charging.scene import accepted, add_case, decided, set_scene
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions
from unbroken.stages.charging.models import CaseDate, CourtStep

BOTH = [Scope.FACTS_READ, Scope.FACTS_WRITE]


@pytest.fixture
def scene(database, moment):
    """A case whose one suspect is charged as authorised."""
    scene = set_scene(moment)
    charge = [actions.ChargeInput(scene.suspect, scene.offence, "OF61102")]
    actions.send_back_charges(
        request_id=decided(scene), charges=charge, charged_at=moment, actor=scene.officer, now=moment
    )
    yield scene
    factories.forget_caches()


@pytest.fixture
def police(scene, call, moment):
    return call(connect(scene.force, BOTH, now=moment))


def test_system_records_what_the_court_did_and_takes_it_back(scene, police, moment):
    place, today = f"/charging/cases/{scene.case_id}/court", local_day(moment)
    first = police.get(place).json()
    assert first["milestone"] == "First hearing next"
    assert [(one["name"], one["state"]) for one in first["defendants"]] == [("Darren HOLT", "Charged")]
    assert first["defendants"][0]["milestone"] == "First hearing next"
    assert {"SEND", "DISCONTINUE"} <= {one["move"] for one in first["moves"]}
    assert all(one["person_ids"] == [scene.suspect] for one in first["moves"])
    body = {"move": "SEND", "on": str(today), "next_on": str(today + timedelta(days=28)), "court": "Harrowmoor"}
    made = police.post(place, body)
    assert made.status_code == 201, made.content
    event = Pending.objects.get(object_id=made.json()["id"])
    assert (event.type, event.log_id) == ("charging:court:recorded", scene.force)
    shown = police.get(place).json()
    assert shown["milestone"] == "Sent to the Crown Court"
    assert shown["steps"][0]["recorded_by"].startswith("System: ")
    assert "PTPH" in {one["code"] for one in police.get(f"/charging/cases/{scene.case_id}/clocks").json()["clocks"]}
    assert police.post(place, body).status_code == 409, "a case is sent once"
    back = f"/charging/court-steps/{made.json()['id']}/withdraw"
    assert police.post(back, {"reason": "Another case."}).status_code == 201
    assert police.get(place).json()["milestone"] == first["milestone"]
    assert CourtStep.objects.get().withdrawn_reason == "Another case."


def test_step_about_one_defendant_names_them_and_what_is_missing_is_said_at_its_field(scene, police, moment):
    place, body = f"/charging/cases/{scene.case_id}/court", {"move": "DISCONTINUE", "on": str(local_day(moment))}
    assert "note" in police.post(place, {**body, "person_ids": [scene.suspect]}).json()["errors"]
    assert list(police.post(place, {**body, "note": "No longer supported."}).json()["errors"]) == ["people"]
    done = police.post(place, {**body, "person_ids": [scene.suspect], "note": "No longer supported."})
    assert done.status_code == 201, done.content
    assert police.get(place).json()["defendants"][0]["state"] == "No further action"


def test_system_records_a_day_reads_the_clocks_and_says_who_was_told(scene, police, moment):
    place = f"/charging/cases/{scene.case_id}"
    made = police.post(
        f"{place}/days", {"kind": "not-guilty", "person_id": scene.suspect, "at": moment.isoformat(), "note": "Court 2"}
    )
    assert made.status_code == 201, made.content
    shown = police.get(f"{place}/clocks").json()
    assert "HEARSAY" in {one["code"] for one in shown["clocks"]}
    assert [(one["words"], one["note"]) for one in shown["days"]] == [("Plea of not guilty", "Court 2")]
    assert police.post(f"/charging/days/{made.json()['id']}/withdraw", {"reason": "Wrong."}).status_code == 201
    occasion = shown["occasions"][0]
    told = {
        "about": occasion["key"],
        "person_ids": [one["person_id"] for one in occasion["waiting"]],
        "told_on": str(local_day(moment)),
        "way": "By telephone",
    }
    assert police.post(f"{place}/victims-told", told).status_code == 201
    after = police.get(f"{place}/clocks").json()
    assert occasion["key"] not in {one["key"] for one in after["occasions"]}
    assert "HEARSAY" not in {one["code"] for one in after["clocks"]}
    assert CaseDate.objects.filter(kind="victim-told", about=occasion["key"]).count() == 1


def test_reading_takes_one_scope_recording_another_and_other_organisations_find_nothing(scene, call, moment):
    place, today = f"/charging/cases/{scene.case_id}/court", str(local_day(moment))
    body = {"move": "SEND", "on": today}
    reader = call(connect(scene.force, [Scope.FACTS_READ], now=moment))
    assert reader.get(place).json()["moves"] == []
    assert reader.post(place, body).status_code == 403
    for organisation in (scene.outsider.organisation_id, factories.make_organisation(OrganisationKind.CPS, now=moment)):
        stranger = call(connect(organisation, Scope, now=moment))
        assert stranger.get(place).status_code == 404
        assert stranger.get(f"/charging/cases/{scene.case_id}/clocks").status_code == 404
        assert stranger.post(place, body).status_code == 404
    assert not CourtStep.objects.exists()


def test_system_of_the_prosecution_reads_what_its_people_read_of_court_and_clocks_and_nothing_more(
    scene, police, call, moment
):
    place, today = f"/charging/cases/{scene.case_id}", str(local_day(moment))
    area = call(connect(scene.area, Scope, now=moment))
    at_sending = {"move": "SEND", "on": today, "next_on": str(local_day(moment) + timedelta(days=28))}
    step = police.post(f"{place}/court", at_sending).json()["id"]
    day = {"kind": "not-guilty", "person_id": scene.suspect, "at": moment.isoformat()}
    made = police.post(f"{place}/days", day).json()["id"]
    shown, known = area.get(f"{place}/court").json(), police.get(f"{place}/court").json()
    assert shown["steps"][0].pop("may_withdraw") is known["steps"][0].pop("may_withdraw")
    assert shown == {**known, "moves": []}
    clocks = area.get(f"{place}/clocks").json()
    assert clocks == police.get(f"{place}/clocks").json()
    assert {"PTPH", "HEARSAY"} <= {one["code"] for one in clocks["clocks"]}
    for refused in (
        area.post(f"{place}/court", {"move": "PREPARE", "on": today, "next_on": today}),
        area.post(f"/charging/court-steps/{step}/withdraw", {"reason": "No."}),
        area.post(f"{place}/days", day),
        area.post(f"/charging/days/{made}/withdraw", {"reason": "No."}),
        area.post(f"{place}/victims-told", {"about": "x", "person_ids": ["x"], "told_on": today, "way": "By post"}),
        area.get(f"/facts/{scene.case_id}"),
        area.get(f"/facts/{scene.case_id}/{scene.suspect}"),
        area.get(f"/files/{scene.case_id}/forms"),
    ):
        assert refused.status_code == 404, refused.content
    assert call(connect(scene.area, [Scope.CHARGING_READ], now=moment)).get(f"{place}/court").status_code == 403


def test_system_of_a_court_or_firm_that_holds_the_case_reads_neither(scene, call, moment):
    for kind in (OrganisationKind.CRT, OrganisationKind.DEF, OrganisationKind.POL):
        holder = factories.make_organisation(kind, now=moment)
        target = replace(
            cases.case_relation(scene.officer, scene.case_id, now=moment), holder_organisations=frozenset({holder})
        )
        actor = Actor("system", holder, frozenset({Role.API}), scopes=frozenset(Scope))
        assert not can(actor, Action.VIEW_PROCEEDINGS, target)


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_day_from_which_no_days_can_be_counted_is_refused(scene, call, police, moment, day):
    place = f"/charging/cases/{scene.case_id}"
    assert police.post(f"{place}/court", {"move": "SEND", "on": day}).status_code == 422
    held = {"kind": "custody-extended", "person_id": scene.suspect, "at": moment.isoformat(), "until": day}
    assert police.post(f"{place}/days", held).status_code == 422
    office = call(connect(scene.area, [Scope.CHARGING_READ, Scope.CHARGING_ACT], now=moment))
    request_id = accepted(add_case(scene))
    item = {"person_id": scene.prosecutor.person_id, "description": "999", "category": "footage", "due_on": day}
    assert office.post(f"/charging/requests/{request_id}/actions", item).status_code == 422
    assert office.get(f"/charging/requests/{request_id}").status_code == 200
