"""Turn lines of writing level, whichever way each runs, so that what stands on one line is read as one line."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.sight import Quad

_ALIKE = 25.0
_APART = 100_000.0
"""Pixels between the places of lines that run in different directions: they are read one after the other."""


@dataclass(frozen=True, slots=True)
class Level:
    """A turned frame in which lines of one direction run to the right. number: which of the picture's frames."""

    angle: float
    number: int

    def band(self, quad: Quad, first: float, last: float) -> Box:
        """Return the place of a word that reaches from `first` to `last` (0 to 1) along a line's quadrangle.

        All words of a line have the same top and bottom, however the line rises in the picture.
        """
        begin, end = (quad[0] + quad[3]) / 2, (quad[1] + quad[2]) / 2
        x0, x1 = (self._turned(begin + (end - begin) * share)[0] for share in (first, last))
        down = self._turned((begin + end) / 2)[1] + self.number * _APART
        half = float(np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) / 4
        return Box(x0, down - half, max(x1, x0 + 1), down + max(half, 1))

    def _turned(self, point: Quad) -> tuple[float, float]:
        radians = math.radians(self.angle)
        cos, sin = math.cos(radians), math.sin(radians)
        x, y = float(point[0]), float(point[1])
        return x * cos + y * sin, -x * sin + y * cos


def level(quads: Sequence[Quad], weights: Sequence[int]) -> list[Level]:
    """Return for each line the frame it is read in. quads: corners in order of reading. weights: letters on each."""
    angles = [_direction(quad) for quad in quads]
    frames: list[Level] = []
    chosen: list[Level | None] = [None] * len(quads)
    for number in sorted(range(len(quads)), key=lambda each: (-weights[each], each)):
        if chosen[number] is not None:
            continue
        near = [
            each for each in range(len(quads)) if chosen[each] is None and _apart(angles[each], angles[number]) < _ALIKE
        ]
        turn = np.average(
            [(angles[each] - angles[number] + 180) % 360 - 180 for each in near],
            weights=[max(weights[each], 1) ** 2 for each in near],
        )
        frames.append(Level(angles[number] + float(turn), len(frames)))
        for each in near:
            chosen[each] = frames[-1]
    return [frame for frame in chosen if frame is not None]


def _direction(quad: Quad) -> float:
    along = quad[1] + quad[2] - quad[0] - quad[3]
    return math.degrees(math.atan2(float(along[1]), float(along[0])))


def _apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)
