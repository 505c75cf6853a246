"""What a page says depends neither on how many sandboxes read a file nor on which of them read which page when."""

from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import unbroken.engines.redaction
from engines.redaction.read.pdfs import drawn
from unbroken.engines.redaction.document import Document
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.pdf import PdfBackend
from unbroken.engines.redaction.read.source import _rounds, open_source

FONT = Path(unbroken.engines.redaction.__file__).parent / "fonts" / "DejaVuSans.ttf"
PAGES = 7


def lines(canvas: Canvas) -> None:
    """Draw pages in a font of the file's own, so that its letters have to be confirmed; each page brings new ones."""
    pdfmetrics.registerFont(TTFont("Own", FONT))
    for number in range(PAGES):
        canvas.setFont("Own", 12)
        canvas.drawString(80, 700, f"Statement {number + 1} of Eleanor Whitfield")
        canvas.drawString(80, 660, ("Jackdaws", "quiver", "Zebras", "foxglove", "Kippers", "XYLO", "Bulb")[number])
        if number < PAGES - 1:
            canvas.showPage()


def read_with(workers: int) -> Document:
    with open_source(drawn(lines), "a.pdf", workers=workers) as source:
        return source.document


def test_reading_with_more_sandboxes_gives_the_same_document() -> None:
    alone, three = read_with(1), read_with(3)
    assert "Tesseract" in alone.readers
    assert three == alone


def test_rounds_of_pages_cover_every_page_once_in_order() -> None:
    for count in (1, 2, 3, 7, 16, 17, 100):
        assert [number for numbers in _rounds(count) for number in numbers] == list(range(count))


def test_a_page_starts_from_what_it_is_told_and_nothing_else() -> None:
    backend = PdfBackend(drawn(lines), Limits())
    backend.know([])
    backend.read_page(0)
    learned = backend.learned()
    assert learned
    backend.know([])
    assert backend.learned() == []
    backend.know(learned)
    assert backend.learned() == learned
