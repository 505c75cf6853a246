"""What looks like a name and is none: letters of a registration mark, a plain word of the charge."""

from __future__ import annotations

import re
from functools import lru_cache

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.names.lexicon import is_forename, is_surname
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_GUESSES = ("names:model", "names:lexicon", "names:repeated", "names:grammar")
"""Finders that take a word for a name by how it looks, without words beside it that say so."""
_PLACED = ("names:field", "names:cue")
"""Finders that take a word for a name by where it stands."""
_OF_BANKS = frozenset(
    {
        "CARD",
        "CONTACTLESS",
        "CASH",
        "CHQ",
        "CHEQUE",
        "DD",
        "D/D",
        "SO",
        "S/O",
        "STO",
        "FPO",
        "FPI",
        "BGC",
        "BACS",
        "POS",
    }
    | {"CREDIT", "DEBIT", "TRANSFER", "TFR", "REFUND", "ATM", "PAYMENT", "PURCHASE", "DIRECT", "STANDING", "FASTER"}
)
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
_STREETS = frozenset({"ST", "RD", "AVE", "LN", "STREET", "ROAD", "AVENUE", "LANE", "SQUARE", "PARADE", "PRECINCT"})
SHORTEST = 4
_WORD = re.compile(r"(?<![\w'\u2019-])[a-z]{4,}(?![\w'\u2019-])")


def without_words(candidates: list[Candidate], text: str, case: Case) -> list[Candidate]:
    """Return the candidates without guessed names that are part of a registration mark, or a word of the charges."""
    marks = [(each.start, each.end) for each in candidates if each.kind is InfoKind.VRM]
    charged = _plain_words(tuple(each.wording for each in case.offences))
    known = {
        word.lower() for person in case.people for word in f"{' '.join(person.forenames)} {person.surname}".split()
    }
    return [
        each
        for each in candidates
        if each.kind is not InfoKind.NAME
        or each.finder not in (*_GUESSES, *_PLACED)
        or not (
            _is_row(text[each.start : each.end]) or _is_answer(text[each.start : each.end])
            if each.finder in _PLACED
            else any(start <= each.start and each.end <= end for start, end in marks)
            or text[each.start : each.end].lower() in charged - known
            or _is_shouted(text[each.start : each.end])
            or _is_answer(text[each.start : each.end])
        )
    ]


def _is_row(written: str) -> bool:
    """Return whether a cell begins as the row of a bank does, or is a month: "CONTACTLESS BARGATE PETROL"."""
    words = written.split()
    is_month = len(words) == 1 and words[0].lower() in _MONTHS and not is_forename(words[0])
    return written.isupper() and (words[0] in _OF_BANKS or is_month)


def _is_answer(written: str) -> bool:
    """Return whether a speaker's initial runs into what he says: "MR K Never. The locks go down by themselves"."""
    words = written.split()
    if len(words) != 2 or len(words[0]) != 1:
        return False
    first = re.split(r"['\u2019]", words[1])[0].lower()
    return is_common_word(first) and not is_surname(words[1]) and not words[1].isupper()


def _is_shouted(written: str) -> bool:
    """Return whether capitals as banks and logs write them are plain words or end in a street: "ROOF BEAMS"."""
    words = written.split()
    if len(words) < 2 or not written.isupper() or any(is_forename(word) for word in words):
        return False
    return words[-1] in _STREETS or all(is_common_word(word.lower()) and len(word) >= SHORTEST for word in words)


@lru_cache(maxsize=16)
def _plain_words(wordings: tuple[str, ...]) -> frozenset[str]:
    """Return the common words that charges have in small letters: "roof" names nobody where a roof is charged.

    Forenames are left out: a "bill" that was not paid says nothing of Bill.
    """
    words = {word for wording in wordings for word in _WORD.findall(wording)}
    return frozenset(word for word in words if is_common_word(word) and not is_forename(word))
