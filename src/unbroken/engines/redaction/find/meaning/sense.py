"""Find by a learned judge what the lists of words do not know: health, intelligence, tactics, private life.

Every sentence, log entry and cell is judged by itself; a sentence that goes on from one that was found needs less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning import medical_words as words
from unbroken.engines.redaction.find.meaning.learned import Judgement, Sense, has_helper, judge, judge_soon
from unbroken.engines.redaction.find.meaning.ordinary import is_ordinary
from unbroken.engines.redaction.find.meaning.subjects import subject_of, unnamed, words_of_charges
from unbroken.engines.redaction.find.meaning.units import Unit, trimmed, units, without_head
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

FEWEST_WORDS = 4
FEWEST_SMALL = 3
GOES_ON = 0.45
CERTAIN = 0.8
"""So sure that words of a visit in the same sentence do not matter."""
BEYOND_DOUBT = 0.93
"""So sure that words of a blow in the same sentence do not matter."""
NEVER = 2.0
TELLS_OF_CHARGE = 0.2
"""So much surer the judge must be of a sentence that tells of the charge."""
SUREST = 0.97
"""No more than this is asked of the judge where a sense is looked for at all."""
SHORT, IS_SHORT = 7, 0.08
"""A sentence of fewer words says little, so the judge must be so much surer."""
_OWN_WORDS = frozenset({DocumentType.MG11, DocumentType.VPS, DocumentType.MG15, DocumentType.TRANSCRIPT_999})
_NOT_JUDGED = frozenset(
    {
        DocumentType.BANK_STATEMENT,
        DocumentType.PHOTO,
    }
)
"""Sums and pictures."""
_NOTES = frozenset({DocumentType.MEDICAL_NOTES})
"""What a line of notes says of the visit and its treatment stays."""
_ABOUT_DEFENDANT = frozenset({DocumentType.MG15, DocumentType.CUSTODY_RECORD, DocumentType.MGDD})
_OFFENCE_ITSELF = frozenset({DocumentType.DASH, DocumentType.PNC, DocumentType.PCN, DocumentType.MG4A})
"""Forms about a relationship, a record or conditions: there, private life is what the form is for."""
_TELLS_WHERE = frozenset({DocumentType.VPS, DocumentType.MG4A})
"""Where a victim lives now may slip in; the rest was chosen by the victim or is what the form is for."""
_OF_SOMEBODY = re.compile(r"(?i)^\W*(?:[\w'’ ]{0,24}\b(?:she|he|they|her|his|their)\b|that \w+['’]s\b|there['’]s a\b)")
_SPEAKER = re.compile(r"(?i)^\W*(?:i|i['’]\w+|we|we['’]\w+|my|our|you)\b")
"""Whoever is interviewed speaks of somebody else, or of himself."""
_SURE = {
    Sense.HEALTH: 0.64,
    Sense.COUNSEL: 0.82,
    Sense.INTEL: 0.7,
    Sense.TACTIC: 0.58,
    Sense.PRIVATE: 0.7,
    Sense.WHERE: 0.64,
}
_SURE_OF_OWN_WORDS = {
    Sense.HEALTH: 0.68,
    Sense.COUNSEL: 0.82,
    Sense.INTEL: 0.8,
    Sense.TACTIC: 0.74,
    Sense.PRIVATE: 0.72,
    Sense.WHERE: 0.7,
}
_KINDS = {
    Sense.HEALTH: InfoKind.MEDICAL,
    Sense.COUNSEL: InfoKind.COUNSELLING,
    Sense.INTEL: InfoKind.INTEL,
    Sense.TACTIC: InfoKind.TACTIC,
    Sense.PRIVATE: InfoKind.FREE_ID,
    Sense.WHERE: InfoKind.FREE_ID,
}
_WHAT = {
    Sense.HEALTH: "It speaks of somebody's health beyond the injury",
    Sense.COUNSEL: "It speaks of counselling",
    Sense.INTEL: "It tells what is suspected beyond the charge",
    Sense.TACTIC: "It tells how police work in secret",
    Sense.PRIVATE: "It tells of somebody's private life",
    Sense.WHERE: "It tells where somebody can be found",
}
_COMMON = frozenset(
    {"the", "and", "of", "to", "in", "on", "at", "by", "from", "with", "for", "that", "this", "his", "her", "was"}
    | {"were", "is", "has", "had", "between", "contrary", "section", "act"}
)
_CHARGED = re.compile(
    r"(?i)\b(?:charged with|accused of|counts? of|pleads?|indictment)\b|£ ?\d|\bD1 (?:\w+ed|told|took|had)\b"
)
_OF_LIFE = frozenset({Sense.PRIVATE, Sense.WHERE})
_LABEL = re.compile(r"^[A-Z][\w.'’/ -]{0,24}:\s+(?=\w+(?:\W+\w+){3})")
_SPOKEN = re.compile(r"^(?:Sam|SAM|(?:PC|DC|DS|PS|Mr|Mrs|Ms|Miss) \w+):\s+(?=\w+(?:\W+\w+){3})")
"""Who speaks: a name says nothing of the sense, and the judge hears something in it."""
_FOR_SOMETHING = re.compile(
    r"(?i)(?<=[\w,] )(?:for|against)\s+(?!\d|(?:(?:the|his|her|their|my)\s+)?(?:pain|comfort|discomfort)\b|"
    r"(?:a|one|two|three|four|five|six|seven|ten|fourteen)\s+(?:days?|weeks?)\b)|\binfections?\b|\bsince\b"
)
"""What a medicine is given for, other than pain: "antibiotics for a urine infection"."""
_CAUTIONED = re.compile(r"(?i)\bcaution|\bno comment\b|\bsolicitor\b|\bprepared statement\b")
_ADDRESS = re.compile(r"\b\d+[A-Za-z]?,? [A-Z][a-z]+ [A-Z]")
_ASKED_OF_THE_EVENT = re.compile(
    r"(?i)\b(?:were|was|did|happened)\b(?!.*\b(?:liv|stay|sleep|work|school|find)).*\?\W*$"
)
_HURT = re.compile(r"(?i)\b(?:blood\w*|hit|smash\w*|broke|punch\w*|kick\w*|examin\w*)\b")
_CELL = re.compile(r"[^\t]+")
_MAIL = re.compile(r"\S+@\S+")
_CLAUSE = re.compile(r"(?<=[;,])\s+(?=(?:and|but|so|as|because|who|which|she|he|they|I|it|my|her|his)\b)")
_SMALL_WORD = re.compile(r"\b[a-z]{2,}")
_WORD = re.compile(r"[^\W\d_]{2,}")


def find_by_sense(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the passages that a learned judge takes for health, counselling, intelligence, tactics or private life."""
    if document_type in _NOT_JUDGED:
        return []
    parts = _parts(text)
    charged = frozenset(_WORD.findall(words_of_charges(case)))
    is_cautioned = bool(_CAUTIONED.search(text))
    found: list[Candidate] = []
    before: Sense | None = None
    asked = ""
    for part, said in zip(parts, _judged(parts, case), strict=True):
        needed = _needed(part, said, document_type, is_cautioned=is_cautioned)
        sure = needed + (TELLS_OF_CHARGE if _tells_of_charge(part, charged, said) else 0)
        sure += IS_SHORT if len(_WORD.findall(part.text)) < SHORT else 0
        sure = min(sure, max(needed, SUREST))
        is_found = said.sureness >= sure or (before is said.sense and sure < NEVER and said.sureness >= GOES_ON)
        before = said.sense if is_found else None
        is_scene = said.sense is Sense.WHERE and bool(_ASKED_OF_THE_EVENT.search(asked))
        asked = part.text
        if is_found and not is_scene and not _is_of_the_case(part, said, document_type):
            found += [_candidate(each, said, case) for each in _without_injury(text, part, said, sure)]
    return found


