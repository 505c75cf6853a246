"""Writing on a photograph that the reader saw and could not read: nobody can say that it names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from unbroken.engines.redaction.document import UNREAD, TextFlow
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind

_UNREAD = 0.55
_FEWEST = 3
_PHOTOGRAPHS = frozenset({DocumentType.PHOTO})
_WHY = "Writing on a photograph that could not be read; look whether it names anybody."
_WHY_MARKED = "Writing that could not be read, or a printed code; look whether it names anybody."


def unread(flow: TextFlow, document_type: DocumentType) -> Iterator[Candidate]:
    """Yield places that could not be read, and words of a photograph that were read with too little confidence."""
    start = flow.text.find(UNREAD)
    while start >= 0:
        yield Candidate(start, start + len(UNREAD), InfoKind.FREE_ID, "unread", _WHY_MARKED, 0.3)
        start = flow.text.find(UNREAD, start + len(UNREAD))
    if document_type not in _PHOTOGRAPHS:
        return
    for start, end, sure in zip(flow.starts, flow.ends, flow.sureness, strict=False):
        letters = sum(letter.isalnum() for letter in flow.text[start:end])
        if sure is not None and sure < _UNREAD and letters >= _FEWEST:
            yield Candidate(start, end, InfoKind.FREE_ID, "unread", _WHY, 0.3)
