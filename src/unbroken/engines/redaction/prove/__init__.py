"""Prove: an independent re-reading of the output. No proof, no output.

    proof = prove(output, plan, source)
    proof.passed, proof.failed

The checks of a PDF: one-revision, nothing-extra, pages, raw-streams, text-pdfium, text-pdfminer, text-poppler,
kept-words, boxes, pixels, reading. Of a picture: pages, metadata, boxes, pixels, reading.
"""

from unbroken.engines.redaction.prove.pages import Memory
from unbroken.engines.redaction.prove.proof import Check, Proof
from unbroken.engines.redaction.prove.whole import prove

__all__ = ["Check", "Memory", "Proof", "prove"]
