"""A whole case file through the API: taken once, told fact by fact what differs, never overwritten."""

import json

import factories
from service.api.calling import connect
from unbroken.ground.access.scopes import Scope
from unbroken.ground.ids import new_id
from unbroken.stages.cases.models import Assignment, Case, Record

BOTH = [Scope.CASES_WRITE, Scope.FACTS_WRITE]


def a_file(**changed):
    person = {"id": new_id(), "roles": ["VIC", "WIT"], "surname": "Dent", "forenames": ["Poppy"]}
    exhibit = {"id": new_id(), "ref": "PD/1", "description": "Phone", "producer": person["id"]}
    return {
        "format": "unbroken-case",
        "urn": factories.make_urn(),
        "people": [person],
        "exhibits": [exhibit],
        "header": {"operation_name": "LARK"},
        **changed,
    }


def test_case_file_is_taken_once_and_belongs_to_the_officer_it_names(world, call, moment):
    api, case = call(connect(world.force, BOTH, now=moment)), a_file()
    made = api.post("/imports", {"case": case, "officer_id": world.officer.person_id})
    assert made.status_code == 201, made.content
    told = made.json()
    assert (told["is_new"], told["conflicts"], told["refused"]) == (True, [], [])
    assert sorted(told["added"]) == ["exhibits[0]", "header", "people[0]"]
    assert [one.person_id for one in Assignment.objects.filter(case_id=told["id"])] == [world.officer.person_id]
    again = api.post("/imports", {"case": case}).json()
    assert (again["id"], again["is_new"], again["added"]) == (told["id"], False, [])
    assert len(again["same"]) == 3


def test_what_differs_comes_back_fact_by_fact_and_stays_as_it_is_stored(world, call, moment):
    api, case = call(connect(world.force, BOTH, now=moment)), a_file()
    api.post("/imports", {"case": case, "officer_id": world.officer.person_id})
    case["exhibits"][0]["description"] = "Blue phone"
    case["people"].append({"id": new_id(), "roles": ["WIT"], "surname": ""})
    told = api.post("/imports", {"case": case}).json()
    (conflict,) = told["conflicts"]
    assert conflict["differences"] == [{"name": "description", "file": "Blue phone", "stored": "Phone"}]
    assert told["refused"] == [{"place": "people[1]", "sentence": "Enter the surname."}]
    assert Record.objects.get(pk=case["exhibits"][0]["id"]).body["description"] == "Phone"


def test_file_that_cannot_be_taken_leaves_nothing(world, call, moment):
    api, before = call(connect(world.force, BOTH, now=moment)), Case.objects.count()
    nobody = api.post("/imports", {"case": a_file()})
    assert (nobody.status_code, list(nobody.json()["errors"])) == (422, ["officer_id"])
    odd = api.post("/imports", {"case": {"format": "something"}, "officer_id": world.officer.person_id})
    assert odd.status_code == 422
    surrogate = a_file(header={"operation_name": "\ud800"})
    assert api.post("/imports", {"case": surrogate, "officer_id": world.officer.person_id}).status_code == 422
    facts_only = call(connect(world.force, [Scope.FACTS_WRITE], now=moment))
    assert facts_only.post("/imports", {"case": a_file()}).status_code == 403
    stranger = call(connect(factories.make_organisation(now=moment), BOTH, now=moment))
    urn = Case.objects.get(pk=world.case_id).urn
    refused = stranger.post("/imports", {"case": a_file(urn=urn)})
    assert refused.status_code in {404, 409}
    assert json.dumps(refused.json()).count("Dent") == 0
    assert Case.objects.count() == before
