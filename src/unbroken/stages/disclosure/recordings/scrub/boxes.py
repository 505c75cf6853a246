"""The boxes of an MP4, MOV or M4A: which are kept, inside which others. Source: ISO/IEC 14496-12."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unbroken.stages.disclosure.recordings.scrub.patching import Blank, NotScrubbed, Patch, ReadAt, Zeros, damaged

DEEPEST: Final = 8
MOST_BOXES: Final = 100_000
WHOLE: Final = b""
"""The file itself, as the holder of the outermost boxes."""


def _kinds(words: str) -> frozenset[bytes]:
    return frozenset(one.encode() for one in words.split())


HOLDS: Final[dict[bytes, frozenset[bytes]]] = {
    WHOLE: _kinds("ftyp moov mdat moof"),
    b"moov": _kinds("mvhd trak mvex"),
    b"mvex": _kinds("mehd trex"),
    b"trak": _kinds("tkhd edts mdia"),
    b"edts": _kinds("elst"),
    b"mdia": _kinds("mdhd hdlr minf"),
    b"minf": _kinds("vmhd smhd hdlr dinf stbl"),
    b"dinf": _kinds("dref"),
    b"stbl": _kinds("stsd stts ctts cslg stsc stsz stz2 stco co64 stss stps sdtp"),
    b"moof": _kinds("mfhd traf"),
    b"traf": _kinds("tfhd tfdt trun sdtp"),
}
"""What is kept inside what. Everything else becomes `free`, with nothing in it: places, titles, covers, chapters."""


@dataclass(frozen=True)
class Box:
    """One box: its kind, where it begins, where its body begins, where it ends, and the boxes kept inside it."""

    kind: bytes
    start: int
    body: int
    stop: int
    inside: tuple["Box", ...] = ()

    def all(self, *path: bytes) -> Iterator["Box"]:
        """Yield the boxes at a path of kinds below this one."""
        if not path:
            yield self
            return
        for one in self.inside:
            if one.kind == path[0]:
                yield from one.all(*path[1:])

    def one(self, *path: bytes) -> "Box":
        """Return the first box at a path. Raises NotScrubbed when there is none."""
        found = next(self.all(*path), None)
        if found is None:
            raise damaged()
        return found


def freed(box: Box) -> list[Patch]:
    """Return what makes a box an empty place."""
    return [Blank(box.start + 4, b"free"), Zeros(box.body, box.stop - box.body)]


class Outline:
    """The kept boxes of a file as a tree, and the others, which go."""

    def __init__(self, read: ReadAt, size: int) -> None:
        self._read, self._count = read, 0
        self.gone: list[Box] = []
        self.whole = Box(WHOLE, 0, 0, size, tuple(self._inside(WHOLE, 0, size, 0)))

    def _inside(self, holder: bytes, start: int, end: int, depth: int) -> Iterator[Box]:
        while start < end:
            self._count += 1
            kind, body, stop = split(self._read, start, end)
            if depth > DEEPEST or self._count > MOST_BOXES:
                sentence = "The recording is built in a way that cannot be checked. Ask police for another copy."
                raise NotScrubbed(sentence)
            if kind not in HOLDS[holder]:
                self.gone.append(Box(kind, start, body, stop))
            elif kind in HOLDS:
                yield Box(kind, start, body, stop, tuple(self._inside(kind, body, stop, depth + 1)))
            else:
                yield Box(kind, start, body, stop)
            start = stop


def split(read: ReadAt, start: int, end: int) -> tuple[bytes, int, int]:
    """Return the box that begins at start: its kind, where its body begins, where it ends. Raises NotScrubbed."""
    head = read(start, min(16, end - start))
    size, kind, body = int.from_bytes(head[:4]), head[4:8], start + 8
    if size == 1:
        size, body = int.from_bytes(head[8:16]), start + 16
    stop = end if size == 0 else start + size
    if len(head) < 8 or stop > end or stop < body:
        raise damaged()
    return kind, body, stop
