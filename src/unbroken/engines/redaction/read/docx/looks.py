"""Decide from styles and formatting whether a run of a Word document can be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.xmlsafe import attribute, child, local

_OFF = {"0", "false", "off", "none"}
_TINY_HALF_POINTS = 5
_CLOSE = 26
_BLACK, _WHITE = "000000", "FFFFFF"
_HIGHLIGHTS = {
    "black": _BLACK, "white": _WHITE, "yellow": "FFFF00", "green": "00FF00", "cyan": "00FFFF", "magenta": "FF00FF",
    "blue": "0000FF", "red": "FF0000", "darkBlue": "00008B", "darkCyan": "008B8B", "darkGreen": "006400",
    "darkMagenta": "800080", "darkRed": "8B0000", "darkYellow": "808000", "darkGray": "A9A9A9", "lightGray": "D3D3D3",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks. colour, fill: six hexadecimal digits, "" for automatic. half_points: 0 for unknown."""

    vanish: bool = False
    colour: str = ""
    fill: str = ""
    half_points: int = 0
    clear: bool = False

    @property
    def hidden_as(self) -> str:
        """Return why nobody can see text of this look ("" when they can)."""
        if self.vanish:
            return "hidden text"
        if 0 < self.half_points <= _TINY_HALF_POINTS:
            return "text too small to read"
        if self.clear:
            return "transparent text"
        ink = self.colour or (_WHITE if _is_dark(self.fill) else _BLACK)
        if _is_close(ink, self.fill or _WHITE):
            return "text in the colour of its background"
        return ""


def _rgb(colour: str) -> tuple[int, int, int]:
    try:
        return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)
    except ValueError:
        return 0, 0, 0


def _is_close(one: str, other: str) -> bool:
    return all(abs(a - b) <= _CLOSE for a, b in zip(_rgb(one), _rgb(other), strict=True))


def _is_dark(colour: str) -> bool:
    return bool(colour) and sum(_rgb(colour)) < 3 * 96


def changed(look: Look, properties: Element | None) -> Look:
    """Return the look after run, paragraph or cell properties (w:rPr, w:pPr, w:tcPr) are applied."""
    for each in properties if properties is not None else ():
        match local(each):
            case "vanish":
                look = replace(look, vanish=attribute(each, "val") not in _OFF)
            case "color":
                look = replace(look, colour=_colour(each))
            case "sz":
                size = attribute(each, "val")
                look = replace(look, half_points=int(size) if size.isdigit() else look.half_points)
            case "highlight":
                fill = _HIGHLIGHTS.get(attribute(each, "val"), "")
                look = replace(look, fill=fill) if fill else look
            case "shd":
                look = replace(look, fill=_shading(each) or look.fill)
            case "textFill":
                look = replace(look, clear=_is_clear(each))
            case _:
                pass
    return look


def _colour(element: Element) -> str:
    value = attribute(element, "val")
    return value.upper() if len(value) == 6 else ""


def _shading(element: Element) -> str:
    if attribute(element, "val") == "solid" and len(attribute(element, "color")) == 6:
        return attribute(element, "color").upper()
    if attribute(element, "val") == "solid":
        return _BLACK
    fill = attribute(element, "fill")
    return fill.upper() if len(fill) == 6 else ""


def _is_clear(element: Element) -> bool:
    if child(element, "noFill") is not None:
        return True
    return any(local(each) == "alpha" and attribute(each, "val") == "100000" for each in element.iter())


class Styles:
    """The styles of a document. Each look is what a style adds to the default."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.default = Look()
        self.default_paragraph = ""
        for each in root if root is not None else ():
            if local(each) == "docDefaults":
                self.default = changed(self.default, child(each, "rPrDefault", "rPr"))
            elif local(each) == "style":
                self._styles[attribute(each, "styleId")] = each
                if attribute(each, "type") == "paragraph" and attribute(each, "default") in {"1", "true"}:
                    self.default_paragraph = attribute(each, "styleId")

    def apply(self, look: Look, style_id: str) -> Look:
        """Return the look after a named style and those it is based on."""
        for style in reversed(list(self._chain(style_id))):
            look = changed(changed(look, child(style, "pPr")), child(style, "rPr"))
        return look

    def is_shaded(self, style_id: str) -> bool:
        """Return whether a table style paints some cells; white text in such a table is likely to be seen."""
        return any(local(each) == "shd" and _shading(each) for style in self._chain(style_id) for each in style.iter())

    def heading(self, style_id: str) -> bool:
        """Return whether a paragraph style is a heading or title."""
        for style in self._chain(style_id):
            name = child(style, "name")
            if name is not None and attribute(name, "val").lower().startswith(("heading", "title", "subtitle")):
                return True
        return False

    def numbering(self, style_id: str) -> Element | None:
        """Return the list properties (w:numPr) of a paragraph style."""
        for style in self._chain(style_id):
            found = child(style, "pPr", "numPr")
            if found is not None:
                return found
        return None

    def _chain(self, style_id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            style = self._styles[style_id]
            yield style
            base = child(style, "basedOn")
            style_id = attribute(base, "val") if base is not None else ""
