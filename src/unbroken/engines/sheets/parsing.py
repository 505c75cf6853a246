"""Turn the bytes of a CSV or XLSX file into rows of text, within limits. Nothing is evaluated.

Loaded by the sandbox only: a workbook is an archive of XML that somebody else made.
"""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from unbroken.engines.sheets.errors import SheetRefused
from unbroken.engines.sheets.table import CELL_LIMIT, COLUMNS_LIMIT, DAMAGED, ROWS_LIMIT, Line, Table

LAST_ROW = 20_000
PARTS_LIMIT = 200
UNPACKED_LIMIT_BYTES = 8 * 2**20
_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")


def parse_table(untrusted: bytes) -> Table:
    """Return the rows of a CSV or XLSX file; the content says which it is. Raises SheetRefused."""
    if untrusted.startswith(_OLE):
        raise SheetRefused("This is an old or locked workbook. Save it without a password as .xlsx or .csv.")
    lines, notes = _workbook(untrusted) if untrusted.startswith(_ZIP) else _delimited(untrusted)
    kept: list[Line] = []
    for line in lines:
        if line.number > LAST_ROW:
            raise SheetRefused(f"The sheet goes on after row {LAST_ROW}. Delete the empty rows below your list.")
        if not any(line.cells):
            continue
        if len(kept) > ROWS_LIMIT:
            raise SheetRefused(f"The list has more than {ROWS_LIMIT} rows. Send it in parts.")
        kept.append(_checked(line))
    if not kept:
        raise SheetRefused("The file has no rows. Fill in the template and send that.")
    return Table(tuple(kept), notes)


def _checked(line: Line) -> Line:
    if len(line.cells) > COLUMNS_LIMIT and any(line.cells[COLUMNS_LIMIT:]):
        raise SheetRefused(f"Row {line.number} has more than {COLUMNS_LIMIT} columns. Use the template.")
    if any(len(cell) > CELL_LIMIT for cell in line.cells):
        raise SheetRefused(f"A cell in row {line.number} is longer than {CELL_LIMIT} characters. Shorten it.")
    return Line(line.number, _without_blank_end(line.cells), line.formulas)


def _delimited(untrusted: bytes) -> tuple[Iterator[Line], tuple[str, ...]]:
    text, notes = _decoded(untrusted)
    if any(ord(one) < 32 and one not in "\t\r\n" for one in text):
        raise SheetRefused(DAMAGED)
    heading = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=heading.count)
    return _csv_lines(text, delimiter), notes


def _decoded(untrusted: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        if untrusted.startswith((b"\xff\xfe", b"\xfe\xff")):
            return untrusted.decode("utf-16"), ()
        return untrusted.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    try:
        note = "The file is not in UTF-8 and was read as Windows text. Check names with accents."
        return untrusted.decode("cp1252"), (note,)
    except UnicodeDecodeError as error:
        raise SheetRefused(DAMAGED) from error


def _csv_lines(text: str, delimiter: str) -> Iterator[Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for number, cells in enumerate(reader, start=1):
            yield Line(number, tuple(cell.strip() for cell in cells))
    except csv.Error as error:
        raise SheetRefused(f"Row {reader.line_num} cannot be read. Save the file again as .csv or .xlsx.") from error


def _workbook(untrusted: bytes) -> tuple[Iterator[Line], tuple[str, ...]]:
    _check_zip(untrusted)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(untrusted), read_only=True, data_only=False, keep_links=False)
    except Exception as error:  # the reader fails in many ways on files that are not what they say
        raise SheetRefused(DAMAGED) from error
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    notes = []
    if len(shown) < len(book.worksheets):
        notes.append("Hidden sheets were ignored.")
    if len(shown) > 1:
        notes.append("Only the first sheet was read.")
    if not shown:
        raise SheetRefused("The workbook has no visible sheet. Show the sheet with the list and save it again.")
    return _sheet_lines(shown[0]), tuple(notes)


def _check_zip(untrusted: bytes) -> None:
    """Refuse a package that unpacks to too much. zipfile never reads a part beyond its declared size."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(untrusted)).infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError) as error:
        raise SheetRefused(DAMAGED) from error
    if len(parts) > PARTS_LIMIT or sum(part.file_size for part in parts) > UNPACKED_LIMIT_BYTES:
        raise SheetRefused("The workbook unpacks to more than a list of this kind does. Copy the list to a new one.")


def _sheet_lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for number, cells in enumerate(sheet.iter_rows(max_col=COLUMNS_LIMIT + 1), start=1):
                formulas = frozenset(at for at, cell in enumerate(cells) if cell.data_type == "f")
                texts = (f"={at}" if at in formulas else _text(cell.value) for at, cell in enumerate(cells))
                yield Line(number, tuple(texts), formulas)
    except SheetRefused:
        raise
    except Exception as error:  # as above: rows are only parsed now
        raise SheetRefused(DAMAGED) from error


def _without_blank_end(cells: tuple[str, ...]) -> tuple[str, ...]:
    filled = max((at for at, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:filled]


def _text(value: object) -> str:
    """Return a cell as a person would have typed it: a date without a time of day has none."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat() if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value).strip()
