"""Find the people of the case record: names, dates of birth, addresses, phones, identifiers, in every written form."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.known.chain import keep_chained
from unbroken.engines.redaction.find.known.garbled import garbled
from unbroken.engines.redaction.find.known.heard import heard, spelt_out
from unbroken.engines.redaction.find.known.index import index_of
from unbroken.engines.redaction.find.known.misspelt import misspellings_of
from unbroken.engines.redaction.find.known.online import widened
from unbroken.engines.redaction.find.known.scan import Hit, longest, scan
from unbroken.engines.redaction.find.known.unread import unread
from unbroken.engines.redaction.find.normal import view
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType

__all__ = ["find_known_people"]


def find_known_people(flow: TextFlow, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return where the text names or describes anybody in the case record, by whom, and why.

    One candidate for each person: a shared surname or address gives one for each of those who share it.
    """
    index = index_of(case)
    hits = scan(index, view(flow.text))
    hits += heard(index, flow.text)
    hits += spelt_out(index, flow.text)
    hits += misspellings_of(index, case).find(flow.text)
    hits += garbled(index, flow)
    hits = keep_chained(widened(hits, index, flow.text), flow.text)
    found = [_candidate(hit) for hit in longest(hits)]
    return [*found, *unread(flow, document_type)]


def _candidate(hit: Hit) -> Candidate:
    why = hit.key.why if not hit.how else f"{hit.key.why.removesuffix('.')}, {hit.how}."
    return Candidate(
        start=hit.start,
        end=hit.end,
        kind=hit.key.kind,
        finder=hit.key.finder,
        why=why,
        confidence=round(hit.confidence, 3),
        person_id=hit.key.person_id,
        role=hit.key.role,
    )
