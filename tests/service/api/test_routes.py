"""The routes of the stages, called as a connected system calls them."""

from datetime import timedelta

import pytest

import factories
from service.api.calling import connect
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.models import System
from unbroken.stages.cases.models import Assignment, Case

OFFENCE = {"code": "TH68010", "start_on": "2026-03-01", "place": "Harrowmoor High Street"}
PERSON = {"role": "SUS", "surname": "ELLERY", "forenames": "Thomas", "born_on": "1994-09-09"}


def a_case(world, **changes):
    body = {
        "urn": factories.make_urn(),
        "officer_id": world.officer.person_id,
        "offences": [OFFENCE],
        "people": [PERSON],
    }
    return {**body, **changes}


def test_self_says_who_the_token_belongs_to(world, call):
    told = call(world.token).get("/organisations/self").json()
    assert told["organisation_id"] == world.force
    assert set(told["scopes"]) == {scope.value for scope in Scope}


def test_case_registered_by_a_system_belongs_to_the_officer_it_names(world, call):
    api = call(world.token)
    made = api.post("/cases", a_case(world))
    assert made.status_code == 201, made.content
    assert made["Location"] == made.json()["href"]
    shown = api.get(made["Location"].removeprefix("/api/v1")).json()
    assert [one["person_id"] for one in shown["assigned"]] == [world.officer.person_id]
    running = Assignment.objects.filter(case_id=shown["id"])
    assert [one.person_id for one in running] == [world.officer.person_id]
    system = System.objects.get()
    event = Pending.objects.get(case_id=shown["id"], type="case:record:registered")
    assert event.log_id == world.force
    assert Case.objects.get(pk=shown["id"]).registered_by_id == system.id


def test_case_with_wrong_values_is_refused_and_each_named(world, call):
    refused = call(world.token).post("/cases", a_case(world, urn="NOT A URN"))
    assert (refused.status_code, refused["Content-Type"]) == (422, "application/problem+json")
    assert "urn" in refused.json()["errors"]
    missing = call(world.token).post("/cases", {"urn": "18ZA0412326"})
    assert {"officer_id", "offences", "people"} <= set(missing.json()["errors"])


def test_case_for_an_officer_of_another_organisation_leaves_nothing(world, call):
    before = Case.objects.count()
    refused = call(world.token).post("/cases", a_case(world, officer_id=world.recipient.person_id))
    assert refused.status_code in {409, 422}
    assert Case.objects.count() == before


def test_people_and_offences_are_added_and_listed(world, call):
    api = call(world.token)
    place = f"/cases/{world.case_id}"
    assert api.post(f"{place}/people", {**PERSON, "role": "WIT", "surname": "HOLT"}).status_code == 201
    assert api.post(f"{place}/offences", {**OFFENCE, "place": "Mill Lane"}).status_code == 201
    people = [one["surname"] for one in api.get(f"{place}/people").json()["items"]]
    assert sorted(people) == ["ELLERY", "HOLT"]
    assert "Mill Lane" in [one["place"] for one in api.get(f"{place}/offences").json()["items"]]


def test_items_show_facts_and_never_content(world, call):
    api = call(world.token)
    (item,) = api.get(f"/evidence/cases/{world.case_id}/items").json()["items"]
    assert item["exhibit_ref"] == "JS/1"
    assert item["versions"][0]["state"] == "SEALED"
    assert len(item["versions"][0]["sha256"]) == 64
    assert api.get(f"/evidence/items/{item['id']}").json() == item
    assert api.get(f"/evidence/versions/{world.sealed}").json() == item["versions"][0]


def test_item_is_added_and_its_reference_taken_once(world, call):
    api = call(world.token)
    body = {"exhibit_ref": "js/2", "kind": "cctv", "title": "Camera 4", "producer": "PC 4123 Jane Smith"}
    made = api.post(f"/evidence/cases/{world.case_id}/items", body)
    assert made.status_code == 201
    assert api.get(f"/evidence/items/{made.json()['id']}").json()["exhibit_ref"] == "JS/2"
    assert api.post(f"/evidence/cases/{world.case_id}/items", body).status_code in {409, 422}


