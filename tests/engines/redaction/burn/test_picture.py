import io

import pytest
from PIL import Image

from engines.redaction.burn.burn_kit import DrawnSource, statement_plan
from unbroken.engines.redaction.burn.output import burn
from unbroken.engines.redaction.burn.picture import PictureFormat, burn_picture, format_for
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import OutputRefused


def photograph(kind=SourceKind.JPEG, pages=None):
    drawn = DrawnSource(kind=kind, facts={"dpi": "96.0"})
    return DrawnSource(pages, kind=kind, facts={"dpi": "96.0"}) if pages else drawn


@pytest.mark.parametrize("form", list(PictureFormat))
def test_picture_in_each_format_is_released_in_its_own_size_with_boxes(form):
    source = photograph()
    plan = statement_plan(source)
    with Image.open(io.BytesIO(burn_picture(source, plan, format=form))) as image:
        assert image.format == form.value
        assert image.size == (560, 400)
        box = plan.pages[0].boxes[0].box
        centre = (round((box.x0 + box.x1) / 2 * 96 / 72), round((box.y0 + box.y1) / 2 * 96 / 72))
        assert max(image.convert("RGB").getpixel(centre)) < 20


def test_picture_with_blur_has_neither_black_nor_letters_there():
    source = photograph()
    plan = statement_plan(source)
    blurred = Image.open(io.BytesIO(burn_picture(source, plan, format=PictureFormat.PNG, blur=True))).convert("L")
    box = plan.pages[0].boxes[0].box
    low, high = blurred.crop([round(edge * 96 / 72) for edge in (box.x0, box.y0, box.x1, box.y1)]).getextrema()
    assert low > 60
    assert high - low < 120


def test_picture_of_several_pages_needs_tiff():
    source = photograph(SourceKind.TIFF, (("One.",), ("Two.",)))
    plan = plan_burn(source.document, [])
    with pytest.raises(OutputRefused):
        burn_picture(source, plan, format=PictureFormat.JPEG)
    with Image.open(io.BytesIO(burn_picture(source, plan, format=PictureFormat.TIFF))) as image:
        assert image.n_frames == 2


@pytest.mark.parametrize(
    ("kind", "form"),
    [(SourceKind.JPEG, "JPEG"), (SourceKind.PNG, "PNG"), (SourceKind.TIFF, "TIFF"), (SourceKind.HEIC, "JPEG")],
)
def test_picture_without_a_wished_format_keeps_its_own_and_heic_becomes_jpeg(kind, form):
    assert format_for(kind) == form


class Wish:
    def __init__(self, name):
        self.output_name, self.blur, self.workers = name, False, 1


@pytest.mark.parametrize(
    ("kind", "name", "start"),
    [
        (SourceKind.JPEG, "out.pdf", b"%PDF-"),
        (SourceKind.JPEG, "out.png", b"\x89PNG"),
        (SourceKind.HEIC, "out.heic", b"\xff\xd8"),
        (SourceKind.PDF, "out.pdf", b"%PDF-"),
        (SourceKind.EML, "out.eml", b"%PDF-"),
    ],
)
def test_output_takes_the_form_its_name_asks_for(kind, name, start):
    source = photograph(kind)
    assert burn(source, statement_plan(source), Wish(name)).startswith(start)
