import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_postcode, parse_postcode


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("AA1 1AB", "AA1 1AB"),
        ("aa123de", "AA12 3DE"),
        ("A1A 1AA", "A1A 1AA"),
        ("A9 9AA", "A9 9AA"),
        ("A99 9AA", "A99 9AA"),
        ("AA9A 9AA", "AA9A 9AA"),
        ("GIR 0AA", "GIR 0AA"),
    ],
)
def test_postcode_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_postcode(text)) == canonical
    assert str(parse_postcode(canonical)) == canonical
    assert is_postcode(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "AA1 1AC",
        "GIR 1AA",
        "AAA1 1AA",
        "A1",
    ],
)
def test_postcode_malformed_refused_with_sentence(text: str) -> None:
    assert not is_postcode(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_postcode(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
