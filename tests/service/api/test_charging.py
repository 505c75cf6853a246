"""Charging through the API: what the systems of both sides may do, and what takes a person."""

from datetime import timedelta

import pytest

import factories
from service.api.calling import connect
from stages.charging.scene import accept, accepted, ask, full_code, set_scene
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions
from unbroken.stages.charging.models import ChargeRequest, Triage
from unbroken.stages.charging.vocabulary import ActionCategory
from unbroken.stages.files import actions as files

CHARGING = [Scope.CHARGING_READ, Scope.CHARGING_WRITE]
ACTING = [*CHARGING, Scope.CHARGING_ACT]


@pytest.fixture
def scene(database, moment):
    yield set_scene(moment)
    factories.forget_caches()


@pytest.fixture
def police(scene, call, moment):
    return call(connect(scene.force, CHARGING, now=moment))


@pytest.fixture
def prosecution(scene, call, moment):
    return call(connect(scene.area, CHARGING, now=moment))


@pytest.fixture
def office(scene, call, moment):
    """A case management system of the prosecution that acts for its people."""
    return call(connect(scene.area, ACTING, now=moment))


def a_request(scene, **changed):
    body = {
        "case_id": scene.case_id,
        "priority": "red",
        "to_organisation_id": scene.area,
        "to_unit_id": scene.unit,
        "forced_reason": "The detention clock does not wait.",
    }
    return {**body, **changed}


def test_request_asked_by_a_system_is_read_by_both_and_triaged_by_a_person(scene, police, prosecution):
    made = police.post("/charging/requests", a_request(scene))
    assert made.status_code == 201, made.content
    place = made.json()["href"].removeprefix("/api/v1")
    shown = prosecution.get(place).json()
    assert shown["suspects"][0]["name"] == "Darren HOLT"
    assert shown["missing"]
    assert shown["forced_reason"] == "The detention clock does not wait."
    assert shown["file"] is None
    assert Pending.objects.filter(type="charging:request:opened", log_id=scene.area).count() == 1
    accept(scene, made.json()["id"])
    assert police.get(place).json()["state"] == "ACCEPTED"
    assert actions.refresh_clocks(scene.now + timedelta(hours=1)) == 0


def test_request_names_the_sending_of_the_file_it_rests_on(scene, police, prosecution, moment):
    files.submit_file(
        submission_id=new_id(),
        case_id=scene.case_id,
        file_type="PCD_FULL",
        reason="The print is asked for.",
        actor=scene.officer,
        now=moment,
    )
    made = police.post("/charging/requests", a_request(scene, forced_reason=""))
    assert made.status_code == 201, "the file said already why it goes unready"
    for side in (police, prosecution):
        shown = side.get(made.json()["href"].removeprefix("/api/v1")).json()
        assert shown["file"]["reason"] == "The print is asked for."
        assert shown["file"]["missing"]
        assert shown["forced_reason"] == "The print is asked for."


def test_system_of_the_prosecution_returns_a_request_and_never_signs_for_it(scene, police, prosecution):
    request_id = ask(scene)
    body = {
        "reasons": [{"code": "mg3", "note": "It is not there."}],
        "respond_by": str(local_day(scene.now) + timedelta(days=2)),
    }
    assert police.post(f"/charging/requests/{request_id}/return", body).status_code == 404
    returned = prosecution.post(f"/charging/requests/{request_id}/return", body)
    assert returned.status_code == 201, returned.content
    assert police.get(f"/charging/requests/{request_id}").json()["state"] == "REJECTED"
    thread = police.get(f"/charging/requests/{request_id}/thread").json()["items"]
    assert any("No MG3: It is not there." in one["text"] for one in thread)
    again = police.post(f"/charging/requests/{request_id}/resubmit", {"forced_reason": "Custody."})
    assert again.status_code == 201, again.content
    assert ChargeRequest.objects.get(pk=request_id).round == 2
    for method in ("accept", "claim", "hand-over"):
        refused = prosecution.post(
            f"/charging/requests/{request_id}/{method}", {"person_id": scene.caseworker.person_id}
        )
        assert refused.status_code in {403, 422}
    assert prosecution.post(f"/charging/requests/{request_id}/decision", {}).status_code == 405


