"""All finders on one document, merged and attributed."""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Document
from unbroken.engines.redaction.find.attribute import attribute
from unbroken.engines.redaction.find.known import find_known_people
from unbroken.engines.redaction.find.meaning import find_meaning
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.finding import Finding
from unbroken.engines.redaction.vocabulary import DocumentType

FINDERS = (find_known_people, find_patterns, find_meaning, find_names)
"""Every finder; each explains what it finds and none knows of another. The last one waits for the language model."""


def find_everything(document: Document, case: Case, document_type: DocumentType) -> list[Finding]:
    """Return everything found in a document, with kind, subject, role and circumstances, in the order of its text."""
    flow = document.flow
    candidates = [candidate for find in FINDERS for candidate in find(flow, case, document_type)]
    return attribute(candidates, flow, case, document_type, document)
