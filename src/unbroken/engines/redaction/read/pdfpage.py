"""Read one page of a PDF: words that a person sees, and text that only a program would find."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium

from unbroken.engines.redaction.read.glyphs import Frame, Glyphs, read_glyphs
from unbroken.engines.redaction.read.render import Pixels, draw, draw_without_text
from unbroken.engines.redaction.read.strokes import RawWord, join_words
from unbroken.engines.redaction.read.visible import seen, text_marks
from unbroken.engines.redaction.vocabulary import HiddenKind

_LOOK_DPI = 100
_LOOK_PIXELS = 8_000_000


@dataclass(frozen=True)
class NativePage:
    """What the file itself says of a page, checked against its pixels."""

    frame: Frame
    glyphs: Glyphs
    words: tuple[RawWord, ...]
    hidden: tuple[tuple[HiddenKind, str], ...]
    whole: Pixels
    background: Pixels


def look(page: pdfium.PdfPage, unit: float) -> NativePage:
    """Read the native text of a page and keep what its pixels bear out. unit: the page's UserUnit."""
    frame = Frame.of(page, unit)
    glyphs = read_glyphs(page, frame)
    scale = _LOOK_DPI / 72 * unit
    whole = draw(page, scale, limit=_LOOK_PIXELS)
    background = draw_without_text(page, scale, limit=_LOOK_PIXELS) if len(glyphs) else whole
    marks = text_marks(whole, background)
    visible = seen(glyphs, marks, frame.width, frame.height)
    is_space = np.array([character.isspace() for character in glyphs.text], dtype=np.bool_)
    words = join_words(glyphs, visible & ~is_space)
    hidden = _hidden(glyphs, ~visible & ~is_space, frame)
    return NativePage(frame, glyphs, tuple(words), hidden, whole, background)


def _hidden(glyphs: Glyphs, missing: npt.NDArray[np.bool_], frame: Frame) -> tuple[tuple[HiddenKind, str], ...]:
    texts: dict[HiddenKind, list[str]] = {}
    for word in join_words(glyphs, missing):
        box = word.box
        is_outside = box.x1 <= 0 or box.y1 <= 0 or box.x0 >= frame.width or box.y0 >= frame.height
        run = glyphs.runs[glyphs.run[word.glyphs[0]]]
        kind = HiddenKind.HIDDEN_TEXT if run.invisible else HiddenKind.COVERED_TEXT
        texts.setdefault(HiddenKind.OUTSIDE_PAGE if is_outside else kind, []).append(word.text)
    return tuple((kind, " ".join(words)) for kind, words in texts.items())
