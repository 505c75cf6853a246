"""Find what only its meaning gives away: intelligence, medical matter, transactions, convictions, police markers."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.meaning.convictions import find_convictions
from unbroken.engines.redaction.find.meaning.medical import find_medical
from unbroken.engines.redaction.find.meaning.phones import find_phone_matter
from unbroken.engines.redaction.find.meaning.places import find_schools_and_work
from unbroken.engines.redaction.find.meaning.records import find_police_records
from unbroken.engines.redaction.find.meaning.sense import find_by_sense
from unbroken.engines.redaction.find.meaning.suspicion import find_suspicion
from unbroken.engines.redaction.find.meaning.transactions import find_transactions
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind

SENSES = frozenset({InfoKind.MEDICAL, InfoKind.COUNSELLING, InfoKind.INTEL, InfoKind.TACTIC, InfoKind.PREVCON})
"""Kinds that a whole sentence is found as."""
_FINDERS = (
    find_transactions,
    find_suspicion,
    find_medical,
    find_convictions,
    find_police_records,
    find_phone_matter,
    find_schools_and_work,
)


def find_meaning(flow: TextFlow, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the passages of a document that give something away by what they say, in the order of the text."""
    found = [each for finder in _FINDERS for each in finder(flow.text, case, document_type)]
    found += _news(find_by_sense(flow.text, case, document_type), found)
    return sorted(found, key=lambda each: (each.start, each.end))


def _news(judged: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """Return what the learned judge finds and no list of words did: a certain reason is better than a likeness."""
    known = [each for each in found if each.kind in SENSES]
    return [each for each in judged if not any(other.start < each.end and each.start < other.end for other in known)]
