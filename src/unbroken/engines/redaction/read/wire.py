"""The words parent and sandbox exchange over pipes: frames of one JSON object and some raw bytes. No pickle.

A frame is two lengths (4 and 8 bytes, big endian), the JSON, the bytes. What comes out of the sandbox is untrusted:
lengths are bounded and every field is checked on its way into the engine's own types.
"""

from __future__ import annotations

import json
import math
import struct
import sys
from collections.abc import Callable
from typing import Any

from unbroken.engines.redaction.document import Box, Hidden, Page, Word, WordSource
from unbroken.engines.redaction.vocabulary import HiddenKind

_LENGTHS = struct.Struct(">IQ")
_MOST_JSON = 128 * 1024 * 1024
_MOST_BYTES = 1024 * 1024 * 1024

Message = dict[str, Any]


class WireBroken(Exception):
    """The other side is gone, or sent what it may not send."""


def pack(message: Message, payload_size: int = 0) -> bytes:
    """Return the start of a frame; the payload's bytes follow it."""
    text = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode()
    return _LENGTHS.pack(len(text), payload_size) + text


def unpack(read_exactly: Callable[[int], bytes | bytearray]) -> tuple[Message, bytes | bytearray]:
    """Read one frame. `read_exactly` returns as many bytes as asked or raises. Raises WireBroken."""
    json_size, payload_size = _LENGTHS.unpack(bytes(read_exactly(_LENGTHS.size)))
    if json_size > _MOST_JSON or payload_size > _MOST_BYTES:
        raise WireBroken("a frame is larger than allowed")
    try:
        message = json.loads(bytes(read_exactly(json_size)))
    except (ValueError, RecursionError) as error:
        raise WireBroken("a frame is not JSON") from error
    if not isinstance(message, dict):
        raise WireBroken("a frame is not an object")
    return message, read_exactly(payload_size) if payload_size else b""


def page_to_wire(page: Page) -> Message:
    """Return a page as plain JSON values."""
    return {
        "n": page.number,
        "w": page.width,
        "h": page.height,
        "scan": page.is_scan,
        "pictures": [_box_to_wire(box) for box in page.picture_boxes],
        "unread": [_box_to_wire(box) for box in page.unread_boxes],
        "words": [_word_to_wire(word) for word in page.words],
    }


def page_from_wire(value: object) -> Page:
    """Return the page that `page_to_wire` wrote. Raises WireBroken."""
    try:
        fields: Any = value
        return Page(
            number=_whole(fields["n"]),
            width=_real(fields["w"]),
            height=_real(fields["h"]),
            words=tuple(_word_from_wire(each) for each in fields["words"]),
            picture_boxes=tuple(_box_from_wire(each) for each in fields["pictures"]),
            is_scan=bool(fields["scan"]),
            unread_boxes=tuple(_box_from_wire(each) for each in fields["unread"]),
        )
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise WireBroken("a page is malformed") from error


def hidden_to_wire(hidden: Hidden) -> list[str]:
    """Return a hidden thing as plain JSON values."""
    return [str(hidden.kind), hidden.where, hidden.text]


def hidden_from_wire(value: object) -> Hidden:
    """Return the hidden thing that `hidden_to_wire` wrote. Raises WireBroken."""
    try:
        fields: Any = value
        kind, where, text = fields
        return Hidden(HiddenKind(kind), str(where), str(text))
    except (TypeError, ValueError) as error:
        raise WireBroken("a hidden thing is malformed") from error


def _box_to_wire(box: Box) -> list[float]:
    return [round(value, 2) for value in (box.x0, box.y0, box.x1, box.y1)]


def _box_from_wire(value: Any) -> Box:
    x0, y0, x1, y1 = map(_place, value)
    return Box(x0, y0, x1 if x1 > x0 else x0 + 0.01, y1 if y1 > y0 else y0 + 0.01)


def _word_to_wire(word: Word) -> list[Any]:
    flags = word.joined + 2 * word.wide_gap + 4 * word.in_picture + 8 * word.unshown + 16 * word.wrapped
    span = list(word.span) if word.span else None
    where = _box_to_wire(word.box)
    return [word.text, where, word.line, word.block, str(word.source), word.confidence, flags, word.cell, span]


def _word_from_wire(value: Any) -> Word:
    text, box, line, block, source, confidence, flags, cell, span = value
    return Word(
        text=sys.intern(str(text)),
        box=_box_from_wire(box),
        line=_whole(line),
        source=WordSource(source),
        confidence=1.0 if confidence == 1 else _real(confidence),
        block=_whole(block),
        cell=sys.intern(str(cell)),
        span=(_whole(span[0]), _whole(span[1])) if span else None,
        joined=bool(flags & 1),
        wide_gap=bool(flags & 2),
        in_picture=bool(flags & 4),
        unshown=bool(flags & 8),
        wrapped=bool(flags & 16),
    )


class _Places(dict[object, float]):
    """One number for each place on a page: most words of a long document stand where others do on other pages."""

    def __missing__(self, value: object) -> float:
        place = _real(value)
        if len(self) < _MOST_PLACES:
            self[value] = place
        return place


_MOST_PLACES = 200_000
_place = _Places().__getitem__


def _real(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("not a number")
    return float(value)


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("not a whole number")
    return value
