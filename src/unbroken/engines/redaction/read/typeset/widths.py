"""Choose the page and the widths of a table's columns."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.redaction.read.content import Cell, Paragraph, Table
from unbroken.engines.redaction.read.typeset import faces
from unbroken.engines.redaction.read.typeset.sheet import MARGIN

PAD = 3.0
ROW_PAD = 1.75
_NARROWEST = 14.0
_WIDEST_WORD = 240.0
_WIDEST_TEXT = 260.0


@dataclass(frozen=True, slots=True)
class ColumnGroup:
    """Columns drawn side by side. first: index of the first."""

    first: int
    widths: tuple[float, ...]


def plan_columns(
    table: Table, size: float, pages: tuple[tuple[float, float], ...]
) -> tuple[tuple[float, float], list[ColumnGroup]]:
    """Return the page to use and the groups of columns.

    pages: the sizes allowed, smallest first. The smallest is taken on which no word needs cutting and, for a table
    that may grow (a spreadsheet), on which most cells need one line. Groups are made
    where even the largest is too narrow.
    """
    least, wished = _measure(table, size)
    is_sheet = bool(table.letters)
    for page in pages:
        frame = page[0] - 2 * MARGIN
        if sum(wished) <= frame or (not is_sheet and sum(least) <= frame):
            return page, [ColumnGroup(0, _share(least, wished, frame, fill=not is_sheet))]
    page = pages[-1]
    frame = page[0] - 2 * MARGIN
    if sum(least) <= frame:
        return page, [ColumnGroup(0, _share(least, wished, frame, fill=False))]
    return page, _groups(least, wished, frame)


def _groups(least: list[float], wished: list[float], frame: float) -> list[ColumnGroup]:
    groups: list[ColumnGroup] = []
    first = 0
    while first < len(least):
        last, total = first, 0.0
        while last < len(least) and (last == first or total + least[last] <= frame):
            total += least[last]
            last += 1
        groups.append(ColumnGroup(first, _share(least[first:last], wished[first:last], frame, fill=False)))
        first = last
    return groups


def _share(least: list[float], wished: list[float], frame: float, *, fill: bool) -> tuple[float, ...]:
    spare = frame - sum(least)
    wanted = sum(wished) - sum(least)
    if wanted <= 0:
        widths = list(least)
    else:
        part = max(min(1.0, spare / wanted), 0.0)
        widths = [low + (high - low) * part for low, high in zip(least, wished, strict=True)]
    if fill and sum(widths) < frame:
        grow = frame / sum(widths)
        widths = [width * grow for width in widths]
    return tuple(min(width, frame) for width in widths)


def _measure(table: Table, size: float) -> tuple[list[float], list[float]]:
    """Return for each column the width of its longest word and of its longest line, both within reason."""
    count = max((sum(cell.columns for cell in row) for row in table.rows), default=1) or 1
    least, wished = [_NARROWEST] * count, [_NARROWEST] * count
    for row in table.rows:
        column = 0
        for cell in row:
            if cell.parts and cell.columns == 1:
                low, high = _cell_widths(cell, size)
                least[column] = max(least[column], low)
                wished[column] = max(wished[column], high)
            column += cell.columns
    return least, [max(low, high) for low, high in zip(least, wished, strict=True)]


def _cell_widths(cell: Cell, size: float) -> tuple[float, float]:
    low = high = 0.0
    face = faces.bold() if cell.is_heading else faces.plain()
    space = face.width(" ", size)
    for part in cell.parts:
        if not isinstance(part, Paragraph):
            low, high = max(low, 60.0), max(high, 200.0)
            continue
        for line in f"{part.marker} {part.text}".split("\n"):
            widths = [face.width(word, size) for word in line.split()]
            if widths:
                low = max(low, *widths)
                high = max(high, sum(widths) + space * (len(widths) + 2 * line.count("\t")))
    pad = 2 * PAD + 1.0
    return min(low, _WIDEST_WORD) + pad, min(high, _WIDEST_TEXT) + pad
