"""The text layer of lines that run up or down a page that was scanned sideways."""

import pytest

from unbroken.engines.redaction.burn.turn import Turn, turn_of
from unbroken.engines.redaction.document import Box, Word, WordSource


def words(boxes: list[tuple[float, float, float, float]], texts: str, line: int = 0) -> list[Word]:
    return [Word(text, Box(*box), line, WordSource.OCR) for text, box in zip(texts.split(), boxes, strict=True)]


UP = [(40.0, 480.0, 50.0, 530.0), (40.0, 410.0, 50.0, 470.0), (40.0, 380.0, 50.0, 400.0)]
DOWN = list(reversed(UP))
LEVEL = [(40.0, 40.0, 90.0, 50.0), (95.0, 40.0, 130.0, 50.0), (135.0, 40.0, 160.0, 50.0)]


@pytest.mark.parametrize(("boxes", "turn"), [(UP, Turn.UP), (DOWN, Turn.DOWN), (LEVEL, Turn.LEVEL)])
def test_turn_of_a_line_follows_its_words(boxes: list[tuple[float, float, float, float]], turn: Turn) -> None:
    assert turn_of(words(boxes, "Statement of Carrow")) is turn


def test_turn_of_single_letters_follows_the_page() -> None:
    tall = [(40.0, 40.0, 42.0, 50.0)]
    assert turn_of(words(tall, "I")) is Turn.LEVEL
    assert turn_of(words(tall, "I"), Turn.DOWN) is Turn.DOWN


def test_turn_of_one_tall_word_is_up_unless_the_page_says_down() -> None:
    assert turn_of(words([(40.0, 40.0, 50.0, 90.0)], "Carrow")) is Turn.UP
    assert turn_of(words([(40.0, 40.0, 50.0, 90.0)], "Carrow"), Turn.DOWN) is Turn.DOWN
