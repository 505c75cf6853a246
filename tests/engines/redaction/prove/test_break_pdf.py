"""Every way to spoil a released PDF that we could think of; the proof must name the check that caught it."""

import re
import zlib
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PIL import Image, ImageDraw

from engines.redaction.burn.burn_kit import (
    STATEMENT,
    DrawnSource,
    Spoiled,
    decided,
    rebuilt,
    statement_plan,
    with_page,
)
from unbroken.engines.redaction.burn.pdf import burn_pdf
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.document import Box, Hidden, Word, WordSource
from unbroken.engines.redaction.prove.whole import prove
from unbroken.engines.redaction.vocabulary import HiddenKind, InfoKind

SECRET = "Quenneville"
HEXADECIMAL = SECRET.encode("utf-16-be").hex().upper().encode()


@pytest.fixture(scope="module")
def source():
    return DrawnSource()


@pytest.fixture(scope="module")
def plan(source):
    return statement_plan(source)


@pytest.fixture(scope="module")
def good(source, plan):
    return burn_pdf(source, plan, title="Redacted document")


def failed(proof):
    assert all(SECRET not in check.detail for check in proof.checks)
    return {check.name for check in proof.checks if not check.passed}


def box_of(plan, which=0):
    return plan.pages[0].boxes[which].box


def pixels(box, scale):
    return [round(edge * scale) for edge in (box.x0, box.y0, box.x1, box.y1)]


def test_proof_of_a_good_output_passes_every_check(good, plan, source):
    proof = prove(good, plan, source)
    assert failed(proof) == set()
    assert {check.name for check in proof.checks} >= {
        *("one-revision", "nothing-extra", "pages", "raw-streams", "text-pdfium", "text-pdfminer", "kept-words"),
        *("boxes", "pixels", "reading"),
    }


def test_proof_of_labelled_boxes_passes(source):
    plan = statement_plan(source, labels=True)
    assert failed(prove(burn_pdf(source, plan, title="x"), plan, source)) == set()


def test_proof_of_a_rebuilt_but_unchanged_output_passes(good, plan, source):
    assert failed(prove(rebuilt(good), plan, source)) == set()


def test_proof_without_a_box_fails(plan, source):
    bare = burn_pdf(source, with_page(plan, boxes=()), title="x")
    assert {"boxes", "reading"} <= failed(prove(bare, plan, source)) | {"reading"}
    assert "boxes" in failed(prove(bare, plan, source))


@pytest.mark.parametrize(("across", "down"), [(9, 0), (-9, 0), (0, 5), (0, -5)])
def test_proof_of_a_shifted_box_fails(plan, source, across, down):
    box = box_of(plan)
    moved = replace(plan.pages[0].boxes[0], box=Box(box.x0 + across, box.y0 + down, box.x1 + across, box.y1 + down))
    output = burn_pdf(source, with_page(plan, boxes=(moved, *plan.pages[0].boxes[1:])), title="x")
    assert "boxes" in failed(prove(output, plan, source))


def test_proof_of_a_semi_transparent_box_fails(plan, source):
    def shade(image, scale):
        left, top, right, bottom = pixels(box_of(plan), scale)
        part = image.crop((left, top, right, bottom))
        image.paste(Image.blend(part, Image.new(part.mode, part.size, "black"), 0.85), (left, top))

    without = with_page(plan, boxes=plan.pages[0].boxes[1:])
    output = burn_pdf(Spoiled(source, shade), without, title="x")
    assert "boxes" in failed(prove(output, plan, source))


def test_proof_of_a_box_where_none_was_planned_fails(plan, source):
    def stain(image, scale):
        ImageDraw.Draw(image).rectangle(pixels(Box(300, 200, 350, 215), scale), fill="black")

    output = burn_pdf(Spoiled(source, stain), plan, title="x")
    assert failed(prove(output, plan, source)) == {"pixels"}


def test_proof_of_changed_words_in_the_pixels_fails(plan, source):
    def rewrite(image, scale):
        ImageDraw.Draw(image).text((100 * scale, 220 * scale), "not what the source says", "black")

    output = burn_pdf(Spoiled(source, rewrite), plan, title="x")
    assert "pixels" in failed(prove(output, plan, source))


@pytest.mark.parametrize("text", [SECRET, "Quenne- ville", "Q u e n n e v i l l e", "QUENNEVILLE", "Quénneville"])
def test_proof_of_a_removed_word_in_the_text_layer_fails(plan, source, text):
    parts = [
        Word(part, Box(60 + 20 * n, 250, 75 + 20 * n, 262), 9, WordSource.NATIVE) for n, part in enumerate(text.split())
    ]
    output = burn_pdf(source, with_page(plan, kept=(*plan.pages[0].kept, *parts)), title="x")
    names = failed(prove(output, plan, source))
    assert {"text-pdfium", "text-pdfminer"} <= names


def test_proof_of_a_lost_kept_word_fails(plan, source):
    output = burn_pdf(source, with_page(plan, kept=plan.pages[0].kept[:-2]), title="x")
    assert failed(prove(output, plan, source)) == {"kept-words"}


