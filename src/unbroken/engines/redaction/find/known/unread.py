"""Writing on a photograph that the reader saw and could not read: nobody can say that it names nobody."""

from __future__ import annotations

from collections.abc import Iterator

from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind

_UNREAD = 0.55
_FEWEST = 3
_PHOTOGRAPHS = frozenset({DocumentType.PHOTO})
_WHY = "Writing on a photograph that could not be read; look whether it names anybody."


def unread(flow: TextFlow, document_type: DocumentType) -> Iterator[Candidate]:
    """Yield words of a photograph that were read with too little confidence to say what they are."""
    if document_type not in _PHOTOGRAPHS:
        return
    for start, end, sure in zip(flow.starts, flow.ends, flow.sureness, strict=False):
        letters = sum(letter.isalnum() for letter in flow.text[start:end])
        if sure is not None and sure < _UNREAD and letters >= _FEWEST:
            yield Candidate(start, end, InfoKind.FREE_ID, "unread", _WHY, 0.3)
