"""Read the structure of a ZIP from outside and compare it with the canonical form, byte for byte.

Only the structure is read here. Content is checked by its digests; together every byte of the file is covered.
"""

from __future__ import annotations

import stat
import struct
from dataclasses import dataclass, field
from typing import BinaryIO

from unbroken.engines.bag.errors import NotAZip, UnsafeEntry
from unbroken.engines.bag.names import check_name
from unbroken.engines.bag.ziplayout import (
    CENTRAL_SIZE,
    END64_SIZE,
    END_SIZE,
    LIMIT_16,
    LIMIT_32,
    LOCATOR_SIZE,
    Entry,
    central_header,
    descriptor,
    end_records,
    local_header,
)

DIRECTORY_LIMIT = 32 << 20
ENTRIES_LIMIT = 100_000
_CUT = "The file is not a ZIP, or its end is missing or damaged: it may have been cut. Ask for the package again."


@dataclass(frozen=True, slots=True)
class ZipLayout:
    """The entries of a ZIP in order, and (subject, sentence) for each difference from the canonical form."""

    entries: list[Entry]
    faults: list[tuple[str, str]] = field(default_factory=list)


def read_layout(file: BinaryIO) -> ZipLayout:
    """Read and judge the structure. Raises NotAZip when it makes no sense, UnsafeEntry when it is hostile."""
    total = file.seek(0, 2)
    count, size, offset, tail = _read_end(file, total)
    if count > ENTRIES_LIMIT or size > DIRECTORY_LIMIT or offset + size + len(tail) != total:
        raise NotAZip(_CUT)
    file.seek(offset)
    central = file.read(size)
    entries, raw = _read_central(central, count)
    _check_names(entries)
    faults = _compare(file, entries, raw, offset)
    if end_records(count, size, offset) != tail:
        faults.append(("the end of the ZIP", "The ZIP's end record was changed."))
    return ZipLayout(entries, faults)


def _read_end(file: BinaryIO, total: int) -> tuple[int, int, int, bytes]:
    """Return the entry count, the directory's size and offset, and the bytes of all end records."""
    if total < END_SIZE:
        raise NotAZip(_CUT)
    file.seek(total - END_SIZE)
    end = file.read(END_SIZE)
    if end[:4] != b"PK\5\6" or end[20:] != b"\0\0":
        raise NotAZip(_CUT)
    count, size, offset = struct.unpack_from("<HII", end, 10)
    if count != LIMIT_16 and LIMIT_32 not in (size, offset):
        return count, size, offset, end
    extra = END64_SIZE + LOCATOR_SIZE
    if total < END_SIZE + extra:
        raise NotAZip(_CUT)
    file.seek(total - END_SIZE - extra)
    record = file.read(extra)
    if record[:4] != b"PK\6\6" or record[END64_SIZE : END64_SIZE + 4] != b"PK\6\7":
        raise NotAZip(_CUT)
    count, size, offset = struct.unpack_from("<QQQ", record, 32)
    return count, size, offset, record + end


def _read_central(central: bytes, count: int) -> tuple[list[Entry], list[bytes]]:
    entries: list[Entry] = []
    raw: list[bytes] = []
    place = 0
    for _ in range(count):
        entry, length = _read_entry(central, place)
        entries.append(entry)
        raw.append(central[place : place + length])
        place += length
    if place != len(central):
        raise NotAZip(_CUT)
    return entries, raw


def _read_entry(central: bytes, place: int) -> tuple[Entry, int]:
    if central[place : place + 4] != b"PK\1\2" or len(central) < place + CENTRAL_SIZE:
        raise NotAZip("The ZIP's table of contents is damaged. Ask for the package again.")
    flags, method = struct.unpack_from("<HH", central, place + 8)
    crc, packed, size, name_size, extra_size, comment_size = struct.unpack_from("<IIIHHH", central, place + 16)
    (mode,) = struct.unpack_from("<H", central, place + 40)
    (offset,) = struct.unpack_from("<I", central, place + 42)
    start = place + CENTRAL_SIZE
    name = central[start : start + name_size].decode("utf-8", "replace")
    _check_kind(check_name(name), flags, method, mode)
    extra = central[start + name_size : start + name_size + extra_size]
    packed, size, offset = _widen(extra, packed, size, offset, name)
    if packed != size:
        raise UnsafeEntry(f"{name} states two different sizes. Do not unpack this file.")
    return Entry(name, crc, size, offset), CENTRAL_SIZE + name_size + extra_size + comment_size


def _check_kind(name: str, flags: int, method: int, mode: int) -> None:
    if flags & 0x2041:
        raise UnsafeEntry(f"{name} is encrypted inside the ZIP, which a package never is.")
    if method != 0:
        raise UnsafeEntry(f"{name} is compressed inside the ZIP, which a package never is.")
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise UnsafeEntry(f"{name} is not a plain file but a link, a folder or a device. Do not unpack it.")


def _widen(extra: bytes, packed: int, size: int, offset: int, name: str) -> tuple[int, int, int]:
    values = [packed, size, offset]
    wide = [position for position, value in enumerate(values) if value == LIMIT_32]
    if wide:
        if len(extra) != 4 + 8 * len(wide) or extra[:2] != b"\1\0":
            raise NotAZip(f"The ZIP's entry for {name} is damaged.")
        for position, value in zip(wide, struct.unpack_from(f"<{len(wide)}Q", extra, 4), strict=True):
            values[position] = value
    return values[0], values[1], values[2]


def _check_names(entries: list[Entry]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.name.lower() in seen:
            raise UnsafeEntry(f"The ZIP holds two files named {entry.name}. Do not unpack it.")
        seen.add(entry.name.lower())


def _compare(file: BinaryIO, entries: list[Entry], raw: list[bytes], end: int) -> list[tuple[str, str]]:
    faults: list[tuple[str, str]] = []
    expected = 0
    for entry, line in zip(entries, raw, strict=True):
        if entry.offset != expected or entry.end > end:
            raise NotAZip(
                f"The ZIP's entry for {entry.name} points to the wrong place. If the package was unpacked and packed "
                "again, verify the unpacked folder; otherwise ask for the package again."
            )
        if central_header(entry) != line:
            faults.append((entry.name, f"The ZIP's table of contents was changed at {entry.name}."))
        header = local_header(entry)
        file.seek(entry.offset)
        if file.read(len(header)) != header:
            faults.append((entry.name, f"The ZIP's header in front of {entry.name} was changed."))
        trailer = descriptor(entry)
        file.seek(entry.content_end)
        if file.read(len(trailer)) != trailer:
            faults.append((entry.name, f"The ZIP's checksum line after {entry.name} was changed."))
        expected = entry.end
    if expected != end:
        raise NotAZip("The ZIP holds bytes that belong to no file. Ask for the package again.")
    return faults
