"""What is asked for when a document is redacted. Light: a command reads it before the engine is loaded."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.decide.rows import Policy
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for. document_type: None to recognise it. output_name: its suffix chooses the form."""

    case: Case
    recipient: Recipient
    policy: Policy
    document_type: DocumentType | None = None
    output_name: str = "out.pdf"
    labels: bool = False
    blur: bool = False
    workers: int = 1
