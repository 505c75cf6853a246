"""Read the text of the output with pdfminer.six, which shares no code with the other readers."""

from __future__ import annotations

import io
import logging

from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage

_CHATTY = ("pdfminer.psparser", "pdfminer.pdfinterp", "pdfminer.pdfdocument", "pdfminer.pdfparser")
"""Loggers that are told of every token; building what nobody reads takes a fifth of the time."""

_UNKNOWN = "\N{REPLACEMENT CHARACTER}x"
_Meanings = dict[PDFFont, dict[int, str]]


def _say_nothing(*_: object, **__: object) -> None:
    """Stand where the loggers' debug method stood."""


class _Collector(PDFTextDevice):
    """Collects the characters of a page in the order they are drawn. Where they stand is not asked."""

    def __init__(self, manager: PDFResourceManager, meanings: _Meanings) -> None:
        super().__init__(manager)
        self.characters: list[str] = []
        self._meanings = meanings

    def render_string(self, textstate: PDFTextState, seq: PDFTextSeq, ncs: object, graphicstate: object) -> None:
        """Keep the characters of one string."""
        del ncs, graphicstate
        font = textstate.font
        if font is None:
            self.characters.append(_UNKNOWN)
            return
        meanings = self._meanings.setdefault(font, {})
        for piece in seq:
            if isinstance(piece, bytes):
                for code in font.decode(piece):
                    meaning = meanings.get(code)
                    if meaning is None:
                        meaning = meanings[code] = _meaning(font, code)
                    self.characters.append(meaning)


def _meaning(font: PDFFont, code: int) -> str:
    """Return what a code means; one without a meaning becomes a mark that nothing else gives."""
    try:
        return font.to_unichr(code)
    except KeyError:
        return _UNKNOWN


def pdfminer_texts(output: bytes) -> list[str]:
    """Return the text of each page as pdfminer.six reads it."""
    for name in _CHATTY:
        vars(logging.getLogger(name))["debug"] = _say_nothing
    manager, meanings = PDFResourceManager(), _Meanings()
    texts = []
    for page in PDFPage.get_pages(io.BytesIO(output)):
        device = _Collector(manager, meanings)
        PDFPageInterpreter(manager, device).process_page(page)
        texts.append("".join(device.characters))
    return texts
