import io

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read.pdfs import changed, drawn, embedded_font, lying
from unbroken.engines.redaction.document import Page, TextFlow, WordSource
from unbroken.engines.redaction.read.backend import Reading
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.pdf import PdfBackend
from unbroken.engines.redaction.vocabulary import HiddenKind


def read(data: bytes) -> Reading:
    return PdfBackend(data, Limits()).read_page(0)


def text_of(page: Page) -> str:
    return TextFlow.of((page,)).text


def hidden_of(reading: Reading, kind: HiddenKind) -> str:
    return " ".join(each.text for each in reading.hidden if each.kind is kind)


def one_line(canvas: Canvas) -> None:
    canvas.drawString(100, 700, "Statement of Eleanor Whitfield")


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_words_on_a_rotated_page_lie_where_a_person_sees_them(rotation: int) -> None:
    data = changed(drawn(one_line), lambda pdf: pdf.pages[0].obj.__setitem__("/Rotate", rotation))
    page = read(data).page
    word = next(word for word in page.words if word.text == "Eleanor")
    assert (page.width, page.height) == pytest.approx((595, 842) if rotation % 180 == 0 else (842, 595), abs=1)
    left, width = 100 + stringWidth("Statement of ", "Helvetica", 11), stringWidth("Eleanor", "Helvetica", 11)
    top = 842 - 708
    expected = {
        0: (left, top),
        90: (842 - top - 8, left),
        180: (595 - left - width, 842 - top - 8),
        270: (top, 595 - left - width),
    }[rotation]
    assert (word.box.x0, word.box.y0) == pytest.approx(expected, abs=4)
    assert [each.text for each in page.words] == ["Statement", "of", "Eleanor", "Whitfield"]


def test_text_outside_the_crop_box_is_hidden_and_boxes_follow_the_crop() -> None:
    def draw(canvas: Canvas) -> None:
        one_line(canvas)
        canvas.drawString(100, 50, "cropped away")

    data = changed(
        drawn(draw), lambda pdf: pdf.pages[0].obj.__setitem__("/CropBox", pikepdf.Array([50, 100, 500, 800]))
    )
    reading = read(data)
    assert (reading.page.width, reading.page.height) == pytest.approx((450, 700))
    assert reading.page.words[0].box.x0 == pytest.approx(50, abs=2)
    assert "cropped" not in text_of(reading.page)
    assert hidden_of(reading, HiddenKind.OUTSIDE_PAGE) == "cropped away"


def test_user_unit_makes_page_boxes_and_raster_larger() -> None:
    data = changed(drawn(one_line, (300, 400)), lambda pdf: pdf.pages[0].obj.__setitem__("/UserUnit", 2))
    backend = PdfBackend(data, Limits())
    assert backend.read_page(0).page.width == pytest.approx(600)
    assert backend.raster(0, 72, grey=True).shape == (800, 600)


def test_text_under_a_black_box_is_hidden_not_a_word() -> None:
    def draw(canvas: Canvas) -> None:
        one_line(canvas)
        canvas.drawString(100, 650, "Phone 07700900123 is hers")
        canvas.rect(134, 645, 75, 16, fill=1)

    reading = read(drawn(draw))
    assert "07700" not in text_of(reading.page)
    assert "hers" in text_of(reading.page)
    assert "07700900123" in hidden_of(reading, HiddenKind.COVERED_TEXT)


def test_text_under_a_square_annotation_is_hidden() -> None:
    def cover(pdf: pikepdf.Pdf) -> None:
        look = pdf.make_stream(
            b"0 g 0 0 100 20 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 100, 20]
        )
        square = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Square, Rect=[98, 645, 198, 665], F=4, AP={"/N": look}
        )
        pdf.pages[0].obj["/Annots"] = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(square)]))

    def draw(canvas: Canvas) -> None:
        one_line(canvas)
        canvas.drawString(100, 650, "secret address")

    reading = read(changed(drawn(draw), cover))
    assert "secret" not in text_of(reading.page)
    assert "secret" in hidden_of(reading, HiddenKind.COVERED_TEXT)


def test_white_and_invisible_text_are_hidden() -> None:
    def draw(canvas: Canvas) -> None:
        one_line(canvas)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(100, 600, "white words")
        canvas.setFillColorRGB(0, 0, 0)
        invisible = canvas.beginText(100, 550)
        invisible.setTextRenderMode(3)
        invisible.textOut("ghost words")
        canvas.drawText(invisible)

    reading = read(drawn(draw))
    assert text_of(reading.page) == "Statement of Eleanor Whitfield"
    assert hidden_of(reading, HiddenKind.COVERED_TEXT) == "white words"
    assert hidden_of(reading, HiddenKind.HIDDEN_TEXT) == "ghost words"


def test_faint_grey_text_that_can_still_be_made_out_is_a_word() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillGray(0.93)
        one_line(canvas)

    assert "Whitfield" in text_of(read(drawn(draw)).page)


