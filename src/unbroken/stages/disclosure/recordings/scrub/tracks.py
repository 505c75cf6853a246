"""The tracks of a recording: the one picture and the one sound that a browser plays are kept, every other goes.

Two people watched what their browser played. What it did not play, nobody checked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unbroken.stages.disclosure.recordings.scrub.boxes import Box, split
from unbroken.stages.disclosure.recordings.scrub.patching import Blank, NotScrubbed, Patch, ReadAt, Zeros, damaged

PICTURE, SOUND = b"vide", b"soun"
CODECS: Final[dict[bytes, frozenset[bytes]]] = {
    PICTURE: frozenset({b"avc1", b"avc3", b"hvc1", b"hev1", b"mp4v", b"vp09", b"av01", b"jpeg", b"mjpa"}),
    SOUND: frozenset(
        {b"mp4a", b"alac", b"Opus", b"fLaC", b"ac-3", b"ec-3", b".mp3", b"samr", b"sawb", b"sowt", b"twos", b"lpcm",
         b"in24", b"in32", b"fl32", b"ulaw", b"alaw"}
    ),
}  # fmt: skip
SETTINGS: Final = frozenset(
    {b"avcC", b"hvcC", b"vpcC", b"av1C", b"esds", b"alac", b"dOps", b"dfLa", b"dac3", b"dec3", b"damr", b"wave",
     b"frma", b"mp4a", b"chan", b"srat", b"btrt", b"pasp", b"colr", b"clap", b"fiel", b"enda"}
)  # fmt: skip
"""What a decoder needs beside a sample's description."""
PLAIN: Final = {b"sowt": 0, b"twos": 0, b"lpcm": 0, b"in24": 3, b"in32": 4, b"fl32": 4, b"ulaw": 1, b"alaw": 1}
"""Sound that is not compressed: bytes of one value, 0 where the description says it."""
SOUND_HEADS: Final = {1: 44, 2: 64}
COLOURS: Final = frozenset({b"nclx", b"nclc"})


@dataclass(frozen=True)
class Track:
    """A track. number: as fragments name it. codec, entry: of its one description; entry is where its body begins."""

    box: Box
    handler: bytes
    number: int
    is_on: bool
    codec: bytes
    entry: Box


def find_tracks(read: ReadAt, moov: Box) -> tuple[list[Track], list[Box]]:
    """Return the tracks that are kept, at most one of pictures and one of sound, and the boxes of the others."""
    kept: dict[bytes, Track] = {}
    for box in moov.all(b"trak"):
        if (track := _track(read, box)) is None:
            continue
        standing = kept.get(track.handler)
        if standing is None or (track.is_on and not standing.is_on):
            kept[track.handler] = track
    if not kept:
        raise NotScrubbed(
            "The recording has neither a picture nor a sound that can be checked here. "
            "Ask police for a copy with H.264 and AAC."
        )
    boxes = {one.box for one in kept.values()}
    return list(kept.values()), [one for one in moov.all(b"trak") if one not in boxes]


def _track(read: ReadAt, box: Box) -> Track | None:
    """Return a track of pictures or sound; None for any other, and for one that browsers do not play."""
    handler = read(box.one(b"mdia", b"hdlr").body + 8, 4)
    if handler not in CODECS:
        return None
    head = box.one(b"tkhd")
    version, flags = read(head.body, 1), read(head.body + 3, 1)
    number = int.from_bytes(read(head.body + (20 if version == b"\x01" else 12), 4))
    stsd = box.one(b"mdia", b"minf", b"stbl", b"stsd")
    codec, body, stop = split(read, stsd.body + 8, stsd.stop)
    if int.from_bytes(read(stsd.body + 4, 4)) != 1 or codec not in CODECS[handler]:
        return None
    return Track(box, handler, number, bool(int.from_bytes(flags) & 1), codec, Box(codec, stsd.body + 8, body, stop))


def described(read: ReadAt, track: Track) -> Iterator[Patch]:
    """Yield what goes from a kept track's own boxes: times, names of devices and programs, paths."""
    tkhd, mdhd = track.box.one(b"tkhd"), track.box.one(b"mdia", b"mdhd")
    yield from (times(read, one) for one in (tkhd, mdhd))
    for path in ((b"mdia", b"hdlr"), (b"mdia", b"minf", b"hdlr")):
        for box in track.box.all(*path):
            yield Zeros(box.body + 12, max(0, box.stop - box.body - 12))
    yield from _references(read, track.box.one(b"mdia", b"minf", b"dinf", b"dref"))
    yield from _settings(read, track)


def times(read: ReadAt, box: Box) -> Zeros:
    """Return the zeros for when something was made and changed."""
    return Zeros(box.body + 4, 16 if read(box.body, 1) == b"\x01" else 8)


def _references(read: ReadAt, dref: Box) -> Iterator[Patch]:
    """Blank what says where the data is, which may be a path on somebody's disk; it must be this file itself."""
    start = dref.body + 8
    while start < dref.stop:
        _kind, body, stop = split(read, start, dref.stop)
        if not int.from_bytes(read(body + 3, 1)) & 1:
            raise NotScrubbed("A part of the recording is in another file. Ask police for one whole file.")
        yield Zeros(body + 4, stop - body - 4)
        start = stop


def _settings(read: ReadAt, track: Track) -> Iterator[Patch]:
    """Blank the maker in a description, and whatever stands beside what a decoder needs."""
    entry, head = track.entry, 78
    if track.handler == PICTURE:
        yield Zeros(entry.body + 12, 4)
        yield Zeros(entry.body + 42, 32)
    else:
        head = SOUND_HEADS.get(int.from_bytes(read(entry.body + 8, 2)), 28)
        yield Zeros(entry.body + 10, 6)
    yield from _beside(read, entry.body + head, entry.stop)


def _beside(read: ReadAt, start: int, stop: int) -> Iterator[Patch]:
    while start + 8 <= stop:
        kind, body, end = split(read, start, stop)
        if kind == b"wave":
            yield from _beside(read, body, end)
        elif (kind not in SETTINGS and kind != bytes(4)) or (kind == b"colr" and read(body, 4) not in COLOURS):
            yield Blank(start + 4, b"free")
            yield Zeros(body, end - body)
        start = end
    if stop - start > 0:
        yield Zeros(start, stop - start)


def frame_bytes(read: ReadAt, track: Track) -> int:
    """Return how many bytes one sample of plain sound has, where the table of sizes counts samples and not bytes."""
    if track.codec not in PLAIN:
        return 1
    body = track.entry.body
    version, channels = int.from_bytes(read(body + 8, 2)), int.from_bytes(read(body + 16, 2))
    if version == 2:
        return int.from_bytes(read(body + 28 + 28, 4)) or 1
    found = (PLAIN[track.codec] or int.from_bytes(read(body + 18, 2)) // 8) * channels
    if not found:
        raise damaged()
    return found
