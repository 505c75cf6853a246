"""Where opaque boxes stand: around the words that go, as little of the kept words' ink as can be.

The width of a box can give a name away (a box of exact width narrows 5,000 names to 95). A box therefore begins and
ends on a coarse grid wherever the page is empty beside it, and takes the whole gap up to a kept neighbour elsewhere.
Source: docs/explanation/redaction-burn.md.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import ceil, floor

from unbroken.engines.redaction.burn.bands import Bands
from unbroken.engines.redaction.burn.slant import is_on_line, steps_along
from unbroken.engines.redaction.document import Box, Page, Word

GRID_POINTS = 36.0
SIDE_PAD_POINTS = 1.2
HEIGHT_PAD = 0.18
CLEARANCE_POINTS = 0.9


@dataclass(frozen=True, slots=True)
class BurnBox:
    """One opaque rectangle on a page, and the reason code it may show."""

    box: Box
    code: str = ""


def boxes_for_slanting_line(parts: Sequence[Box], slope: float, page: Page, code: str) -> list[BurnBox] | None:
    """Return boxes that follow a line that slants by `slope`; None where upright boxes do as well."""
    steps = steps_along(parts, slope)
    if steps is None:
        return None
    cut = [
        Box(max(0.0, each.x0), max(0.0, each.y0), min(page.width, each.x1), min(page.height, each.y1)) for each in steps
    ]
    return [BurnBox(each, code) for each in cut if each.x1 > each.x0 and each.y1 > each.y0]


def boxes_for_standing_line(parts: Sequence[Box], stay: Bands[Word], page: Page, code: str) -> list[BurnBox]:
    """Return the boxes for words that go on a line that runs up or down: the same, with the page laid on its side."""
    reach = max(page.width, page.height)
    near = [(_on_its_side(box), word) for box, word in stay.near(Box(0, 0, reach, reach))]
    turned = Page(page.number, page.height, page.width, ())
    laid = boxes_for_line([_on_its_side(part) for part in parts], Bands(near), turned, code)
    return [BurnBox(_on_its_side(each.box), each.code) for each in laid]


def _on_its_side(box: Box) -> Box:
    return Box(box.y0, box.x0, box.y1, box.x1)


def boxes_for_line(parts: Sequence[Box], stay: Bands[Word], page: Page, code: str) -> list[BurnBox]:
    """Return the boxes for words that go on one line: one around all, or one each where a kept word stands between.

    parts: boxes of the words, in reading order. stay: the kept words of the page.
    """
    whole = reduce(Box.join, parts)
    between = any(_deep_overlap(box, whole) and not _touches_any(box, parts) for box, _ in stay.near(whole))
    pieces = list(parts) if between and len(parts) > 1 else [whole]
    return [BurnBox(_grown(piece, [box for box, _ in stay.near(piece, piece.height)], page), code) for piece in pieces]


def covered(words: Sequence[Word], going: Collection[int], slopes: Mapping[int, float]) -> set[int]:
    """Return the words that stand where a removed word stands: text drawn twice, or read twice.

    slopes: of the page's lines by number. The upright box of a long slanting word holds words of other lines too.
    """
    removed = Bands((words[index].box, words[index]) for index in going)
    return {
        index
        for index, word in enumerate(words)
        if index not in going
        and any(
            _same_place(word.box, box) and is_on_line(word.box, box, slopes.get(other.line, 0.0))
            for box, other in removed.near(word.box)
        )
    }


def _same_place(one: Box, other: Box) -> bool:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    if width <= 0 or height <= 0:
        return False
    smaller = min(one.width * one.height, other.width * other.height)
    return width * height > smaller / 2


def _deep_overlap(one: Box, other: Box) -> bool:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width > one.width / 2 and height > one.height / 2


def _touches_any(box: Box, parts: Iterable[Box]) -> bool:
    return any(box.overlaps(part) for part in parts)


def _grown(box: Box, stay: Sequence[Box], page: Page) -> Box:
    top, bottom = _vertical(box, stay, page)
    left, right = _room(Box(box.x0, top, box.x1, bottom), stay, page)
    x0 = max(left, min(box.x0 - SIDE_PAD_POINTS, floor(box.x0 / GRID_POINTS * 2) * GRID_POINTS / 2))
    x1 = min(right, max(box.x1 + SIDE_PAD_POINTS, x0 + ceil((box.x1 - x0) / GRID_POINTS) * GRID_POINTS))
    return Box(max(0.0, min(x0, box.x0)), top, min(page.width, max(x1, box.x1)), bottom)


def _vertical(box: Box, stay: Sequence[Box], page: Page) -> tuple[float, float]:
    """Return top and bottom, padded for accents and descenders but at most half-way to the next kept line."""
    pad = max(1.0, box.height * HEIGHT_PAD)
    top, bottom = box.y0 - pad, box.y1 + pad
    for other in stay:
        if other.x0 >= box.x1 + SIDE_PAD_POINTS or other.x1 <= box.x0 - SIDE_PAD_POINTS:
            continue
        middle = (other.y0 + other.y1) / 2
        if middle < box.y0:
            top = max(top, min(box.y0, (box.y0 + other.y1) / 2))
        elif middle > box.y1:
            bottom = min(bottom, max(box.y1, (box.y1 + other.y0) / 2))
    return max(0.0, top), min(page.height, bottom)


def _room(box: Box, stay: Sequence[Box], page: Page) -> tuple[float, float]:
    """Return how far the box may reach left and right before it meets kept ink on its own height."""
    left, right = 0.0, page.width
    for other in stay:
        if other.y0 >= box.y1 or other.y1 <= box.y0:
            continue
        if (other.x0 + other.x1) / 2 < box.x0:
            left = max(left, other.x1 + CLEARANCE_POINTS)
        elif (other.x0 + other.x1) / 2 > box.x1:
            right = min(right, other.x0 - CLEARANCE_POINTS)
    return left, right
