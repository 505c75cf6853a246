"""Pictures as people really take them: cards with text of any face on any ground, bent, turned, dim, noisy, codes on them.

A document says what to draw in the facts of its labels (face, size, paper, ink, at, angle, bend) and of itself (ground,
weather). Typefaces are taken from the machine where they are installed; elsewhere the drawing library's own stands in.
"""

from __future__ import annotations

import io
import math
import random
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import reportlab
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .content import Block, Doc

FACES = {
    "sans": "liberation/LiberationSans-Regular.ttf", "bold": "liberation/LiberationSans-Bold.ttf",
    "narrow": "liberation/LiberationSansNarrow-Bold.ttf", "serif": "liberation/LiberationSerif-Regular.ttf",
    "type": "liberation/LiberationMono-Bold.ttf", "mono": "dejavu/DejaVuSansMono-Bold.ttf",
    "round": "roboto/unhinted/RobotoTTF/Roboto-Medium.ttf", "thin": "roboto/unhinted/RobotoTTF/Roboto-Light.ttf",
    "hand": "breip/breipfont.ttf", "hand2": "femkeklaver/femkeklaver.ttf", "hand3": "rufscript/Rufscript010.ttf",
    "pen": "ecolier-court/Ecolier-court.ttf", "comic": "tomsontalks/TomsonTalks.ttf", "humor": "humor-sans/Humor-Sans.ttf",
    "script": "../opentype/lobster/lobster.otf", "chancery": "../opentype/urw-base35/Z003-MediumItalic.otf",
    "book": "../opentype/urw-base35/URWBookman-Light.otf", "gothic": "../opentype/urw-base35/URWGothic-Book.otf",
    "dots": "dseg/DSEG14Classic-Regular.ttf",
}  # fmt: skip


