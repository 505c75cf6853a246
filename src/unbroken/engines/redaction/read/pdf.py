"""A PDF as the sandbox reads it."""

from __future__ import annotations

from collections.abc import Iterable

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.errors import SourceBroken, SourceEncrypted, SourceTooLarge
from unbroken.engines.redaction.read.backend import Learned, Reading
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.pagewords import PageReader
from unbroken.engines.redaction.read.pdfsecrets import Structure
from unbroken.engines.redaction.read.render import Pixels, draw, draw_plainly, flatten
from unbroken.engines.redaction.read.trust import Trust

_BROKEN = "The PDF is damaged or cut short. Fetch it again from where it came from."


def open_pdf(data: bytes, limits: Limits) -> pdfium.PdfDocument:
    """Open a PDF that needs no password. Raises SourceEncrypted, SourceBroken, SourceTooLarge."""
    try:
        document = pdfium.PdfDocument(data)
        count = len(document)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise SourceEncrypted(
                "The PDF is locked with a password. Save it without the password and try again."
            ) from error
        raise SourceBroken(_BROKEN) from error
    if count < 1:
        raise SourceBroken(_BROKEN)
    if count > limits.pages:
        raise SourceTooLarge(f"The PDF has more than {limits.pages} pages. Split it and give its parts.")
    return document


class PdfBackend:
    """One opened PDF."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits
        self._document = open_pdf(data, limits)
        self._structure = Structure.read(data, limits)
        self._reader = PageReader(Trust(honest_fonts=self._structure.honest_fonts))
        self._flattened: tuple[int, pdfium.PdfPage] | None = None
        self._grey: set[int] = set()

    @property
    def page_count(self) -> int:
        """Return how many pages the file has."""
        return len(self._document)

    @property
    def title(self) -> str:
        """Return the title that the file gives itself, or ""."""
        return str(self._document.get_metadata_value("Title"))[:500]

    @property
    def readers(self) -> tuple[str, ...]:
        """Return the names of the parts that have read so far."""
        return tuple(sorted(self._reader.readers | self._structure.readers))

    def facts(self) -> dict[str, str]:
        """Return what else is known of the whole file."""
        return {}

    def hidden(self) -> list[Hidden]:
        """Return everything hidden that belongs to the file as a whole."""
        return list(self._structure.hidden())

    def know(self, learned: Iterable[Learned]) -> None:
        """Start the next page from these glyphs alone."""
        self._reader.trust.confirmed = {(font, letter, bytes.fromhex(shape)) for font, letter, shape in learned}

    def learned(self) -> list[Learned]:
        """Return the glyphs that are confirmed."""
        return sorted((font, letter, shape.hex()) for font, letter, shape in self._reader.trust.confirmed)

    def read_page(self, number: int) -> Reading:
        """Read one page."""
        return self._reader.read(self._page(number), number + 1, self._structure.unit(number))

    def raster(self, number: int, dpi: float, *, grey: bool | None) -> Pixels:
        """Draw one page as seen."""
        page, scale = self._page(number), dpi / 72 * self._structure.unit(number)
        if grey is None:
            drawn, is_grey = draw_plainly(page, scale, limit=self._limits.pixels, is_grey=number in self._grey)
            if is_grey:
                self._grey.add(number)
            return drawn
        return draw(page, scale, grey=grey, limit=self._limits.pixels)

    def _page(self, number: int) -> pdfium.PdfPage:
        """Return a page with its annotations drawn; the last one asked for stays open."""
        if self._flattened and self._flattened[0] == number:
            return self._flattened[1]
        try:
            page = flatten(self._document, number)
        except pdfium.PdfiumError as error:
            raise SourceBroken(f"Page {number + 1} of the PDF is damaged. Fetch the file again.") from error
        if self._flattened:
            self._flattened[1].close()
        self._flattened = (number, page)
        return page
