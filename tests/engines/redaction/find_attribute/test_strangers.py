"""Whose names, numbers and marks are that no record knows: lawyers, doctors, offices, the police themselves."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from engines.redaction.find_known.people_kit import EVERYBODY
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.decide.table import load_policy
from unbroken.engines.redaction.finding import Finding
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Recipient, Role

KEPT = [
    ("MG5", "INTERVIEW. D1 with Ms Philomena Strake: no comment.", "Ms Philomena Strake"),
    ("MG5", "I/V: prepared statement read by Mr Ivor Tandy, in which he denies it.", "Mr Ivor Tandy"),
    (
        "MG15",
        "PERSON INTERVIEWED: Darren Holt\nJB  Philomena Strake is with you as your solicitor.",
        "Philomena Strake",
    ),
    ("CUSTODY_RECORD", "SOLICITOR ATTENDING\nMrs Philomena Strake", "Mrs Philomena Strake"),
    ("CUSTODY_RECORD", "2112\tMr Ivor Tandy arrives for consultation", "Mr Ivor Tandy"),
    ("CUSTODY_RECORD", "2140\tAA for the juvenile: Winifred Bole", "Winifred Bole"),
    ("MG5", "He told the custody nurse, Nurse Adebayo, that he was tired.", "Nurse Adebayo"),
    ("MG5", "Ms Petra Sandling, a footwear examiner at Crowfield, will give evidence.", "Ms Petra Sandling"),
    ("MG4", "Court: Thornley Magistrates, 9 Mobile Street, 01632 960077.", "01632 960077"),
    ("LISTING", "Court 3, 10:00, trial. 01632 960081", "01632 960081"),
    ("EMAIL", "From: A. Frost\n\nOn Monday DC 412 Rowntree wrote:\n> Office 01632 960044", "01632 960044"),
    ("MG5", "The patrol was in a marked police car, index AK01 PFT, and stopped.", "AK01 PFT"),
    ("MG5", "Police unit Yankee Mike two four stopped the car.", "two four"),
    ("SPREADSHEET", "Item\tSerial\tSeized by\nCamera\t0770-0900-1391\tPC Frost", "0770-0900-1391"),
    ("CAD", "1911 VEH RC00 ROO SHOWS RK DARREN HOLT", "RC00 ROO"),
    ("999_TRANSCRIPT", "OP: What is the address?\nCALLER: Twenty-two Hollow Lane. He's inside.", "He's inside"),
]
TAKEN = [
    ("MGDD", "Name of GP: Dr Kofi Amponsah, 14 Sluice Road, Thornley", "Dr Kofi Amponsah", Role.THIRD),
    (
        "MG11",
        "Statement of: Leah Carrow\nMy own solicitor is Giles Tranmer of Bridge Street.",
        "Giles Tranmer",
        Role.THIRD,
    ),
    ("MG11", "It was old Quillan who saw it, driven there by Wez.", "Quillan", Role.THIRD),
    ("MG11", "In the yard were Marina Poole, Coral Beech and Joy Light.", "Coral Beech", Role.THIRD),
    ("PHONE_EXTRACT", "3\t10:00\tMa Holt\tsunday lunch", "Holt", Role.FAMILY),
]


def _goes(found: Finding, document_type: str) -> bool:
    decision = decide(found, DocumentType(document_type), Recipient.DEF_REP, EVERYBODY, load_policy(None))
    return decision.action is not Action.KEEP


@pytest.mark.parametrize(("document_type", "text", "part"), KEPT)
def test_who_acts_for_the_law_and_what_is_nobodys_own_stays(document_type: str, text: str, part: str) -> None:
    gone = [written for written, each in findings(text, document_type) if _goes(each, document_type)]

    assert not any(part in written or written in part for written in gone), gone


@pytest.mark.parametrize(("document_type", "text", "part", "role"), TAKEN)
def test_somebodys_own_doctor_lawyer_or_relative_does_not_stay(
    document_type: str, text: str, part: str, role: Role
) -> None:
    found = only(text, part, document_type, kind="NAME")

    assert found.role is role
    assert _goes(found, document_type)


@pytest.mark.parametrize(
    ("document_type", "text", "part"),
    [
        ("MG11", "My claim with the dental plan is number DP-7700/9144.", "DP-7700/9144"),
        ("VPS", "Insurer ref LV-99-20441 was given to me.", "LV-99-20441"),
        ("MG11", "My work was at Tiny Wonders until June.", "Tiny Wonders"),
    ],
)
def test_numbers_of_claims_and_past_work_are_found(document_type: str, text: str, part: str) -> None:
    assert part in [written for written, _ in findings(text, document_type)]


def test_somebody_who_returned_from_hospital_is_no_expert() -> None:
    assert only("Prisoner Barry Underhill, returned from hospital.", "Underhill", kind="NAME").role is Role.THIRD


def test_somebody_of_a_hospital_or_firm_by_name_is_an_expert() -> None:
    for place in ("Fernleigh General Hospital", "of Marsh and Field Solicitors"):
        assert only(f"I spoke to Barry Underhill, {place}.", "Underhill", kind="NAME").role is Role.EXPERT


def test_who_takes_a_child_or_a_car_is_no_officer() -> None:
    for said in ("Boy taken by Bridget Larkin to her flat.", "The car was taken by Bridget Larkin."):
        assert only(said, "Bridget Larkin", "CAD", kind="NAME").role is Role.THIRD


@pytest.mark.parametrize("said", ["Statement taken by Bridget Larkin.", "Notes\nTaken by: Bridget Larkin"])
def test_who_takes_a_statement_is_an_officer(said: str) -> None:
    assert only(said, "Bridget Larkin", kind="NAME").role is Role.OFFICER
