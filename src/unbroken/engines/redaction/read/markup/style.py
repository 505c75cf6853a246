"""Decide from inline styles and style sheets whether an element of a page can be seen."""

from __future__ import annotations

import re
from dataclasses import replace

from unbroken.engines.redaction.read.docx.looks import Look

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,5000})\}")
_COMMENT = re.compile(r"/\*.{0,20000}?\*/", re.DOTALL)
_SIMPLE = re.compile(r"([a-z0-9*]*)([.#][\w-]+)?$")
_NUMBER = re.compile(r"\s*(-?[0-9]*\.?[0-9]+)\s*(px|pt|em|rem|%|in|cm|mm)?")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([0-9.]+))?")
_HEX = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})\b")
_NAMES = {
    "white": "FFFFFF", "black": "000000", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
    "gray": "808080", "grey": "808080", "silver": "C0C0C0", "navy": "000080", "snow": "FFFAFA", "ivory": "FFFFF0",
    "whitesmoke": "F5F5F5", "ghostwhite": "F8F8FF", "orange": "FFA500", "purple": "800080", "lime": "00FF00",
}  # fmt: skip
_UNKNOWN = "7F9FBF"
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "%": 0.12, "in": 72.0, "cm": 28.3, "mm": 2.83, None: 0.75}
_SMALLEST_POINTS = 2.5
_FAR = -900.0

Declarations = dict[str, str]


def declarations(style: str) -> Declarations:
    """Return the properties of a style attribute or rule, lower case."""
    found: Declarations = {}
    for each in style.split(";"):
        name, colon, value = each.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


class Sheet:
    """The rules of the style sheets in a page, those with simple selectors (tag, .class, #id)."""

    def __init__(self) -> None:
        self._rules: dict[str, Declarations] = {}

    def add(self, css: str) -> None:
        """Read a style sheet."""
        for match in _RULE.finditer(_COMMENT.sub("", css)):
            found = declarations(match[2])
            for selector in match[1].lower().split(","):
                simple = _SIMPLE.match(selector.strip())
                if simple:
                    self._rules.setdefault(simple[0], {}).update(found)

    def of(self, tag: str, attributes: dict[str, str]) -> Declarations:
        """Return what the sheets and the element's own style say."""
        found: Declarations = dict(self._rules.get(tag, {}))
        marks = [f".{name}" for name in attributes.get("class", "").lower().split()]
        if attributes.get("id"):
            marks.append(f"#{attributes['id'].lower()}")
        for mark in marks:
            found |= self._rules.get(mark, {}) | self._rules.get(tag + mark, {})
        return found | declarations(attributes.get("style", ""))


def why_hidden(attributes: dict[str, str], style: Declarations) -> str:
    """Return why an element is not shown, with everything in it; "" when it is."""
    if "hidden" in attributes or style.get("display") == "none":
        return "not displayed"
    if style.get("visibility") in {"hidden", "collapse"} or _points(style.get("opacity")) == 0.0:
        return "invisible"
    if style.get("mso-hide") == "all":
        return "hidden from Outlook"
    clipped = style.get("overflow", "").startswith("hidden")
    if clipped and 0.0 in {_points(style.get(each)) for each in ("height", "max-height", "width", "max-width")}:
        return "clipped to nothing"
    far = [_points(style.get(each)) for each in ("left", "top", "text-indent", "margin-left", "margin-top")]
    if any(each is not None and each < _FAR for each in far):
        return "moved off the page"
    return ""


def changed(look: Look, attributes: dict[str, str], style: Declarations) -> Look:
    """Return the look of text inside an element."""
    background = style.get("background-color") or style.get("background") or attributes.get("bgcolor", "")
    if background:
        fill = _UNKNOWN if "url(" in background or "gradient" in background else colour(background)
        look = replace(look, fill=fill or look.fill)
    ink = style.get("color") or attributes.get("color", "") or attributes.get("text", "")
    if ink:
        look = replace(look, colour=colour(ink) or look.colour, clear=ink == "transparent" or _is_clear(ink))
    size = _points(style.get("font-size"))
    if size is not None:
        look = replace(look, half_points=1 if size < _SMALLEST_POINTS else 0)
    return look


def _is_clear(value: str) -> bool:
    match = _RGB.search(value)
    return bool(match and match[4] and float(match[4].strip(".") or 0) == 0)


def colour(value: str) -> str:
    """Return a CSS colour as six hexadecimal digits, "" when it is unknown."""
    value = value.strip().lower()
    if match := _HEX.search(value):
        digits = match[1] if len(match[1]) == 6 else "".join(letter * 2 for letter in match[1])
        return digits.upper()
    if match := _RGB.search(value):
        return "".join(f"{min(int(part), 255):02X}" for part in match.groups()[:3])
    if re.fullmatch(r"[0-9a-f]{6}", value):
        return value.upper()
    return next((code for name, code in _NAMES.items() if re.search(rf"(?<![\w-]){name}(?![\w-])", value)), "")


def _points(value: str | None) -> float | None:
    match = _NUMBER.match(value) if value else None
    return float(match[1]) * _POINTS[match[2]] if match else None