def begin_to_judge(text: str, case: Case, document_type: DocumentType) -> None:
    """Have a helper process begin with what `find_by_sense` will ask; nothing without one."""
    if has_helper() and document_type not in _NOT_JUDGED:
        judge_soon(_sentences(_parts(text), case))


def _parts(text: str) -> list[Unit]:
    return [part for unit in units(text) for part in _cells(text, without_head(unit))]


def _sentences(parts: list[Unit], case: Case) -> list[str]:
    """Return each part as it stands, then each without the label or speaker that opens it."""
    texts = [unnamed(part.text, case) for part in parts]
    return [*(_SPOKEN.sub("", text) for text in texts), *(_LABEL.sub("", text) for text in texts)]


def _judged(parts: list[Unit], case: Case) -> list[Judgement]:
    """Return a judgement on each part, as it stands or without the label or speaker that opens it."""
    said = judge(_sentences(parts, case))
    pairs = zip(said[: len(parts)], said[len(parts) :], strict=True)
    return [max(pair, key=lambda each: each.sureness) for pair in pairs]


def _needed(part: Unit, said: Judgement, document_type: DocumentType, *, is_cautioned: bool) -> float:
    """Return how sure the judge must be of this part of such a document."""
    is_defendants = document_type in _ABOUT_DEFENDANT and (is_cautioned or document_type is not DocumentType.MG15)
    if said.sense is Sense.WHERE and document_type in _TELLS_WHERE:
        return BEYOND_DOUBT
    if document_type is DocumentType.LISTING:
        return BEYOND_DOUBT if said.sense is Sense.HEALTH else NEVER
    if document_type is DocumentType.VPS or (said.sense in _OF_LIFE and document_type in _OFFENCE_ITSELF):
        return NEVER
    if said.sense in _OF_LIFE and is_defendants:
        return BEYOND_DOUBT if document_type is DocumentType.MG15 and _is_of_somebody_else(part) else NEVER
    own = document_type in _OWN_WORDS
    return (_SURE_OF_OWN_WORDS if own else _SURE)[said.sense]


