"""Build the released picture: pixels with boxes or blur and nothing else; no metadata, no thumbnail, no profile."""

from __future__ import annotations

import io
from enum import StrEnum

from PIL import Image, ImageFilter

from unbroken.engines.redaction.burn.pdf import Rasters, page_dpi
from unbroken.engines.redaction.burn.pixels import draw_boxes, pixel_box
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import OutputRefused

JPEG_QUALITY = 90
COARSE_CELLS = 3
"""Cells across the shorter side of a blurred place: too few to read a letter or know a face."""


class PictureFormat(StrEnum):
    """The formats a picture is released in."""

    JPEG = "JPEG"
    PNG = "PNG"
    TIFF = "TIFF"


def format_for(kind: SourceKind) -> PictureFormat:
    """Return the format a picture of this kind is released in; HEIC becomes JPEG."""
    return PictureFormat(kind.value) if kind.value in set(PictureFormat) else PictureFormat.JPEG


def burn_picture(source: Rasters, plan: BurnPlan, *, format: PictureFormat, blur: bool = False) -> bytes:  # noqa: A002
    """Return the released picture. Several pages need TIFF. blur: blur the places instead of blackening them.

    The source's raster is upright and in sRGB; that is what is stored. Raises OutputRefused.
    """
    if not plan.pages:
        raise OutputRefused("Every page of this picture is held back, so there is nothing to release.")
    if len(plan.pages) > 1 and format is not PictureFormat.TIFF:
        raise OutputRefused(f"A {format.value} file holds one page, and this picture has more. Use .tif or .pdf.")
    frames = [_burned(source, page, plan, blur=blur) for page in plan.pages]
    out = io.BytesIO()
    match format:
        case PictureFormat.JPEG:
            frames[0].save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        case PictureFormat.PNG:
            frames[0].save(out, "PNG", compress_level=3)
        case PictureFormat.TIFF:
            frames[0].save(out, "TIFF", compression="tiff_deflate", save_all=True, append_images=frames[1:])
    return out.getvalue()


def _burned(source: Rasters, page: PagePlan, plan: BurnPlan, *, blur: bool) -> Image.Image:
    seen = source.raster(page.number, page_dpi(page, plan))
    clean = Image.new("L" if seen.mode == "L" else "RGB", seen.size)
    clean.paste(seen if seen.mode == clean.mode else seen.convert(clean.mode))
    if blur:
        for each in page.boxes:
            _blur(clean, pixel_box(each.box, clean.size, (page.width, page.height)))
    else:
        draw_boxes(clean, page.boxes, (page.width, page.height), labels=plan.labels)
    return clean


def _blur(image: Image.Image, place: tuple[int, int, int, int]) -> None:
    """Replace a place by a few averaged cells, smoothed: what was there cannot be computed back."""
    part = image.crop(place)
    shorter = max(1, min(part.size))
    cells = (max(1, COARSE_CELLS * part.width // shorter // 2), max(1, COARSE_CELLS * part.height // shorter // 2))
    coarse = part.resize(cells, Image.Resampling.BOX).resize(part.size, Image.Resampling.BILINEAR)
    image.paste(coarse.filter(ImageFilter.GaussianBlur(shorter / 4)), place[:2])
