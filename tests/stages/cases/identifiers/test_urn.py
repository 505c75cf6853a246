import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_urn, parse_urn


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("18ZA0000126", "18ZA0000126"),
        ("86ZB0000226/1", "86ZB0000226/1"),
        ("11AA2222233(M)/1", "11AA2222233(M)/1"),
        ("11AA2222233M/01", "11AA2222233(M)/1"),
        (" 18za 00001 26 ", "18ZA0000126"),
        ("18ZA0000126s", "18ZA0000126(S)"),
        ("18ZA0000126/99", "18ZA0000126/99"),
    ],
)
def test_urn_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_urn(text)) == canonical
    assert str(parse_urn(canonical)) == canonical
    assert is_urn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "111AA2222233",
        "11AA2222233/P",
        "13WD1234520/222",
        "18ZA0000126/0",
        "18ZA0000126/00",
        "18ZA000012",
        "18ZA0000126(M",
        "18ZA0000126X",
        "18ZA\u0661\u0661\u0661\u0661\u0661\u0661\u0661",
        "18ZA0000126\x00",
    ],
)
def test_urn_malformed_refused_with_sentence(text: str) -> None:
    assert not is_urn(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_urn(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"


def test_urn_parts_are_told_apart() -> None:
    urn = parse_urn("86ZB0000226(S)/12")
    assert (urn.force, urn.unit, urn.sequence, urn.year, urn.mark, urn.sub) == (
        "86",
        "ZB",
        "00002",
        "26",
        "S",
        12,
    )
