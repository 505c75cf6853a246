"""Read the text of the output with three programs that share no code: pdfium, pdfminer.six, poppler."""

from __future__ import annotations

import io
import logging
import shutil
import subprocess
import threading

import pypdfium2 as pdfium
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import Matrix

POPPLER_SECONDS_A_PAGE = 5
POPPLER_SECONDS = 30
_PDFIUM = threading.Lock()
_CHATTY = ("pdfminer.psparser", "pdfminer.pdfinterp", "pdfminer.pdfdocument", "pdfminer.pdfparser")
"""Loggers that are told of every token; building what nobody reads takes a fifth of the time."""


def _say_nothing(*_: object, **__: object) -> None:
    """Stand where the loggers' debug method stood."""


def pdfium_texts(output: bytes) -> list[str]:
    """Return the text of each page as pdfium reads it."""
    with _PDFIUM:
        document = pdfium.PdfDocument(output)
        try:
            return [_pdfium_page(document, number) for number in range(len(document))]
        finally:
            document.close()


def _pdfium_page(document: pdfium.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage()
    try:
        return str(text.get_text_range())
    finally:
        text.close()
        page.close()


class _Collector(PDFTextDevice):
    """Collects the characters of a page in the order they are drawn."""

    def __init__(self, manager: PDFResourceManager) -> None:
        super().__init__(manager)
        self.characters: list[str] = []

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: object,
        graphicstate: object,
    ) -> float:
        """Keep one character; a character without a meaning is kept as a mark that nothing else gives."""
        del matrix, rise, ncs, graphicstate
        try:
            self.characters.append(font.to_unichr(cid))
        except KeyError:
            self.characters.append("\N{REPLACEMENT CHARACTER}x")
        return float(font.char_width(cid) * fontsize * scaling)


def pdfminer_texts(output: bytes) -> list[str]:
    """Return the text of each page as pdfminer.six reads it."""
    for name in _CHATTY:
        vars(logging.getLogger(name))["debug"] = _say_nothing
    manager = PDFResourceManager()
    texts = []
    for page in PDFPage.get_pages(io.BytesIO(output)):
        device = _Collector(manager)
        PDFPageInterpreter(manager, device).process_page(page)
        texts.append("".join(device.characters))
    return texts


def poppler_texts(output: bytes, pages: int) -> list[str] | None:
    """Return the text of each page as poppler's pdftotext reads it, or None where it is not installed."""
    program = shutil.which("pdftotext")
    if program is None:
        return None
    done = subprocess.run(  # noqa: S603 - a fixed program, our own file on its standard input
        [program, "-q", "-enc", "UTF-8", "-", "-"],
        input=output,
        capture_output=True,
        timeout=POPPLER_SECONDS + POPPLER_SECONDS_A_PAGE * pages,
        check=True,
    )
    return done.stdout.decode("utf-8", "replace").split("\f")[:-1]
