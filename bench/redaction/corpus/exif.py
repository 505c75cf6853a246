"""EXIF with a description, an artist, a GPS position and a thumbnail, written byte by byte."""

from __future__ import annotations

import io
import re
import struct

from PIL import Image

ASCII, SHORT, LONG, RATIONAL = 2, 3, 4, 5
Entry = tuple[int, int, int, bytes]


def exif_bytes(picture: Image.Image, hidden: dict[str, str], *, orientation: int = 1) -> bytes:
    """Return an Exif block. hidden: description, author, comment, gps ("51 30 12.5 N 0 7 5.1 W"), thumbnail (a comment in it)."""
    first: list[Entry] = [(0x0112, SHORT, 1, struct.pack("<HH", orientation, 0))]
    for tag, kind in ((0x010E, "description"), (0x013B, "author"), (0x8298, "comment")):
        if kind in hidden:
            data = hidden[kind].encode("ascii", "replace") + b"\0"
            first.append((tag, ASCII, len(data), data))
    gps = _gps(hidden.get("gps", ""))
    thumbnail = _thumbnail(picture, hidden["thumbnail"]) if "thumbnail" in hidden else b""
    if gps:
        first.append((0x8825, LONG, 1, b"GPS!"))
    head = b"II*\0" + struct.pack("<I", 8)
    body, gps_place = _directory(sorted(first), 8, len(gps) > 0)
    if gps:
        inner, _ = _directory(gps, gps_place, follow=False)
        body = body.replace(b"GPS!", struct.pack("<I", gps_place)) + inner
    if thumbnail:
        place = 8 + len(body)
        second: list[Entry] = [
            (0x0103, SHORT, 1, struct.pack("<HH", 6, 0)),
            (0x0201, LONG, 1, b"THUM"),
            (0x0202, LONG, 1, struct.pack("<I", len(thumbnail))),
        ]
        inner, end = _directory(second, place, follow=False)
        next_at = 2 + 12 * len(first)
        body = body[:next_at] + struct.pack("<I", place) + body[next_at + 4 :]
        body += inner.replace(b"THUM", struct.pack("<I", end)) + thumbnail
    return b"Exif\0\0" + head + body


def _gps(text: str) -> list[Entry]:
    found = re.match(r"(\d+) (\d+) ([\d.]+) ([NS]) (\d+) (\d+) ([\d.]+) ([EW])", text)
    if not found:
        return []

    def angle(parts: tuple[str, ...]) -> bytes:
        return b"".join(struct.pack("<II", round(float(part) * 100), 100) for part in parts)

    values = found.groups()
    return [
        (1, ASCII, 2, values[3].encode() + b"\0\0\0"), (2, RATIONAL, 3, angle(values[:3])),
        (3, ASCII, 2, values[7].encode() + b"\0\0\0"), (4, RATIONAL, 3, angle(values[4:7])),
    ]  # fmt: skip


def _directory(entries: list[Entry], place: int, follow: bool = False) -> tuple[bytes, int]:  # noqa: FBT001, FBT002
    """Return an image file directory that stands at `place`, and where it ends."""
    del follow
    table = struct.pack("<H", len(entries))
    after = place + 2 + 12 * len(entries) + 4
    data = b""
    for tag, kind, count, value in entries:
        padded = value + b"\0" * (-len(value) % 2)
        if len(value) <= 4:
            table += struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
        else:
            table += struct.pack("<HHII", tag, kind, count, after + len(data))
            data += padded
    return table + struct.pack("<I", 0) + data, after + len(data)


def _thumbnail(picture: Image.Image, text: str) -> bytes:
    small = picture.copy()
    small.thumbnail((160, 120))
    out = io.BytesIO()
    small.save(out, "JPEG", quality=60, comment=text.encode())
    return out.getvalue()
