from dataclasses import replace

import pytest

from engines.redaction.read_office.docx_kit import make_docx, paragraph
from engines.redaction.read_office.typeset_kit import words_of
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read import delimited
from unbroken.engines.redaction.read.content import LIMITS
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.typeset import sheet


def test_more_words_than_can_be_laid_out_are_refused(monkeypatch):
    monkeypatch.setattr(sheet, "LIMITS", replace(LIMITS, words=100))
    with pytest.raises(SourceTooLarge):
        read_office(b"word " * 101, SourceKind.TXT, "a.txt")


def test_more_cells_than_can_be_laid_out_are_refused(monkeypatch):
    monkeypatch.setattr(delimited, "LIMITS", replace(LIMITS, cells=100))
    with pytest.raises(SourceTooLarge):
        read_office(b"a,b\n" * 51, SourceKind.CSV, "a.csv")


def test_a_paragraph_of_ten_thousand_words_is_laid_out_whole():
    document, _ = read_office(make_docx(paragraph("word " * 10_000)), SourceKind.DOCX, "a.docx")

    assert words_of(document) == ["word"] * 10_000


@pytest.mark.parametrize("text", [" " * 1_000_000 + "x", "x" * 100_000, "x \n" * 4_000, "\t" * 100_000 + "x"])
def test_texts_of_odd_shapes_keep_their_letters(text):
    document, _ = read_office(text.encode(), SourceKind.TXT, "a.txt")

    assert sum(len(word) for word in words_of(document)) == text.count("x")


@pytest.mark.parametrize("kind", [SourceKind.DOCX, SourceKind.XLSX, SourceKind.MSG])
def test_text_under_another_label_is_refused(kind):
    with pytest.raises(SourceBroken):
        read_office(b"only words here, nothing else", kind, "a.docx")


@pytest.mark.parametrize("kind", [each for each in SourceKind if each not in {SourceKind.PDF} and not each.is_picture])
def test_a_file_of_nothing_is_empty(kind):
    with pytest.raises(SourceEmpty):
        read_office(b"\x00" * 40, kind, "a")


def test_kinds_with_pages_of_their_own_are_refused():
    with pytest.raises(SourceUnsupported):
        read_office(b"%PDF-1.7", SourceKind.PDF, "a.pdf")


def test_the_readers_are_named():
    document, _ = read_office(b"words", SourceKind.TXT, "a.txt")

    assert document.readers == ("txt: built-in reader (utf-8)", "layout: built-in (reportlab, DejaVu)")
