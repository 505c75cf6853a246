"""Settle what one PDF page says: native words where the pixels bear them out, read ones everywhere else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import cv2
import numpy as np
import pypdfium2 as pdfium

from unbroken.engines.redaction.document import Box, Hidden, Page, Word, WordSource
from unbroken.engines.redaction.read.backend import Reading
from unbroken.engines.redaction.read.codes import Code, read_codes
from unbroken.engines.redaction.read.pdfpage import NativePage, look
from unbroken.engines.redaction.read.regions import RegionReader, drawn_rows, picture_boxes, read_rows
from unbroken.engines.redaction.read.render import Pixels, draw, draw_without_text, is_only_greys
from unbroken.engines.redaction.read.seen import Seen, arrange, merge, read_pixels, to_points, with_marks
from unbroken.engines.redaction.read.sight import read_strips
from unbroken.engines.redaction.read.strokes import RawWord
from unbroken.engines.redaction.read.trust import Trust, cut_word, fold
from unbroken.engines.redaction.vocabulary import HiddenKind

_READ_DPI = 200.0
_LOOK_DPI = 100.0
_MOST_DOUBTED = 60
_PAGE_SHARE = 0.6
_ALIKE = 0.7
_CLEAR = 0.6
_CERTAIN = 0.85
_DARK, _LEAST_INK = 128, 0.002
"""Where less of a page than this is dark, text aside, no code is drawn on it."""


@dataclass
class PageReader:
    """Reads the pages of one PDF and remembers what helps with the next: confirmed glyphs, known pictures."""

    trust: Trust = field(default_factory=Trust)
    regions: RegionReader = field(default_factory=RegionReader)
    readers: set[str] = field(default_factory=lambda: {"pdfium"})

    def read(self, page: pdfium.PdfPage, number: int, unit: float) -> Reading:
        """Read a page. number: from 1. unit: the page's UserUnit."""
        native = look(page, unit)
        frame = native.frame
        hidden = [Hidden(kind, f"page {number}", text) for kind, text in native.hidden]
        pictures = picture_boxes(page, frame)
        words, unread, dropped = self._native_words(page, native, unit)
        if dropped:
            hidden.append(Hidden(HiddenKind.COVERED_TEXT, f"page {number}", " ".join(dropped)))
        seen = self._pixel_words(page, native, pictures, unit)
        unread += seen.unread
        is_scan = seen.is_paper and _share(pictures, frame.width, frame.height) > _PAGE_SHARE
        if seen.words:
            words = seen.words if not words else merge(words, seen.words)
        words = with_marks(words, unread, seen.codes)
        result = Page(number, frame.width, frame.height, words, pictures, is_scan, tuple(unread))
        return Reading(result, tuple(hidden), unit == 1 and is_only_greys(page, native.whole))

    def _native_words(
        self, page: pdfium.PdfPage, native: NativePage, unit: float
    ) -> tuple[tuple[Word, ...], list[Box], list[str]]:
        """Return native words, with those that the pixels contradict read anew; unread boxes; texts dropped."""
        if not native.words:
            return (), [], []
        scale = _READ_DPI / 72
        suspects = _overlapping(native.words)
        drawing: Pixels | None = None
        doubted: set[int] = set(suspects)
        if self.trust.has_open(native.glyphs, native.words):
            drawing = draw(page, scale * unit, grey=True)
            doubted |= self.trust.doubted(native.glyphs, native.words, drawing, scale)
            self.readers.add("Tesseract")
        if not doubted:
            return to_words(native.words), [], []
        if len(doubted) > max(_MOST_DOUBTED, 0.3 * len(native.words)):
            seen = read_pixels(draw(page, scale * unit), _READ_DPI, photograph=False)
            self.readers.update(seen.readers)
            return seen.words, list(seen.unread), [" ".join(word.text for word in native.words)]
        drawing = drawing if drawing is not None else draw(page, scale * unit, grey=True)
        return self._reread(native.words, doubted, suspects, drawing, scale)

    def _reread(
        self, words: Sequence[RawWord], doubted: set[int], suspects: set[int], drawing: Pixels, scale: float
    ) -> tuple[tuple[Word, ...], list[Box], list[str]]:
        self.readers.add("PP-OCR")
        numbers = sorted(doubted)
        strips = read_strips([cut_word(drawing, words[number], scale) for number in numbers])
        read: dict[int, str] = {}
        unread: list[Box] = []
        dropped: list[str] = []
        for number, strip in zip(numbers, strips, strict=True):
            text = words[number].text
            if fold(text) == fold(strip.text) or (strip.confidence < _CERTAIN and is_alike(text, strip.text)):
                continue
            if strip.confidence >= _CLEAR and fold(strip.text):
                read[number] = "" if number in suspects and _is_said(strip.text, words, suspects) else strip.text
                dropped.append(text)
            elif fold(text):
                unread.append(words[number].box)
        return _with_readings(words, read), unread, dropped

    def _pixel_words(self, page: pdfium.PdfPage, native: NativePage, pictures: tuple[Box, ...], unit: float) -> Seen:
        """Read pictures on the page and letters drawn as shapes."""
        rows = drawn_rows(native.background, _LOOK_DPI, pictures)
        busy = [box for box in pictures if not _is_plain(native.background, box)]
        codes = _drawn_codes(native.background)
        if not rows and not busy:
            return Seen((), (), is_paper=False, readers=(), codes=tuple(codes))
        background = draw_without_text(page, _READ_DPI / 72 * unit)
        dpi = background.shape[1] / native.frame.width * 72
        words, unread = read_rows(background, dpi, rows) if rows else ([], [])
        is_paper = False
        parts: tuple[Word, ...] = arrange(words, [word.box for word in words], [0] * len(words))
        for box in busy:
            seen = self.regions.read(background, dpi, box)
            self.readers.update(seen.readers)
            is_paper = is_paper or seen.is_paper
            unread += seen.unread
            codes += seen.codes
            parts = seen.words if not parts else merge(parts, seen.words)
        return Seen(parts, tuple(unread), is_paper, (), tuple(codes))


