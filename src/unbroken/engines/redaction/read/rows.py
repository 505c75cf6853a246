"""Find rows of tables whose cells have several lines, so that each cell is read whole before the next.

A line goes on in the one below where the same gutters part both, what stands below begins where the cell above began,
and its first word had no room left in the cell above. Lines of prose and of forms keep their order.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from unbroken.engines.redaction.read.pieces import Line, Piece, around, line_of

_GUTTER, _LEFT_GUTTER = 0.6, 0.5
"""How wide a gutter is in one line, and how much of it stays free in all lines, in heights."""
_STANDS_OUT = 1.5
"""How many times wider a gutter is than the spaces between the words of a cell."""
_TIGHT, _ALIKE = 0.45, 1.35
_EDGE = 0.4
_SPACE, _SLACK = 0.25, 0.15
_ROW_GAP = 0.2
_MOST_LINES = 10
_PAIR, _LONG = 2, 8.0
"""Of two cells side by side, how long the second is, in heights, that it can be taken for a wrapped one."""
_DATED = re.compile(r"\[?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}(?::\d{2})?)[\],]?$")
"""How the rows of a log, of messages or of a statement begin, and columns of prose do not."""
_LAST_LETTER = re.compile("[b-hj-z]")
_WHOLE = re.compile(r"\.(?:com|edu|eu|example|gov|ie|info|io|me|net|org|uk)\W?$|[/.-]\d{4}$|^\d{2}[A-Z]{2}\d{7}$")
_BROKEN = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+[,;]?|\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{2}[A-Z]{2}\d{7}")
"""Addresses of the net, dates and URNs: their ends when they are whole, and their shapes."""

Gutter = tuple[float, float]
Cells = list[tuple[Piece, ...]]


@dataclass(frozen=True, slots=True)
class _Chain:
    """Lines of one row with the gutters they share. is_full: a line below the first has every cell."""

    lines: tuple[Line, ...]
    gutters: tuple[Gutter, ...]
    is_full: bool = False


def with_rows(lines: Sequence[Line], least: int = _PAIR) -> list[Line]:
    """Return the lines, those that are one row of a table together as one. least: how many cells such a row has."""
    right = max((line.box.x1 for line in lines), default=0.0)
    rows: list[Line] = []
    start = 0
    while start < len(lines):
        chain = _chain(lines, start, least, right)
        if chain is not None and (not chain.is_full or _stands_apart(lines, start, chain)):
            rows.append(_row(chain))
            start += len(chain.lines)
        else:
            rows.append(lines[start])
            start += 1
    return rows


def is_one_word(above: Sequence[str], below: str) -> bool:
    """Return whether a word was broken at the end of a cell's line: a hyphened name, a net address, a date, a URN.

    above: the words of the line. below: the first word of the next.
    """
    last = above[-1]
    if len(last) > 1 and last.endswith("-"):
        return below[:1].isalpha()
    if len(above) == 1 and _LAST_LETTER.fullmatch(below):
        return last.isalpha()
    if _WHOLE.search(last) and not below.startswith((".", "@")):
        return False
    return _BROKEN.fullmatch(last + below) is not None


def _chain(lines: Sequence[Line], start: int, least: int, right: float) -> _Chain | None:
    """Return the lines from `start` that are one row and out of order as they stand, or None."""
    first = lines[start]
    if first.cells or len(first.pieces) < least:
        return None
    chain = _Chain((first,), _gutters(first))
    for line in lines[start + 1 : start + _MOST_LINES]:
        longer = _longer(chain, line, right) if len(chain.gutters) + 1 >= least else None
        if longer is None:
            break
        chain = longer
    is_row = len(chain.lines) > 1 and len(chain.gutters) + 1 >= least
    return chain if is_row and _is_out_of_order(chain) else None


def is_table(lines: Sequence[Line]) -> bool:
    """Return whether most of the lines are in rows of three cells or more, or begin with their day or hour."""
    if 2 * sum(bool(line.pieces and _DATED.match(line.pieces[0].text)) for line in lines) >= len(lines):
        return True
    in_rows = sum(max(map(len, row.cells)) for row in with_rows(lines, _PAIR + 1) if row.cells)
    return 2 * in_rows >= len(lines)


def _longer(chain: _Chain, line: Line, right: float) -> _Chain | None:
    """Return the chain with this line, or None where the line does not go on with the cells above."""
    above = chain.lines[-1]
    tall, small = max(above.height, line.height), max(min(above.height, line.height), 0.1)
    if line.cells or line.box.y0 - above.box.y1 > _TIGHT * tall or tall > _ALIKE * small:
        return None
    gutters = tuple(left for each in chain.gutters if (left := _narrowed(each, line)) is not None)
    if not gutters or (len(chain.lines) > 1 and len(gutters) < len(chain.gutters)):
        return None
    lines = (*chain.lines, line)
    if not _stand_out(lines, gutters) or not _goes_on(lines, gutters, right):
        return None
    return _Chain(lines, gutters, chain.is_full or all(_cells(line, gutters)))


def _gutters(line: Line) -> tuple[Gutter, ...]:
    gaps = ((left.band.x1, right.band.x0) for left, right in pairwise(line.pieces))
    return tuple((low, high) for low, high in gaps if high - low > _GUTTER * line.height)


def _narrowed(gutter: Gutter, line: Line) -> Gutter | None:
    """Return what this line's words leave of a gutter, or None where it closes."""
    low, high = gutter
    middle = (low + high) / 2
    for piece in line.pieces:
        if (piece.band.x0 + piece.band.x1) / 2 < middle:
            low = max(low, piece.band.x1)
        else:
            high = min(high, piece.band.x0)
    return (low, high) if high - low > _LEFT_GUTTER * line.height else None


