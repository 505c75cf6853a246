import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from engines.redaction.find_known.people_kit import DEFENDANT, OFFENCE, VICTIM, case_of
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role


def test_a_charged_address_keeps_its_street_and_gives_its_postcode_away() -> None:
    text = "Statement of: Leah CARROW\n\nI live at 17 Larkspur Road, Fernleigh AA1 1AB with my son."
    street, postcode = only(text, "17 Larkspur"), only(text, "AA1 1AB")

    assert {Mark.SCENE, Mark.IN_CHARGE} <= street.marks
    assert street.kind is InfoKind.ADDRESS
    assert postcode.kind is InfoKind.POSTCODE
    assert not {Mark.SCENE, Mark.IN_CHARGE} & postcode.marks


def test_a_street_charged_without_its_number_says_nothing_of_the_houses_in_it() -> None:
    case = case_of(DEFENDANT, VICTIM, offences=({**OFFENCE, "place": "Larkspur Road, Fernleigh"},))
    found = only("He came to 17 Larkspur Road, Fernleigh that day.", "17", "MG5", case)

    assert not {Mark.SCENE, Mark.IN_CHARGE} & found.marks
    assert not findings("It was in Larkspur Road, Fernleigh.", "MG5", case)


def test_a_scene_charged_without_its_number_gives_the_number_away() -> None:
    scene = {**VICTIM, "addresses": [{"lines": ["17 Larkspur Road", "Fernleigh"], "kind": "scene"}]}
    case = case_of(DEFENDANT, scene, offences=({**OFFENCE, "place": "Larkspur Road, Fernleigh"},))
    found = findings("He came to 17 Larkspur Road, Fernleigh that day.", "MG5", case)
    by_text = {written: each.marks for written, each in found}

    assert Mark.IN_CHARGE not in by_text["17"]
    assert Mark.IN_CHARGE in by_text["Larkspur Road, Fernleigh"]


def test_a_neighbours_house_in_the_charged_street_is_not_the_scene() -> None:
    text = "Statement of: Mark O'Neill\n\nI live at 22 Larkspur Road, Fernleigh. I heard it from there."
    found = only(text, "22 Larkspur")

    assert (found.subject, found.role) == ("P3", Role.WIT)
    assert not {Mark.SCENE, Mark.IN_CHARGE} & found.marks


def test_a_place_of_watching_is_marked() -> None:
    text = "Statement of: Mark O'Neill\n\nI saw it from my bedroom window at 22 Larkspur Road, Fernleigh."

    assert Mark.VANTAGE in only(text, "22").marks


def test_a_refuge_is_marked_as_protected() -> None:
    found = only("I am now staying at Flat 2, Juniper House, Stonebrook AA9 4QQ.", "Juniper")

    assert found.subject == "P2"
    assert Mark.PROTECTED in found.marks
    assert "AA9 4QQ" not in found.why


def test_a_bail_condition_is_marked() -> None:
    text = (
        "Conditions\n\n1. Not to go to Juniper House, Stonebrook.\n\n2. To live and sleep at 4 Marsh Lane, Harrowmoor."
    )

    assert Mark.CONDITION in only(text, "Juniper", "MG4A").marks
    assert only(text, "Marsh", "MG4A").role is Role.DEF


@pytest.mark.parametrize(
    ("text", "part", "document_type", "role"),
    [
        ("Reported by Mrs Jean Pollard of 22 Elm Grove, 01632 960155.", "960155", "MG5", Role.CALLER),
        ("Reported by Mrs Jean Pollard of 22 Elm Grove, 01632 960155.", "Pollard", "MG5", Role.CALLER),
        ("Reported by Mrs Jean Pollard of 22 Elm Grove, 01632 960155.", "Elm", "MG5", Role.CALLER),
        ("my mother, Joan Fell, lives at 9 Elm Grove, Stonebrook", "Joan Fell", "MG11", Role.FAMILY),
        ("my mother, Joan Fell, lives at 9 Elm Grove, Stonebrook", "9 Elm", "MG11", Role.FAMILY),
        ("Next of kin tel: 07700 900777", "900777", "CUSTODY_RECORD", Role.FAMILY),
        ("Interpreter: Ana Petrova", "Petrova", "MG15", Role.INTERP),
        ("Appropriate adult: Susan Green, 07700 900888", "900888", "CUSTODY_RECORD", Role.AA),
        ("Officer in the case: DC 4411 Sarah Pike", "Pike", "MG5", Role.OFFICER),
        ("I was examined by Dr Helen Marsden at the hospital.", "Marsden", "MG11", Role.THIRD),
        ("Consultant forensic scientist Helen Marsden compared them.", "Marsden", "MG11", Role.EXPERT),
        ("Defendant's mobile: 07700 900555", "900555", "MG5", Role.DEF),
        ("Witness contact number: 07700 900666", "900666", "OTHER", Role.WIT),
        ("CALLER: my number is 07700 900444", "900444", "999_TRANSCRIPT", Role.CALLER),
    ],
)
def test_something_unrecorded_gets_its_role_from_the_words_around_it(
    text: str, part: str, document_type: str, role: Role
) -> None:
    found = [each for written, each in findings(text, document_type) if part in written]

    assert found
    assert {each.role for each in found} == {role}


