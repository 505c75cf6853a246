"""Real recordings with hidden data of every kind in them, made by ffmpeg from drawn pictures and tones."""

import re
import struct
import subprocess
from pathlib import Path

import imageio_ffmpeg

PLACE, TITLE, NOTE = "+51.5007-000.1246/", "Isla at home", "14 Orchard Rise"
WORDS, CHAPTER, CAPTION = "I live in Orchard Rise", "Before she names him", "CAPTION-OF-THE-CAMERA"
XMP = b"<x:xmpmeta>14 Orchard Rise</x:xmpmeta>"
PLANTED = (*(one.encode() for one in (PLACE, TITLE, NOTE, WORDS, CHAPTER, CAPTION)), XMP, b"left behind")
USER_DATA = "086f3693-b7b3-4f2c-9653-21492feee5b8+"


def ffmpeg(*arguments: str | Path, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, timeout=120)


def made(*arguments: str | Path) -> None:
    done = ffmpeg("-loglevel", "error", *arguments)
    assert done.returncode == 0, done.stderr.decode()[-2000:]


def film(folder: Path, ending: str, *more: str) -> bytes:
    """Return a film with a second sound, subtitles, chapters, a cover, a place, captions in its pictures, and notes."""
    (folder / "words.srt").write_text(f"1\n00:00:00,000 --> 00:00:01,500\n{WORDS}\n")
    (folder / "notes.txt").write_text(
        f";FFMETADATA1\ntitle={TITLE}\ncomment={NOTE}\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle={CHAPTER}\n"
    )
    made("-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-frames:v", "1", folder / "cover.png")
    out = folder / f"film.{ending}"
    made(
        "-f", "lavfi", "-i", "testsrc=s=96x64:r=10:d=2", "-f", "lavfi", "-i", "sine=440:d=2",
        "-f", "lavfi", "-i", "sine=880:d=2", "-i", folder / "words.srt", "-i", folder / "cover.png",
        "-f", "ffmetadata", "-i", folder / "notes.txt", "-map_metadata", "5", "-map_chapters", "5",
        *("-map", "0:v", "-map", "1:a", "-map", "2:a", "-map", "3:s"), *(("-map", "4:v") if ending == "mp4" else ()),
        "-c:v:0", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:v:1", "mjpeg", "-disposition:v:1",
        "attached_pic", "-c:a", "aac", "-c:s", "mov_text",
        "-bsf:v:0", f"h264_metadata=sei_user_data={USER_DATA}{CAPTION}",
        "-metadata", f"location={PLACE}", "-metadata:s:v:0", f"title={TITLE}", "-movflags", "+use_metadata_tags",
        *more, out,
    )  # fmt: skip
    return out.read_bytes() + box(b"uuid", bytes(16) + XMP) + box(b"free", b"left behind")


def box(kind: bytes, body: bytes = b"") -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def told(folder: Path, data: bytes, ending: str) -> str:
    """Return what ffmpeg tells of a file: its streams, chapters, titles."""
    path = folder / f"told.{ending}"
    path.write_bytes(data)
    return ffmpeg("-i", path).stderr.decode()


def streams(said: str) -> list[str]:
    return re.findall(r"Stream #0:\d+.*?: (Video|Audio|Subtitle|Data|Attachment)", said)


def heard_and_seen(folder: Path, data: bytes, ending: str) -> list[bytes]:
    """Return digests of every decoded picture of the first picture track and every sound of the first sound track."""
    path = folder / f"played.{ending}"
    path.write_bytes(data)
    found = []
    for kind in ("v", "a"):
        done = ffmpeg("-loglevel", "error", "-i", path, "-map", f"0:{kind}:0?", "-f", "framemd5", "-")
        assert done.stderr == b"", done.stderr.decode()[-500:]
        found.append(done.stdout)
    return found
