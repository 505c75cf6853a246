"""Turn what readers saw in pixels into the engine's words, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from unbroken.engines.redaction.document import UNREAD, Box, Word, WordSource
from unbroken.engines.redaction.read.codes import Code, read_codes
from unbroken.engines.redaction.read.confusions import settled
from unbroken.engines.redaction.read.layout import Placed, lay_out
from unbroken.engines.redaction.read.photo import Sightings, read_photo
from unbroken.engines.redaction.read.pieces import Piece
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.scan import Scan, read_scan
from unbroken.engines.redaction.read.straighten import even_light

_PAPER = 0.62
_FEWEST_SCAN_PIXELS = 900
_FINE, _POOR, _HOPELESS = 0.93, 0.80, 0.60
_A_PAGE, _FULL_PAGE = 60, 250
"""Words: what holds fewer is a label or a screen, which the reader of photographs reads better."""
_TRUSTED = 0.5
_LEAST_WIDE, _LEAST_HIGH = 9.0, 5.0
_FILLED = 0.45


@dataclass(frozen=True, slots=True)
class Seen:
    """Words in points and reading order, places that could not be read, whether paper, who read, printed codes."""

    words: tuple[Word, ...]
    unread: tuple[Box, ...]
    is_paper: bool
    readers: tuple[str, ...]
    codes: tuple[Code, ...] = ()


def read_pixels(picture: Pixels, dpi: float, *, photograph: bool | None = None) -> Seen:
    """Read an RGB picture with the reader that suits it. dpi: its pixels an inch of the page.

    photograph: whether the words are writing in a photograph; judged by the pixels when None.
    """
    grey = np.asarray(cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    codes = tuple(Code(to_points(code.box, dpi), code.fields) for code in read_codes(grey))
    return replace(_read(picture, grey, dpi, photograph), codes=codes)


def with_marks(words: Sequence[Word], unread: Iterable[Box], codes: Iterable[Code]) -> tuple[Word, ...]:
    """Return the words, then marks for places that could not be read, and for codes with what they say.

    A place that read words fill needs no mark, nor does one too small for writing.
    """
    marked = list(settled(words))
    line = max((word.line for word in words), default=-1)
    block = max((word.block for word in words), default=-1)
    places = [(box, ()) for box in unread if _is_place_of_writing(box, words)]
    for box, fields in [*places, *((code.box, code.fields) for code in _once(codes))]:
        block += 1
        for text in (UNREAD, *fields):
            line += 1
            marked += [
                Word(part, box, line, WordSource.OCR, 1.0 if fields else 0.0, block, in_picture=True, unshown=True)
                for part in text.split()
            ]
    return tuple(marked)


def _once(codes: Iterable[Code]) -> list[Code]:
    """Return the codes without those met a second time; what says something comes first."""
    kept: list[Code] = []
    for code in sorted(codes, key=lambda each: not each.fields):
        if not any(code.box.overlaps(other.box) for other in kept):
            kept.append(code)
    return kept


def _is_place_of_writing(box: Box, words: Sequence[Word]) -> bool:
    if box.width < _LEAST_WIDE or box.height < _LEAST_HIGH:
        return False
    sure = [word.box for word in words if word.confidence >= _TRUSTED and word.box.overlaps(box)]
    filled = sum(_shared(box, each) for each in sure)
    return filled < _FILLED * box.width * box.height


def _shared(one: Box, other: Box) -> float:
    wide, high = min(one.x1, other.x1) - max(one.x0, other.x0), min(one.y1, other.y1) - max(one.y0, other.y0)
    return max(wide, 0.0) * max(high, 0.0)


def _read(picture: Pixels, grey: Pixels, dpi: float, photograph: bool | None) -> Seen:  # noqa: FBT001
    is_paper = looks_like_paper(grey)
    is_photograph = not is_paper if photograph is None else photograph
    if not is_paper:
        sightings = read_photo(picture)
        return Seen(*_from_sightings(sightings, dpi, is_photograph), is_paper=False, readers=("PP-OCR",))
    scan = read_scan(grey, max(dpi, 100.0))
    words, unread = _from_scan(scan, dpi, is_photograph)
    is_plain = scan.quality >= (_POOR if len(scan.words) >= _A_PAGE else _FINE)
    if is_plain or len(scan.words) > _FULL_PAGE:
        return Seen(words, unread, is_paper=True, readers=("Tesseract", "PP-OCR"))
    more, more_unread = _from_sightings(read_photo(picture), dpi, is_photograph)
    if scan.quality < _HOPELESS or len(scan.words) < _A_PAGE:
        merged = _followed(more, [word for word in words if word.confidence >= _TRUSTED])
    else:
        merged = merge([word for word in words if not _is_bettered(word, more)], more)
    return Seen(merged, (*unread, *more_unread), is_paper=True, readers=("Tesseract", "PP-OCR"))


def looks_like_paper(grey: Pixels) -> bool:
    """Return whether a picture is a scan of paper: large, mostly even and light with dark strokes."""
    if max(grey.shape) < _FEWEST_SCAN_PIXELS:
        return False
    small = np.asarray(cv2.resize(grey, (256, 256), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    paper = even_light(np.asarray(cv2.resize(small, (512, 512)), dtype=np.uint8))
    is_light = float(np.percentile(small, 75)) > 140
    return is_light and float((paper > 215).mean()) > _PAPER and float((small > 110).mean()) > 0.8


def merge(first: Sequence[Word], second: Iterable[Word]) -> tuple[Word, ...]:
    """Return the first words and those of the second that lie where the first have none, laid out anew."""
    kept = [*first, *(word for word in second if not any(_covers(other.box, word.box) for other in first))]
    return arrange(kept, [word.box for word in kept], [0] * len(kept))


def _is_bettered(word: Word, others: Iterable[Word]) -> bool:
    """Return whether a doubtful word was read with more confidence by the other reader."""
    return word.confidence < _TRUSTED and any(
        other.confidence > _POOR and _covers(other.box, word.box) for other in others
    )


def _followed(first: tuple[Word, ...], second: Iterable[Word]) -> tuple[Word, ...]:
    """Return the first words in their own order, then those of the second that lie where the first have none."""
    rest = [word for word in second if not any(_covers(other.box, word.box) for other in first)]
    line = max((word.line for word in first), default=-1) + 1
    block = max((word.block for word in first), default=-1) + 1
    placed = arrange(rest, [word.box for word in rest], [0] * len(rest))
    return (*first, *(replace(word, line=word.line + line, block=word.block + block) for word in placed))


def _covers(box: Box, other: Box) -> bool:
    wide, high = min(box.x1, other.x1) - max(box.x0, other.x0), min(box.y1, other.y1) - max(box.y0, other.y0)
    return wide > 0 and high > 0 and wide * high > 0.3 * min(other.width * other.height, box.width * box.height)


def arrange(words: Sequence[Word], bands: Sequence[Box], angles: Sequence[int]) -> tuple[Word, ...]:
    """Put words into reading order by their bands and directions, and number their lines and blocks.

    Readers of pixels part words where a space stands, so what they read is never joined to the word before.
    """
    pieces = [Piece(number, band, angles[number], words[number].text) for number, band in enumerate(bands)]
    return tuple([_put(words[place.number], place) for place in lay_out(pieces)])


def _put(word: Word, place: Placed) -> Word:
    """Return a word at its place in the text: as `replace` does, in a third of its time."""
    return Word(
        text=word.text,
        box=word.box,
        line=place.line,
        source=word.source,
        confidence=word.confidence,
        block=place.block,
        cell=word.cell,
        span=word.span,
        joined=place.joined and (place.wrapped or word.source is not WordSource.OCR),
        wide_gap=place.wide_gap,
        in_picture=word.in_picture,
        unshown=word.unshown,
        wrapped=place.wrapped,
    )


def _from_scan(scan: Scan, dpi: float, in_picture: bool) -> tuple[tuple[Word, ...], tuple[Box, ...]]:  # noqa: FBT001
    words = [
        Word(word.text, to_points(word.box, dpi), 0, WordSource.OCR, round(word.confidence, 3), in_picture=in_picture)
        for word in scan.words
    ]
    bands = [to_points(word.band, dpi) for word in scan.words]
    return arrange(words, bands, [0] * len(words)), tuple(to_points(box, dpi) for box in scan.unread)


def _from_sightings(found: Sightings, dpi: float, in_picture: bool) -> tuple[tuple[Word, ...], tuple[Box, ...]]:  # noqa: FBT001
    words = [
        Word(word.text, to_points(word.box, dpi), 0, WordSource.OCR, round(word.confidence, 3), in_picture=in_picture)
        for word in found.words
    ]
    bands = [to_points(word.band, dpi) for word in found.words]
    return arrange(words, bands, [0] * len(words)), tuple(to_points(box, dpi) for box in found.unread)


def to_points(box: Box, dpi: float) -> Box:
    """Return a box of pixels in points."""
    scale = 72 / dpi
    return Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)
