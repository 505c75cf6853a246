"""Words of the record's own places are places: a town or public house named in a charge is nobody's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.names.lexicon import is_forename, simple
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL = frozenset({"the", "of", "on", "in", "at", "and", "near", "by", "upon"})
_DOUBTFUL = frozenset({InfoKind.NAME, InfoKind.SCHOOL, InfoKind.EMPLOYER})
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
    return {candidate for candidate in found if not _is_place(candidate, text, places)}


def _is_place(candidate: Candidate, text: str, places: frozenset[str]) -> bool:
    if candidate.kind not in _DOUBTFUL or candidate.role not in {None, Role.THIRD}:
        return False
    if candidate.kind is InfoKind.NAME and candidate.finder in _CUES:
        return False
    words = [word for word in _WORD.findall(text[candidate.start : candidate.end]) if simple(word) not in _SMALL]
    if not words or any(simple(word.removesuffix("'s").removesuffix("’s")) not in places for word in words):
        return False
    return candidate.kind is not InfoKind.NAME or not any(is_forename(word) for word in words)
