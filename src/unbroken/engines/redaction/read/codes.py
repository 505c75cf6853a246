"""Read printed codes (QR, bar codes and their kin): what they say to a telephone, a page shows to everybody."""

from __future__ import annotations

import re
from dataclasses import dataclass

import zxingcpp

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.render import Pixels

_LEAST_SIDE = 24
_FIELDS = re.compile(r"[\x00-\x1f;|^~<>]+")
_BROKEN_KINDS = frozenset({"QRCode", "PDF417", "Aztec", "MicroQRCode"})
"""Kinds believed to be there even when they cannot be read to the end; of others that is mostly chance."""
_MOST_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Code:
    """A printed code: its place in pixels, and what it says, one field each; none where it could not be read."""

    box: Box
    fields: tuple[str, ...]


def read_codes(grey: Pixels) -> tuple[Code, ...]:
    """Return the printed codes on a picture."""
    found = []
    for each in zxingcpp.read_barcodes(grey, return_errors=True):
        at = each.position
        corners = (at.top_left, at.top_right, at.bottom_right, at.bottom_left)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        box = Box(min(xs), min(ys), max(*xs, min(xs) + 1), max(*ys, min(ys) + 1))
        if not each.valid and (each.format.name not in _BROKEN_KINDS or min(box.width, box.height) < _LEAST_SIDE):
            continue
        text = each.text[:_MOST_CHARACTERS] if each.valid else ""
        found.append(Code(_thick(box), tuple(part.strip() for part in _FIELDS.split(text) if part.strip())))
    return tuple(found)


def _thick(box: Box) -> Box:
    """Give a code a margin, and a bar code that was met at a slant the height its bars may have."""
    least = 0.2 * max(box.width, box.height)
    across, down = (max(0.0, least - side) / 2 + 0.03 * side + 2 for side in (box.width, box.height))
    return Box(max(0.0, box.x0 - across), max(0.0, box.y0 - down), box.x1 + across, box.y1 + down)
