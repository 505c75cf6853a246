"""What a record must be: refused by field, identifiers canonical, references and numbers given once."""

from dataclasses import replace
from datetime import date, datetime

import pytest

import factories
from fact_records import record, victim
from unbroken.engines.casefile.material import ExhibitFact, Sensitivity, UnusedFact
from unbroken.engines.casefile.people import (
    AddressFact,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.casefile.proceedings import OffenceFact, SuspectFact
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import (
    FactRefused,
)
from unbroken.stages.cases.models import PersonIndex, Record


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


@pytest.mark.parametrize(
    ("fact", "field"),
    [
        (PersonFact("no ulid", frozenset({CaseRole.VICTIM}), "Carrow"), "id"),
        (PersonFact(new_id(), frozenset(), "Carrow"), "roles"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), " "), "surname"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", identifiers=(("pncid", "2001/0171310S"),)), "pncid"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", identifiers=(("shoe", "9"),)), "identifiers"),
        (PersonFact(new_id(), frozenset({CaseRole.VICTIM}), "C", born_on=date(2030, 1, 1)), "born_on"),
        (OffenceFact(new_id(), "nonsense"), "code"),
        (OffenceFact(new_id(), "TH68010", start_on=date(2026, 1, 1), end_on=date(2026, 2, 1)), "end_on"),
        (OffenceFact(new_id(), "TH68010", suspects=("nobody",)), "suspects"),
        (SuspectFact("nobody"), "person"),
        (ExhibitFact(new_id(), "", "A coat"), "ref"),
        (ExhibitFact(new_id(), "JS/1", ""), "description"),
        (UnusedFact(new_id(), 0, "Log"), "number"),
        (
            PersonFact(
                new_id(),
                frozenset({CaseRole.VICTIM}),
                "C",
                whereabouts=Whereabouts((AddressFact("A", ("1 Road",), "ZZ"),)),
            ),
            "postcode",
        ),
        (
            PersonFact(
                new_id(),
                frozenset({CaseRole.VICTIM}),
                "C",
                whereabouts=Whereabouts(contacts=(ContactFact("C", ContactKind.MOBILE, "12"),)),
            ),
            "value",
        ),
    ],
)
def test_record_that_cannot_be_right_is_refused_by_field(cast, case_id, now: datetime, fact, field: str) -> None:
    with pytest.raises(FactRefused) as refused:
        record(cast.officer, case_id, fact, now)
    assert field in refused.value.fields
    assert not Record.objects.filter(pk=getattr(fact, "id", "")).exists()


def test_identifiers_are_kept_in_their_canonical_form(cast, case_id: str, now: datetime) -> None:
    carrow = victim(identifiers=(("pncid", "02/73319Z"), ("nhs_number", "999 000 1006")), surname=" Carrow  ")
    record(cast.officer, case_id, carrow, now)
    kept = queries.get_facts(cast.officer, case_id, now=now).person(carrow.id)
    assert dict(kept.identifiers) == {"pncid": "2002/0073319Z", "nhs_number": "9990001006"}
    assert kept.surname == "Carrow"
    assert PersonIndex.objects.get(pk=carrow.id).pncid == "2002/0073319Z"


def test_exhibit_reference_is_used_once_in_a_case(cast, case_id: str, now: datetime) -> None:
    record(cast.officer, case_id, ExhibitFact(new_id(), "js/1", "Coat"), now)
    with pytest.raises(FactRefused) as refused:
        record(cast.officer, case_id, ExhibitFact(new_id(), "JS/1", "Hat"), now)
    assert "ref" in refused.value.fields


def test_unused_items_are_numbered_once_and_no_number_comes_back(cast, case_id: str, now: datetime) -> None:
    first, second, third = (UnusedFact(new_id(), None, text) for text in ("Log", "Note", "Map"))
    record(cast.officer, case_id, first, now)
    record(cast.officer, case_id, second, now)
    actions.withdraw_fact(case_id=case_id, record_id=second.id, expected_version=1, actor=cast.officer, now=now)
    record(cast.officer, case_id, third, now)
    numbers = {one.id: one.number for one in queries.get_facts(cast.officer, case_id, now=now).unused}
    assert numbers == {first.id: 1, third.id: 3}
    assert record(cast.officer, case_id, first, now) == 1
    with pytest.raises(FactRefused):
        record(cast.officer, case_id, replace(first, number=9), now, 1)
    with pytest.raises(FactRefused):
        record(cast.officer, case_id, UnusedFact(new_id(), 2, "Again"), now)
    moved = replace(third, number=None, sensitivity=Sensitivity.SENSITIVE, sensitivity_reason="Informant")
    record(cast.officer, case_id, moved, now, 1)
    assert queries.get_record(cast.officer, case_id, third.id, now=now).record.number == 1
