import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_ou_code, parse_ou_code


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("B45GC00", "B45GC00"),
        ("c45gu00", "C45GU00"),
        ("A34AA00", "A34AA00"),
        ("B18HM00", "B18HM00"),
        ("01ZD00", "01ZD00"),
    ],
)
def test_ou_code_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_ou_code(text)) == canonical
    assert str(parse_ou_code(canonical)) == canonical
    assert is_ou_code(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "B45GC",
        "B45GC000",
        "K45GC00",
    ],
)
def test_ou_code_malformed_refused_with_sentence(text: str) -> None:
    assert not is_ou_code(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_ou_code(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
