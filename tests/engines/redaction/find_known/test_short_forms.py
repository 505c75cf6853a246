import pytest

from unbroken.engines.redaction.find.known.nicknames import is_short_form


@pytest.mark.parametrize(
    ("word", "forename"),
    [("dunc", "duncan"), ("sanj", "sanjeev"), ("olly", "oluwaseun"), ("andre", "leandre")],
)
def test_beginning_inner_part_or_pet_ending_makes_a_short_form(word: str, forename: str) -> None:
    assert is_short_form(word, forename)


@pytest.mark.parametrize(
    ("word", "forename"), [("josh", "malachi"), ("ann", "joan"), ("bo", "robert"), ("ian", "brian")]
)
def test_other_name_is_no_short_form(word: str, forename: str) -> None:
    assert not is_short_form(word, forename, strictly=True)


def test_name_of_its_own_counts_only_as_the_beginning() -> None:
    assert is_short_form("mal", "malachi", strictly=True)
    assert not is_short_form("ella", "gabriella", strictly=True)
