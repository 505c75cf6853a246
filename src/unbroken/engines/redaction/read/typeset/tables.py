"""Lay tables out: column widths, wrapped cells, rows that run over pages, header rows repeated."""

from __future__ import annotations

from dataclasses import dataclass, field

from PIL.Image import Image

from unbroken.engines.redaction.read.content import Cell, Paragraph, Picture, Style, Table
from unbroken.engines.redaction.read.typeset import faces
from unbroken.engines.redaction.read.typeset.lines import Line, break_lines, pieces
from unbroken.engines.redaction.read.typeset.pictures import draw_picture, fitted, open_picture
from unbroken.engines.redaction.read.typeset.sheet import A2_WIDE, A3_WIDE, A4, A4_WIDE, MARGIN, Sheets
from unbroken.engines.redaction.read.typeset.widths import PAD, ROW_PAD, plan_columns

SIZE = 9.0
_LETTERS = 11.0


@dataclass(slots=True)
class _Strip:
    """One line of a cell, or one picture in it. height: with the space below it."""

    height: float
    line: Line = field(default_factory=list)
    bold: bool = False
    picture: Image | None = None
    width: float = 0.0


@dataclass(slots=True)
class _Laid:
    """A cell, wrapped to its width. left: from the left of the table."""

    left: float
    width: float
    name: str
    strips: list[_Strip]


class TableLayout:
    """Lays one table out, in groups of columns where it is too wide for the widest page."""

    def __init__(self, table: Table, offsets: dict[int, int]) -> None:
        self._table = table
        self._offsets = offsets
        self.size, self._groups = plan_columns(table, SIZE, _sizes(is_sheet=bool(table.letters)))

    def put(self, sheets: Sheets) -> None:
        """Draw the table, from the current place on."""
        for group in self._groups:
            if sheets.is_fresh:
                sheets.resize(self.size)
            elif sheets.size != self.size:
                sheets.begin_page(self.size)
            self._put_group(sheets, group.first, group.widths)
            sheets.y += SIZE

    def _put_group(self, sheets: Sheets, first: int, widths: tuple[float, ...]) -> None:
        table = self._table
        sheets.begin_block()
        header = [self._lay(row, first, widths) for row in table.rows[: table.header_rows]]
        header_height = sum(_height(row) for row in header) + (_LETTERS if table.letters else 0)
        self._letters(sheets, first, widths)
        for number, cells in enumerate(table.rows):
            row = self._lay(cells, first, widths)
            wanted = _height(row)
            if sheets.left_height < wanted and not sheets.is_fresh:
                room = (sheets.size or A4)[1] - 2 * MARGIN - header_height
                if wanted <= room or sheets.left_height < 4 * SIZE * faces.LEADING:
                    self._next_page(sheets, header if number >= table.header_rows else [], first, widths)
            self._put_row(sheets, row, number, first, widths)

    def _next_page(self, sheets: Sheets, header: list[list[_Laid]], first: int, widths: tuple[float, ...]) -> None:
        sheets.begin_page(sheets.size or A4)
        sheets.begin_block()
        self._letters(sheets, first, widths)
        room = sheets.left_height
        if sum(_height(row) for row in header) > room / 2:
            return
        for number, row in enumerate(header):
            self._put_row(sheets, row, number, first, widths)

    def _letters(self, sheets: Sheets, first: int, widths: tuple[float, ...]) -> None:
        letters = self._table.letters[first : first + len(widths)]
        if not letters:
            return
        x = MARGIN
        for letter, width in zip(letters, widths, strict=False):
            sheets.label(letter, x + width / 2, sheets.y)
            x += width
        sheets.y += _LETTERS

    def _lay(self, cells: tuple[Cell, ...], first: int, widths: tuple[float, ...]) -> list[_Laid]:
        laid: list[_Laid] = []
        column = 0
        for cell in cells:
            begin, end = max(column - first, 0), min(column + cell.columns - first, len(widths))
            column += cell.columns
            if begin >= end:
                continue
            width = sum(widths[begin:end])
            strips = self._strips(cell, width - 2 * PAD) if column - cell.columns >= first else []
            laid.append(_Laid(sum(widths[:begin]), width, cell.name, strips))
        return laid

    def _strips(self, cell: Cell, width: float) -> list[_Strip]:
        strips: list[_Strip] = []
        for part in cell.parts:
            if isinstance(part, Picture):
                strips += _picture_strip(part, width)
            else:
                strips += self._text_strips(part, width, is_heading=cell.is_heading)
        return strips

    def _text_strips(self, part: Paragraph, width: float, *, is_heading: bool) -> list[_Strip]:
        is_bold = is_heading or part.style is Style.HEADING
        face = faces.bold() if is_bold else faces.plain()
        offset = self._offsets.get(id(part))
        words = [*pieces(part.marker, None, face, SIZE), *pieces(part.text, offset, face, SIZE)]
        lines = break_lines(iter(words), face, SIZE, max(width, 12.0))
        return [_Strip(SIZE * faces.LEADING, line, is_bold) for line in lines]

    def _put_row(self, sheets: Sheets, row: list[_Laid], number: int, first: int, widths: tuple[float, ...]) -> None:
        """Draw a row; where it does not fit, go on with the rest of each cell on the next page."""
        while True:
            room = sheets.left_height - 2 * ROW_PAD
            taken = [_take(cell.strips, room) for cell in row]
            height = max((sum(strip.height for strip in strips) for strips, _ in taken), default=0.0)
            height = max(height, SIZE * faces.LEADING) + 2 * ROW_PAD
            _draw_cells(sheets, row, [strips for strips, _ in taken])
            self._rules(sheets, row, height, number, widths)
            sheets.y += height
            if not any(rest for _, rest in taken):
                return
            row = [_Laid(cell.left, cell.width, cell.name, rest) for cell, (_, rest) in zip(row, taken, strict=True)]
            sheets.begin_page(sheets.size or A4)
            sheets.begin_block()
            self._letters(sheets, first, widths)

    def _rules(self, sheets: Sheets, row: list[_Laid], height: float, number: int, widths: tuple[float, ...]) -> None:
        top, bottom, right = sheets.y, sheets.y + height, MARGIN + sum(widths)
        segments = [(MARGIN, bottom, right, bottom), (MARGIN, top, right, top), (right, top, right, bottom)]
        segments += [(MARGIN + cell.left, top, MARGIN + cell.left, bottom) for cell in row]
        sheets.rule(segments)
        if self._table.row_numbers:
            sheets.label(str(self._table.row_numbers[number]), MARGIN - 14, top + ROW_PAD)


