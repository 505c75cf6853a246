import pytest

from engines.redaction.read_office.typeset_kit import misplaced_words, words_of
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceEmpty
from unbroken.engines.redaction.read.delimited import find_delimiter
from unbroken.engines.redaction.read.office import read_office


def read(text, encoding="utf-8"):
    return read_office(text.encode(encoding), SourceKind.CSV, "a.csv")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_fields_are_told_apart_by_any_usual_delimiter(delimiter):
    rows = [["Date", "Payee", "Amount"], ["02/05/2026", "Chemist", "12.40"], ["03/05/2026", "Leah Carrow", "5.00"]]
    document, pdf = read("\r\n".join(delimiter.join(row) for row in rows))

    assert document.flow.text == "\n".join("\t".join(row) for row in rows)
    assert [word.cell for word in document.pages[0].words][-3:] == ["B3", "B3", "C3"]
    assert misplaced_words(document, pdf) == []


def test_quotes_hide_delimiters_and_line_ends():
    document, _ = read('Name,Address\n"Carrow, Leah","14 Rowan Way\nMilltown"\n')

    assert [(word.text, word.cell) for word in document.pages[0].words if word.cell in {"A2", "B2"}] == [
        ("Carrow,", "A2"), ("Leah", "A2"), ("14", "B2"), ("Rowan", "B2"), ("Way", "B2"), ("Milltown", "B2")
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_is_found(encoding):
    document, _ = read("Name,Amount\nZoë,£5\n", encoding)

    assert words_of(document) == ["Name", "Amount", "Zoë", "£5"]


def test_a_preamble_of_another_shape_is_kept():
    document, _ = read("Account name: L Carrow\n\nDate;Payee;Amount\n1;2,5;3\n1;4,5;6\n")

    assert document.flow.text.split("\n")[0] == "Account name: L Carrow"
    assert document.pages[0].words[-1].cell == "C5"


def test_a_sep_line_is_obeyed():
    assert words_of(read("sep=;\r\na;b,c\r\n")[0]) == ["a", "b,c"]


def test_commas_in_quotes_do_not_count():
    assert find_delimiter('"a,b,c";1\n"d,e,f";2\n') == ";"


def test_a_header_row_is_repeated():
    document, _ = read("Name,Place\n" + "Leah,14 Rowan Way\n" * 200)

    assert all(page.words[0].text == "Name" for page in document.pages)
    assert words_of(document).count("Leah") == 200


def test_an_unclosed_quote_gives_all_the_words_still():
    assert words_of(read('Name,"Leah\nx,Rowan\n')[0]) == ["Name", "Leah", "x,Rowan"]


def test_nothing_but_delimiters_is_empty():
    with pytest.raises(SourceEmpty):
        read(",,,\n,,,\n")
