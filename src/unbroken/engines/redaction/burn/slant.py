"""Boxes for words on a slanting line: steps along the line, so that its neighbours above and below stay readable."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from unbroken.engines.redaction.document import Box, Word

LEAST_RISE = 0.25
"""A run that rises less than this share of its own height, from end to end, is boxed as if it were level."""
STEEPEST = 0.6
FEWEST_WORDS = 2
OFF_LINE = 0.3
"""Words whose middles stand further from the line than this share of its height do not make one straight line."""
STEP, PAD, END_PAD = 0.8, 0.22, 0.45


def slope_of(words: Sequence[Word]) -> float | None:
    """Return how far a line falls for each point to the right, by its words' middles; None where too few."""
    if len(words) < FEWEST_WORDS:
        return None
    xs = [(word.box.x0 + word.box.x1) / 2 for word in words]
    ys = [(word.box.y0 + word.box.y1) / 2 for word in words]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((each - x) ** 2 for each in xs)
    height = median(word.box.height for word in words)
    if max(xs) - min(xs) < 2 * height:
        return None
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread


def steps_along(parts: Sequence[Box], slope: float) -> list[Box] | None:
    """Return boxes that follow a slanting run of words; None where it is level, too steep, or no straight line.

    parts: boxes upright around slanting words, so each is taller than its letters by what the word rises.
    """
    if abs(slope) > STEEPEST:
        return None
    height = median(_thickness(part, slope) for part in parts)
    left, right = min(part.x0 for part in parts), max(part.x1 for part in parts)
    if height <= 0 or abs(slope) * (right - left) < LEAST_RISE * height:
        return None
    base = sum(_middle(part)[1] - slope * _middle(part)[0] for part in parts) / len(parts)
    off = max(abs(_middle(part)[1] - slope * _middle(part)[0] - base) for part in parts)
    if off > OFF_LINE * height or any(_thickness(part, slope) < height / 2 for part in parts if part.width > height):
        return None
    reach = height / 2 + max(PAD * height, 1.0) + off
    step = max(STEP * height, 3.0)
    at, end = left - END_PAD * height, right + END_PAD * height
    steps = []
    while at < end:
        until = min(at + step, end)
        ys = (base + slope * at, base + slope * until)
        steps.append(Box(at, min(ys) - reach, until, max(ys) + reach))
        at = until
    return steps


def is_on_line(one: Box, other: Box, slope: float) -> bool:
    """Return whether a word stands on the line of another that slants by `slope`, not above or below it."""
    thickness = _thickness(other, slope) if abs(slope) <= STEEPEST else 0.0
    if abs(slope) * other.width < LEAST_RISE * other.height or thickness <= 0:
        return True
    (x, y), (other_x, other_y) = _middle(one), _middle(other)
    return abs(y - other_y - slope * (x - other_x)) < 0.6 * thickness


def _thickness(part: Box, slope: float) -> float:
    """Return how thick, measured upright, a slanting word is whose upright box this is."""
    rise = abs(slope)
    return (part.height - rise * part.width) * (1 + rise * rise) / (1 - rise * rise)


def _middle(part: Box) -> tuple[float, float]:
    return (part.x0 + part.x1) / 2, (part.y0 + part.y1) / 2
