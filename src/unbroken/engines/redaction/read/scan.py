"""Read a scanned page: find which way up it lies, level it, read it, and look twice where the reader doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

import numpy as np

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.residue import unexplained
from unbroken.engines.redaction.read.sight import Strip, read_strips
from unbroken.engines.redaction.read.straighten import Straight, lies_sideways, straighten
from unbroken.engines.redaction.read.tesseract import Spotted, read_words

_SURE, _SURE_OF_NUMBERS = 0.78, 0.90
_LEAST_ASPECT = 7.0
_STROKES = {"|": "I", "[": "I", "]": "I", "{": "I", "}": "I", "l": "I"}
_GOOD_PAGE = 0.70
_BELIEVED = 0.80
_ADDED = 0.55
_LOST = 0.4
_LONG_NUMBER = 6
_DUST = 0.3
"""What is lower than this share of a usual word is dust, a comma or a stroke, not a word of its own."""
_MOST_LOOKS = 160.0
"""How much is looked at twice on a page, in strips' widths over heights: about 5 ms of processor time each."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """A word read from pixels. box: pixels of the picture given. band: its place once levelled, for reading order."""

    text: str
    box: Box
    band: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Scan:
    """What was read on one picture, what could not be read, and how good the reading is (0 to 1)."""

    words: tuple[SeenWord, ...]
    unread: tuple[Box, ...]
    quality: float


def read_scan(grey: Pixels, dpi: float) -> Scan:
    """Read a page of printed or written lines that may lie askew, sideways or upside down. Raises ReaderMissing."""
    straight, words = _right_way_up(grey, dpi)
    words, doubtful = _look_twice(straight, words)
    found, unread = _missed(straight, words, dpi)
    words = _without_dust([*words, *found])
    boxes = [straight.box_back(*each) for each in (*unread, *doubtful)]
    seen = tuple(
        SeenWord(
            _STROKES.get(word.text, word.text), straight.box_back(*_place(word)), Box(*_place(word)), word.confidence
        )
        for word in words
        if word.x1 > word.x0 and word.y1 > word.y0
    )
    return Scan(seen, tuple(boxes), quality(words))


def quality(words: Sequence[Spotted]) -> float:
    """Return the mean confidence of the words, long ones counting more; 0 where there is nothing to go by."""
    weights = [len(word.text) for word in words if any(letter.isalnum() for letter in word.text)]
    values = [word.confidence for word in words if any(letter.isalnum() for letter in word.text)]
    return float(np.average(values, weights=weights)) if values else 0.0


def _right_way_up(grey: Pixels, dpi: float) -> tuple[Straight, list[Spotted]]:
    first = 90 if lies_sideways(grey) else 0
    straight = straighten(grey, first, dpi)
    words = read_words(straight.grey, dpi)
    if quality(words) >= _GOOD_PAGE or not (straight.grey < 128).any():
        return straight, words
    other = straighten(grey, first + 180, dpi)
    other_words = read_words(other.grey, dpi)
    if quality(other_words) * len(other_words) > quality(words) * len(words):
        return other, other_words
    return straight, words


def _place(word: Spotted) -> tuple[float, float, float, float]:
    return word.x0, word.y0, word.x1, word.y1


def _look_twice(
    straight: Straight, words: list[Spotted]
) -> tuple[list[Spotted], list[tuple[float, float, float, float]]]:
    """Read doubtful stretches of lines again with the other reader; keep whichever is surer."""
    words = [word for word in words if word.confidence > 0.2 or any(letter.isalnum() for letter in word.text)]
    stretches = sorted(_doubtful(words), key=lambda stretch: min(words[index].confidence for index in stretch))
    chosen: list[list[int]] = []
    spent = 0.0
    for stretch in stretches:
        box = _around([words[index] for index in stretch])
        spent += max((box[2] - box[0]) / max(box[3] - box[1], 1), _LEAST_ASPECT)
        if spent > _MOST_LOOKS:
            break
        chosen.append(stretch)
    strips = read_strips([_cut(straight.grey, _around([words[i] for i in stretch])) for stretch in chosen])
    replaced: dict[int, list[Spotted]] = {}
    unread: list[tuple[float, float, float, float]] = []
    for stretch, strip in zip(chosen, strips, strict=True):
        old = [words[index] for index in stretch]
        if strip.text.replace(" ", "") == "".join(word.text for word in old):
            continue
        has_fewer_letters = len(strip.text.replace(" ", "")) < 0.8 * sum(len(word.text) for word in old)
        if strip.words and strip.confidence >= max(_BELIEVED, quality(old)) and not has_fewer_letters:
            replaced.update({index: [] for index in stretch})
            replaced[stretch[0]] = _spread(strip, _around(old), old[0].line)
        elif quality(old) < _LOST and not any(_has_number(word.text) for word in old):
            unread.append(_around(old))
    return [new for index, word in enumerate(words) for new in replaced.get(index, [word])], unread


