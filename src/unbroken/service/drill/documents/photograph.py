"""Photographs drawn by ourselves, with what a camera hides in the file; and a recording of a plain tone."""

import math
import struct
import wave
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw, TiffImagePlugin

from unbroken.service.drill.documents.paper import face

SIZE = (1000, 750)
RED = (176, 32, 40)
_DESCRIPTION, _ARTIST, _GPS = 0x010E, 0x013B, 0x8825


def photograph(label: Sequence[str], *, description: str = "", artist: str = "", injury: bool = False) -> bytes:
    """Return a JPEG with a printed label in it. injury: a red mark beside it. description, artist: hidden data.

    A place of the shot is hidden in it too.
    """
    picture = Image.new("RGB", SIZE, (203, 196, 184))
    draw = ImageDraw.Draw(picture)
    if injury:
        draw.ellipse((90, 60, 330, 210), fill=RED)
    draw.rounded_rectangle((120, 380, 880, 400 + 75 * len(label)), 18, fill=(250, 250, 246))
    for number, line in enumerate(label):
        draw.text((160, 400 + 72 * number), line, font=face(46), fill=(20, 20, 30))
    held = BytesIO()
    picture.save(held, "JPEG", quality=90, exif=_exif(description, artist))
    return held.getvalue()


def tone(seconds: float = 1.0) -> bytes:
    """Return a sound file that any player plays."""
    rate = 8000
    held = BytesIO()
    with wave.open(held, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        levels = (int(9000 * math.sin(2 * math.pi * 440 * at / rate)) for at in range(int(rate * seconds)))
        sound.writeframes(b"".join(struct.pack("<h", level) for level in levels))
    return held.getvalue()


def _exif(description: str, artist: str) -> Image.Exif:
    exif = Image.Exif()
    if description:
        exif[_DESCRIPTION] = description
    if artist:
        exif[_ARTIST] = artist
    part = TiffImagePlugin.IFDRational
    exif.get_ifd(_GPS).update(
        {1: "N", 2: (part(51), part(30), part(4419, 100)), 3: "W", 4: (part(1), part(12), part(955, 100))}
    )
    return exif
