"""Addresses, postcodes, dates of birth and ages: in prose, forms and tables, and their lookalikes."""

from __future__ import annotations

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark


def candidates(text: str) -> list[Candidate]:
    return find_patterns(TextFlow(text, (), (), (), (0,)), Case(""), DocumentType.OTHER)


def found(text: str, kind: InfoKind) -> set[str]:
    return {text[c.start : c.end] for c in candidates(text) if c.kind is kind and not c.finder.startswith("shield:")}


ADDRESSES = [
    ("lives at 22 Larkspur Road, Fernleigh AA1 1AB.", "22 Larkspur Road, Fernleigh AA1 1AB"),
    ("lives at 22, Larkspur Rd", "22, Larkspur Rd"),
    ("lives at Flat 2, Juniper House, Fernleigh AA1 1AB.", "Flat 2, Juniper House, Fernleigh AA1 1AB"),
    ("at Flat 3, 118 Cannon Hill Road, Thornbury, AA7 3QD.", "Flat 3, 118 Cannon Hill Road, Thornbury, AA7 3QD"),
    ("Address: 17 Larkspur Road\nFernleigh\nAA1 1AB\nTel", "17 Larkspur Road\nFernleigh\nAA1 1AB"),
    ("at Rose Cottage, Mill Lane, Stonebrook AA3 4ZZ.", "Rose Cottage, Mill Lane, Stonebrook AA3 4ZZ"),
    ("at 63-65 Victoria Terrace, Harrowmoor, AA2 4GH", "63-65 Victoria Terrace, Harrowmoor, AA2 4GH"),
    ("OF 14 SEXTON CLOSE, FERNLEIGH, AA1 2BB", "14 SEXTON CLOSE, FERNLEIGH, AA1 2BB"),
    ("hes at 31 bramble close lol", "31 bramble close"),
    ("at twenty-two Larkspur Road", "twenty-two Larkspur Road"),
    ("write to PO Box 17, Fernleigh AA1 1AB", "PO Box 17, Fernleigh AA1 1AB"),
    ("from my bedroom window at number 22 I saw", "number 22"),
    ("he lives on Larkspur Road now", "Larkspur Road"),
    ("Home address\tTy Gwyn, Llanfair\tPhone", "Ty Gwyn, Llanfair"),
    ("lives at 52 Kingcup Drive, Thistleford AA65 3KD. It", "52 Kingcup Drive, Thistleford AA65 3KD"),
    ("she lives at 6 Catmint Close, Pemberwell AA77 3CC and her", "6 Catmint Close, Pemberwell AA77 3CC"),
    ("What number are you at?\nCaller Number 10, straight opposite.", "Number 10"),
    ("Ty Gwyn Farm\nLlanfair Road\nPenybryn\nAA6 8TU", "Ty Gwyn Farm\nLlanfair Road\nPenybryn\nAA6 8TU"),
]


@pytest.mark.parametrize(("text", "wanted"), ADDRESSES)
def test_address_is_found_whole(text: str, wanted: str) -> None:
    assert wanted in found(text, InfoKind.ADDRESS)


@pytest.mark.parametrize(
    "postcode", ["AA1 1AB", "A9 9AA", "AA12 3DE", "AA9A 9AA", "A9A 9AA", "AA11AB", "AA1\n1AB", "aa1 1ab"]
)
def test_postcode_is_found_in_every_form(postcode: str) -> None:
    assert postcode in found(f"It is {postcode} there", InfoKind.POSTCODE)


@pytest.mark.parametrize(
    "text",
    [
        "We walked down Mobile Street to the shops.",
        "It was five minutes down the road.",
        "He ran 200 metres along the street.",
        "See exhibit number 22 and page number 4.",
        "The victim was taken to the ward at 22:40.",
        "Grade 1 response, 3 officers on way.",
    ],
)
def test_way_described_without_a_home_is_no_address(text: str) -> None:
    assert found(text, InfoKind.ADDRESS) == set()


def test_address_of_a_court_carries_the_public_mark() -> None:
    text = "Harrowmoor Magistrates' Court, 1 High Street, Harrowmoor AA9 9AA"
    assert all(Mark.PUBLIC_BODY in each.marks for each in candidates(text) if each.kind is InfoKind.POSTCODE)
    longest = max((c for c in candidates(text) if c.kind is InfoKind.ADDRESS), key=lambda c: c.end - c.start)
    assert Mark.PUBLIC_BODY in longest.marks


