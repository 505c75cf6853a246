"""Read the cells of one sheet as a person would see them."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.errors import SourceTooLarge
from unbroken.engines.redaction.read.cellrefs import area_of, letters_of, place_of
from unbroken.engines.redaction.read.content import LIMITS
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.docx.looks import Look
from unbroken.engines.redaction.read.xlsx.looks import CellLook, Looks, colour_of
from unbroken.engines.redaction.read.xlsx.numberformat import shown, text_shown
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local
from unbroken.engines.redaction.vocabulary import HiddenKind

_NARROW = 0.3
_FLAT = 1.0

RichText = list[tuple[str, str]]
"""Stretches of text with their colours ("" for that of the cell)."""


@dataclass(slots=True)
class SheetCells:
    """The visible values of a sheet by row and column, and which columns and rows exist for the reader."""

    values: dict[int, dict[int, tuple[str, bool]]] = field(default_factory=dict)
    spans: dict[tuple[int, int], int] = field(default_factory=dict)
    frozen_rows: int = 0


def rich_text(element: Element) -> RichText:
    """Return the stretches of a shared or inline string; pronunciation guides are left out."""
    found: RichText = []
    for each in element:
        if local(each) == "t":
            found.append((each.text or "", ""))
        elif local(each) == "r":
            text, colour = child(each, "t"), colour_of(child(each, "rPr", "color"))
            found.append((text.text or "" if text is not None else "", colour))
    return found


class CellReader:
    """Reads the cells of one sheet. name: the sheet's. is_hidden: nobody sees the sheet."""

    def __init__(
        self, name: str, strings: list[RichText], looks: Looks, ledger: HiddenLedger, *, from_1904: bool
    ) -> None:
        self._name = name
        self._strings = strings
        self._looks = looks
        self._ledger = ledger
        self._from_1904 = from_1904
        self._count = 0
        self.strings_used: set[int] = set()

    def read(self, root: Element, *, is_hidden: bool) -> SheetCells:
        """Return what is seen; note what is not."""
        cells = SheetCells(frozen_rows=_frozen(root))
        columns = _hidden_columns(child(root, "cols"))
        covered = self._merged(child(root, "mergeCells"), cells)
        rows = child(root, "sheetData")
        row_number = 0
        for row in rows if rows is not None else ():
            said = attribute(row, "r")
            row_number = int(said) if said.isdigit() else row_number + 1
            hidden_row = attribute(row, "hidden") in {"1", "true"} or _is_flat(row)
            for column, text, look, is_bold in self._row(row, row_number):
                kind, why = HiddenKind.HIDDEN_ROW, ""
                if is_hidden:
                    kind, why = HiddenKind.HIDDEN_SHEET, "hidden sheet"
                elif hidden_row:
                    why = "hidden row"
                elif column in columns:
                    why = "hidden column"
                elif any(area.holds(row_number, column) for area in covered):
                    kind, why = HiddenKind.COVERED_TEXT, "cell merged away"
                elif reason := look.hidden_as:
                    kind, why = HiddenKind.HIDDEN_TEXT, reason
                if why:
                    self.note(kind, row_number, column, why, text)
                elif text.strip():
                    cells.values.setdefault(row_number, {})[column] = (text, is_bold)
        return cells

    def note(self, kind: HiddenKind, row: int, column: int, why: str, text: str) -> None:
        """Note something hidden in a cell."""
        self._ledger.add(kind, f"{self._name}!{letters_of(column)}{row}: {why}", text)

    def _row(self, row: Element, number: int) -> list[tuple[int, str, Look, bool]]:
        """Return (column, text, look, is bold) of the cells that hold something."""
        found: list[tuple[int, str, Look, bool]] = []
        column = 0
        for each in row:
            place = place_of(attribute(each, "r"))
            column = place[1] if place else column + 1
            if not len(each):
                continue
            self._count += 1
            if self._count > LIMITS.cells:
                raise SourceTooLarge("The sheet holds more cells than can be laid out. Split it and try again.")
            cell = self._looks.of(attribute(each, "s"))
            formula = child(each, "f")
            if formula is not None and formula.text and ('"' in formula.text or "[" in formula.text):
                self.note(HiddenKind.METADATA, number, column, "formula", formula.text)
            text = self._text(each, cell, number, column) or _uncalculated(each, formula)
            if text:
                found.append((column, text, cell.look, cell.is_bold))
        return found

    def _text(self, each: Element, cell: CellLook, row: int, column: int) -> str:
        value = child(each, "v")
        raw = (value.text or "") if value is not None else ""
        kind = attribute(each, "t", "n")
        if kind == "s" and raw.isdigit() and int(raw) < len(self._strings):
            self.strings_used.add(int(raw))
            text = self._rich(self._strings[int(raw)], cell, row, column)
        elif kind == "inlineStr":
            inline = child(each, "is")
            text = self._rich(rich_text(inline), cell, row, column) if inline is not None else ""
        elif kind == "b":
            return "TRUE" if raw == "1" else "FALSE"
        elif kind in {"str", "e", "d", "s"}:
            text = raw
        else:
            return self._visible(
                raw, shown(raw, cell.number_format, from_1904=self._from_1904) if raw else "", row, column
            )
        return self._visible(text, text_shown(text, cell.number_format), row, column)

    def _visible(self, stored: str, seen: str, row: int, column: int) -> str:
        if stored and not seen:
            self.note(HiddenKind.HIDDEN_TEXT, row, column, "value that its format does not show", stored)
        return seen

    def _rich(self, stretches: RichText, cell: CellLook, row: int, column: int) -> str:
        seen = []
        for text, colour in stretches:
            look = Look(colour=colour, fill=cell.look.fill)
            if colour and look.hidden_as:
                self.note(HiddenKind.HIDDEN_TEXT, row, column, look.hidden_as, text)
            else:
                seen.append(text)
        return "".join(seen)

    def _merged(self, merges: Element | None, cells: SheetCells) -> list[Area]:
        areas = []
        for each in merges if merges is not None else ():
            area = area_of(attribute(each, "ref"))
            if area is not None:
                areas.append(Area(*area))
                cells.spans[area[0], area[1]] = area[3] - area[1] + 1
        return areas[:5000]


