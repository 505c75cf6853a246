"""Read the days that a line of text names, in the forms that statements and charges use."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CENTURY_TURN = 60
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_DAY = re.compile(
    rf"(?<![\w/.-])(?:(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})"
    rf"|(?P<d2>\d{{1,2}})[/.-](?P<m2>\d{{1,2}})(?:[/.-](?P<y2>\d{{4}}|\d{{2}}))?(?![\d/])"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?[ \t./-]*(?:of )?(?P<m3>{_MONTH})\.?(?:[ \t,./-]*(?P<y3>\d{{4}}|"
    rf"\d{{2}}(?![\d.,:])))?\b"
    rf"|(?P<m4>{_MONTH})[ \t]+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?(?:,?[ \t]*(?P<y4>\d{{4}}))?(?![\d.,]))",
    re.IGNORECASE,
)

_FIRST_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)? ((?:and|to|until|-|\u2013) \d{{1,2}}(?:st|nd|rd|th)? (?:of )?({_MONTH}))\b",
    re.IGNORECASE,
)
"""The day before "and 28 February": it is of that month too."""


def days_in(text: str) -> list[tuple[int | None, int, int]]:
    """Return the days named in a text as (year or None, month, day), only those a calendar could hold."""
    found = []
    for match in _DAY.finditer(text):
        year, month, day = _first(match, "y"), _first(match, "m"), _first(match, "d")
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        if 1 <= number <= 12 and 1 <= int(day) <= 31 and _is_day(match.group(), has_year=bool(year)):
            found.append((_year(year), number, int(day)))
    return found


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= MAXYEAR and day <= monthrange(year, month)[1]


def span_of(text: str) -> tuple[date, date] | None:
    """Return the first and last day a text names, or None. A day without month or year takes the following one's."""
    named = days_in(_FIRST_DAY.sub(r"\1 \3 \2", text))
    years = [year for year, _, _ in named if year]
    filled = [(year or max(years), month, day) for year, month, day in named] if years else []
    days = [date(*each) for each in filled if _exists(*each)]
    return (min(days), max(days)) if days else None


def is_within(text: str, span: tuple[date, date], slack_days: int = 0) -> bool:
    """Return whether the text names a day in the span; a day without year counts in any year of the span."""
    first, last = span[0] - timedelta(days=slack_days), span[1] + timedelta(days=slack_days)
    for year, month, day in days_in(text):
        for each in [year] if year else range(first.year, last.year + 1):
            try:
                if first <= date(each, month, day) <= last:
                    return True
            except ValueError:
                continue
    return False


def _first(match: re.Match[str], letter: str) -> str:
    return next((value for name, value in match.groupdict().items() if name[0] == letter and value), "")


def _is_day(text: str, *, has_year: bool) -> bool:
    """Return whether digits alone are a day rather than an amount: 12.50 is money, 12/05 is a day."""
    return has_year or not re.fullmatch(r"\d{1,2}[.-]\d{1,2}", text)


def _year(text: str) -> int | None:
    if not text:
        return None
    number = int(text)
    return number if number > 99 else number + (1900 if number >= CENTURY_TURN else 2000)
