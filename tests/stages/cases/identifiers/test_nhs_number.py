import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_nhs_number, parse_nhs_number


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("9434765919", "9434765919"),
        ("943 476 5919", "9434765919"),
        ("9990001006", "9990001006"),
        ("999-000-1014", "9990001014"),
    ],
)
def test_nhs_number_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_nhs_number(text)) == canonical
    assert str(parse_nhs_number(canonical)) == canonical
    assert is_nhs_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "9434765918",
        "999000100",
        "99900010066",
        "999000100A",
        "9990001120",
    ],
)
def test_nhs_number_malformed_refused_with_sentence(text: str) -> None:
    assert not is_nhs_number(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_nhs_number(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"


def test_nhs_number_whose_check_would_be_ten_has_no_valid_last_digit() -> None:
    assert not any(is_nhs_number(f"999000112{digit}") for digit in range(10))
