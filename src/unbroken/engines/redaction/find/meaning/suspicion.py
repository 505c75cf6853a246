"""Find intelligence, suspicion of crimes that are not charged, and police tactics.

Source: DOMAIN 3.4 rows 34, 44, 60 and B1.
"""

from __future__ import annotations

import re

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.convictions import CONVICTION
from unbroken.engines.redaction.find.meaning.subjects import subject_of, words_of_charges
from unbroken.engines.redaction.find.meaning.suspicion_told import UNCHARGED, is_protective, is_told_in_secret
from unbroken.engines.redaction.find.meaning.suspicion_words import (
    ABOUT_ACCUSED,
    ANY_CRIME,
    ARREST,
    COMPANY,
    CRIME,
    ENOUGH,
    GOES_ON,
    GOES_ON_ABOUT,
    HABIT,
    HEADING,
    HEARSAY,
    HEDGE,
    INQUIRY,
    INTELLIGENCE,
    NARRATIVES,
    NONE_FOUND,
    OFFICE,
    OTHERS,
    REPLY,
    RUMOUR,
    TACTIC,
    TACTIC_EVIDENCE,
    TRADE,
)
from unbroken.engines.redaction.find.meaning.units import Unit, units, without_head
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

HEADING_WORDS = 9
_WOUNDING = re.compile(r"\b(?:wound\w*|murder\w*|manslaughter|grievous|stab\w*|sho(?:t|oting))\b")
OWN_WORDS = frozenset({DocumentType.MG11, DocumentType.VPS, DocumentType.MG15, DocumentType.TRANSCRIPT_999})
"""Documents in which people tell what they saw or think: there, only what police alone can know counts."""


def find_suspicion(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the sentences that are intelligence, suspicion of other crimes, or tactics."""
    charged = _charged(case)
    found: list[Candidate] = []
    is_section, is_before = False, False
    for unit in units(text):
        if _is_heading(unit):
            is_section, is_before = bool(HEADING.match(unit.text)), False
            continue
        kind = InfoKind.INTEL if is_section else _kind(unit.text, charged, document_type)
        goes_on = is_before and bool(GOES_ON.match(unit.text) and GOES_ON_ABOUT.search(unit.text))
        if kind is None and goes_on and document_type not in OWN_WORDS:
            kind = InfoKind.INTEL
        is_before = kind is InfoKind.INTEL
        if kind:
            found.append(_candidate(unit, kind, case))
    return found


def _charged(case: Case) -> str:
    """Return the words of the charges; one of a wounding or a killing charges a stabbing and a shooting too."""
    charged = words_of_charges(case)
    return f"{charged} stabbing shooting" if _WOUNDING.search(charged) else charged


def _is_heading(unit: Unit) -> bool:
    words = unit.text.split()
    if len([cell for cell in unit.text.split("\t") if len(cell) > len("12.")]) > 1:
        return False
    is_short = len(words) <= HEADING_WORDS and unit.text[-1] not in ".!?;,"
    return is_short and (
        unit.text.endswith(":") or unit.text.isupper() or bool(HEADING.match(unit.text)) or unit.text.istitle()
    )


def _kind(sentence: str, charged: str, document_type: DocumentType) -> InfoKind | None:
    if _is_intelligence(sentence):
        return InfoKind.INTEL
    if is_protective(sentence) or (TACTIC.search(sentence) and not TACTIC_EVIDENCE.search(sentence)):
        return InfoKind.TACTIC
    if document_type in OWN_WORDS:
        return InfoKind.INTEL if _is_serious_rumour(sentence, charged) else None
    return InfoKind.INTEL if _is_suspicion(sentence, charged, document_type) else None


def _is_intelligence(sentence: str) -> bool:
    return bool(INTELLIGENCE.search(OFFICE.sub(" ", sentence))) or is_told_in_secret(sentence)


def _is_suspicion(sentence: str, charged: str, document_type: DocumentType) -> bool:
    """Return whether a sentence ties somebody, with a hedge, to a crime that is not charged."""
    rest = ARREST.sub(" ", sentence)
    if HABIT.search(rest) or INQUIRY.search(rest) or UNCHARGED.search(rest):
        return True
    if document_type in NARRATIVES and not REPLY.search(rest) and _weight(rest, charged) >= ENOUGH:
        return True
    if not HEDGE.search(rest):
        return False
    crimes = _crimes(rest)
    if any(not CRIME[stem].search(charged) for stem in crimes):
        return True
    return bool(OTHERS.search(rest) and (crimes or ANY_CRIME.search(rest)) and ABOUT_ACCUSED.search(rest))


def _is_serious_rumour(sentence: str, charged: str) -> bool:
    """Return whether a witness passes on that somebody lives by another crime, such as dealing in drugs."""
    crimes = [stem for stem in _crimes(sentence) if stem in {"drug", "weapon", "gang", "traffick", "fraud", "steal"}]
    return bool(RUMOUR.search(sentence)) and any(not CRIME[stem].search(charged) for stem in crimes)


def _weight(sentence: str, charged: str) -> float:
    """Return how much a sentence speaks of crime beside the charge: by company, hearsay, habit."""
    if NONE_FOUND.search(sentence) or CONVICTION.search(sentence):
        return 0.0
    is_uncharged = any(not CRIME[stem].search(charged) for stem in _crimes(sentence))
    cues = (COMPANY, HEARSAY, TRADE)
    return 2.0 * is_uncharged + sum(bool(cue.search(sentence)) for cue in cues) + 0.5 * bool(OTHERS.search(sentence))


def _crimes(sentence: str) -> list[str]:
    return [stem for stem, pattern in CRIME.items() if pattern.search(sentence)]


def _candidate(unit: Unit, kind: InfoKind, case: Case) -> Candidate:
    unit = without_head(unit)
    person_id, role = subject_of(unit.text, case)
    if kind is InfoKind.TACTIC:
        why, finder = "The sentence describes how police work covertly.", "meaning:tactic"
    else:
        why, finder = (
            "The sentence is intelligence, or suspicion of a crime that is not charged.",
            "meaning:intelligence",
        )
    return Candidate(unit.start, unit.end, kind, finder, why, 0.8, person_id, role or Role.SUSPECT_OTHER)
