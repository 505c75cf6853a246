"""What a reader makes of a file without pages: paragraphs, tables and pictures in reading order, and what is hidden.

Text inside a block may hold newlines (a line break that the file itself makes) and tabs (a wide gap).
Offsets (`Word.span`) count characters of `Content.plain()`: the text of all blocks in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from unbroken.engines.redaction.document import Hidden


class Style(StrEnum):
    """How a paragraph looks."""

    BODY = "body"
    HEADING = "heading"
    MONO = "mono"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. indent: steps from the left margin. marker: its list number or bullet, drawn before it.

    is_quote: an earlier mail quoted inside a later one; drawn with a bar at its left.
    offset: where its text starts in the source's own text, or None to count along.
    is_tight: no space stands above it, so that a short one after a short one may be a line of the same thing.
    """

    text: str
    style: Style = Style.BODY
    indent: int = 0
    marker: str = ""
    is_quote: bool = False
    offset: int | None = None
    is_tight: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A raster picture in the flow of text.

    width, height: points as the file asks for, 0 for its natural size. crop: the part cut away at the left, top,
    right and bottom, as fractions of the whole.
    """

    data: bytes
    name: str
    width: float = 0.0
    height: float = 0.0
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


Part = Paragraph | Picture


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table. name: `Sheet1!B4` for a spreadsheet, else "". columns: how many it spans."""

    parts: tuple[Part, ...]
    name: str = ""
    columns: int = 1
    is_heading: bool = False

    @classmethod
    def of(cls, text: str, name: str = "", columns: int = 1, *, is_heading: bool = False) -> Cell:
        """Return a cell with one paragraph of text, or an empty one."""
        return cls((Paragraph(text),) if text else (), name, columns, is_heading)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. header_rows: how many first rows are repeated on each page. letters: column letters to draw."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    letters: tuple[str, ...] = ()
    row_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block = Paragraph | Picture | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Content:
    """A file without pages, read."""

    blocks: tuple[Block, ...]
    hidden: tuple[Hidden, ...] = ()
    readers: tuple[str, ...] = ()
    title: str = ""
    facts: dict[str, str] = field(default_factory=dict)

    def plain(self) -> str:
        """Return the whole visible text, a newline after each paragraph; the text that spans count in."""
        return "".join(f"{paragraph.text}\n" for paragraph in paragraphs(self.blocks))


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph in reading order, those of tables included."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from (part for part in cell.parts if isinstance(part, Paragraph))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a hostile file the office readers accept."""

    unpacked_bytes: int = 400 * 1024 * 1024
    part_bytes: int = 100 * 1024 * 1024
    parts: int = 10_000
    ratio: int = 500
    depth: int = 200
    cells: int = 400_000
    words: int = 3_000_000
    nested_files: int = 5
    picture_pixels: int = 100_000_000


LIMITS = Limits()
