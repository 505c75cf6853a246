"""Days that a text names, in figures or with the month's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = re.compile(
    r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})"
    r"|(?P<d2>\d{1,2})\W{1,3}(?P<m2>\d{1,2})\W{1,3}(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m3>[A-Za-z]{3,9})\.?,?\s+(?P<y3>\d{4})"
)


def days_in(text: str) -> Iterator[date]:
    """Yield the days that a text names with day, month and year, in order."""
    for match in _DAY.finditer(text):
        form = "1" if match["y1"] else "2" if match["y2"] else "3"
        month = match[f"m{form}"].lower()
        number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month) if month.isdigit() else 0
        try:
            yield date(int(match[f"y{form}"]), number, int(match[f"d{form}"]))
        except ValueError:
            continue
