"""A file becomes rows of text within limits, or is refused with a sentence."""

import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from unbroken.engines.sheets.errors import SheetRefused
from unbroken.engines.sheets.parsing import parse_table
from unbroken.engines.sheets.table import ROWS_LIMIT, Line, Table, table_from_wire, table_to_wire


def workbook(*sheets: tuple[str, list[list[object]]], hidden: str = "") -> bytes:
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        sheet.sheet_state = "hidden" if title == hidden else "visible"
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_workbook_becomes_text_with_formulas_marked_and_hidden_sheets_left_out() -> None:
    rows = [
        ["Exhibit reference", "What it is", "Seized"],
        ["JS/1", "=1+1"],
        [],
        ["JS/2", "Bag", datetime.fromisoformat("2026-03-01T14:30")],
    ]
    table = parse_table(workbook(("Secret", [["x"]]), ("List", rows), hidden="Secret"))
    assert table.notes == ("Hidden sheets were ignored.",)
    assert [(one.number, one.cells[0]) for one in table.lines] == [(1, "Exhibit reference"), (2, "JS/1"), (4, "JS/2")]
    assert table.lines[1].formulas == {1}
    assert table.lines[2].cells[2] == "2026-03-01 14:30"


def test_list_with_empty_columns_behind_it_is_read() -> None:
    assert parse_table(b"a,b" + b"," * 60).lines == (Line(1, ("a", "b")),)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/worksheets/sheet1.xml", b" " * (9 * 2**20))
    return out.getvalue()


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"\n\n",
        b"PK\x03\x04nonsense",
        b"\x00\x01\x02",
        bytes.fromhex("d0cf11e0a1b11ae1"),
        b'a,b\n"open',
        b"a\n" * (ROWS_LIMIT + 3),
        b"a," * 50 + b"a",
        b"a" * 6_000,
        bomb(),
        workbook(("List", [["Exhibit reference"]]))[:-40],
    ],
    ids=["empty", "blank", "zip", "binary", "old", "quote", "rows", "columns", "cell", "bomb", "cut"],
)
def test_file_that_is_no_list_is_refused_with_a_sentence(untrusted: bytes) -> None:
    with pytest.raises(SheetRefused, match=r"\.$"):
        parse_table(untrusted)


CELLS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=5)


@given(
    rows=st.lists(CELLS, min_size=1, max_size=5),
    notes=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=3),
)
def test_table_crosses_the_pipe_unchanged(rows: list[list[str]], notes: list[str]) -> None:
    lines = tuple(Line(at, tuple(cells), frozenset({0})) for at, cells in enumerate(rows))
    table = Table(lines, tuple(notes))
    assert table_from_wire(table_to_wire(table)) == table


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"{}",
        b"[]",
        b"7",
        b"[" * 100_000,
        b'{"lines": [], "notes": []}',
        b'{"lines": [[1, "a", []]], "notes": []}',
        b'{"lines": [[1, [7], []]], "notes": []}',
        b'{"lines": [[-1, ["a"], []]], "notes": []}',
        b'{"lines": [[true, ["a"], []]], "notes": []}',
        b'{"lines": [[1, ["a"], ["b"]]], "notes": []}',
        b'{"lines": [[1, ["a"], []]], "notes": ["' + b"x" * 301 + b'"]}',
        b'{"lines": [[1, [' + b'"a",' * 40 + b'"a"], []]], "notes": []}',
        b'{"refused": 7}',
    ],
)
def test_answer_that_no_honest_reader_gives_is_refused(untrusted: bytes) -> None:
    with pytest.raises(SheetRefused):
        table_from_wire(untrusted)
