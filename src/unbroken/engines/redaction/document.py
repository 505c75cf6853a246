"""What the engine reads from a file: pages of words with boxes, pictures, and everything hidden.

Coordinates are points (1/72 inch), origin at the top left of the page as a person sees it: rotation applied,
cropped to the CropBox. A picture file is one page (or one a frame) at 72 points to 72 of its pixels' own dpi;
`Page.width` and `Page.height` say how large.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import overload

from unbroken.engines.redaction.vocabulary import HiddenKind


class SourceKind(StrEnum):
    """The kinds of file the engine reads."""

    PDF = "PDF"
    DOCX = "DOCX"
    XLSX = "XLSX"
    CSV = "CSV"
    EML = "EML"
    MSG = "MSG"
    TXT = "TXT"
    HTML = "HTML"
    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"
    HEIC = "HEIC"

    @property
    def is_picture(self) -> bool:
        """Return whether a file of this kind is a photograph or scan on its own."""
        return self in {SourceKind.JPEG, SourceKind.PNG, SourceKind.TIFF, SourceKind.HEIC}


class WordSource(StrEnum):
    """How a word became known."""

    NATIVE = "native"
    """Text of the file, shown on the page and confirmed by its pixels where that was checked."""
    OCR = "ocr"
    """Read from pixels."""
    TYPESET = "typeset"
    """Laid out by the engine itself from a file without pages."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, origin top left, x1 > x0 and y1 > y0."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Return the width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Return the height in points."""
        return self.y1 - self.y0

    def join(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(min(self.x0, other.x0), min(self.y0, other.y0), max(self.x1, other.x1), max(self.y1, other.y1))

    def overlaps(self, other: Box) -> bool:
        """Return whether the two share any area."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1

    def padded(self, points: float) -> Box:
        """Return the box grown on every side."""
        return Box(self.x0 - points, self.y0 - points, self.x1 + points, self.y1 + points)


UNREAD = "\N{REPLACEMENT CHARACTER}" * 3
"""The text of a word that stands for writing nobody could read, or for a printed code."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as a person sees it.

    line: number of its line on the page, in reading order; words of one line are consecutive.
    cell: name of its spreadsheet cell (`Sheet1!B4`), or "".
    span: offsets in the source's own text (text, mail, office kinds), or None.
    joined: no space stands between this word and the one before it on the same line.
    wide_gap: more than a word space stands before it (a column or a form field begins).
    wrapped: it stands on another line than the word before and goes on in the same row of a table: with the same cell,
    or, after a wide gap, with the next. Only there `joined` reaches over a line's end: a word was broken.
    unshown: not letters of the page but what is known of a place on it: what a printed code says, or UNREAD for
    writing that could not be read. It is looked at by finders and can be burned; no text layer holds it.
    """

    text: str
    box: Box
    line: int
    source: WordSource
    confidence: float = 1.0
    block: int = 0
    cell: str = ""
    span: tuple[int, int] | None = None
    joined: bool = False
    wide_gap: bool = False
    in_picture: bool = False
    unshown: bool = False
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page as seen. `picture_boxes` are the places of raster images on it (the whole page for a scan).

    unread_boxes: places that look like writing and could not be read with confidence; nothing is known of them.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    picture_boxes: tuple[Box, ...] = ()
    is_scan: bool = False
    unread_boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something in the file that its printed page does not show. It never reaches an output."""

    kind: HiddenKind
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class WordRef:
    """A word's address: page number (from 1) and index in that page's words."""

    page: int
    index: int


class WordRefs(Sequence[WordRef]):
    """The addresses of all words of some pages in their order, reckoned when they are asked for."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._numbers = [page.number for page in pages]
        self._firsts = list(accumulate((len(page.words) for page in pages), initial=0))

    def __len__(self) -> int:
        return self._firsts[-1]

    @overload
    def __getitem__(self, place: int) -> WordRef: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[WordRef, ...]: ...

    def __getitem__(self, place: int | slice) -> WordRef | tuple[WordRef, ...]:
        """Return one address or several."""
        if isinstance(place, slice):
            return tuple([self[each] for each in range(*place.indices(len(self)))])
        at = place if place >= 0 else place + len(self)
        if not 0 <= at < len(self):
            raise IndexError("there is no such word")
        page = bisect_right(self._firsts, at) - 1
        return WordRef(self._numbers[page], at - self._firsts[page])


@dataclass(frozen=True)
class Document:
    """Everything read from one file. `readers` names the parts that read it, for the report."""

    kind: SourceKind
    pages: tuple[Page, ...]
    hidden: tuple[Hidden, ...] = ()
    readers: tuple[str, ...] = ()
    title: str = ""
    facts: dict[str, str] = field(default_factory=dict)

    @cached_property
    def flow(self) -> TextFlow:
        """Return the whole text in reading order with the way back to words."""
        return TextFlow.of(self.pages)


@dataclass(frozen=True)
class TextFlow:
    """The text of all pages as one string, and the way back to words.

    A space stands between words, a tab before a wide gap, a newline between lines, an empty line between blocks,
    a form feed between pages. Finders work on `text`; `words` leads back.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    refs: Sequence[WordRef]
    page_starts: tuple[int, ...]
    sureness: tuple[float | None, ...] = ()
    """For each word, how sure its reader was where it was read from pixels; None for text of the file."""

    @classmethod
    def of(cls, pages: tuple[Page, ...]) -> TextFlow:
        """Lay the words of the pages out as one string."""
        parts: list[str] = []
        starts, ends = array("q"), array("q")
        page_starts: list[int] = []
        sureness: list[float | None] = []
        length = 0
        for page in pages:
            if page_starts:
                parts.append("\f")
                length += 1
            page_starts.append(length)
            before: Word | None = None
            for word in page.words:
                gap = _gap(before, word)
                parts += [gap, word.text]
                length += len(gap)
                starts.append(length)
                length += len(word.text)
                ends.append(length)
                sureness.append(word.confidence if word.source is WordSource.OCR else None)
                before = word
        return cls("".join(parts), starts, ends, WordRefs(pages), tuple(page_starts), tuple(sureness))

    def words(self, start: int, end: int) -> tuple[WordRef, ...]:
        """Return the words that the characters [start, end) touch."""
        first = bisect_right(self.ends, start)
        last = bisect_left(self.starts, end)
        return tuple(self.refs[first:last])

    def span_of(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets from the first to the last word, both positions in `refs`, last included."""
        return self.starts[first], self.ends[last]

    def page_at(self, offset: int) -> int:
        """Return the number (from 1) of the page that holds this character."""
        return bisect_right(self.page_starts, offset)


def _gap(before: Word | None, word: Word) -> str:
    if before is None:
        return ""
    if before.block != word.block:
        return "\n\n"
    if before.line != word.line and not word.wrapped:
        return "\n"
    if word.joined:
        return ""
    return "\t" if word.wide_gap else " "
