"""Draw PDF pages with pdfium: as a person sees them, and once more without their text."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

Pixels = npt.NDArray[np.uint8]
_DEEPEST = 12
_LOOK_SCALE = 100 / 72
_LOOK_PIXELS = 8_000_000
_COLOUR = 16
"""Steps of 255 between two channels from which on something is coloured."""


def draw(page: pdfium.PdfPage, scale: float, *, grey: bool = False, limit: int = 120_000_000) -> Pixels:
    """Return the page as an array, height by width by 3 (RGB), or height by width for grey.

    scale: pixels a PDF unit. A page that would have more than `limit` pixels is drawn smaller.
    """
    width, height = page.get_width() * scale, page.get_height() * scale
    if width * height > limit:
        scale *= math.sqrt(limit / (width * height))
    bitmap = page.render(scale=scale, grayscale=grey, rev_byteorder=not grey, may_draw_forms=False, draw_annots=False)
    try:
        # The memory is Python's own and outlives the bitmap that pdfium drew on.
        return np.ascontiguousarray(bitmap.to_numpy())
    finally:
        bitmap.close()


def draw_plainly(
    page: pdfium.PdfPage, scale: float, *, limit: int = 120_000_000, is_grey: bool = False
) -> tuple[Pixels, bool]:
    """Return the page as an array, grey where it shows nothing but greys, and whether it was drawn in grey.

    scale, limit: as for `draw`. is_grey: what an earlier drawing of the same page told, so that it is not asked again.

    Greys are drawn three times as fast as colours, but a page with pictures is quicker drawn in colour and turned grey.
    """
    if is_grey:
        return draw(page, scale, grey=True, limit=limit), True
    if _has_pictures(page):
        whole = draw(page, scale, limit=limit)
        plain = whole if has_colour(whole) else np.asarray(cv2.cvtColor(whole, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
        return plain, False
    small = draw(page, min(scale, _LOOK_SCALE), limit=_LOOK_PIXELS)
    is_grey = not has_colour(small)
    return draw(page, scale, grey=is_grey, limit=limit), is_grey


def is_only_greys(page: pdfium.PdfPage, look: Pixels) -> bool:
    """Return whether `draw_plainly` would draw this page in grey. look: the page drawn in RGB, 100 pixels an inch."""
    return not has_colour(look) and not _has_pictures(page)


def _has_pictures(page: pdfium.PdfPage) -> bool:
    kinds = {raw.FPDFPageObj_GetType(each) for each in walk_objects(page)}
    return bool(kinds & {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING})


def has_colour(picture: Pixels) -> bool:
    """Return whether a picture in RGB shows anything but greys."""
    if only_channel(picture) is not None:
        return False
    red, green, blue = cv2.split(picture)
    return any(bool((cv2.absdiff(one, other) > _COLOUR).any()) for one, other in ((red, green), (green, blue)))


def only_channel(picture: Pixels) -> Pixels | None:
    """Return the one channel of a picture whose three are equal, or None: six times as quick as to look at all."""
    first = cv2.extractChannel(picture, 0)
    is_all = picture.size and cv2.norm(cv2.cvtColor(first, cv2.COLOR_GRAY2RGB), picture, cv2.NORM_INF) == 0
    return np.asarray(first, dtype=np.uint8) if is_all else None


def draw_without_text(page: pdfium.PdfPage, scale: float, *, limit: int = 120_000_000) -> Pixels:
    """Return the page drawn without its text objects, RGB. limit: as for `draw`."""
    texts = [each for each in walk_objects(page) if raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_TEXT]
    for each in texts:
        raw.FPDFPageObj_SetIsActive(each, 0)
    try:
        return draw(page, scale, limit=limit)
    finally:
        for each in texts:
            raw.FPDFPageObj_SetIsActive(each, 1)


def walk_objects(page: pdfium.PdfPage) -> Iterator[Any]:
    """Yield every page object, those inside forms included."""
    for index in range(raw.FPDFPage_CountObjects(page.raw)):
        yield from _walk(raw.FPDFPage_GetObject(page.raw, index), 0)


def _walk(each: Any, depth: int) -> Iterator[Any]:
    yield each
    if depth < _DEEPEST and raw.FPDFPageObj_GetType(each) == raw.FPDF_PAGEOBJ_FORM:
        for index in range(raw.FPDFFormObj_CountObjects(each)):
            yield from _walk(raw.FPDFFormObj_GetObject(each, ctypes.c_ulong(index)), depth + 1)


def flatten(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    """Return page `number` (from 0) with the looks of its annotations and form fields made part of the page.

    What a person sees of them on paper can then be read and covered like the rest. The file is not changed.
    """
    page = document[number]
    if raw.FPDFPage_GetAnnotCount(page.raw) > 0 and raw.FPDFPage_Flatten(page.raw, raw.FLAT_NORMALDISPLAY) == 1:
        page.close()
        page = document[number]
    return page
