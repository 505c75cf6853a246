import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_cro, parse_cro


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("065656/91H", "065656/91H"),
        ("65656/91h", "065656/91H"),
        ("SF05/482703J", "SF05/482703J"),
        ("SF83/50058Z", "SF83/50058Z"),
        ("900101/03P", "900101/03P"),
    ],
)
def test_cro_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_cro(text)) == canonical
    assert str(parse_cro(canonical)) == canonical
    assert is_cro(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "85227/65G",
        "SF05/482703K",
        "SF05/4827033J",
        "065656-91H",
    ],
)
def test_cro_malformed_refused_with_sentence(text: str) -> None:
    assert not is_cro(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_cro(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
