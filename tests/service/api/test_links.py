"""Linked, split and merged cases through the API."""

import pytest

import factories
from service.api.calling import connect
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries

WHY = {"reason": "Tried apart"}


@pytest.fixture
def api(world, call):
    return call(world.token)


def accuse(world, moment) -> str:
    """Record another suspect; return the id."""
    other = PersonFact(new_id(), frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",))
    actions.record_fact(case_id=world.case_id, record=other, expected_version=None, actor=world.officer, now=moment)
    return other.id


def test_case_is_split_once_for_its_key_and_both_name_the_link(world, api, moment):
    body = {"people": [accuse(world, moment)], **WHY}
    made, again = (api.post(f"/links/{world.case_id}/split", body, key="split-00001") for _ in range(2))
    assert (made.status_code, made.content) == (201, again.content)
    assert api.get(made.json()["href"].removeprefix("/api/v1")).json()["urn"].endswith("(S)/1")
    (there,) = api.get(f"/links/{world.case_id}").json()["items"]
    (here,) = api.get(f"/links/{made.json()['id']}").json()["items"]
    assert (there["kind"], there["other_case_id"], there["is_first"]) == ("split", made.json()["id"], True)
    assert (here["kind"], here["other_case_id"], here["is_first"]) == ("split", world.case_id, False)
    (item,) = api.get(f"/evidence/cases/{made.json()['id']}/items").json()["items"]
    assert (item["exhibit_ref"], item["versions"][0]["state"]) == ("JS/1", "SEALED")


def test_case_is_merged_and_opened_again(world, api, moment):
    lead = factories.make_case(world.officer, now=moment)
    merged = api.post(f"/links/{world.case_id}/merge", {"lead_case_id": lead, **WHY})
    assert merged.status_code == 201, merged.content
    assert api.get(f"/cases/{world.case_id}").json()["is_closed"]
    assert len(queries.get_facts(world.officer, lead, now=moment).people) == 2
    (link,) = api.get(f"/links/{lead}").json()["items"]
    assert api.post(f"/links/{lead}/{link['id']}/undo", WHY).status_code == 201
    assert not api.get(f"/cases/{world.case_id}").json()["is_closed"]


def test_link_is_made_once_and_ended(world, api, moment):
    other = factories.make_case(world.officer, now=moment)
    first, again = (api.post(f"/links/{world.case_id}", {"other_case_id": other, **WHY}) for _ in range(2))
    assert first.json()["id"] == again.json()["id"]
    assert api.post(f"/links/{other}/{first.json()['id']}/end", WHY).status_code == 201
    assert api.get(f"/links/{world.case_id}").json()["items"] == []


@pytest.mark.parametrize("verb", ["", "/split", "/merge"])
def test_case_of_another_organisation_is_absent_and_nothing_is_written(world, api, moment, verb):
    stranger = factories.make_person(factories.make_organisation(now=moment), Role.POL_OIC, now=moment)
    theirs = factories.make_case(stranger, now=moment)
    person = accuse(world, moment)
    bodies = {"": {"other_case_id": theirs}, "/split": {"people": [person]}, "/merge": {"lead_case_id": theirs}}
    case_id = theirs if verb == "/split" else world.case_id
    assert api.post(f"/links/{case_id}{verb}", {**bodies[verb], **WHY}).status_code == 404
    assert api.get(f"/links/{world.case_id}").json()["items"] == []
    assert api.get(f"/links/{theirs}").status_code == 404


def test_token_that_only_reads_changes_nothing(world, call, moment):
    api = call(connect(world.force, [Scope.CASES_READ, Scope.FACTS_READ], now=moment))
    person = accuse(world, moment)
    refused = api.post(f"/links/{world.case_id}/split", {"people": [person], **WHY})
    assert (refused.status_code, refused.json()["code"]) == (403, "scope-missing")
    assert api.get(f"/links/{world.case_id}").json()["items"] == []


@pytest.mark.parametrize("lacking", [Scope.CASES_WRITE, Scope.EVIDENCE_WRITE])
def test_token_that_may_not_register_cases_or_add_items_splits_nothing(world, call, moment, lacking):
    scopes = {Scope.CASES_READ, Scope.CASES_WRITE, Scope.FACTS_WRITE, Scope.EVIDENCE_WRITE} - {lacking}
    api = call(connect(world.force, list(scopes), now=moment))
    refused = api.post(f"/links/{world.case_id}/split", {"people": [accuse(world, moment)], **WHY})
    assert (refused.status_code, refused.json()["code"]) == (403, "scope-missing")
    assert lacking.value in refused.json()["detail"]
    if lacking is Scope.EVIDENCE_WRITE:
        lead = factories.make_case(world.officer, now=moment)
        assert api.post(f"/links/{world.case_id}/merge", {"lead_case_id": lead, **WHY}).status_code == 403
    assert api.get(f"/links/{world.case_id}").json()["items"] == []


def test_split_that_cannot_be_is_refused_in_words(world, api, moment):
    (everybody,) = (one.id for one in queries.get_facts(world.officer, world.case_id, now=moment).people)
    refused = api.post(f"/links/{world.case_id}/split", {"people": [everybody], **WHY})
    assert refused.status_code == 409
    assert "Leave at least one" in refused.json()["detail"]
