"""Names that are English words, months or of many tongues, and names parted by line ends."""

from __future__ import annotations

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.wrapping import is_wrapped
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind


def covered(text: str) -> str:
    """Return the text with everything found as a name as dots."""
    shown = list(text)
    for each in find_names(TextFlow(text, (), (), (), (0,)), Case(""), DocumentType.OTHER):
        if each.kind is InfoKind.NAME:
            shown[each.start : each.end] = "." * (each.end - each.start)
    return "".join(shown)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A postman, Emrys Post, cycled past.", "Emrys Post"),
        ("He was in the holding room with Hope Castle, a shoplifter.", "Hope Castle"),
        ("Then Rev Aled Church sat with me.", "Aled Church"),
        ("She was told by Chidinma Okonkwo that day.", "Chidinma Okonkwo"),
        ("We saw Grzegorz Wieczorek there.", "Grzegorz Wieczorek"),
        ("It was Gurpreet Dhaliwal who rang.", "Gurpreet Dhaliwal"),
        ("Ruby Bright 07700900896\tthat was close", "Ruby Bright"),
    ],
)
def test_name_made_of_words_or_from_afar_is_covered_whole(text: str, name: str) -> None:
    assert name not in covered(text)
    assert not set(name.split()) & set(covered(text).replace(",", " ").replace(".", " ").split())


def test_month_stays_where_somebody_of_that_name_is_told_of() -> None:
    text = "Mr Will May came. In May and June he was away until 4 May 2026. May I add that Mr May left."
    assert "In May and June" in covered(text)
    assert "4 May 2026" in covered(text)


def test_place_after_a_word_for_places_is_no_person() -> None:
    assert "Hope Castle" in covered("We met at Hope Castle on the hill.")


def test_name_over_the_end_of_a_line_in_a_narrow_column_is_covered_whole() -> None:
    text = (
        "I told them all of it on the way to\nthe shop and my best friend is Maisie\n"
        "Hill, who was there with me that day\nand saw it."
    )
    assert "Hill" not in covered(text)


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ("The quick brown fox was seen by\nsomebody in the lane and then he\nran away over the hill again.", True),
        ("Name\nEmrys\nPost\nclerk", False),
        ("1\tRM/1\tGethin\n2\tRM/2\tTomos", False),
    ],
)
def test_line_is_wrapped_only_where_the_next_word_had_no_room(text: str, wrapped: bool) -> None:
    assert is_wrapped(text, text.index("\n")) is wrapped


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I was with Jean White at the time.", "Jean White"),
        ("We saw Tom Brown leave.", "Tom Brown"),
        ("It was Mr Gold who paid.", "Gold"),
        ("My friend Will Frost rang.", "Will Frost"),
        ("Rose Green from next door came out.", "Rose Green"),
        ("There was a lady called Summer Knight and her husband.", "Summer Knight"),
    ],
)
def test_surname_that_is_a_word_of_the_trade_is_covered(text: str, name: str) -> None:
    assert name not in covered(text)


@pytest.mark.parametrize(
    "text", ["The nurse on Ward 6 was busy.", "See Page 2 of it.", "A White Transit stood in Green Lane."]
)
def test_words_of_the_trade_alone_stay(text: str) -> None:
    assert covered(text) == text
