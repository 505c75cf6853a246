import pytest

from engines.redaction.find_known.people_kit import VICTIM, case_of, find, found


@pytest.mark.parametrize(
    ("text", "written", "person"),
    [
        ("I saw Leah Carrow there.", "Leah Carrow", "P2"),
        ("I saw LEAH MARIE CARROW there.", "LEAH MARIE CARROW", "P2"),
        ("Name: CARROW, Leah", "CARROW, Leah", "P2"),
        ("Name: CARROW Leah Marie", "CARROW Leah Marie", "P2"),
        ("I saw Miss L. Carrow there.", "L. Carrow", "P2"),
        ("I saw L.M. Carrow there.", "L.M. Carrow", "P2"),
        ("I saw Leah M Carrow there.", "Leah M Carrow", "P2"),
        ("Miss Carrow's coat", "Carrow", "P2"),
        ("the Carrows\u2019 house", "Carrow", "P2"),
        ("then leah said no", "leah", "P2"),
        ("as Leah\nCarrow came", "Leah\nCarrow", "P2"),
        ("as Car-\nrow came", "Car-\nrow", "P2"),
        ("as Carr\now came", "Carr\now", "P2"),
        ("NAME C A R R O W", "C A R R O W", "P2"),
        ("L E A H  C A R R O W", "L E A H  C A R R O W", "P2"),
        ("LeahCarrow was", "LeahCarrow", "P2"),
        ("Le\u00adah Carrow was", "Le\u00adah Carrow", "P2"),
        ("file ABE_Leah_C.mp4", "Leah_C", "P2"),
        ("Mr O'Neill went", "O'Neill", "P3"),
        ("Mr O\u2019Neill went", "O\u2019Neill", "P3"),
        ("Mr ONeill went", "ONeill", "P3"),
        ("Mr O NEILL went", "O NEILL", "P3"),
        ("with Mark O'Neill", "Mark O'Neill", "P3"),
        ("Zoe Okoro-Bell", "Zoe Okoro-Bell", "P4"),
        ("Zoë OKORO BELL", "Zoë OKORO BELL", "P4"),
        ("Ms Okoro went", "Okoro", "P4"),
        ("Okoro-\nBell went", "Okoro-\nBell", "P4"),
        ("Liz McDonald", "Liz McDonald", "P5"),
        ("Betty Mac Donald", "Betty Mac Donald", "P5"),
        ("MCDONALD, E.", "MCDONALD, E", "P5"),
        ("Mrs Mc Donald", "Mc Donald", "P5"),
        ("Leah Carr0w was", "Leah Carr0w", "P2"),
        ("Mrs McDonaId was", "McDonaId", "P5"),
        ("Miss Carow said", "Carow", "P2"),
        ("Miss Carrwo said", "Carrwo", "P2"),
        ("Elizabth said", "Elizabth", "P5"),
    ],
)
def test_a_name_in_another_written_form_is_found(text: str, written: str, person: str) -> None:
    assert ("NAME", written, person) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mark the exhibit before it goes.",
        "Please mark it.",
        "The narrow road, the harrowing arrow, a carrot.",
        "MARK",
        "Holt Road and Carrow House are in Okoro Street.",
        "DC Holt arrived.",
        "The bell rang; a letterbox, a dark hall.",
        "The word is carrowing.",
        "We walked along. Mark. Neither came.",
        "uncleah",
    ],
)
def test_a_word_that_only_looks_like_a_name_is_left(text: str) -> None:
    assert not {each for each in found(text) if each[0] == "NAME"}


def test_a_month_is_no_forename() -> None:
    case = case_of({"id": "P1", "role": "WIT", "forenames": ["May"], "surname": "Trent"})

    assert not found("on 5 May 2026 and May 6, also in May.", case)
    assert ("NAME", "May", "P1") in found("I told May about it.", case)


def test_a_pseudonym_is_never_a_name_to_find() -> None:
    person = {"id": "P1", "role": "WIT", "forenames": ["Rhona"], "surname": "Quillan", "aliases": ["Witness A"]}
    case = case_of({**person, "flags": ["anonymity order"]})

    assert not found("Witness A saw it.", case)
    assert ("NAME", "Rhona Quillan", "P1") in found("Rhona Quillan saw it.", case)


def test_an_alias_is_found_with_its_own_surname() -> None:
    case = case_of({**VICTIM, "aliases": ["Lee Brackley", "Smudge"]})

    assert ("NAME", "Brackley", "P2") in found("Miss Brackley was there.", case)
    assert ("NAME", "Smudge", "P2") in found("They call her Smudge.", case)


def test_a_shared_surname_gives_a_candidate_for_each_person() -> None:
    case = case_of(VICTIM, {"id": "P9", "role": "DEF", "forenames": ["Owen"], "surname": "Carrow"})

    assert {each[2] for each in found("Then Carrow ran.", case)} == {"P2", "P9"}
    assert ("NAME", "Owen Carrow", "P9") in found("Then Owen Carrow ran.", case)


def test_a_reason_never_repeats_what_was_found() -> None:
    text = "Leah Carrow, 17 Larkspur Road, AA1 1AB, 07700 900123, leah.carrow90@mail.example, Juniper House"

    for each in find(text):
        assert text[each.start : each.end].lower() not in each.why.lower()
        assert each.why.endswith(".")
        assert each.person_id in each.why