def _draw_cells(sheets: Sheets, row: list[_Laid], taken: list[list[_Strip]]) -> None:
    """Draw the cells of a row.

    Cells that have one line each share a line of reading, a wide gap between them. After a cell with several lines
    the next cell begins a block of its own, so that its words are not read as the end of the cell before.
    """
    sheets.begin_line()
    is_first, wrapped = True, False
    for cell, strips in zip(row, taken, strict=True):
        y = sheets.y + ROW_PAD
        for position, strip in enumerate(strips):
            if strip.picture is not None:
                draw_picture(sheets, strip.picture, MARGIN + cell.left + PAD, y, strip.width, strip.height - 2)
            elif strip.line:
                if position or wrapped:
                    sheets.begin_line()
                if wrapped and not position:
                    sheets.begin_block()
                    is_first = True
                if not position:
                    strip.line[0].wide = not is_first
                face = faces.bold() if strip.bold else faces.plain()
                sheets.put(strip.line, MARGIN + cell.left + PAD, y, face, SIZE, cell.name)
                is_first = False
            y += strip.height
        wrapped = wrapped or len(strips) > 1
    if wrapped:
        sheets.begin_block()


def _take(strips: list[_Strip], room: float) -> tuple[list[_Strip], list[_Strip]]:
    total = 0.0
    for count, strip in enumerate(strips):
        total += strip.height
        if total > room and count:
            return strips[:count], strips[count:]
    return strips, []


def _height(row: list[_Laid]) -> float:
    tallest = max((sum(strip.height for strip in cell.strips) for cell in row), default=0.0)
    return max(tallest, SIZE * faces.LEADING) + 2 * ROW_PAD


def _picture_strip(part: Picture, width: float) -> list[_Strip]:
    picture = open_picture(part)
    if picture is None:
        return []
    wide, high = fitted(picture, part, max(width, 12.0), 480.0)
    return [_Strip(high + 2, picture=picture, width=wide)]


def _sizes(*, is_sheet: bool) -> tuple[tuple[float, float], ...]:
    return (A4, A4_WIDE, A3_WIDE, A2_WIDE) if is_sheet else (A4, A4_WIDE, A3_WIDE)
