import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_asn, parse_asn


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1101ZD0100000410836V", "11/01ZD/01/410836V"),
        ("11/01ZD/01/410836V", "11/01ZD/01/410836V"),
        ("1146AA0100000448754E", "11/46AA/01/448754E"),
        ("1901ID0100000006148H", "19/01ID/01/6148H"),
        ("26/18ZA/01/990101G", "26/18ZA/01/990101G"),
        ("26/18ZA/01/990102H", "26/18ZA/01/990102H"),
        ("26/86ZB/01/990103D", "26/86ZB/01/990103D"),
        ("26/86ZB/01/990105F", "26/86ZB/01/990105F"),
        ("26/18ZC/01/990106M", "26/18ZC/01/990106M"),
        ("26/18ZC/01/990107N", "26/18ZC/01/990107N"),
        ("26/86ZD/01/990108J", "26/86ZD/01/990108J"),
        ("26/86ZD/01/990109K", "26/86ZD/01/990109K"),
        ("26/18ZA/01/990110R", "26/18ZA/01/990110R"),
        ("11A01ZD0100000410836V", "11/A01ZD/01/410836V"),
    ],
)
def test_asn_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_asn(text)) == canonical
    assert str(parse_asn(canonical)) == canonical
    assert is_asn(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "1101ZD0100000410836W",
        "11/01ZD/01/410836",
        "11/01ZD/01/I",
        "1101ZD01000004108360V",
    ],
)
def test_asn_malformed_refused_with_sentence(text: str) -> None:
    assert not is_asn(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_asn(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