def test_messages_and_action_plan_go_both_ways(scene, police, prosecution):
    request_id = accepted(scene)
    action_id = actions.add_action(
        action_id=new_id(),
        request_id=request_id,
        description="The 999 call",
        category=ActionCategory.FOOTAGE,
        person_ids=[],
        due_on=local_day(scene.now) + timedelta(days=3),
        actor=scene.prosecutor,
        now=scene.now,
    )
    for side in (police, prosecution):
        assert side.post(f"/charging/requests/{request_id}/messages", {"text": "Heard."}).status_code == 201
        assert side.get(f"/charging/requests/{request_id}/actions").json()["items"][0]["description"] == "The 999 call"
    assert prosecution.post(f"/charging/actions/{action_id}/answer", {"answer": "Done."}).status_code == 404
    assert police.post(f"/charging/actions/{action_id}/answer", {"answer": "Uploaded as JS/4."}).status_code == 201
    answered = prosecution.get(f"/charging/requests/{request_id}/actions").json()["items"][0]
    assert answered["answer"] == "Uploaded as JS/4."


def test_decision_is_read_once_it_is_signed_and_charges_are_sent_back(scene, police, prosecution):
    request_id = accepted(scene)
    place = f"/charging/requests/{request_id}"
    actions.save_review(
        request_id=request_id, draft=full_code(request_id), version=0, actor=scene.prosecutor, now=scene.now
    )
    for side in (police, prosecution):
        assert side.get(f"{place}/decision").status_code == 404
    actions.sign_decision(
        request_id=request_id, draft=full_code(request_id), version=1, actor=scene.prosecutor, now=scene.now
    )
    for side in (police, prosecution):
        told = side.get(f"{place}/decision").json()
        assert [one["outcome"] for one in told["outcomes"]] == ["charge"]
        assert told["note"].startswith("unbroken charging decision v1")
    one = told["outcomes"][0]
    charge = {"person_id": one["person_id"], "offence_id": one["offence_id"], "code": one["code"]}
    sent = police.post(f"{place}/charges", {"charged_at": scene.now.isoformat(), "charges": [charge]})
    assert sent.status_code == 201, sent.content
    assert police.get(place).json()["state"] == "COMPLETED"


def test_requests_are_listed_for_those_two_sides_only(scene, police, prosecution, call, moment):
    request_id = ask(scene)
    for side in (police, prosecution):
        listed = side.get("/charging/requests").json()["items"]
        assert [one["id"] for one in listed] == [request_id]
        assert side.get("/charging/requests?state=COMPLETED").json()["items"] == []
    stranger = call(connect(scene.outsider.organisation_id, CHARGING, now=moment))
    assert stranger.get("/charging/requests").json()["items"] == []
    for path in ("", "/thread", "/actions", "/decision"):
        assert stranger.get(f"/charging/requests/{request_id}{path}").status_code == 404


def accepting(person_id, **changed):
    return {"person_id": person_id, "review_type": "red", "case_type": "magistrates", **changed}


def test_system_accepts_claims_and_hands_over_for_a_person_who_may(scene, office, prosecution):
    request_id = ask(scene)
    place = f"/charging/requests/{request_id}"
    assert prosecution.post(f"{place}/accept", accepting(scene.caseworker.person_id)).status_code == 403
    for nobody in (scene.officer, scene.elsewhere, scene.outsider):
        refused = office.post(f"{place}/accept", accepting(nobody.person_id))
        assert refused.status_code == 422, refused.content
        assert "answer for it" in refused.json()["errors"]["person_id"]
    made = office.post(f"{place}/accept", accepting(scene.caseworker.person_id, to_unit_id=scene.unit), key="accept-1")
    assert made.status_code == 201, made.content
    again = office.post(f"{place}/accept", accepting(scene.caseworker.person_id, to_unit_id=scene.unit), key="accept-1")
    assert again["Idempotency-Replayed"] == "true"
    assert Triage.objects.get(request_id=request_id).decided_by_id == scene.caseworker.person_id
    assert office.post(f"{place}/claim", {"person_id": scene.prosecutor.person_id}).status_code == 201
    taken = office.post(f"{place}/claim", {"person_id": scene.second.person_id})
    assert taken.status_code == 409, taken.content
    given = {"person_id": scene.prosecutor.person_id, "to_person_id": scene.second.person_id}
    assert office.post(f"{place}/hand-over", given).status_code == 201
    assert ChargeRequest.objects.get(pk=request_id).assigned_to_id == scene.second.person_id
    named = Pending.objects.filter(type="charging:request:acted-for", object_id=request_id)
    assert named.count() == 3, "each deed names the system beside the person, and a refused one is none"