def test_a_layer_switched_off_is_hidden() -> None:
    def switch_off(pdf: pikepdf.Pdf) -> None:
        group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Private notes"))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(OFF=[group], Order=[group]))
        page = pdf.pages[0]
        page.obj.Resources["/Properties"] = pikepdf.Dictionary(L1=group)
        content = b"/OC /L1 BDC BT /F1 11 Tf 1 0 0 1 100 600 Tm (layer secret) Tj ET EMC\n"
        page.contents_add(pdf.make_stream(content))

    data = changed(drawn(one_line), switch_off)
    reading = read(data)
    assert "secret" not in text_of(reading.page)
    assert "layer secret" in " ".join(each.text for each in reading.hidden)
    layers = [each.text for each in PdfBackend(data, Limits()).hidden() if each.kind is HiddenKind.LAYER]
    assert layers == ["Private notes"]


@pytest.mark.parametrize("stagger", [0, 6], ids=["level", "staggered"])
def test_two_columns_of_prose_are_read_one_after_the_other(stagger: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(50, 760, "A heading over both of the columns")
        for row in range(8):
            canvas.drawString(50, 700 - 14 * row, f"left hand prose goes on and on {row}")
            canvas.drawString(320, 700 - stagger - 14 * row, f"right hand words are another story {row}")

    text = text_of(read(drawn(draw)).page)
    assert text.index("on and on 7") < text.index("right hand words are another story 0")
    assert text.index("heading") < text.index("left hand")


def test_rows_of_a_form_stay_lines_with_wide_gaps() -> None:
    def draw(canvas: Canvas) -> None:
        for row, (label, value) in enumerate(
            [("Name", "Eleanor Whitfield"), ("Born", "14/03/1987"), ("Phone", "07700 900123")]
        ):
            canvas.drawString(50, 700 - 20 * row, label)
            canvas.drawString(250, 700 - 20 * row, value)

    lines = text_of(read(drawn(draw)).page).split("\n")
    assert [line for line in lines if line] == ["Name\tEleanor Whitfield", "Born\t14/03/1987", "Phone\t07700 900123"]


def test_a_filled_form_field_is_read_as_drawn() -> None:
    def draw(canvas: Canvas) -> None:
        one_line(canvas)
        canvas.acroForm.textfield(name="address", value="14 Marsh Lane", x=100, y=500, width=200, height=20)

    data = drawn(draw)
    assert "Marsh Lane" in text_of(read(data).page)
    fields = [each.text for each in PdfBackend(data, Limits()).hidden() if each.kind is HiddenKind.FORM_FIELD]
    assert any("14 Marsh Lane" in text for text in fields)


def test_a_font_that_lies_is_read_from_the_pixels() -> None:
    font = embedded_font()

    def draw(canvas: Canvas) -> None:
        canvas.setFont(font, 12)
        canvas.drawString(60, 700, "Statement of Eleanor Whitfield of Marsh Lane")
        canvas.drawString(60, 680, "Telephone 07700 900123 and nothing else")

    honest = read(drawn(draw)).page
    assert {word.source for word in honest.words} == {WordSource.NATIVE}
    reading = read(lying(drawn(draw), {"E": "X", "l": "q", "a": "o", "7": "3"}))
    assert "Xqeonor" in " ".join(each.text for each in reading.hidden)
    assert "Eleanor Whitfield" in text_of(reading.page)
    assert "07700 900123" in text_of(reading.page)


def test_text_drawn_as_a_picture_is_read_beside_native_text() -> None:
    picture = Image.fromarray(PdfBackend(drawn(one_line), Limits()).raster(0, 200, grey=True)).crop(
        (200, 340, 1100, 480)
    )

    def draw(canvas: Canvas) -> None:
        canvas.drawString(100, 800, "Exhibit below")
        canvas.drawImage(ImageReader(picture), 100, 600, width=324, height=50)

    page = read(drawn(draw)).page
    assert "Eleanor" in text_of(page)
    assert next(word for word in page.words if word.text == "Eleanor").source is WordSource.OCR
    assert len(page.picture_boxes) == 1


def test_the_hidden_text_layer_of_a_scan_is_not_trusted() -> None:
    sheet = io.BytesIO()
    Image.fromarray(PdfBackend(drawn(one_line), Limits()).raster(0, 200, grey=True)).save(sheet, "PNG")

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(sheet.getvalue())), 0, 0, width=595, height=842)
        layer = canvas.beginText(100, 700)
        layer.setTextRenderMode(3)
        layer.textOut("Statement of Somebody Else")
        canvas.drawText(layer)

    reading = read(drawn(draw))
    assert "Eleanor Whitfield" in text_of(reading.page)
    assert "Somebody" not in text_of(reading.page)
    assert "Somebody" in hidden_of(reading, HiddenKind.HIDDEN_TEXT)
    assert reading.page.is_scan
