"""Draw opaque boxes on a page's pixels and encode them: lossless for drawn pages, JPEG for photographs and scans."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from unbroken.engines.redaction.burn.boxes import BurnBox
from unbroken.engines.redaction.document import Box

JPEG_QUALITY = 80
LOSSLESS_LIMIT = 0.2
"""Bytes a pixel above which a page that was drawn, not scanned, is tried as JPEG too."""
COLOUR_THRESHOLD = 24
_TO_16_LEVELS = [(level + 8) // 17 for level in range(256)]
_BAND = 64
"""Rows worked on at a time: as much as stays near the processor."""


@dataclass(frozen=True, slots=True)
class EncodedImage:
    """An image as a PDF stream holds it. entries: its dictionary's entries about colour and filter."""

    width: int
    height: int
    entries: bytes
    data: bytes | memoryview


def draw_boxes(image: Image.Image, boxes: Sequence[BurnBox], points: tuple[float, float], *, labels: bool) -> None:
    """Paint the boxes black onto the image, outward to whole pixels. points: width and height of the page."""
    pen = ImageDraw.Draw(image)
    for each in boxes:
        left, top, right, bottom = pixel_box(each.box, image.size, points)
        pen.rectangle((left, top, right - 1, bottom - 1), fill=0 if image.mode == "L" else (0, 0, 0))
        if labels and each.code:
            _draw_label(pen, (left, top, right, bottom), each.code)


def pixel_box(box: Box, size: tuple[int, int], points: tuple[float, float]) -> tuple[int, int, int, int]:
    """Return a box in pixels, outward to whole ones: left, top, right and bottom, the last two excluded."""
    across, down = size[0] / points[0], size[1] / points[1]
    left, top = floor(box.x0 * across), floor(box.y0 * down)
    return left, top, max(left + 1, ceil(box.x1 * across)), max(top + 1, ceil(box.y1 * down))


def _draw_label(pen: ImageDraw.ImageDraw, place: tuple[int, int, int, int], code: str) -> None:
    left, top, right, bottom = place
    font = ImageFont.load_default(max(8, round((bottom - top) * 0.6)))
    width = pen.textlength(code, font=font)
    if width <= right - left - 4:
        pen.text(((left + right) / 2, (top + bottom) / 2), code, fill="white", font=font, anchor="mm")


def has_colour(image: Image.Image) -> bool:
    """Return whether a picture in RGB shows anything but greys."""
    small = np.asarray(image.reduce(4), dtype=np.int16)
    spread = np.maximum(abs(small[..., 0] - small[..., 1]), abs(small[..., 1] - small[..., 2]))
    return bool(spread.max(initial=0) > COLOUR_THRESHOLD)


def without_idle_colour(image: Image.Image) -> Image.Image:
    """Return a new image in RGB, or in grey where it shows nothing but greys."""
    if image.mode == "L":
        return image.copy()
    colour = image if image.mode == "RGB" else image.convert("RGB")
    return colour.copy() if has_colour(colour) else colour.convert("L")


def encode(image: Image.Image, *, photographic: bool) -> EncodedImage:
    """Encode an image in grey or RGB for a PDF. photographic: mostly a scan or photograph."""
    if photographic:
        return _jpeg(image)
    lossless = _grey(image) if image.mode == "L" else _palette(image)
    if lossless is not None and len(lossless.data) <= LOSSLESS_LIMIT * image.width * image.height:
        return lossless
    jpeg = _jpeg(image)
    return lossless if lossless is not None and len(lossless.data) <= len(jpeg.data) else jpeg


def _grey(image: Image.Image) -> EncodedImage:
    shades = np.asarray(image)
    if shades.shape[1] % 2:
        shades = np.pad(shades, ((0, 0), (0, 1)))
    shades = np.ascontiguousarray(shades)
    pairs = np.empty((shades.shape[0], shades.shape[1] // 2), dtype=np.uint8)
    for top in range(0, len(shades), _BAND):
        pairs[top : top + _BAND] = _in_16_levels(shades[top : top + _BAND].view("<u2"))
    entries = b"/ColorSpace /DeviceGray /BitsPerComponent 4 /Filter /FlateDecode"
    return EncodedImage(image.width, image.height, entries, zlib.compress(pairs.data, 1))


def _in_16_levels(two: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return for two neighbouring pixels of 8 bits, the left one in the low byte, their byte of 4 bits each.

    As `_TO_16_LEVELS`: 241 / 4096 stands for 1 / 17, which is exact as far as 263. No value goes beyond 16 bits.
    """
    left, right = _scaled(two & np.uint16(0xFF)), _scaled(two >> np.uint16(8))
    left <<= 4
    left |= right
    return left


def _scaled(shades: NDArray[np.uint16]) -> NDArray[np.uint16]:
    shades += 8
    shades *= 241
    shades >>= 12
    return shades


def _packed(levels: NDArray[np.uint8]) -> bytes:
    if levels.shape[1] % 2:
        levels = np.pad(levels, ((0, 0), (0, 1)))
    return bytes(((levels[:, ::2] << 4) | levels[:, 1::2]).tobytes())


def _palette(image: Image.Image) -> EncodedImage | None:
    """Encode a page of few colours, 16 levels a channel, as indices; None where it has more than 256."""
    levels = np.asarray(image.point(_TO_16_LEVELS * 3)).astype(np.uint16)
    codes = (levels[..., 0] << 8) | (levels[..., 1] << 4) | levels[..., 2]
    used = np.flatnonzero(np.bincount(codes.ravel(), minlength=4096))
    if len(used) > 256:
        return None
    index = np.zeros(4096, dtype=np.uint8)
    index[used] = np.arange(len(used), dtype=np.uint8)
    colours = b"".join(bytes(((code >> 8) * 17, (code >> 4 & 15) * 17, (code & 15) * 17)) for code in used.tolist())
    space = b"/ColorSpace [/Indexed /DeviceRGB %d <%s>]" % (len(used) - 1, colours.hex().encode())
    if len(used) <= 16:
        data, bits = _packed(index[codes]), 4
    else:
        data, bits = index[codes].tobytes(), 8
    entries = space + b" /BitsPerComponent %d /Filter /FlateDecode" % bits
    return EncodedImage(image.width, image.height, entries, zlib.compress(data, 1))


def _jpeg(image: Image.Image) -> EncodedImage:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=JPEG_QUALITY, subsampling=0)
    space = b"/DeviceGray" if image.mode == "L" else b"/DeviceRGB"
    entries = b"/ColorSpace " + space + b" /BitsPerComponent 8 /Filter /DCTDecode"
    return EncodedImage(image.width, image.height, entries, out.getvalue())
