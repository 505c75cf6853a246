"""What the court did after charge is recorded, moves the case or a defendant, and says what is needed next."""

from dataclasses import replace
from datetime import timedelta

import pytest

from stages.charging.scene import Scene, ask, decided, events
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import ChargeInput, StepInput
from unbroken.stages.charging.errors import CourtStepRefused, RequestMoved
from unbroken.stages.charging.models import CourtStep
from unbroken.stages.charging.rules import court
from unbroken.stages.charging.rules.defendants import MILESTONES, TRACKS, MilestoneMove, Track, TrackMove


@pytest.fixture
def charged(scene: Scene) -> Scene:
    """A case whose one suspect is charged as authorised."""
    request_id = decided(scene)
    actions.send_back_charges(
        request_id=request_id,
        charges=[ChargeInput(scene.suspect, scene.offence, "OF61102")],
        charged_at=scene.now,
        actor=scene.officer,
        now=scene.now,
    )
    return scene


def record(scene: Scene, move: MilestoneMove | TrackMove, *, step_id: str = "", actor=None, **facts) -> str:
    step = StepInput(move.name, **({"on": scene.now.date()} | facts))
    return actions.record_step(
        step_id=step_id or new_id(), case_id=scene.case_id, step=step, actor=actor or scene.officer, now=scene.now
    )


def state_of(scene: Scene, actor=None):
    return queries.case_state(actor or scene.officer, scene.case_id, now=scene.now)


def needed(scene: Scene) -> list[tuple[str, str]]:
    return [(one.words, one.by) for one in state_of(scene).needed]


def test_case_moves_on_as_the_court_does_and_says_what_is_needed_next(charged: Scene):
    assert needed(charged)[0] == ("The first hearing", "the court")
    record(charged, MilestoneMove.SEND, next_on=charged.now.date() + timedelta(days=28), court="Harrowmoor Crown Court")
    found = state_of(charged, charged.prosecutor)
    assert found.milestone == "Sent to the Crown Court"
    first = found.needed[0]
    assert first.words == "A day for the plea and trial preparation hearing at Harrowmoor Crown Court"
    assert (first.by, first.due) == ("the court", charged.now.date() + timedelta(days=28))
    record(charged, MilestoneMove.PREPARE, next_on=charged.now.date(), actor=charged.prosecutor)
    assert needed(charged)[0] == ("The plea and trial preparation hearing", "the court")
    record(charged, MilestoneMove.CONVICT)
    record(charged, TrackMove.SENTENCE, people=(charged.suspect,), note="Six months, suspended.")
    found = state_of(charged)
    assert (found.status, found.milestone) == ("Sentenced", "Closed")
    assert [one.words for one in found.needed] == ["Nothing"]


def test_suspect_whom_police_charge_themselves_after_a_request_was_withdrawn_goes_to_court(scene: Scene):
    actions.withdraw_request(request_id=ask(scene), reason="We may charge.", actor=scene.officer, now=scene.now)
    assert state_of(scene).status == "Not charged: police investigate"
    row = cases.list_records(scene.officer, scene.case_id, "suspect", now=scene.now)[0]
    case_actions.record_fact(
        case_id=scene.case_id,
        record=replace(row.record, charged_at=scene.now),
        expected_version=row.version,
        actor=scene.officer,
        now=scene.now,
    )
    assert (state_of(scene).status, needed(scene)[0]) == ("Charged", ("The first hearing", "the court"))
    record(scene, MilestoneMove.ALLOCATE)
    record(scene, TrackMove.SENTENCE, people=(scene.suspect,), note="A fine.")
    assert state_of(scene).status == "Sentenced"


def test_step_is_recorded_once_with_its_event(charged: Scene, database):
    made = record(charged, MilestoneMove.ALLOCATE)
    assert record(charged, MilestoneMove.ALLOCATE, step_id=made) == made
    assert CourtStep.objects.count() == 1
    assert [type_ for _, type_ in events(database, made)] == ["charging:court:recorded"]


