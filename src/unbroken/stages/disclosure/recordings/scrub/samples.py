"""Where the samples of a track are in the file: by the tables of the whole, and by those of fragments."""

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import Final

from unbroken.stages.disclosure.recordings.scrub.boxes import Box
from unbroken.stages.disclosure.recordings.scrub.patching import ReadAt, damaged
from unbroken.stages.disclosure.recordings.scrub.tracks import Track, frame_bytes

Span = tuple[int, int]
MOST_SAMPLES: Final = 20_000_000
MOST_IN_RUN: Final = 100_000
NO_SIZE: Final = 0


def samples_of(read: ReadAt, track: Track) -> Iterator[Span]:
    """Yield where each sample of a track begins and ends, in the order of the tables. Raises NotScrubbed.

    Plain sound, whose samples are a few bytes, is yielded by the chunk.
    """
    stbl = track.box.one(b"mdia", b"minf", b"stbl")
    same, count, sizes = _sizes(read, stbl)
    offsets = _offsets(read, stbl)
    unit, taken = frame_bytes(read, track), 0
    for at, many in zip(offsets, _many(read, stbl, len(offsets)), strict=False):
        if taken + many > count:
            raise damaged()
        if same:
            yield at, at + many * (same * unit if same == 1 else same)
        else:
            ends = accumulate(sizes[taken : taken + many], initial=at)
            yield from pairwise(ends)
        taken += many


def _sizes(read: ReadAt, stbl: Box) -> tuple[int, int, "array[int]"]:
    """Return the size that all samples have, or 0; how many there are; and the size of each."""
    box = next(iter((*stbl.all(b"stsz"), *stbl.all(b"stz2"))), None)
    if box is None:
        raise damaged()
    count = int.from_bytes(read(box.body + 8, 4))
    if count > MOST_SAMPLES:
        raise damaged()
    if box.kind == b"stsz":
        same = int.from_bytes(read(box.body + 4, 4))
        return same, count, array("I") if same else _numbers(read, box.body + 12, count, 4, box.stop)
    width = int.from_bytes(read(box.body + 7, 1))
    if width not in {8, 16}:
        raise damaged()
    return NO_SIZE, count, _numbers(read, box.body + 12, count, width // 8, box.stop)


def _offsets(read: ReadAt, stbl: Box) -> "array[int]":
    for kind, width in ((b"stco", 4), (b"co64", 8)):
        for box in stbl.all(kind):
            count = int.from_bytes(read(box.body + 4, 4))
            return _numbers(read, box.body + 8, count, width, box.stop)
    raise damaged()


def _many(read: ReadAt, stbl: Box, chunks: int) -> Iterator[int]:
    """Yield how many samples each chunk has."""
    box = stbl.one(b"stsc")
    count = int.from_bytes(read(box.body + 4, 4))
    table = _numbers(read, box.body + 8, count * 3, 4, box.stop)
    for at in range(0, len(table), 3):
        last = table[at + 3] if at + 3 < len(table) else chunks + 1
        if not 1 <= table[at] <= last <= chunks + 1:
            raise damaged()
        for _ in range(table[at], last):
            yield table[at + 1]


def _numbers(read: ReadAt, start: int, count: int, width: int, stop: int) -> "array[int]":
    if start + count * width > stop:
        raise damaged()
    found = array({1: "B", 2: "H", 4: "I", 8: "Q"}[width], read(start, count * width))
    if len(found) != count:
        raise damaged()
    found.byteswap()
    return found


def merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans with those that touch as one."""
    standing: Span | None = None
    for one in spans:
        if standing is not None and standing[1] == one[0]:
            standing = (standing[0], one[1])
            continue
        if standing is not None:
            yield standing
        standing = one
    if standing is not None:
        yield standing


def fragments_of(read: ReadAt, whole: Box, numbers: Iterable[int]) -> Iterator[tuple[int, Span]]:
    """Yield the samples that stand in fragments, each with the number of its track; of these tracks alone."""
    wanted = set(numbers)
    usual = {
        int.from_bytes(read(one.body + 4, 4)): int.from_bytes(read(one.body + 16, 4))
        for one in whole.all(b"moov", b"mvex", b"trex")
    }
    for moof in whole.all(b"moof"):
        end = moof.start
        for traf in moof.all(b"traf"):
            number, base, size = _header(read, traf.one(b"tfhd"), moof.start, end, usual)
            end = base
            for trun in traf.all(b"trun"):
                for span in _run(read, trun, base, end, size):
                    end = span[1]
                    if number in wanted:
                        yield number, span


def number_of(read: ReadAt, traf: Box) -> int:
    """Return the number of the track that a part of a fragment belongs to."""
    return int.from_bytes(read(traf.one(b"tfhd").body + 4, 4))


def _header(read: ReadAt, tfhd: Box, first: int, end: int, usual: dict[int, int]) -> tuple[int, int, int]:
    """Return the track's number, from where its offsets count, and the usual size of its samples."""
    flags, number = int.from_bytes(read(tfhd.body + 1, 3)), int.from_bytes(read(tfhd.body + 4, 4))
    at = tfhd.body + 8
    base, size = first if flags & 0x20000 else end, usual.get(number, 0)
    if flags & 0x1:
        base, at = int.from_bytes(read(at, 8)), at + 8
    at += 4 * bool(flags & 0x2) + 4 * bool(flags & 0x8)
    if flags & 0x10:
        size = int.from_bytes(read(at, 4))
    return number, base, size


def _run(read: ReadAt, trun: Box, base: int, end: int, usual: int) -> Iterator[Span]:
    flags, count = int.from_bytes(read(trun.body + 1, 3)), int.from_bytes(read(trun.body + 4, 4))
    at, start = trun.body + 8, end
    if flags & 0x1:
        start, at = base + int.from_bytes(read(at, 4), signed=True), at + 4
    at += 4 * bool(flags & 0x4)
    fields = [one for one in (0x100, 0x200, 0x400, 0x800) if flags & one]
    if count > MOST_IN_RUN or at + count * 4 * len(fields) > trun.stop or (count and not fields and not usual):
        raise damaged()
    place = 4 * fields.index(0x200) if 0x200 in fields else -1
    for _ in range(count):
        size = int.from_bytes(read(at + place, 4)) if place >= 0 else usual
        yield start, start + size
        start += size
        at += 4 * len(fields)
