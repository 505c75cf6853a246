"""Dates that are no birthdays: the day of the offence, and days after it."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.days import days_in
from unbroken.engines.redaction.find.merge import KNOWN
from unbroken.engines.redaction.find.roles import offence_day
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind


def is_offence_date(candidate: Candidate, text: str, case: Case) -> bool:
    """Return whether a supposed date of birth is the offence's date or later, and no recorded date of birth."""
    if candidate.kind is not InfoKind.DOB or candidate.finder.startswith(KNOWN):
        return False
    offence = offence_day(case)
    day = next(days_in(text[candidate.start : candidate.end]), None)
    return offence is not None and day is not None and day >= offence
