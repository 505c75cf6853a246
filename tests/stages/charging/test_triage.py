"""Triage: accepted and signed for, returned with reasons, passed on; once, and by whom it may be."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, accept, add_case, ask, events, reject, state, track
from unbroken.engines.ledger import SignedNote, VerifierKey, verify_note
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.errors import (
    RequestIncomplete,
)
from unbroken.stages.charging.models import ChargeRequest, Submission, Triage
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.vocabulary import (
    CaseType,
    Priority,
    ReviewType,
)

HOUR = timedelta(hours=1)


def test_acceptance_signs_a_receipt_and_lets_the_prosecution_hold_the_case(scene: Scene):
    request_id = ask(scene)
    accept(scene, request_id, assign_to=scene.prosecutor.person_id)
    found = Triage.objects.get(request_id=request_id)
    note = SignedNote.parse(found.note)
    verify_note(note, VerifierKey.parse(found.public_key))
    assert f"sha256:{Submission.objects.get(request_id=request_id).sha256}" in note.text
    assert cases.get_case(scene.prosecutor, scene.case_id).urn
    assert cases.get_case(scene.caseworker, scene.case_id).urn
    with pytest.raises(NotVisible):
        cases.get_case(scene.second, scene.case_id)


def test_accepting_twice_changes_nothing(scene: Scene, database):
    request_id = ask(scene)
    accept(scene, request_id)
    before = events(database, request_id)
    accept(scene, request_id)
    assert events(database, request_id) == before


def test_two_people_deciding_at_triage_give_one_decision(scene: Scene):
    request_id = ask(scene)
    accept(scene, request_id)
    with pytest.raises((Conflict, NotVisible)):
        reject(scene, request_id, actor=scene.manager)
    assert state(request_id) == "ACCEPTED"
    assert Triage.objects.filter(request_id=request_id).count() == 1


def test_decision_clock_of_days_starts_with_acceptance(scene: Scene):
    held = add_case(scene, is_held=False)
    request_id = ask(held, priority=Priority.DAYS_5)
    assert ChargeRequest.objects.get(pk=request_id).limit_due_at is None
    accept(held, request_id)
    assert ChargeRequest.objects.get(pk=request_id).limit_due_at.date() == held.now.date() + timedelta(days=5)


@pytest.mark.parametrize("who", ["elsewhere", "outsider", "officer"])
def test_who_may_not_triage_finds_nothing(scene: Scene, who: str):
    request_id = ask(scene)
    with pytest.raises(NotVisible):
        accept(scene, request_id, actor=getattr(scene, who))


def test_assigning_at_triage_to_somebody_who_may_not_decide_is_refused(scene: Scene):
    request_id = ask(scene)
    for person in (scene.caseworker.person_id, scene.officer.person_id):
        with pytest.raises(RequestIncomplete):
            accept(scene, request_id, assign_to=person)
    assert state(request_id) == "SUBMITTED"


def test_rejected_request_waits_for_police_and_comes_back_in_the_same_thread(scene: Scene):
    request_id = ask(scene)
    reject(scene, request_id)
    assert (state(request_id), track(scene)) == ("REJECTED", Track.INVESTIGATED)
    actions.resubmit_request(
        request_id=request_id,
        comments="The summary is there now.",
        forced_reason="The clock does not wait.",
        actor=scene.officer,
        now=scene.now + HOUR,
    )
    assert (state(request_id), track(scene)) == ("SUBMITTED", Track.DECISION_NEEDED)
    view = queries.get_request(scene.officer, request_id, now=scene.now + HOUR)
    assert [one.title for one in view.thread] == [
        "Request sent",
        "Returned to police at triage",
        "Request sent again, number 2",
    ]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"reasons": {}}, "reasons"),
        ({"reasons": {"interview": "x" * 251}}, "note-interview"),
        ({"respond_by": None}, "respond_by"),
        ({"reasons": {"unknown": ""}}, "reasons"),
    ],
)
def test_rejection_without_what_police_need_is_refused(scene: Scene, changes, field):
    request_id = ask(scene)
    with pytest.raises(RequestIncomplete) as refused:
        reject(scene, request_id, **changes)
    assert field in refused.value.fields


def test_red_reasons_are_for_red_requests_only(scene: Scene):
    held = add_case(scene, is_held=False)
    with pytest.raises(RequestIncomplete):
        reject(held, ask(held, priority=Priority.DAYS_28), reasons={"red-custody": ""})
    red = ask(scene)
    reject(scene, red, reasons={"red-custody": "Is he still detained?"})
    assert state(red) == "REJECTED"


def test_request_passed_to_another_unit_is_triaged_there(scene: Scene):
    request_id = ask(scene)
    there = next(iter(scene.elsewhere.unit_ids))
    actions.refer_request(
        request_id=request_id,
        to_organisation_id=scene.area,
        to_unit_id=there,
        reason="A sexual offence.",
        actor=scene.caseworker,
        now=scene.now,
    )
    assert queries.get_request(scene.elsewhere, request_id, now=scene.now).may("triage-request")
    with pytest.raises(NotVisible):
        queries.get_request(scene.caseworker, request_id, now=scene.now)


def test_review_type_chosen_at_triage_sets_the_clock(scene: Scene):
    request_id = ask(scene)
    actions.accept_request(
        request_id=request_id,
        review_type=ReviewType.DAYS_28,
        case_type=CaseType.CROWN,
        complexity=None,
        to_unit_id=scene.unit,
        assign_to_id="",
        standard=None,
        is_cps_direct=True,
        actor=scene.caseworker,
        now=scene.now,
    )
    request = ChargeRequest.objects.get(pk=request_id)
    assert request.priority == "28-days"
    assert request.limit_due_at > scene.now + timedelta(days=27)
