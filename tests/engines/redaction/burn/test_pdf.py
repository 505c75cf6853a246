import io
import re
import zlib

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image

from engines.redaction.burn.burn_kit import DrawnSource, decided, statement_plan
from unbroken.engines.redaction.burn.pdf import burn_pdf, page_dpi
from unbroken.engines.redaction.burn.plan import PagePlan, plan_burn
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.errors import OutputRefused
from unbroken.engines.redaction.prove.extractors import pdfium_texts, poppler_texts
from unbroken.engines.redaction.prove.pdfminer_text import pdfminer_texts
from unbroken.engines.redaction.prove.whole import prove


def burned(source, plan, **options):
    return burn_pdf(source, plan, title="Redacted document", **options)


def kept_words(plan):
    return [word.text for page in plan.pages for word in page.kept]


def test_pdf_of_a_plan_gives_three_extractors_every_kept_word_in_order():
    source = DrawnSource()
    plan = statement_plan(source)
    output = burned(source, plan)
    assert "".join(pdfium_texts(output)).split() == kept_words(plan)
    assert "".join(pdfminer_texts(output)).split() == kept_words(plan)
    read = poppler_texts(output, 1)
    assert read is None or "".join(read).split() == kept_words(plan)


@pytest.mark.parametrize(
    "text", ["Łódź", "naïve", "Ωμέγα", "Привет", "日本語", "\U0001d518nicode", "किताब", "£1,204.50", "½"]
)
def test_pdf_with_any_alphabet_gives_it_back(text):
    source = DrawnSource(((f"before {text} after",),))
    output = burned(source, plan_burn(source.document, []))
    assert "".join(pdfium_texts(output)).split() == ["before", text, "after"]
    assert "".join(pdfminer_texts(output)).split() == ["before", text, "after"]


@pytest.mark.parametrize("text", ["שלום", "محمد", "السيارة"])
def test_pdf_with_right_to_left_words_gives_them_back_in_reading_order(text):
    source = DrawnSource(((f"before {text} after",),))
    output = burned(source, plan_burn(source.document, []))
    assert text in "".join(pdfium_texts(output)).split()
    read = poppler_texts(output, 1)
    assert read is None or text in re.split(r"[\s\u202a-\u202c]+", "".join(read))
    assert prove(output, plan_burn(source.document, []), source).passed


def test_pdf_shows_black_boxes_where_the_words_were():
    source = DrawnSource()
    plan = statement_plan(source)
    with pdfium.PdfDocument(burned(source, plan)) as document:
        seen = document[0].render(scale=200 / 72).to_pil().convert("L")
    for each in plan.pages[0].boxes:
        box = [round(edge * 200 / 72) for edge in (each.box.x0, each.box.y0, each.box.x1, each.box.y1)]
        assert seen.crop((box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)).getextrema() == (0, 0)


def test_pdf_with_labels_shows_the_code_and_without_shows_none():
    source = DrawnSource()
    plain, labelled = (burned(source, statement_plan(source, labels=labels)) for labels in (False, True))
    assert plain != labelled
    assert "R01" not in "".join(pdfium_texts(labelled))


def test_pdf_is_tagged_titled_and_in_english():
    source = DrawnSource()
    with pikepdf.open(io.BytesIO(burned(source, statement_plan(source)))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.StructTreeRoot.K[0].S == "/Document"
        assert pdf.Root.StructTreeRoot.K[0].K[0].S == "/P"
        assert str(pdf.docinfo["/Title"]) == "Redacted document"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Producer"}
        assert not pdf.check_pdf_syntax()


def test_pdf_of_the_same_plan_is_the_same_bytes():
    source = DrawnSource((("One.",), ("Two.",), ("Three.",)))
    plan = plan_burn(source.document, [])
    assert burned(source, plan) == burned(source, plan, workers=2)


def test_pdf_knows_no_character_that_was_only_in_removed_words():
    source = DrawnSource((("He met Zq Žižek there.",),))
    output = burned(source, plan_burn(source.document, [decided(source.document, "Zq Žižek")]))
    inflated = b"".join(
        zlib.decompress(data) for data in re.findall(rb"/FlateDecode[^\n]*>>\nstream\n(.*?)\nendstream", output, re.S)
    )
    assert b"<0065>" in inflated
    assert "Ž".encode("utf-16-be").hex().upper().encode() not in inflated


def test_pdf_of_nothing_but_dropped_pages_is_refused():
    source = DrawnSource()
    with pytest.raises(OutputRefused):
        burned(source, plan_burn(source.document, [], {1: "The back of a statement is not served."}))


def test_pdf_of_a_scan_is_jpeg_and_its_boxes_are_dark_to_the_edge():
    source = DrawnSource(scan=True)
    plan = statement_plan(source)
    output = burned(source, plan)
    assert b"/DCTDecode" in output
    with pikepdf.open(io.BytesIO(output)) as pdf:
        seen = pikepdf.PdfImage(pdf.pages[0].Resources.XObject.I).as_pil_image().convert("L")
    for each in plan.pages[0].boxes:
        box = [edge * 200 / 72 for edge in (each.box.x0, each.box.y0, each.box.x1, each.box.y1)]
        assert seen.crop((int(box[0]), int(box[1]), int(box[2]), int(box[3]))).getextrema()[1] < 64


@pytest.mark.parametrize(("colour", "space"), [("black", b"/DeviceGray"), ("crimson", b"/Indexed")])
def test_pdf_of_a_drawn_page_is_lossless_in_as_few_colours_as_it_needs(colour, space):
    source = DrawnSource(colour=colour)
    output = burned(source, statement_plan(source))
    assert space in output
    assert b"/DCTDecode" not in output


def test_page_too_large_for_memory_is_drawn_at_a_lower_resolution():
    document = Document(SourceKind.PDF, (Page(1, 7200.0, 3000.0, ()),))
    plan = plan_burn(document, [])
    assert page_dpi(plan.pages[0], plan) == 60.0
    assert page_dpi(PagePlan(1, 595.0, 842.0, (), ()), plan) == 200


def test_pdf_of_ten_thousand_words_on_a_page_gives_them_all_back():
    words = tuple(
        Word(
            f"w{n}",
            Box(10 + n % 100 * 5, 10 + n // 100 * 5, 14 + n % 100 * 5, 14 + n // 100 * 5),
            n // 100,
            WordSource.NATIVE,
        )
        for n in range(10_000)
    )

    class Blank:
        def raster(self, page, dpi, grey=False):
            return Image.new("RGB", (round(520 * dpi / 72), round(520 * dpi / 72)), "white")

    plan = plan_burn(Document(SourceKind.PDF, (Page(1, 520.0, 520.0, words),)), [])
    assert len("".join(pdfminer_texts(burned(Blank(), plan))).split()) == 10_000
