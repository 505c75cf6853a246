"""Which places of a scanned page are worth a second reading: around boxes, where the first reader doubted, loose ink.

The pixels outside the boxes are those of the source, so what was read there with confidence reads the same again.
"""

from __future__ import annotations

from unbroken.engines.redaction.burn.plan import PagePlan
from unbroken.engines.redaction.document import Box, Word
from unbroken.engines.redaction.prove.pixels import joined
from unbroken.engines.redaction.prove.seen import Place

_SURE, _SURE_OF_FIGURES = 0.93, 0.97
_FIGURES = 3
_PAD_POINTS, _PAD_SHARE = 4.0, 0.35


def doubtful(page: PagePlan, size: tuple[int, int]) -> list[Place]:
    """Return the places (pixels) of kept words that their reader was not sure of, each with its neighbours."""
    across, down = size[0] / page.width, size[1] / page.height
    places: list[Place] = []
    for number, word in enumerate(page.kept):
        if _is_sure(word):
            continue
        beside = page.kept[max(0, number - 1) : number + 2]
        box = word.box
        for other in beside:
            box = box.join(other.box) if other.line == word.line else box
        places.append(_place(box, size, across, down))
    return joined(places)


def _is_sure(word: Word) -> bool:
    has_figures = sum(letter.isdigit() for letter in word.text) >= _FIGURES
    return word.confidence >= (_SURE_OF_FIGURES if has_figures else _SURE)


def _place(box: Box, size: tuple[int, int], across: float, down: float) -> Place:
    margin = box.height * _PAD_SHARE
    left, right = max(0, int((box.x0 - _PAD_POINTS) * across)), min(size[0], int((box.x1 + _PAD_POINTS) * across))
    top, bottom = max(0, int((box.y0 - margin) * down)), min(size[1], int((box.y1 + margin) * down))
    return left, top, right, bottom
