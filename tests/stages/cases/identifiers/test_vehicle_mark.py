import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_vehicle_mark, parse_vehicle_mark


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("YX01KLM", "YX01 KLM"),
        ("yx00 klm", "YX00 KLM"),
        ("A123 BCD", "A123 BCD"),
        ("ABC 123A", "ABC 123A"),
    ],
)
def test_vehicle_mark_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_vehicle_mark(text)) == canonical
    assert str(parse_vehicle_mark(canonical)) == canonical
    assert is_vehicle_mark(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "YI01 KLM",
        "YQ01 KLM",
        "YX1 KLMN",
    ],
)
def test_vehicle_mark_malformed_refused_with_sentence(text: str) -> None:
    assert not is_vehicle_mark(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_vehicle_mark(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
