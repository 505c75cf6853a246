import pytest

from unbroken.stages.cases.errors import IdentifierMalformed
from unbroken.stages.cases.identifiers import is_court_case_reference, parse_court_case_reference


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("26/2576/104G", "26/2576/104G"),
        ("97/1626/008395q", "97/1626/008395Q"),
    ],
)
def test_court_case_reference_wellformed_returns_canonical(text: str, canonical: str) -> None:
    assert str(parse_court_case_reference(text)) == canonical
    assert str(parse_court_case_reference(canonical)) == canonical
    assert is_court_case_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "<b>",
        "26/257/104G",
        "26/2576/104I",
        "26/2576/1040404G",
    ],
)
def test_court_case_reference_malformed_refused_with_sentence(text: str) -> None:
    assert not is_court_case_reference(text)
    with pytest.raises(IdentifierMalformed) as refused:
        parse_court_case_reference(text)
    assert str(refused.value).endswith(".")
    assert refused.value.code == "identifier-malformed"
