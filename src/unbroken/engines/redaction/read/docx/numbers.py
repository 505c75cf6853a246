"""Count the list numbers of a Word document as Word shows them."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.xmlsafe import attribute, child, local

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MOST = 100_000


class Numbers:
    """The running numbers of all lists."""

    def __init__(self, root: Element | None) -> None:
        abstract: dict[str, Element] = {}
        self._lists: dict[str, Element] = {}
        self._counts: dict[tuple[str, int], int] = {}
        for each in root if root is not None else ():
            if local(each) == "abstractNum":
                abstract[attribute(each, "abstractNumId")] = each
            elif local(each) == "num":
                link = child(each, "abstractNumId")
                found = abstract.get(attribute(link, "val")) if link is not None else None
                if found is not None:
                    self._lists[attribute(each, "numId")] = found

    def next(self, properties: Element | None) -> tuple[str, int]:
        """Return the marker of the next paragraph with these list properties (w:numPr), and its level."""
        list_id = _value(properties, "numId")
        level = int(number) if (number := _value(properties, "ilvl")).isdigit() else 0
        found = self._lists.get(list_id)
        if found is None or level > 8:
            return "", 0
        key = attribute(found, "abstractNumId")
        for deeper in range(level + 1, 9):
            self._counts.pop((key, deeper), None)
        self._counts[key, level] = self._counts.get((key, level), self._start(found, level) - 1) + 1
        pattern = _value(self._level(found, level), "lvlText")
        if self._format(found, level) == "bullet":
            return "•", level
        return re.sub(r"%([1-9])", lambda match: self._shown(found, key, int(match[1]) - 1), pattern), level

    def _shown(self, found: Element, key: str, level: int) -> str:
        count = self._counts.get((key, level), self._start(found, level))
        return written(count, self._format(found, level))

    def _format(self, found: Element, level: int) -> str:
        return _value(self._level(found, level), "numFmt") or "decimal"

    def _start(self, found: Element, level: int) -> int:
        start = _value(self._level(found, level), "start")
        return min(int(start), _MOST) if start.isdigit() else 1

    @staticmethod
    def _level(found: Element, level: int) -> Element | None:
        levels = (each for each in found if local(each) == "lvl")
        return next((each for each in levels if attribute(each, "ilvl") == str(level)), None)


def _value(parent: Element | None, name: str) -> str:
    found = child(parent, name)
    return attribute(found, "val") if found is not None else ""


def written(count: int, form: str) -> str:
    """Return a list number as it is written in this form of numbering."""
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 20)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            rest, roman = min(count, 5000), ""
            for value, letters in _ROMAN:
                roman += letters * (rest // value)
                rest %= value
            return roman.upper() if form == "upperRoman" else roman
        case "decimalZero":
            return f"{count:02d}"
        case "none":
            return ""
        case _:
            return str(count)
