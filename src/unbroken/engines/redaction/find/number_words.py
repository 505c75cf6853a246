"""The words for digits and numbers that people say, as they are written down: shared by all who read spoken numbers."""

from __future__ import annotations

ONES = {
    **dict.fromkeys(("zero", "oh", "o", "nought", "naught", "nil"), "0"),
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
    "niner": "9",
}
TEENS = {
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "sixteen": "16",
    "seventeen": "17",
    "eighteen": "18",
    "nineteen": "19",
}
TENS = {
    "twenty": "2",
    "thirty": "3",
    "forty": "4",
    "fifty": "5",
    "sixty": "6",
    "seventy": "7",
    "eighty": "8",
    "ninety": "9",
}
REPEATS = {"double": 2, "treble": 3, "triple": 3, "quadruple": 4}
ZEROS = {"hundred": "00", "thousand": "000"}
MISHEARD = {"won": "1", "to": "2", "too": "2", "for": "4", "ate": "8", "owe": "0"}
"""Words that sound like digits and are written for them."""
