"""Check a released picture file: its pixels, and not a byte of anything else."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from unbroken.engines.redaction.burn.plan import PagePlan
from unbroken.engines.redaction.prove.proof import ProofFailure
from unbroken.engines.redaction.prove.raw import jpeg_extras

_PNG_CHUNKS = {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
_TIFF_TAGS = {254, 256, 257, 258, 259, 262, 273, 277, 278, 279, 282, 283, 284, 296, 317, 320, 338, 339}
_TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8}
SMOOTH = 20
COARSE = 3
"""Cells across the shorter side of a blurred place; what is finer than they are must be gone."""
FINE_DETAIL = 4


def check_no_metadata(output: bytes) -> None:
    """Raise ProofFailure of `metadata` when the file holds anything but pixels and what decodes them."""
    name = "metadata"
    if output.startswith(b"\xff\xd8"):
        if jpeg_extras(output):
            raise ProofFailure(name, "The JPEG holds metadata, a thumbnail, or bytes after its end.")
    elif output.startswith(b"\x89PNG\r\n\x1a\n"):
        _check_png(output)
    elif output[:4] in {b"II*\0", b"MM\0*"}:
        _check_tiff(output)
    else:
        raise ProofFailure(name, "The file is not a JPEG, PNG or TIFF picture.")


def _check_png(output: bytes) -> None:
    at = 8
    ended = False
    while at + 12 <= len(output) and not ended:
        length, kind = int.from_bytes(output[at : at + 4], "big"), output[at + 4 : at + 8]
        if kind not in _PNG_CHUNKS:
            raise ProofFailure("metadata", "The PNG holds metadata.")
        at += 12 + length
        ended = kind == b"IEND"
    if not ended or at != len(output):
        raise ProofFailure("metadata", "The PNG holds bytes after its end.")
    packed = b"".join(data for kind, data in _png_chunks(output) if kind == b"IDAT")
    inflater = zlib.decompressobj()
    inflater.decompress(packed)
    if inflater.unused_data or not inflater.eof:
        raise ProofFailure("metadata", "The PNG holds bytes after its pixels.")


def _png_chunks(output: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(output):
        length = int.from_bytes(output[at : at + 4], "big")
        yield output[at + 4 : at + 8], output[at + 8 : at + 8 + length]
        at += 12 + length


def _check_tiff(output: bytes) -> None:
    """Walk the directories; every byte but empty padding must belong to one or to a strip of pixels."""
    strips: dict[int, list[int]] = {273: [], 279: []}

    def number(at: int, size: int) -> int:
        return int.from_bytes(output[at : at + size], _order(output))

    at, frames = number(4, 4), 0
    free = bytearray(b"\1") * len(output)
    free[:8] = bytes(8)
    while at and frames < 10_000:
        frames += 1
        count = number(at, 2)
        _take(free, at, 6 + 12 * count)
        _take_header(output, free, at)
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, length = number(entry, 2), number(entry + 2, 2), number(entry + 4, 4)
            if tag not in _TIFF_TAGS or kind not in _TIFF_SIZES:
                raise ProofFailure("metadata", "The TIFF holds metadata.")
            size = _TIFF_SIZES[kind]
            inline = length * size <= 4
            place = entry + 8 if inline else number(entry + 8, 4)
            if not inline:
                _take(free, place, length * size)
            if tag in {273, 279}:
                strips[tag] = [number(place + n * size, size) for n in range(length)]
        for start, length in zip(strips[273], strips[279], strict=True):
            _take(free, start, length)
        at = number(at + 2 + 12 * count, 4)
    left = np.frombuffer(output, dtype=np.uint8)[np.frombuffer(free, dtype=np.uint8) > 0]
    if left.any():
        raise ProofFailure("metadata", "The TIFF holds bytes that belong to none of its pages.")


def _take_header(output: bytes, free: bytearray, directory: int) -> None:
    """Note the header that a page after the first brings along: the format's mark, and where its directory is."""
    start = output.rfind(output[:4], 8, directory)
    if start > 0 and free[start] and start + int.from_bytes(output[start + 4 : start + 8], _order(output)) == directory:
        _take(free, start, 8)


def _order(output: bytes) -> Literal["little", "big"]:
    return "little" if output[:2] == b"II" else "big"


def _take(free: bytearray, start: int, length: int) -> None:
    """Note that a stretch of the file belongs to a page; what belongs to none may only be empty padding."""
    free[start : start + length] = bytes(len(free[start : start + length]))


def frames_of(output: bytes) -> list[Image.Image]:
    """Return the pages of a released picture, decoded."""
    with Image.open(io.BytesIO(output), formats=["JPEG", "PNG", "TIFF"]) as image:
        frames = []
        for number in range(getattr(image, "n_frames", 1)):
            image.seek(number)
            frames.append(image.copy())
        return frames


def check_blur(shown: Image.Image, page: PagePlan) -> None:
    """Raise ProofFailure of `boxes` when a blurred place still has edges."""
    grey = np.asarray(shown.convert("L"), dtype=np.int16)
    across, down = shown.width / page.width, shown.height / page.height
    for each in page.boxes:
        box = each.box
        place = grey[
            int(box.y0 * down) + 1 : int(box.y1 * down) - 1, int(box.x0 * across) + 1 : int(box.x1 * across) - 1
        ]
        steps = [abs(np.diff(place, axis=axis)).max(initial=0) for axis in (0, 1)] if place.size else [0]
        if max(steps) > SMOOTH or _has_detail(place):
            raise ProofFailure("boxes", f"A blurred place on page {page.number} still has edges.")


def _has_detail(place: NDArray[np.int16]) -> bool:
    """Return whether a blurred place shows more than a few coarse cells can: a light blur can be undone."""
    if not place.size:
        return False
    part = Image.fromarray(place.astype(np.uint8))
    shorter = min(part.size)
    cells = (max(1, COARSE * part.width // shorter), max(1, COARSE * part.height // shorter))
    coarse = part.resize(cells, Image.Resampling.BOX).resize(part.size, Image.Resampling.BICUBIC)
    edge = max(1, shorter // COARSE)
    left = abs(place - np.asarray(coarse, dtype=np.int16))[edge:-edge, edge:-edge]
    return bool(left.size and np.percentile(left, 99) > FINE_DETAIL)
