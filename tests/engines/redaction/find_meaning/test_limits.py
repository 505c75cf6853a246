import pytest

from engines.redaction.decide.paper import document_of
from engines.redaction.find_meaning.kit import candidates


@pytest.mark.parametrize(
    "piece", ["A", "Aa ", "Mr. ", "\t", "I am ", "he works at ", "part of other ", "1,1.1", "X Y\n"]
)
@pytest.mark.parametrize("document_type", ["MG5", "MEDICAL_NOTES", "BANK_STATEMENT", "PHONE_EXTRACT"])
def test_hostile_text_ends_and_yields_spans_inside_it(piece: str, document_type: str) -> None:
    text = f"x{piece * 2000}"
    length = len(document_of(text).flow.text)
    assert all(0 <= each.start < each.end <= length for each in candidates(text, document_type))
