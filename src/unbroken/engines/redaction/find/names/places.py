"""Words of the record's own places are places, and a shop or firm that a charge or exhibit names is nobody.

A town, a public house or "Larch Interiors" in a charge is no person's name wherever it stands in a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.names.lexicon import is_forename, is_organisation, simple
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset({"the", "of", "on", "in", "at", "and", "near", "by", "upon"})
_DOUBTFUL = frozenset({InfoKind.NAME, InfoKind.SCHOOL, InfoKind.EMPLOYER})
_TRADE_PAPER = (
    r"\b(?:receipts?|till (?:rolls?|receipts?)|invoices?|delivery notes?|bills?|orders?|quotes?|quotations?|tickets?|"
    r"vouchers?|purchases?|statements? of account) (?:from|of|at|by|for) (?:the )?"
)
"""Before a name, in an exhibit: papers that a shop or firm gives."""
_CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w'’-]+[ \n]$")
_CAPITAL_AFTER = re.compile(r"[ \n][A-Z][\w'’-]+")
_ANNOUNCED = 0.9
"""So sure a finder is of a name behind a title."""
_CUES = frozenset({"names:cue", "names:field", "names:nickname"})
"""Finders that have seen a title or a form's field beside the name: these are believed before the record's places."""


def words_of_places(case: Case) -> frozenset[str]:
    """Return the words of the scenes of a case and of the towns its people live in, simplified, without names."""
    texts = [offence.place for offence in case.offences]
    for person in case.people:
        for address in person.addresses:
            lines = [line for line in address.lines if not any(each.isdigit() for each in line)]
            texts += lines[-1:] if len(address.lines) > 1 else []
    names = {
        simple(part) for person in case.people for name in (*person.forenames, person.surname) for part in name.split()
    }
    words = {simple(word) for text in texts for word in _WORD.findall(text) if word[0].isupper()}
    return frozenset(words - names - _SMALL)


def without_places(found: Iterable[Candidate], text: str, case: Case) -> set[Candidate]:
    """Return the finds without those that are made of words of the record's places alone.

    A forename stays ("Victoria" is a town and a woman), as does what a title, a label or a role announced.
    """
    places = words_of_places(case)
    scenes = " | ".join(offence.place for offence in case.offences).lower()
    firms = _Firms.of(case)
    return {
        candidate
        for candidate in found
        if not _is_place(candidate, text, places, scenes) and not firms.have(candidate, text)
    }


@dataclass(frozen=True, slots=True)
class _Firms:
    """The words of charges and of exhibits in lower case, and those of the names of recorded people."""

    charges: str
    exhibits: str
    names: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> _Firms:
        """Return those of a case."""
        charges = " | ".join(f"{each.wording} | {each.place}" for each in case.offences)
        exhibits = " | ".join(each.description for each in case.exhibits)
        every = (name for person in case.people for name in (*person.forenames, person.surname, *person.aliases))
        return cls(
            _in_line(charges), _in_line(exhibits), frozenset(simple(part) for each in every for part in each.split())
        )

    def have(self, candidate: Candidate, text: str) -> bool:
        """Return whether a name is, or is a part of, the firm's that a charge or an exhibit names, and no person's.

        A name that begins like a person's is a firm's only by a word for one ("Rose Interiors").
        """
        is_doubtful = candidate.kind is InfoKind.NAME and candidate.role in {None, Role.THIRD}
        if not is_doubtful or candidate.confidence >= _ANNOUNCED:
            return False
        return any(self._name(text[start:end]) for start, end in _with_neighbours(text, candidate.start, candidate.end))

    def _name(self, written: str) -> bool:
        words = _WORD.findall(written)
        is_called_so = any(is_organisation(word) for word in words[1:])
        if len(words) < len(("Larch", "Interiors")) or not (is_called_so or not is_forename(words[0])):
            return False
        if self.names & {simple(word) for word in words}:
            return False
        name = rf"{re.escape(_in_line(written))}(?!\w)"
        in_exhibit = rf"(?<!\w){name}" if is_called_so else _TRADE_PAPER + name
        return bool(re.search(rf"(?<!\w){name}", self.charges) or re.search(in_exhibit, self.exhibits))


def _with_neighbours(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a name's span as it is, and with the capitalised word before it, after it, and both."""
    before = _CAPITAL_BEFORE.search(text, max(0, start - 30), start)
    after = _CAPITAL_AFTER.match(text, end)
    for first in {start, before.start() if before else start}:
        for last in {end, after.end() if after else end}:
            yield first, last


def _in_line(text: str) -> str:
    return " ".join(text.lower().split())


def _is_place(candidate: Candidate, text: str, places: frozenset[str], scenes: str) -> bool:
    if candidate.kind not in _DOUBTFUL or candidate.role not in {None, Role.THIRD}:
        return False
    if candidate.kind is InfoKind.NAME and candidate.finder in _CUES:
        return False
    words = [word for word in _WORD.findall(text[candidate.start : candidate.end]) if simple(word) not in _SMALL]
    if not words or any(simple(word.removesuffix("'s").removesuffix("’s")) not in places for word in words):
        return False
    if candidate.kind is InfoKind.NAME and len(words) > 1 and " ".join(words).lower() in scenes:
        return True
    return candidate.kind is not InfoKind.NAME or not any(is_forename(word) for word in words)
