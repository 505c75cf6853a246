"""Decide from a workbook's styles how a cell's value is shown, and whether it can be seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.docx.looks import Look
from unbroken.engines.redaction.read.xlsx.numberformat import BUILT_IN
from unbroken.engines.redaction.read.xmlsafe import attribute, child

_THEME = ("FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646")
_INDEXED = {0: "000000", 1: "FFFFFF", 2: "FF0000", 3: "00FF00", 4: "0000FF", 5: "FFFF00", 6: "FF00FF", 7: "00FFFF",
            8: "000000", 9: "FFFFFF", 10: "FF0000", 11: "00FF00", 12: "0000FF", 13: "FFFF00", 14: "FF00FF",
            15: "00FFFF", 22: "C0C0C0", 23: "808080"}  # fmt: skip
_UNKNOWN = "7F9FBF"
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class CellLook:
    """A cell's format code and look."""

    number_format: str = "General"
    look: Look = field(default_factory=Look)
    is_bold: bool = False


class Looks:
    """The cell formats of a workbook, by number."""

    def __init__(self, root: Element | None) -> None:
        codes = dict(BUILT_IN)
        self._looks: list[CellLook] = []
        if root is None:
            return
        for each in _children(root, "numFmts"):
            number = attribute(each, "numFmtId")
            if number.isdigit():
                codes[int(number)] = attribute(each, "formatCode")
        fonts = [_font(each) for each in _children(root, "fonts")]
        fills = [_fill(each) for each in _children(root, "fills")]
        for each in _children(root, "cellXfs"):
            colour, size, bold = _pick(fonts, attribute(each, "fontId"), ("", 0, False))
            fill = _pick(fills, attribute(each, "fillId"), "")
            number = attribute(each, "numFmtId", "0")
            code = codes.get(int(number) if number.isdigit() else 0, "General")
            self._looks.append(CellLook(code, Look(colour=colour, fill=fill, half_points=size), bold))

    def of(self, number: str) -> CellLook:
        """Return the look of cell format `number` (an attribute's text, "" for the first)."""
        return _pick(self._looks, number or "0", CellLook())


def _children(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return list(found) if found is not None else []


def _pick(values: list[_T], number: str, default: _T) -> _T:
    index = int(number) if number.isdigit() else -1
    return values[index] if 0 <= index < len(values) else default


def _font(element: Element) -> tuple[str, int, bool]:
    size, bold = child(element, "sz"), child(element, "b")
    points = attribute(size, "val") if size is not None else ""
    try:
        half_points = int(float(points) * 2) if points else 0
    except (ValueError, OverflowError):
        half_points = 0
    return colour_of(child(element, "color")), half_points, bold is not None and attribute(bold, "val") != "0"


def _fill(element: Element) -> str:
    pattern = child(element, "patternFill")
    if pattern is None:
        return _UNKNOWN if child(element, "gradientFill") is not None else ""
    if attribute(pattern, "patternType") in {"", "none"}:
        return ""
    if attribute(pattern, "patternType") != "solid":
        return _UNKNOWN
    return colour_of(child(pattern, "fgColor"))


def colour_of(element: Element | None) -> str:
    """Return a colour element as six hexadecimal digits, "" for automatic."""
    if element is None or attribute(element, "auto") == "1":
        return ""
    if rgb := attribute(element, "rgb"):
        return rgb[-6:].upper() if len(rgb) >= 6 else ""
    if (theme := attribute(element, "theme")).isdigit():
        colour = _THEME[int(theme)] if int(theme) < len(_THEME) else ""
        return _tinted(colour, attribute(element, "tint"))
    indexed = attribute(element, "indexed")
    return _INDEXED.get(int(indexed), "") if indexed.isdigit() else ""


def _tinted(colour: str, tint: str) -> str:
    try:
        part = max(-1.0, min(1.0, float(tint))) if tint else 0.0
    except ValueError:
        return colour
    if not colour or not part:
        return colour
    values = [int(colour[place : place + 2], 16) for place in (0, 2, 4)]
    values = [int(value + (255 - value) * part if part > 0 else value * (1 + part)) for value in values]
    return "".join(f"{value:02X}" for value in values)