def _is_of_somebody_else(part: Unit) -> bool:
    text = _LABEL.sub("", part.text)
    return _OF_SOMEBODY.search(text) is not None and _SPEAKER.search(text) is None


def _tells_of_charge(unit: Unit, charged: frozenset[str], said: Judgement) -> bool:
    """Return whether a sentence tells of the charge itself: by two of its words, a sum or a count."""
    said_words = frozenset(_WORD.findall(unit.text.lower())) - _COMMON
    is_charge = said.sense is Sense.INTEL and bool(_CHARGED.search(unit.text))
    return is_charge or len(said_words & charged) >= 2


def _cells(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the cells of a unit that say something: a few words at least."""
    for cell in _CELL.finditer(text, unit.start, unit.end):
        part = trimmed(text, *cell.span())
        if part and _says_something(part.text):
            yield part


def _says_something(text: str) -> bool:
    """Return whether a text has a few words, and not only a label and a name."""
    text = _MAIL.sub("", text)
    has_words = len(_WORD.findall(text)) >= FEWEST_WORDS
    return has_words and (text.isupper() or len(_SMALL_WORD.findall(text)) >= FEWEST_SMALL)


def _without_injury(text: str, unit: Unit, said: Judgement, sure: float) -> Iterator[Unit]:
    """Return of a sentence that also speaks of an injury only the clauses on other health."""
    is_plain = said.sureness >= (BEYOND_DOUBT if words.INJURY.search(unit.text) else CERTAIN)
    if said.sense is not Sense.HEALTH or is_plain or not _speaks_of_injury(unit):
        yield unit
        return
    clauses = [clause for clause in _clauses(text, unit) if not _speaks_of_injury(clause)]
    for clause, of_clause in zip(clauses, judge([each.text for each in clauses]), strict=True):
        if of_clause.sense is Sense.HEALTH and of_clause.sureness >= sure:
            yield clause


def _is_given_for_illness(rest: str) -> bool:
    """Return whether what stands beside a treatment is health beyond an injury. rest: without the treatment."""
    return bool(words.HISTORY.search(rest) or (_FOR_SOMETHING.search(rest) and not words.INJURY.search(rest)))


def _is_of_the_case(unit: Unit, said: Judgement, document_type: DocumentType) -> bool:
    """Return whether a sentence is about the visit noted, is an effect of the offence, or gives an address."""
    if is_ordinary(unit.text, said.sense):
        return True
    if said.sense is Sense.WHERE:
        return bool(_ADDRESS.search(unit.text))
    if said.sense is not Sense.HEALTH:
        return False
    if words.TREATED.search(unit.text) and not _is_given_for_illness(words.TREATED.sub(" ", unit.text)):
        return True
    is_visit = document_type in _NOTES and bool(words.CIRCUMSTANCE.search(unit.text))
    return bool(words.EFFECT.search(unit.text)) or (is_visit and said.sureness < CERTAIN)


def _speaks_of_injury(unit: Unit) -> bool:
    return bool(words.INJURY.search(unit.text) or _HURT.search(unit.text))


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
    is_private = said.sense in _OF_LIFE | {Sense.HEALTH}
    marks = frozenset({Mark.IRRELEVANT}) if is_private else frozenset()
    why = f"{_WHAT[said.sense]}; it reads like “{said.example}”"
    finder = f"meaning:sense-{said.sense}"
    return Candidate(unit.start, unit.end, _KINDS[said.sense], finder, why, 0.7, person_id, role, marks)