def test_handover_is_sent_signed_for_and_its_receipt_read_by_both_sides(world, call, moment):
    api = call(world.token)
    sent = api.post("/handovers", a_handover(world, moment))
    assert sent.status_code == 201, sent.content
    handover_id = sent.json()["id"]
    partner = call(connect(world.area, Scope, now=moment))
    assert partner.get(f"/handovers/{handover_id}").status_code == 404
    assert [one["can_open"] for one in partner.get("/handovers").json()["items"]] == [False]
    factories.receive(world.recipient, handover_id, now=moment)
    ours = api.get(f"/handovers/{handover_id}").json()
    theirs = partner.get(f"/handovers/{handover_id}").json()
    assert ours["receipt"] == theirs["receipt"] == partner.get(f"/handovers/{handover_id}/receipt").json()
    assert ours["state"] == "RECEIVED"
    assert partner.get(f"/cases/{world.case_id}").status_code == 200
    assert partner.get(f"/cases/{world.case_id}/people").status_code == 404


def a_handover(world, moment):
    return {
        "case_id": world.case_id,
        "version_ids": [world.sealed],
        "to_organisation_id": world.area,
        "to_person_id": world.recipient.person_id,
        "due_at": (moment + timedelta(hours=2)).isoformat(),
    }


def test_handover_is_recalled_by_the_side_that_sent_it(world, call, moment):
    api = call(world.token)
    handover_id = api.post("/handovers", a_handover(world, moment)).json()["id"]
    partner = call(connect(world.area, Scope, now=moment))
    assert partner.post(f"/handovers/{handover_id}/recall", {"reason": "Ours"}).status_code == 404
    assert api.post(f"/handovers/{handover_id}/recall", {"reason": "Wrong file"}).status_code == 201
    assert api.get(f"/handovers/{handover_id}").json()["state"] == "RECALLED"


def test_alarms_list_what_is_overdue(world, call, moment):
    from unbroken.stages.handovers import actions

    due = moment + timedelta(minutes=31)
    handover_id = factories.send(world.officer, world.case_id, [world.sealed], world.recipient, now=moment, due_at=due)
    actions.raise_overdue_alarms(due)
    assert [one["id"] for one in call(world.token).get("/handovers/alarms").json()["items"]] == [handover_id]


def test_directory_names_who_can_receive(world, call):
    api = call(world.token)
    (other,) = api.get("/organisations").json()["items"]
    assert (other["id"], other["can_receive"]) == (world.area, True)
    (person,) = api.get(f"/organisations/{world.area}/people").json()["items"]
    assert person["id"] == world.recipient.person_id


def test_list_by_cursor_gives_every_case_once_while_others_are_added(world, call, moment):
    for number in range(5):
        factories.make_case(world.officer, now=moment + timedelta(seconds=number // 2))
    expected = list(Case.objects.order_by("-registered_at", "-id").values_list("id", flat=True))
    api, found, following = call(world.token), [], ""
    while following is not None:
        page = api.get("/cases?limit=2" + (f"&cursor={following}" if following else "")).json()
        found += [one["id"] for one in page["items"]]
        following = page["next"]
        factories.make_case(world.officer, now=moment + timedelta(minutes=1))
    assert found == expected


def test_list_by_urn_gives_that_case_alone(world, call):
    api = call(world.token)
    urn = api.get(f"/cases/{world.case_id}").json()["urn"]
    assert [one["id"] for one in api.get(f"/cases?urn={urn}").json()["items"]] == [world.case_id]


@pytest.mark.parametrize("cursor", ["x", "W10", "bnVsbA", "A" * 200, "WyIyMDI2LTAxLTAxIiwiYSJd"])
def test_list_with_a_cursor_of_somebodys_making_is_refused(world, call, cursor):
    refused = call(world.token).get(f"/cases?cursor={cursor}")
    assert (refused.status_code, refused.json()["code"]) == (422, "cursor-malformed")


def test_absent_and_forbidden_are_answered_alike_and_recorded(world, call, moment):
    stranger = call(connect(factories.make_organisation(now=moment), Scope, now=moment))
    before = set(Pending.objects.values_list("id", flat=True))
    forbidden = stranger.get(f"/cases/{world.case_id}")
    absent = stranger.get(f"/cases/{new_id()}")
    assert (forbidden.status_code, forbidden.content) == (absent.status_code, absent.content)
    assert forbidden.json()["code"] == "not-visible"
    new = Pending.objects.exclude(id__in=before)
    assert [event.type for event in new] == ["access:refusal:recorded"] * 2
