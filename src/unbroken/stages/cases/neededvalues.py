"""What a record cannot do without: values for which its kind has no empty form. Pure."""

from collections.abc import Hashable, Iterator
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Final, cast, get_type_hints

from unbroken.engines.casefile.facts import Checklist
from unbroken.engines.casefile.proceedings import SuspectFact

ABOUT_ONE: Final = (SuspectFact, Checklist)
"""Kinds of which each person has their own: without the person there is nothing to file it under."""
_WORDS: Final = {datetime: "Enter the date and time.", date: "Enter the date.", int: "Enter the number."}


def missing_values(record: Any) -> dict[str, str]:
    """Return a sentence for each field that a record, or a row within it, needs and has not."""
    found = dict(_missing(record))
    for one in fields(record):
        rows = getattr(record, one.name)
        if isinstance(rows, tuple) and any(is_dataclass(row) and next(_missing(row), None) for row in rows):
            found[one.name] = "Fill in the date of every row, or empty the row."
    if isinstance(record, ABOUT_ONE) and not record.person:
        found["person"] = "Choose whom this is about."
    return found


def _missing(record: Any) -> Iterator[tuple[str, str]]:
    for name, sentence in _needed(cast("Hashable", type(record))):
        if getattr(record, name) is None:
            yield name, sentence


@cache
def _needed(kind: Hashable) -> tuple[tuple[str, str], ...]:
    made: Any = kind
    hints = get_type_hints(made)
    return tuple(
        (one.name, _WORDS[hints[one.name]])
        for one in fields(made)
        if one.default is MISSING and one.default_factory is MISSING and hints[one.name] in _WORDS
    )
