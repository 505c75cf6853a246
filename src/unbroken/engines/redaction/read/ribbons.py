"""Lines of writing that bend: round a bottle or an arm, on creased paper, on an arc. Follow them and lay them straight.

The finder's likelihood map shows a bent line as one bent stain. A quadrangle around it would hold its neighbours too; a
ribbon follows its middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.read.render import Pixels

Floats = npt.NDArray[np.float32]

_BENT = 0.62
_LEAST_LONG = 3.0
_STEPS = 24
_HIGH = 48
_GROWTH = 1.4
"""How much of its own half-height a stain grows on each side, for the finder marks the cores of letters only."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A bent line. tops, feet: points along its upper and lower edge, from one end to the other, in pixels."""

    tops: Floats
    feet: Floats
    score: float

    @property
    def quad(self) -> Floats:
        """Return the four corners of its ends."""
        return np.stack([self.tops[0], self.tops[-1], self.feet[-1], self.feet[0]])

    def turned(self) -> Ribbon:
        """Return the same line read from its other end."""
        return Ribbon(self.feet[::-1], self.tops[::-1], self.score)

    def points(self, first: float, last: float) -> Floats:
        """Return points around the part from `first` to `last`, both 0 to 1."""
        steps = np.linspace(first, last, 6) * (len(self.tops) - 1)
        return np.concatenate([_at(self.tops, steps), _at(self.feet, steps)])

    def scaled(self, factor: Floats) -> Ribbon:
        """Return the ribbon in pixels of another size."""
        return Ribbon(self.tops * factor, self.feet * factor, self.score)

    def cut_out(self, picture: Pixels) -> Pixels:
        """Return the strip along the ribbon, laid straight."""
        middle = (self.tops + self.feet) / 2
        length = float(np.linalg.norm(np.diff(middle, axis=0), axis=1).sum())
        thick = float(np.linalg.norm(self.feet - self.tops, axis=1).mean())
        wide = max(8, round(length * _HIGH / max(thick, 1.0)))
        steps = np.linspace(0, len(middle) - 1, wide)
        tops, feet = _at(self.tops, steps), _at(self.feet, steps)
        down = np.linspace(0, 1, _HIGH, dtype=np.float32)[:, None, None]
        grid = (tops[None] * (1 - down) + feet[None] * down).astype(np.float32)
        straight = cv2.remap(picture, grid[..., 0], grid[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(straight, dtype=np.uint8)


def _at(points: Floats, steps: npt.NDArray[np.float64]) -> Floats:
    """Return points between those given, at fractional positions."""
    places = np.arange(len(points))
    return np.stack([np.interp(steps, places, points[:, axis]) for axis in (0, 1)], axis=1).astype(np.float32)


def bent_line(contour: Any, likely: Floats) -> Ribbon | None:
    """Return the ribbon along a stain of the likelihood map, or None where it is straight or no single line."""
    centre, (across, down), angle = cv2.minAreaRect(contour)
    long, short = max(across, down), min(across, down)
    if short < 3 or long < _LEAST_LONG * short or cv2.contourArea(contour) > _BENT * across * down:
        return None
    if across < down:
        angle += 90
    matrix = cv2.getRotationMatrix2D(centre, angle, 1.0)
    matrix[:, 2] += np.array([long / 2 - centre[0], short / 2 - centre[1]])
    size = (int(long) + 1, int(short) + 1)
    stain = np.zeros((size[1], size[0]), np.uint8)
    moved = cv2.transform(np.asarray(contour, dtype=np.float32), matrix)
    cv2.fillPoly(stain, [np.rint(moved).astype(np.int32)], [1])
    edges = _edges(stain)
    if edges is None:
        return None
    xs, tops, feet = edges
    back = cv2.invertAffineTransform(matrix)
    lines = [cv2.transform(np.stack([xs, ys], axis=1)[None].astype(np.float32), back)[0] for ys in (tops, feet)]
    values = cv2.warpAffine(likely, matrix, size)[stain > 0]
    return Ribbon(lines[0], lines[1], float(values.mean()) if values.size else 0.0)


def _edges(stain: Pixels) -> tuple[Floats, Floats, Floats] | None:
    """Return places along the stain with a smooth upper and lower edge; None where it is no single band."""
    columns = np.flatnonzero(stain.any(axis=0))
    rows = np.arange(stain.shape[0])[:, None]
    count = stain[:, columns].sum(axis=0)
    middle = (stain[:, columns] * rows).sum(axis=0) / count
    spread = stain.shape[0] - np.argmax(stain[::-1, columns], axis=0) - np.argmax(stain[:, columns], axis=0)
    if np.median(spread) > 1.6 * np.median(count) or len(columns) < _LEAST_LONG * np.median(count):
        return None
    curve = np.polynomial.Polynomial.fit(columns, middle, min(5, max(2, len(columns) // 40)))
    half = float(np.percentile(count, 70)) / 2 * (1 + _GROWTH)
    reach = half * 0.9
    xs = np.linspace(columns[0] - reach, columns[-1] + reach, _STEPS)
    ys = curve(np.clip(xs, columns[0], columns[-1]))
    slope = np.gradient(ys, xs)
    tilt = np.sqrt(1 + slope**2)
    return xs.astype(np.float32), (ys - half * tilt).astype(np.float32), (ys + half * tilt).astype(np.float32)
