"""A case from a file: recorded once, taken again without harm, differences shown and never overwritten."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

import factories
from unbroken.engines.casefile.codec import decode
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import ImportRefused, UrnRegistered
from unbroken.stages.cases.importing import ImportReport, import_case
from unbroken.stages.cases.models import Case

PARENT, CHILD, EXHIBIT = new_id(), new_id(), new_id()


def case_file(**changes: object) -> dict[str, object]:
    return {
        "format": "unbroken-case",
        "urn": "18ZA0000226",
        "people": [
            {"id": PARENT, "roles": ["PAR"], "surname": "Dent", "parent_of": [CHILD]},
            {
                "id": CHILD,
                "roles": ["VIC", "WIT"],
                "surname": "Dent",
                "forenames": ["Poppy"],
                "whereabouts": {"addresses": [{"id": "A", "lines": ["1 Mill Lane"], "postcode": "AA1 1AB"}]},
            },
        ],
        "exhibits": [{"id": EXHIBIT, "ref": "PD/1", "description": "Phone", "producer": CHILD}],
        "header": {"operation_name": "LARK"},
        **changes,
    }


def take(actor, now: datetime, **changes: object) -> ImportReport:
    return import_case(untrusted=json.dumps(case_file(**changes)).encode(), actor=actor, now=now)


def test_new_case_is_registered_with_everything_in_the_file(cast, now: datetime) -> None:
    report = take(cast.officer, now)
    assert report.is_new
    assert report.is_complete
    assert len(report.added) == 4
    facts = queries.get_facts_opened(cast.officer, report.case_id, purpose="Check", now=now)
    assert (facts.urn, facts.operation_name) == ("18ZA0000226", "LARK")
    assert facts.person(CHILD).whereabouts.addresses[0].lines == ("1 Mill Lane",)
    assert facts.person(PARENT).parent_of == (CHILD,)
    assert facts.exhibits[0].producer == CHILD


def test_same_file_again_changes_nothing_and_records_nothing(cast, now: datetime) -> None:
    first = take(cast.officer, now)
    before = Pending.objects.filter(case_id=first.case_id).count()
    again = take(cast.officer, now)
    assert (again.case_id, again.is_new, again.added, len(again.same)) == (first.case_id, False, [], 4)
    assert Pending.objects.filter(case_id=first.case_id).count() == before
    assert Case.objects.count() == 1


def test_value_that_differs_is_shown_and_not_overwritten(cast, now: datetime) -> None:
    report = take(cast.officer, now)
    stored = queries.get_record(cast.officer, report.case_id, EXHIBIT, now=now)
    actions.record_fact(
        case_id=report.case_id,
        record=replace(stored.record, description="Blue phone"),
        expected_version=1,
        actor=cast.officer,
        now=now,
    )
    again = take(cast.officer, now)
    assert [(one.place, one.record_id) for one in again.conflicts] == [("exhibits[0]", EXHIBIT)]
    assert [(one.name, one.yours, one.theirs) for one in again.conflicts[0].differences] == [
        ("description", "Phone", "Blue phone")
    ]
    assert not again.is_complete
    assert queries.get_record(cast.officer, report.case_id, EXHIBIT, now=now).record.description == "Blue phone"


def test_record_that_cannot_be_right_is_named_and_the_others_are_taken(cast, now: datetime) -> None:
    wrong = [decode_free("exhibit", ref="PD/1"), decode_free("exhibit", ref="PD/2", producer=new_id())]
    report = take(cast.officer, now, exhibits=wrong)
    assert [place for place, _ in report.refused] == ["exhibits[1]"]
    assert "people[0]" in report.added


def decode_free(kind: str, **fields: str) -> dict[str, str]:
    made = {"id": new_id(), "description": "Phone", **fields}
    decode(kind, made)
    return made


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"format": "unbroken-case"}',
        b'{"format": "unbroken-case", "urn": "nonsense"}',
        b'{"format": "unbroken-case", "urn": "18ZA0000226", "id": "1"}',
        b'{"format": "unbroken-case", "urn": "18ZA0000226", "people": [{"surname": 1}]}',
    ],
)
def test_file_that_cannot_be_read_writes_nothing(cast, now: datetime, untrusted: bytes) -> None:
    with pytest.raises(ImportRefused):
        import_case(untrusted=untrusted, actor=cast.officer, now=now)
    assert not Case.objects.exists()


def test_case_of_others_is_not_told_from_one_that_cannot_be_used(cast, now: datetime) -> None:
    take(cast.stranger, now)
    with pytest.raises(UrnRegistered) as refused:
        take(cast.officer, now)
    assert "LARK" not in str(refused.value)
    with pytest.raises(NotVisible):
        take(cast.auditor, now, urn=factories.make_urn())
