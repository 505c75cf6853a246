"""Files that only their pixels can be believed of, through the command: lying fonts, pictures of several kinds."""

import io
import json
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read.pdfs import lying
from service.redaction.test_faults import FONT, desk, run
from service.redaction.test_redact_command import KEPT, REMOVED, STATEMENT, text_of
from unbroken.engines.redaction.prove.pictures import check_no_metadata
from unbroken.engines.redaction.read.photo import read_photo

__all__ = ["desk"]
LABEL = ("CARROW, Leah", "02/11/1990", "NHS 999 000 0018")


def card(*lines: str) -> Image.Image:
    """A label on a table."""
    picture = Image.new("RGB", (900, 500), (112, 84, 60))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((120, 90, 780, 110 + 80 * len(lines)), fill=(250, 250, 246))
    for number, line in enumerate(lines):
        pen.text((150, 110 + 76 * number), line, (20, 20, 30), ImageFont.truetype(str(FONT), 44))
    return picture


def stored(picture: Image.Image, form: str) -> bytes:
    """The picture as a telephone keeps it: on its side, with a place and a name in its metadata."""
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112], exif[0x013B] = 6, "Leah Carrow"
    turned = picture.rotate(90, expand=True)
    match form:
        case "JPEG":
            turned.save(out, "JPEG", quality=90, exif=exif.tobytes(), comment=b"Leah Carrow")
        case "HEIC":
            pillow_heif.from_pillow(turned).save(out, format="HEIF", quality=85, exif=exif.tobytes())
        case "TIFF":
            picture.save(out, "TIFF", save_all=True, append_images=[card("EXIT 12 OPEN")], description="Leah Carrow")
    return out.getvalue()


def test_redact_of_a_font_that_lies_believes_the_page(desk: Path) -> None:
    out = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Liar", FONT))
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.setFont("Liar", 10.5)
    for number, line in enumerate(STATEMENT):
        canvas.drawString(50, 780 - 24 * number, line)
    canvas.save()
    result = run(desk, lying(out.getvalue(), {"J": "Q", "u": "o", "9": "4", "1": "6", "7": "8"}))
    assert result.exit_code == 0, result.output
    text = text_of(desk / "out.pdf")
    assert "Leah Carrow" in text
    assert "Darren Holt" in text
    assert not [each for each in (*REMOVED, "Qoniper", "02/66/6440") if each in text]
    assert len([each for each in KEPT if each in text]) >= 3


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", ".jpg"), ("HEIC", ".heic")])
def test_redact_of_a_turned_photograph_releases_it_upright_and_bare(desk: Path, form: str, suffix: str) -> None:
    out = desk / "out.jpg"
    result = run(desk, stored(card(*LABEL, "WARD SEVEN"), form), f"band{suffix}", out, "PHOTO")
    assert result.exit_code == 0, result.output
    released = out.read_bytes()
    check_no_metadata(released)
    picture = Image.open(io.BytesIO(released)).convert("RGB")
    assert picture.width > picture.height
    words = " ".join(word.text for word in read_photo(np.asarray(picture)).words)
    assert "WARD" in words
    assert not [each for each in ("CARROW", "1990", "999") if each in words]


def test_redact_of_a_tiff_of_two_pages_keeps_both(desk: Path) -> None:
    out = desk / "out.tif"
    result = run(desk, stored(card(*LABEL), "TIFF"), "pages.tif", out, "PHOTO")
    assert result.exit_code == 0, result.output
    check_no_metadata(out.read_bytes())
    with Image.open(out) as released:
        assert released.n_frames == 2
    assert "Carrow" not in json.dumps(json.loads((desk / "report.json").read_text()))
