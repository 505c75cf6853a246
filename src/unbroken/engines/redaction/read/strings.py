"""Read what looks like words in bytes of an unknown form."""

from __future__ import annotations

import re

import pypdfium2 as pdfium

_NARROW = re.compile(rb"[\x20-\x7e]{5,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){5,}")
_MOST_BYTES = 8 * 1024 * 1024
_MOST_CHARACTERS = 200_000
_MOST_PAGES = 200


def readable(untrusted: bytes) -> str:
    """Return the stretches of letters in the bytes, one a line, narrow and wide; at most 200,000 characters."""
    data = untrusted[:_MOST_BYTES]
    found = [match.group().decode("ascii") for match in _NARROW.finditer(data)]
    found += [match.group().decode("utf-16-le") for match in _WIDE.finditer(data)]
    return "\n".join(found)[:_MOST_CHARACTERS]


def attached_text(untrusted: bytes) -> str:
    """Return what can be read of an attachment that is not laid out: the text of a PDF, else stretches of letters."""
    if b"%PDF-" not in untrusted[:1024]:
        return readable(untrusted)
    try:
        document = pdfium.PdfDocument(untrusted)
        pages = (
            document[number].get_textpage().get_text_bounded() for number in range(min(len(document), _MOST_PAGES))
        )
        text = "\n".join(pages)
        document.close()
    except (pdfium.PdfiumError, ValueError):
        return readable(untrusted)
    return text[:_MOST_CHARACTERS] if text.strip() else readable(untrusted)
