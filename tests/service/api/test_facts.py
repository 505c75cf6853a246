"""The facts of a case through the API: read, added, changed, withdrawn, with their history."""

import pytest

from service.api.calling import connect
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries

FACTS = [Scope.FACTS_READ, Scope.FACTS_WRITE]


def witness(**changed):
    record = {"id": new_id(), "roles": ["WIT"], "surname": "Tolley", "forenames": ["Arthur"]}
    return {"kind": "person", "record": {**record, **changed}}


@pytest.fixture
def api(world, call, moment):
    return call(connect(world.force, FACTS, now=moment))


def test_fact_is_added_read_changed_and_withdrawn_with_its_history(world, api):
    body = witness()
    made = api.post(f"/facts/{world.case_id}", body)
    assert made.status_code == 201, made.content
    place = made.json()["href"].removeprefix("/api/v1")
    shown = api.get(place)
    assert shown.json()["record"]["surname"] == "Tolley"
    body["record"]["surname"] = "Tolliver"
    changed = api.send("PUT", place, body, If_Match=shown["ETag"])
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    stale = api.send("PUT", place, {**body, "record": {**body["record"], "surname": "X"}}, If_Match=shown["ETag"])
    assert (stale.status_code, stale.json()["code"]) == (412, "if-match-failed")
    gone = api.send("DELETE", place, If_Match=changed["ETag"])
    assert gone.json()["is_withdrawn"]
    assert api.get(f"/facts/{world.case_id}?kind=person").json()["items"][0]["id"] != body["record"]["id"]
    assert api.post(f"{place}/restore").status_code == 201
    history = api.get(f"{place}/history").json()["items"]
    assert [(one["version"], one["changed"], one["is_withdrawn"]) for one in history] == [
        (4, [], False),
        (3, [], True),
        (2, ["surname"], False),
        (1, [], False),
    ]


def test_address_that_is_sent_is_sealed_and_never_given_back(world, api):
    body = witness(whereabouts={"addresses": [{"id": new_id(), "lines": ["9 Alder Way"], "postcode": "AA1 1AB"}]})
    made = api.post(f"/facts/{world.case_id}", body)
    assert made.status_code == 201, made.content
    shown = api.get(made.json()["href"].removeprefix("/api/v1"))
    assert shown.json()["has_whereabouts"]
    everything = shown.content + api.get(f"/facts/{world.case_id}").content
    everything += api.get(made.json()["href"].removeprefix("/api/v1") + "/history").content
    assert b"Alder" not in everything


def test_list_goes_page_by_page_and_misses_nothing(world, api):
    for _ in range(3):
        api.post(f"/facts/{world.case_id}", witness())
    everything = [one["id"] for one in api.get(f"/facts/{world.case_id}").json()["items"]]
    found, following = [], ""
    for _ in range(len(everything) + 1):
        page = api.get(f"/facts/{world.case_id}?limit=1{following}").json()
        found += [one["id"] for one in page["items"]]
        following = f"&cursor={page['next']}"
        if page["next"] is None:
            break
    assert found == everything


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "person", "record": {}}, "record"),
        ({"kind": "person", "record": {"id": "x", "surname": "T"}}, "record"),
        ({"kind": "offence", "record": {"id": "01JZZZZZZZZZZZZZZZZZZZZZZZ", "code": "\0"}}, "record"),
        ({"kind": "nothing", "record": {}}, "kind"),
    ],
)
def test_record_that_cannot_be_right_is_refused_at_its_field(world, api, changed, field):
    refused = api.post(f"/facts/{world.case_id}", changed)
    assert refused.status_code == 422
    assert any(name.startswith(field) for name in refused.json()["errors"])


def test_fact_does_not_become_another_and_change_needs_the_state_seen(world, api):
    body = witness()
    place = api.post(f"/facts/{world.case_id}", body).json()["href"].removeprefix("/api/v1")
    tag = api.get(place)["ETag"]
    assert api.send("PUT", place, witness(), If_Match=tag).status_code == 422
    assert api.send("PUT", place, body).status_code == 428


def test_sensitive_facts_and_other_organisations_cases_are_not_there(world, call, api, moment):
    secret = {"id": new_id(), "number": None, "description": "Source log", "sensitivity": "sensitive"}
    assert api.post(f"/facts/{world.case_id}", {"kind": "unused", "record": secret}).status_code == 404
    stranger = call(connect(world.area, FACTS, now=moment))
    events = Pending.objects.filter(case_id=world.case_id).count()
    for path in (f"/facts/{world.case_id}", f"/facts/{world.case_id}/{new_id()}"):
        assert stranger.get(path).status_code == 404
    assert stranger.post(f"/facts/{world.case_id}", witness()).status_code == 404
    assert Pending.objects.filter(case_id=world.case_id).exclude(type__startswith="access").count() == events
    assert not queries.list_records(world.officer, world.case_id, "unused")
