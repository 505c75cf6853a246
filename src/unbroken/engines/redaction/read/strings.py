"""Read what looks like words in bytes of an unknown form."""

from __future__ import annotations

import re

_NARROW = re.compile(rb"[\x20-\x7e]{5,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){5,}")
_MOST_BYTES = 8 * 1024 * 1024
_MOST_CHARACTERS = 200_000


def readable(untrusted: bytes) -> str:
    """Return the stretches of letters in the bytes, one a line, narrow and wide; at most 200,000 characters."""
    data = untrusted[:_MOST_BYTES]
    found = [match.group().decode("ascii") for match in _NARROW.finditer(data)]
    found += [match.group().decode("utf-16-le") for match in _WIDE.finditer(data)]
    return "\n".join(found)[:_MOST_CHARACTERS]
