import pillow_heif
import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from engines.redaction.read.pictures import photograph, saved, sheet, worn
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceTooLarge
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.picture import PictureBackend
from unbroken.engines.redaction.vocabulary import HiddenKind

_ORIENTATION, _MAKE, _EXIF, _GPS, _COMMENT = 0x0112, 0x010F, 0x8769, 0x8825, 0x9286


def exif() -> Image.Exif:
    tags = Image.Exif()
    tags[_ORIENTATION] = 6
    tags[_MAKE] = "Camera of Eleanor"
    tags.get_ifd(_GPS)[2] = (53.0, 47.0, 12.0)
    tags.get_ifd(_EXIF)[_COMMENT] = b"ASCII\x00\x00\x00her kitchen"
    return tags


def words_of(backend: PictureBackend, page: int = 0) -> list[str]:
    return [word.text for word in backend.read_page(page).page.words]


def test_a_photograph_turned_by_exif_is_read_and_drawn_upright() -> None:
    lying = photograph("WHITFIELD 943 476 5919").transpose(Image.Transpose.ROTATE_90)
    backend = PictureBackend(saved(lying, "JPEG", exif=exif(), quality=90, dpi=(96, 96)), SourceKind.JPEG, Limits())
    page = backend.read_page(0).page
    assert (page.width, page.height) == (675, 525)
    assert backend.raster(0, 96, grey=False).shape == (700, 900, 3)
    assert "WHITFIELD" in [word.text for word in page.words]
    assert all(word.in_picture for word in page.words)
    hidden = " ".join(f"{each.where} {each.text}" for each in backend.hidden())
    for secret in ("Camera of Eleanor", "53.0 47.0 12.0", "her kitchen"):
        assert secret in hidden


@pytest.mark.parametrize("turn", [12, 90, 180])
def test_turned_labels_on_a_photograph_are_read(turn: int) -> None:
    backend = PictureBackend(saved(photograph("WHITFIELD NB12 QDE", turn), "PNG"), SourceKind.PNG, Limits())
    joined = " ".join(words_of(backend))
    assert "WHITFIELD" in joined
    assert "NB12" in joined


def test_text_chunks_of_a_png_and_bytes_after_its_end_are_hidden() -> None:
    chunks = PngImagePlugin.PngInfo()
    chunks.add_text("Author", "chunk secret")
    data = saved(Image.new("L", (300, 300), 128), "PNG", pnginfo=chunks) + b"appended secret text"
    hidden = {each.kind: each.text for each in PictureBackend(data, SourceKind.PNG, Limits()).hidden()}
    assert hidden[HiddenKind.METADATA] == "chunk secret"
    assert hidden[HiddenKind.ATTACHMENT] == "appended secret text"


def test_every_frame_of_a_tiff_is_a_page() -> None:
    second = Image.new("L", (400, 300), 255)
    data = saved(worn(sheet(120)), "TIFF", save_all=True, append_images=[second], dpi=(120, 120))
    backend = PictureBackend(data, SourceKind.TIFF, Limits())
    assert backend.page_count == 2
    assert backend.read_page(0).page.width == pytest.approx(595, abs=1)
    assert words_of(backend, 1) == []


def test_a_heic_photograph_is_read_with_its_metadata() -> None:
    pillow_heif.register_heif_opener(thumbnails=False)
    data = saved(photograph("KOWALCZYK 07700 900456"), "HEIF", exif=exif(), quality=90)
    backend = PictureBackend(data, SourceKind.HEIC, Limits())
    assert "KOWALCZYK" in " ".join(words_of(backend))
    assert any("Camera of Eleanor" in each.text for each in backend.hidden())


def test_a_picture_with_too_many_pixels_is_refused() -> None:
    data = saved(Image.new("1", (9000, 9000)), "PNG")
    with pytest.raises(SourceTooLarge):
        PictureBackend(data, SourceKind.PNG, Limits(pixels=20_000_000))


def test_a_truncated_picture_is_refused() -> None:
    data = saved(photograph("CUT SHORT"), "JPEG")
    with pytest.raises(SourceBroken):
        PictureBackend(data[: len(data) // 2], SourceKind.JPEG, Limits())


@pytest.mark.parametrize("turn", [20, 33, -40])
def test_lines_of_a_label_that_lies_askew_are_read_one_after_the_other(turn: int) -> None:
    label = Image.new("RGB", (700, 260), "white")
    for row, line in enumerate(("Deliver to", "Mr Daniel Harper", "27 Orchard Terrace", "Northbridge")):
        ImageDraw.Draw(label).text((30, 20 + 58 * row), line, fill="black", font_size=40)
    scene = label.rotate(turn, expand=True, resample=Image.Resampling.BICUBIC, fillcolor=(120, 90, 60))
    page = PictureBackend(saved(scene, "PNG"), SourceKind.PNG, Limits()).read_page(0).page
    lines: dict[int, str] = {}
    for word in page.words:
        lines[word.line] = lines.get(word.line, "") + word.text
    assert list(lines.values()) == ["Deliverto", "MrDanielHarper", "27OrchardTerrace", "Northbridge"]
