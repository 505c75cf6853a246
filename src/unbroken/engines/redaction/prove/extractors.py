"""Read the text of the output with pdfium and with poppler, which share no code; pdfminer_text.py is the third."""

from __future__ import annotations

import shutil
import subprocess
import threading

import pypdfium2 as pdfium

POPPLER_SECONDS_A_PAGE = 5
POPPLER_SECONDS = 30
_PDFIUM = threading.Lock()


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
