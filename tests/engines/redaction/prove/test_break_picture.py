"""Ways to spoil a released picture; the proof must name the check that caught it."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw, ImageFilter, PngImagePlugin

from engines.redaction.burn.burn_kit import DrawnSource, statement_plan, with_page
from unbroken.engines.redaction.burn.picture import PictureFormat, burn_picture
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.prove.whole import prove

SECRET = "Rosalind Quenneville"


@pytest.fixture(scope="module")
def source():
    return DrawnSource(kind=SourceKind.JPEG, facts={"dpi": "96.0"})


@pytest.fixture(scope="module")
def plan(source):
    return statement_plan(source)


def failed(proof):
    return {check.name for check in proof.checks if not check.passed}


def again(data, form, **options):
    out = io.BytesIO()
    Image.open(io.BytesIO(data)).save(out, form, **options)
    return out.getvalue()


@pytest.mark.parametrize("form", list(PictureFormat))
def test_proof_of_a_good_picture_passes(source, plan, form):
    proof = prove(burn_picture(source, plan, format=form), plan, source)
    assert failed(proof) == set()
    assert {check.name for check in proof.checks} == {"pages", "metadata", "boxes", "pixels", "reading"}


def test_proof_of_a_blurred_picture_passes(source, plan):
    output = burn_picture(source, plan, format=PictureFormat.JPEG, blur=True)
    assert failed(prove(output, plan, source, blur=True)) == set()
    assert "boxes" in failed(prove(output, plan, source))


def test_proof_of_a_picture_without_boxes_fails(source, plan):
    output = burn_picture(source, with_page(plan, boxes=()), format=PictureFormat.JPEG)
    assert "boxes" in failed(prove(output, plan, source))
    assert "boxes" in failed(prove(output, plan, source, blur=True))


def exif():
    tags = Image.Exif()
    tags[0x010E] = SECRET
    return tags.tobytes()


def text_chunk():
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    return info


SPOILED = {
    "JPEG with EXIF": ("JPEG", lambda data: again(data, "JPEG", exif=exif())),
    "JPEG with a comment": ("JPEG", lambda data: again(data, "JPEG", comment=SECRET)),
    "JPEG with a profile": ("JPEG", lambda data: again(data, "JPEG", icc_profile=SECRET.encode() * 10)),
    "JPEG with XMP": ("JPEG", lambda data: data[:2] + b"\xff\xe1\x00\x16" + SECRET.encode() + data[2:]),
    "JPEG with a thumbnail": (
        "JPEG",
        lambda data: (
            data[:2] + b"\xff\xe0" + struct.pack(">H", 16 + 27) + b"JFIF\0\1\1\0\0\1\0\1\3\3" + bytes(27) + data[20:]
        ),
    ),
    "JPEG with bytes after its end": ("JPEG", lambda data: data + SECRET.encode()),
    "JPEG with a second picture": ("JPEG", lambda data: data + data),
    "PNG with text": ("PNG", lambda data: again(data, "PNG", pnginfo=text_chunk())),
    "PNG with EXIF": ("PNG", lambda data: again(data, "PNG", exif=exif())),
    "PNG with bytes after its end": ("PNG", lambda data: data + SECRET.encode()),
    "PNG with an unknown chunk": (
        "PNG",
        lambda data: (
            data[:33]
            + struct.pack(">I", 4)
            + b"prVt"
            + b"Rose"
            + struct.pack(">I", zlib.crc32(b"prVtRose"))
            + data[33:]
        ),
    ),
    "TIFF with a description": ("TIFF", lambda data: again(data, "TIFF", description=SECRET)),
    "TIFF with bytes after its end": ("TIFF", lambda data: data + SECRET.encode() * 4),
    "GIF": ("PNG", lambda data: again(data, "GIF")),
    "nothing": ("PNG", lambda data: b""),
}


@pytest.mark.parametrize("how", SPOILED)
def test_proof_of_a_picture_with_more_than_pixels_fails(source, plan, how):
    form, spoil = SPOILED[how]
    output = spoil(burn_picture(source, plan, format=PictureFormat(form)))
    assert failed(prove(output, plan, source)) == {"metadata"}


def test_proof_of_a_cut_picture_fails(source, plan):
    output = burn_picture(source, plan, format=PictureFormat.JPEG)
    assert not prove(output[: len(output) // 2], plan, source).passed


def test_proof_reads_a_label_in_a_photograph():
    sly = DrawnSource(kind=SourceKind.JPEG, facts={"dpi": "96.0"}, extra=((1, 90, 220, "QUENNEVILLE ROSALIND"),))
    plan = statement_plan(sly)
    output = burn_picture(sly, plan, format=PictureFormat.JPEG)
    assert failed(prove(output, plan, sly)) == {"reading"}


def repainted(output, plan, form, ink, *, quality=90):
    """The released picture with faint writing put back into its boxes, and encoded again."""
    image = Image.open(io.BytesIO(output)).convert("RGB")
    page = plan.pages[0]
    pen = ImageDraw.Draw(image)
    scale = image.width / page.width
    for each in page.boxes:
        pen.text((each.box.x0 * scale + 6, each.box.y0 * scale + 2), "QUENNEVILLE", (ink, ink, ink), font_size=14)
    out = io.BytesIO()
    image.save(out, form, **({"quality": quality, "subsampling": 0} if form == "JPEG" else {}))
    return out.getvalue()


@pytest.mark.parametrize(("form", "ink"), [("PNG", 2), ("PNG", 8), ("JPEG", 14), ("JPEG", 40)])
def test_proof_of_writing_too_dark_to_see_in_a_box_fails(source, plan, form, ink):
    output = burn_picture(source, plan, format=PictureFormat(form))
    assert failed(prove(repainted(output, plan, form, ink), plan, source)) == {"boxes"}


def test_proof_of_a_blur_that_could_be_undone_fails(source, plan):
    clear = source.raster(1, 96.0).convert("RGB")
    for each in plan.pages[0].boxes:
        scale = clear.width / plan.pages[0].width
        place = tuple(int(edge * scale) for edge in (each.box.x0, each.box.y0, each.box.x1, each.box.y1))
        clear.paste(clear.crop(place).filter(ImageFilter.GaussianBlur(3)), place[:2])
    out = io.BytesIO()
    clear.save(out, "PNG")
    assert failed(prove(out.getvalue(), plan, source, blur=True)) == {"boxes"}


def test_proof_of_a_name_between_the_strips_of_a_tiff_fails(source, plan):
    output = burn_picture(source, plan, format=PictureFormat.TIFF)
    sly = output + SECRET.encode()
    assert failed(prove(sly, plan, source)) == {"metadata"}
