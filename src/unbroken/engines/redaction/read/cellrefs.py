"""Cell addresses: B4 is column 2, row 4."""

from __future__ import annotations

import re

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
MOST_ROWS = 1_048_576


def place_of(ref: str) -> tuple[int, int] | None:
    """Return (row, column) of an address, both from 1, or None."""
    match = _REF.match(ref)
    if match is None:
        return None
    column = 0
    for letter in match[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(match[2])
    return (row, column) if 0 < row <= MOST_ROWS and column <= 16_384 else None


def area_of(ref: str) -> tuple[int, int, int, int] | None:
    """Return (first row, first column, last row, last column) of an area such as A1:C4, or None."""
    first, _, last = ref.partition(":")
    begin, end = place_of(first), place_of(last or first)
    if begin is None or end is None:
        return None
    return min(begin[0], end[0]), min(begin[1], end[1]), max(begin[0], end[0]), max(begin[1], end[1])


def letters_of(column: int) -> str:
    """Return the letters of a column, from 1."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