def test_a_new_number_of_the_maker_of_a_statement_is_theirs() -> None:
    text = "Statement of: Leah Marie CARROW\n\nMy new number is 07700 900555 since May."
    found = only(text, "900555")

    assert (found.subject, found.role) == ("P2", Role.VIC)
    assert Mark.SELF in found.marks


def test_a_sentence_about_the_defendant_and_others_is_never_the_defendants() -> None:
    text = "Statement of: Leah CARROW\n\nDarren Holt knew my sister Joan Fell was at 45 Elm Grove, Stonebrook."
    found = only(text, "45 Elm")

    assert found.role is not Role.DEF


def test_a_stranger_with_a_recorded_surname_is_family() -> None:
    found = only("Peter Carrow came in.", "Peter", "MG5")

    assert (found.subject, found.role, found.sure) == (None, Role.FAMILY, False)


def test_an_address_that_victim_and_defendant_share_goes_to_the_stricter_side() -> None:
    home = {"lines": ["8 Elm Grove", "Stonebrook"], "postcode": "AA4 4AA", "kind": "home"}
    case = case_of({**DEFENDANT, "addresses": [home]}, {**VICTIM, "addresses": [home]})
    shared = only("The address is 8 Elm Grove, Stonebrook.", "8 Elm", "MG5", case)
    labelled = only("Defendant's address: 8 Elm Grove, Stonebrook", "8 Elm", "MG5", case)

    assert (shared.role, shared.sure) == (Role.VIC, False)
    assert (labelled.role, labelled.sure) == (Role.DEF, True)


def test_a_shared_surname_goes_by_title() -> None:
    case = case_of(
        {"id": "A", "role": "DEF", "title": "Mr", "forenames": ["Owen"], "surname": "Brackwell"},
        {"id": "B", "role": "VIC", "title": "Mrs", "forenames": ["Tess"], "surname": "Brackwell"},
    )

    assert only("Then Mrs Brackwell left.", "Brackwell", "MG5", case).subject == "B"
    assert only("Then Mr Brackwell left.", "Brackwell", "MG5", case).subject == "A"


@pytest.mark.parametrize(
    ("role", "flags", "effective"),
    [
        ("WIT", ["anonymity order"], Role.WIT_ANON),
        ("WIT", ["intimidated"], Role.WIT_INT),
        ("WIT", ["child"], Role.WIT_CH),
        ("VIC", ["child"], Role.VIC_CH),
        ("VIC", ["sexual offence"], Role.VIC_SO),
        ("VIC", [], Role.VIC),
    ],
)
def test_flags_of_the_record_make_the_role(role: str, flags: list[str], effective: Role) -> None:
    case = case_of({"id": "A", "role": role, "forenames": ["Tess"], "surname": "Brackwell", "flags": flags})

    assert only("Then Tess Brackwell left.", "Brackwell", "MG5", case).role is effective


def test_a_child_by_date_of_birth_is_marked() -> None:
    case = case_of({"id": "A", "role": "DEF", "forenames": ["Kai"], "surname": "Dunmore", "dob": "2011-02-18"})
    found = only("Then Kai Dunmore left.", "Dunmore", "MG5", case)

    assert {Mark.UNDER_18, Mark.OWN} <= found.marks


def test_words_inside_a_photograph_are_marked() -> None:
    found = [each for _, each in findings("CARROW Leah 02/11/1990 NHS 999 000 1006", "PHOTO", in_picture=True)]

    assert {each.kind for each in found} >= {InfoKind.NAME, InfoKind.DOB, InfoKind.NHS}
    assert all(Mark.LABEL_IN_PICTURE in each.marks and each.subject == "P2" for each in found)


def test_address_lines_in_neighbouring_cells_are_one_finding() -> None:
    found = only("Leah Carrow\tFlat 2\tJuniper House\tStonebrook\tAA9 4QQ", "Juniper", "SPREADSHEET")

    assert found.kind is InfoKind.ADDRESS
    assert found.start < found.end


def test_an_offence_date_beside_the_word_born_is_no_birthday() -> None:
    assert not [
        each for _, each in findings("Born Street, 02/01/2026, the offence.", "MG5") if each.kind is InfoKind.DOB
    ]


def test_every_finding_explains_itself_in_one_sentence_without_the_text() -> None:
    text = "Statement of: Leah CARROW\n\nMy mother, Joan Fell, is at 9 Elm Grove, Stonebrook AA4 4AA, 07700 900777."

    for written, each in findings(text):
        assert each.why.endswith(".")
        assert ". " not in each.why
        assert written.lower() not in each.why.lower()
