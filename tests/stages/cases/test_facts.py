"""Facts of a case: recorded once, changed knowingly, withdrawn and restored, read in few queries."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import factories
from fact_records import HOME, record, types_of, victim
from unbroken.engines.casefile.facts import CaseHeader, FileType, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact
from unbroken.engines.casefile.people import (
    Need,
    Whereabouts,
)
from unbroken.engines.casefile.proceedings import BailCondition, OffenceFact, Remand, SuspectFact
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import (
    FactChanged,
    FactInUse,
    FactWithdrawn,
)
from unbroken.stages.cases.models import PersonIndex, Record


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def test_facts_of_a_new_case_are_what_was_registered(cast, case_id: str, now: datetime) -> None:
    facts = queries.get_facts(cast.officer, case_id, now=now)
    assert [one.surname for one in facts.people] == ["ELLERY"]
    assert facts.people[0].born_on == date(1994, 9, 9)
    assert [one.code for one in facts.offences] == ["TH68010"]
    assert facts.operation_name == "WILLOWBROOK"
    assert facts.officer is not None
    assert facts.officer.person == cast.officer.person_id
    assert facts.revision == 2
    assert facts.unit
    assert facts.as_of == now


def test_every_kind_of_record_comes_back_in_the_facts(cast, case_id: str, now: datetime) -> None:
    carrow = victim(needs=frozenset({Need.INTIMIDATED}))
    suspect = queries.get_facts(cast.officer, case_id, now=now).people[0].id
    header = CaseHeader(operation_name="LARK", file_type=FileType.NGAP, markers=frozenset({"domestic abuse"}))
    condition = BailCondition("B1", "Not to contact Leah Carrow.", protects=carrow.id)
    position = SuspectFact(suspect, remand=Remand.CONDITIONAL_BAIL, bail_conditions=(condition,))
    offence = OffenceFact(new_id(), "OF61102", start_on=date(2026, 4, 1), suspects=(suspect,), victims=(carrow.id,))
    exhibit = ExhibitFact(new_id(), "LC/1", "Torn blouse", producer=carrow.id)
    for one in (carrow, header, position, offence, exhibit, Outline(what_happened="He pushed her.")):
        assert record(cast.officer, case_id, one, now) == 1
    record(cast.officer, case_id, OfficerFact("U1", "Jane Smith", "PS"), now, kind="supervisor")
    facts = queries.get_facts(cast.officer, case_id, now=now)
    assert facts.person(carrow.id) == carrow
    assert facts.suspects == (position,)
    assert offence in facts.offences
    assert facts.exhibits == (exhibit,)
    assert (facts.file_type, facts.operation_name) == (FileType.NGAP, "LARK")
    assert facts.outline.what_happened == "He pushed her."
    assert facts.supervisor == OfficerFact("U1", "Jane Smith", "PS")
    assert queries.get_case(cast.officer, case_id).operation_name == "LARK"


def test_change_from_the_stored_version_is_kept_with_its_history(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    later = now + timedelta(hours=1)
    assert record(cast.officer, case_id, replace(carrow, occupation="baker"), later, 1) == 2
    newest, first = queries.get_history(cast.officer, carrow.id, now=now)
    assert (newest.number, newest.at, newest.by_id) == (2, later, cast.officer.person_id)
    assert [(one.name, one.yours, one.theirs) for one in newest.changes] == [("occupation", "baker", "")]
    assert first.changes == ()
    assert types_of(case_id)[-2:] == ["case:person:added", "case:fact:changed"]


def test_change_from_an_old_version_is_refused_with_both_values(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, replace(carrow, occupation="baker"), now, 1)
    before = types_of(case_id)
    with pytest.raises(FactChanged) as refused:
        record(cast.officer, case_id, replace(carrow, occupation="cook"), now, 1)
    assert refused.value.version == 2
    assert (refused.value.yours.occupation, refused.value.theirs.occupation) == ("cook", "baker")
    with pytest.raises(FactChanged):
        record(cast.officer, case_id, replace(carrow, occupation="cook"), now)
    assert types_of(case_id) == before


@pytest.mark.parametrize("expected", [None, 1, 7])
def test_repeat_of_what_is_stored_changes_nothing(cast, case_id: str, now: datetime, expected: int | None) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    before = types_of(case_id)
    assert record(cast.officer, case_id, carrow, now, expected) == 1
    assert types_of(case_id) == before


def test_withdrawn_record_leaves_the_facts_and_comes_back_when_restored(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    of_it = {"case_id": case_id, "record_id": carrow.id, "actor": cast.officer, "now": now}
    assert actions.withdraw_fact(**of_it, expected_version=1) == 2
    assert actions.withdraw_fact(**of_it, expected_version=1) == 2
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id) is None
    assert PersonIndex.objects.get(pk=carrow.id).is_withdrawn
    with pytest.raises(FactWithdrawn):
        record(cast.officer, case_id, replace(carrow, occupation="x"), now, 2)
    assert actions.restore_fact(**of_it) == 3
    assert actions.restore_fact(**of_it) == 3
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id) == carrow
    assert types_of(case_id)[-2:] == ["case:fact:withdrawn", "case:fact:restored"]


def test_person_named_by_other_facts_cannot_be_withdrawn(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, ExhibitFact(new_id(), "LC/1", "Blouse", producer=carrow.id), now)
    with pytest.raises(FactInUse):
        actions.withdraw_fact(case_id=case_id, record_id=carrow.id, expected_version=None, actor=cast.officer, now=now)


def test_reading_the_facts_takes_the_same_queries_however_many_there_are(cast, case_id: str, now: datetime) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            queries.get_facts(cast.officer, case_id, now=now)
        return len(seen)

    before = count()
    for number in range(12):
        record(cast.officer, case_id, victim(), now)
        record(cast.officer, case_id, ExhibitFact(new_id(), f"JS/{number}", "Coat"), now)
    assert count() == before


def test_stored_body_is_the_published_form(cast, case_id: str, now: datetime) -> None:
    carrow = victim()
    record(cast.officer, case_id, carrow, now)
    assert json.loads(json.dumps(Record.objects.get(pk=carrow.id).body)) == {
        "id": carrow.id,
        "roles": ["VIC", "WIT"],
        "surname": "Carrow",
        "forenames": ["Leah", "Anne"],
    }


def test_item_of_evidence_and_its_exhibit_are_one_fact(cast, case_id: str, now: datetime) -> None:
    smith = victim(surname="Smith", forenames=("Jane",))
    record(cast.officer, case_id, smith, now)
    first = factories.make_item(cast.officer, case_id, now=now, exhibit_ref="JS/1", title="Interview")
    made = queries.get_facts(cast.officer, case_id, now=now).exhibits
    assert [(one.ref, one.description, one.producer, one.items) for one in made] == [
        ("JS/1", "Interview", smith.id, (first,))
    ]
    record(cast.officer, case_id, ExhibitFact(new_id(), "JS/2", "Coat"), now)
    second = factories.make_item(cast.officer, case_id, now=now, exhibit_ref="JS/2", title="Photograph of a coat")
    kept = {one.ref: one for one in queries.get_facts(cast.officer, case_id, now=now).exhibits}
    assert (kept["JS/2"].description, kept["JS/2"].items) == ("Coat", (second,))
