"""Make a table to lay out from the values of a sheet, leaving out rows and columns without any."""

from __future__ import annotations

from unbroken.engines.redaction.read.cellrefs import letters_of
from unbroken.engines.redaction.read.content import Cell, Table

Values = dict[int, dict[int, tuple[str, bool]]]
"""(text, is bold) by row and column, both from 1."""

_MOST_HEADERS = 5


def table_of(values: Values, prefix: str, spans: dict[tuple[int, int], int], frozen_rows: int = 0) -> Table:
    """Return the table. prefix: what stands before each cell's address, such as `Sheet1!`."""
    rows = sorted(values)
    columns = sorted({column for row in values.values() for column in row})
    headers = sum(1 for row in rows if row <= frozen_rows)
    if not 0 < headers <= _MOST_HEADERS:
        headers = 1 if _has_header(values, rows, len(columns)) else 0
    headers = headers if headers < len(rows) else 0
    built = []
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        index = 0
        while index < len(columns):
            column = columns[index]
            text, is_bold = values[row].get(column, ("", False))
            width = _width(columns, values[row], index, spans.get((row, column), 1))
            name = f"{prefix}{letters_of(column)}{row}"
            cells.append(Cell.of(text, name, width, is_heading=is_bold or number < headers))
            index += width
        built.append(tuple(cells))
    return Table(tuple(built), headers, tuple(letters_of(column) for column in columns), tuple(rows))


def _width(columns: list[int], row: dict[int, tuple[str, bool]], index: int, span: int) -> int:
    """Return over how many of the columns drawn a merged cell reaches."""
    width = 1
    last = columns[index] + span - 1
    while index + width < len(columns) and columns[index + width] <= last and columns[index + width] not in row:
        width += 1
    return width


def _has_header(values: Values, rows: list[int], columns: int) -> bool:
    """Return whether the first row looks like a header: words in every column, and no figures."""
    if len(rows) < 3 or columns < 2:
        return False
    first = [text for text, _ in values[rows[0]].values()]
    return len(first) >= columns * 0.8 and not any(character.isdigit() for text in first for character in text)
