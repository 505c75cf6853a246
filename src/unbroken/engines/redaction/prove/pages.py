"""Prove one released page: its pixels against the source, and a reading of what remains visible."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from typing import cast

import pikepdf
from PIL import Image

from unbroken.engines.redaction.burn.pdf import Rasters
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.prove.doubts import doubtful
from unbroken.engines.redaction.prove.needles import Kept, Needle, Sought
from unbroken.engines.redaction.prove.pictures import check_blur
from unbroken.engines.redaction.prove.pixels import check_pixels, strips, unexplained_ink, whiten
from unbroken.engines.redaction.prove.proof import ProofFailure, Remains
from unbroken.engines.redaction.prove.reading import (
    Glances,
    read_codes,
    read_page,
    read_photo,
    read_sideways,
)
from unbroken.engines.redaction.prove.search import Search
from unbroken.engines.redaction.prove.seen import Place, SeenLine, held, places_of

SAMPLE_EVERY = 50
"""Of born-digital pages, each page whose number divides by this is read whole; the others around their boxes."""

SCANS_SAMPLED, MOST_PLACES = 10, 60
"""Of scanned pages the first of every ten is read whole, and one where more places than this are worth reading."""

STRIPS_READ = 12
"""On a born-digital page, how many places around boxes are read although no ink there is unexplained."""


@dataclass(frozen=True)
class PageTask:
    """What the proof of one page needs. sought: the needles that no kept word of the document looks like.

    glances: what was read in small places, of all pages.
    """

    plan: PagePlan
    kind_is_picture: bool
    labels: bool
    blur: bool
    sought: Sought
    glances: Glances = field(default_factory=Glances)


@dataclass(frozen=True)
class _Seen:
    """What was seen on a page: the page, its picture and their size in pixels, the lines read, how much was read."""

    plan: PagePlan
    digest: bytes
    size: tuple[int, int]
    lines: tuple[SeenLine, ...]
    read: str


class Memory:
    """What earlier proofs of the same source saw. A page whose plan and picture are the same is not looked at again."""

    def __init__(self) -> None:
        self._pages: dict[int, _Seen] = {}

    def recall(self, plan: PagePlan, digest: bytes) -> _Seen | None:
        """Return what was seen on this page with this picture, or None."""
        seen = self._pages.get(plan.number)
        return seen if seen is not None and seen.digest == digest and seen.plan == plan else None

    def keep(self, seen: _Seen) -> None:
        """Remember a page whose pixels were as they should be."""
        self._pages[seen.plan.number] = seen


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
    """A page of the output: how to decode its picture, whether that lost nothing, and a digest of its stored bytes."""

    image: Callable[[], Image.Image]
    lossless: bool
    digest: bytes = b""


def tasks_for(plan: BurnPlan, needles: Sequence[Needle], *, blur: bool) -> list[PageTask]:
    """Return the task of each planned page."""
    kept = Kept.of(word for page in plan.pages for word in page.kept).seen
    said = Search(needle.seen for needle in needles).found_in(kept)
    sought = Sought([needle for needle in needles if needle.seen not in said])
    glances = Glances()
    return [PageTask(page, plan.kind.is_picture, plan.labels, blur, sought, glances) for page in plan.pages]


def shown_pages(output: bytes, order: Sequence[int]) -> Iterator[ShownPage]:
    """Yield the pages of an output PDF (from 0), one at a time. Their pictures may be decoded in other threads."""
    with pikepdf.open(io.BytesIO(output)) as pdf:
        for place in order:
            yield shown_page(pdf.pages[place])


def shown_page(page: pikepdf.Page) -> ShownPage:
    """Take the one picture of a released page; it is decoded by other code than wrote it."""
    stream = cast("pikepdf.Stream", page.resources["/XObject"]["/I"])
    picture = pikepdf.PdfImage(stream)
    stored = stream.read_raw_bytes()
    digest = blake2b(stored, digest_size=16).digest()
    lossless = "/DCTDecode" not in picture.filters
    size = (picture.width, picture.height)
    if picture.filters == ["/DCTDecode"]:
        return ShownPage(partial(_plain, partial(Image.open, io.BytesIO(stored))), lossless, digest)
    if picture.filters == ["/FlateDecode"] and picture.colorspace == "/DeviceGray" and picture.bits_per_component == 4:
        return ShownPage(partial(_sixteen_greys, stored, size), lossless, digest)
    image = _plain(picture.as_pil_image)
    return ShownPage(lambda: image, lossless, digest)


def _plain(decode: Callable[[], Image.Image]) -> Image.Image:
    image = decode()
    return image if image.mode in {"L", "RGB"} else image.convert("L" if image.mode == "1" else "RGB")


def _sixteen_greys(stored: bytes, size: tuple[int, int]) -> Image.Image:
    """Decode two pixels a byte, in 16 levels."""
    return Image.frombytes("L", size, zlib.decompress(stored), "raw", "L;4", (size[0] + 1) // 2, 1)


def prove_page(
    shown: ShownPage, source: Rasters, task: PageTask, dpi: float, memory: Memory | None = None
) -> PageEvidence:
    """Check one page's pixels and read what is visible on it. dpi: as the page was drawn. Safe in several threads."""
    page = task.plan
    seen = memory.recall(page, shown.digest) if memory else None
    if seen is None:
        image = shown.image()
        try:
            _check(image, source.raster(page.number, dpi, grey=None), task, lossless=shown.lossless)
        except ProofFailure as failure:
            return PageEvidence(page.number, ((failure.check, str(failure)),), "nothing")
        lines, how = _read(image, task)
        seen = _Seen(page, shown.digest, image.size, tuple(lines), how)
        if memory and task.sought.needles:
            memory.keep(seen)
    failures: tuple[tuple[str, str], ...] = ()
    remains: tuple[Remains, ...] = ()
    if found := held(seen.lines, task.sought):
        failures = (("reading", f"A removed string can still be read in the pixels of page {page.number}."),)
        remains = tuple(_remains(place, seen.size, page) for place in places_of(seen.lines, found))
    return PageEvidence(page.number, failures, seen.read, remains)


