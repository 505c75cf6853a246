"""Prove: an independent re-reading of the output. No proof, no output.

    from unbroken.engines.redaction.prove.whole import prove
    proof = prove(output, plan, source)
    proof.passed, proof.failed

The checks of a PDF: one-revision, nothing-extra, pages, raw-streams, text-pdfium, text-pdfminer, text-poppler,
kept-words, boxes, pixels, reading. Of a picture: pages, metadata, boxes, pixels, reading.
Nothing is imported here: the helper process that reads with pdfminer needs little of it.
"""
