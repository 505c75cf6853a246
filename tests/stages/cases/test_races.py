"""Two windows, or two people, end assignments at the same moment: each ends once, and somebody stays on the case."""

from datetime import datetime

import pytest

import factories
from races import at_once
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.stages.cases import actions
from unbroken.stages.cases.models import Assignment

ENDED = "case:assignment:ended"


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    """The officer's case, with a colleague on it."""
    made = factories.make_case(cast.officer, now=now)
    actions.assign_person(case_id=made, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    return made


def assignment_of(case_id: str, who: Actor) -> str:
    return Assignment.objects.get(case_id=case_id, person_id=who.person_id).id


def test_end_of_one_assignment_in_many_windows_is_recorded_once(cast, case_id: str, now: datetime) -> None:
    theirs = assignment_of(case_id, cast.colleague)

    def end() -> None:
        actions.end_assignment(assignment_id=theirs, actor=cast.officer, now=now)

    assert at_once(*[end] * 4) == [None] * 4
    assert Pending.objects.filter(type=ENDED).count() == 1
    assert Assignment.objects.get(pk=theirs).until == now


@pytest.mark.parametrize("again", range(3))
def test_end_of_the_last_two_assignments_at_once_leaves_one(cast, case_id: str, now: datetime, again: int) -> None:
    ids = [assignment_of(case_id, who) for who in (cast.officer, cast.colleague)]

    def end(assignment_id: str) -> None:
        actions.end_assignment(assignment_id=assignment_id, actor=cast.supervisor, now=now)

    refused = at_once(lambda: end(ids[0]), lambda: end(ids[1]))
    assert refused.count(None) == 1
    assert [str(error) for error in refused if error] == [
        "This is the only person of your organisation on the case. Assign somebody else first."
    ]
    assert Assignment.objects.filter(case_id=case_id, until=None).count() == 1
    assert Pending.objects.filter(type=ENDED).count() == 1
