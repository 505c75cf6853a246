"""Office files, mail and text as the sandbox reads them: laid out by the engine, drawn from that layout."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from unbroken.engines.redaction.document import Box, Hidden, Page, SourceKind, Word
from unbroken.engines.redaction.errors import SourceTooLarge
from unbroken.engines.redaction.read.backend import Learned, Reading
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.pdf import open_pdf
from unbroken.engines.redaction.read.regions import RegionReader
from unbroken.engines.redaction.read.render import Pixels, draw, draw_plainly

_READ_DPI = 200.0


class LaidOutBackend:
    """One opened file of a kind without pages of its own."""

    def __init__(self, data: bytes, kind: SourceKind, name: str, limits: Limits) -> None:
        self._document, layout = read_office(data, kind, name)
        if len(self._document.pages) > limits.pages:
            raise SourceTooLarge(f"The file fills more than {limits.pages} pages. Split it and give its parts.")
        self._layout = open_pdf(layout, limits)
        self._limits = limits
        self._regions = RegionReader()
        self._readers: set[str] = set()

    @property
    def page_count(self) -> int:
        """Return how many pages the layout has."""
        return len(self._document.pages)

    @property
    def title(self) -> str:
        """Return the title that the file gives itself, or ""."""
        return self._document.title

    @property
    def readers(self) -> tuple[str, ...]:
        """Return the names of the parts that have read."""
        return (*self._document.readers, *sorted(self._readers))

    def facts(self) -> dict[str, str]:
        """Return what else is known of the whole file."""
        return self._document.facts

    def know(self, learned: Iterable[Learned]) -> None:
        """Do nothing: no page helps with another."""

    def learned(self) -> list[Learned]:
        """Return nothing."""
        return []

    def read_page(self, number: int) -> Reading:
        """Return one page of the layout, with the words that are read from the pictures on it."""
        page = self._document.pages[number]
        if not page.picture_boxes:
            return Reading(page)
        drawing = self.raster(number, _READ_DPI, grey=False)
        words: list[Word] = list(page.words)
        unread: list[Box] = []
        for box in page.picture_boxes:
            seen = self._regions.read(drawing, _READ_DPI, box)
            self._readers.update(seen.readers)
            unread += seen.unread
            words += _after(words, seen.words)
        return Reading(_with(page, words, unread))

    def hidden(self) -> list[Hidden]:
        """Return everything hidden in the file."""
        return list(self._document.hidden)

    def raster(self, number: int, dpi: float, *, grey: bool | None) -> Pixels:
        """Draw one page of the layout."""
        page = self._layout[number]
        try:
            if grey is None:
                return draw_plainly(page, dpi / 72, limit=self._limits.pixels)[0]
            return draw(page, dpi / 72, grey=grey, limit=self._limits.pixels)
        finally:
            page.close()


def _after(words: list[Word], more: tuple[Word, ...]) -> list[Word]:
    """Return words read from a picture, numbered as lines and blocks of their own after those before."""
    line = max((word.line for word in words), default=0) + 1
    block = max((word.block for word in words), default=0) + 1
    return [replace(word, line=word.line + line, block=word.block + block) for word in more]


def _with(page: Page, words: list[Word], unread: list[Box]) -> Page:
    return replace(page, words=tuple(words), unread_boxes=(*page.unread_boxes, *unread))
