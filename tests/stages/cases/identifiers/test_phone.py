import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_phone, parse_phone


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("07700 900123", "07700900123"),
        ("(01632) 960123", "01632960123"),
        ("+44 7700 900123", "07700900123"),
        ("+44 (0)20 7946 0018", "02079460018"),
        ("0044 1632 960123", "01632960123"),
    ],
)
def test_phone_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_phone(text)) == canonical
    assert str(parse_phone(canonical)) == canonical
    assert is_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "0770090012",
        "077009001234",
        "04000 000000",
        "900123",
    ],
)
def test_phone_malformed_refused_with_sentence(text: str) -> None:
    assert not is_phone(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_phone(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
