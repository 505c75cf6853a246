"""The journey of a request through real actions: who may do what, what is recorded, what happens twice."""

from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from stages.charging.scene import Scene, accept, accepted, add_case, ask, decided, full_code
from unbroken.engines.ledger import SignedNote, VerifierKey, verify_note
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import ChargeInput
from unbroken.stages.charging.errors import (
    DecisionIncomplete,
    FileNotReady,
    RequestIncomplete,
    RequestMoved,
    ReviewChanged,
    TakenAlready,
)
from unbroken.stages.charging.models import ChargeRequest, Message, Review, Submission, Triage
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.tracks import tracks_of
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    CaseType,
    Discussed,
    Outcome,
    Priority,
    RequestKind,
    ReviewType,
    Settlement,
)

HOUR = timedelta(hours=1)


def state(request_id: str) -> str:
    return ChargeRequest.objects.get(pk=request_id).state


def track(scene: Scene) -> Track:
    return tracks_of(scene.case_id)[scene.suspect][0]


def events(database, request_id: str) -> list[tuple[str, str]]:
    with psycopg.connect(database.owner) as owner:
        return owner.execute(
            "SELECT log_id, type FROM custody_pending WHERE object_id = %s ORDER BY seq", (request_id,)
        ).fetchall()


def reject(scene: Scene, request_id: str, **changes) -> None:
    values = {
        "reasons": {"interview": "No summary of the second interview."},
        "respond_by": scene.now.date() + timedelta(days=1),
        "standard": None,
        "is_cps_direct": False,
        "actor": scene.caseworker,
        "now": scene.now,
    }
    actions.reject_request(request_id=request_id, **(values | changes))


def test_request_carries_what_the_case_knows_and_nothing_typed(scene: Scene):
    request_id = ask(scene)
    request = ChargeRequest.objects.get(pk=request_id)
    assert request.state == "SUBMITTED"
    assert request.names == "Darren HOLT"
    assert request.detained_until == scene.now + 15 * HOUR
    assert request.limit_due_at == scene.now + 3 * HOUR
    assert (request.risk, request.vulnerability, request.seriousness) == (0, 1, 0.5)
    content = Submission.objects.get(request=request).content
    assert content["suspects"][0]["charges"][0]["code"] == "OF61102"
    assert track(scene) is Track.DECISION_NEEDED


def test_request_sent_twice_is_one_request(scene: Scene, database):
    request_id = new_id()
    assert ask(scene, request_id=request_id) == ask(scene, request_id=request_id) == request_id
    assert events(database, request_id) == [
        (scene.force, "charging:request:submitted"),
        (scene.area, "charging:request:arrived"),
    ]


def test_second_open_request_for_a_case_is_refused(scene: Scene):
    ask(scene)
    with pytest.raises(RequestMoved, match="open already"):
        ask(scene)


def test_file_that_is_not_ready_goes_only_with_a_reason(scene: Scene):
    with pytest.raises(FileNotReady):
        ask(scene, forced="")
    request_id = ask(scene, forced="The clock does not wait.")
    sent = Submission.objects.get(request_id=request_id)
    assert sent.forced_reason == "The clock does not wait."
    assert sent.gaps


def test_early_advice_may_be_asked_for_with_what_there_is(scene: Scene):
    request_id = ask(scene, kind=RequestKind.EARLY_ADVICE, priority=Priority.DAYS_28, forced="")
    assert Submission.objects.get(request_id=request_id).gaps == []


def test_red_request_needs_a_suspect_in_detention(scene: Scene):
    with pytest.raises(RequestIncomplete, match="police detention"):
        ask(add_case(scene, is_held=False))


@pytest.mark.parametrize("who", ["outsider", "custody", "prosecutor", "caseworker"])
def test_who_may_not_ask_finds_no_case(scene: Scene, who: str):
    with pytest.raises(NotVisible):
        ask(scene, actor=getattr(scene, who))


def test_request_goes_to_the_prosecution_only(scene: Scene):
    with pytest.raises(RequestIncomplete, match="prosecution area"):
        ask(replace(scene, area=scene.outsider.organisation_id))


