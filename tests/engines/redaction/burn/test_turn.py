"""The text layer of lines of a page that was scanned sideways or upside down."""

import io

import pytest
from PIL import Image

from unbroken.engines.redaction.burn.font import Codes
from unbroken.engines.redaction.burn.pdf import burn_page, burned_picture, write_pdf
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.burn.turn import Turn, turn_of
from unbroken.engines.redaction.document import Box, SourceKind, Word, WordSource
from unbroken.engines.redaction.prove.extractors import pdfium_texts
from unbroken.engines.redaction.prove.pdfminer_text import pdfminer_texts


def words(boxes: list[tuple[float, float, float, float]], texts: str, line: int = 0) -> list[Word]:
    return [Word(text, Box(*box), line, WordSource.OCR) for text, box in zip(texts.split(), boxes, strict=True)]


UP = [(40.0, 480.0, 50.0, 530.0), (40.0, 410.0, 50.0, 470.0), (40.0, 380.0, 50.0, 400.0)]
DOWN = list(reversed(UP))
OVER = [(335.0, 40.0, 390.0, 50.0), (300.0, 40.0, 330.0, 50.0), (250.0, 40.0, 295.0, 50.0)]
LEVEL = [(40.0, 40.0, 90.0, 50.0), (95.0, 40.0, 130.0, 50.0), (135.0, 40.0, 160.0, 50.0)]


@pytest.mark.parametrize(("boxes", "turn"), [(UP, Turn.UP), (DOWN, Turn.DOWN), (OVER, Turn.OVER), (LEVEL, Turn.LEVEL)])
def test_turn_of_a_line_follows_its_words(boxes: list[tuple[float, float, float, float]], turn: Turn) -> None:
    assert turn_of(words(boxes, "Statement of Carrow")) is turn


def test_turn_of_single_letters_follows_the_page() -> None:
    tall = [(40.0, 40.0, 42.0, 50.0)]
    assert turn_of(words(tall, "I")) is Turn.LEVEL
    assert turn_of(words(tall, "I"), Turn.DOWN) is Turn.DOWN


def test_turn_of_one_tall_word_is_up_unless_the_page_says_down() -> None:
    assert turn_of(words([(40.0, 40.0, 50.0, 90.0)], "Carrow")) is Turn.UP
    assert turn_of(words([(40.0, 40.0, 50.0, 90.0)], "Carrow"), Turn.DOWN) is Turn.DOWN


def test_turn_of_hebrew_in_the_file_itself_is_level() -> None:
    native = [Word("שלום", Box(*box), 0, WordSource.NATIVE) for box in OVER]
    assert turn_of(native) is Turn.LEVEL


@pytest.mark.parametrize("boxes", [UP, DOWN, OVER, LEVEL])
def test_text_layer_of_a_turned_line_is_read_by_every_extractor(boxes) -> None:
    plan = PagePlan(1, 595.0, 842.0, (), tuple(words(boxes, "Statement of Carrow")), is_scan=True)
    codes = Codes(BurnPlan(SourceKind.PDF, (plan,)).characters)
    out = io.BytesIO()
    page = burn_page(burned_picture(Image.new("L", (595, 842), 255), plan), plan, codes)
    write_pdf([page], codes, out, "x", "en-GB")
    for texts in (pdfium_texts(out.getvalue()), pdfminer_texts(out.getvalue())):
        assert " ".join(texts[0].split()) == "Statement of Carrow"
