"""A copy of a recording holds the picture and the sound that people watched; whatever else the file had is gone."""

import contextlib
import io
import struct
import wave
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from stages.disclosure.films import CAPTION, PLANTED, box, ffmpeg, film, heard_and_seen, made, streams, told
from unbroken.service.demo.recordings import make_recording
from unbroken.stages.disclosure.recordings.scrub import NotScrubbed, copy, patches
from unbroken.stages.disclosure.recordings.scrub.boxes import HOLDS

KINDS = {
    "mp4": (),
    "mov": (),
    "fragments.mp4": ("-movflags", "+use_metadata_tags+frag_keyframe+empty_moov+default_base_moof"),
}


def scrubbed(data: bytes, form: str = "MP4", piece: int = 1 << 16) -> bytes:
    found = patches(lambda start, length: data[start : start + length], len(data), form)
    assert all(one.stop <= another.start for one, another in pairwise(found))
    return b"".join(copy((data[at : at + piece] for at in range(0, len(data), piece)), found))


@pytest.mark.parametrize("kind", KINDS)
def test_real_film_keeps_what_was_watched_and_nothing_else(tmp_path: Path, kind: str) -> None:
    ending = kind.rsplit(".", 1)[-1]
    whole = film(tmp_path, ending, *KINDS[kind])
    before = told(tmp_path, whole, ending)
    assert len(streams(before)) >= 4, before
    assert CAPTION.encode() in whole
    clean = scrubbed(whole, "MOV" if ending == "mov" else "MP4")
    assert len(clean) == len(whole)
    assert [one for one in PLANTED if one in clean] == []
    after = told(tmp_path, clean, ending)
    assert streams(after) == ["Video", "Audio"], after
    for word in ("Chapter", "title", "location", "Lavf", "handler_name    : V", "creation_time"):
        assert word not in after, after
    assert b"Lavf" not in clean
    assert heard_and_seen(tmp_path, clean, ending) == heard_and_seen(tmp_path, whole, ending)
    assert scrubbed(clean, "MOV" if ending == "mov" else "MP4", piece=777) == clean


def test_recording_of_the_demonstration_is_played_as_before(tmp_path: Path) -> None:
    content = make_recording("JS/1", 1, 1).content
    clean = scrubbed(content)
    assert heard_and_seen(tmp_path, clean, "mp4") == heard_and_seen(tmp_path, content, "mp4")
    assert b"Lavf" in content
    assert b"Lavf" not in clean


def test_sound_in_plain_values_and_in_frames_keeps_what_is_heard(tmp_path: Path) -> None:
    tone = (
        "-f",
        "lavfi",
        "-i",
        "sine=440:d=1",
        "-metadata",
        "title=Isla at home",
        "-metadata",
        "comment=14 Orchard Rise",
    )
    for ending, codec, form in (("mov", "pcm_s16le", "MOV"), ("m4a", "aac", "M4A"), ("wav", "pcm_s16le", "WAV")):
        made(*tone, "-c:a", codec, tmp_path / f"tone.{ending}")
        whole = (tmp_path / f"tone.{ending}").read_bytes()
        clean = scrubbed(whole, form)
        assert b"Isla at home" in whole
        assert [one for one in PLANTED if one in clean] == []
        assert heard_and_seen(tmp_path, clean, ending) == heard_and_seen(tmp_path, whole, ending)


def test_mp3_loses_its_tags_and_cover_before_and_after(tmp_path: Path) -> None:
    made("-f", "lavfi", "-i", "color=red:s=32x32", "-frames:v", "1", tmp_path / "cover.png")
    made(
        "-f", "lavfi", "-i", "sine=440:d=1", "-i", tmp_path / "cover.png", "-map", "0", "-map", "1",
        "-c:a", "libmp3lame", "-id3v2_version", "3", "-write_id3v1", "1", "-metadata", "title=Isla at home",
        tmp_path / "call.mp3",
    )  # fmt: skip
    whole = (tmp_path / "call.mp3").read_bytes() + b"LYRICSBEGIN14 Orchard Rise"
    clean = scrubbed(whole, "MP3")
    for gone in (b"TIT2", b"TAG", b"Isla", b"PNG", b"LYRICS", b"Orchard", b"Lavc", b"Lavf"):
        assert gone in whole or gone == b"Lavf"
        assert gone not in clean, gone
    assert streams(told(tmp_path, clean, "mp3")) == ["Audio"]
    heard = [sounds(tmp_path, one) for one in (clean, whole)]
    assert len(heard[1]) > 30
    assert len(heard[1] - heard[0]) <= 2, "the first and the last are cut by a note that is gone"