def test_prosecution_sees_the_request_before_triage_and_not_the_case(scene: Scene):
    request_id = ask(scene)
    assert queries.get_request(scene.caseworker, request_id, now=scene.now).content.suspects[0].name == "Darren HOLT"
    for actor in (scene.caseworker, scene.prosecutor):
        with pytest.raises(NotVisible):
            cases.get_case(actor, scene.case_id)
    for actor in (scene.elsewhere, scene.outsider):
        with pytest.raises(NotVisible):
            queries.get_request(actor, request_id, now=scene.now)


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


def test_request_is_taken_by_one_prosecutor_only(scene: Scene):
    request_id = ask(scene)
    accept(scene, request_id)
    actions.claim_request(request_id=request_id, actor=scene.prosecutor, now=scene.now)
    actions.claim_request(request_id=request_id, actor=scene.prosecutor, now=scene.now)
    with pytest.raises(TakenAlready):
        actions.claim_request(request_id=request_id, actor=scene.second, now=scene.now)
    assert cases.get_case(scene.prosecutor, scene.case_id).urn


def test_bulk_claim_takes_what_it_can_and_says_what_not(scene: Scene):
    first, other = ask(scene), None
    accept(scene, first)
    another = add_case(scene)
    other = ask(another)
    accept(another, other)
    actions.claim_request(request_id=other, actor=scene.second, now=scene.now)
    done = actions.claim_requests(request_ids=[first, other, new_id()], actor=scene.prosecutor, now=scene.now)
    assert done.taken == (first,)
    assert len(done.missed) == 2


def test_request_is_given_to_a_colleague_who_then_sees_the_case(scene: Scene):
    request_id = accepted(scene)
    actions.assign_request(
        request_id=request_id, person_id=scene.second.person_id, actor=scene.prosecutor, now=scene.now
    )
    assert cases.get_case(scene.second, scene.case_id).urn
    with pytest.raises(RequestIncomplete):
        actions.assign_request(
            request_id=request_id, person_id=scene.caseworker.person_id, actor=scene.prosecutor, now=scene.now
        )


def test_signed_decision_is_locked_returned_and_verifiable(scene: Scene, database):
    request_id = decided(scene)
    assert (state(request_id), track(scene)) == ("CHARGES_PENDING", Track.CHARGES_PENDING)
    review = Review.objects.get(request_id=request_id)
    note = SignedNote.parse(review.note)
    verify_note(note, VerifierKey.parse(review.public_key))
    assert f"outcome: {scene.suspect} OF61102 charge" in note.text
    assert (scene.force, "charging:decision:arrived") in events(database, request_id)
    with pytest.raises((Conflict, NotVisible)):
        actions.save_review(
            request_id=request_id,
            draft=full_code(request_id, Outcome.NFA_EVIDENTIAL),
            version=1,
            actor=scene.prosecutor,
            now=scene.now,
        )


def test_signing_twice_gives_the_same_decision(scene: Scene):
    request_id = decided(scene)
    review = Review.objects.get(request_id=request_id)
    again = actions.sign_decision(
        request_id=request_id, draft=full_code(request_id), version=1, actor=scene.prosecutor, now=scene.now
    )
    assert again == review.id
    assert Review.objects.get(request_id=request_id).note == review.note


def test_two_people_writing_a_review_do_not_overwrite_each_other(scene: Scene):
    request_id = accepted(scene)
    actions.assign_request(
        request_id=request_id, person_id=scene.second.person_id, actor=scene.prosecutor, now=scene.now
    )
    draft = full_code(request_id)
    save = actions.save_review
    assert save(request_id=request_id, draft=draft, version=0, actor=scene.prosecutor, now=scene.now) == 1
    other = replace(draft, headings={**draft.headings, "case-summary": "Another summary."})
    with pytest.raises(ReviewChanged):
        save(request_id=request_id, draft=other, version=0, actor=scene.second, now=scene.now)
    assert save(request_id=request_id, draft=draft, version=0, actor=scene.prosecutor, now=scene.now) == 1


@pytest.mark.parametrize("who", ["caseworker", "officer", "elsewhere", "second"])
def test_who_does_not_review_finds_nothing_to_sign(scene: Scene, who: str):
    request_id = accepted(scene)
    with pytest.raises(NotVisible):
        actions.sign_decision(
            request_id=request_id, draft=full_code(request_id), version=0, actor=getattr(scene, who), now=scene.now
        )


