"""Scans as offices really make them: askew, turned, faxed in one bit, stained, folded, stamped over, written on."""

from __future__ import annotations

import io
import random
from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from .content import Doc
from .render_pdf import render_pdf
from .render_scan import pages_to_pdf
from .render_wild import face

ASIDE = {"hand", "formfield"}


def damaged_pages(doc: Doc) -> tuple[list[Image.Image], int]:
    """Return the pages of a scan with the damage that the document's facts ask for, and their dots an inch."""
    how: dict[str, Any] = doc.facts["damage"]  # type: ignore[assignment]
    dice, dpi = doc.rng, int(how.get("dpi", 200))
    printed = replace(doc, blocks=[block for block in doc.blocks if block.style not in ASIDE], hidden=[])
    source = pypdfium2.PdfDocument(render_pdf(printed))
    pages = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in source]
    source.close()
    written = [text.text for block in doc.blocks if block.style == "hand" for text in block.texts]
    return [_damage(page, how, written if n == 0 else [], dice, dpi) for n, page in enumerate(pages)], dpi


def render_damaged(doc: Doc) -> bytes:
    """Return a PDF of such pages, with a lying text layer or form fields over them where asked; or a TIFF."""
    pages, dpi = damaged_pages(doc)
    if doc.medium == "tiff":
        out = io.BytesIO()
        one_bit = bool(doc.facts["damage"].get("fax"))  # type: ignore[attr-defined]
        frames = [page.convert("1") if one_bit else page for page in pages]
        frames[0].save(
            out,
            "TIFF",
            compression="group4" if one_bit else "tiff_lzw",
            save_all=True,
            append_images=frames[1:],
            dpi=(dpi, dpi),
        )
        return out.getvalue()
    fields = [text.text for block in doc.blocks if block.style == "formfield" for text in block.texts]
    layers = [hidden.content.text for hidden in doc.hidden if hidden.kind == "layer"]
    if not fields and not layers:
        return pages_to_pdf(pages, dpi)
    return _with_layer(pages, dpi, fields, layers)


def _with_layer(pages: list[Image.Image], dpi: int, fields: list[str], layers: list[str]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    for n, page in enumerate(pages):
        wide, high = page.width * 72 / dpi, page.height * 72 / dpi
        canvas.setPageSize((wide, high))
        canvas.drawImage(ImageReader(page), 0, 0, wide, high)
        if n == 0:
            for k, value in enumerate(fields):
                canvas.acroForm.textfield(
                    name=f"field{k}", value=value, x=60, y=90 + 34 * k, width=440, height=24, fontSize=12
                )
            text = canvas.beginText(60, high - 90)
            text.setTextRenderMode(3)
            text.setFont("Helvetica", 11)
            for line in layers:
                text.textLine(line)
            canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _damage(page: Image.Image, how: dict[str, Any], written: list[str], dice: random.Random, dpi: int) -> Image.Image:
    page = page.convert("L")
    scale = dpi / 200
    if how.get("pale"):
        page = page.point(lambda value: 150 + value * 100 // 255)
    if how.get("bleed"):
        ghost = (
            page.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
            .filter(ImageFilter.GaussianBlur(1.5))
            .point(lambda value: 255 - (255 - value) // 4)
        )
        page = Image.fromarray(np.minimum(np.asarray(page), np.asarray(ghost)))
    for n, line in enumerate(written):
        _write(page, line, n, str(how.get("hand", "hand")), scale, over=bool(how.get("over")))
    if how.get("stamp"):
        _stamp(page, str(how["stamp"]), dice, scale)
    if how.get("coffee"):
        _coffee(page, dice, scale)
    page = _scanned(page, how, dice, scale)
    if how.get("turn"):
        page = page.rotate(int(how["turn"]), expand=True)
    if how.get("jpeg"):
        stored = io.BytesIO()
        page.save(stored, "JPEG", quality=int(how["jpeg"]))
        page = Image.open(stored).convert("L")
    return page


def _scanned(page: Image.Image, how: dict[str, Any], dice: random.Random, scale: float) -> Image.Image:
    """Return the page as the glass sees it: folded, grainy, askew, or in one bit with specks."""
    values = np.asarray(page, dtype=np.float32)
    if how.get("fold"):
        y = np.arange(values.shape[0], dtype=np.float32)
        values = values - (70 * np.exp(-(((y - values.shape[0] * 0.34) / (9 * scale)) ** 2)))[:, None]
        values = values * np.linspace(1.0, 0.72, values.shape[1], dtype=np.float32)[None, :]
    values = values + np.random.default_rng(dice.randrange(2**31)).normal(0, how.get("grain", 6), values.shape)
    page = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8)).filter(ImageFilter.GaussianBlur(0.5))
    if how.get("skew"):
        page = page.rotate(float(how["skew"]), resample=Image.Resampling.BICUBIC, fillcolor=250, expand=True)
    if how.get("fax"):
        page = page.point(lambda value: 255 if value > 165 else 0)
        specks = np.random.default_rng(7).random((page.height, page.width)) < 0.0015
        page = Image.fromarray(np.where(specks, 0, np.asarray(page)).astype(np.uint8))
    return page


def _write(page: Image.Image, line: str, n: int, hand: str, scale: float, *, over: bool) -> None:
    """Write a line by hand at the foot of the page, or aslant over its text."""
    font = face(hand, int(40 * scale))
    sheet = Image.new("L", (int(font.getlength(line)) + 40, int(64 * scale)), 0)
    ImageDraw.Draw(sheet).text((20, 6), line, font=font, fill=255)
    turned = sheet.rotate(4 if over else 1.5, expand=True)
    at = (int(90 * scale), int(page.height * (0.42 if over else 0.80)) + int(n * 76 * scale))
    page.paste(Image.new("L", turned.size, 60), at, turned)


def _stamp(page: Image.Image, words: str, dice: random.Random, scale: float) -> None:
    font = face("bold", int(54 * scale))
    sheet = Image.new("L", (int(font.getlength(words)) + 60, int(110 * scale)), 0)
    pen = ImageDraw.Draw(sheet)
    pen.rectangle((4, 4, sheet.width - 5, sheet.height - 5), outline=200, width=6)
    pen.text((30, 20), words, font=font, fill=190)
    turned = sheet.rotate(dice.uniform(10, 22), expand=True)
    page.paste(Image.new("L", turned.size, 90), (int(page.width * 0.3), int(page.height * 0.12)), turned)


def _coffee(page: Image.Image, dice: random.Random, scale: float) -> None:
    values = np.asarray(page).copy()
    ring = np.zeros_like(values)
    for _ in range(2):
        at = (int(page.width * dice.uniform(0.2, 0.7)), int(page.height * dice.uniform(0.12, 0.4)))
        cv2.ellipse(ring, at, (int(260 * scale), int(240 * scale)), 0, 0, 360, 255, int(26 * scale))
        cv2.circle(ring, (at[0] + 90, at[1] + 60), int(70 * scale), 110, -1)
    soft = cv2.GaussianBlur(ring, (0, 0), 5 * scale).astype(np.float32) / 255
    page.paste(Image.fromarray(np.clip(values * (1 - 0.45 * soft), 0, 255).astype(np.uint8)))
