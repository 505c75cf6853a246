"""Prove one released page: its pixels against the source, and a reading of what remains visible."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

import pikepdf
from PIL import Image

from unbroken.engines.redaction.burn.pdf import Rasters
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.prove.needles import Kept, Needle
from unbroken.engines.redaction.prove.pictures import check_blur
from unbroken.engines.redaction.prove.pixels import check_pixels, strips, unexplained_ink, whiten
from unbroken.engines.redaction.prove.proof import ProofFailure, Remains
from unbroken.engines.redaction.prove.reading import (
    read_codes,
    read_page,
    read_photo,
    read_places,
    read_sideways,
)
from unbroken.engines.redaction.prove.seen import Place, SeenLine, held, places_of

SAMPLE_EVERY = 20
"""Of born-digital pages, each page whose number divides by this is read whole; the others around their boxes."""

STRIPS_READ = 12
"""On a born-digital page, how many places around boxes are read although no ink there is unexplained."""


@dataclass(frozen=True)
class PageTask:
    """What the proof of one page needs. needles: those that no kept word of the document looks like."""

    plan: PagePlan
    kind_is_picture: bool
    labels: bool
    blur: bool
    needles: tuple[Needle, ...]


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """What one page showed: the failures, how much of it OCR read, and where removed strings remain.

    read: `whole`, `around boxes` or `nothing`.
    """

    number: int
    failures: tuple[tuple[str, str], ...]
    read: str
    remains: tuple[Remains, ...] = ()


@dataclass(frozen=True)
class ShownPage:
    """A decoded page of the output."""

    image: Image.Image
    lossless: bool


def tasks_for(plan: BurnPlan, needles: Sequence[Needle], *, blur: bool) -> list[PageTask]:
    """Return the task of each planned page."""
    kept = Kept.of(word for page in plan.pages for word in page.kept).seen
    unlike = tuple(needle for needle in needles if needle.seen not in kept)
    return [PageTask(page, plan.kind.is_picture, plan.labels, blur, unlike) for page in plan.pages]


def shown_pages(output: bytes) -> Iterator[ShownPage]:
    """Yield the pages of an output PDF, decoded one at a time."""
    with pikepdf.open(io.BytesIO(output)) as pdf:
        for page in pdf.pages:
            yield decode(page)


def decode(page: pikepdf.Page) -> ShownPage:
    """Decode the one picture of a released page with another library than wrote it."""
    picture = pikepdf.PdfImage(cast("pikepdf.Stream", page.resources["/XObject"]["/I"]))
    image = picture.as_pil_image()
    lossless = "/DCTDecode" not in picture.filters
    return ShownPage(
        image if image.mode in {"L", "RGB"} else image.convert("L" if image.mode == "1" else "RGB"), lossless
    )


def prove_page(shown: ShownPage, source: Rasters, task: PageTask, dpi: float) -> PageEvidence:
    """Check one page's pixels and read what is visible on it. dpi: as the page was drawn. Safe in several threads."""
    page = task.plan
    failures: list[tuple[str, str]] = []
    try:
        seen = source.raster(page.number, dpi, grey=None)
        if task.blur:
            check_blur(shown.image, page)
        else:
            check_pixels(shown.image, seen, page, lossless=shown.lossless, labels=task.labels)
    except ProofFailure as failure:
        failures.append((failure.check, str(failure)))
    if failures:
        return PageEvidence(page.number, tuple(failures), "nothing")
    lines, how = _read(shown.image, task)
    remains: tuple[Remains, ...] = ()
    if found := held(lines, task.needles):
        failures.append(("reading", f"A removed string can still be read in the pixels of page {page.number}."))
        remains = tuple(_remains(place, shown.image.size, page) for place in places_of(lines, found))
    return PageEvidence(page.number, tuple(failures), how, remains)


def _remains(place: Place, size: tuple[int, int], page: PagePlan) -> Remains:
    across, down = page.width / size[0], page.height / size[1]
    return Remains(page.number, Box(place[0] * across, place[1] * down, place[2] * across, place[3] * down))


def _read(image: Image.Image, task: PageTask) -> tuple[list[SeenLine], str]:
    page = task.plan
    if not task.needles:
        return [], "nothing"
    grey = whiten(image, page)
    if task.kind_is_picture:
        return read_photo(grey) + _whole_page(grey, page) + read_codes(grey), "whole"
    if page.is_scan or page.number % SAMPLE_EVERY == 0:
        return _whole_page(grey, page) + read_codes(grey), "whole"
    places = strips(page, grey.size)[:STRIPS_READ] + unexplained_ink(grey, page)
    codes = read_codes(grey) if page.picture_boxes else []
    return read_places(grey, places) + codes, "around boxes" if places else "nothing"


def _whole_page(grey: Image.Image, page: PagePlan) -> list[SeenLine]:
    """Read a page upright, and turned too where most of its words stand on end."""
    telling = [word for word in page.kept if len(word.text) > 2]
    on_end = sum(word.box.height > word.box.width for word in telling)
    return read_page(grey) + (read_sideways(grey) if 2 * on_end > len(telling) else [])
