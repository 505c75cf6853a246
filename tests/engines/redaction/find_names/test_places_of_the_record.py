"""Places that the record knows are no people, and officials are known by their office."""

import pytest

from unbroken.engines.redaction.case import Case, parse_case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.names.places import words_of_places
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

CASE = parse_case(
    """{"urn": "86ZC0001126", "people": [{"id": "v", "role": "VIC", "forenames": ["Rose"], "surname": "May",
    "addresses": [{"lines": ["14 Corn Lane", "Stonebrook"], "postcode": "AA5 7CL", "kind": "home"}]}],
    "offences": [{"code": "OF61102", "wording": "Assault", "date": "2026-05-02",
    "place": "The Lamb public house, High Street, Stonebrook"}]}"""
)


def found(text: str, case: Case = CASE) -> dict[str, Role | None]:
    flow = TextFlow(text, (), (), (), (0,))
    hits = find_names(flow, case, DocumentType.MG11)
    kinds = {InfoKind.NAME, InfoKind.SCHOOL, InfoKind.EMPLOYER}
    return {text[one.start : one.end]: one.role for one in hits if one.kind in kinds}


def test_words_of_places_are_those_of_scenes_and_towns_without_names() -> None:
    assert words_of_places(CASE) == {"lamb", "high", "street", "stonebrook"}


@pytest.mark.parametrize(
    "text",
    [
        "I was in the Lamb on High Street, Stonebrook with a friend.",
        "The officer in the case is from Stonebrook CID.",
        "02/05/2026 THE LAMB STONEBROOK 18.50",
    ],
)
def test_place_of_the_record_is_nobody(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize("text", ["I saw Mrs Stonebrook there.", "My neighbour Kevin Lamb saw it."])
def test_person_who_is_called_like_a_place_is_found(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Mbeki, Senior Crown Prosecutor, CPS March and Vale",
        "To: Jane Mbeki <jane.mbeki@cps-march.example>",
        "Regards\nJane Mbeki\nParalegal Officer",
        "The reviewing lawyer, Jane Mbeki, asked for it.",
    ],
)
def test_official_of_the_prosecution_is_known_by_the_office(text: str) -> None:
    assert found(text).get("Jane Mbeki") is Role.OFFICER


def test_month_in_a_date_is_not_the_surname_it_looks_like() -> None:
    text = "My friend Tobias May came at ten. It was 11 May 2026, or the 12th of May, and May 2025 before."
    hits = find_names(TextFlow(text, (), (), (), (0,)), CASE, DocumentType.MG11)
    assert {one.end for one in hits if text[one.start : one.end].endswith("May")} == {text.index("May") + len("May")}


FIRM = parse_case(
    """{"urn": "86ZC0001126", "people": [{"id": "v", "role": "VIC", "forenames": ["Iris"], "surname": "Moxley"}],
    "offences": [{"code": "FA06001", "wording": "Fraud by using the card of Iris Moxley at Brackwell Yarnspinners",
    "date": "2026-05-02", "place": "Stonebrook"}],
    "exhibits": [{"ref": "AB/1", "description": "till roll from Sedgely Hatworks and letter of Tove Quennell"}]}"""
)


@pytest.mark.parametrize(
    "text",
    [
        "I have never bought anything from Brackwell Yarnspinners and never would.",
        "Receipt from Brackwell\nYarnspinners found in the bag.",
        "The bag is sold by Sedgely Hatworks only.",
    ],
)
def test_firm_that_a_charge_or_exhibit_names_is_nobody(text: str) -> None:
    assert not found(text, FIRM)


def test_person_whom_an_exhibit_names_is_still_found() -> None:
    assert "Tove Quennell" in found("I gave it to Tove Quennell that day.", FIRM)


def test_detainee_is_what_somebody_is_called_in_custody() -> None:
    assert "Detainee" not in found("Detainee Oskar Brandreth\n\n21:10 Detainee asked for water.", FIRM)
