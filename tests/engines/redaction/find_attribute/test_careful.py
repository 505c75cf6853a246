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
    assert only(text, "900288", "MG5", kind="PHONE").role is not Role.DEF


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


@pytest.mark.parametrize("text", ["Mr Gareth Carrowe came.", "Later Mr Aneurin Carrow came in."])
def test_a_relative_with_the_victims_surname_and_another_forename_is_not_the_victim(text: str) -> None:
    assert only(text, "Carrow").subject is None


@pytest.mark.parametrize("written", ["Mrs Eluned Bell", "Mrs Eluned Okoro"])
def test_half_of_a_double_surname_with_another_forename_is_another_person(written: str) -> None:
    assert only(f"My mother, {written}, was there.", written.rsplit(maxsplit=1)[-1]).subject is None


def test_a_doctor_of_the_laboratory_is_an_expert_and_a_family_doctor_is_not() -> None:
    text = "The knife went to Dr Anjali Mehta at the laboratory. Her GP is Dr Parveen Aslam."

    assert only(text, "Mehta").role is Role.EXPERT
    assert only(text, "Aslam", kind="NAME").role is Role.THIRD


def test_the_payee_of_a_relevant_transaction_is_relevant() -> None:
    text = (
        "Date\tDescription\tAmount\n01/01/2026\tTRANSFER HOLT AND ZBIGNIEW KACZMAREK\t20.00\n"
        "01/01/2026\tTRANSFER TO AGATHA KACZMAREK\t31.15\n02/01/2026\tCARD FERNLEIGH STORES\t12.60"
    )
    marks = {written: each.marks for written, each in findings(text, "BANK_STATEMENT") if each.kind.value == "NAME"}
    relevant = {written for written, each in marks.items() if Mark.RELEVANT in each}

    assert any("ZBIGNIEW" in each for each in relevant)
    assert not any("AGATHA" in each for each in relevant)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Mrs Ogden lives at Tan-y-Bryn, Lower Cwm.", "Tan-y-Bryn, Lower Cwm"),
        ("Tom Ashdown at Forge Cottage does the shopping.", "Forge Cottage"),
    ],
)
def test_a_house_named_without_number_is_an_address(text: str, part: str) -> None:
    assert only(text, part, "MG5", kind="ADDRESS").role is not Role.DEF


def test_a_registration_mark_read_out_is_the_recorded_persons() -> None:
    assert only("A car, Yankee Xray zero one Kilo Lima Mike.", "Lima", "999_TRANSCRIPT").subject == "P1"


def test_a_stranger_named_in_the_next_sentence_is_not_the_person_before() -> None:
    assert only("CALLER: A man they call Holt. Bogdan says he knows him.", "Bogdan", "999_TRANSCRIPT").subject is None


def test_a_stranger_below_a_short_line_is_not_the_person_above() -> None:
    assert only("Dear Mrs Carrow\nNabila Yilmaz is a pupil here.", "Nabila", "LETTER").subject is None
    assert only("Dear Mrs Carrow\nNabila Yilmaz is a pupil here.", "Carrow", "LETTER").subject == "P2"


def test_a_line_that_ends_with_i_names_no_speaker() -> None:
    text = (
        "Statement of: Leah CARROW\n\nI was born on 2 November in the town of Harrowmoor. I\nwork for Parcel Nine Ltd."
    )

    assert {each.subject for written, each in findings(text) if "Parcel" in written} == {"P2"}


def test_a_nurse_in_the_custody_record_is_the_one_whom_police_called() -> None:
    text = "CUSTODY RECORD\n\nName: Darren HOLT\n\n15:00 Seen by Nurse Tom Beale."

    assert only(text, "Beale", "CUSTODY_RECORD").role is Role.EXPERT


def test_the_bail_address_below_the_defendants_name_is_not_the_officers_who_granted_bail() -> None:
    text = "GRANT OF BAIL\n\nDefendant\tDarren HOLT\nAddress\t61 Weir Lane, Fernleigh\nGranted by\tPS 612 Crowe"

    assert only(text, "61 Weir Lane", "MG4A", kind="ADDRESS").role is Role.DEF


def test_the_address_below_a_witness_in_a_form_of_the_defendant_is_the_witnesss() -> None:
    text = "GRANT OF BAIL\n\nDefendant\tDarren HOLT\nSurety\tAnn Quill\nAddress\t61 Weir Lane, Fernleigh\nURN\t1"

    assert only(text, "61 Weir Lane", "MG4A", kind="ADDRESS").role is not Role.DEF
