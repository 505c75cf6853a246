"""Find the parts of a PDF page that are pixels or drawings rather than text, and read the writing on them."""

from __future__ import annotations

import ctypes
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from unbroken.engines.redaction.document import Box, Word, WordSource
from unbroken.engines.redaction.read.glyphs import Frame
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.residue import unexplained
from unbroken.engines.redaction.read.seen import Seen, read_pixels
from unbroken.engines.redaction.read.sight import read_strips

_SMALLEST_WIDE, _SMALLEST_HIGH = 14.0, 6.0
_TOUCH = 3.0
_DEEPEST = 12
_MOST_ROWS = 40
_BELIEVED = 0.55
_PLAIN = 12

Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def picture_boxes(page: pdfium.PdfPage, frame: Frame) -> tuple[Box, ...]:
    """Return the places of raster images on the page as seen; those that touch are taken together."""
    found: list[Box] = []
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        found += _images(raw.FPDFPage_GetObject(page.raw, index), _IDENTITY, frame, 0)
    return _joined([box for box in (_on_page(each, frame) for each in found) if box is not None])


def _images(each: Any, matrix: Matrix, frame: Frame, depth: int) -> Iterator[Box]:
    kind = raw.FPDFPageObj_GetType(each)
    if kind == raw.FPDF_PAGEOBJ_IMAGE or kind == raw.FPDF_PAGEOBJ_SHADING:
        edges = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetBounds(each, *[ctypes.byref(edge) for edge in edges]):
            yield _placed(tuple(edge.value for edge in edges), matrix, frame)
    elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(each, ctypes.byref(own))
        inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
        for index in range(raw.FPDFFormObj_CountObjects(each)):
            yield from _images(raw.FPDFFormObj_GetObject(each, ctypes.c_ulong(index)), inner, frame, depth + 1)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _placed(edges: tuple[float, ...], matrix: Matrix, frame: Frame) -> Box:
    left, bottom, right, top = edges
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    x0, y0, x1, y1 = frame.boxes(np.array([[min(xs), min(ys), max(xs), max(ys)]]))[0].tolist()
    return Box(x0, y0, x1, y1)


def _on_page(box: Box, frame: Frame) -> Box | None:
    clipped = Box(max(box.x0, 0.0), max(box.y0, 0.0), min(box.x1, frame.width), min(box.y1, frame.height))
    return clipped if clipped.width > 1 and clipped.height > 1 else None


def _joined(boxes: list[Box]) -> tuple[Box, ...]:
    joined: list[Box] = []
    for box in boxes[:2000]:
        current = box
        while True:
            touching = [other for other in joined if other.padded(_TOUCH).overlaps(current)]
            if not touching:
                break
            joined = [other for other in joined if other not in touching]
            for other in touching:
                current = current.join(other)
        joined.append(current)
    return tuple(joined)


@dataclass
class RegionReader:
    """Reads regions of pages; what was read once is known again by its pixels (letterheads, logos)."""

    known: dict[bytes, Seen] = field(default_factory=dict)

    def read(self, picture: Pixels, dpi: float, box: Box) -> Seen:
        """Read the part of a page drawing (RGB) inside `box` (points). Words come in points of the page."""
        x0, y0 = max(int(box.x0 * dpi / 72), 0), max(int(box.y0 * dpi / 72), 0)
        part = picture[y0 : int(np.ceil(box.y1 * dpi / 72)), x0 : int(np.ceil(box.x1 * dpi / 72))]
        if part.size == 0 or box.width < _SMALLEST_WIDE or box.height < _SMALLEST_HIGH or _is_plain(part):
            return Seen((), (), is_paper=False, readers=())
        key = hashlib.blake2b(part.tobytes() + str(part.shape).encode(), digest_size=16).digest()
        seen = self.known.get(key)
        if seen is None:
            seen = self.known[key] = read_pixels(np.ascontiguousarray(part), dpi)
        left, top = x0 * 72 / dpi, y0 * 72 / dpi
        words = tuple(replace(word, box=_moved(word.box, left, top)) for word in seen.words)
        codes = tuple(replace(code, box=_moved(code.box, left, top)) for code in seen.codes)
        unread = tuple(_moved(each, left, top) for each in seen.unread)
        return Seen(words, unread, seen.is_paper, seen.readers, codes)


def _is_plain(part: Pixels) -> bool:
    small = cv2.resize(part, (min(part.shape[1], 400), min(part.shape[0], 400)), interpolation=cv2.INTER_AREA)
    return bool(np.ptp(small.reshape(-1, small.shape[-1]), axis=0).max() < _PLAIN)


def _moved(box: Box, left: float, top: float) -> Box:
    return Box(box.x0 + left, box.y0 + top, box.x1 + left, box.y1 + top)


def drawn_rows(background: Pixels, dpi: float, pictures: tuple[Box, ...]) -> list[Box]:
    """Return rows of letter-like marks that are drawn as shapes, outside the pictures, in points."""
    grey = cv2.cvtColor(background, cv2.COLOR_RGB2GRAY)
    paper = np.median(grey)
    ink = np.asarray(cv2.absdiff(grey, np.full_like(grey, paper)) > 60)
    if not ink.any():
        return []
    scale = dpi / 72
    masked = [(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale) for box in pictures]
    rows = unexplained(_without_long_lines(ink, dpi), masked, dpi)
    return [Box(x0 / scale, y0 / scale, x1 / scale, y1 / scale) for x0, y0, x1, y1 in rows]


def _without_long_lines(ink: np.ndarray[Any, np.dtype[np.bool_]], dpi: float) -> np.ndarray[Any, np.dtype[np.bool_]]:
    marks = ink.astype(np.uint8)
    length = max(int(dpi * 0.5), 15)
    for shape in ((1, length), (length, 1)):
        lines = cv2.morphologyEx(marks, cv2.MORPH_OPEN, np.ones(shape, np.uint8))
        marks[cv2.dilate(lines, np.ones((3, 3), np.uint8)) > 0] = 0
    return marks.astype(np.bool_)


def read_rows(picture: Pixels, dpi: float, rows: list[Box]) -> tuple[list[Word], list[Box]]:
    """Read rows of drawn letters. Return the words, and the rows that could not be read."""
    chosen = sorted(rows, key=lambda row: -row.width)[:_MOST_ROWS]
    cuts = []
    for row in chosen:
        wide = row.padded(2.0)
        x0, y0, x1, y1 = (int(value * dpi / 72) for value in (wide.x0, wide.y0, wide.x1, wide.y1))
        cuts.append(np.ascontiguousarray(picture[max(y0, 0) : y1 + 1, max(x0, 0) : x1 + 1]))
    words: list[Word] = []
    unread = [row for row in rows if row not in chosen]
    for row, strip in zip(chosen, read_strips(cuts), strict=True):
        if strip.confidence < _BELIEVED or not strip.words:
            unread += [row] if strip.confidence > 0.3 else []
            continue
        for text, start, end in strip.words:
            box = Box(row.x0 + start * row.width, row.y0, row.x0 + max(end, start + 0.01) * row.width, row.y1)
            words.append(Word(text, box, 0, WordSource.OCR, round(strip.confidence, 3)))
    return words, unread
