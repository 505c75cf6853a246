import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_exhibit_reference, parse_exhibit_reference


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("js/1", "JS/1"),
        ("ABCD/123A", "ABCD/123A"),
        ("  Letter   4 of 5 ", "Letter 4 of 5"),
    ],
)
def test_exhibit_reference_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_exhibit_reference(text)) == canonical
    assert str(parse_exhibit_reference(canonical)) == canonical
    assert is_exhibit_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "J" * 37,
        "JS/1\x07",
    ],
)
def test_exhibit_reference_malformed_refused_with_sentence(text: str) -> None:
    assert not is_exhibit_reference(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_exhibit_reference(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
