"""Numbers of offices and things, officers in lists, other names and public streets."""

import pytest

from engines.redaction.find_attribute.finding_kit import findings, only
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role


@pytest.mark.parametrize(
    "label", ["Ct listing:", "List office", "through the resourcing desk,", "Reviewing lawyer's office"]
)
def test_a_number_behind_the_name_of_an_office_is_public(label: str) -> None:
    assert Mark.PUBLIC_BODY in only(f"The trial is fixed. {label} 01632 960399.", "960399", "MG5").marks


def test_a_number_below_a_witness_of_an_office_like_name_is_hers() -> None:
    found = only("Witness: Grace Church\n27 Mill Bank, Fernleigh AA1 1AB\nTel 01632 960398", "960398", "MG5")
    assert Mark.PUBLIC_BODY not in found.marks


@pytest.mark.parametrize(
    "text", ["Sample kit 999 001 7730.", "Tachograph serial 0770 0900 118 was read.", "Store no. P07700900123"]
)
def test_the_number_of_a_thing_is_nobodys(text: str) -> None:
    assert not [each for _, each in findings(text, "MG5") if each.kind in {InfoKind.PHONE, InfoKind.NHS}]


@pytest.mark.parametrize(
    ("text", "name"), [("PCs Hale and Moss attended.", "Moss"), ("Review by Insp 77 Penny Field.", "Field")]
)
def test_an_officer_in_a_list_or_behind_a_number_is_an_officer(text: str, name: str) -> None:
    assert only(text, name, "MG5").role is Role.OFFICER


def test_what_a_witness_is_called_is_the_witness() -> None:
    found = only("Statement of: Mark O'Neill\n\nThe customers call me Buzz. I cut hair.", "Buzz")
    assert (found.subject, found.role) == ("P3", Role.WIT)


LETTER = "WITNESS CARE UNIT\n\nDear Ms Carrow\n\nYou are required to attend.\n\n"


@pytest.mark.parametrize(
    "sentence",
    ["The unit is open from nine to five on 01632 960230.", "You can ring us between 9 and 5 on 01632 960230."],
)
def test_the_number_of_the_office_that_heads_a_letter_is_nobodys(sentence: str) -> None:
    assert Mark.PUBLIC_BODY in only(LETTER + sentence, "960230", "LETTER").marks


@pytest.mark.parametrize(
    "sentence", ["Your neighbour gave 01632 960230 as her number.", "The unit rang him at home on 01632 960230."]
)
def test_a_private_number_in_a_letter_of_an_office_is_not_the_offices(sentence: str) -> None:
    assert Mark.PUBLIC_BODY not in only(LETTER + sentence, "960230", "LETTER").marks
