"""The written and spoken forms of a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_SMALL = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_LAST_SHORT_MONTH = 12


@dataclass(frozen=True, slots=True)
class DateForm:
    """Day, month and year in one order. must_split: only with separators. needs_cue: only beside "born", "DOB"."""

    parts: tuple[str, ...]
    must_split: bool = False
    needs_cue: bool = False
    confidence: float = 0.99


def date_forms(day: date) -> Iterator[DateForm]:
    """Yield the ways to write or say a date."""
    yield from _figures(day)
    yield from _with_month_names(day)
    yield from _spoken(day)


def _figures(day: date) -> Iterator[DateForm]:
    long_year, short_year = f"{day.year:04}", f"{day.year % 100:02}"
    padded = (f"{day.day:02}", f"{day.month:02}")
    yield DateForm((*padded, long_year))
    yield DateForm((long_year, padded[1], padded[0]))
    yield DateForm((*padded, short_year), must_split=True, confidence=0.97)
    yield DateForm((*padded, short_year), needs_cue=True, confidence=0.85)
    for d, m in sorted({(d, m) for d in (str(day.day), padded[0]) for m in (str(day.month), padded[1])} - {padded}):
        yield DateForm((d, m, long_year), must_split=True)
        yield DateForm((d, m, short_year), must_split=True, confidence=0.95)
        yield DateForm((long_year, m, d), must_split=True)
    if day.day <= _LAST_SHORT_MONTH and day.day != day.month:
        yield DateForm((padded[1], padded[0], long_year), must_split=True, confidence=0.7)
    yield DateForm((*padded,), must_split=True, needs_cue=True, confidence=0.7)
    yield DateForm((long_year,), needs_cue=True, confidence=0.7)


def _with_month_names(day: date) -> Iterator[DateForm]:
    name = MONTHS[day.month - 1]
    shorts = {name[:3], "Sept"} if day.month == 9 else {name[:3]}
    names = sorted({name, *shorts})
    numbers = sorted({str(day.day), f"{day.day:02}"})
    figures = [*numbers, f"{day.day}{_suffix(day.day)}"]
    years = (f"{day.year:04}", f"{day.year % 100:02}")
    for month in names:
        for figure in figures:
            for year in years:
                yield DateForm((figure, month, year))
                yield DateForm((month, figure, year), must_split=True)
            yield DateForm((figure, "of", month, years[0]))
            yield DateForm((figure, month), needs_cue=True, confidence=0.8)
            yield DateForm((figure, "of", month), needs_cue=True, confidence=0.8)
            yield DateForm((month, figure), needs_cue=True, confidence=0.8)
        yield DateForm((years[0], month, numbers[0]), must_split=True)
        yield DateForm((month, years[0]), needs_cue=True, confidence=0.7)


def _spoken(day: date) -> Iterator[DateForm]:
    name = MONTHS[day.month - 1]
    ordinal = _ORDINALS[day.day - 1].split("-")
    years = [*_spoken_years(day.year), (f"{day.year:04}",)]
    for year in years:
        yield DateForm((*ordinal, "of", name, *year))
        yield DateForm((*ordinal, "of", "the", _ORDINALS[day.month - 1], *year))
        yield DateForm((*ordinal, name, *year))
        yield DateForm((name, *ordinal, *year))
        yield DateForm((name, "the", *ordinal, *year))
    yield DateForm((*ordinal, "of", name), needs_cue=True, confidence=0.8)
    for year in _spoken_years(day.year):
        yield DateForm((str(day.day), _suffix(day.day), name, *year))
        yield DateForm((str(day.day), _suffix(day.day), "of", name, *year))
        yield DateForm((str(day.day), name, *year))
        yield DateForm((*number_words(day.day), name, *year))
        yield DateForm((*number_words(day.day), *number_words(day.month), *year))
        yield DateForm((*_oh(day.day), *_oh(day.month), *year))


def _spoken_years(year: int) -> list[tuple[str, ...]]:
    century, rest = divmod(year, 100)
    short = ("oh", _SMALL[rest]) if 0 < rest < 10 else number_words(rest)
    forms = [short, (*number_words(century), *short), (*number_words(century), "hundred", "and", *number_words(rest))]
    if century == 20:
        tail = number_words(rest) if rest else ()
        forms += [("two", "thousand", *tail), ("two", "thousand", "and", *tail)]
    return forms


def number_words(value: int) -> tuple[str, ...]:
    """Return a number from 0 to 99 in words."""
    if value < len(_SMALL):
        return (_SMALL[value],)
    tens, ones = divmod(value, 10)
    return (_TENS[tens], _SMALL[ones]) if ones else (_TENS[tens],)


def _oh(value: int) -> tuple[str, ...]:
    return ("oh", _SMALL[value]) if value < 10 else number_words(value)


def _suffix(day: int) -> str:
    if 10 < day % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
