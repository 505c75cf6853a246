"""Read Word documents: every part of the package, what a reader sees and what they do not."""

from unbroken.engines.redaction.read.docx.reader import read_docx

__all__ = ["read_docx"]
