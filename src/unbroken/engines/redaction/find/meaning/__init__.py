"""Find what only its meaning gives away: intelligence, medical matter, transactions, convictions, police markers."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.meaning.convictions import find_convictions
from unbroken.engines.redaction.find.meaning.detainees import find_entries_on_others
from unbroken.engines.redaction.find.meaning.medical import find_medical
from unbroken.engines.redaction.find.meaning.phones import find_phone_matter
from unbroken.engines.redaction.find.meaning.places import find_schools_and_work
from unbroken.engines.redaction.find.meaning.records import find_police_records
from unbroken.engines.redaction.find.meaning.sense import begin_to_judge, find_by_sense
from unbroken.engines.redaction.find.meaning.suspicion import find_suspicion
from unbroken.engines.redaction.find.meaning.transactions import find_transactions
from unbroken.engines.redaction.find.meaning.unrelated import find_unrelated_entries
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind

SENSES = frozenset({InfoKind.MEDICAL, InfoKind.COUNSELLING, InfoKind.INTEL, InfoKind.TACTIC, InfoKind.PREVCON})
"""Kinds that a whole sentence is found as."""
ENOUGH = 0.5
"""The share of a sentence that lists of words must have found for the judge to leave it to them."""
_FINDERS = (
    find_transactions,
    find_suspicion,
    find_medical,
    find_convictions,
    find_police_records,
    find_entries_on_others,
    find_unrelated_entries,
    find_phone_matter,
    find_schools_and_work,
)


def prepare_meaning(flow: TextFlow, case: Case, document_type: DocumentType) -> None:
    """Have a helper process, where there is one, begin with what `find_meaning` will need."""
    begin_to_judge(flow.text, case, document_type)


def find_meaning(flow: TextFlow, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the passages of a document that give something away by what they say, in the order of the text."""
    found = [each for finder in _FINDERS for each in finder(flow.text, case, document_type)]
    found += _news(find_by_sense(flow.text, case, document_type), found)
    return sorted(found, key=lambda each: (each.start, each.end))


def _news(judged: list[Candidate], found: list[Candidate]) -> list[Candidate]:
    """Return what the learned judge finds and lists of words did not: a certain reason is better than a likeness.

    Of a sentence in which they found a little, the rest is news too.
    """
    known = [each for each in found if each.kind in SENSES]
    return [each for each in judged if _is_news(each, known)]


def _is_news(judged: Candidate, known: list[Candidate]) -> bool:
    over = [(max(judged.start, each.start), min(judged.end, each.end)) for each in known]
    within = sum(end - start for start, end in over if start < end)
    return within < ENOUGH * (judged.end - judged.start)
