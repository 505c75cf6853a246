"""Copy a recording with nothing in it but the picture and the sound that people watched. Pure.

What is kept is listed; whatever the list does not have goes, known or not. Nothing moves: a box that goes becomes
`free`, a chunk `JUNK`, and their bytes zero, so that the tables of the rest stay true.

patching.py  what is changed where, and the copy with it
boxes.py     MP4, MOV, M4A: which boxes are kept inside which
tracks.py    the one picture and the one sound that are kept, without the names of devices in their descriptions
samples.py   where their samples are: every other byte of the media goes
units.py     messages between the slices of H.264 and H.265: captions, places
sounds.py    WAV and MP3
"""

from collections.abc import Iterator
from typing import Final

from unbroken.stages.disclosure.recordings.scrub import boxes, samples, sounds, tracks, units
from unbroken.stages.disclosure.recordings.scrub.patching import (
    NotScrubbed,
    Patch,
    ReadAt,
    Zeros,
    copy,
    damaged,
    gaps,
    windowed,
)

__all__ = ["BOXES", "SCRUBBED", "NotScrubbed", "Patch", "ReadAt", "copy", "patches"]

BOXES: Final = frozenset({"MP4", "MOV", "M4A"})
SCRUBBED: Final = BOXES | {"WAV", "MP3"}
BRANDS_BYTES: Final = 64


def patches(read: ReadAt, size: int, format_code: str) -> list[Patch]:
    """Return what to change in a recording, in order. Raises NotScrubbed."""
    if format_code not in SCRUBBED:
        raise NotScrubbed(
            "Only MP4, MOV, M4A, MP3 and WAV can be copied without hidden data. Ask police for one of these."
        )
    near = windowed(read, size)
    found = _of_boxes(near, size) if format_code in BOXES else _of_sound(near, size, format_code)
    return sorted((one for one in found if one.stop > one.start), key=lambda one: one.start)


def _of_sound(read: ReadAt, size: int, format_code: str) -> Iterator[Patch]:
    return sounds.chunks(read, size) if format_code == "WAV" else sounds.frames(read, size)


def _of_boxes(read: ReadAt, size: int) -> Iterator[Patch]:
    outline = boxes.Outline(read, size)
    moov = outline.whole.one(b"moov")
    kept, others = tracks.find_tracks(read, moov)
    numbers = {one.number for one in kept}
    parts = [one for one in outline.whole.all(b"moof", b"traf") if samples.number_of(read, one) not in numbers]
    going = [*others, *parts]
    for box in (*(one for one in outline.gone if not _is_in(one, going)), *going):
        yield from boxes.freed(box)
    head = moov.one(b"mvhd")
    yield tracks.times(read, head)
    for one in outline.whole.all(b"ftyp"):
        yield Zeros(one.body + BRANDS_BYTES, max(0, one.stop - one.body - BRANDS_BYTES))
    spans: list[samples.Span] = []
    for track in kept:
        yield from tracks.described(read, track)
        yield from units.messages(read, track, _samples(read, outline.whole, track))
        spans += samples.merged(_samples(read, outline.whole, track))
    yield from _unused(outline.whole, sorted(spans))


def _samples(read: ReadAt, whole: boxes.Box, track: tracks.Track) -> Iterator[samples.Span]:
    yield from samples.samples_of(read, track)
    yield from (span for _, span in samples.fragments_of(read, whole, [track.number]))


def _unused(whole: boxes.Box, spans: list[samples.Span]) -> Iterator[Patch]:
    """Yield zeros for every byte of the media that belongs to no kept sample. Raises NotScrubbed."""
    media = list(whole.all(b"mdat"))
    at = 0
    for start, stop in spans:
        while at < len(media) and media[at].stop < stop:
            at += 1
        if start < stop and (at == len(media) or start < media[at].body):
            raise damaged()
    at = 0
    for box in media:
        first = at
        while at < len(spans) and spans[at][0] < box.stop:
            at += 1
        yield from gaps(spans[first:at], box.body, box.stop)


def _is_in(box: boxes.Box, others: list[boxes.Box]) -> bool:
    """Say whether a box lies in one that goes as a whole."""
    return any(one.start < box.start < one.stop for one in others)
