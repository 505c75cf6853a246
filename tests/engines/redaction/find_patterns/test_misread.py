"""Numbers of which a figure was misread, found by the groups they are written in."""

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Box, Page, TextFlow, Word, WordSource
from unbroken.engines.redaction.find.merge import merge
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.vocabulary import DocumentType

CASES = [
    ("Pat Ames 61632 960777 after six", "PHONE", "61632 960777"),
    ("ring O1632 96O777 or come", "PHONE", "O1632 96O777"),
    ("ring 0163$ 960777 or come", "PHONE", "0163$ 960777"),
    ("ring 1632 960777 or come", "PHONE", "1632 960777"),
    ("her mobile 97700 900 777", "PHONE", "97700 900 777"),
    ("card 4000 0000 00O0 $356?", "CARD", "4000 0000 00O0 $356"),
    ("card 4000-00?0-0000-1356", "CARD", "4000-00?0-0000-1356"),
]


def _words(text: str, source: WordSource) -> tuple[Word, ...]:
    return tuple(
        Word(word, Box(10 + 50 * place, 20, 50 + 50 * place, 32), 0, source, 0.8)
        for place, word in enumerate(text.split())
    )


def _found(text: str, kind: str, source: WordSource) -> list[str]:
    flow = TextFlow.of((Page(1, 600, 800, _words(text, source)),))
    found = find_patterns(flow, Case(""), DocumentType.OTHER)
    return [flow.text[each.start : each.end] for each in found if each.kind == kind]


@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_number_with_a_figure_misread_from_pixels_is_found_by_its_groups(text: str, kind: str, expected: str) -> None:
    assert expected in _found(text, kind, WordSource.OCR)


@pytest.mark.parametrize(
    "text",
    [
        "lot 91632 9607 sold",
        "meters 12345 678901 234567",
        "order 4000 0000 ABCD EFGH",
        "between 1145 and 1630 hours",
        "frames 00412 to 009977 shown",
    ],
)
def test_other_groups_of_figures_read_from_pixels_stay(text: str) -> None:
    assert not _found(text, "PHONE", WordSource.OCR)
    assert not _found(text, "CARD", WordSource.OCR)


def test_a_sign_read_in_place_of_a_figure_makes_no_sum_of_a_part_of_the_number() -> None:
    flow = TextFlow.of(
        (Page(1, 600, 800, _words("the one ending 4417. 4000 0000 0000 $356? he said", WordSource.OCR)),)
    )
    groups = merge(find_patterns(flow, Case(""), DocumentType.OTHER), flow)

    assert [flow.text[each.start : each.end] for each in groups if each.kind == "CARD"] == ["4000 0000 0000 $356"]


def test_text_of_the_file_is_read_without_that_tolerance() -> None:
    assert not _found("Pat Ames 61632 960777 after six", "PHONE", WordSource.NATIVE)
