"""Dates that no case has: what counts days from them would leave the calendar. Pure."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final

EARLIEST_YEAR: Final = 1875
YEARS_AHEAD: Final = 100


def dates_out_of_range(record: Any, today: date) -> dict[str, str]:
    """Return a sentence for each field of a record that holds, or holds within it, a date no case has."""
    last = today.year + YEARS_AHEAD
    sentence = f"Enter a date from the years {EARLIEST_YEAR} to {last}."
    return {
        one.name: sentence
        for one in fields(record)
        if any(not EARLIEST_YEAR <= day.year <= last for day in _days(getattr(record, one.name)))
    }


def _days(value: Any) -> Iterator[date | datetime]:
    if isinstance(value, date):
        yield value
    elif isinstance(value, tuple | frozenset):
        for one in value:
            yield from _days(one)
    elif is_dataclass(value):
        for part in fields(value):
            yield from _days(getattr(value, part.name))
