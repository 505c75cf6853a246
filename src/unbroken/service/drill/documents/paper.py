"""Printed pages, and printed pages that were scanned or blacked out by somebody who did not know better."""

import textwrap
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from unbroken.engines import redaction

A4 = (595, 842)
MARGIN, LINE, SIZE, WIDE = 62, 16, 10.5, 84
SCAN_DPI = 150
BREAK = "\f"
"""Between two pages of a text."""


def printed(text: str, *, covered: Sequence[str] = ()) -> bytes:
    """Return a PDF with live text. covered: words that get a black rectangle drawn over them, which hides nothing."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    for page in text.split(BREAK):
        for number, line in enumerate(_lines(page)):
            bottom = A4[1] - MARGIN - number * LINE
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(MARGIN, bottom, line)
            _cover(canvas, line, bottom, covered)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def scanned(text: str) -> bytes:
    """Return a PDF of pictures only, as a scanner makes it."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=A4, invariant=1)
    for page in text.split(BREAK):
        canvas.drawImage(ImageReader(_picture(_lines(page))), 0, 0, *A4)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def face(size: int) -> ImageFont.FreeTypeFont:
    """Return the typeface that comes with the engine, so that every machine draws the same."""
    return ImageFont.truetype(str(Path(redaction.__file__).parent / "fonts" / "DejaVuSans.ttf"), size)


def _cover(canvas: Canvas, line: str, bottom: float, covered: Iterable[str]) -> None:
    for words in covered:
        if words in line:
            before = canvas.stringWidth(line[: line.index(words)], "Helvetica", SIZE)
            width = canvas.stringWidth(words, "Helvetica", SIZE)
            canvas.rect(MARGIN + before - 1, bottom - 3, width + 2, SIZE + 3, stroke=0, fill=1)


def _lines(page: str) -> list[str]:
    paragraphs = textwrap.dedent(page).strip().splitlines()
    return [line for one in paragraphs for line in textwrap.wrap(one, WIDE) or [""]]


def _picture(lines: Iterable[str]) -> Image.Image:
    scale = SCAN_DPI / 72
    sheet = Image.new("L", (round(A4[0] * scale), round(A4[1] * scale)), 247)
    draw = ImageDraw.Draw(sheet)
    for number, line in enumerate(lines):
        place = (MARGIN * scale, (MARGIN + number * LINE) * scale)
        draw.text(place, line, font=face(round(SIZE * scale * 0.92)), fill=35)
    return sheet.rotate(0.4, fillcolor=247, resample=Image.Resampling.BICUBIC)
