"""Put words into the order a person reads them: lines, columns of prose, blocks.

Rows of tables and forms stay one line with wide gaps, also where a cell has several lines (`rows.py`); only columns of
running prose are read one after the other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.pieces import Line, Piece, line_of
from unbroken.engines.redaction.read.rows import is_one_word, is_table, with_rows
from unbroken.engines.redaction.read.spacing import column_gap, typed_space

_WIDE = 0.95
_JOINED = 0.12
_SAME_LINE = 0.5
_PROSE_WORDS = 3.5
_PROSE_LINES = 4


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a word comes in the text: line, block, and how it joins the word before (see `Word`)."""

    number: int
    line: int
    block: int
    joined: bool
    wide_gap: bool
    wrapped: bool = False


def lay_out(pieces: Sequence[Piece]) -> list[Placed]:
    """Return every piece once, in reading order."""
    placed: list[Placed] = []
    line = block = 0
    for angle in _angles(pieces):
        group = [Piece(p.number, _turned(p.band, angle), 0, p.text) for p in pieces if p.angle == angle]
        lines = _lines(group)
        typed = typed_space(lines)
        for part in _columns(lines):
            before: Line | None = None
            usual = _usual_gap(part)
            for each in with_rows(part):
                if before is not None and _is_new_block(before, each, usual):
                    block += 1
                place = _place_row if each.cells else _place
                placed += place(each, line, block, typed)
                line = placed[-1].line + 1
                before = each
            block += 1
    return placed


def _angles(pieces: Sequence[Piece]) -> list[int]:
    counts: dict[int, int] = {}
    for piece in pieces:
        counts[piece.angle] = counts.get(piece.angle, 0) + 1
    return sorted(counts, key=lambda angle: (-counts[angle], angle))


def _turned(box: Box, angle: int) -> Box:
    """Turn a box so that text of this direction runs to the right."""
    match angle % 360:
        case 0:
            return box
        case 90:
            return Box(-box.y1, box.x0, -box.y0, box.x1)
        case 180:
            return Box(-box.x1, -box.y1, -box.x0, -box.y0)
        case 270:
            return Box(box.y0, -box.x1, box.y1, -box.x0)
    radians = math.radians(angle)
    cos, sin = math.cos(radians), -math.sin(radians)
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    along, down = x * cos + y * sin, -x * sin + y * cos
    half = max(box.width, box.height) / 2
    height = min(box.width, box.height) / 2
    return Box(along - half, down - height, along + half, down + height)


@dataclass(slots=True)
class _OpenLine:
    """A line that may still take pieces; top and bottom follow its pieces' mean."""

    pieces: list[Piece]
    top: float
    bottom: float

    def takes(self, band: Box) -> bool:
        overlap = min(self.bottom, band.y1) - max(self.top, band.y0)
        return overlap > _SAME_LINE * min(self.bottom - self.top, band.y1 - band.y0)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        if piece.band.y1 - piece.band.y0 < 1.3 * (self.bottom - self.top):
            weight = 1 / len(self.pieces)
            self.top += (piece.band.y0 - self.top) * weight
            self.bottom += (piece.band.y1 - self.bottom) * weight


def _lines(pieces: Sequence[Piece]) -> list[Line]:
    """Gather pieces into lines by how far their bands overlap."""
    still_open: list[_OpenLine] = []
    done: list[_OpenLine] = []
    for piece in sorted(pieces, key=lambda p: (p.band.y0 + p.band.y1, p.band.x0)):
        band = piece.band
        found = next((line for line in reversed(still_open) if line.takes(band)), None)
        if found is not None:
            found.add(piece)
            continue
        too_high = band.y0 - 4 * band.height
        done += [line for line in still_open if line.bottom < too_high]
        still_open = [line for line in still_open if line.bottom >= too_high]
        still_open.append(_OpenLine([piece], band.y0, band.y1))
    lines = [line_of(sorted(each.pieces, key=lambda p: (p.band.x0, p.number))) for each in done + still_open]
    return sorted(lines, key=lambda line: (line.box.y0 + line.box.y1, line.box.x0))


def _place(line: Line, number: int, block: int, typed: float) -> list[Placed]:
    placed: list[Placed] = []
    before: Piece | None = None
    wide = column_gap(line, typed)
    for piece in line.pieces:
        height = max(min(piece.band.height, before.band.height), 0.1) if before else 1.0
        gap = (piece.band.x0 - before.band.x1) / height if before else 0.0
        joined = before is not None and -0.5 < gap < _JOINED
        placed.append(Placed(piece.number, number, block, joined, gap > wide))
        before = piece
    return placed


def _place_row(row: Line, number: int, block: int, typed: float) -> list[Placed]:
    """Place a row cell by cell; parts of cells that follow one another on one line of the page share its number."""
    placed: list[Placed] = []
    before: Sequence[Piece] = ()
    for cell in row.cells:
        for part in cell:
            words = _place(line_of(part), number, block, typed)
            if before:
                is_next = part is cell[0]
                is_below = not is_next or not _is_level(before[-1].band, part[0].band)
                number += is_below
                joined = not is_next and is_one_word([each.text for each in before], part[0].text)
                words = [replace(each, line=number) for each in words]
                words[0] = replace(words[0], joined=joined, wide_gap=is_next, wrapped=is_below)
            placed += words
            before = part
    return placed


