"""What is not the defendant's or the recorded person's for certain is not kept as theirs."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from unbroken.engines.redaction.vocabulary import Mark, Role


@pytest.mark.parametrize(
    "text",
    [
        "HOLT came back. The hostel worker is Petra Lindqvist and her number is 07700 900288.",
        "Darren HOLT rang somebody in the week. Ring 07700 900288 in the evening.",
        "HOLT was seen with a man whose phone is 07700 900288.",
    ],
)
def test_a_number_beside_the_defendants_name_is_not_taken_for_the_defendants(text: str) -> None:
    assert only(text, "900288", "MG5").role is not Role.DEF


@pytest.mark.parametrize(
    ("text", "document_type"),
    [
        ("Summary\n\nThe defendant's telephone: 07700 900288", "MG5"),
        ("HOLT's own number is 07700 900288.", "MG5"),
        ("CUSTODY RECORD\n\nDetained person: Darren HOLT\nTelephone: 07700 900288", "CUSTODY_RECORD"),
        ("Person interviewed: Darren HOLT\n\nDC LEE: What is your number?\n\nHOLT: It is 07700 900288.", "MG15"),
    ],
)
def test_a_number_said_to_be_the_defendants_stays_theirs(text: str, document_type: str) -> None:
    assert only(text, "900288", document_type).role is Role.DEF


def test_a_relative_named_in_the_custody_record_owns_the_number_behind_the_name() -> None:
    text = "CUSTODY RECORD\n\nDetained person: Darren HOLT\n\n21:10 Asked to call his brother on 07700 900288."

    assert only(text, "900288", "CUSTODY_RECORD").role is not Role.DEF


def test_a_court_office_below_a_childs_name_is_nobodys() -> None:
    found = only("Statement of: Leah CARROW\n\nCourt enquiries: 01632 960900", "960900")

    assert found.subject is None
    assert Mark.PUBLIC_BODY in found.marks


@pytest.mark.parametrize("written", ["twenty-one Larkspur Road", "Twenty two Larkspur Road", "nineteen Larkspur Road"])
def test_another_house_number_in_words_is_not_the_scene(written: str) -> None:
    found = [each for text, each in findings(f"She is at {written}, Fernleigh now.", "MG5") if "Larkspur" in text]

    assert found
    assert not any({Mark.SCENE, Mark.IN_CHARGE} & each.marks for each in found)


def test_the_landline_behind_a_recorded_officers_name_is_the_offices() -> None:
    text = "Officer in the case: DC Nathan ASHBY, Fernleigh CID, 01632 960100"

    assert Mark.WORK_CONTACT in only(text, "960100", "MG5").marks


def test_the_home_number_of_an_officer_is_no_office() -> None:
    text = "Officer in the case: DC Nathan ASHBY, home telephone 01632 960100"

    assert Mark.WORK_CONTACT not in only(text, "960100", "MG5").marks


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Others present: Ms R Patel, solicitor", Role.EXPERT),
        ("Disc handed over by Peter Yule, exhibits officer, at noon.", Role.OFFICER),
        ("Others present: Ines Duarte, interpreter", Role.INTERP),
    ],
)
def test_a_profession_behind_a_name_is_the_persons(text: str, role: Role) -> None:
    assert only(text, text.partition(",")[0].rsplit(maxsplit=1)[-1], "MG15").role is role


def test_an_employer_in_the_defendants_header_is_the_defendants() -> None:
    text = "CUSTODY RECORD\n\nName: Darren HOLT\n\nEmployer: Speedy Tyres"

    assert {each.role for written, each in findings(text, "CUSTODY_RECORD") if "Speedy" in written} == {Role.DEF}


def test_a_birthday_with_points_is_no_time_of_day() -> None:
    assert any(written == "14.02.2001" for written, _ in findings("Loser Aoife Byrne born 14.02.2001", "MG18"))


def test_letters_read_out_are_no_names() -> None:
    found = findings("A black BMW, Yankee Tango zero one Oscar Kilo Bravo.", "999_TRANSCRIPT")

    assert {each.kind.value for _, each in found} == {"VRM"}
