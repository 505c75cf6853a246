"""Check pixels: boxes are uniform where they were planned, and everything else is the source's own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from unbroken.engines.redaction.burn.plan import PagePlan
from unbroken.engines.redaction.prove.proof import ProofFailure

Pixels = NDArray[np.uint8]

LOSSLESS_TOLERANCE = 12
LOSSY_TOLERANCE = 20
DARK = 0
DARK_LOSSY = 64
DARK_INSIDE = 6
"""JPEG works on squares of 8 pixels. One that lies wholly in a box is black; only one on its edge may ring."""
SQUARE = 8
LABEL_SHARE = 0.45


def check_pixels(shown: Image.Image, seen: Image.Image, page: PagePlan, *, lossless: bool, labels: bool) -> None:
    """Compare a released page with the source's. shown: decoded output. seen: the source's raster, same size.

    Raises ProofFailure of `boxes` or `pixels`.
    """
    if shown.size != seen.size:
        raise ProofFailure("pixels", f"Page {page.number} has not the size of its source in pixels.")
    out = np.asarray(shown, dtype=np.uint8)
    source = seen if seen.mode == shown.mode else seen.convert(shown.mode)
    spots = [_spot(page, index, shown.size) for index in range(len(page.boxes))]
    for index, spot in enumerate(spots):
        _check_box(out, spot, page, index, lossless=lossless, labels=labels)
    there = np.asarray(source, dtype=np.uint8)
    difference = np.maximum(out, there) - np.minimum(out, there)
    for left, top, right, bottom in spots:
        difference[max(0, top - 2) : bottom + 2, max(0, left - 2) : right + 2] = 0
    if lossless and difference.max(initial=0) > LOSSLESS_TOLERANCE:
        raise ProofFailure("pixels", f"Page {page.number} differs from its source outside the boxes.")
    if not lossless and _coarse_max(difference) > LOSSY_TOLERANCE:
        raise ProofFailure("pixels", f"Page {page.number} differs from its source outside the boxes.")


def _spot(page: PagePlan, index: int, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """Return the whole pixels that lie inside a planned box, edges included."""
    box = page.boxes[index].box
    across, down = size[0] / page.width, size[1] / page.height
    left, top = max(0, int(box.x0 * across)), max(0, int(box.y0 * down))
    right, bottom = min(size[0], int(box.x1 * across + 0.999)), min(size[1], int(box.y1 * down + 0.999))
    return left, top, max(right, left + 1), max(bottom, top + 1)


def _check_box(
    out: Pixels, spot: tuple[int, int, int, int], page: PagePlan, index: int, *, lossless: bool, labels: bool
) -> None:
    left, top, right, bottom = spot
    inside = out[top:bottom, left:right]
    if inside.size == 0:
        return
    bright = inside > (DARK if lossless else DARK_LOSSY)
    if labels and page.boxes[index].code:
        bright = bright.copy()
        _blank_label(bright, page.boxes[index].code, page.number)
    if bright.any() or (not lossless and not labels and _rings_inside(out, spot)):
        raise ProofFailure("boxes", f"A box on page {page.number} is not solid where it was planned.")


def _rings_inside(out: Pixels, spot: tuple[int, int, int, int]) -> bool:
    """Return whether squares of the encoder that lie wholly in a box show anything, however dark."""
    left, top = (-(-edge // SQUARE) * SQUARE for edge in spot[:2])
    right, bottom = (edge // SQUARE * SQUARE for edge in spot[2:])
    return bool((out[top:bottom, left:right] > DARK_INSIDE).any())


def _blank_label(bright: NDArray[np.bool_], code: str, number: int) -> None:
    """Take the place of a centred reason code out of consideration; it must be letters, not a hole."""
    high, wide = bright.shape[:2]
    half_height, half_width = int(high * 0.34) + 1, int(high * 0.26 * len(code)) + 2
    top, left = max(0, high // 2 - half_height), max(0, wide // 2 - half_width)
    place = bright[top : high // 2 + half_height + 1, left : wide // 2 + half_width + 1]
    if place.mean() > LABEL_SHARE:
        raise ProofFailure("boxes", f"A box on page {number} is not solid where it was planned.")
    place[...] = False


def _coarse_max(difference: Pixels) -> float:
    """Return the largest mean difference over squares of 8 pixels: noise of the encoder cancels, letters do not."""
    high, wide = difference.shape[0] // 8 * 8, difference.shape[1] // 8 * 8
    if not high or not wide:
        return float(difference.mean()) if difference.size else 0.0
    cut = difference[:high, :wide]
    squares: NDArray[Any] = cut.reshape(high // 8, 8, wide // 8, 8, -1).mean(axis=(1, 3))
    return float(squares.max(initial=0.0))


def whiten(image: Image.Image, page: PagePlan) -> Image.Image:
    """Return the page in grey with its boxes painted white, so that OCR sees only what stands around them."""
    grey = image.convert("L")
    for index in range(len(page.boxes)):
        left, top, right, bottom = _spot(page, index, grey.size)
        grey.paste(255, (left, top, right, bottom))
    return grey


def unexplained_ink(grey: Image.Image, page: PagePlan) -> list[tuple[int, int, int, int]]:
    """Return places (pixels) with writing-like ink that no kept word and no box accounts for.

    Rules and frames are not writing: ink whose row or column run is long is left out.
    """
    step = 4
    small = np.asarray(grey.reduce(step))
    dark = small < 160
    across, down = grey.width / page.width / step, grey.height / page.height / step
    for word in page.kept:
        _clear(dark, (word.box.x0, word.box.y0, word.box.x1, word.box.y1), across, down, 2)
    for box in page.boxes:
        _clear(dark, (box.box.x0, box.box.y0, box.box.x1, box.box.y1), across, down, 1)
    _drop_rules(dark)
    return _clusters(dark, step)


def _clear(
    dark: NDArray[np.bool_], box: tuple[float, float, float, float], across: float, down: float, margin: int
) -> None:
    top, bottom = max(0, int(box[1] * down) - margin), int(box[3] * down) + margin + 1
    left, right = max(0, int(box[0] * across) - margin), int(box[2] * across) + margin + 1
    dark[top:bottom, left:right] = False


def _drop_rules(dark: NDArray[np.bool_]) -> None:
    """Clear runs of ink of 24 cells or more in one row or column; both are found before either is cleared."""
    rules = _long_runs(dark) | _long_runs(dark.T).T
    dark[rules] = False


def _long_runs(dark: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return where ink runs on for 24 cells or more along a row."""
    change = np.diff(np.pad(dark.astype(np.int8), ((0, 0), (1, 1))), axis=1)
    starts, ends = np.flatnonzero(change == 1), np.flatnonzero(change == -1)
    runs = np.zeros_like(dark)
    is_long = ends - starts >= 24
    for start, end in zip(starts[is_long].tolist(), ends[is_long].tolist(), strict=True):
        row, column = divmod(start, change.shape[1])
        runs[row, column : column + end - start] = True
    return runs


