"""Photographs with text in them, drawn by ourselves: bands, plates, parcels, letters, screens, labels, notes."""

from __future__ import annotations

import io
import math
import random
from functools import cache
from pathlib import Path

import numpy as np
import pillow_heif
import reportlab
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .content import Doc
from .exif import exif_bytes
from .render_scan import dirty
from .render_wild import render_wild

Colour = tuple[int, int, int]


@cache
def font(size: int, *, bold: bool = False, italic: bool = False) -> ImageFont.FreeTypeFont:
    """Return a typeface that comes with the drawing library, so that every machine draws the same."""
    name = "VeraBd.ttf" if bold else ("VeraIt.ttf" if italic else "Vera.ttf")
    return ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / name), size)


def render_photo(doc: Doc) -> bytes:
    """Return the picture in the document's medium: jpeg, png, tiff or heic, with its hidden data."""
    dice = doc.rng
    lines = [text.text for block in doc.blocks for text in block.all_texts]
    if doc.facts["scene"] == "wild":
        return encode(render_wild(doc), doc)
    scene = SCENES[str(doc.facts["scene"])]
    picture = scene(lines, dice)
    if doc.facts["scene"] != "page":
        picture = _weather(picture, dice)
    return encode(picture, doc)


def encode(picture: Image.Image, doc: Doc) -> bytes:
    """Return the file of a picture."""
    hidden = {each.kind: each.content.text for each in doc.hidden}
    exif = exif_bytes(picture, hidden)
    out = io.BytesIO()
    match doc.medium:
        case "jpeg":
            if doc.facts.get("turned"):
                picture = picture.rotate(90, expand=True)
                exif = exif_bytes(picture, hidden, orientation=6)
            picture.save(out, "JPEG", quality=88, exif=exif)
        case "png":
            from PIL.PngImagePlugin import PngInfo

            info = PngInfo()
            for key, text in hidden.items():
                info.add_text(key, text)
            picture.save(out, "PNG", pnginfo=info)
        case "tiff":
            second = picture.convert("L").rotate(0) if doc.facts.get("two_frames") else None
            picture.save(
                out,
                "TIFF",
                compression="tiff_lzw",
                save_all=bool(second),
                append_images=[second] if second else [],
                description=hidden.get("description", ""),
            )
        case _:
            pillow_heif.from_pillow(picture).save(out, format="HEIF", quality=80, exif=exif)
    return out.getvalue()


def _weather(picture: Image.Image, dice: random.Random) -> Image.Image:
    """Return the picture with grain and a little blur, as a telephone takes it."""
    grain = np.random.default_rng(dice.randrange(2**31)).normal(0, 5, (picture.height, picture.width, 1))
    light = np.linspace(1.05, 0.88, picture.width)[None, :, None]
    return Image.fromarray(
        np.clip(np.asarray(picture, dtype=np.float32) * light + grain, 0, 255).astype(np.uint8)
    ).filter(ImageFilter.GaussianBlur(0.6))


