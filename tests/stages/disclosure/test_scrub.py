"""What a recording hides is blanked where it is; picture and sound stay as they were, and other tracks are refused."""

import contextlib
import io
import struct
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.service.demo.recordings import make_recording
from unbroken.stages.disclosure.recordings.scrub import NotScrubbed, copy, patches

PLACE = b"+51.5007-000.1246/"


def box(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def track(handler: bytes, *more: bytes) -> bytes:
    header = box(b"mdhd", bytes(4) + b"\x11" * 8 + bytes(8))
    return box(b"trak", box(b"mdia", header + box(b"hdlr", bytes(8) + handler + bytes(13))) + b"".join(more))


def film(*more: bytes) -> bytes:
    moov = box(b"moov", box(b"mvhd", bytes(4) + b"\x22" * 8 + b"keep" * 4) + b"".join(more))
    return box(b"ftyp", b"isom" + bytes(4)) + box(b"mdat", b"pictures and sound") + moov


def scrubbed(data: bytes, form: str = "MP4", piece: int = 7) -> bytes:
    found = patches(lambda start, length: data[start : start + length], len(data), form)
    return b"".join(copy((data[at : at + piece] for at in range(0, len(data), piece)), found))


def test_place_device_and_times_go_and_nothing_moves() -> None:
    hidden = box(b"udta", box(b"\xa9xyz", PLACE)) + box(b"uuid", b"XMP" * 9)
    whole = film(track(b"vide", hidden), track(b"soun"), hidden) + box(b"free", b"left behind")
    clean = scrubbed(whole)
    assert len(clean) == len(whole)
    for gone in (PLACE, b"XMP", b"left behind", b"udta", b"\x11" * 8, b"\x22" * 8):
        assert gone not in clean
    for kept in (b"pictures and sound", b"keep" * 4, b"vide", b"soun"):
        assert kept in clean
    assert scrubbed(clean) == clean


@pytest.mark.parametrize("handler", [b"meta", b"text", b"sbtl", b"tmcd"])
def test_track_that_is_neither_picture_nor_sound_is_refused(handler: bytes) -> None:
    with pytest.raises(NotScrubbed, match="neither picture nor sound"):
        scrubbed(film(track(b"vide"), track(handler)))


def test_real_recording_keeps_its_picture_and_sound() -> None:
    content = make_recording("JS/1", 1, 1).content
    clean = scrubbed(content, piece=1 << 16)
    at = content.index(b"mdat")
    size = int.from_bytes(content[at - 4 : at])
    assert clean[at - 4 : at - 4 + size] == content[at - 4 : at - 4 + size]
    assert b"Lavf" in content
    assert b"Lavf" not in clean.replace(clean[at - 4 : at - 4 + size], b"")


def test_sound_loses_its_notes_and_is_still_heard() -> None:
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(b"\x01\x02" * 400)
    whole = bytearray(held.getvalue() + b"LIST" + struct.pack("<I", 22) + b"INFOICMTwho recorded it")
    whole[4:8] = struct.pack("<I", len(whole) - 8)
    clean = scrubbed(bytes(whole), "WAV")
    assert b"who recorded" not in clean
    with wave.open(io.BytesIO(clean)) as back:
        assert back.readframes(400) == b"\x01\x02" * 400


@pytest.mark.parametrize("form", ["AVI", "MP3", ""])
def test_format_that_cannot_be_cleaned_is_refused(form: str) -> None:
    with pytest.raises(NotScrubbed, match="Only MP4"):
        scrubbed(film(), form)


@given(st.binary(max_size=200), st.sampled_from(["MP4", "WAV"]))
def test_bytes_that_are_no_recording_are_refused_or_keep_their_length(data: bytes, form: str) -> None:
    with contextlib.suppress(NotScrubbed):
        assert len(scrubbed(data, form)) == len(data)


@given(st.integers(1, 300))
def test_copy_is_the_same_however_it_is_cut_into_pieces(piece: int) -> None:
    whole = film(track(b"vide", box(b"udta", PLACE)), box(b"meta", PLACE * 5))
    assert scrubbed(whole, piece=piece) == scrubbed(whole, piece=len(whole))
