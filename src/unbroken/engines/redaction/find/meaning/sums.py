"""Tell sums of money from times and dates, and read those in columns of money without a pound sign or pence ("450")."""

from __future__ import annotations

import re

_MONEY_HEAD = re.compile(
    r"\b(?:amounts?|value|paid(?: (?:in|out))?|money (?:in|out)|debits?|credits?|withdrawn|withdrawals?|deposits?|sum|"
    r"price|cost|fee|gross|net|gbp|payments?)\b|£",
    re.IGNORECASE,
)
_BARE = re.compile(r"[-+(]?\s?(?:\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.\d{1,2})?\)?")
_FEWEST_CELLS = 3
AMOUNT = re.compile(
    r"(?<![\w/.:-])[-+(]?\s?(?:£|GBP\s?)?\s?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}(?![\d/:]|\.\d)\)?(?:\s?(?:CR|DR|OD))?"
    r"|(?:£|GBP\s?)\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?![\d,.])"
)
_CLOCK = re.compile(r"\s?(?:[01]?\d|2[0-3])\.[0-5]\d")
_TIME_BEFORE = re.compile(
    r"\b(?:at|about|around|by|until|till|approximately|approx\.?|between|from|since|before|after)$"
)
_TIME_AFTER = re.compile(r"(?i)\s?(?:am|pm|a\.m|p\.m|hrs?|hours|o'clock)\b")


def has_sum(text: str) -> bool:
    """Return whether a line has a sum of money; a time with a point ("at 12.52 pm") is none."""
    return any(not _is_time(text, match) for match in AMOUNT.finditer(text))


def _is_time(text: str, match: re.Match[str]) -> bool:
    if not _CLOCK.fullmatch(match.group()):
        return False
    return bool(_TIME_AFTER.match(text, match.end()) or _TIME_BEFORE.search(text[: match.start()].rstrip()))


class Columns:
    """The columns of money in the table that the lines read so far belong to."""

    def __init__(self) -> None:
        """Begin outside every table."""
        self._money: frozenset[int] = frozenset()
        self._count = 0

    def sum_in(self, line: str) -> str:
        """Return the sum in a line's columns of money as it would be written in prose ("£450"), or "".

        A line of short cells without digits is the head of a new table.
        """
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) < _FEWEST_CELLS:
            return ""
        if not any(each.isdigit() for each in line):
            self._count = len(cells)
            self._money = frozenset(index for index, cell in enumerate(cells) if _MONEY_HEAD.search(cell))
            return ""
        if len(cells) != self._count:
            return ""
        bare = (cells[index] for index in self._money if _BARE.fullmatch(cells[index]))
        return next((f"£{each.strip('-+() ')}" for each in bare), "")
