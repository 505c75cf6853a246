"""Find by a learned judge what the lists of words do not know: health, intelligence, tactics, private life.

Every sentence, log entry and cell is judged by itself; a sentence that goes on from one that was found needs less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning import medical_words as words
from unbroken.engines.redaction.find.meaning.learned import Judgement, Sense, judge
from unbroken.engines.redaction.find.meaning.subjects import subject_of, words_of_charges
from unbroken.engines.redaction.find.meaning.units import Unit, trimmed, units, without_head
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

FEWEST_WORDS = 4
GOES_ON = 0.45
NEVER = 2.0
TELLS_OF_CHARGE = 0.2
"""So much surer the judge must be of a sentence that tells of the charge."""
_OWN_WORDS = frozenset({DocumentType.MG11, DocumentType.VPS, DocumentType.MG15, DocumentType.TRANSCRIPT_999})
_NOT_JUDGED = frozenset(
    {
        DocumentType.MEDICAL_NOTES,
        DocumentType.BANK_STATEMENT,
        DocumentType.VPS,
        DocumentType.LISTING,
        DocumentType.PHOTO,
    }
)
"""Notes are judged line by line elsewhere; in a victim's own statement to the court everything was chosen."""
_LIVES = frozenset({DocumentType.PHONE_EXTRACT, DocumentType.EMAIL, DocumentType.LETTER, DocumentType.OTHER})
"""Documents that bring strangers' lives along with what they were asked for."""
_SURE = {Sense.HEALTH: 0.72, Sense.COUNSEL: 0.7, Sense.INTEL: 0.72, Sense.TACTIC: 0.6, Sense.PRIVATE: 0.85}
_SURE_OF_OWN_WORDS = {
    Sense.HEALTH: 0.8,
    Sense.COUNSEL: 0.75,
    Sense.INTEL: 0.93,
    Sense.TACTIC: 0.75,
    Sense.PRIVATE: NEVER,
}
_KINDS = {
    Sense.HEALTH: InfoKind.MEDICAL,
    Sense.COUNSEL: InfoKind.COUNSELLING,
    Sense.INTEL: InfoKind.INTEL,
    Sense.TACTIC: InfoKind.TACTIC,
    Sense.PRIVATE: InfoKind.FREE_ID,
}
_WHAT = {
    Sense.HEALTH: "It speaks of somebody's health beyond the injury",
    Sense.COUNSEL: "It speaks of counselling",
    Sense.INTEL: "It tells what is suspected beyond the charge",
    Sense.TACTIC: "It tells how police work in secret",
    Sense.PRIVATE: "It tells of somebody's private life",
}
_COMMON = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "from",
        "with",
        "for",
        "that",
        "this",
        "his",
        "her",
        "was",
        "were",
        "is",
        "has",
        "had",
        "between",
        "contrary",
        "section",
        "act",
    ]
)
_CHARGED = re.compile(
    r"(?i)\b(?:charged with|accused of|counts? of|pleads?|indictment)\b|£ ?\d|\bD1 (?:\w+ed|told|took|had)\b"
)
_CELL = re.compile(r"[^\t]+")
_CLAUSE = re.compile(r"(?<=[;,])\s+(?=(?:and|but|so|as|because|who|which|she|he|they|I|it|my|her|his)\b)")
_WORD = re.compile(r"[^\W\d_]{2,}")


def find_by_sense(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the passages that a learned judge takes for health, counselling, intelligence, tactics or private life."""
    if document_type in _NOT_JUDGED:
        return []
    charged = frozenset(_WORD.findall(words_of_charges(case)))
    parts = [part for unit in units(text) for part in _cells(text, without_head(unit))]
    found: list[Candidate] = []
    before: Sense | None = None
    for part, said in zip(parts, judge([part.text for part in parts]), strict=True):
        sure = _needed(said.sense, document_type) + (TELLS_OF_CHARGE if _tells_of_charge(part, charged, said) else 0)
        is_found = said.sureness >= sure or (before is said.sense and sure < NEVER and said.sureness >= GOES_ON)
        before = said.sense if is_found else None
        if is_found:
            found += [_candidate(each, said, case) for each in _without_injury(text, part, said, sure)]
    return found


def _needed(sense: Sense, document_type: DocumentType) -> float:
    """Return how sure the judge must be in such a document."""
    if document_type in _OWN_WORDS:
        return _SURE_OF_OWN_WORDS[sense]
    if sense is Sense.PRIVATE and document_type not in _LIVES:
        return NEVER
    return _SURE[sense]


def _tells_of_charge(unit: Unit, charged: frozenset[str], said: Judgement) -> bool:
    """Return whether a sentence taken for intelligence tells of the charge itself: by its words, or a sum and a day."""
    if said.sense is not Sense.INTEL:
        return False
    said_words = frozenset(_WORD.findall(unit.text.lower())) - _COMMON
    return len(said_words & charged) >= 2 or bool(_CHARGED.search(unit.text))


def _cells(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the cells of a unit that say something: a few words at least."""
    for cell in _CELL.finditer(text, unit.start, unit.end):
        part = trimmed(text, *cell.span())
        if part and len(_WORD.findall(part.text)) >= FEWEST_WORDS:
            yield part


def _without_injury(text: str, unit: Unit, said: Judgement, sure: float) -> Iterator[Unit]:
    """Return of a sentence that also speaks of an injury only the clauses on other health."""
    if said.sense is not Sense.HEALTH or not words.INJURY.search(unit.text):
        yield unit
        return
    clauses = [clause for clause in _clauses(text, unit) if not words.INJURY.search(clause.text)]
    for clause, of_clause in zip(clauses, judge([each.text for each in clauses]), strict=True):
        if of_clause.sense is Sense.HEALTH and of_clause.sureness >= sure:
            yield clause


def _clauses(text: str, unit: Unit) -> Iterator[Unit]:
    ends = [match.start() for match in _CLAUSE.finditer(text, unit.start, unit.end)]
    for start, end in zip([unit.start, *ends], [*ends, unit.end], strict=True):
        clause = trimmed(text, start, end)
        if clause and len(_WORD.findall(clause.text)) >= FEWEST_WORDS:
            yield clause


def _candidate(unit: Unit, said: Judgement, case: Case) -> Candidate:
    person_id, role = subject_of(unit.text, case)
    if said.sense in {Sense.INTEL, Sense.TACTIC}:
        role = role or Role.SUSPECT_OTHER
    is_private = said.sense in {Sense.HEALTH, Sense.PRIVATE}
    marks = frozenset({Mark.IRRELEVANT}) if is_private else frozenset()
    why = f"{_WHAT[said.sense]}; it reads like “{said.example}”"
    finder = f"meaning:sense-{said.sense}"
    return Candidate(unit.start, unit.end, _KINDS[said.sense], finder, why, 0.7, person_id, role, marks)
