import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_driver_number, parse_driver_number


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("HOLT9805147D99AB", "HOLT9805147D99AB"),
        ("holt9 805147 d99ab", "HOLT9805147D99AB"),
        ("HOLT9855147D99AB", "HOLT9855147D99AB"),
    ],
)
def test_driver_number_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_driver_number(text)) == canonical
    assert str(parse_driver_number(canonical)) == canonical
    assert is_driver_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "HOLT9800147D99AB",
        "HOLT9813147D99AB",
        "HOLT9805327D99AB",
        "HOLT9805147D99A",
    ],
)
def test_driver_number_malformed_refused_with_sentence(text: str) -> None:
    assert not is_driver_number(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_driver_number(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
