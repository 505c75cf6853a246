"""Lay plain text out as a Document: a form feed between pages, an empty line between blocks, a tab for a column."""

import re

from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource

LINE_HEIGHT = 14.0
LETTER_WIDTH = 6.0


def document_of(text: str, kind: SourceKind = SourceKind.PDF, source: WordSource = WordSource.NATIVE) -> Document:
    pages = [_page(number, page, source) for number, page in enumerate(text.strip("\n").split("\f"), 1)]
    return Document(kind, tuple(pages))


def _page(number: int, text: str, source: WordSource) -> Page:
    words: list[Word] = []
    block = 0
    for line, content in enumerate(text.strip("\n").split("\n")):
        if not content.strip():
            block += 1
            continue
        for match in re.finditer(r"\S+", content):
            x, y = 40 + match.start() * LETTER_WIDTH, 40 + line * LINE_HEIGHT
            box = Box(x, y, x + len(match.group()) * LETTER_WIDTH, y + 10)
            wide = "\t" in content[: match.start()][-1:] or content[: match.start()].endswith("   ")
            words.append(Word(match.group(), box, line, source, block=block, wide_gap=wide))
    return Page(number, 595, 842, tuple(words), is_scan=source is WordSource.OCR)
