"""Words that look like names and are none."""

import json

import pytest

from engines.redaction.find_attribute.finding_kit import findings
from unbroken.engines.redaction.case import parse_case

CASE = parse_case(
    json.dumps(
        {
            "urn": "18ZB0004126",
            "people": [
                {
                    "id": "P1",
                    "role": "DEF",
                    "surname": "Kestrel",
                    "forenames": ["Rowan"],
                    "identifiers": {"vrm": ["DP01 RUF"]},
                }
            ],
            "offences": [
                {"wording": "Fraud: saying that her roof would fall", "date": "2026-03-04", "place": "Fernleigh"}
            ],
        }
    )
)


def names(text: str, document_type: str = "MG11") -> list[str]:
    return [written for written, each in findings(text, document_type, CASE) if each.kind == "NAME"]


def test_letters_of_a_registration_mark_are_no_name() -> None:
    assert names("A man with a white pick-up, index DP01 RUF, stopped outside the house.") == []


@pytest.mark.parametrize("row", ["TRANSFER FOR ROOF BEAMS", "CONTACTLESS VAPE REPUBLIC HOSIER ST"])
def test_plain_words_in_capitals_are_no_name(row: str) -> None:
    assert names(f"Vale Bank\n\n04 Mar 2026\t{row}\t6,400.00\n", "BANK_STATEMENT") == []


@pytest.mark.parametrize("name", ["GRACE HILL", "MARK YOUNG", "HANNAH LANE"])
def test_forename_in_capitals_keeps_a_name_of_plain_words(name: str) -> None:
    assert any(name in each for each in names(f"Statement of {name}\n\nI saw {name} leave the shop."))


def test_speaker_second_in_a_list_of_officers_is_an_officer() -> None:
    text = "RECORD OF INTERVIEW\n\nOfficers:\tDC 3078 Springer and Hsiao Ling\n\nDC SPRINGER How did you call there?"
    roles = {written: each.role for written, each in findings(text, "MG15", CASE) if each.kind == "NAME"}
    assert roles["Hsiao Ling"] == "OFFICER"


def test_who_called_the_police_is_the_caller() -> None:
    text = "The police were called by Mr Stanley Birtles, who lives opposite. He produces SB/1."
    assert [each.role for written, each in findings(text, "MG5", CASE) if "Birtles" in written] == ["CALLER"]


def test_officer_named_beside_another_by_his_rank_is_an_officer() -> None:
    text = "She was interviewed by DC 4906 Brennock and Odile Marchetti. She accepted that the account was hers."
    roles = {written: each.role for written, each in findings(text, "MG5", CASE) if each.kind == "NAME"}
    assert roles["Odile Marchetti"] == "OFFICER"


def test_initial_of_a_speaker_makes_no_name_of_what_he_says() -> None:
    text = "DC HALLORAN\tHow so?\nMR K\tNever. The locks go down by themselves.\nMR K\tThey'd shut the bridge."
    assert not any("Never" in each or "They" in each for each in names(text, "MG15"))


def test_rows_of_a_bank_are_no_names_under_a_column_of_payees() -> None:
    text = "Date\tPayee name\tAmount\n12 May 16:10\tCONTACTLESS BARGATE PETROL\t45.00\n13 May\tCASH CORNER BAKERY\t2.00"
    assert names(text, "BANK_STATEMENT") == []


@pytest.mark.parametrize(
    ("wording", "text", "name"),
    [
        ("made off without paying the bill for meals", "I was with my friend Bill at the table. Bill told me.", "Bill"),
        ("stole a pearl necklace and a ruby ring", "I then rang Ruby and she came round. Pearl was with Ruby.", "Ruby"),
    ],
)
def test_forename_that_is_a_word_of_the_charge_stays_a_name(wording: str, text: str, name: str) -> None:
    case = parse_case(
        json.dumps(
            {
                "urn": "18ZB0004126",
                "people": [{"id": "P1", "role": "DEF", "surname": "Kestrel", "forenames": ["Rowan"]}],
                "offences": [{"wording": wording, "date": "2026-03-04", "place": "Fernleigh"}],
            }
        )
    )
    found = [written for written, each in findings(text, "MG11", case) if each.kind == "NAME"]
    assert found.count(name) == text.count(name)


@pytest.mark.parametrize("form", ["Surname: MAY\nForenames: CAROL", "Surname\tMAY\nForenames\tCAROL"])
def test_month_that_people_bear_stays_a_name_in_a_form(form: str) -> None:
    assert names(form) == ["MAY", "CAROL"]
