"""Scans and photographs drawn for the tests."""

from __future__ import annotations

import io

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read.pdfs import drawn
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.pdf import PdfBackend

STATEMENT = (
    "Statement of Eleanor Whitfield who lives in Northbridge",
    "I was walking along the road towards the shop when the man came out",
    "He gave his number as 07700 900123 and then ran towards the park",
    "where a silver car was waiting with its engine running all the time",
    "The driver looked about forty years old and wore a dark blue jacket",
    "I would know him again if I saw him and I am willing to go to court",
)


def sheet(dpi: int = 200) -> Image.Image:
    """Return a clean scan of a statement, A4, grey."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        for row, line in enumerate(STATEMENT * 3):
            canvas.drawString(70, 760 - 24 * row, line)

    return Image.fromarray(PdfBackend(drawn(draw), Limits()).raster(0, dpi, grey=True))


def worn(image: Image.Image, skew: float = 0.0, noise: float = 12.0) -> Image.Image:
    """Return a scan with skew (degrees), blur, grey paper and noise; the same every time."""
    turned = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    pixels = np.asarray(turned.filter(ImageFilter.GaussianBlur(0.6))).astype(float)
    pixels = 235 - (255 - pixels) * 0.8 + np.random.default_rng(7).normal(0, noise, pixels.shape)
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def photograph(text: str, turn: int = 0, size: tuple[int, int] = (900, 700)) -> Image.Image:
    """Return a blurry coloured background with a label that says `text`, turned by whole degrees."""
    blocks = np.random.default_rng(3).integers(40, 200, (12, 16, 3)).astype(np.uint8)
    scene = Image.fromarray(cv2.resize(blocks, size, interpolation=cv2.INTER_CUBIC))
    label = Image.new("RGBA", (16 + 21 * len(text), 60), "white")
    ImageDraw.Draw(label).text((10, 8), text, fill="black", font_size=34)
    label = label.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC)
    scene.paste(label, (size[0] // 4, size[1] // 4), label)
    return scene


def saved(image: Image.Image, form: str, **options: object) -> bytes:
    """Return the file of an image."""
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()
