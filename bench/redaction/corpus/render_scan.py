"""Make a scan or a fax of a laid-out document: pixels only, a little askew, with dirt."""

from __future__ import annotations

import io
import random

import numpy as np
import pikepdf
import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from .content import Doc
from .render_pdf import render_pdf


def render_scan(doc: Doc) -> bytes:
    """Return a PDF whose pages are pictures. The medium says how bad: scan, fax, rotated."""
    dice = doc.rng
    source = pypdfium2.PdfDocument(render_pdf(doc))
    dpi = {"fax": 150, "fine": 300}.get(doc.medium, 200)
    pages = [dirty(page.render(scale=dpi / 72, grayscale=True).to_pil(), doc.medium, dice) for page in source]
    source.close()
    if doc.medium == "rotated":
        pages = [page.rotate(90, expand=True) for page in pages]
    return pages_to_pdf(pages, dpi)


def render_mixed(doc: Doc) -> bytes:
    """Return a PDF whose first page has live text and whose other pages are scans, with a hidden layer of old OCR text."""
    live = pypdfium2.PdfDocument(render_pdf(doc))
    dice = doc.rng
    scans = [dirty(live[n].render(scale=200 / 72, grayscale=True).to_pil(), "scan", dice) for n in range(1, len(live))]
    out = pypdfium2.PdfDocument.new()
    out.import_pages(live, [0])
    if scans:
        pictures = pypdfium2.PdfDocument(pages_to_pdf(scans, 200))
        out.import_pages(pictures)
    return steady(out)


def dirty(page: Image.Image, medium: str, dice: random.Random) -> Image.Image:
    """Return the page as a scanner would see it."""
    page = page.convert("L")
    angle = dice.uniform(-1.1, 1.1)
    page = page.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=255)
    page = _stamp(page, dice)
    grain = np.random.default_rng(dice.randrange(2**31)).normal(
        0, 7 if medium != "fax" else 16, (page.height, page.width)
    )
    page = Image.fromarray(np.clip(np.asarray(page, dtype=np.float32) + grain, 0, 255).astype(np.uint8))
    page = page.filter(ImageFilter.GaussianBlur(0.5))
    if medium == "fax":
        page = page.point(lambda value: 255 if value > 150 else 0)
        mark = ImageDraw.Draw(page)
        for _ in range(3):
            x = dice.randrange(page.width)
            mark.line((x, 0, x, page.height), fill=200, width=1)
        mark.text((40, 12), "17-MAR-2026  09:41   FROM: CUSTODY FAX   P.01", fill=0, font=ImageFont.load_default(18))
    return page


def _stamp(page: Image.Image, dice: random.Random) -> Image.Image:
    """Return the page with a RECEIVED stamp in a margin."""
    stamp = Image.new("L", (360, 110), 255)
    draw = ImageDraw.Draw(stamp)
    draw.rectangle((4, 4, 355, 105), outline=150, width=4)
    draw.text((30, 30), "RECEIVED 17 MAR", fill=150, font=ImageFont.load_default(34))
    turned = stamp.rotate(dice.uniform(-9, 9), expand=True, fillcolor=255)
    layer = Image.new("L", page.size, 255)
    layer.paste(turned, (page.width - turned.width - 20, page.height - turned.height - 8))
    return ImageChops.darker(page, layer)


def steady(document: pypdfium2.PdfDocument) -> bytes:
    """Return the file of a document without the time of writing, so that the bytes are always the same."""
    written, out = io.BytesIO(), io.BytesIO()
    document.save(written)
    with pikepdf.open(written) as pdf:
        del pdf.docinfo
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def pages_to_pdf(pages: list[Image.Image], dpi: int) -> bytes:
    """Return the pictures as the pages of a PDF, by our own few lines so that the bytes are always the same."""
    document = pypdfium2.PdfDocument.new()
    for picture in pages:
        jpeg = io.BytesIO()
        picture.convert("RGB").save(jpeg, "JPEG", quality=72)
        width, height = picture.width * 72 / dpi, picture.height * 72 / dpi
        page = document.new_page(width, height)
        image = pypdfium2.PdfImage.new(document)
        image.load_jpeg(io.BytesIO(jpeg.getvalue()), pages=[page])
        image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
        page.insert_obj(image)
        page.gen_content()
    data = steady(document)
    document.close()
    return data
