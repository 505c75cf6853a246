"""Real files of each kind that has a viewer, made here: nothing of them was ever evidence."""

import io
import math
import wave
from functools import cache

from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from unbroken.service.demo.recordings import make_recording


@cache
def recording(number: int = 1, seconds: int = 30) -> bytes:
    """Return a playable MP4."""
    return make_recording(f"JS/{number}", number, seconds).content


def files() -> dict[str, bytes]:
    """Return one real file of each kind that has a viewer, by its suffix."""
    return {"mp4": recording(), "wav": tone(), "pdf": statement(), "png": photograph()}


def tone(seconds: int = 20) -> bytes:
    """Return a WAV of a soft tone."""
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setparams((1, 1, 8000, 0, "NONE", ""))
        out.writeframes(bytes(128 + int(20 * math.sin(at * 0.3)) for at in range(8000 * seconds)))
    return held.getvalue()


def statement(pages: int = 3) -> bytes:
    """Return a PDF of a few pages."""
    held = io.BytesIO()
    canvas = Canvas(held)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 16)
        canvas.drawString(72, 760, f"WITNESS STATEMENT (fictional), page {number} of {pages}")
        for line in range(18):
            canvas.drawString(72, 710 - 30 * line, f"Line {line + 1}: I saw the blue van turn into the drive.")
        canvas.showPage()
    canvas.save()
    return held.getvalue()


@cache
def photograph() -> bytes:
    """Return a PNG."""
    image = Image.new("RGB", (1600, 1000), (210, 220, 224))
    draw = ImageDraw.Draw(image)
    for at in range(0, 1600, 100):
        draw.line((at, 0, 1600 - at, 1000), fill=(20, 80, 100), width=6)
    held = io.BytesIO()
    image.save(held, "PNG")
    return held.getvalue()
