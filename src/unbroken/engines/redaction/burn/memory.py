"""What an earlier attempt at the same output burned: pages that look the same need not be drawn and encoded again."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.redaction.burn.boxes import BurnBox
from unbroken.engines.redaction.burn.pixels import EncodedImage
from unbroken.engines.redaction.burn.plan import PagePlan
from unbroken.engines.redaction.document import Box

Look = tuple[float, float, float, tuple[BurnBox, ...], tuple[Box, ...], bool, bool]


@dataclass(frozen=True, slots=True)
class Place:
    """Where in an output one page's picture lies, and how it is described."""

    width: int
    height: int
    entries: bytes
    start: int
    length: int


class BurnMemory:
    """The pictures of the last output of one source; they are kept inside that output and not once more."""

    def __init__(self) -> None:
        self._output = b""
        self._pages: dict[int, tuple[Look, Place]] = {}

    def recall(self, page: PagePlan, dpi: float, *, labels: bool) -> EncodedImage | None:
        """Return the picture of a page that would come out the same, or None."""
        look, place = self._pages.get(page.number, (None, None))
        if place is None or look != look_of(page, dpi, labels=labels):
            return None
        data = memoryview(self._output)[place.start : place.start + place.length]
        return EncodedImage(place.width, place.height, place.entries, data)

    def keep(self, output: bytes, pages: dict[int, tuple[Look, Place]]) -> None:
        """Remember an output in place of the one before."""
        self._output, self._pages = output, pages


def look_of(page: PagePlan, dpi: float, *, labels: bool) -> Look:
    """Return all that decides how a page of one source looks once burned."""
    return page.width, page.height, dpi, page.boxes, page.picture_boxes, page.is_scan, labels