def test_proof_of_kept_words_run_together_fails(plan, source):
    glued = tuple(replace(word, joined=True) for word in plan.pages[0].kept)
    output = burn_pdf(source, with_page(plan, kept=glued), title="x")
    assert "kept-words" in failed(prove(output, plan, source))


def test_proof_of_a_page_too_many_or_too_few_fails(plan, source):
    two = DrawnSource((source.pages[0], ("Second page.",)))
    both = plan_burn(two.document, [])
    dropped = plan_burn(two.document, [], {2: "The back of a statement is not served."})
    assert "pages" in failed(prove(burn_pdf(two, both, title="x"), dropped, two))
    assert "pages" in failed(prove(burn_pdf(two, dropped, title="x"), both, two))


def catalogue(addition):
    def edit(number, body):
        return body.replace(b"/Type /Catalog", b"/Type /Catalog " + addition) if b"/Type /Catalog" in body else body

    return edit


def leaf(addition):
    def edit(number, body):
        return body.replace(b"/Type /Page ", b"/Type /Page " + addition + b" ") if b"/Type /Page " in body else body

    return edit


NAMED = {
    "annotation": leaf(b"/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Quenneville) >>]"),
    "link": leaf(b"/Annots [<< /Type /Annot /Subtype /Link /A << /S /URI /URI (http://q.example) >> >>]"),
    "thumbnail": leaf(b"/Thumb 1 0 R"),
    "private data": leaf(b"/PieceInfo << /X << /Private (Quenneville) >> >>"),
    "page metadata": leaf(b"/Metadata 1 0 R"),
    "form": catalogue(b"/AcroForm << /Fields [<< /T (name) /V (Quenneville) >>] >>"),
    "XMP": catalogue(b"/Metadata 1 0 R"),
    "attachment": catalogue(b"/Names << /EmbeddedFiles << /Names [(q) << /EF << /F 1 0 R >> >>] >> >>"),
    "script": catalogue(b"/OpenAction << /S /JavaScript /JS (Quenneville) >>"),
    "outline": catalogue(b"/Outlines << /First << /Title (Quenneville) >> >>"),
    "layer": catalogue(b"/OCProperties << /OCGs [<< /Name (Quenneville) >>] >>"),
    "name of a page": catalogue(b"/PageLabels << /Nums [0 << /P (Quenneville) >>] >>"),
}


@pytest.mark.parametrize("place", NAMED)
def test_proof_of_a_file_with_an_extra_fails(good, plan, source, place):
    assert "nothing-extra" in failed(prove(rebuilt(good, NAMED[place]), plan, source))


def test_proof_of_alternative_text_fails(good, plan, source):
    def edit(number, body):
        return body.replace(b"/S /P ", b"/S /P /Alt <FEFF" + HEXADECIMAL + b"> ") if b"/S /P " in body else body

    assert {"nothing-extra", "raw-streams"} <= failed(prove(rebuilt(good, edit), plan, source))


def test_proof_of_a_title_that_names_somebody_fails(plan, source):
    output = burn_pdf(source, plan, title="Statement about Rosalind Quenneville")
    assert "raw-streams" in failed(prove(output, plan, source))


@pytest.mark.parametrize(
    "body",
    [
        b"(Rosalind Quenneville)",
        b"<FEFF" + HEXADECIMAL + b">",
        b"<< /Length 11 >>\nstream\nQuenneville\nendstream",
        b"<< /Type /Metadata /Length 11 >>\nstream\nQuenneville\nendstream",
    ],
)
def test_proof_of_an_object_nobody_refers_to_fails(good, plan, source, body):
    assert failed(prove(rebuilt(good, extra=[body]), plan, source)) & {"raw-streams", "nothing-extra"}


def test_proof_of_a_packed_stream_with_a_removed_string_fails(good, plan, source):
    packed = zlib.compress(b"the friend is Quenneville")
    extra = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    assert "raw-streams" in failed(prove(rebuilt(good, extra=[extra]), plan, source))


def test_proof_of_bytes_after_a_pictures_end_fails(good, plan, source):
    def edit(number, body):
        if b"/Subtype /Image" not in body:
            return body
        longer = body.replace(b"\nendstream", b"Quenneville\nendstream")
        return re.sub(rb"/Length (\d+)", lambda found: b"/Length %d" % (int(found[1]) + 11), longer, count=1)

    assert "raw-streams" in failed(prove(rebuilt(good, edit), plan, source))


def content(edit):
    def change(number, body):
        found = re.fullmatch(rb"<<  /Filter /FlateDecode /Length \d+ >>\nstream\n(.*)\nendstream", body, re.S)
        plain = zlib.decompress(found[1]) if found else b""
        if b"/Artifact" not in plain:
            return body
        packed = zlib.compress(edit(plain))
        return b"<<  /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)

    return change


