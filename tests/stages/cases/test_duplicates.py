"""People recorded twice are noticed among what the actor may see, and a person decides."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions
from unbroken.stages.cases.duplicates import decide_duplicate, list_duplicates
from unbroken.stages.cases.sounds import folded, likeness, sound_of

BORN = date(1990, 11, 2)


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.fixture
def other_case(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def put(
    actor: Actor, case_id: str, now: datetime, surname: str, forename: str = "Leah", pncid: str = "", **more
) -> str:
    made = PersonFact(
        new_id(),
        frozenset({CaseRole.VICTIM}),
        surname,
        (forename,),
        identifiers=(("pncid", pncid),) if pncid else (),
        **{"born_on": BORN, **more},
    )
    actions.record_fact(case_id=case_id, record=made, expected_version=None, actor=actor, now=now)
    return made.id


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"surname": "Holt", "pncid": "2007/9900102L"}, {"surname": "Smith", "pncid": "2007/9900102L"}, "same PNCID"),
        ({"surname": "Carrow"}, {"surname": "CARROW"}, "same name and date of birth"),
        ({"surname": "Carrow"}, {"surname": "Karrow", "forename": "Lea"}, "a name that sounds alike"),
        ({"surname": "O'Brien"}, {"surname": "O Brién"}, "a name that sounds alike"),
        ({"surname": "Carrow"}, {"surname": "Carrow", "forename": "Thomas"}, ""),
        ({"surname": "Carrow"}, {"surname": "Carrow", "born_on": date(1991, 1, 1)}, ""),
        ({"surname": "Carrow", "born_on": None}, {"surname": "Carrow", "born_on": None}, ""),
        ({"surname": "Holt", "pncid": "2007/9900102L"}, {"surname": "Holt", "pncid": "2002/0073319Z"}, ""),
    ],
)
def test_people_who_are_alike_are_noticed_with_the_reason(cast, case_id, other_case, now, one, other, reason) -> None:
    mine, theirs = put(cast.officer, case_id, now, **one), put(cast.officer, other_case, now, **other)
    found = [each for each in list_duplicates(cast.officer, case_id, now=now) if each.person_id == mine]
    assert [each.other_id for each in found] == ([theirs] if reason else [])
    assert all(each.reason.startswith(reason) for each in found)


def test_person_in_a_case_the_actor_may_not_see_is_not_told(cast, case_id: str, now: datetime) -> None:
    mine = put(cast.officer, case_id, now, "Carrow")
    hidden = put(cast.stranger, factories.make_case(cast.stranger, now=now), now, "Carrow")
    assert hidden not in {each.other_id for each in list_duplicates(cast.officer, case_id, now=now)}
    with pytest.raises(NotVisible):
        decide_duplicate(case_id=case_id, person_id=mine, other_id=hidden, is_same=True, actor=cast.officer, now=now)
    with pytest.raises(NotVisible):
        list_duplicates(cast.stranger, case_id, now=now)


def test_decision_is_kept_once_and_can_be_changed(cast, case_id: str, other_case: str, now: datetime) -> None:
    mine, theirs = put(cast.officer, case_id, now, "Carrow"), put(cast.officer, other_case, now, "Carrow")

    def decide(*, is_same: bool) -> bool | None:
        decide_duplicate(case_id=case_id, person_id=mine, other_id=theirs, is_same=is_same, actor=cast.officer, now=now)
        found = [each for each in list_duplicates(cast.officer, other_case, now=now) if each.person_id == theirs]
        return found[0].is_same

    assert decide(is_same=True) is True
    assert decide(is_same=True) is True
    assert decide(is_same=False) is False
    types = Pending.objects.filter(type__in=("case:person:linked", "case:person:unlinked")).order_by("seq")
    assert list(types.values_list("type", flat=True)) == ["case:person:linked", "case:person:unlinked"]


def test_search_takes_the_same_queries_however_many_people_there_are(cast, case_id, other_case, now) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            list_duplicates(cast.officer, case_id, now=now)
        return len(seen)

    put(cast.officer, case_id, now, "Carrow")
    put(cast.officer, other_case, now, "Carrow")
    before = count()
    for surname in ("Holt", "Dent", "Sadiq"):
        put(cast.officer, case_id, now, surname)
        put(cast.officer, other_case, now, surname)
    assert count() == before


def test_names_are_compared_without_accents_marks_and_case() -> None:
    assert folded("  Ó'Brién-Smith ") == "obrien smith"
    assert sound_of("Carrow") == sound_of("KARROW")
    assert likeness("Leah", "Lea") > 0.8
    assert likeness("Leah", "Thomas") < 0.8
