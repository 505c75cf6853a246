"""The typefaces of the built-in layout: DejaVu, with the widths of its characters."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

ASCENT = 0.93
DESCENT = 0.24
LEADING = 1.3


class Face:
    """One typeface. Widths are exact: the layout and the PDF use the same advances, without kerning."""

    def __init__(self, name: str, file_name: str) -> None:
        self.name = name
        with as_file(files("unbroken.engines.redaction") / "fonts" / file_name) as path:
            font: Any = TTFont(name, str(path))
        pdfmetrics.registerFont(font)
        self._widths: dict[int, float] = font.face.charWidths
        self._default: float = font.face.defaultWidth
        self._glyphs: dict[int, int] = font.face.charToGlyph
        self._known: dict[str, float] = {}

    def width(self, text: str, size: float) -> float:
        """Return the width of the text in points."""
        known = self._known.get(text)
        if known is None:
            get, default = self._widths.get, self._default
            known = sum(get(ord(character), default) for character in text) / 1000.0
            if len(self._known) < 100_000:
                self._known[text] = known
        return known * size

    def lacks(self, text: str) -> bool:
        """Return whether some character has no shape in this face (an empty box is drawn for it)."""
        return any(ord(character) not in self._glyphs for character in text)


@cache
def plain() -> Face:
    """Return the face of ordinary text."""
    return Face("UnbrokenSans", "DejaVuSans.ttf")


@cache
def bold() -> Face:
    """Return the face of headings."""
    return Face("UnbrokenSansBold", "DejaVuSans-Bold.ttf")


@cache
def mono() -> Face:
    """Return the face of text whose columns are made with spaces."""
    return Face("UnbrokenMono", "DejaVuSansMono.ttf")
