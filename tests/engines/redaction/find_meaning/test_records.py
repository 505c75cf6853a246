import pytest

from engines.redaction.find_meaning.kit import candidates, found
from unbroken.engines.redaction.case import parse_case
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

PRINT = """PNC PRINT
Surname: KESTREL
Address: 1 Quay Street

Address history
9 Old Mill, Stonebrook, 2019
2 Bank Top, Eastvale, 2015

Warning signals: VIOLENT, WEAPONS
Descriptive marks: tattoo of a swallow, left hand

Convictions
1. 03/05/2019 Theft, Harrowmoor Magistrates, fine
"""


def test_print_loses_markers_marks_and_old_addresses_and_keeps_the_record() -> None:
    rows = set(found(PRINT, "PNC", kinds=["INTEL", "BIOMETRIC", "ADDRESS"]))
    assert rows == {
        "Address history",
        "9 Old Mill, Stonebrook, 2019",
        "2 Bank Top, Eastvale, 2015",
        "Warning signals: VIOLENT, WEAPONS",
        "Descriptive marks: tattoo of a swallow, left hand",
    }


def test_marks_under_a_heading_of_their_own_are_found() -> None:
    text = "WARNING SIGNALS\nESCAPER\nDISTINGUISHING FEATURES\nGOLD TOOTH; SCAR L CHEEK\nCONVICTIONS\nTHEFT 2019"
    assert "GOLD TOOTH; SCAR L CHEEK" in found(text, "PNC", kinds=["BIOMETRIC"])
    assert "THEFT 2019" not in found(text, "PNC", kinds=["BIOMETRIC"])


def test_old_addresses_of_a_print_are_marked_irrelevant() -> None:
    old = [each for each in candidates(PRINT, "PNC") if each.kind is InfoKind.ADDRESS]
    assert {each.marks for each in old} == {frozenset({Mark.IRRELEVANT})}
    assert {each.person_id for each in old} == {"P1"}


def test_names_of_other_detainees_are_found() -> None:
    text = "CUSTODY RECORD\n21:10 Placed in cell M4 next to Aidan Larkspur.\n21:15 Rowan Kestrel given tea in cell M3."
    assert found(text, "CUSTODY_RECORD", kinds=["NAME"]) == ["Aidan Larkspur"]


@pytest.mark.parametrize(
    "sentence",
    [
        "He has four previous convictions for dishonesty.",
        "She was convicted of theft in 2011.",
        "Tamsin Wren has one caution for shoplifting from 1998.",
        "He was sentenced to two years in prison.",
    ],
)
def test_convictions_in_prose_are_found(sentence: str) -> None:
    assert found(sentence, "MG5", kinds=["PREVCON"]) == [sentence]


def test_caution_on_arrest_is_no_conviction() -> None:
    assert found("I cautioned him and he replied nothing. He was interviewed under caution.", "MG11") == []


def test_convictions_are_of_the_person_the_sentence_names() -> None:
    one = candidates("Tamsin Wren was cautioned for theft in 2001.", "MG5")[0]
    assert (one.kind, one.person_id, one.role) == (InfoKind.PREVCON, "P2", Role.VIC)


def test_contacts_of_a_phone_who_are_not_in_the_case_are_found() -> None:
    text = (
        "Contacts\nMum   07700 900222\nBig Dave (work)   07700 900333\nTamsin Wren   07700 900444\nPhone: 07700 900555"
    )
    assert found(text, "PHONE_EXTRACT", kinds=["NAME"]) == ["Mum", "Big Dave (work)"]


