"""Messages inside the pictures: captions, places and notes that cameras put between the slices of H.264 and H.265.

Each becomes a filler of the same length, which every decoder skips. Source: ITU-T H.264 and H.265, 7.4.1 and D.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from unbroken.stages.disclosure.recordings.scrub.boxes import split
from unbroken.stages.disclosure.recordings.scrub.patching import Blank, Patch, ReadAt, damaged
from unbroken.stages.disclosure.recordings.scrub.tracks import Track

ADVANCED: Final = frozenset({b"avc1", b"avc3"})
EFFICIENT: Final = frozenset({b"hvc1", b"hev1"})
MESSAGES: Final = {False: frozenset({6}), True: frozenset({39, 40})}
FILLERS: Final = {False: b"\x0c", True: b"\x4c\x01"}
UNKNOWN: Final = {False: range(24, 32), True: range(48, 64)}
"""Kinds that the standard leaves to whoever wants them."""


def messages(read: ReadAt, track: Track, samples: Iterable[tuple[int, int]]) -> Iterator[Patch]:
    """Yield what makes the messages of a kept track of pictures fillers. Raises NotScrubbed."""
    if track.codec not in ADVANCED | EFFICIENT:
        return
    is_efficient = track.codec in EFFICIENT
    width = _width(read, track, is_efficient=is_efficient)
    for start, stop in samples:
        at = start
        while at < stop:
            head = read(at, width + 1)
            size = int.from_bytes(head[:width])
            body, at = at + width, at + width + size
            if at > stop or len(head) <= width:
                raise damaged()
            kind = head[width] >> 1 & 0x3F if is_efficient else head[width] & 0x1F
            if size and (kind in MESSAGES[is_efficient] or kind in UNKNOWN[is_efficient]):
                yield Blank(body, _filler(size, is_efficient=is_efficient))


def _filler(size: int, *, is_efficient: bool) -> bytes:
    """Return a filler of a length: its kind, ones, and the bit that ends it."""
    head = FILLERS[is_efficient]
    return (head + b"\xff" * (size - len(head) - 1) + b"\x80")[:size]


def _width(read: ReadAt, track: Track, *, is_efficient: bool) -> int:
    """Return how many bytes say how long a unit is."""
    start, stop = track.entry.body + 78, track.entry.stop
    wanted, place = (b"hvcC", 21) if is_efficient else (b"avcC", 4)
    while start + 8 <= stop:
        kind, body, end = split(read, start, stop)
        if kind == wanted:
            return (int.from_bytes(read(body + place, 1)) & 3) + 1
        start = end
    raise damaged()