def _drawn_codes(background: Pixels) -> list[Code]:
    """Return printed codes that are drawn as shapes, or stand in pictures, in points."""
    grey = np.asarray(cv2.cvtColor(background, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    if not (grey < _DARK).mean() > _LEAST_INK:
        return []
    return [Code(to_points(code.box, _LOOK_DPI), code.fields) for code in read_codes(grey)]


def to_words(raw_words: Sequence[RawWord]) -> tuple[Word, ...]:
    """Put native words into reading order and into the engine's own form."""
    words = [Word(word.text, word.box, 0, WordSource.NATIVE) for word in raw_words]
    return arrange(words, [word.band for word in raw_words], [word.angle for word in raw_words])


def is_alike(text: str, reading: str) -> bool:
    """Return whether a reading bears a text out, allowing for what readers confuse."""
    wanted, got = fold(text), fold(reading)
    if wanted == got:
        return True
    if not wanted or not got:
        return False
    return SequenceMatcher(None, wanted, got, autojunk=False).ratio() >= (_ALIKE if len(wanted) > 3 else 0.99)


def _with_readings(raw_words: Sequence[RawWord], read: dict[int, str]) -> tuple[Word, ...]:
    words, bands, angles = [], [], []
    for number, raw_word in enumerate(raw_words):
        text = read.get(number, raw_word.text)
        if not text:
            continue
        source = WordSource.OCR if number in read else WordSource.NATIVE
        words.append(Word(text, raw_word.box, 0, source))
        bands.append(raw_word.band)
        angles.append(raw_word.angle)
    return arrange(words, bands, angles)


def _is_said(text: str, words: Sequence[RawWord], suspects: set[int]) -> bool:
    """Return whether another of the overlapping words already says what was read."""
    return any(is_alike(words[number].text, text) for number in suspects)


def _overlapping(words: Sequence[RawWord]) -> set[int]:
    """Return the words that lie on top of one another: of such a pair a person sees at most one."""
    boxes = sorted((w.box.y0, w.box.y1, w.box.x0, w.box.x1, number) for number, w in enumerate(words))
    found: set[int] = set()
    for position, (y0, y1, x0, x1, number) in enumerate(boxes):
        for other_y0, other_y1, other_x0, other_x1, other in boxes[position + 1 :]:
            if other_y0 >= y1:
                break
            if other_x0 >= x1 or other_x1 <= x0:
                continue
            shared = (min(x1, other_x1) - max(x0, other_x0)) * (min(y1, other_y1) - other_y0)
            if shared > 0.45 * min((x1 - x0) * (y1 - y0), (other_x1 - other_x0) * (other_y1 - other_y0)):
                found |= {number, other}
    return found


def _share(pictures: Sequence[Box], width: float, height: float) -> float:
    return sum(box.width * box.height for box in pictures) / max(width * height, 1.0)


def _is_plain(background: Pixels, box: Box) -> bool:
    scale = _LOOK_DPI / 72
    part = background[int(box.y0 * scale) : int(box.y1 * scale) + 1, int(box.x0 * scale) : int(box.x1 * scale) + 1]
    if part.size == 0:
        return True
    return bool(np.ptp(cv2.cvtColor(np.ascontiguousarray(part), cv2.COLOR_RGB2GRAY)) < 8)
