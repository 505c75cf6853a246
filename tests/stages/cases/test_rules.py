from dataclasses import replace
from datetime import date, timedelta

import pytest

from factories import offence, person
from unbroken.stages.cases.errors import CaseFieldsMissing
from unbroken.stages.cases.rules import DateCode, PersonRole, check_case, check_offence, check_person

TODAY = date(2026, 5, 4)


def test_case_with_all_facts_is_returned_clean() -> None:
    facts = check_case(
        " 18za0000126 ", "  Willow  brook ", [offence(code="th68010")], [person(surname=" Penhallow ")], today=TODAY
    )
    assert facts.urn == "18ZA0000126"
    assert facts.operation_name == "Willow brook"
    assert facts.offences[0].code == "TH68010"
    assert facts.people[0].surname == "Penhallow"


def test_case_with_nothing_names_every_field() -> None:
    with pytest.raises(CaseFieldsMissing) as refused:
        check_case("", "", [], [], today=TODAY)
    assert refused.value.fields == {
        "urn": "Enter the URN.",
        "offences": "Enter at least one offence.",
        "people": "Enter at least one person.",
    }


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"code": ""}, "code"),
        ({"code": "<script>"}, "code"),
        ({"start_on": None}, "start_on"),
        ({"start_on": TODAY + timedelta(days=1)}, "start_on"),
        ({"date_code": DateCode.BETWEEN}, "end_on"),
        ({"end_on": TODAY}, "end_on"),
        ({"date_code": DateCode.BETWEEN, "end_on": date(2026, 3, 1)}, "end_on"),
        ({"date_code": DateCode.BETWEEN, "end_on": TODAY + timedelta(days=1)}, "end_on"),
        ({"place": "x" * 81}, "place"),
        ({"wording": "x" * 2501}, "wording"),
        ({"place": "a\x00b"}, "place"),
    ],
)
def test_offence_with_one_wrong_field_names_it(changes: dict[str, object], field: str) -> None:
    with pytest.raises(CaseFieldsMissing) as refused:
        check_offence(offence(**changes), today=TODAY)
    assert list(refused.value.fields) == [field]


def test_offence_between_two_dates_is_accepted() -> None:
    between = offence(date_code=DateCode.BETWEEN, end_on=date(2026, 3, 9))
    assert check_offence(between, today=TODAY).end_on == date(2026, 3, 9)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"surname": ""}, "surname"),
        ({"surname": "x" * 36}, "surname"),
        ({"forenames": "x" * 36}, "forenames"),
        ({"born_on": TODAY + timedelta(days=1)}, "born_on"),
        ({"born_on": date(1800, 1, 1)}, "born_on"),
        ({"identifiers": {"pncid": "2001/0171310S"}}, "pncid"),
        ({"identifiers": {"shoe-size": "9"}}, "shoe-size"),
    ],
)
def test_person_with_one_wrong_field_names_it(changes: dict[str, object], field: str) -> None:
    with pytest.raises(CaseFieldsMissing) as refused:
        check_person(person(**changes), today=TODAY)
    assert list(refused.value.fields) == [field]


def test_person_identifiers_become_canonical_and_empty_ones_are_dropped() -> None:
    entered = replace(person(PersonRole.DEFENDANT), identifiers={"pncid": "02/73319z", "asn": "", "cro": "900101/03P"})
    assert check_person(entered, today=TODAY).identifiers == {"pncid": "2002/0073319Z", "cro": "900101/03P"}


def test_rows_beyond_the_limit_are_refused_as_a_whole() -> None:
    with pytest.raises(CaseFieldsMissing) as refused:
        check_case("18ZA0000126", "", [offence() for _ in range(51)], [person()], today=TODAY)
    assert "offences" in refused.value.fields