@pytest.mark.parametrize(
    "edit",
    [
        lambda plain: plain.replace(b"3 Tr", b"0 Tr"),
        lambda plain: plain.replace(b"BT 3 Tr", b"BT"),
        lambda plain: plain + b"\n/Span <</ActualText (Quenneville)>> BDC EMC",
        lambda plain: plain + b"\n0 0 100 100 re f",
        lambda plain: plain + b"\nq 10 0 0 10 0 0 cm /I Do Q",
        lambda plain: plain.replace(b"/I Do", b""),
        lambda plain: plain + b"\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI",
    ],
)
def test_proof_of_a_page_that_draws_anything_else_fails(good, plan, source, edit):
    output = rebuilt(good, content(edit))
    assert output != good
    assert failed(prove(output, plan, source)) & {"nothing-extra", "re-reading"}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda good: good + b"Quenneville",
        lambda good: good + good[good.index(b"1 0 obj") :],
        lambda good: b"%PDF-1.7\n%Quenneville and more than forty bytes of it\n" + good[15:],
        lambda good: good.replace(b"endobj\n2 0", b"endobj\n%Q\n2 0", 1),
        lambda good: good[: len(good) // 2],
        lambda good: b"",
        lambda good: b"not a file at all",
        lambda good: b"%PDF-1.7\nnot a file at all",
    ],
)
def test_proof_of_broken_or_added_bytes_fails(good, plan, source, spoil):
    assert not prove(spoil(good), plan, source).passed


def test_proof_when_the_source_can_no_longer_be_drawn_fails(good, plan):
    class Gone:
        def raster(self, page, dpi, grey=False):
            raise OSError("gone")

    assert failed(prove(good, plan, Gone())) == {"re-reading"}


def test_proof_reads_a_removed_name_that_stands_in_the_pixels_alone(source):
    sly = DrawnSource(extra=((1, 90, 220, "signed by Rosalind Quenneville"),))
    plan = statement_plan(sly)
    assert failed(prove(burn_pdf(sly, plan, title="x"), plan, sly)) == {"reading"}


def test_proof_reads_a_scan_whole(source):
    sly = DrawnSource(scan=True, extra=((1, 90, 220, "QUENNEVILLE, Rosalind"),))
    plan = statement_plan(sly)
    assert "reading" in failed(prove(burn_pdf(sly, plan, title="x"), plan, sly))
    honest = DrawnSource(scan=True)
    assert failed(prove(burn_pdf(honest, plan, title="x"), plan, honest)) == set()


def scan_of_two_pages(*extra, confidence=0.99):
    source = DrawnSource((STATEMENT, STATEMENT[:1]), scan=True, extra=extra)
    second = source.document.pages[1]
    words = tuple(replace(word, source=WordSource.OCR, confidence=confidence) for word in second.words)
    pages = (source.document.pages[0], replace(second, words=words))
    return source, statement_plan(SimpleNamespace(document=replace(source.document, pages=pages)))


def test_proof_of_a_later_scanned_page_reads_its_loose_ink():
    sly, plan = scan_of_two_pages((2, 90, 220, "QUENNEVILLE, Rosalind"))
    proof = prove(burn_pdf(sly, plan, title="x"), plan, sly)
    assert "reading" in failed(proof)
    assert {each.page for each in proof.remains} == {2}


@pytest.mark.parametrize(("confidence", "how"), [(0.99, "1 nothing, 1 whole"), (0.5, "1 around boxes, 1 whole")])
def test_proof_of_a_later_scanned_page_reads_what_its_reader_doubted(confidence, how):
    honest, plan = scan_of_two_pages(confidence=confidence)
    proof = prove(burn_pdf(honest, plan, title="x"), plan, honest)
    assert failed(proof) == set()
    assert how in next(check.detail for check in proof.checks if check.name == "reading")


def test_proof_refuses_what_the_source_hid(good, plan, source):
    hidden = [Hidden(HiddenKind.COMMENT, "page 1", "I make this st4tement")]
    assert failed(prove(good, plan, source, hidden=hidden)) == set()
    told = burn_pdf(source, plan, title="I make this st4tement")
    assert "raw-streams" in failed(prove(told, plan, source, hidden=hidden))


def test_proof_of_a_name_that_an_officer_shares_passes():
    source = DrawnSource((("PC Harlow met Jane Harlow there.",),))
    plan = plan_burn(source.document, [decided(source.document, "Jane Harlow")])
    assert failed(prove(burn_pdf(source, plan, title="x"), plan, source)) == set()


@pytest.mark.parametrize("word", ["Parent", "Mark", "Width", "begin"])
def test_proof_of_a_removed_word_that_every_pdf_is_made_of_passes(word):
    source = DrawnSource(((f"My {word} was there.",),))
    plan = plan_burn(source.document, [decided(source.document, word, InfoKind.OCCUPATION)])
    assert failed(prove(burn_pdf(source, plan, title="x"), plan, source)) == set()


def test_proof_of_a_removed_word_in_a_name_of_the_file_fails():
    source = DrawnSource((("My Parent was there.",),))
    plan = plan_burn(source.document, [decided(source.document, "Parent", InfoKind.OCCUPATION)])
    good = burn_pdf(source, plan, title="x")
    sly = rebuilt(good, lambda number, body: body.replace(b"/BaseFont /Unseen", b"/BaseFont /ParentX"))
    assert "raw-streams" in failed(prove(sly, plan, source))