def test_private_messages_off_the_point_are_found() -> None:
    text = "12:01 Are you at church on Sunday?\n12:03 Bring the keys.\n12:05 we slept with the window open"
    assert found(text, "PHONE_EXTRACT", kinds=["RELIGION"]) == ["12:01 Are you at church on Sunday?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My son attends Larch Hill Primary School in Fernleigh.", {"Larch Hill Primary School"}),
        ("I work nights at Tolland Bakery.", {"Tolland Bakery"}),
        ("I am employed as a delivery driver with Swift Couriers.", {"delivery driver", "Swift Couriers"}),
        ("Occupation: Beautician", {"Beautician"}),
        ("I am a neighbour of the victim and was a passenger in the car.", set()),
        ("He ran down High Street.", set()),
    ],
)
def test_schools_and_work_are_found_where_plainly_said(text: str, expected: set[str]) -> None:
    assert set(found(text, "MG11", kinds=["SCHOOL", "EMPLOYER", "OCCUPATION"])) == expected


def test_job_that_explains_the_evidence_is_marked() -> None:
    text = "I am a store detective at Quickmart. I was on duty by the tills."
    marks = {each.kind: each.marks for each in candidates(text, "MG11")}
    assert marks
    assert all(each == frozenset({Mark.EXPLAINS_EVIDENCE}) for each in marks.values())


def test_pncid_of_somebody_else_in_a_summary_is_found() -> None:
    case = parse_case(
        '{"urn":"18ZB0004126","people":[{"id":"P1","role":"DEF","surname":"Kestrel",'
        '"identifiers":{"pncid":"2010/9900201B"}}]}'
    )
    rows = found("Previous: see attached, PNC 2013/9900104E, 14 offences.", "MG5", case, ["PREVCON"])
    assert rows == ["Previous: see attached, PNC 2013/9900104E, 14 offences."]
    assert found("PNC 10/9900201B", "MG5", case) == []


def test_role_of_other_detainees_is_third() -> None:
    one = candidates("Detainees: Aidan Larkspur", "CUSTODY_RECORD")[0]
    assert one.role is Role.THIRD


def test_work_of_the_defendant_is_the_defendants() -> None:
    text = "The defendant was employed as a cleaner by Larkfield Offices until May."
    roles = {each.role for each in candidates(text, "MG5") if each.kind in {"EMPLOYER", "OCCUPATION"}}

    assert roles == {Role.DEF}


@pytest.mark.parametrize("who", ["My aunt", "The defendant's wife", "She"])
def test_work_of_anybody_else_is_not_the_defendants(who: str) -> None:
    text = f"{who} was employed as a cleaner by Larkfield Offices until May."

    assert all(each.role is not Role.DEF for each in candidates(text, "MG5"))


@pytest.mark.parametrize(
    ("head", "explains"), [("Occupation: Consultant in trauma", True), ("Occupation: hospital porter", False)]
)
def test_hospital_where_a_doctor_saw_the_injured_explains_the_evidence(head: str, *, explains: bool) -> None:
    text = f"{head}\n\nI am employed at the Fernleigh Royal Hospital. I saw Tamsin Wren at nine that night."
    found_marks = [each.marks for each in candidates(text, "MG11") if each.kind == "EMPLOYER"]

    assert found_marks
    assert all((Mark.EXPLAINS_EVIDENCE in marks) is explains for marks in found_marks)


@pytest.mark.parametrize(
    "heading", ["Markers", "Warnings", "WARNING SIGNALS", "PNC warning markers", "Alerts:", "Flags"]
)
def test_markers_under_a_bare_heading_and_an_empty_line_are_found(heading: str) -> None:
    text = f"PNC PRINT\n\n{heading}\n\nTried to hang himself in a van, 2019. Bites.\n\nConvictions\n\nTheft 2019, fine"
    rows = found(text, "PNC", kinds=["INTEL"])
    assert "Tried to hang himself in a van, 2019. Bites." in rows
    assert not [each for each in rows if "Theft" in each]


@pytest.mark.parametrize("line", ["MN - Mental. Hears voices.", "AT: Ailment, takes insulin", "SU - Suicidal 2020"])
def test_marker_by_its_code_alone_is_found(line: str) -> None:
    assert line in found(f"PNC PRINT\n\nName: KESTREL\n\n{line}\n\nTheft 2019, fine", "PNC", kinds=["INTEL"])
