"""Find boxes near a place without looking at every box of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from unbroken.engines.redaction.document import Box

T = TypeVar("T")
BAND_POINTS = 24.0


class Bands(Generic[T]):
    """Things with boxes, sorted into bands across the page."""

    def __init__(self, things: Iterable[tuple[Box, T]]) -> None:
        self._bands: dict[int, list[tuple[int, Box, T]]] = {}
        for number, (box, thing) in enumerate(things):
            for band in _bands(box.y0, box.y1):
                self._bands.setdefault(band, []).append((number, box, thing))

    def near(self, box: Box, margin: float = 0.0) -> Iterator[tuple[Box, T]]:
        """Yield the things whose bands a box touches, each once; they may still be far to the side."""
        seen: set[int] = set()
        for band in _bands(box.y0 - margin, box.y1 + margin):
            for number, other, thing in self._bands.get(band, ()):
                if number not in seen:
                    seen.add(number)
                    yield other, thing


def _bands(y0: float, y1: float) -> range:
    first = int(y0 // BAND_POINTS)
    return range(first, min(int(y1 // BAND_POINTS), first + 2000) + 1)
