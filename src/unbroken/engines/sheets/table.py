"""The rows of a list, the limits on them, and how they cross a pipe. Pure."""

import json
from dataclasses import dataclass
from typing import Any

from unbroken.engines.sheets.errors import SheetRefused

ROWS_LIMIT = 500
COLUMNS_LIMIT = 40
CELL_LIMIT = 5_000
NOTE_LIMIT = 300
NOTES_LIMIT = 5
DAMAGED = "The file cannot be opened as a spreadsheet. Save it again as .xlsx or .csv."


@dataclass(frozen=True, slots=True)
class Line:
    """One filled row. number: as the spreadsheet program shows it. formulas: positions of cells that are formulas."""

    number: int
    cells: tuple[str, ...]
    formulas: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Table:
    """The filled rows, the first of which holds the headings, and what was left out."""

    lines: tuple[Line, ...]
    notes: tuple[str, ...] = ()


def table_to_wire(table: Table) -> bytes:
    """Return a table as bytes for the pipe."""
    lines = [[one.number, list(one.cells), sorted(one.formulas)] for one in table.lines]
    return json.dumps({"lines": lines, "notes": list(table.notes)}, ensure_ascii=False).encode("utf-8", "replace")


def refusal_to_wire(sentence: str) -> bytes:
    """Return a refusal as bytes for the pipe."""
    return json.dumps({"refused": sentence}).encode()


def table_from_wire(untrusted: bytes) -> Table:
    """Return the table that came over the pipe, checked: a hostile file may have taken the other end over.

    Raises SheetRefused, also when the other end refused.
    """
    try:
        found = json.loads(untrusted)
        if "refused" in found:
            sentence = _text(found["refused"], NOTE_LIMIT)
        else:
            return _table(found["lines"], found["notes"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise SheetRefused(DAMAGED) from error
    raise SheetRefused(sentence)


def _table(untrusted_lines: Any, untrusted_notes: Any) -> Table:
    lines = tuple(_line(one) for one in untrusted_lines)
    notes = tuple(_text(one, NOTE_LIMIT) for one in untrusted_notes)
    if not 1 <= len(lines) <= ROWS_LIMIT + 1 or len(notes) > NOTES_LIMIT:
        raise ValueError("too many rows")
    return Table(lines, notes)


def _line(untrusted: Any) -> Line:
    number, cells, formulas = untrusted
    if not isinstance(cells, list) or len(cells) > COLUMNS_LIMIT:
        raise ValueError("too many columns")
    texts = tuple(_text(one, CELL_LIMIT) for one in cells)
    return Line(_whole(number), texts, frozenset(_whole(one) for one in formulas))


def _text(untrusted: object, limit: int) -> str:
    if not isinstance(untrusted, str) or len(untrusted) > limit:
        raise ValueError("not a text")
    return untrusted


def _whole(untrusted: object) -> int:
    if isinstance(untrusted, bool) or not isinstance(untrusted, int) or untrusted < 0:
        raise ValueError("not a number")
    return untrusted
