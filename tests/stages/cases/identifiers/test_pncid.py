import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_pncid, parse_pncid


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("1979/0163001B", "1979/0163001B"),
        ("19790163001B", "1979/0163001B"),
        ("02/73319Z", "2002/0073319Z"),
        ("0273319Z", "2002/0073319Z"),
        ("81/34U", "1981/0000034U"),
        ("2003/9900101Z", "2003/9900101Z"),
        ("2007/9900102L", "2007/9900102L"),
        ("2015/9900103J", "2015/9900103J"),
        ("2013/9900104E", "2013/9900104E"),
        ("2011/9900105A", "2011/9900105A"),
        ("2022/9900106U", "2022/9900106U"),
        ("2025/9900107Q", "2025/9900107Q"),
        ("2018/9900108K", "2018/9900108K"),
        ("2009/9900109Z", "2009/9900109Z"),
        ("2014/9900110B", "2014/9900110B"),
    ],
)
def test_pncid_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_pncid(text)) == canonical
    assert str(parse_pncid(canonical)) == canonical
    assert is_pncid(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "2001/0171310S",
        "1979/0163001C",
        "1979/01630011B",
        "1979/B",
        "2003/9900101",
    ],
)
def test_pncid_malformed_refused_with_sentence(text: str) -> None:
    assert not is_pncid(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_pncid(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"


@pytest.mark.parametrize(
    ("this_year", "expected"), [(2001, "1902/0073319Z"), (2002, "2002/0073319Z"), (2099, "2002/0073319Z")]
)
def test_pncid_two_digit_year_above_this_year_is_last_century(this_year: int, expected: str) -> None:
    assert parse_pncid("02/73319Z", this_year=this_year) == expected