def _is_level(one: Box, other: Box) -> bool:
    return min(one.y1, other.y1) - max(one.y0, other.y0) > _SAME_LINE * min(one.height, other.height)


def _is_new_block(before: Line, line: Line, usual: float) -> bool:
    gap = line.box.y0 - before.box.y1
    height = max(line.height, before.height, 0.1)
    return gap > usual + 0.45 * height or max(line.height, before.height) > 1.35 * max(
        min(line.height, before.height), 0.1
    )


def _usual_gap(part: Sequence[Line]) -> float:
    gaps = sorted(max(lower.box.y0 - upper.box.y1, 0.0) for upper, lower in pairwise(part))
    return gaps[len(gaps) // 4] if gaps else 0.0


def _columns(lines: list[Line]) -> list[list[Line]]:
    """Split runs of lines that are columns of prose; each part is read from top to bottom before the next."""
    parts: list[list[Line]] = []
    start = 0
    while start < len(lines):
        found = _prose_run(lines, start)
        if found is None:
            if not parts:
                parts.append([])
            parts[-1].append(lines[start])
            start += 1
            continue
        end, gutter = found
        if is_table(lines[start:end]):
            parts = parts or [[]]
            parts[-1] += lines[start:end]
            start = end
            continue
        left, right = _split(lines[start:end], gutter)
        parts += [*_columns(left), *_columns(right), []]
        start = end
    return [part for part in parts if part]


def _prose_run(lines: list[Line], start: int) -> tuple[int, float] | None:
    """Return the end of a run of lines from `start` with one gutter between prose on both sides, and the gutter."""
    staggered = _staggered_gutters(lines, start)
    for gutter in (*_gutters(lines[start]), *staggered):
        sides, low, high = _sides(lines, start, gutter)
        two = [(a, b) for a, b in sides if a and b]
        if gutter in staggered:
            two = [
                (a, b) for (a, _), (_, b) in zip([s for s in sides if s[0]], [s for s in sides if s[1]], strict=False)
            ]
            last = len(sides)
        else:
            last = max((n + 1 for n, (a, b) in enumerate(sides) if a and b), default=0)
        if len(two) >= _PROSE_LINES and all(_is_prose(two, pick) for pick in (_first, _second)):
            return _whole_columns(lines, start + last, low, high), (low + high) / 2
    return None


def _sides(lines: list[Line], start: int, gutter: tuple[float, float]) -> tuple[list[tuple[int, int]], float, float]:
    """Count the words left and right of the gutter on each line from `start`, as far as it stays open."""
    low, high = gutter
    sides: list[tuple[int, int]] = []
    for line in lines[start:]:
        narrowed = _gutter_in(line, low, high)
        if narrowed is None:
            break
        low, high = narrowed
        left = sum(piece.band.x1 <= (low + high) / 2 for piece in line.pieces)
        sides.append((left, len(line.pieces) - left))
    return sides, low, high


def _staggered_gutters(lines: list[Line], start: int) -> list[tuple[float, float]]:
    """Return the gutter between a line and the next where they stand side by side but not level."""
    if start + 1 >= len(lines):
        return []
    one, other = sorted(lines[start : start + 2], key=lambda line: line.box.x0)
    is_beside = min(one.box.y1, other.box.y1) > max(one.box.y0, other.box.y0)
    is_apart = other.box.x0 - one.box.x1 > _WIDE * one.height
    return [(one.box.x1, other.box.x0)] if is_beside and is_apart else []


def _first(pair: tuple[int, int]) -> int:
    return pair[0]


def _second(pair: tuple[int, int]) -> int:
    return pair[1]


def _is_prose(sides: Sequence[tuple[int, int]], pick: Callable[[tuple[int, int]], int]) -> bool:
    return sum(pick(each) for each in sides) / len(sides) >= _PROSE_WORDS


def _whole_columns(lines: list[Line], end: int, low: float, high: float) -> int:
    """Let the run go on over the lines below it that stay within one of its columns."""
    while end < len(lines) and _gutter_in(lines[end], low, high) is not None:
        gap = lines[end].box.y0 - lines[end - 1].box.y1
        if gap > 1.2 * lines[end].height:
            break
        end += 1
    return end


def _gutters(line: Line) -> list[tuple[float, float]]:
    return [
        (left.band.x1, right.band.x0)
        for left, right in pairwise(line.pieces)
        if right.band.x0 - left.band.x1 > _WIDE * line.height
    ]


def _gutter_in(line: Line, low: float, high: float) -> tuple[float, float] | None:
    """Return what remains of the gutter [low, high] beside this line's words, or None where a word crosses it."""
    left = max((piece.band.x1 for piece in line.pieces if piece.band.x0 < low), default=low)
    right = min((piece.band.x0 for piece in line.pieces if piece.band.x0 >= low), default=high)
    new_low, new_high = max(low, left), min(high, right)
    if new_high - new_low < 0.6 * line.height:
        return None
    return new_low, new_high


def _split(lines: Sequence[Line], gutter: float) -> tuple[list[Line], list[Line]]:
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        before = [piece for piece in line.pieces if (piece.band.x0 + piece.band.x1) / 2 < gutter]
        after = [piece for piece in line.pieces if (piece.band.x0 + piece.band.x1) / 2 >= gutter]
        left += [line_of(before)] if before else []
        right += [line_of(after)] if after else []
    return left, right
