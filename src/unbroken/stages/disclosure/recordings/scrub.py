"""Blank what a recording carries besides picture and sound: place, device, titles, times, notes. Pure.

Places are blanked where they are, so that nothing else of the file moves: MP4, MOV and M4A boxes become `free`, chunks
of WAV become `JUNK`, and their bytes zero. Source: ISO/IEC 14496-12; RIFF.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

ReadAt = Callable[[int, int], bytes]
"""Return (start, length) of the file."""

BOXES: Final = frozenset({"MP4", "MOV", "M4A"})
SCRUBBED: Final = BOXES | {"WAV"}
HOLDERS: Final = frozenset({b"moov", b"trak", b"mdia", b"moof", b"traf"})
HIDDEN: Final = frozenset({b"udta", b"meta", b"uuid", b"free", b"skip", b"wide", b"pnot"})
TIMED: Final = frozenset({b"mvhd", b"tkhd", b"mdhd"})
PLAYED: Final = frozenset({b"vide", b"soun"})
KEPT_CHUNKS: Final = frozenset({b"fmt ", b"data", b"fact"})
PIECE: Final = 1 << 20
DEEPEST: Final = 8
MOST_BOXES: Final = 100_000


class NotScrubbed(ValueError):
    """The recording cannot be copied without what it hides; str() says why, for people."""


@dataclass(frozen=True)
class Blank:
    """From start on, these bytes stand in the copy."""

    start: int
    data: bytes


@dataclass(frozen=True)
class Zeros:
    """From start on, so many zeros stand in the copy."""

    start: int
    length: int


Patch = Blank | Zeros


def patches(read: ReadAt, size: int, format_code: str) -> list[Patch]:
    """Return what to change in a recording, in order. Raises NotScrubbed."""
    if format_code not in SCRUBBED:
        raise NotScrubbed("Only MP4, MOV, M4A and WAV can be copied without hidden data. Ask police for one of these.")
    found = _boxes(read, 0, size, 0) if format_code in BOXES else _chunks(read, size)
    return sorted(found, key=lambda one: one.start)


def copy(pieces: Iterable[bytes], changes: Iterable[Patch]) -> Iterator[bytes]:
    """Yield the recording with the changes made."""
    waiting, at = list(changes), 0
    for piece in pieces:
        end = at + len(piece)
        touched = [one for one in waiting if one.start < end and _end(one) > at]
        yield _patched(piece, at, touched) if touched else piece
        waiting = [one for one in waiting if _end(one) > end]
        at = end


def _end(one: Patch) -> int:
    return one.start + (one.length if isinstance(one, Zeros) else len(one.data))


def _patched(piece: bytes, at: int, changes: Iterable[Patch]) -> bytes:
    changed = bytearray(piece)
    for one in changes:
        first, last = max(one.start, at), min(_end(one), at + len(piece))
        inside = slice(first - at, last - at)
        changed[inside] = (
            one.data[first - one.start : last - one.start] if isinstance(one, Blank) else bytes(last - first)
        )
    return bytes(changed)


def _boxes(read: ReadAt, start: int, end: int, depth: int) -> Iterator[Patch]:
    """Yield the changes of the boxes from start to end. Raises NotScrubbed for what is no box, and for other tracks."""
    count = 0
    while start < end:
        count += 1
        kind, body, stop = _box(read, start, end)
        if depth > DEEPEST or count > MOST_BOXES:
            raise NotScrubbed("The recording is built in a way that cannot be checked. Ask police for another copy.")
        if kind in HIDDEN:
            yield Blank(start + 4, b"free")
            yield Zeros(body, stop - body)
        elif kind in HOLDERS:
            yield from _boxes(read, body, stop, depth + 1)
        elif kind in TIMED:
            yield Zeros(body + 4, 16 if read(body, 1) == b"\x01" else 8)
        elif kind == b"hdlr" and read(body + 8, 4) not in PLAYED:
            raise NotScrubbed(
                "The recording carries a track that is neither picture nor sound, such as a place or subtitles. "
                "Ask police for a copy without it."
            )
        start = stop


def _box(read: ReadAt, start: int, end: int) -> tuple[bytes, int, int]:
    """Return a box: its kind, where its body begins, where it ends."""
    head = read(start, min(16, end - start))
    size, kind, body = int.from_bytes(head[:4]), head[4:8], start + 8
    if size == 1:
        size, body = int.from_bytes(head[8:16]), start + 16
    stop = end if size == 0 else start + size
    if len(head) < 8 or stop > end or stop < body:
        raise NotScrubbed("The recording is damaged: its parts do not add up. Ask police for another copy.")
    return kind, body, stop


def _chunks(read: ReadAt, size: int) -> Iterator[Patch]:
    """Yield the changes of a WAV."""
    start = 12
    while start + 8 <= size:
        head = read(start, 8)
        body = start + 8
        stop = min(size, body + int.from_bytes(head[4:], "little"))
        if head[:4] not in KEPT_CHUNKS:
            yield Blank(start, b"JUNK")
            yield Zeros(body, stop - body)
        start = stop + (stop - body) % 2
    if start < size:
        yield Zeros(start, size - start)
