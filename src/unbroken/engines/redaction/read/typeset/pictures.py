"""Place raster pictures of a file on the page."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from unbroken.engines.redaction.read.content import LIMITS, Picture
from unbroken.engines.redaction.read.typeset.sheet import MARGIN, Sheets

FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP")
_SCREEN_DPI = 96.0
_MOST_DPI = 300.0


def open_picture(block: Picture) -> Image.Image | None:
    """Return the picture as a person sees it (upright, cropped, on white), or None when it cannot be read."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(io.BytesIO(block.data), formats=FORMATS)
            if picture.width * picture.height > LIMITS.picture_pixels:
                return None
            upright = _cropped(ImageOps.exif_transpose(picture), block)
            if upright.mode in {"RGBA", "LA", "PA", "P"}:
                rgba = upright.convert("RGBA")
                white = Image.new("RGB", rgba.size, "white")
                white.paste(rgba, mask=rgba.getchannel("A"))
                return white
            return upright if upright.mode == "L" else upright.convert("RGB")
    except (OSError, ValueError, SyntaxError, MemoryError, Warning, Image.DecompressionBombError, KeyError, TypeError):
        return None


def _cropped(picture: Image.Image, block: Picture) -> Image.Image:
    left, top, right, bottom = (min(max(part, 0.0), 1.0) for part in block.crop)
    wide, high = picture.size
    box = (int(wide * left), int(high * top), int(wide * (1 - right)), int(high * (1 - bottom)))
    return picture.crop(box) if any(block.crop) and box[0] < box[2] and box[1] < box[3] else picture


def place_picture(sheets: Sheets, block: Picture) -> bool:
    """Draw the picture in the flow, no larger than the page. Return whether it could be read."""
    picture = open_picture(block)
    if picture is None:
        return False
    width, height = fitted(picture, block, sheets.frame_width, _frame_height(sheets))
    if sheets.left_height < height:
        sheets.begin_page(sheets.size or (595.276, 841.89))
    draw_picture(sheets, picture, MARGIN, sheets.y, width, height)
    sheets.y += height + 6.0
    return True


def draw_picture(sheets: Sheets, picture: Image.Image, left: float, top: float, width: float, height: float) -> None:
    """Draw with no more pixels than a reader could use."""
    most = (max(int(width / 72 * _MOST_DPI), 1), max(int(height / 72 * _MOST_DPI), 1))
    if picture.width > most[0] * 1.5 or picture.height > most[1] * 1.5:
        picture = picture.resize(most, Image.Resampling.LANCZOS)
    sheets.put_picture(picture, left, top, width, height)


def fitted(picture: Image.Image, block: Picture, width: float, height: float) -> tuple[float, float]:
    """Return the size in points: as asked, else natural at screen resolution, never larger than the frame."""
    wide, high = block.width, block.height
    if wide <= 0 or high <= 0:
        wide, high = picture.width * 72 / _SCREEN_DPI, picture.height * 72 / _SCREEN_DPI
    scale = min(1.0, width / wide, height / high)
    return max(wide * scale, 1.0), max(high * scale, 1.0)


def _frame_height(sheets: Sheets) -> float:
    size = sheets.size
    return (size[1] if size else 841.89) - 2 * MARGIN