def _clusters(dark: NDArray[np.bool_], step: int) -> list[tuple[int, int, int, int]]:
    """Return boxes around what is left, in bands of rows: coarse, for OCR decides what it says."""
    cell = 12
    high, wide = -(-dark.shape[0] // cell), -(-dark.shape[1] // cell)
    padded = np.pad(dark, ((0, high * cell - dark.shape[0]), (0, wide * cell - dark.shape[1])))
    inked = padded.reshape(high, cell, wide, cell).sum(axis=(1, 3)) >= 4
    places: list[tuple[int, int, int, int]] = []
    for row in range(high):
        columns = np.flatnonzero(inked[row])
        if len(columns):
            left, right = int(columns[0]) * cell * step, (int(columns[-1]) + 1) * cell * step
            place = (left, row * cell * step, right, (row + 1) * cell * step)
            if places and places[-1][3] == place[1]:
                last = places[-1]
                places[-1] = (min(last[0], left), last[1], max(last[2], right), place[3])
            else:
                places.append(place)
    return places


def strips(page: PagePlan, size: tuple[int, int]) -> list[tuple[int, int, int, int]]:
    """Return places around the boxes, a little of their lines to both sides; those of one line joined."""
    across, down = size[0] / page.width, size[1] / page.height
    places: list[tuple[int, int, int, int]] = []
    for each in page.boxes:
        box = each.box
        margin = box.height * 0.35
        left, right = max(0, int((box.x0 - 24) * across)), min(size[0], int((box.x1 + 24) * across))
        top, bottom = max(0, int((box.y0 - margin) * down)), min(size[1], int((box.y1 + margin) * down))
        places.append((left, top, right, bottom))
    return joined(places)


def joined(places: Sequence[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Return the places from the top, those of one line that overlap as one."""
    whole: list[tuple[int, int, int, int]] = []
    for place in sorted(places, key=lambda each: (each[1], each[0])):
        last = whole[-1] if whole else None
        if last is not None and place[0] < last[2] and place[2] > last[0] and _are_level(last, place):
            whole[-1] = (min(last[0], place[0]), last[1], max(last[2], place[2]), max(last[3], place[3]))
        else:
            whole.append(place)
    return whole


def _are_level(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Return whether two places share more than half of the height of the lower of them."""
    shared = min(one[3], other[3]) - max(one[1], other[1])
    return 2 * shared > min(one[3] - one[1], other[3] - other[1])
