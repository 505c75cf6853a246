"""Defendants of one case part in court: each has a milestone of their own, and the case follows from them."""

from dataclasses import replace
from datetime import timedelta

import pytest

import factories
from stages.charging.scene import Scene, ask
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import OffenceFact, SuspectFact
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import StepInput
from unbroken.stages.charging.errors import CourtStepRefused, RequestMoved
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.rules.days import DayKind
from unbroken.stages.charging.rules.defendants import MilestoneMove, TrackMove
from unbroken.stages.charging.vocabulary import Priority

M, T = MilestoneMove, TrackMove


def charge_second(scene: Scene) -> tuple[Scene, str]:
    """Return the scene with its suspect and a second one charged together by police, and the id of the second."""
    second = new_id()
    person = PersonFact(second, frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",))
    offence = OffenceFact(
        new_id(), "OF61102", "Assault", suspects=(second,), start_on=scene.now.date(), place="Harrowmoor"
    )
    positions = [
        SuspectFact(person=one, charged_at=scene.now, first_hearing_court="Harrowmoor Magistrates' Court")
        for one in (scene.suspect, second)
    ]
    for record, known in ((person, None), (offence, None), (positions[0], 1), (positions[1], None)):
        cases.record_fact(
            case_id=scene.case_id, record=record, expected_version=known, actor=scene.officer, now=scene.now
        )
    return scene, second


@pytest.fixture
def pair(scene: Scene) -> tuple[Scene, str]:
    return charge_second(scene)


@pytest.fixture
def two(pair: tuple[Scene, str]) -> Scene:
    """A case with two charged defendants."""
    return pair[0]


@pytest.fixture
def second(pair: tuple[Scene, str]) -> str:
    """The second of them."""
    return pair[1]


def record(scene: Scene, move: MilestoneMove | TrackMove, *people: str, **facts) -> str:
    step = StepInput(move.name, people or None, **({"on": scene.now.date()} | facts))
    return actions.record_step(step_id=new_id(), case_id=scene.case_id, step=step, actor=scene.officer, now=scene.now)


def take_back(scene: Scene, step_id: str) -> None:
    actions.withdraw_step(step_id=step_id, reason="Another case.", actor=scene.officer, now=scene.now)


def to_trial(scene: Scene) -> None:
    later = scene.now.date() + timedelta(days=28)
    record(scene, M.SEND, court="Harrowmoor Crown Court")
    record(scene, M.PREPARE, next_on=later)
    record(scene, M.LIST, next_on=later, court="Harrowmoor Crown Court")


def where(scene: Scene) -> tuple[str, dict[str, str]]:
    """Return the milestone of the case, and of each defendant their own, by surname; their state once settled."""
    found = queries.case_state(scene.officer, scene.case_id, now=scene.now)
    return found.milestone, {one.name.split()[-1]: one.milestone_words or one.words for one in found.suspects}


def test_plea_of_one_moves_that_defendant_alone_and_the_case_stays_for_trial(two: Scene, second: str):
    to_trial(two)
    record(two, M.CONVICT, second, next_on=two.now.date() + timedelta(days=50), court="Ambleforth Crown Court")
    assert where(two) == ("Trial next", {"HOLT": "Trial next", "DENT": "Sentence next"})
    found = queries.case_state(two.officer, two.case_id, now=two.now)
    assert found.is_mixed
    assert {(one.words, one.due) for one in found.needed[:2]} == {
        ("The trial at Harrowmoor Crown Court (Darren HOLT)", two.now.date() + timedelta(days=28)),
        ("The sentence at Ambleforth Crown Court (Karl DENT)", two.now.date() + timedelta(days=50)),
    }
    record(two, T.SENTENCE, second, note="Twelve months.")
    assert where(two) == ("Trial next", {"HOLT": "Trial next", "DENT": "Sentenced"})
    record(two, T.ACQUIT, two.suspect)
    assert where(two)[0] == "Closed"


def test_case_is_for_sentence_once_nobody_is_left_to_be_tried(two: Scene, second: str):
    to_trial(two)
    record(two, M.CONVICT, second)
    record(two, T.DISCONTINUE, two.suspect, note="No longer supported.")
    assert where(two) == ("Sentence next", {"HOLT": "No further action", "DENT": "Sentence next"})
    assert not queries.case_state(two.officer, two.case_id, now=two.now).is_mixed


def test_step_of_all_is_of_those_for_whom_it_can_come_next(two: Scene, second: str):
    record(two, M.ALLOCATE, second)
    sent = record(two, M.SEND)
    assert where(two) == ("Sent to the Crown Court", {"HOLT": "Sent to the Crown Court", "DENT": "Summary trial next"})
    view = queries.court_of(two.officer, two.case_id, now=two.now)
    assert {one.id: one.person_ids for one in view.steps}[sent] == (two.suspect,)
    assert {one.move: one.person_ids for one in view.moves} == {
        "PREPARE": (two.suspect,),
        "CONVICT": (second,),
        **dict.fromkeys(("DISCONTINUE", "ACQUIT", "SENTENCE"), (two.suspect, second)),
    }


def test_who_is_charged_later_begins_at_the_first_hearing(two: Scene):
    to_trial(two)
    third = PersonFact(new_id(), frozenset({CaseRole.SUSPECT}), "Abel", ("Ian",))
    for fact in (third, SuspectFact(person=third.id, charged_at=two.now)):
        cases.record_fact(case_id=two.case_id, record=fact, expected_version=None, actor=two.officer, now=two.now)
    assert where(two) == (
        "Trial next",
        {"HOLT": "Trial next", "DENT": "Trial next", "ABEL": "First hearing next"},
    )
    record(two, M.SEND)
    assert where(two)[1]["ABEL"] == "Sent to the Crown Court"


def test_step_taken_back_returns_its_defendants_and_nobody_else(two: Scene, second: str):
    both = record(two, M.ALLOCATE)
    plea = record(two, M.CONVICT, second)
    with pytest.raises(CourtStepRefused):
        take_back(two, both)
    ended = record(two, T.ACQUIT, two.suspect)
    take_back(two, plea)
    assert where(two) == ("Summary trial next", {"HOLT": "Not guilty", "DENT": "Summary trial next"})
    take_back(two, ended)
    take_back(two, both)
    assert where(two) == ("First hearing next", {"HOLT": "First hearing next", "DENT": "First hearing next"})


def test_end_of_a_case_is_not_taken_back_once_the_decision_to_stop_was_reviewed(two: Scene, second: str):
    to_trial(two)
    ended = record(two, T.DISCONTINUE, second, note="No longer supported.")
    request_id = ask(two, priority=Priority.DAYS_28)
    assert where(two)[1]["DENT"] == "Charging decision needed"
    with pytest.raises(CourtStepRefused):
        take_back(two, ended)
    latest = queries.court_of(two.officer, two.case_id, now=two.now).steps[0]
    assert (latest.id, latest.may_withdraw) == (ended, False)
    actions.withdraw_request(request_id=request_id, reason="Charged by us.", actor=two.officer, now=two.now)
    assert where(two)[1]["DENT"] == "First hearing next", "charged again, they begin again"


def test_step_of_several_is_refused_as_a_whole_and_says_of_whom(two: Scene, second: str):
    record(two, M.ALLOCATE, second)
    with pytest.raises(RequestMoved, match=r"Karl DENT is at “Summary trial next”"):
        record(two, M.SEND, two.suspect, second)
    with pytest.raises(RequestMoved, match="No defendant"):
        record(two, M.LIST, next_on=two.now.date())
    with pytest.raises(NotVisible):
        record(two, M.SEND, two.suspect, new_id())
    assert where(two)[1]["HOLT"] == "First hearing next"


def test_clocks_of_sending_run_for_who_was_sent(two: Scene, second: str):
    record(two, M.SEND, second, next_on=two.now.date() + timedelta(days=28))
    days = known_of(two.case_id, actor=two.officer, now=two.now).days
    assert days.has(DayKind.SENT, second)
    assert not days.has(DayKind.SENT, two.suspect)
    view = queries.get_clocks(two.officer, two.case_id, now=two.now)
    assert [one.who for one in view.clocks if one.code == "PTPH"] == ["Karl DENT"]


def test_each_defendant_takes_their_own_steps_to_a_case_that_is_split_off(two: Scene, second: str):
    sent = record(two, M.SEND)
    record(two, M.PREPARE, second, next_on=two.now.date())
    made = new_id()
    cases.split_case(
        case_id=two.case_id, new_case_id=made, people=[second], reason="Apart", actor=two.officer, now=two.now
    )
    there = replace(two, case_id=made)
    assert where(there) == (
        "Plea and trial preparation hearing next",
        {"DENT": "Plea and trial preparation hearing next"},
    )
    assert where(two) == ("Sent to the Crown Court", {"HOLT": "Sent to the Crown Court"})
    steps = queries.court_of(two.officer, two.case_id, now=two.now).steps
    assert [(one.who, one.may_withdraw) for one in steps] == [
        ("Somebody who is no longer in this case", False),
        ("Darren HOLT", True),
    ]
    take_back(two, sent)
    assert where(two)[0] == "First hearing next"
    assert where(there)[0] == "Plea and trial preparation hearing next"


def test_two_cases_merged_keep_the_milestones_of_their_defendants(two: Scene):
    to_trial(two)
    lead = factories.make_case(two.officer, now=two.now)
    cases.merge_case(case_id=two.case_id, lead_id=lead, reason="One", actor=two.officer, now=two.now)
    milestone, own = where(replace(two, case_id=lead))
    assert milestone == "Trial next"
    assert {own["HOLT"], own["DENT"]} == {"Trial next"}
    assert len(case_queries.get_facts(two.officer, lead, now=two.now).suspects) >= 2
