"""Text as finders compare it: letters and digits only, one form for each, and the way back to the original.

A `View` leaves out every space, hyphen, apostrophe, accent and capital, so that "O'Neill", "O NEILL", "ONeill"
and the same name broken over a line are the same characters. Whoever matches in a view asks `gap` what stood between
two of them.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

_TABLE_SIZE = 0x3000
_CODE = "q"
"""How places in a text are kept: eight bytes each; as a list they would take five times as much."""
_WIDE = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬀ": "ff",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
}
_LOOKALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "|": "l", "5": "s", "8": "b", "2": "z", "6": "g"})
_LOOKALIKE_PAIRS = re.compile("rn|cl|vv")
_PAIR_FORM = {"rn": "m", "cl": "d", "vv": "w"}

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that a reader does not see."""

APOSTROPHES = "'’‘ʼ`´′"
"""Marks people type for an apostrophe."""


@dataclass(frozen=True)
class View:
    """Letters and digits of a text in one form. `at[i]` is the place in `source` of character i of `text`.

    `until[i]` is the place after it. Both are non-decreasing.
    """

    source: str
    text: str
    at: array[int]
    until: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the source of the view's characters [start, end)."""
        return self.at[start], self.until[end - 1]

    def gap(self, index: int) -> str:
        """Return what stands in the source before character `index` and after the one before it."""
        return self.source[self.until[index - 1] : self.at[index]]


def simplify(text: str) -> str:
    """Return letters and digits of a text in one form: no accents, no capitals, nothing else."""
    if text.isascii():
        lower = text.lower()
        return lower if lower.isalnum() else "".join(filter(str.isalnum, lower))
    return "".join(map(_form, text))


def view(text: str) -> View:
    """Return the view of a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    small = codes < _TABLE_SIZE
    mapped = np.where(small, _table()[np.where(small, codes, 0)], 0)
    if not small.all() or (mapped == 1).any():
        return _slow_view(text)
    places = np.nonzero(mapped)[0]
    simple = mapped[places].astype(np.uint32).tobytes().decode("utf-32-le")
    return View(text, simple, _numbers(places), _numbers(places + 1))


def lookalike_view(plain: View) -> View:
    """Return a view in which characters that scanners confuse are the same (0 and O, 1 and I and l, rn and m)."""
    letters = plain.text.translate(_LOOKALIKE)
    parts: list[str] = []
    at, until = array(_CODE), array(_CODE)
    before = 0
    for match in _LOOKALIKE_PAIRS.finditer(letters):
        start, end = match.span()
        if plain.until[start] != plain.at[start + 1]:
            continue
        parts += [letters[before:start], _PAIR_FORM[match.group()]]
        at += plain.at[before : start + 1]
        until += plain.until[before:start]
        until.append(plain.until[start + 1])
        before = end
    parts.append(letters[before:])
    at += plain.at[before:]
    until += plain.until[before:]
    return View(plain.source, "".join(parts), at, until)


def lookalike(simple: str) -> str:
    """Return the form of simplified text in which lookalike characters are the same."""
    return _LOOKALIKE_PAIRS.sub(lambda match: _PAIR_FORM[match.group()], simple.translate(_LOOKALIKE))


def _numbers(places: NDArray[np.int64]) -> array[int]:
    numbers = array(_CODE)
    numbers.frombytes(places.astype(np.int64).tobytes())
    return numbers


@cache
def _table() -> NDArray[np.uint32]:
    """Return the simple form of each low code point; 0 where there is none, 1 where it has several characters."""
    table = np.zeros(_TABLE_SIZE, dtype=np.uint32)
    for code in range(_TABLE_SIZE):
        form = _form(chr(code))
        table[code] = 0 if not form else ord(form) if len(form) == 1 else 1
    return table


@cache
def _form(character: str) -> str:
    lower = character.casefold()
    wide = _WIDE.get(character.lower())
    if wide is not None:
        return wide
    plain = unicodedata.normalize("NFKD", lower)
    return "".join(each for each in plain if each.isalnum() and not unicodedata.combining(each))


def _slow_view(text: str) -> View:
    parts: list[str] = []
    at, until = array(_CODE), array(_CODE)
    for place, character in enumerate(text):
        for each in _form(character):
            parts.append(each)
            at.append(place)
            until.append(place + 1)
    return View(text, "".join(parts), at, until)
