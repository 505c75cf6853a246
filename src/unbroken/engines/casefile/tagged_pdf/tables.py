"""Set the rows of a table. A row that does not fit goes on on the next sheet, where the head is shown again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from unbroken.engines.casefile.tagged_pdf.sheets import LEFT, RIGHT, Sheets, Style
from unbroken.engines.casefile.tagged_pdf.structure import Element

PADDING = 3
GAP = 6


@dataclass(frozen=True, slots=True)
class Row:
    """One row: each cell's text and, of a header cell, its scope (Row or Column)."""

    cells: Sequence[tuple[str, str]]


@dataclass(slots=True)
class _Cell:
    element: Element
    lines: list[str]
    style: Style
    x: float


def set_rows(
    sheets: Sheets,
    table: Element,
    rows: Iterable[Row],
    shares: Sequence[float],
    header: Style,
    body: Style,
    *,
    head: Row | None = None,
) -> None:
    """Set rows under each other. shares: the columns' parts of the width. head: the column headers, if any."""
    if head is not None:
        _set(sheets, _cells(table.add("THead").add("TR"), head, shares, header, body), None)
        table = table.add("TBody")
    for row in rows:
        _set(
            sheets,
            _cells(table.add("TR"), row, shares, header, body),
            (head, shares, header) if head is not None else None,
        )


def _cells(line: Element, row: Row, shares: Sequence[float], header: Style, body: Style) -> list[_Cell]:
    cells, x = [], LEFT
    for (text, scope), share in zip(row.cells, shares, strict=True):
        width = share * (RIGHT - LEFT)
        style = header if scope else body
        element = line.add("TH" if scope else "TD", scope)
        cells.append(_Cell(element, style.wrap(text, width - GAP), style, x))
        x += width
    return cells


def _set(sheets: Sheets, cells: list[_Cell], head: tuple[Row, Sequence[float], Style] | None) -> None:
    leading = max(cell.style.leading for cell in cells)
    wanted = max(len(cell.lines) for cell in cells) * leading + 2 * PADDING
    if wanted <= sheets.height_of_sheet / 2 and wanted > sheets.room:
        _turn(sheets, head)
    while any(cell.lines for cell in cells):
        if sheets.room < leading + 2 * PADDING:
            _turn(sheets, head)
        count = max(1, int((sheets.room - 2 * PADDING) // leading))
        used = max(min(count, len(cell.lines)) for cell in cells)
        sheets.y -= PADDING
        for cell in cells:
            now, cell.lines = cell.lines[:count], cell.lines[count:]
            if now:
                sheets.lines(cell.element, now, cell.x, sheets.y, cell.style)
        sheets.y -= used * leading + PADDING
        sheets.rule(LEFT, sheets.y, RIGHT - LEFT)


def _turn(sheets: Sheets, head: tuple[Row, Sequence[float], Style] | None) -> None:
    """Begin a new sheet and show the column headers there once more, for the eye only."""
    sheets.turn()
    if head is None:
        return
    row, shares, style = head
    x, most = LEFT, 1
    for (text, _scope), share in zip(row.cells, shares, strict=True):
        lines = style.wrap(text, share * (RIGHT - LEFT) - GAP)
        sheets.unread(lines, x, sheets.y - PADDING, style)
        x, most = x + share * (RIGHT - LEFT), max(most, len(lines))
    sheets.y -= most * style.leading + 2 * PADDING
    sheets.rule(LEFT, sheets.y, RIGHT - LEFT)
