"""People of the record in words read from pixels."""

import pytest

from engines.redaction.find_known.people_kit import EVERYBODY
from unbroken.engines.redaction.document import Box, Page, TextFlow, Word, WordSource
from unbroken.engines.redaction.find.known import find_known_people
from unbroken.engines.redaction.vocabulary import DocumentType


def seen(
    text: str,
    source: WordSource = WordSource.OCR,
    sure: float = 0.8,
    document_type: DocumentType = DocumentType.PHOTO,
) -> list[str]:
    """Return the strings found as those of recorded people when the text was read from pixels."""
    words = tuple(
        Word(word, Box(10 + 50 * place, 20 * line, 50 + 50 * place, 20 * line + 12), line, source, sure)
        for line, said in enumerate(text.splitlines())
        for place, word in enumerate(said.split())
    )
    flow = TextFlow.of((Page(1, 600, 800, words),))
    found = find_known_people(flow, EVERYBODY, document_type)
    return [flow.text[each.start : each.end] for each in found]


@pytest.mark.parametrize(
    ("read", "found"),
    [
        ("MonLeahMarie 2-10 CARR0VV", "CARR0VV"),
        ("Ring 07700 90012 today", "07700 90012"),
        ("Ring O77OO 9OO1Z3 today", "O77OO 9OO1Z3"),
        ("NHS 99900O10O6", "99900O10O6"),
        ("NHSnumber9990001066", "9990001066"),
        ("NI wrber QQ IZ 34 56 C", "QQ IZ 34 56 C"),
        ("VehicleYX0IKLN", "YX0IKLN"),
        ("DOB 0211/1990", "0211/1990"),
        ("Iliveat 17Larkspwr Roacl", "17Larkspwr Roacl"),
        ("Iliveat17LarkspurRoadnow", "17LarkspurRoad"),
        ("Larkspur Road, Fernleigh AAIJAB,", "AAIJAB"),
        ("leah.carrow9O@rnail.exarnple", "leah.carrow9O@rnail.exarnple"),
    ],
)
def test_record_misread_from_pixels_is_found(read: str, found: str) -> None:
    assert any(found in each or (each in found and len(each) > 5) for each in seen(read)), seen(read)


@pytest.mark.parametrize(
    "read", ["Vehicle QX01 KLN seen", "Vehicle YX07 KIM seen", "taxi DX01 KLH", "taxi, RX01 KMD, by"]
)
def test_another_well_formed_mark_is_not_taken_for_the_recorded_one(read: str) -> None:
    assert not seen(read)


@pytest.mark.parametrize(
    "read",
    [
        "Ring 07700 900999 for the court",
        "The car YX71 TLB stood there",
        "On 02/12/1991 nothing was said",
        "Account 87654321",
        "He carried an arrow and a barrow",
        "Statement of Karen Barrow",
    ],
)
def test_other_words_and_numbers_read_from_pixels_stay(read: str) -> None:
    assert seen(read) == []


def test_text_of_the_file_itself_is_matched_without_that_tolerance() -> None:
    assert seen("Ring 07700 90012 today", WordSource.NATIVE) == []


def test_writing_on_a_photograph_that_could_not_be_read_is_a_finding() -> None:
    assert seen("Xqrt vvlm", sure=0.4) == ["Xqrt", "vvlm"]
    assert seen("Xqrt vvlm", sure=0.4, document_type=DocumentType.LETTER) == []
    assert seen("Xqrt vvlm", sure=0.9) == []


@pytest.mark.parametrize("text", ["He waited at Larkspur Road bus stop", "She came to Larkspur Road later"])
def test_small_word_before_a_street_is_no_misread_number(text: str) -> None:
    assert not any(found[:3].lower() in {"at ", "to "} for found in seen(text, document_type=DocumentType.MG5))