def test_decision_that_is_not_complete_is_not_signed(scene: Scene):
    request_id = accepted(scene)
    empty = replace(full_code(request_id), headings={})
    with pytest.raises(DecisionIncomplete) as refused:
        actions.sign_decision(request_id=request_id, draft=empty, version=0, actor=scene.prosecutor, now=scene.now)
    assert "heading-case-summary" in refused.value.fields
    assert not Review.objects.filter(request_id=request_id).exists()


@pytest.mark.parametrize(
    ("outcome", "after", "where"),
    [
        (Outcome.NFA_EVIDENTIAL, "COMPLETED", Track.NO_FURTHER_ACTION),
        (Outcome.NFA_PUBLIC_INTEREST, "COMPLETED", Track.NO_FURTHER_ACTION),
    ],
)
def test_decision_to_stop_finishes_the_request(scene: Scene, outcome, after, where):
    request_id = decided(scene, outcome)
    assert (state(request_id), track(scene)) == (after, where)


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


def test_withdrawn_request_lets_a_new_one_be_asked(scene: Scene):
    request_id = ask(scene)
    for _ in range(2):
        actions.withdraw_request(request_id=request_id, reason="Released.", actor=scene.officer, now=scene.now)
    assert (state(request_id), track(scene)) == ("WITHDRAWN", Track.INVESTIGATED)
    assert state(ask(scene)) == "SUBMITTED"


def test_reminder_is_sent_once_a_day(scene: Scene):
    request_id = ask(scene)
    reject(scene, request_id, respond_by=scene.now.date())
    assert actions.send_reminders(scene.now) == 1
    assert actions.send_reminders(scene.now + HOUR) == 0
    assert actions.send_reminders(scene.now + timedelta(days=1)) == 1
    assert Message.objects.filter(request_id=request_id, kind="reminder").count() == 2


def assess(scene: Scene, request_id: str, failures=("interview",), **changes) -> str:
    values = {"is_failed": bool(failures), "comment": "", "actor": scene.prosecutor, "now": scene.now} | changes
    return actions.assess_file(request_id=request_id, failures=failures, **values)


def test_assessment_is_disputed_settled_and_summed_up(scene: Scene):
    request_id = decided(scene)
    with pytest.raises(RequestIncomplete):
        assess(scene, request_id, ("unknown",))
    assert assess(scene, request_id, ("vps", "exhibit")) == assess(scene, request_id, ("vps",))
    before = queries.monthly_summary(scene.manager)
    assert [(one.assessed, one.failed) for one in before] == [(1, 1)]
    dispute = {"reason": "It was offered.", "actor": scene.officer}
    actions.dispute_assessment(request_id=request_id, now=scene.now, **dispute)
    settle = {"settlement": Settlement.SUCCESSFUL, "reason": "It was on file.", "discussed": Discussed.PHONE}
    with pytest.raises(NotVisible):
        actions.settle_dispute(request_id=request_id, actor=scene.prosecutor, now=scene.now, **settle)
    actions.settle_dispute(request_id=request_id, actor=scene.manager, now=scene.now, **settle)
    after = queries.monthly_summary(scene.manager)
    assert [(one.assessed, one.failed, one.disputed, one.overturned) for one in after] == [(1, 0, 1, 1)]
    assert queries.monthly_summary(scene.supervisor) == after


def test_dispute_after_six_weeks_is_too_late(scene: Scene):
    request_id = decided(scene)
    assess(scene, request_id, ("vps",))
    with pytest.raises(RequestMoved, match="six weeks"):
        actions.dispute_assessment(
            request_id=request_id, reason="Late.", actor=scene.officer, now=scene.now + timedelta(days=80)
        )


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


def test_extension_of_detention_reaches_the_queue_without_a_new_sending(scene: Scene, database):
    from unbroken.stages.cases import actions as case_actions

    request_id = ask(scene)
    assert actions.refresh_clocks(scene.now) == 0
    row = cases.list_records(scene.officer, scene.case_id, "suspect", now=scene.now)[0]
    longer = replace(row.record, detention_extended=True)
    case_actions.record_fact(
        case_id=scene.case_id, record=longer, expected_version=row.version, actor=scene.officer, now=scene.now
    )
    assert actions.refresh_clocks(scene.now) == 1
    assert actions.refresh_clocks(scene.now) == 0
    assert ChargeRequest.objects.get(pk=request_id).detained_until == scene.now + 27 * HOUR
    assert events(database, request_id)[-1] == (scene.force, "charging:request:refreshed")