@cache
def face(name: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a typeface, or the drawing library's own where this machine has none of that name."""
    path = Path("/usr/share/fonts/truetype") / FACES.get(name, name)
    own = Path(reportlab.__file__).parent / "fonts" / ("VeraBd.ttf" if name in {"bold", "narrow"} else "Vera.ttf")
    return ImageFont.truetype(str(path if path.is_file() else own), size)


def render_wild(doc: Doc) -> Image.Image:
    """Return the picture that the document's labels describe."""
    dice = doc.rng
    size = doc.facts.get("size", (1400, 1000))
    picture = ground(str(doc.facts.get("ground", "wood")), size, dice)  # type: ignore[arg-type]
    for block in doc.blocks:
        _put(picture, block, dice)
    return weather(picture, dict(doc.facts.get("weather", {})), dice)  # type: ignore[call-overload]


def _put(picture: Image.Image, block: Block, dice: random.Random) -> None:
    facts = dict(block.facts)
    if "code" in facts:
        drawn = square_code(block.texts[0].text, int(facts.get("size", 6))).convert("RGBA")
    else:
        rows = [row for text in block.texts for row in text.text.split("\n")]
        drawn = card(rows, facts, dice)
    drawn = bent(drawn, str(facts.get("bend", "")), dice)
    turned = drawn.rotate(float(facts.get("angle", 0.0)), expand=True, resample=Image.Resampling.BICUBIC)
    picture.paste(turned, facts.get("at", (80, 80)), turned)


def square_code(text: str, size: int) -> Image.Image:
    """Return a QR code."""
    import qrcode

    code = qrcode.QRCode(border=3, box_size=size)
    code.add_data(text)
    return code.make_image().get_image().convert("RGB")


def card(rows: list[str], facts: dict[str, Any], dice: random.Random) -> Image.Image:
    """Return rows of text on a card (paper, or none), with a shaky hand where asked."""
    size, ink = int(facts.get("size", 32)), facts.get("ink", (20, 20, 28))
    font = face(str(facts.get("face", "sans")), size)
    gap, shake = float(facts.get("gap", 1.35)), float(facts.get("shake", 0.0))
    pad = int(facts.get("pad", size * 0.7))
    wide = int(max(font.getlength(row) for row in rows) * (1.12 if shake else 1.0)) + 2 * pad
    high = int(len(rows) * size * gap) + 2 * pad
    paper = facts.get("paper")
    sheet = Image.new("RGBA", (wide, high), (*paper, 255) if paper else (0, 0, 0, 0))
    pen = ImageDraw.Draw(sheet)
    edge = int(facts.get("edge", 0))
    for n, row in enumerate(rows):
        x, y = float(pad), pad + n * size * gap
        for word in row.split(" ") if shake else [row]:
            jolt = dice.uniform(-shake, shake) * size
            pen.text(
                (x, y + jolt),
                word,
                font=font,
                fill=ink,
                stroke_width=edge,
                stroke_fill=facts.get("edge_ink", (0, 0, 0)),
            )
            x += font.getlength(word + " ") * (1 + dice.uniform(0, shake / 2))
    if facts.get("rule"):
        pen.rectangle((2, 2, wide - 3, high - 3), outline=facts["rule"], width=4)
    return sheet


def bent(drawn: Image.Image, how: str, dice: random.Random) -> Image.Image:
    """Return a card seen from the side (persp), wound round an arm or bottle (round), wavy like cloth (wave), on an arc (arc)."""
    pixels = np.asarray(drawn)
    high, wide = pixels.shape[:2]
    if how == "persp":
        pull = 0.10
        corners = np.float32([[0, 0], [wide, 0], [wide, high], [0, high]])
        moved = corners + np.float32(
            [
                [dice.uniform(0, pull) * wide, dice.uniform(0, pull * 2) * high],
                [-dice.uniform(0, pull) * wide, 0],
                [0, -dice.uniform(0, pull * 2) * high],
                [0, 0],
            ]
        )
        return Image.fromarray(
            cv2.warpPerspective(pixels, cv2.getPerspectiveTransform(corners, moved), (wide, high), flags=cv2.INTER_AREA)
        )
    if how not in {"round", "wave", "arc"}:
        return drawn
    rise = int(high * {"round": 0.45, "wave": 0.18, "arc": 0.9}[how])
    y, x = np.mgrid[0 : high + rise, 0:wide].astype(np.float32)
    t = x / wide * 2 - 1
    if how == "round":
        return Image.fromarray(
            cv2.remap(
                pixels,
                (np.arcsin(np.clip(t, -1, 1)) / (math.pi / 2) * 0.5 + 0.5) * wide,
                y - rise * (1 - t * t),
                cv2.INTER_LINEAR,
            )
        )
    shift = rise * (0.5 + 0.5 * np.sin(t * 5)) if how == "wave" else rise * t * t
    return Image.fromarray(cv2.remap(pixels, x, y - shift.astype(np.float32), cv2.INTER_LINEAR))


def ground(kind: str, size: tuple[int, int], dice: random.Random) -> Image.Image:
    """Return a ground: plain colour, wood, grass, brick, cloth, street at night, shelf of boxes."""
    rng = np.random.default_rng(dice.randrange(2**31))
    wide, high = size
    if kind.startswith("#"):
        return Image.new("RGB", size, kind)
    colour = {
        "wood": (120, 84, 54),
        "grass": (74, 104, 52),
        "brick": (146, 88, 70),
        "cloth": (92, 100, 128),
        "night": (26, 28, 34),
        "shelf": (178, 170, 160),
    }[kind]
    coarse = rng.normal(0, 14, (high // 10 + 1, wide // (60 if kind == "wood" else 10) + 1, 3))
    fine = rng.normal(0, 6, (high // 2 + 1, wide // 2 + 1, 1))
    base = (
        cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC) + cv2.resize(fine, size)[..., None] + np.array(colour)
    )
    picture = Image.fromarray(np.clip(base, 0, 255).astype(np.uint8))
    pen = ImageDraw.Draw(picture)
    if kind == "brick":
        for row, y in enumerate(range(0, high, 46)):
            pen.line((0, y, wide, y), fill=(190, 180, 170), width=4)
            for x in range(45 * (row % 2), wide, 90):
                pen.line((x, y, x, y + 46), fill=(190, 180, 170), width=4)
    if kind == "shelf":
        for x in range(0, wide, 130):
            pen.rectangle((x + 6, 60, x + 120, high - 60), fill=tuple(dice.randrange(60, 220) for _ in range(3)))
            pen.rectangle((x + 20, 120, x + 104, 210), outline=(250, 250, 250), width=6)
    if kind == "night":
        for _ in range(9):
            x, y, r = dice.randrange(wide), dice.randrange(high // 2), dice.randrange(8, 40)
            pen.ellipse((x, y, x + r, y + r), fill=(150, 140, 90))
        pen.rounded_rectangle((wide * 0.25, high * 0.35, wide * 0.8, high * 0.85), 60, fill=(44, 46, 58))
    return picture


def weather(picture: Image.Image, how: dict[str, Any], dice: random.Random) -> Image.Image:
    """Return the picture dimmed, blurred, shrunk, noisy, unevenly lit, glaring or squeezed by JPEG, as asked."""
    values = np.asarray(picture, dtype=np.float32)
    if dim := how.get("dim"):
        values = values * float(dim) + 12
    if how.get("light"):
        values = values * np.linspace(1.15, 0.55, values.shape[1], dtype=np.float32)[None, :, None]
    if how.get("glare"):
        y, x = np.mgrid[0 : values.shape[0], 0 : values.shape[1]]
        spot = np.exp(-(((x - values.shape[1] * 0.6) / 260) ** 2 + ((y - values.shape[0] * 0.35) / 160) ** 2))
        values = values + (110 * spot[..., None]).astype(np.float32)
    if grain := how.get("grain", 4):
        values = values + np.random.default_rng(dice.randrange(2**31)).normal(0, grain, values.shape[:2])[..., None]
    out = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if blur := how.get("blur", 0.5):
        out = out.filter(ImageFilter.GaussianBlur(blur))
    if motion := how.get("motion"):
        kernel = np.zeros((motion, motion), np.float32)
        kernel[motion // 2] = 1 / motion
        out = Image.fromarray(cv2.filter2D(np.asarray(out), -1, kernel))
    if shrink := how.get("shrink"):
        out = out.resize((int(out.width * shrink), int(out.height * shrink)), Image.Resampling.BICUBIC)
    if turn := how.get("turn"):
        out = out.rotate(turn, expand=True)
    if quality := how.get("jpeg"):
        stored = io.BytesIO()
        out.save(stored, "JPEG", quality=quality)
        out = Image.open(stored).convert("RGB")
    return out