def test_review_is_written_by_a_system_and_signed_by_a_person_on_the_page(scene, office, police):
    request_id = accepted(scene)
    place = f"/charging/requests/{request_id}"
    first = office.get(f"{place}/review")
    assert first.json()["version"] == 0
    assert police.get(f"{place}/review").status_code == 404
    body = {
        "person_id": scene.prosecutor.person_id,
        "headings": [{"heading": "case-summary", "text": "He struck her."}],
        "consultation": "full",
        "tests": [
            {
                "person_id": scene.suspect,
                "offence_id": scene.offence,
                "condition": "evidential",
                "is_met": True,
                "why": "Her account.",
                "evidence": ["of another case"],
            },
            {"person_id": "nobody", "offence_id": scene.offence, "condition": "evidential", "is_met": True},
        ],
        "outcomes": [{"person_id": scene.suspect, "offence_id": scene.offence, "outcome": "charge"}],
    }
    assert office.send("PUT", f"{place}/review", body).status_code == 428
    saved = office.send("PUT", f"{place}/review", body, If_Match=first["ETag"])
    assert saved.status_code == 200, saved.content
    assert [one["why"] for one in saved.json()["tests"]] == ["Her account."]
    assert saved.json()["tests"][0]["evidence"] == []
    assert office.send("PUT", f"{place}/review", body, If_Match=first["ETag"]).status_code == 412
    assert office.get(f"{place}/review")["ETag"] == saved["ETag"]
    for path in ("sign", "decide", "decision"):
        assert office.post(f"{place}/{path}", {}).status_code in {404, 405}
    actions.sign_decision(
        request_id=request_id, draft=full_code(request_id), version=1, actor=scene.prosecutor, now=scene.now
    )
    for side in (police, office):
        assert side.get(f"{place}/review").json()["signed_at"]
        told = side.get(f"{place}/authorised-charges").json()
        assert [one["code"] for one in told["authorised"]] == ["OF61102"]
        assert (told["charged"], told["differences"]) == ([], [])


def test_plan_consultation_and_messages_are_kept_and_read_by_both(scene, office, police):
    request_id = accepted(scene)
    place, lawyer = f"/charging/requests/{request_id}", scene.prosecutor.person_id
    item = {
        "person_id": lawyer,
        "description": "The 999 call",
        "category": "footage",
        "due_on": str(local_day(scene.now) + timedelta(days=3)),
    }
    assert office.post(f"{place}/actions", item).status_code == 201
    assert office.post(f"{place}/actions", {**item, "due_on": "2020-01-01"}).status_code == 422
    noted = office.post(f"{place}/consultations", {"person_id": lawyer, "text": "Spoke by telephone."})
    assert noted.status_code == 201, noted.content
    assert police.post(f"{place}/messages", {"text": "It is on its way."}).status_code == 201
    page = police.get(f"{place}/messages?limit=1").json()
    rest = police.get(f"{place}/messages?limit=1&cursor={page['next']}").json()
    assert [one["kind"] for one in (*page["items"], *rest["items"])] == ["consultation", "message"]
    clock = office.get(place).json()["clocks"][0]
    assert clock["owner"] in {"prosecutor", "custody officer"}
    assert clock["warning"]