@pytest.mark.parametrize("row", ["2026-03-14\tCASH POINT MARKET STREET\t80.00", "2026-11-04 SHOP ON FELL ROAD"])
def test_rest_of_a_day_before_a_street_is_no_house(row: str) -> None:
    assert found(row, InfoKind.ADDRESS) == set()


def test_house_after_a_day_is_still_found() -> None:
    assert found("2026-03-14\t11 Market Street", InfoKind.ADDRESS) == {"11 Market Street"}


BIRTHS = [
    ("born on 3 June 1951 and", "3 June 1951"),
    ("DOB 11/8/89", "11/8/89"),
    ("D.O.B: 27-Sep-1978", "27-Sep-1978"),
    ("Date of birth\n02/11/1990", "02/11/1990"),
    ("Date of birth (dd/mm/yyyy): 02 11 1990", "02 11 1990"),
    ("My date of birth is the second of March nineteen ninety-four.", "the second of March nineteen ninety-four"),
    ("my birthday is 4th July", "4th July"),
    ("(14/05/1987, date of birth given)", "14/05/1987"),
    ("Name\tDOB\nKai Dunmore\t18 Feb 2011", "18 Feb 2011"),
    ("Name\tDOB\nKai Dunmore\t1971-12-02", "1971-12-02"),
    ("Q: When is your birthday, Freya?\n00:00:55 CHILD: It's the fifth of October.", "the fifth of October"),
    ("Lexi WRAY 21/08/2018 seen 04/12/2025", "21/08/2018"),
    ("Wayne TREDWELL b. 02/05/82 arrested", "02/05/82"),
    ("CARROW Leah 02/11/1990 seen 03/01/2026", "02/11/1990"),
    ("Darren HOLT (14/05/1987) was charged on 03/01/2026", "14/05/1987"),
]


@pytest.mark.parametrize(("text", "wanted"), BIRTHS)
def test_date_of_birth_is_found(text: str, wanted: str) -> None:
    assert wanted in found(text, InfoKind.DOB)


@pytest.mark.parametrize(
    "text",
    [
        "On 12/03/2026 at Bornside Lane he was seen.",
        "Between 01/02/2026 and 04/02/2026 he stole.",
        "Statement dated 14 February 2026.",
        "Newborn Road, 3 March 2026",
    ],
)
def test_date_of_an_event_is_no_date_of_birth(text: str) -> None:
    assert found(text, InfoKind.DOB) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("he is aged 34.", "34"),
        ("my son, 9 years old, saw", "9 years old"),
        ("Age: 27", "27"),
        ("Callum MARSH, 27, forced", "27"),
    ],
)
def test_exact_age_is_found(text: str, wanted: str) -> None:
    assert wanted in found(text, InfoKind.AGE)


@pytest.mark.parametrize("text", ["a man aged about 30", "Age: Over 18", "he looked around 25 years old"])
def test_estimated_age_is_left_alone(text: str) -> None:
    assert found(text, InfoKind.AGE) == set()


@pytest.mark.parametrize("written", ["AA41 6CH", "AA42 7MR", "AA43\n2KV"])
def test_a_postcode_with_a_letter_that_none_ends_in_is_no_registration_mark(written: str) -> None:
    kinds = {each.kind for each in candidates(f"He stays in Stanmere {written} with her.")}

    assert InfoKind.VRM not in kinds
    assert InfoKind.POSTCODE in kinds


def test_a_mark_misread_in_one_letter_is_still_found() -> None:
    assert InfoKind.VRM in {each.kind for each in candidates("Registration AA42 7MR was seen.")}


@pytest.mark.parametrize(
    "text",
    [
        "22:04\tCONTACTLESS VAPE HOSIER STREET\t38.00",
        "I cannot breathe on one side at night.",
        "a load of 3KM",
        "MALE 30S DARK BEARD GREEN",
    ],
)
def test_minutes_sides_and_lengths_are_no_address(text: str) -> None:
    assert not found(text, InfoKind.ADDRESS) | found(text, InfoKind.POSTCODE)


def test_home_of_somebody_named_behind_a_shop_is_no_public_place() -> None:
    text = "Copy of pawn shop day sheet, with entry for Pavel Horacek of 7 Teasel Bank, Marlbeck\nNext"
    [address] = [each for each in candidates(text) if each.kind is InfoKind.ADDRESS]
    assert Mark.PUBLIC_BODY not in address.marks