def _cells(line: Line, gutters: Sequence[Gutter]) -> Cells:
    """Return the words of each column on this line."""
    edges = [(low + high) / 2 for low, high in gutters]
    cells: list[list[Piece]] = [[] for _ in range(len(gutters) + 1)]
    for piece in line.pieces:
        cells[sum(piece.band.x0 >= edge for edge in edges)].append(piece)
    return [tuple(cell) for cell in cells]


def _stand_out(lines: Sequence[Line], gutters: Sequence[Gutter]) -> bool:
    """Return whether the gutters are wider than any space inside a cell: those of justified prose are alike."""
    cells = [_cells(line, gutters) for line in lines]
    inner = [right.band.x0 - left.band.x1 for row in cells for cell in row for left, right in pairwise(cell)]
    least = min(high - low for low, high in gutters)
    if any(len(cell) > 1 for cell in cells[0]):
        return least > _STANDS_OUT * max(inner)
    spaces = [high - low for low, high in _gutters(lines[0])]
    return max(spaces) > _STANDS_OUT * min(spaces) and least > _STANDS_OUT * max(inner, default=0.0)


def _goes_on(lines: Sequence[Line], gutters: Sequence[Gutter], right: float) -> bool:
    """Return whether the last line goes on with the cells of the line above it. right: where the page's words end."""
    first, above, below = (_cells(line, gutters) for line in (lines[0], lines[-2], lines[-1]))
    height = lines[-1].height
    padding = min(high - low for low, high in gutters)
    if not all(first) or any(lower and not upper for upper, lower in zip(above, below, strict=True)):
        return False
    ends = [*(cell[0].band.x0 - padding for cell in first[1:]), right]
    going = [(up, low, end) for up, low, end in zip(above, below, ends, strict=True) if low]
    if not all(_is_aligned(upper, lower, height) for upper, lower, _ in going):
        return False
    if _is_hanging(above, below, right, height) or _is_short_pair(above, below, height):
        return False
    full = [_had_no_room(upper, lower, end, height) for upper, lower, end in going]
    return all(full) if all(below) else 3 * sum(full) >= 2 * len(full)


def _is_hanging(above: Cells, below: Cells, right: float, height: float) -> bool:
    """Return whether the line below goes on with the last words above, as prose does after a speaker's name."""
    is_first_alone = bool(below[0]) and not any(below[1:])
    return is_first_alone and bool(above[-1]) and _had_no_room(above[-1], below[0], right, height)


def _is_short_pair(above: Cells, below: Cells, height: float) -> bool:
    """Return whether these are labels and short values of a form, which no line's end can have broken."""
    return len(below) == _PAIR and all(below) and around(above[-1]).width < _LONG * height


def _is_aligned(upper: Sequence[Piece], lower: Sequence[Piece], height: float) -> bool:
    one, other = around(upper), around(lower)
    steps = (one.x0 - other.x0, one.x1 - other.x1, (one.x0 + one.x1 - other.x0 - other.x1) / 2)
    return any(abs(step) < _EDGE * height for step in steps)


def _had_no_room(upper: Sequence[Piece], lower: Sequence[Piece], end: float, height: float) -> bool:
    return upper[-1].band.x1 + _SPACE * height + lower[0].band.width > end - _SLACK * height


def _is_out_of_order(chain: _Chain) -> bool:
    """Return whether a cell that is not the last has several lines, so that reading line by line would mix cells."""
    return any(any(_cells(line, chain.gutters)[:-1]) for line in chain.lines[1:])


def _stands_apart(lines: Sequence[Line], start: int, chain: _Chain) -> bool:
    """Return whether more room stands above and below the row than between its lines; the page's edge is far."""
    inside = max(lower.box.y0 - upper.box.y1 for upper, lower in pairwise(chain.lines))
    needed = inside + _ROW_GAP * chain.lines[0].height
    end = start + len(chain.lines)
    above = chain.lines[0].box.y0 - lines[start - 1].box.y1 if start else math.inf
    below = lines[end].box.y0 - chain.lines[-1].box.y1 if end < len(lines) else math.inf
    return min(above, below) > needed


def _row(chain: _Chain) -> Line:
    columns = zip(*(_cells(line, chain.gutters) for line in chain.lines), strict=True)
    cells = tuple(tuple(part for part in column if part) for column in columns)
    whole = line_of([piece for cell in cells for part in cell for piece in part])
    return Line(whole.pieces, whole.box, whole.height, cells)
