import pytest

from engines.redaction.find_meaning.kit import candidates, found
from unbroken.engines.redaction.find.meaning.health_told import health_told
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

NOTES = """EMERGENCY DEPARTMENT RECORD
Patient: Tamsin WREN   DOB 05/01/1988   NHS 999 000 2006

Presenting complaint: assault, punched to face.
On examination: 3 cm laceration above left eye, closed with 4 sutures. Swelling of cheek.
X-ray: no fracture.
Diagnosis: facial laceration
Plan: discharged with head injury advice
{beyond}"""


@pytest.mark.parametrize(
    "beyond",
    [
        "PMH: asthma, depression",
        "Two previous pregnancies, one miscarriage in 2014.",
        "Medications: sertraline 50 mg OD",
        "Allergies: penicillin",
        "GP: Dr Anand, Larch Lane Surgery",
        "Smokes 20 a day, alcohol intake 30 units per week.",
        "Treated for chlamydia in 2021.",
        "Family history: mother had breast cancer",
        "Under the crisis team after an overdose.",
        "Hep C positive, blood-borne precautions.",
        "Uses the contraceptive implant.",
    ],
)
def test_history_in_medical_notes_is_found_and_the_injury_stays(beyond: str) -> None:
    assert found(NOTES.format(beyond=beyond), "MEDICAL_NOTES") == [beyond]


def test_lines_below_a_heading_beyond_the_injury_are_found() -> None:
    beyond = "Past medical history\nHip replaced, left.\nUnder Dr Pell for the kidneys.\n\nExamination\nBruise to arm."
    assert found(NOTES.format(beyond=beyond), "MEDICAL_NOTES") == [
        "Past medical history",
        "Hip replaced, left.",
        "Under Dr Pell for the kidneys.",
    ]


def test_line_on_both_loses_only_what_is_beyond() -> None:
    text = NOTES.format(beyond="Pregnant 12/40, abdominal bruising after kick.")
    assert found(text, "MEDICAL_NOTES") == ["Pregnant 12/40"]


def test_page_without_any_injury_goes_but_for_its_head() -> None:
    text = NOTES.format(beyond="") + "\fPatient: Tamsin WREN\nLives apart from her husband.\nSees the dietitian."
    assert found(text, "MEDICAL_NOTES") == ["Lives apart from her husband.", "Sees the dietitian."]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have suffered from depression since 2015.",
        "I was four months pregnant at the time.",
        "She takes warfarin and has had two strokes.",
        "My GP is at Larch Lane.",
        "I am an asthmatic and use an inhaler.",
        "He was diagnosed with bipolar disorder last year.",
    ],
)
def test_health_in_a_statement_is_found(sentence: str) -> None:
    assert found(f"He came in at noon. {sentence} Then he left.", "MG11", kinds=["MEDICAL"]) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "He hit me and my lip was cut and swollen.",
        "I had a bruise on my left arm and pain in my ribs.",
        "The doctor closed the wound with four stitches.",
        "Since the attack I suffer from anxiety.",
        "I had drunk two pints.",
        "I took the tablet computer from the desk.",
    ],
)
def test_injury_and_its_effect_stay(sentence: str) -> None:
    assert found(sentence, "MG11", kinds=["MEDICAL"]) == []


def test_counselling_in_a_statement_is_found() -> None:
    text = "I went home. I see a counsellor every Tuesday. I sleep badly."
    assert found(text, "MG11", kinds=["COUNSELLING"]) == ["I see a counsellor every Tuesday."]


def test_counsellors_letter_is_found_whole() -> None:
    text = (
        "Harbour Counselling\n\nDear officer,\n\nThe child speaks of nightmares every week. The family parted in May."
    )
    assert found(text, "LETTER", kinds=["COUNSELLING"]) == [
        "The child speaks of nightmares every week.",
        "The family parted in May.",
    ]


def test_answers_of_the_defendant_are_the_defendants() -> None:
    one = candidates("A6   Do you have any medical condition?   Asthma, I use an inhaler", "MGDD")[0]
    assert (one.kind, one.person_id, one.role) == (InfoKind.MEDICAL, "P1", Role.DEF)


def test_patient_is_named_by_record() -> None:
    one = candidates(NOTES.format(beyond="PMH: asthma"), "MEDICAL_NOTES")[0]
    assert (one.person_id, one.marks) == ("P2", frozenset({Mark.IRRELEVANT}))


def test_name_of_a_practice_is_found() -> None:
    assert found("The records are held at Larch Lane Surgery in the town.", "MG6C") == ["Larch Lane Surgery"]


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Patient\tNumber\nLamplugh, Ebenezer\t999-034-1168", "Lamplugh"),
        ("Takes bisoprolol and apixaban. Seen by X. Papadakis.", "Seen by"),
    ],
)
def test_medical_notes_keep_who_the_patient_is_and_who_saw_them(sentence: str, kept: str) -> None:
    assert not any(kept in each for each in found(sentence, "MEDICAL_NOTES"))


def test_health_in_a_message_is_cut_from_its_sender_and_row() -> None:
    chat = "[22/03/26, 12:31:02] Leah: gp says i can up my sertraline"
    assert found(chat, "PHONE_EXTRACT", kinds=["MEDICAL"]) == ["gp says i can up my sertraline"]


@pytest.mark.parametrize(
    "sentence",
    ["His wife is ill with multiple sclerosis.", "He is in hospital having his bowel operated on."],
)
def test_somebodys_illness_in_an_interview_is_found(sentence: str) -> None:
    assert found(sentence, "MG15", kinds=["MEDICAL"])


@pytest.mark.parametrize(
    "sentence",
    [
        "She lost her baby in the autumn.",
        "He harms himself when he is alone.",
        "My cousin is on the sick.",
        "Her heart condition means that she tires quickly.",
        "She had a breakdown after her divorce.",
    ],
)
def test_health_in_plain_words_is_found(sentence: str) -> None:
    assert sentence in found(sentence, "MG15", kinds=["MEDICAL"])


@pytest.mark.parametrize(
    "sentence",
    [
        "I was off sick for two weeks.",
        "He cut himself on the glass and bled on the carpet.",
        "She lost the keys to the flat.",
        "He said that he would kill himself if I left.",
        "The sick man was on the bus.",
    ],
)
def test_injury_threat_and_absence_of_the_writer_are_no_other_health(sentence: str) -> None:
    assert list(health_told(sentence, by_officer=False)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Upper lip glued, codeine 30 mg given, ice to face.",
        "Home with wound advice and co-codamol for three days, stitches out in ten days.",
        "Tetanus booster given in left arm.",
        "For ENT clinic on 20 February to straighten the nose.",
        "Discharged with a course of antibiotics for 7 days.",
    ],
)
def test_what_is_given_for_the_injury_stays(line: str) -> None:
    assert found(NOTES.format(beyond=line), "MEDICAL_NOTES") == []


@pytest.mark.parametrize("line", ["Takes codeine 30 mg for fibromyalgia.", "On naproxen for arthritis since 2019."])
def test_what_is_taken_for_something_else_is_found(line: str) -> None:
    assert found(NOTES.format(beyond=line), "MEDICAL_NOTES")


@pytest.mark.parametrize("doctor", ["GP\tDr Henrik Vasquez", "GP: Dr Henrik Vasquez"])
def test_label_of_the_doctor_rules_no_lines_but_its_own(doctor: str) -> None:
    text = (
        f"Patient\tWREN, Tamsin\n{doctor}\n\nThis attendance, 14 February 2026\n20:05 Nose bleeding, left eye swollen."
    )
    assert not any("Nose" in each for each in found(text, "MEDICAL_NOTES"))
