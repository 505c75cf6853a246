"""Join the characters of a PDF page into words, in the order of the file; reading order comes later."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.glyphs import Floats, Glyphs

_GAP = 0.28
_BACK = 1.2
_RISE = 0.55


@dataclass(frozen=True, slots=True)
class RawWord:
    """Characters that belong together: text, ink box, band (box of line height), font size, direction, where from."""

    text: str
    box: Box
    band: Box
    size: float
    angle: int
    glyphs: tuple[int, ...]


def join_words(glyphs: Glyphs, keep: npt.NDArray[np.bool_]) -> list[RawWord]:
    """Return the words made of the characters in `keep`. Words end at spaces, gaps, and turns of direction."""
    if not keep.any():
        return []
    use = keep & np.array([not character.isspace() for character in glyphs.text], dtype=np.bool_)
    members = np.flatnonzero(use)
    begins = _break_before(glyphs)[members]
    begins[0] = True
    begins[1:] |= np.diff(members) > 1
    starts = np.flatnonzero(begins)
    inks, bands = _around(glyphs.tight[members], starts), _around(glyphs.loose[members], starts)
    ends = [*starts[1:].tolist(), len(members)]
    words = []
    for number, (start, end) in enumerate(zip(starts.tolist(), ends, strict=True)):
        word = _word(glyphs, members[start:end].tolist(), inks[number], bands[number])
        if word is not None:
            words.append(word)
    return words


def _break_before(glyphs: Glyphs) -> npt.NDArray[np.bool_]:
    """Say before which characters a word ends because of how far away the character before stands."""
    count = len(glyphs)
    if count < 2:
        return np.ones(count, dtype=np.bool_)
    angles = np.array([run.angle for run in glyphs.runs])[glyphs.run]
    sizes = np.maximum(np.array([run.size for run in glyphs.runs])[glyphs.run], 0.1)
    along, across = _along(glyphs.loose, angles)
    size = np.maximum(sizes[1:], sizes[:-1])
    gap = along[1:, 0] - along[:-1, 1]
    rise = np.abs(across[1:].mean(1) - across[:-1].mean(1))
    breaks = np.ones(count, dtype=np.bool_)
    breaks[1:] = (angles[1:] != angles[:-1]) | (gap > _GAP * size) | (gap < -_BACK * size) | (rise > _RISE * size)
    return breaks


def _along(boxes: Floats, angles: npt.NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Project boxes on the direction of reading and across it; each n by 2 (from, to)."""
    radians = np.radians(angles)
    cos, sin = np.cos(radians), -np.sin(radians)
    centre = np.stack([boxes[:, [0, 2]].mean(1), boxes[:, [1, 3]].mean(1)], axis=1)
    half = np.stack([boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]], axis=1) / 2
    middle = centre[:, 0] * cos + centre[:, 1] * sin
    middle_across = -centre[:, 0] * sin + centre[:, 1] * cos
    slant = np.maximum(np.abs(cos), np.abs(sin))
    reach = np.where(np.abs(cos) >= np.abs(sin), half[:, 0], half[:, 1]) * slant
    reach_across = np.where(np.abs(cos) >= np.abs(sin), half[:, 1], half[:, 0]) * slant
    return (
        np.stack([middle - reach, middle + reach], axis=1),
        np.stack([middle_across - reach_across, middle_across + reach_across], axis=1),
    )


def _word(glyphs: Glyphs, members: list[int], ink: Box | None, band: Box | None) -> RawWord | None:
    run = glyphs.runs[glyphs.run[members[0]]]
    ink, band = ink or band, band or ink
    if ink is None or band is None:
        return None
    if band.height > 2.2 * max(run.size, 1.0) and run.angle % 180 == 0:
        top = ink.y1 - max(run.size, 0.1)
        band = Box(band.x0, top, band.x1, ink.y1)
    text = "".join(glyphs.text[index] for index in members)
    return RawWord(text, ink, band, run.size, run.angle, tuple(members))


def _around(boxes: Floats, starts: npt.NDArray[np.int64]) -> list[Box | None]:
    """Return the box around each run of boxes; runs begin at `starts`. Empty boxes do not count."""
    real = np.isfinite(boxes).all(1) & (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    low = np.minimum.reduceat(np.where(real[:, None], boxes[:, :2], np.inf), starts, axis=0)
    high = np.maximum.reduceat(np.where(real[:, None], boxes[:, 2:], -np.inf), starts, axis=0)
    rows = np.concatenate([low, high], axis=1).tolist()
    return [Box(*row) if row[2] > row[0] else None for row in rows]