def test_step_that_the_table_does_not_have_is_refused(charged: Scene):
    with pytest.raises(RequestMoved):
        record(charged, MilestoneMove.LIST, next_on=charged.now.date())
    with pytest.raises(NotVisible):
        record(charged, TrackMove.ACQUIT, people=(new_id(),))
    with pytest.raises(CourtStepRefused):
        record(charged, TrackMove.CHARGE, people=(charged.suspect,))
    assert not CourtStep.objects.exists()


def test_last_step_is_taken_back_with_a_reason_and_the_state_before_returns(charged: Scene, database):
    first = record(charged, MilestoneMove.ALLOCATE)
    second = record(charged, TrackMove.ACQUIT, people=(charged.suspect,))
    assert state_of(charged).status == "Not guilty"
    for _ in range(2):
        actions.withdraw_step(step_id=second, reason="It was another case.", actor=charged.officer, now=charged.now)
    assert (state_of(charged).status, state_of(charged).milestone) == ("Charged", "Summary trial next")
    later = record(charged, MilestoneMove.CONVICT)
    with pytest.raises(CourtStepRefused):
        actions.withdraw_step(step_id=first, reason="Wrong.", actor=charged.officer, now=charged.now)
    assert [type_ for _, type_ in events(database, second)][-1] == "charging:court:withdrawn"
    lines = {one.id: one for one in queries.court_of(charged.officer, charged.case_id, now=charged.now).steps}
    assert [lines[one].may_withdraw for one in (first, second, later)] == [False, False, True]
    assert lines[second].withdrawn_reason == "It was another case."


@pytest.mark.parametrize("who", ["custody", "outsider", "elsewhere"])
def test_who_does_not_keep_the_record_of_the_case_records_nothing(charged: Scene, who: str):
    actor = getattr(charged, who)
    with pytest.raises(NotVisible):
        record(charged, MilestoneMove.ALLOCATE, actor=actor)
    with pytest.raises(NotVisible):
        queries.court_of(actor, charged.case_id, now=charged.now)


@pytest.mark.parametrize(
    ("move", "facts", "field"),
    [
        (None, {}, "move"),
        (MilestoneMove.ALLOCATE, {"people": ()}, "people"),
        (TrackMove.SENTENCE, {"people": None}, "people"),
        (MilestoneMove.ALLOCATE, {"on": None}, "on"),
        (MilestoneMove.ALLOCATE, {"on": 1}, "on"),
        (MilestoneMove.LIST, {"next_on": None}, "next_on"),
        (MilestoneMove.SEND, {"next_on": -1}, "next_on"),
        (MilestoneMove.SEND, {"court": "C" * 121}, "court"),
        (TrackMove.DISCONTINUE, {"note": ""}, "note"),
        (TrackMove.SENTENCE, {"note": "N" * 501}, "note"),
    ],
)
def test_fact_of_a_step_that_is_missing_or_cannot_be_is_refused_at_its_field(now, move, facts, field: str):
    today = now.date()
    days = {key: today + timedelta(days=value) if isinstance(value, int) else value for key, value in facts.items()}
    step = StepInput(move.name if move else "CHARGE", **({"people": ("one",), "on": today} | days))
    with pytest.raises(CourtStepRefused) as refused:
        court.check_step(step, today)
    assert list(refused.value.fields) == [field]


def test_every_move_of_a_court_has_its_facts_and_stands_in_the_tables():
    assert set(court.FACTS) == {*court.STAGE_MOVES, *court.ENDINGS} == set(court.COURT_MOVES)
    assert {move for _, move in MILESTONES} == {*court.STAGE_MOVES, *_FOLLOW}
    assert all((Track.CHARGED, one) in TRACKS for one in court.ENDINGS)


_FOLLOW = {MilestoneMove.CHARGE, MilestoneMove.STOP, MilestoneMove.END}
"""What nobody records: it follows from the state of the defendant."""
