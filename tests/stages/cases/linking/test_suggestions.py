"""Cases that share somebody are offered for linking, among those the actor may see, until they are linked."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries

BORN = date(1990, 11, 2)


@pytest.fixture
def pair(cast, now: datetime) -> tuple[str, str]:
    """Two cases whose first people have nothing in common."""
    return tuple(
        actions.register_case(
            case_id=new_id(),
            urn=factories.make_urn(),
            operation_name="",
            offences=[factories.offence()],
            people=[factories.person(surname=surname, born_on=None)],
            actor=cast.officer,
            now=now,
        )
        for surname in ("Marsh", "Quill")
    )


def put(actor: Actor, case_id: str, now: datetime, surname: str, role: CaseRole = CaseRole.VICTIM, **more) -> str:
    made = PersonFact(new_id(), frozenset({role}), surname, ("Leah",), **{"born_on": BORN, **more})
    actions.record_fact(case_id=case_id, record=made, expected_version=None, actor=actor, now=now)
    return made.id


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"surname": "Carrow"}, {"surname": "CARROW", "role": CaseRole.SUSPECT}, "same name and date of birth"),
        ({"surname": "Carrow"}, {"surname": "Karrow"}, "a name that sounds alike"),
        (
            {"surname": "Carrow", "identifiers": (("pncid", "2007/9900102L"),)},
            {"surname": "Smith", "born_on": None, "identifiers": (("pncid", "2007/9900102L"),)},
            "same PNCID",
        ),
        ({"surname": "Carrow", "role": CaseRole.OFFICER}, {"surname": "Carrow", "role": CaseRole.OFFICER}, ""),
        ({"surname": "Carrow"}, {"surname": "Carrow", "born_on": date(1971, 1, 1)}, ""),
    ],
)
def test_case_with_the_same_person_is_offered_with_the_reason(cast, pair, now, one, other, reason: str) -> None:
    put(cast.officer, pair[0], now, **one)
    put(cast.officer, pair[1], now, **other)
    found = queries.list_suggestions(cast.officer, pair[0], now=now)
    assert [each.case_id for each in found] == ([pair[1]] if reason else [])
    assert all(reason in each.reason for each in found)


def test_offer_goes_when_the_cases_are_linked_and_when_they_are_two_people(cast, pair, now: datetime) -> None:
    mine, theirs = (put(cast.officer, case_id, now, "Carrow") for case_id in pair)
    (offer,) = queries.list_suggestions(cast.officer, pair[0], now=now)
    link = actions.link_cases(case_id=pair[0], other_id=offer.case_id, reason=offer.reason, actor=cast.officer, now=now)
    assert queries.list_suggestions(cast.officer, pair[0], now=now) == []
    actions.end_link(case_id=pair[0], link_id=link, reason="Two people", actor=cast.officer, now=now)
    assert queries.list_suggestions(cast.officer, pair[1], now=now) != []
    actions.decide_duplicate(
        case_id=pair[0], person_id=mine, other_id=theirs, is_same=False, actor=cast.officer, now=now
    )
    assert queries.list_suggestions(cast.officer, pair[1], now=now) == []


def test_case_that_the_actor_may_not_see_is_not_offered(cast, pair, now: datetime) -> None:
    hidden = factories.make_case(cast.stranger, now=now)
    put(cast.stranger, hidden, now, "Carrow")
    put(cast.officer, pair[0], now, "Carrow")
    assert queries.list_suggestions(cast.officer, pair[0], now=now) == []
    with pytest.raises(NotVisible):
        queries.list_suggestions(cast.stranger, pair[0], now=now)


def test_offers_take_the_same_queries_however_many_there_are(cast, pair, now: datetime) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            queries.list_suggestions(cast.officer, pair[0], now=now)
        return len(seen)

    for case_id in pair:
        put(cast.officer, case_id, now, "Carrow")
    before = count()
    for surname in ("Holt", "Dent"):
        more = factories.make_case(cast.officer, now=now)
        for case_id in (*pair, more):
            put(cast.officer, case_id, now, surname)
    assert count() == before
