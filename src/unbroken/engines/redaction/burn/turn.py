"""Which way the lines of a page run: level, or up, down or backwards on a page that was scanned so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from unbroken.engines.redaction.document import Word, WordSource

TELLING_LETTERS = 3
"""A word of fewer letters may be taller than wide although its line is level."""
TALL = 1.3


class Turn(Enum):
    """The way a line runs."""

    LEVEL = "level"
    UP = "up"
    DOWN = "down"
    OVER = "over"
    """Upside down: from the right to the left."""

    def matrix(self, start: float, baseline: float) -> bytes:
        """Return the operator that places text. Both values count along and across the line, as it runs.

        Standing lines lean by a hair: pdfium passes over text without any width, and our letters have no shapes.
        """
        match self:
            case Turn.UP:
                return b"0.005 1 -1 0.005 %.2f %.2f Tm" % (-baseline, start)
            case Turn.DOWN:
                return b"0.005 -1 1 0.005 %.2f %.2f Tm" % (baseline, -start)
            case Turn.OVER:
                return b"-1 0 0 -1 %.2f %.2f Tm" % (-start, -baseline)
            case Turn.LEVEL:
                return b"1 0 0 1 %.2f %.2f Tm" % (start, baseline)


def turn_of(words: Sequence[Word], usual: Turn = Turn.LEVEL) -> Turn:
    """Return which way words of a line or page run. usual: the answer where the words are too short to tell."""
    telling = [word for word in words if len(word.text) >= TELLING_LETTERS]
    if not telling:
        return usual
    tall = sum(word.box.height > TALL * word.box.width for word in telling)
    if 2 * tall <= len(telling):
        return _level_or_over(words, usual)
    steps = [
        after.box.y0 + after.box.y1 - word.box.y0 - word.box.y1
        for word, after in pairwise(words)
        if word.line == after.line
    ]
    down = sum(step > 0 for step in steps)
    if 2 * down == len(steps):
        return usual if usual is not Turn.LEVEL else Turn.UP
    return Turn.DOWN if 2 * down > len(steps) else Turn.UP


def _level_or_over(words: Sequence[Word], usual: Turn) -> Turn:
    """Return whether a level line runs backwards. Only readers of pixels see such lines; Hebrew is not one of them."""
    if any(word.source is not WordSource.OCR for word in words):
        return Turn.LEVEL
    steps = [after.box.x0 - word.box.x0 for word, after in pairwise(words) if word.line == after.line]
    back = sum(step < 0 for step in steps)
    if 2 * back == len(steps):
        return Turn.OVER if usual is Turn.OVER else Turn.LEVEL
    return Turn.OVER if 2 * back > len(steps) else Turn.LEVEL