def _without_dust(words: list[Spotted]) -> list[Spotted]:
    """Return the words without specks that were taken for a letter or two; they would part lines and numbers."""
    heights = [word.y1 - word.y0 for word in words if len(word.text) > 2]
    least = _DUST * median(heights) if heights else 0.0
    return [word for word in words if len(word.text) > 2 or word.y1 - word.y0 >= least]


def _has_number(text: str) -> bool:
    """Return whether a doubtful word is still a long number or reference, which the finders know what to do with."""
    return sum(letter.isdigit() for letter in text) >= _LONG_NUMBER


def _doubtful(words: Sequence[Spotted]) -> list[list[int]]:
    """Return runs of neighbouring words of one line among which the reader doubts; numbers of words."""
    runs = []
    keys = [(word.line, word.confidence < _needed(word.text)) for word in words]
    for (_, doubted), members in groupby(range(len(words)), key=keys.__getitem__):
        if doubted:
            runs.append(list(members))
    return runs


def _needed(text: str) -> float:
    """Return how sure a reader must be of a word: surer of numbers and references, and never of a lone stroke."""
    core = text.strip(".,:;()'\"")
    is_odd = any(letter in "|[]{}!?$\\" for letter in core) and any(letter.isalnum() for letter in core)
    is_number = any(letter.isdigit() for letter in core) or (len(core) > 2 and core.isupper())
    return _SURE_OF_NUMBERS if is_odd or is_number else _SURE


def _around(words: Sequence[Spotted]) -> tuple[float, float, float, float]:
    return (
        min(word.x0 for word in words),
        min(word.y0 for word in words),
        max(word.x1 for word in words),
        max(word.y1 for word in words),
    )


def _cut(grey: Pixels, box: tuple[float, float, float, float]) -> Pixels:
    pad = max(3, int((box[3] - box[1]) * 0.15))
    top, left = max(int(box[1]) - pad, 0), max(int(box[0]) - pad, 0)
    return np.ascontiguousarray(grey[top : int(box[3]) + pad, left : int(box[2]) + pad])


def _spread(strip: Strip, box: tuple[float, float, float, float], line: int) -> list[Spotted]:
    x0, y0, x1, y1 = box
    width = x1 - x0
    return [
        Spotted(text, x0 + start * width, y0, x0 + end * width, y1, strip.confidence, line)
        for text, start, end in strip.words
    ]


def _missed(
    straight: Straight, words: Sequence[Spotted], dpi: float
) -> tuple[list[Spotted], list[tuple[float, float, float, float]]]:
    """Read rows of marks that the first reader passed over."""
    rows = unexplained(straight.grey < 140, [_place(word) for word in words], dpi)
    rows.sort(key=lambda row: row[0] - row[2])
    chosen, spent = [], 0.0
    for row in rows:
        spent += (row[2] - row[0]) / max(row[3] - row[1], 1)
        if spent <= _MOST_LOOKS:
            chosen.append(row)
    strips = read_strips([_cut(straight.grey, row) for row in chosen])
    found: list[Spotted] = []
    unread: list[tuple[float, float, float, float]] = [row for row in rows if row not in chosen]
    for row, strip in zip(chosen, strips, strict=True):
        if strip.words and strip.confidence >= _ADDED:
            found += _spread(strip, row, -1 - len(found))
        elif strip.confidence >= 0.2:
            unread.append(row)
    return found, unread
