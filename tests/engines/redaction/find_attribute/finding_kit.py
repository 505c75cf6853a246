"""Findings of a text with every finder, and short ways to ask for one."""

from engines.redaction.find_known.people_kit import EVERYBODY
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.find.everything import find_everything
from unbroken.engines.redaction.finding import Finding
from unbroken.engines.redaction.vocabulary import DocumentType


def document_of(text: str, *, in_picture: bool = False) -> Document:
    """Return a document of one page with this text; an empty line begins a block, a tab a column."""
    words: list[Word] = []
    block = 0
    for line, written in enumerate(text.split("\n")):
        if not written.strip():
            block += 1
            continue
        for column, part in enumerate(written.split("\t")):
            for place, each in enumerate(part.split()):
                box = Box(10 + 6 * len(words) % 500, 12 * line, 16 + 6 * len(words) % 500, 12 * line + 10)
                wide = column > 0 and place == 0
                words.append(
                    Word(
                        each,
                        box,
                        line,
                        WordSource.NATIVE,
                        block=block,
                        wide_gap=wide,
                        in_picture=in_picture,
                    )
                )
    return Document(SourceKind.PDF, (Page(1, 595, 842, tuple(words)),))


def findings(text: str, document_type: str = "MG11", case: Case = EVERYBODY, *, in_picture: bool = False):
    """Return (characters, finding) for everything found in a text."""
    document = document_of(text, in_picture=in_picture)
    found = find_everything(document, case, DocumentType(document_type))
    return [(document.flow.text[each.start : each.end], each) for each in found]


def only(text: str, part: str, document_type: str = "MG11", case: Case = EVERYBODY, kind: str = "") -> Finding:
    """Return the one finding whose characters have `part` in them."""
    hits = [each for written, each in findings(text, document_type, case) if part in written]
    hits = [each for each in hits if not kind or each.kind.value == kind]
    assert len(hits) == 1, [(each.kind.value, each.role.value) for each in hits]
    return hits[0]
