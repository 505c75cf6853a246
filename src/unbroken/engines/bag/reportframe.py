"""Set the report's type, page frame, marking and page numbers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FOLDER = Path(__file__).with_name("fonts")
TEXT: Final = "UnbrokenText"
BOLD: Final = "UnbrokenTextBold"
MONO: Final = "UnbrokenMono"
INK: Final = HexColor("#0b0c0c")
GREY: Final = HexColor("#484949")
RULE: Final = HexColor("#b1b4b6")
BLUE: Final = HexColor("#0f385c")
PALE: Final = HexColor("#f0f4f8")
MARGIN: Final = 20 * mm
PADDING: Final = 6
WIDTH: Final = A4[0] - 2 * (MARGIN + PADDING)


@cache
def register_fonts() -> None:
    """Make the embedded fonts known: they print Welsh and every other European name."""
    for name, file in (
        (TEXT, "DejaVuSansCondensed.ttf"),
        (BOLD, "DejaVuSansCondensed-Bold.ttf"),
        (MONO, "DejaVuSansMono.ttf"),
    ):
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file)))
    pdfmetrics.registerFontFamily(TEXT, normal=TEXT, bold=BOLD, italic=TEXT, boldItalic=BOLD)


def _style(name: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        name, fontName=more.pop("fontName", TEXT), fontSize=size, leading=leading, textColor=INK, **more
    )


BODY: Final = _style("body", 9.5, 13.5, spaceAfter=5, alignment=TA_LEFT)
SMALL: Final = _style("small", 8, 11)
CELL: Final = _style("cell", 8.5, 11.5)
LABEL: Final = _style("label", 8.5, 11.5, fontName=BOLD)
DIGEST: Final = _style("digest", 7.6, 11, fontName=MONO)
CODE: Final = _style("code", 7.6, 11, fontName=MONO, leftIndent=4 * mm, spaceAfter=5, splitLongWords=1)
TITLE: Final = _style("title", 25, 31, fontName=BOLD, spaceAfter=4)
SUBTITLE: Final = _style("subtitle", 13, 18, spaceAfter=12)
HEADING: Final = _style("heading", 15, 20, fontName=BOLD, spaceBefore=14, spaceAfter=6, keepWithNext=1)
ITEM_HEADING: Final = _style("item", 11, 15, fontName=BOLD, spaceBefore=10, spaceAfter=3, keepWithNext=1)


class NumberedCanvas(Canvas):
    """Draw the marking and "page x of y" once the number of pages is known."""

    marking = ""
    footer = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep the page until all are known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined] # reportlab's own way, not in its stubs

    def save(self) -> None:
        """Draw every page's frame, then write the file."""
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            self._frame(number, len(self._pages))
            super().showPage()
        super().save()

    def _frame(self, number: int, count: int) -> None:
        width, height = A4
        self.setFillColor(INK)
        self.setFont(BOLD, 9.5)
        self.drawCentredString(width / 2, height - 11 * mm, self.marking)
        self.drawCentredString(width / 2, 8 * mm, self.marking)
        self.setFont(TEXT, 7.6)
        self.setFillColor(GREY)
        left, right = MARGIN + PADDING, width - MARGIN - PADDING
        self.drawString(left, 13.5 * mm, self.footer)
        self.drawRightString(right, 13.5 * mm, f"Page {number} of {count}")
        self.setStrokeColor(RULE)
        self.line(left, 17 * mm, right, 17 * mm)


def canvas_for(marking: str, footer: str) -> type[NumberedCanvas]:
    """Return a canvas class with this marking and footer."""
    return type("MarkedCanvas", (NumberedCanvas,), {"marking": marking, "footer": footer})
