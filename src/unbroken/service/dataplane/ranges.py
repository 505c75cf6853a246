"""Read the Range header of RFC 9110: one range of bytes, or none."""

import re
from dataclasses import dataclass

_RANGE = re.compile(r"bytes=\s*(?:([0-9]{1,18})-([0-9]{1,18})?|-([0-9]{1,18}))\s*")


@dataclass(frozen=True)
class ByteRange:
    """Plaintext bytes first to last, both included."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Return how many bytes that is."""
        return self.last - self.first + 1


class RangeUnsatisfiable(Exception):
    """The range starts beyond the end."""


def parse_range(untrusted_header: str, size_bytes: int) -> ByteRange | None:
    """Return the range to send, or None to send everything: no header, several ranges, or not understood.

    Raises RangeUnsatisfiable.
    """
    match = _RANGE.fullmatch(untrusted_header)
    if not match:
        return None
    first, last, suffix = match.groups()
    if suffix is not None:
        length = min(int(suffix), size_bytes)
        if not length:
            raise RangeUnsatisfiable
        return ByteRange(size_bytes - length, size_bytes - 1)
    start = int(first)
    end = min(int(last), size_bytes - 1) if last else size_bytes - 1
    if start >= size_bytes:
        raise RangeUnsatisfiable
    return ByteRange(start, end) if start <= end else None
