import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_offence_code, parse_offence_code


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("TH68010", "TH68010"),
        ("of61102a", "OF61102A"),
        ("COML025", "COML025"),
        ("SX03017", "SX03017"),
    ],
)
def test_offence_code_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_offence_code(text)) == canonical
    assert str(parse_offence_code(canonical)) == canonical
    assert is_offence_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "TH6801",
        "TH68010D",
        "COM025",
        "COML025AA",
    ],
)
def test_offence_code_malformed_refused_with_sentence(text: str) -> None:
    assert not is_offence_code(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_offence_code(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
