"""Sound without boxes: the chunks of a WAV and the frames of an MP3. Source: RIFF; ISO/IEC 11172-3."""

from collections.abc import Iterator
from typing import Final

from unbroken.stages.disclosure.recordings.scrub.patching import Blank, NotScrubbed, Patch, ReadAt, Zeros, gaps
from unbroken.stages.evidence.kinds import mp3_frame_bytes

KEPT_CHUNKS: Final = frozenset({b"fmt ", b"data", b"fact", b"ds64"})
SIDES: Final = (9, 17, 32)
"""How long what precedes the table of a first frame can be."""
TABLE_BYTES: Final = 120
TAG_HEAD: Final = 10
EMPTY_TAG: Final = b"ID3\x03\x00\x00"
"""How a tag begins in front of the frames; its length stays, and nothing but zeros follows."""


def chunks(read: ReadAt, size: int) -> Iterator[Patch]:
    """Yield the changes of a WAV: what is not sound becomes an empty chunk."""
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


def frames(read: ReadAt, size: int) -> Iterator[Patch]:
    """Yield the changes of an MP3: everything that is no frame is zeros, which players skip. Raises NotScrubbed."""
    kept: list[tuple[int, int]] = []
    first = at = _after_tag(read)
    if at:
        yield Blank(0, EMPTY_TAG)
        yield Zeros(TAG_HEAD, min(at, size) - TAG_HEAD)
    while at + 4 <= size:
        length = mp3_frame_bytes(read(at, 4))
        if length and at + length <= size:
            if kept and kept[-1][1] == at:
                kept[-1] = (kept[-1][0], at + length)
            else:
                kept.append((at, at + length))
            at += length
        else:
            at += 1
    if not kept:
        raise NotScrubbed("No sound was found in the recording. Ask police for another copy.")
    yield from gaps(kept, first, size)
    yield from _maker(read, kept[0][0])


def _after_tag(read: ReadAt) -> int:
    """Return where the tag in front ends, whose bytes could look like frames."""
    head = read(0, TAG_HEAD)
    if len(head) < TAG_HEAD or head[:3] != b"ID3":
        return 0
    return TAG_HEAD + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9])


def _maker(read: ReadAt, start: int) -> Iterator[Zeros]:
    """Blank the program's name in a first frame that only says how long the sound is."""
    for side in SIDES:
        if read(start + 4 + side, 4) in {b"Xing", b"Info"}:
            at = start + 4 + side + TABLE_BYTES
            yield Zeros(at, max(0, start + mp3_frame_bytes(read(start, 4)) - at))