def _ground(size: tuple[int, int], colour: Colour, dice: random.Random) -> Image.Image:
    noise = np.random.default_rng(dice.randrange(2**31)).normal(0, 9, (size[1] // 8, size[0] // 8, 3))
    small = np.clip(np.array(colour, dtype=np.float32) + noise, 0, 255).astype(np.uint8)
    return Image.fromarray(small).resize(size, Image.Resampling.BICUBIC)


def _card(
    lines: list[str],
    size: int,
    *,
    paper: Colour = (250, 250, 246),
    ink: Colour = (20, 20, 30),
    bold: bool = False,
    wrap: int = 0,
) -> Image.Image:
    """Return a card with lines of print, just large enough."""
    rows = [row for line in lines for row in _wrapped(line, wrap)]
    face = font(size, bold=bold)
    width = max(int(face.getlength(row)) for row in rows) + 3 * size
    card = Image.new("RGB", (width, int(len(rows) * size * 1.45) + 2 * size), paper)
    draw = ImageDraw.Draw(card)
    for n, row in enumerate(rows):
        draw.text((1.5 * size, size * (0.9 + 1.45 * n)), row, font=face, fill=ink)
    return card


def _wrapped(line: str, wrap: int) -> list[str]:
    rows: list[str] = []
    for part in line.split("\n"):
        row = ""
        for word in part.split(" "):
            if wrap and row and len(row) + len(word) >= wrap:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        rows.append(row)
    return rows


def _paste(ground: Image.Image, card: Image.Image, where: tuple[int, int], angle: float) -> Image.Image:
    turned = card.convert("RGBA").rotate(angle, expand=True, resample=Image.Resampling.BICUBIC)
    ground.paste(turned, where, turned)
    return ground


def band(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a hospital wrist band on an arm."""
    ground = _ground((1400, 900), (70, 110, 120), dice)
    draw = ImageDraw.Draw(ground)
    draw.polygon([(0, 250), (1400, 180), (1400, 720), (0, 680)], fill=(222, 180, 150))
    for _ in range(5):
        x, y = dice.randrange(40, 200), dice.randrange(320, 600)
        draw.ellipse((x, y, x + 70, y + 45), fill=(170, 110, 120))
    return _paste(ground, _card(lines, 34), (300, 330), dice.uniform(-7, 7))


def plate(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a car on a drive with its plate; further lines are signs on the wall."""
    ground = _ground((1400, 1000), (120, 130, 120), dice)
    draw = ImageDraw.Draw(ground)
    draw.rectangle((0, 0, 1400, 380), fill=(150, 90, 70))
    for y in range(0, 380, 30):
        draw.line((0, y, 1400, y), fill=(120, 70, 55), width=2)
    draw.rounded_rectangle((250, 330, 1150, 860), 90, fill=dice.choice([(40, 60, 120), (130, 20, 25), (60, 60, 65)]))
    draw.rounded_rectangle((380, 370, 1020, 560), 40, fill=(30, 40, 50))
    yellow = dice.random() < 0.5
    sign = _card(lines[:1], 62, paper=(245, 205, 40) if yellow else (248, 248, 248), bold=True)
    _paste(ground, sign, (700 - sign.width // 2, 640), dice.uniform(-4, 4))
    for n, line in enumerate(lines[1:]):
        _paste(ground, _card([line], 34, paper=(240, 240, 235), bold=True), (60 + 560 * n, 60), dice.uniform(-3, 3))
    return ground


def parcel(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a parcel with an address label."""
    ground = _ground((1200, 900), (90, 95, 100), dice)
    ImageDraw.Draw(ground).polygon([(150, 160), (1080, 120), (1120, 790), (120, 820)], fill=(188, 146, 98))
    return _paste(ground, _card(lines, 32), (260, 260), dice.uniform(-6, 6))


def letter(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a letter on a table, seen a little from the side."""
    ground = _ground((1500, 1300), (110, 75, 50), dice)
    card = _card(lines, 28, wrap=58)
    shrink = 0.06 * dice.random()
    card = card.transform(
        card.size, Image.Transform.QUAD,
        (-card.width * shrink, 0, 0, card.height, card.width, card.height, card.width * (1 + shrink), 0),
        resample=Image.Resampling.BICUBIC, fillcolor=(110, 75, 50),
    )  # fmt: skip
    return _paste(ground, card, (120, 120), dice.uniform(-5, 5))


def screen(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a monitor with a record on it."""
    ground = _ground((1500, 1000), (60, 62, 66), dice)
    card = _card(lines, 30, paper=(24, 34, 58), ink=(220, 230, 250))
    framed = Image.new("RGB", (card.width + 80, card.height + 80), (10, 10, 12))
    framed.paste(card, (40, 40))
    return _paste(ground, framed, (140, 120), dice.uniform(-2, 2))


def note(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a note by hand: every word a little up, down and aslant."""
    ground = Image.new("RGB", (1300, 260 + 90 * sum(len(_wrapped(line, 44)) for line in lines)), (246, 240, 214))
    draw = ImageDraw.Draw(ground)
    y = 90
    for row in [row for line in lines for row in _wrapped(line, 44)]:
        x = 80 + dice.randrange(20)
        for word in row.split(" "):
            face = font(38 + dice.randrange(5), italic=True)
            draw.text((x, y + 9 * math.sin(x / 90) + dice.randrange(7)), word, font=face, fill=(25, 35, 110))
            x += int(face.getlength(word)) + 18
        y += 80
    return ground


def chat(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a screenshot of messages; the first line is the name at the top."""
    rows = [(n, _wrapped(line, 34)) for n, line in enumerate(lines[1:])]
    ground = Image.new("RGB", (900, 220 + sum(70 + 44 * len(rows_) for _, rows_ in rows)), (236, 229, 221))
    draw = ImageDraw.Draw(ground)
    draw.rectangle((0, 0, 900, 110), fill=(7, 94, 84))
    draw.text((60, 34), lines[0], font=font(36, bold=True), fill=(255, 255, 255))
    y = 150
    for n, wrapped in rows:
        left = 40 if n % 2 == 0 else 130
        draw.rounded_rectangle(
            (left, y, left + 730, y + 36 + 44 * len(wrapped)),
            18,
            fill=(255, 255, 255) if n % 2 == 0 else (220, 248, 198),
        )
        for k, row in enumerate(wrapped):
            draw.text((left + 24, y + 16 + 44 * k), row, font=font(30), fill=(20, 20, 20))
        y += 70 + 44 * len(wrapped) + dice.randrange(8)
    return ground


def page(lines: list[str], dice: random.Random) -> Image.Image:
    """Draw a typed page that somebody scanned to a picture."""
    sheet = Image.new("RGB", (1240, 1754), (255, 255, 255))
    sheet.paste(_card(lines, 22, paper=(255, 255, 255), wrap=74), (60, 80))
    return dirty(sheet, "scan", dice).convert("RGB")


SCENES = {
    "band": band,
    "plate": plate,
    "parcel": parcel,
    "letter": letter,
    "screen": screen,
    "note": note,
    "chat": chat,
    "page": page,
}
