import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_nino, parse_nino


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("QQ123456C", "QQ123456C"),
        ("qq 12 34 56 c", "QQ123456C"),
        ("AB123456D", "AB123456D"),
    ],
)
def test_nino_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_nino(text)) == canonical
    assert str(parse_nino(canonical)) == canonical
    assert is_nino(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "DA123456A",
        "AO123456A",
        "GB123456A",
        "ZZ123456A",
        "QA123456A",
        "AB123456E",
        "AB12345A",
    ],
)
def test_nino_malformed_refused_with_sentence(text: str) -> None:
    assert not is_nino(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_nino(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
