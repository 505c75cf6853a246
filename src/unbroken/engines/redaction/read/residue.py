"""Find marks on a page that look like writing and that no word accounts for."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

_SMALLEST, _LARGEST = 3.2, 60.0
_FEWEST = 3


def unexplained(
    ink: npt.NDArray[np.bool_], words: Iterable[tuple[float, float, float, float]], dpi: float
) -> list[tuple[int, int, int, int]]:
    """Return boxes (x0, y0, x1, y1, pixels) of rows of letter-like marks outside the boxes of `words`."""
    left = ink.astype(np.uint8)
    for x0, y0, x1, y1 in words:
        left[max(int(y0) - 2, 0) : int(y1) + 3, max(int(x0) - 2, 0) : int(x1) + 3] = 0
    count, _, stats, _ = cv2.connectedComponentsWithStats(left, connectivity=8)
    if count < 2:
        return []
    point = dpi / 72
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    fill = stats[:, cv2.CC_STAT_AREA] / np.maximum(wide * high, 1)
    like_letters = (high >= _SMALLEST * point) & (high <= _LARGEST * point) & (wide <= 3.5 * high) & (fill < 0.92)
    like_letters[0] = False
    if like_letters.sum() < _FEWEST:
        return []
    return _rows(stats[like_letters])


def _rows(stats: npt.NDArray[np.int32]) -> list[tuple[int, int, int, int]]:
    """Gather neighbouring marks of about one height into rows; rows of fewer than three marks are dropped."""
    rows: list[list[int]] = []
    for x, y, w, h, _ in stats[np.argsort(stats[:, cv2.CC_STAT_LEFT])].tolist():
        for row in rows:
            overlap = min(row[3], y + h) - max(row[1], y)
            height = max(row[3] - row[1], h)
            if overlap > 0.4 * min(row[3] - row[1], h) and x - row[2] < 1.6 * height and h > 0.25 * height:
                row[1], row[2], row[3] = min(row[1], y), max(row[2], x + w), max(row[3], y + h)
                row[4] += 1
                break
        else:
            rows.append([x, y, x + w, y + h, 1])
    return [(x0, y0, x1, y1) for x0, y0, x1, y1, count in rows if count >= _FEWEST and x1 - x0 > 1.2 * (y1 - y0)]