def sounds(folder: Path, data: bytes) -> set[bytes]:
    """Return digests of what is heard in an MP3. Decoders complain of bytes after the end, ours or not."""
    path = folder / "heard.mp3"
    path.write_bytes(data)
    lines = ffmpeg("-i", path, "-map", "0:a", "-f", "framemd5", "-").stdout.splitlines()
    return {line.split(b",")[-1] for line in lines if not line.startswith(b"#")}


def placed(data: bytes, path: tuple[bytes, ...], extra: bytes) -> bytes:
    """Put bytes at the end of a box, and make those around it longer; the media are in front, so nothing else moves."""
    start, stop, ends = 0, len(data), []
    for kind in path:
        start = data.index(kind, start, stop) - 4
        stop = start + int.from_bytes(data[start : start + 4])
        ends.append(start)
        start += 8
    for at in ends:
        data = data[:at] + struct.pack(">I", int.from_bytes(data[at : at + 4]) + len(extra)) + data[at + 4 :]
    return data[:stop] + extra + data[stop:]


@pytest.fixture(scope="module")
def late(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A film whose tables come after its media."""
    folder = tmp_path_factory.mktemp("late")
    made(
        "-f", "lavfi", "-i", "testsrc=s=64x64:r=5:d=1", "-c:v", "libx264", "-preset", "ultrafast", "-bitexact",
        "-pix_fmt", "yuv420p", folder / "late.mp4",
    )  # fmt: skip
    return (folder / "late.mp4").read_bytes()


HOLDERS = [
    (),
    (b"moov",),
    (b"moov", b"trak"),
    (b"moov", b"trak", b"mdia"),
    (b"moov", b"trak", b"mdia", b"minf"),
    (b"moov", b"trak", b"mdia", b"minf", b"stbl"),
]


@given(st.sampled_from(HOLDERS), st.binary(min_size=4, max_size=4), st.binary(min_size=8, max_size=40))
def test_box_that_no_list_has_goes_wherever_it_is(
    late: bytes, path: tuple[bytes, ...], kind: bytes, hidden: bytes
) -> None:
    whole = placed(late, path, box(kind, b"SECRET" + hidden))
    assume(kind not in {one for kinds in HOLDS.values() for one in kinds})
    with contextlib.suppress(NotScrubbed):
        assert b"SECRET" not in scrubbed(whole)


def test_media_that_belong_to_no_track_go(late: bytes) -> None:
    at = late.index(b"mdat") - 4
    size = int.from_bytes(late[at : at + 4])
    grown = late[:at] + struct.pack(">I", size + 6) + late[at + 4 : at + size] + b"SECRET" + late[at + size :]
    assert b"SECRET" not in scrubbed(grown)
    assert scrubbed(grown)[at + 8 : at + size] == scrubbed(late)[at + 8 : at + size]


@pytest.mark.parametrize("word", [b"stsz", b"stco", b"tkhd", b"hdlr", b"stsd", b"avcC"])
def test_recording_whose_tables_are_gone_is_refused(late: bytes, word: bytes) -> None:
    with pytest.raises(NotScrubbed):
        scrubbed(late.replace(word, b"zzzz"))


def test_recording_with_media_in_another_file_is_refused(late: bytes) -> None:
    with pytest.raises(NotScrubbed, match="in another file"):
        scrubbed(late.replace(b"url \x00\x00\x00\x01", b"url \x00\x00\x00\x00"))


def test_wav_loses_its_notes_and_what_follows_it() -> None:
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setparams((1, 2, 8000, 0, "NONE", ""))
        out.writeframes(b"\x01\x02" * 400)
    whole = bytearray(held.getvalue() + b"LIST" + struct.pack("<I", 22) + b"INFOICMTwho recorded it" + b"id3 ")
    whole[4:8] = struct.pack("<I", len(whole) - 8)
    clean = scrubbed(bytes(whole), "WAV")
    assert b"who recorded" not in clean
    assert b"id3" not in clean
    with wave.open(io.BytesIO(clean)) as back:
        assert back.readframes(400) == b"\x01\x02" * 400


@pytest.mark.parametrize("form", ["AVI", ""])
def test_format_that_cannot_be_cleaned_is_refused(late: bytes, form: str) -> None:
    with pytest.raises(NotScrubbed, match="Only MP4"):
        scrubbed(late, form)


@given(st.binary(max_size=200), st.sampled_from(["MP4", "WAV", "MP3"]))
def test_bytes_that_are_no_recording_are_refused_or_keep_their_length(data: bytes, form: str) -> None:
    with contextlib.suppress(NotScrubbed):
        assert len(scrubbed(data, form)) == len(data)


@given(st.data())
def test_damage_anywhere_is_refused_or_keeps_the_length(late: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(late) - 1))
    hurt = late[:at] + bytes([data.draw(st.integers(0, 255))]) + late[at + 1 :]
    with contextlib.suppress(NotScrubbed):
        assert len(scrubbed(hurt)) == len(hurt)
