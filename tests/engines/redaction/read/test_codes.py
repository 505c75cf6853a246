"""Printed codes and places nobody could read become marks that finders see and text layers do not."""

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import UNREAD, Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.find.known import find_known_people
from unbroken.engines.redaction.prove.reading import read_codes as read_again
from unbroken.engines.redaction.read.codes import Code, read_codes
from unbroken.engines.redaction.read.seen import with_marks
from unbroken.engines.redaction.read.wire import page_from_wire, page_to_wire
from unbroken.engines.redaction.vocabulary import DocumentType

SAYS = "Imogen Farrow;AA1 2BC;07700 900123"


def sheet(kind, text=SAYS):
    code = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, kind), scale=4)
    picture = np.full((700, 900), 255, np.uint8)
    pixels = np.asarray(code)
    picture[100 : 100 + pixels.shape[0], 60 : 60 + pixels.shape[1]] = pixels
    return picture


@pytest.mark.parametrize("kind", ["QRCode", "DataMatrix", "PDF417", "Aztec"])
def test_a_printed_code_says_its_fields_at_its_place(kind):
    (code,) = read_codes(sheet(getattr(zxingcpp.BarcodeFormat, kind)))
    assert code.fields == ("Imogen Farrow", "AA1 2BC", "07700 900123")
    assert code.box.x0 >= 40 and code.box.y0 >= 80 and code.box.x1 <= 900


def test_a_bar_code_is_read_with_the_height_of_its_bars():
    (code,) = read_codes(sheet(zxingcpp.BarcodeFormat.Code128, "JD0002881277"))
    assert code.fields == ("JD0002881277",)
    assert code.box.height > 100


def test_grain_and_print_hold_no_codes():
    grain = np.random.default_rng(3).integers(0, 255, (700, 900), dtype=np.uint8)
    assert read_codes(grain) == ()


def test_a_code_that_was_burned_is_not_read_again_and_one_that_was_not_is():
    whole = sheet(zxingcpp.BarcodeFormat.QRCode)
    assert "Imogen" in " ".join(word.text for line in read_again(Image.fromarray(whole)) for word in line)
    (code,) = read_codes(whole)
    whole[int(code.box.y0) : int(code.box.y1) + 1, int(code.box.x0) : int(code.box.x1) + 1] = 0
    assert read_again(Image.fromarray(whole)) == []


WORDS = (Word("Kept", Box(10, 10, 60, 20), 0, WordSource.OCR, 0.95),)


def marked(unread=(), codes=()):
    return Page(1, 400, 400, with_marks(WORDS, unread, codes), is_scan=True)


def test_a_place_nobody_could_read_becomes_a_mark_for_finders_and_no_kept_word():
    page = page_from_wire(page_to_wire(marked([Box(100, 100, 200, 120)])))
    document = Document(SourceKind.PDF, (page,))
    assert [word.text for word in page.words] == ["Kept", UNREAD]
    (found,) = find_known_people(document.flow, Case("86ZQ0004426"), DocumentType.MG11)
    assert found.finder == "unread" and document.flow.text[found.start : found.end] == UNREAD
    assert [word.text for word in plan_burn(document, []).pages[0].kept] == ["Kept"]


@pytest.mark.parametrize("box", [Box(100, 100, 103, 120), Box(100, 100, 200, 102), Box(8, 8, 62, 22)])
def test_a_place_too_small_for_writing_or_read_otherwise_gets_no_mark(box):
    assert [word.text for word in marked([box]).words] == ["Kept"]


def test_what_a_code_says_is_found_at_the_code_and_never_kept_as_text():
    page = marked(codes=[Code(Box(100, 100, 200, 200), ("Imogen Farrow", "AA1 2BC"))])
    document = Document(SourceKind.PDF, (page,))
    assert "Imogen Farrow\nAA1 2BC" in document.flow.text
    assert {word.box for word in page.words if word.unshown} == {Box(100, 100, 200, 200)}
    assert [word.text for word in plan_burn(document, []).pages[0].kept] == ["Kept"]
