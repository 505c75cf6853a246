"""Put words into the order a person reads them: lines, columns of prose, blocks.

Rows of tables and forms stay one line with wide gaps; only columns of running prose are read one after the other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from unbroken.engines.redaction.document import Box

_WIDE = 0.95
_WIDER, _WIDEST_SPACE, _ENOUGH_GAPS = 1.7, 1.3, 4
_JOINED = 0.12
_SAME_LINE = 0.5
_PROSE_WORDS = 3.5
_PROSE_LINES = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """One word to be placed: its number with the caller, its band on the page and its direction in degrees."""

    number: int
    band: Box
    angle: int


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a word comes in the text: line, block, and how it joins the word before."""

    number: int
    line: int
    block: int
    joined: bool
    wide_gap: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """Pieces of one line from left to right."""

    pieces: tuple[Piece, ...]
    box: Box
    height: float


def lay_out(pieces: Sequence[Piece]) -> list[Placed]:
    """Return every piece once, in reading order."""
    placed: list[Placed] = []
    line = block = 0
    for angle in _angles(pieces):
        group = [Piece(p.number, _turned(p.band, angle), 0) for p in pieces if p.angle == angle]
        for part in _columns(_lines(group)):
            before: _Line | None = None
            usual = _usual_gap(part)
            for each in part:
                if before is not None and _is_new_block(before, each, usual):
                    block += 1
                placed += _place(each, line, block)
                line += 1
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


def _lines(pieces: Sequence[Piece]) -> list[_Line]:
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
    lines = [_line(sorted(each.pieces, key=lambda p: (p.band.x0, p.number))) for each in done + still_open]
    return sorted(lines, key=lambda line: (line.box.y0 + line.box.y1, line.box.x0))


def _line(members: Sequence[Piece]) -> _Line:
    box = Box(
        min(piece.band.x0 for piece in members),
        min(piece.band.y0 for piece in members),
        max(piece.band.x1 for piece in members),
        max(piece.band.y1 for piece in members),
    )
    return _Line(tuple(members), box, median(piece.band.y1 - piece.band.y0 for piece in members))


def _place(line: _Line, number: int, block: int) -> list[Placed]:
    placed: list[Placed] = []
    before: Piece | None = None
    wide = _wide_gap(line)
    for piece in line.pieces:
        height = max(min(piece.band.height, before.band.height), 0.1) if before else 1.0
        gap = (piece.band.x0 - before.band.x1) / height if before else 0.0
        joined = before is not None and -0.5 < gap < _JOINED
        placed.append(Placed(piece.number, number, block, joined, gap > wide))
        before = piece
    return placed


def _wide_gap(line: _Line) -> float:
    """Return from which gap on, in heights, a column begins; on a line of typewriter spaces that is further apart."""
    gaps = [(after.band.x0 - piece.band.x1) / max(line.height, 0.1) for piece, after in pairwise(line.pieces)]
    usual = median(gaps) if len(gaps) >= _ENOUGH_GAPS else 0.0
    return max(_WIDE, _WIDER * usual) if usual < _WIDEST_SPACE else _WIDE


def _is_new_block(before: _Line, line: _Line, usual: float) -> bool:
    gap = line.box.y0 - before.box.y1
    height = max(line.height, before.height, 0.1)
    return gap > usual + 0.45 * height or max(line.height, before.height) > 1.35 * max(
        min(line.height, before.height), 0.1
    )


def _usual_gap(part: Sequence[_Line]) -> float:
    gaps = sorted(max(lower.box.y0 - upper.box.y1, 0.0) for upper, lower in pairwise(part))
    return gaps[len(gaps) // 4] if gaps else 0.0


def _columns(lines: list[_Line]) -> list[list[_Line]]:
    """Split runs of lines that are columns of prose; each part is read from top to bottom before the next."""
    parts: list[list[_Line]] = []
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
        left, right = _split(lines[start:end], gutter)
        parts += [*_columns(left), *_columns(right), []]
        start = end
    return [part for part in parts if part]


def _prose_run(lines: list[_Line], start: int) -> tuple[int, float] | None:
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


def _sides(lines: list[_Line], start: int, gutter: tuple[float, float]) -> tuple[list[tuple[int, int]], float, float]:
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


def _staggered_gutters(lines: list[_Line], start: int) -> list[tuple[float, float]]:
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


def _whole_columns(lines: list[_Line], end: int, low: float, high: float) -> int:
    """Let the run go on over the lines below it that stay within one of its columns."""
    while end < len(lines) and _gutter_in(lines[end], low, high) is not None:
        gap = lines[end].box.y0 - lines[end - 1].box.y1
        if gap > 1.2 * lines[end].height:
            break
        end += 1
    return end


def _gutters(line: _Line) -> list[tuple[float, float]]:
    return [
        (left.band.x1, right.band.x0)
        for left, right in pairwise(line.pieces)
        if right.band.x0 - left.band.x1 > _WIDE * line.height
    ]


def _gutter_in(line: _Line, low: float, high: float) -> tuple[float, float] | None:
    """Return what remains of the gutter [low, high] beside this line's words, or None where a word crosses it."""
    left = max((piece.band.x1 for piece in line.pieces if piece.band.x0 < low), default=low)
    right = min((piece.band.x0 for piece in line.pieces if piece.band.x0 >= low), default=high)
    new_low, new_high = max(low, left), min(high, right)
    if new_high - new_low < 0.6 * line.height:
        return None
    return new_low, new_high


def _split(lines: Sequence[_Line], gutter: float) -> tuple[list[_Line], list[_Line]]:
    left: list[_Line] = []
    right: list[_Line] = []
    for line in lines:
        before = [piece for piece in line.pieces if (piece.band.x0 + piece.band.x1) / 2 < gutter]
        after = [piece for piece in line.pieces if (piece.band.x0 + piece.band.x1) / 2 >= gutter]
        left += [_line(before)] if before else []
        right += [_line(after)] if after else []
    return left, right
