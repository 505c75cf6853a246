"""Look for personal data in a line that somebody typed, such as the description on a schedule that will be served.

The same finders and the same policy as for a document; no file is read and nothing is burned.
"""

from __future__ import annotations

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.decide.resolve import decide
from unbroken.engines.redaction.decide.table import Policy
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.find.everything import find_everything
from unbroken.engines.redaction.finding import Decision
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Recipient

PLACE = Box(0.0, 0.0, 1.0, 1.0)
WIDTH, HEIGHT = 595.0, 842.0


def check_wording(
    text: str, case: Case, document_type: DocumentType, recipient: Recipient, policy: Policy
) -> tuple[Decision, ...]:
    """Return what in a typed text may not reach the recipient as it stands, or must be decided by a person first."""
    document = document_of(text)
    decisions = (
        decide(finding, document_type, recipient, case, policy)
        for finding in find_everything(document, case, document_type)
    )
    return tuple(one for one in decisions if one.action is not Action.KEEP)


def document_of(text: str) -> Document:
    """Return a typed text as a document of one page, line by line."""
    words = tuple(
        Word(word, PLACE, line, WordSource.TYPESET)
        for line, written in enumerate(text.splitlines())
        for word in written.split()
    )
    return Document(SourceKind.TXT, (Page(1, WIDTH, HEIGHT, words),))
