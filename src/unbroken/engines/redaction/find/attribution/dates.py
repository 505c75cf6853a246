"""Dates that are no birthdays: the day of the offence, and days after it."""

from __future__ import annotations

import re
from datetime import date
from itertools import chain

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.known.date_forms import MONTHS
from unbroken.engines.redaction.find.merge import KNOWN
from unbroken.engines.redaction.find.roles import offence_day
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_FIGURES = re.compile(r"(\d{1,2})\W{1,3}(\d{1,2})\W{1,3}(\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_NUMBERS = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}


def is_offence_date(candidate: Candidate, text: str, case: Case) -> bool:
    """Return whether a supposed date of birth is the offence's date or later, and no recorded date of birth."""
    if candidate.kind is not InfoKind.DOB or candidate.finder.startswith(KNOWN):
        return False
    offence = offence_day(case)
    day = day_in(text[candidate.start : candidate.end])
    return offence is not None and day is not None and day >= offence


def day_in(text: str) -> date | None:
    """Return the first day that a text names in figures or with the month's name, or None."""
    figures = ((m.group(3), m.group(2), m.group(1)) for m in _FIGURES.finditer(text))
    words = (
        (m.group(3), str(_MONTH_NUMBERS.get(m.group(2).lower()[:3], 0)), m.group(1)) for m in _WORDS.finditer(text)
    )
    for year, month, day in chain(figures, words):
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
