"""Recorded people, their relatives and strangers told apart; whose licence, street, shop and statement it is."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from engines.redaction.find_known.people_kit import DEFENDANT, OFFENCE, VICTIM, case_of
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

WELSH = {"id": "P6", "role": "VIC", "title": "Mrs", "forenames": ["Myfanwy"], "surname": "ap Gwilym"}
DRIVER = {
    "id": "P7", "role": "DEF", "forenames": ["Duncan", "Ross"], "surname": "Prydderch", "dob": "1983-02-05",
    "addresses": [{"lines": ["Mariner's Cottage", "Netmakers Row", "Saltby"], "postcode": "AA46 1NR", "kind": "home"}],
}  # fmt: skip
CASE = case_of(WELSH, DRIVER)


def roles(text: str, part: str, document_type: str = "MG5") -> set[Role]:
    return {each.role for written, each in findings(text, document_type, CASE) if part in written}


@pytest.mark.parametrize(
    "text",
    [
        "Cc: Gethin ap Gwilym was told on Monday.",
        "INFORMANT SAID GETHIN AP GWILYM WOULD COLLECT HER.",
        "She was driven by her son, Gethin ap Gwilym, to court.",
    ],
)
def test_relative_with_the_victims_surname_is_not_the_victim(text: str) -> None:
    found = [each for written, each in findings(text, "MG5", CASE) if "gwilym" in written.lower()]
    found = [each for each in found if each.kind is InfoKind.NAME]

    assert {each.subject for each in found} == {None}
    assert Role.VIC not in {each.role for each in found}


@pytest.mark.parametrize("text", ["A man called Dunc threw it.", "I know him as Dunc from work."])
def test_forename_cut_short_is_the_recorded_persons(text: str) -> None:
    assert only(text, "Dunc", "MG5", CASE).subject == "P7"


def test_driver_number_built_from_the_defendants_name_and_birthday_is_the_defendants() -> None:
    found = only("He showed a licence, number PRYDD802053D99AB, and left.", "PRYDD", "MG11", CASE, "DRIVER_NO")

    assert found.subject == "P7"
    assert Mark.USED in found.marks


def test_driver_number_with_another_birthday_is_not_the_defendants() -> None:
    assert only("He showed a licence, number PRYDD811053D99AB.", "PRYDD", "MG11", CASE, "DRIVER_NO").subject is None


def test_numbered_house_in_the_street_of_a_named_one_is_somebody_elses() -> None:
    text = "The caller lives at 115 Netmakers Row, Saltby AA46 7QS."
    assert {each.subject for _, each in findings(text, "MG5", CASE) if each.kind is InfoKind.ADDRESS} == {None}


def test_house_number_at_the_end_of_a_line_goes_with_its_street() -> None:
    case = case_of(DEFENDANT, VICTIM, offences=({**OFFENCE, "place": "17 Larkspur Road, Fernleigh"},))
    text = "Her mother's address is 13\nLarkspur Road, Fernleigh AA1 1XQ and it is well known."
    assert any(written.startswith("13") for written, _ in findings(text, "MG5", case))


@pytest.mark.parametrize(
    ("text", "document_type", "role"),
    [
        ("Statement of: Dr Hedvika Novotna\nI examined the patient.", "MG11", Role.EXPERT),
        ("A laceration was sutured. Seen by Dr Hedvika Novotna, registrar.", "MEDICAL_NOTES", Role.EXPERT),
        ("In interview he was represented by Ms Hedvika Novotna of Hill and Co.", "MG5", Role.EXPERT),
        ("Solicitor for Prydderch: Ms Hedvika Novotna.", "MG5", Role.EXPERT),
        ("Present: Mrs Hedvika Novotna, intermediary", "MG15", Role.INTERP),
        ("The social worker is Hedvika Novotna.", "MG5", Role.THIRD),
    ],
)
def test_profession_beside_a_name_decides_its_role(text: str, document_type: str, role: Role) -> None:
    assert roles(text, "Novotna", document_type) == {role}


def test_initials_of_who_asks_in_an_interview_are_no_rank() -> None:
    text = "PS  Where were you then?\nTVR  With Luca.\nPS  Luca who is that?\nTVR  Luca Ferrante."
    assert Role.OFFICER not in roles(text, "Luca", "MG15")


def test_shop_that_the_charge_names_keeps_its_address() -> None:
    owner = {**WELSH, "addresses": [{"lines": ["4 Market Place", "Fenwick"], "postcode": "AA1 1MP", "kind": "home"}]}
    case = case_of(owner, DRIVER, offences=({**OFFENCE, "place": "Spice Garden, Market Place, Fenwick"},))
    found = only("I have run Spice Garden, 4 Market Place for years.", "4 Market", "MG11", case)

    assert {Mark.PUBLIC_BODY, Mark.SCENE} <= found.marks


def test_number_beside_a_word_of_the_charge_is_no_shops_address() -> None:
    offence = {**OFFENCE, "wording": "Sexual assault of a child under 13", "place": "Stonebrook"}
    child = {**WELSH, "addresses": [{"lines": ["61 Orchard Rise", "Fernleigh"], "kind": "home"}]}
    text = "AT: Tell me where you live.\nChild\t61 Orchard Rise, Fernleigh. With my mum."
    found = only(text, "61 Orchard", "MG15", case_of(child, DRIVER, offences=(offence,)))

    assert Mark.PUBLIC_BODY not in found.marks


def test_health_that_nobody_says_is_the_defendants_is_not_taken_for_it() -> None:
    text = "when\tfrom\tto\ttext\n22/03 10:02\tNgozi\tDuncan\tmy biopsy came back its cancer"
    found = only(text, "biopsy", "PHONE_EXTRACT", CASE, "MEDICAL")

    assert found.role is not Role.DEF
    assert found.end - found.start == len("my biopsy came back its cancer")


def test_warning_about_a_row_above_makes_no_private_number_public() -> None:
    text = "No\tWhat\tWhere\n1\tNote of the landlord\tStore 2\n2\tVoicemail of his father, +44 (0)7700 900083\tStore 2"
    assert Mark.PUBLIC_BODY not in only(text, "900083", "MG6C", CASE).marks


CROSS = case_of(
    {**DEFENDANT, "addresses": [{"lines": ["8 Bramley Court", "Saxelby Cross"], "postcode": "AA52 6EE"}]},
    {**VICTIM, "addresses": [{"lines": ["27 Pippin Lane", "Saxelby Cross"], "postcode": "AA52 1QN"}]},
    offences=({**OFFENCE, "place": "Saxelby Cross Recreation Ground"},),
)


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("My neighbour Winifred Oakeshott of 23 Pippin Lane, Saxelby Cross rang me.", None),
        ("We are at 10 Pippin Lane, Saxelby Cross", None),
        ("I live at 27 Pippin Lane, Saxelby Cross with my son.", "P2"),
    ],
)
def test_house_in_a_town_that_the_charge_names_is_not_the_scene(text: str, subject: str | None) -> None:
    found = [(written, each) for written, each in findings(text, "MG11", CROSS) if each.kind is InfoKind.ADDRESS]

    assert [each.subject for _, each in found] == [subject]
    assert found[0][0].endswith("Pippin Lane, Saxelby Cross")
    assert not {Mark.SCENE, Mark.IN_CHARGE} & found[0][1].marks


def test_house_in_the_street_of_the_charge_still_is_the_scene() -> None:
    case = case_of(DEFENDANT, VICTIM, offences=({**OFFENCE, "place": "Pippin Lane, Saxelby Cross"},))
    found = [each for written, each in findings("It was in Pippin Lane, Saxelby Cross.", "MG5", case)]

    assert not [each for each in found if each.kind is InfoKind.ADDRESS and Mark.SCENE not in each.marks]
