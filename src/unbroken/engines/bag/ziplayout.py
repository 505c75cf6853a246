"""Lay out the one canonical ZIP form of a package, byte for byte.

Entries are stored, in order, without gaps, comments or dates; each content is followed by its data descriptor,
so that a package can be written as a pure stream. ZIP64 fields appear exactly where a value needs them.
Writer and verifier share these functions, so that a changed byte of the container itself
is a difference. Source: PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

LIMIT_32 = 0xFFFFFFFF
LIMIT_16 = 0xFFFF
_FLAGS = 0x0808
_DATE = 0x0021
_MADE_BY = 3 << 8 | 45
_REGULAR_FILE = 0o100644 << 16
LOCAL_SIZE = 30
CENTRAL_SIZE = 46
END_SIZE = 22
END64_SIZE = 56
LOCATOR_SIZE = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """One stored file: name, CRC-32, size in bytes, and where its local header starts."""

    name: str
    crc: int
    size_bytes: int
    offset: int

    @property
    def content_offset(self) -> int:
        """Where the content starts."""
        return self.offset + len(local_header(self))

    @property
    def content_end(self) -> int:
        """Where the content ends and its descriptor starts."""
        return self.content_offset + self.size_bytes

    @property
    def end(self) -> int:
        """Where the next thing starts."""
        return self.content_end + len(descriptor(self))


def local_header(entry: Entry) -> bytes:
    """Return the header in front of an entry's content; it leaves checksum and size to the descriptor."""
    name = entry.name.encode()
    wide = entry.size_bytes >= LIMIT_32
    extra = struct.pack("<HHQQ", 1, 16, 0, 0) if wide else b""
    size = LIMIT_32 if wide else 0
    version = 45 if wide else 20
    fixed = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", version, _FLAGS, 0, 0, _DATE, 0, size, size, len(name), len(extra))
    return fixed + name + extra


def descriptor(entry: Entry) -> bytes:
    """Return what follows an entry's content: its checksum and size."""
    form = "<4sIQQ" if entry.size_bytes >= LIMIT_32 else "<4sIII"
    return struct.pack(form, b"PK\7\10", entry.crc, entry.size_bytes, entry.size_bytes)


def central_header(entry: Entry) -> bytes:
    """Return the entry's line in the central directory."""
    name = entry.name.encode()
    wide, far = entry.size_bytes >= LIMIT_32, entry.offset >= LIMIT_32
    values = [entry.size_bytes, entry.size_bytes] * wide + [entry.offset] * far
    extra = struct.pack(f"<HH{len(values)}Q", 1, 8 * len(values), *values) if values else b""
    size = LIMIT_32 if wide else entry.size_bytes
    fixed = struct.pack(
        "<4sHHHHHHIIIHHHHHII",
        b"PK\1\2",
        _MADE_BY,
        45 if values else 20,
        _FLAGS,
        0,
        0,
        _DATE,
        entry.crc,
        size,
        size,
        len(name),
        len(extra),
        0,
        0,
        0,
        _REGULAR_FILE,
        LIMIT_32 if far else entry.offset,
    )
    return fixed + name + extra


def end_records(count: int, directory_size: int, directory_offset: int) -> bytes:
    """Return what follows the central directory: ZIP64 records where needed, and the end record."""
    wide = count >= LIMIT_16 or directory_size >= LIMIT_32 or directory_offset >= LIMIT_32
    end = struct.pack(
        "<4sHHHHIIH",
        b"PK\5\6",
        0,
        0,
        min(count, LIMIT_16),
        min(count, LIMIT_16),
        min(directory_size, LIMIT_32),
        min(directory_offset, LIMIT_32),
        0,
    )
    if not wide:
        return end
    record = struct.pack(
        "<4sQHHIIQQQQ",
        b"PK\6\6",
        END64_SIZE - 12,
        _MADE_BY,
        45,
        0,
        0,
        count,
        count,
        directory_size,
        directory_offset,
    )
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, directory_offset + directory_size, 1)
    return record + locator + end


def directory(entries: list[Entry]) -> bytes:
    """Return the whole tail of the file: central directory and end records."""
    central = b"".join(central_header(entry) for entry in entries)
    offset = entries[-1].end if entries else 0
    return central + end_records(len(entries), len(central), offset)
