"""Split and merged cases: a suspect's state goes along, and an open request comes first."""

from typing import Any

import pytest

import factories
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import SuspectFact
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries
from unbroken.stages.charging import actions, tracks
from unbroken.stages.charging import queries as charging
from unbroken.stages.charging.actions import StepInput
from unbroken.stages.charging.rules.defendants import MilestoneMove, Track, TrackMove
from unbroken.stages.charging.vocabulary import Outcome


def add_second(scene: Any) -> None:
    second = PersonFact(new_id(), frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",))
    cases.record_fact(case_id=scene.case_id, record=second, expected_version=None, actor=scene.officer, now=scene.now)


@pytest.fixture
def decided(scene: Any) -> Any:
    """The scene with a second suspect, when it was decided not to charge the first."""
    from stages.charging.scene import decided

    decided(scene, Outcome.NFA_EVIDENTIAL)
    add_second(scene)
    return scene


def split(scene: Any) -> str:
    made = new_id()
    cases.split_case(
        case_id=scene.case_id,
        new_case_id=made,
        people=[scene.suspect],
        reason="Apart",
        actor=scene.officer,
        now=scene.now,
    )
    return made


def states(case_id: str) -> set[Track]:
    return {track for track, _since in tracks.tracks_of(case_id).values()}


def test_state_of_a_suspect_goes_to_the_case_they_go_to(decided: Any) -> None:
    before = tracks.tracks_of(decided.case_id)[decided.suspect]
    made = split(decided)
    (there,) = (
        one.id for one in queries.get_facts(decided.officer, made, now=decided.now).people if one.surname == "Holt"
    )
    assert tracks.tracks_of(made) == {there: before}
    assert decided.suspect not in tracks.tracks_of(decided.case_id)


def test_state_of_a_suspect_is_in_the_lead_too_after_a_merge(decided: Any) -> None:
    lead = factories.make_case(decided.officer, now=decided.now)
    before = states(decided.case_id)
    cases.merge_case(case_id=decided.case_id, lead_id=lead, reason="One", actor=decided.officer, now=decided.now)
    assert states(lead) == states(decided.case_id) == before


def test_case_with_an_open_request_is_neither_split_nor_merged(scene: Any) -> None:
    from stages.charging.scene import ask

    ask(scene)
    add_second(scene)
    with pytest.raises(Conflict, match="charging decision"):
        split(scene)
    lead = factories.make_case(scene.officer, now=scene.now)
    with pytest.raises(Conflict, match="charging decision"):
        cases.merge_case(case_id=scene.case_id, lead_id=lead, reason="One", actor=scene.officer, now=scene.now)


def test_what_the_court_did_goes_along_with_a_case_that_is_split_off(scene: Any) -> None:
    add_second(scene)
    position = SuspectFact(person=scene.suspect, charged_at=scene.now)
    cases.record_fact(case_id=scene.case_id, record=position, expected_version=1, actor=scene.officer, now=scene.now)
    for step in (
        StepInput(MilestoneMove.ALLOCATE.name, on=scene.now.date(), court="Harrowmoor"),
        StepInput(TrackMove.ACQUIT.name, people=(scene.suspect,), on=scene.now.date()),
    ):
        actions.record_step(step_id=new_id(), case_id=scene.case_id, step=step, actor=scene.officer, now=scene.now)
    made = split(scene)
    there = charging.court_of(scene.officer, made, now=scene.now)
    assert [(one.words, one.court) for one in there.steps] == [
        ("found not guilty", ""),
        ("kept for summary trial", "Harrowmoor"),
    ]
    assert len(charging.court_of(scene.officer, scene.case_id, now=scene.now).steps) == 2
    assert states(made) == {Track.NOT_GUILTY}
