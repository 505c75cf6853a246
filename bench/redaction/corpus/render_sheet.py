"""Spreadsheets with hidden sheets, rows, columns, white text, comments and far-away cells."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

from .content import Doc
from .render_docx import zipped


def render_xlsx(doc: Doc) -> bytes:
    """Return the document's tables as a workbook; a "sheet" fact on a table starts a new sheet."""
    book = Workbook()
    book.properties.creator = next((h.content.text for h in doc.hidden if h.kind == "author"), "Records Office")
    book.properties.created = book.properties.modified = datetime(2026, 3, 20, 9, tzinfo=UTC).replace(tzinfo=None)
    sheet = book.active
    row = 1
    for block in doc.blocks:
        if block.style == "table":
            if "sheet" in block.facts and row > 1:
                sheet, row = book.create_sheet(), 1
            sheet.title = str(block.facts.get("sheet", sheet.title))
            for cells in block.rows:
                for column, cell in enumerate(cells, 1):
                    sheet.cell(row, column, cell.text)
                row += 1
            for column in range(1, len(block.rows[0]) + 1):
                longest = max(len(cells[column - 1].text) for cells in block.rows if len(cells) >= column)
                sheet.column_dimensions["ABCDEFGHIJKLMN"[column - 1]].width = min(longest + 3, 44)
        else:
            sheet.cell(row, 1, ": ".join(text.text for text in block.texts))
            row += 1
    _hide(doc, book, row)
    out = io.BytesIO()
    book.save(out)
    return _steady(out.getvalue())


def _hide(doc: Doc, book: Workbook, row: int) -> None:
    main = book.worksheets[0]
    for hidden in doc.hidden:
        text = hidden.content.text
        match hidden.kind:
            case "hidden-sheet" | "very-hidden-sheet":
                sheet = book.create_sheet("all customers" if hidden.kind == "hidden-sheet" else "source")
                sheet.sheet_state = "hidden" if hidden.kind == "hidden-sheet" else "veryHidden"
                for n, line in enumerate(text.split("\n"), 1):
                    sheet.cell(n, 1, line)
            case "hidden-row":
                main.cell(row + 2, 1, text)
                main.row_dimensions[row + 2].hidden = True
            case "hidden-column":
                main.cell(2, 13, text)
                main.column_dimensions["M"].hidden = True
            case "white-text":
                main.cell(row + 4, 1, text).font = Font(color="FFFFFFFF")
            case "comment":
                main.cell(1, 1).comment = Comment(text, "clerk")


def _steady(data: bytes) -> bytes:
    """Return the workbook with the time of writing taken out, so that the bytes are always the same."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    core = parts["docProps/core.xml"]
    assert isinstance(core, bytes)
    parts["docProps/core.xml"] = re.sub(rb"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-03-20T09:00:00Z", core)
    return zipped(parts)