def _check(image: Image.Image, seen: Image.Image, task: PageTask, *, lossless: bool) -> None:
    if task.blur:
        check_blur(image, task.plan)
    else:
        check_pixels(image, seen, task.plan, lossless=lossless, labels=task.labels)


def _remains(place: Place, size: tuple[int, int], page: PagePlan) -> Remains:
    across, down = page.width / size[0], page.height / size[1]
    return Remains(page.number, Box(place[0] * across, place[1] * down, place[2] * across, place[3] * down))


def _read(image: Image.Image, task: PageTask) -> tuple[list[SeenLine], str]:
    page = task.plan
    if not task.sought.needles:
        return [], "nothing"
    grey = whiten(image, page)
    if task.kind_is_picture:
        return read_photo(grey) + _whole_page(grey, page) + read_codes(grey), "whole"
    places = _places(grey, page)
    if places is None:
        return _whole_page(grey, page) + read_codes(grey), "whole"
    codes = read_codes(grey) if page.is_scan or page.picture_boxes else []
    return task.glances.read(grey, places) + codes, "around boxes" if places else "nothing"


def is_sampled(page: PagePlan) -> bool:
    """Return whether a page of a document is read whole, whatever stands on it."""
    return page.number % SCANS_SAMPLED == 1 if page.is_scan else page.number % SAMPLE_EVERY == 0


def _places(grey: Image.Image, page: PagePlan) -> list[Place] | None:
    """Return the places of a page that are read; None where the whole page is."""
    if is_sampled(page):
        return None
    if page.is_scan:
        places = strips(page, grey.size) + doubtful(page, grey.size) + unexplained_ink(grey, page)
        return places if len(places) <= MOST_PLACES else None
    return strips(page, grey.size)[:STRIPS_READ] + unexplained_ink(grey, page)


def _whole_page(grey: Image.Image, page: PagePlan) -> list[SeenLine]:
    """Read a page upright, and turned too where most of its words stand on end."""
    telling = [word for word in page.kept if len(word.text) > 2]
    on_end = sum(word.box.height > word.box.width for word in telling)
    return read_page(grey) + (read_sideways(grey) if 2 * on_end > len(telling) else [])
