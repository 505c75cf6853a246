"""Say which characters of a page leave a mark on it: the pixels decide, not the file's instructions."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.read.glyphs import Floats, Glyphs
from unbroken.engines.redaction.read.render import Pixels, only_channel

FAINTEST = 3
"""Steps of 255 between with and without text. Fainter than this nobody can recover from a compressed picture."""


def text_marks(whole: Pixels, without_text: Pixels) -> Pixels:
    """Return how much each pixel owes to text, 0 to 255."""
    marks = np.asarray(cv2.absdiff(whole, without_text), dtype=np.uint8)
    plain = only_channel(marks)
    if plain is not None:
        return plain
    one, two, three = cv2.split(marks)
    return np.asarray(cv2.max(cv2.max(one, two), three), dtype=np.uint8)


def seen(glyphs: Glyphs, marks: Pixels, width: float, height: float) -> npt.NDArray[np.bool_]:
    """Return for each character whether text marks the page inside its box.

    width, height: of the page as seen, points. Characters wholly outside the page are not seen.
    """
    count = len(glyphs)
    if not count:
        return np.zeros(0, dtype=np.bool_)
    has_ink: npt.NDArray[np.bool_] = np.all(glyphs.tight[:, 2:] > glyphs.tight[:, :2], axis=1)
    boxes = np.where(has_ink[:, None], glyphs.tight, glyphs.loose)
    return np.asarray(box_sums(marks >= FAINTEST, boxes, width, height) > 0)


def box_sums(mask: npt.NDArray[np.bool_], boxes: Floats, width: float, height: float) -> npt.NDArray[np.int64]:
    """Count the true pixels in each box (points); boxes are clipped to the page."""
    rows, columns = mask.shape
    total = cv2.integral(mask.view(np.uint8), sdepth=cv2.CV_32S)
    sx, sy = columns / width, rows / height
    finite = np.nan_to_num(boxes, posinf=1e9, neginf=-1e9)
    x0 = np.clip(np.floor(finite[:, 0] * sx), 0, columns).astype(np.int64)
    x1 = np.clip(np.ceil(finite[:, 2] * sx), 0, columns).astype(np.int64)
    y0 = np.clip(np.floor(finite[:, 1] * sy), 0, rows).astype(np.int64)
    y1 = np.clip(np.ceil(finite[:, 3] * sy), 0, rows).astype(np.int64)
    x1, y1 = np.maximum(x0, x1), np.maximum(y0, y1)
    return np.asarray(total[y1, x1] - total[y0, x1] - total[y1, x0] + total[y0, x0])
