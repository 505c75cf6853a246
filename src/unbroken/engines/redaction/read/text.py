"""Read plain text: lines stay lines, an empty line ends a paragraph, a form feed ends a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.errors import SourceEmpty, SourceUnsupported
from unbroken.engines.redaction.read.content import Block, Content, PageBreak, Paragraph, Style
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.read.unseen import unseen_text

_COLUMNS = re.compile(r"\S {2,}\S[^\n]*|\S\t+\S")


def read_text(untrusted: bytes) -> Content:
    """Return the content of a text file. Raises SourceEmpty, SourceUnsupported."""
    text, encoding = decode_text(untrusted)
    check_is_text(text)
    if not text.strip():
        raise SourceEmpty("The text file holds no words.")
    return Content(
        tuple(text_blocks(text)),
        hidden_characters(text),
        (f"txt: built-in reader ({encoding})",),
    )


def check_is_text(text: str) -> None:
    """Refuse what decodes to something that nobody wrote as text."""
    sample = text[:20_000]
    odd = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x0b\x1a\x1b\x08")
    if odd > max(len(sample) * 0.05, 3):
        raise SourceUnsupported("The file is not text. Give the file in the form in which it was made.")


def text_blocks(text: str, *, is_quote: bool = False) -> Iterator[Block]:
    """Yield paragraphs of a text with their offsets in it, and page breaks."""
    plain = text.replace("\r\n", " \n").replace("\r", "\n")
    style = Style.MONO if _has_columns(plain) else Style.BODY
    start = 0
    for number, page in enumerate(plain.split("\f")):
        if number:
            yield PageBreak()
        for first, paragraph in _paragraphs(page):
            yield Paragraph(paragraph, style, is_quote=is_quote, offset=start + first)
        start += len(page) + 1


def _paragraphs(page: str) -> Iterator[tuple[int, str]]:
    """Yield runs of lines that hold something, with the offset of each."""
    start, begun, lines = 0, 0, list[str]()
    for line in [*page.split("\n"), ""]:
        if line.strip():
            begun = begun if lines else start
            lines.append(line)
        elif lines:
            yield begun, "\n".join(lines)
            lines = []
        start += len(line) + 1


def _has_columns(text: str) -> bool:
    lines = [line for line in text[:200_000].split("\n") if line.strip()]
    if len(lines) < 3:
        return False
    columned = sum(1 for line in lines if _COLUMNS.search(line.strip()) and len(line) < 120)
    return columned >= max(3, len(lines) * 0.15)


def hidden_characters(text: str) -> tuple[Hidden, ...]:
    """Return what is written with characters that nobody sees."""
    return unseen_text(text, "characters without a shape")
