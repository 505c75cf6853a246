import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engines.redaction.read_office.typeset_kit import misplaced_words, words_of
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceEmpty, SourceUnsupported
from unbroken.engines.redaction.read.content import Cell, Content, Paragraph, Style, Table
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.typeset import typeset

WORD = st.text("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789.,'-@/£éŵŷ", min_size=1, max_size=24)
PARAGRAPH = st.lists(WORD, min_size=1, max_size=80).map(" ".join)


@settings(max_examples=12, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=12), st.sampled_from(list(Style)))
def test_typeset_any_paragraphs_gives_each_word_once_in_order_where_the_page_shows_it(texts, style):
    document, pdf = typeset(Content(tuple(Paragraph(text, style) for text in texts)), SourceKind.DOCX)

    assert words_of(document) == [word for text in texts for word in text.split()]
    assert misplaced_words(document, pdf) == []


@settings(max_examples=8, deadline=None)
@given(st.lists(st.lists(PARAGRAPH, min_size=3, max_size=3), min_size=1, max_size=8), st.booleans())
def test_typeset_any_table_gives_each_word_once_in_order_of_cells(rows, is_sheet):
    cells = tuple(tuple(Cell.of(text, f"S!{n}") for n, text in enumerate(row)) for row in rows)
    document, pdf = typeset(Content((Table(cells, letters=("A", "B", "C") if is_sheet else ()),)), SourceKind.XLSX)

    assert "".join(words_of(document)) == "".join(text.replace(" ", "") for row in rows for text in row)
    assert misplaced_words(document, pdf) == []


def test_spans_lead_back_to_the_plain_text():
    content = Content((Paragraph("Mrs Jean Pollard"), Paragraph("of 22\tLarkspur Road")))
    document, _ = typeset(content, SourceKind.DOCX)

    plain = content.plain()
    assert [plain[word.span[0] : word.span[1]] for word in document.pages[0].words] == plain.split()


def test_text_spans_count_in_the_file_itself():
    text = "Daniel Hartley\r\n12 Acacia Avenue\r\n\r\n  Manchester\f page two"
    document, _ = read_office(text.encode(), SourceKind.TXT, "a.txt")

    words = [word for page in document.pages for word in page.words]
    assert [text[word.span[0] : word.span[1]] for word in words] == text.split()
    assert len(document.pages) == 2
    assert document.flow.text == "Daniel Hartley\n12 Acacia Avenue\n\nManchester\fpage two"


def test_a_very_long_word_is_cut_and_its_parts_marked():
    document, pdf = typeset(Content((Paragraph("x" * 400),)), SourceKind.TXT)

    words = document.pages[0].words
    assert "".join(word.text for word in words) == "x" * 400
    assert [word.joined for word in words] == [False] + [True] * (len(words) - 1)
    assert misplaced_words(document, pdf) == []


def test_unseen_characters_do_not_split_or_disguise_a_word():
    document, _ = read_office("Dan\u200biel Hart\u00adley".encode(), SourceKind.TXT, "a.txt")

    assert words_of(document) == ["Daniel", "Hartley"]


def test_tag_characters_are_hidden_text():
    smuggled = "".join(chr(0xE0000 + ord(character)) for character in "Leah")
    document, _ = read_office(f"Nothing{smuggled} here".encode(), SourceKind.TXT, "a.txt")

    assert words_of(document) == ["Nothing", "here"]
    assert [entry.text for entry in document.hidden] == ["Leah"]


def test_right_to_left_words_keep_their_order_and_run_to_the_left():
    document, pdf = read_office("שלום עולם 12 abc".encode(), SourceKind.TXT, "a.txt")

    words = document.pages[0].words
    assert [word.text for word in words] == ["שלום", "עולם", "12", "abc"]
    assert words[0].box.x0 > words[1].box.x0 > words[3].box.x0
    assert misplaced_words(document, pdf) == []


def test_characters_without_a_shape_are_kept_and_counted():
    document, _ = read_office("名 Leah".encode(), SourceKind.TXT, "a.txt")

    assert words_of(document) == ["名", "Leah"]
    assert document.facts["words with characters that the layout shows as empty boxes"] == "1"


def test_a_table_row_of_single_lines_reads_as_one_line_with_wide_gaps():
    rows = ((Cell.of("Telephone"), Cell.of("07700 900123")), (Cell.of("Name"), Cell.of("Leah Carrow")))
    document, _ = typeset(Content((Table(rows),)), SourceKind.DOCX)

    assert document.flow.text == "Telephone\t07700 900123\nName\tLeah Carrow"


def test_words_of_a_wrapped_cell_do_not_run_into_the_next_cell():
    rows = ((Cell.of("one " * 80), Cell.of("next")), (Cell.of("row"), Cell.of("two")))
    document, _ = typeset(Content((Table(rows),)), SourceKind.DOCX)

    assert document.flow.text.endswith("one\n\nnext\n\nrow\ttwo")


def test_header_rows_are_repeated_on_every_page():
    rows = (
        tuple(Cell.of(f"head{n}") for n in range(3)),
        *[tuple(Cell.of(f"r{r}") for _ in range(3)) for r in range(90)],
    )
    document, pdf = typeset(Content((Table(rows, header_rows=1),)), SourceKind.XLSX)

    assert len(document.pages) > 1
    assert all(page.words[0].text == "head0" for page in document.pages)
    assert misplaced_words(document, pdf) == []


def test_a_cell_longer_than_a_page_runs_on():
    document, pdf = typeset(Content((Table(((Cell.of("word " * 4000), Cell.of("x")),)),)), SourceKind.DOCX)

    assert len(document.pages) > 1
    assert words_of(document).count("word") == 4000
    assert misplaced_words(document, pdf) == []


def test_a_sheet_with_very_many_columns_is_laid_out_in_groups():
    row = tuple(Cell.of(f"value-{n}@mail.example", f"S!{n}") for n in range(80))
    document, pdf = typeset(Content((Table((row, row), letters=tuple("ABCD" * 20)),)), SourceKind.XLSX)

    assert sorted(words_of(document)) == sorted([f"value-{n}@mail.example" for n in range(80)] * 2)
    assert misplaced_words(document, pdf) == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
def test_text_in_any_usual_encoding_is_read(encoding):
    document, _ = read_office("Zoë paid €20 Leah".encode(encoding), SourceKind.TXT, "a.txt")

    assert words_of(document) == ["Zoë", "paid", "€20", "Leah"]


@pytest.mark.parametrize("data", [b"", b"\x00" * 50, b" \r\n\t"])
def test_an_empty_text_is_refused(data):
    with pytest.raises(SourceEmpty):
        read_office(data, SourceKind.TXT, "a.txt")


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(SourceUnsupported):
        read_office(bytes(range(1, 32)) * 40, SourceKind.TXT, "a.txt")
