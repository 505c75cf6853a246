"""Asking for a decision: what is sent, to whom, and what is refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from stages.charging.scene import (
    Scene,
    add_case,
    ask,
    events,
    state,
    track,
)
from unbroken.engines.casefile.material import StatementFact
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.errors import (
    FileNotReady,
    RequestIncomplete,
    RequestMoved,
)
from unbroken.stages.charging.models import ChargeRequest, Submission
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.vocabulary import (
    Priority,
    RequestKind,
)
from unbroken.stages.files import actions as files

HOUR = timedelta(hours=1)


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


def test_withdrawn_request_lets_a_new_one_be_asked(scene: Scene):
    request_id = ask(scene)
    for _ in range(2):
        actions.withdraw_request(request_id=request_id, reason="Released.", actor=scene.officer, now=scene.now)
    assert (state(request_id), track(scene)) == ("WITHDRAWN", Track.INVESTIGATED)
    assert state(ask(scene)) == "SUBMITTED"


def send_file(scene: Scene, reason: str = "The print is asked for.", file_type: str = "PCD_FULL") -> str:
    return files.submit_file(
        submission_id=new_id(),
        case_id=scene.case_id,
        file_type=file_type,
        reason=reason,
        actor=scene.officer,
        now=scene.now,
    )


def test_request_rests_on_the_file_as_it_was_last_sent_and_both_sides_see_it(scene: Scene):
    send_file(scene, "Too early.")
    file_id = send_file(scene)
    send_file(scene, file_type="GAP")
    request_id = ask(scene, forced="")
    for actor in (scene.officer, scene.caseworker):
        view = queries.get_request(actor, request_id, now=scene.now)
        assert view.file is not None
        assert (view.file.id, view.file.reason, view.forced_reason) == (
            file_id,
            "The print is asked for.",
            "The print is asked for.",
        )
        assert view.file.missing
        assert not view.file.is_ready


def test_reason_of_a_file_counts_only_while_nothing_changed(scene: Scene):
    send_file(scene)
    cases_actions.record_fact(
        case_id=scene.case_id,
        record=StatementFact(id=new_id(), person=scene.suspect, text="Another."),
        expected_version=None,
        actor=scene.officer,
        now=scene.now,
    )
    with pytest.raises(FileNotReady):
        ask(scene, forced="")


def test_request_without_a_file_is_told_what_is_missing(scene: Scene):
    view = queries.get_request(scene.caseworker, ask(scene), now=scene.now)
    assert view.file is None
    assert view.gaps
