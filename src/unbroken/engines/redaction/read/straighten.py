"""Make a scan fit for reading: even light, straight lines, no rules, and a way back to the page's own coordinates."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.render import Pixels

_MOST_SKEW = 12.0
_LOOK_SIDE = 700
_INK = 150
_SPECK_SHARE = 0.0015

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Straight:
    """A grey picture ready for reading. back: 2 by 3 matrix from its pixels to the pixels it was made from."""

    grey: Pixels
    back: Matrix
    turn: int

    def box_back(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """Return the upright box around this box, in pixels of the picture it was made from."""
        corners = np.array([[x0, y0, 1], [x1, y0, 1], [x1, y1, 1], [x0, y1, 1]]) @ self.back.T
        (left, top), (right, bottom) = corners.min(0), corners.max(0)
        return Box(float(left), float(top), float(right), float(bottom))


def straighten(grey: Pixels, turn: int, dpi: float) -> Straight:
    """Turn a scan by quarter turns (turn: degrees against the clock), level it, and clean it for reading."""
    height, width = grey.shape
    turned = np.ascontiguousarray(np.rot90(grey, turn // 90))
    even = even_light(turned)
    angle = skew(even)
    rows, columns = even.shape
    level = cv2.getRotationMatrix2D((columns / 2, rows / 2), angle, 1.0)
    if abs(angle) >= 0.05:
        levelled = cv2.warpAffine(even, level, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=255)
        even = np.asarray(levelled, dtype=np.uint8)
    clean = cv2.GaussianBlur(without_rules(without_specks(even), dpi), (0, 0), 0.9)
    unlevel = np.vstack([cv2.invertAffineTransform(level), [0, 0, 1]])
    unturn = np.vstack([_quarter_back(turn, width, height), [0, 0, 1]])
    return Straight(np.asarray(clean), (unturn @ unlevel)[:2], turn)


def _quarter_back(turn: int, width: int, height: int) -> Matrix:
    """Return the matrix from the turned picture to the one before; width and height are of the one before."""
    match turn % 360:
        case 90:
            rows = [[0, -1, width], [1, 0, 0]]
        case 180:
            rows = [[-1, 0, width], [0, -1, height]]
        case 270:
            rows = [[0, 1, 0], [-1, 0, height]]
        case _:
            rows = [[1, 0, 0], [0, 1, 0]]
    return np.array(rows, dtype=np.float64)


def even_light(grey: Pixels) -> Pixels:
    """Divide by the paper's own brightness, so that shadows and grey paper become white."""
    small = cv2.resize(grey, None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(cv2.dilate(small, np.ones((7, 7), np.uint8)), 21)
    paper = cv2.resize(paper, (grey.shape[1], grey.shape[0]), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.divide(grey, np.maximum(paper, 1), scale=255))


def _ink(grey: Pixels) -> npt.NDArray[np.float32]:
    scale = min(1.0, _LOOK_SIDE / max(grey.shape))
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    ink = (255 - small).astype(np.float32)
    ink[ink < 60] = 0
    return ink


def skew(grey: Pixels) -> float:
    """Return the angle in degrees that levels the lines of a nearly upright page."""
    ink = _ink(grey)
    best = 0.0
    best = max(np.arange(-_MOST_SKEW, _MOST_SKEW + 0.1, 1.0).tolist(), key=lambda angle: _stripes(ink, angle))
    for step in (0.5, 0.25, 0.1):
        best = max((best - step, best, best + step), key=lambda angle: _stripes(ink, angle))
    return best if _stripes(ink, best) > 1.02 * _stripes(ink, 0.0) else 0.0


def lies_sideways(grey: Pixels) -> bool:
    """Return whether the lines of a page run up or down rather than across."""
    ink = _ink(even_light(grey))
    angles = np.arange(-_MOST_SKEW, _MOST_SKEW + 0.1, 1.0).tolist()
    across = max(_stripes(ink, angle) for angle in angles)
    turned = np.ascontiguousarray(np.rot90(ink))
    return max(_stripes(turned, angle) for angle in angles) > 1.5 * across


def _stripes(ink: npt.NDArray[np.float32], angle: float) -> float:
    """Measure how strongly ink gathers in level lines after turning by `angle`."""
    height, width = ink.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    profile = cv2.warpAffine(ink, matrix, (width, height), flags=cv2.INTER_LINEAR).sum(axis=1)
    return float(np.square(np.diff(profile)).sum())


def without_specks(grey: Pixels) -> Pixels:
    """Smooth salt-and-pepper noise away where there is much of it."""
    median = cv2.medianBlur(grey, 3)
    lone = float((cv2.absdiff(grey, median) > 110).mean())
    return np.asarray(median if lone > _SPECK_SHARE and _has_loose_specks(grey) else grey)


def _has_loose_specks(grey: Pixels) -> bool:
    ink = (grey < 110).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    return count > 50 and float((stats[1:, cv2.CC_STAT_AREA] <= 3).mean()) > 0.6


def without_rules(grey: Pixels, dpi: float) -> Pixels:
    """Take long thin lines of forms and tables away; readers take them for letters."""
    ink = (grey < _INK).astype(np.uint8)
    length = max(int(dpi * 0.55), 15)
    clean = grey.copy()
    for shape in ((length, 1), (1, length)):
        rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((shape[1], shape[0]), np.uint8))
        clean[cv2.dilate(rules, np.ones((3, 3), np.uint8)) > 0] = 255
    return clean
