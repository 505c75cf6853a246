"""Bank holidays of England and Wales.

Years in bank_holidays.csv are as published; any other year is computed from the rules of the Banking and Financial
Dealings Act 1971 and Easter. A holiday that falls on a weekend is also kept on the next free weekday.
"""

import csv
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

SATURDAY, SUNDAY, MONDAY = 5, 6, 0


def easter(year: int) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar. Source: Meeus, Jones and Butcher."""
    golden, century, rest = year % 19, year // 100, year % 100
    lunar = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - lunar - rest % 4) % 7
    shift = (golden + 11 * lunar + 22 * weekday) // 451
    month, day = divmod(lunar + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def good_friday(year: int) -> date:
    """Return Good Friday of a year."""
    return easter(year) - timedelta(days=2)


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """Return the bank holidays of a year: as published where that is known, otherwise computed."""
    return _published().get(year) or computed_bank_holidays(year)


def computed_bank_holidays(year: int) -> frozenset[date]:
    """Return the bank holidays of a year by the rules alone, with substitute days."""
    kept = {
        good_friday(year),
        easter(year) + timedelta(days=1),
        _first_monday(year, 5),
        _last_monday(year, 5),
        _last_monday(year, 8),
    }
    for fixed in (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)):
        day = fixed
        while day.weekday() in (SATURDAY, SUNDAY) or day in kept:
            day += timedelta(days=1)
        kept.add(day)
    return frozenset(kept)


def is_bank_holiday(day: date) -> bool:
    """Say whether a day is a bank holiday, its own or a substitute."""
    return day in bank_holidays(day.year)


def is_weekend(day: date) -> bool:
    """Say whether a day is a Saturday or a Sunday."""
    return day.weekday() in (SATURDAY, SUNDAY)


def is_business_day(day: date) -> bool:
    """Say whether a day is none of Saturday, Sunday and bank holiday."""
    return not is_weekend(day) and not is_bank_holiday(day)


@cache
def _published() -> dict[int, frozenset[date]]:
    text = files("unbroken.engines.clocks").joinpath("bank_holidays.csv").read_text(encoding="utf-8")
    found: dict[int, set[date]] = {}
    for row in csv.DictReader(line for line in text.splitlines() if not line.startswith("#")):
        day = date.fromisoformat(row["date"])
        found.setdefault(day.year, set()).add(day)
    return {year: frozenset(days) for year, days in found.items()}


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(MONDAY - first.weekday()) % 7)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() - MONDAY) % 7)
