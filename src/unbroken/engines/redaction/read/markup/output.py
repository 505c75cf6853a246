"""Gather the paragraphs and tables of a page while it is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from unbroken.engines.redaction.read.content import Block, Cell, Paragraph, Style, Table
from unbroken.engines.redaction.read.docx.tables import cell_parts

_SPACES = re.compile(r"[ \t\r\n\f]+")
_MOST_COLUMNS = 200


@dataclass(slots=True)
class _OpenTable:
    """A table being read. cells: of the current row; out: the blocks of the current cell, or None between cells."""

    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    out: list[Block] | None = None
    columns: int = 1
    is_heading: bool = False
    headers: int = 0


class Output:
    """The blocks read so far."""

    def __init__(self) -> None:
        self._root: list[Block] = []
        self._tables: list[_OpenTable] = []
        self._text: list[str] = []
        self.style = Style.BODY
        self.indent = 0
        self.marker = ""
        self.is_quote = False
        self.is_tight = False

    def write(self, text: str, *, keep_space: bool) -> None:
        """Add text to the current paragraph."""
        if not keep_space:
            text = _SPACES.sub(" ", text)
            if not self._text or self._text[-1].endswith((" ", "\n")):
                text = text.lstrip(" ")
        if text:
            self._text.append(text)

    def end_paragraph(self) -> None:
        """Finish the current paragraph."""
        text = "".join(self._text)
        self._text = []
        text = re.sub(r" *\n *", "\n", text).strip(" \n")
        if text.replace("\xa0", " ").strip():
            self._here.append(
                Paragraph(text, self.style, self.indent, self.marker, self.is_quote, is_tight=self.is_tight)
            )
            self.marker = ""
        elif "\xa0" in text:
            self._here.append(Paragraph(""))

    def put(self, block: Block) -> None:
        """Add a finished block."""
        self.end_paragraph()
        self._here.append(block)

    def begin_table(self) -> None:
        """Begin a table, perhaps inside a cell of another."""
        self.end_paragraph()
        self._tables.append(_OpenTable())

    def begin_row(self) -> None:
        """Begin a row of the innermost table."""
        if self._tables:
            self.end_row()

    def end_row(self) -> None:
        """Finish the row of the innermost table."""
        self.end_cell()
        if self._tables and self._tables[-1].cells:
            table = self._tables[-1]
            if all(cell.is_heading for cell in table.cells) and table.headers == len(table.rows):
                table.headers += 1
            table.rows.append(tuple(table.cells))
            table.cells = []

    def begin_cell(self, columns: str, *, is_heading: bool) -> None:
        """Begin a cell of the innermost table."""
        if not self._tables:
            self.end_paragraph()
            return
        self.end_cell()
        table = self._tables[-1]
        table.out = []
        table.columns = min(max(int(columns), 1), 50) if columns.isdigit() else 1
        table.is_heading = is_heading

    def end_cell(self) -> None:
        """Finish the cell of the innermost table."""
        self.end_paragraph()
        table = self._tables[-1] if self._tables else _OpenTable()
        if table.out is None:
            return
        blocks: list[Block] = table.out
        table.out = None
        if len(table.cells) < _MOST_COLUMNS:
            table.cells.append(Cell(tuple(cell_parts(blocks)), columns=table.columns, is_heading=table.is_heading))
        else:
            self._here.extend(blocks)

    def end_table(self) -> None:
        """Finish the innermost table. One with a single column only arranges the page: its contents flow on."""
        if not self._tables:
            return
        self.end_row()
        table = self._tables.pop()
        rows = [row for row in table.rows if any(cell.parts for cell in row)]
        if max((sum(1 for cell in row if cell.parts) for row in rows), default=0) <= 1:
            for row in rows:
                for cell in row:
                    self._here.extend(cell.parts)
        elif rows:
            self._here.append(Table(tuple(rows), table.headers if table.headers < len(rows) else 0))

    def finish(self) -> tuple[Block, ...]:
        """Return everything read."""
        while self._tables:
            self.end_table()
        self.end_paragraph()
        return tuple(self._root)

    @property
    def _here(self) -> list[Block]:
        for table in reversed(self._tables):
            if table.out is not None:
                return table.out
        return self._root