@dataclass(frozen=True, slots=True)
class Area:
    """Cells merged into the one at the top left."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    def holds(self, row: int, column: int) -> bool:
        """Return whether the merge covers this cell: inside, but not the top left."""
        inside = self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column
        return inside and (row, column) != (self.first_row, self.first_column)


def _hidden_columns(columns: Element | None) -> set[int]:
    found: set[int] = set()
    for each in columns if columns is not None else ():
        first, last = attribute(each, "min"), attribute(each, "max")
        width = attribute(each, "width")
        narrow = width.replace(".", "", 1).isdigit() and float(width) < _NARROW
        if (attribute(each, "hidden") in {"1", "true"} or narrow) and first.isdigit() and last.isdigit():
            found.update(range(int(first), min(int(last), 16_384) + 1))
    return found


def _is_flat(row: Element) -> bool:
    height = attribute(row, "ht")
    return height.replace(".", "", 1).isdigit() and float(height) <= _FLAT


def _frozen(root: Element) -> int:
    pane = child(root, "sheetViews", "sheetView", "pane")
    rows = attribute(pane, "ySplit") if pane is not None and attribute(pane, "state").startswith("frozen") else ""
    return int(float(rows)) if rows.replace(".", "", 1).isdigit() else 0


def _uncalculated(cell: Element, formula: Element | None) -> str:
    """Return a formula that was saved without its value, unless it holds texts; a reader would see some value."""
    if formula is None or not formula.text or child(cell, "v") is not None:
        return ""
    return "" if '"' in formula.text or "[" in formula.text else f"={formula.text}"
