"""All finders on one document, merged and attributed."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Document
from unbroken.engines.redaction.find.attribute import attribute
from unbroken.engines.redaction.find.known import find_known_people
from unbroken.engines.redaction.find.meaning import find_meaning, prepare_meaning
from unbroken.engines.redaction.find.meaning.units import forget_units
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.finding import Finding
from unbroken.engines.redaction.vocabulary import DocumentType

FINDERS = (find_known_people, find_patterns, find_meaning, find_names)
"""Every finder, in the order in which their finds are told; each explains what it finds and none knows of another."""
_RUNS = (find_known_people, find_patterns, find_names, find_meaning)
"""The last two wait for models that a helper process may run meanwhile, the sentence model after the language model."""


def find_everything(document: Document, case: Case, document_type: DocumentType) -> list[Finding]:
    """Return everything found in a document, with kind, subject, role and circumstances, in the order of its text."""
    flow = document.flow
    prepare_meaning(flow, case, document_type)
    found = {find: find(flow, case, document_type) for find in _RUNS}
    candidates = [candidate for find in FINDERS for candidate in found[find]]
    findings = attribute(candidates, flow, case, document_type, document)
    forget_units()
    return findings
