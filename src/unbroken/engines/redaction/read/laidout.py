"""Office files, mail and text as the sandbox reads them: laid out by the engine, drawn from that layout."""

from __future__ import annotations

from unbroken.engines.redaction.document import Hidden, SourceKind
from unbroken.engines.redaction.errors import SourceTooLarge
from unbroken.engines.redaction.read.backend import Reading
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.pdf import open_pdf
from unbroken.engines.redaction.read.render import Pixels, draw


class LaidOutBackend:
    """One opened file of a kind without pages of its own."""

    def __init__(self, data: bytes, kind: SourceKind, name: str, limits: Limits) -> None:
        self._document, layout = read_office(data, kind, name)
        if len(self._document.pages) > limits.pages:
            raise SourceTooLarge(f"The file fills more than {limits.pages} pages. Split it and give its parts.")
        self._layout = open_pdf(layout, limits)
        self._limits = limits

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
        return self._document.readers

    def facts(self) -> dict[str, str]:
        """Return what else is known of the whole file."""
        return self._document.facts

    def read_page(self, number: int) -> Reading:
        """Return one page of the layout."""
        return Reading(self._document.pages[number])

    def hidden(self) -> list[Hidden]:
        """Return everything hidden in the file."""
        return list(self._document.hidden)

    def raster(self, number: int, dpi: float, *, grey: bool) -> Pixels:
        """Draw one page of the layout."""
        page = self._layout[number]
        try:
            return draw(page, dpi / 72, grey=grey, limit=self._limits.pixels)
        finally:
            page.close()
