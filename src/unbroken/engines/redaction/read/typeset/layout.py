"""Lay the blocks of a file out, one under the other."""

from __future__ import annotations

from typing import assert_never

from unbroken.engines.redaction.document import Document, SourceKind
from unbroken.engines.redaction.read.content import (
    Block,
    Content,
    PageBreak,
    Paragraph,
    Picture,
    Style,
    Table,
    paragraphs,
)
from unbroken.engines.redaction.read.typeset import faces
from unbroken.engines.redaction.read.typeset.lines import Line, Piece, break_lines, pieces
from unbroken.engines.redaction.read.typeset.pictures import place_picture
from unbroken.engines.redaction.read.typeset.sheet import A4, MARGIN, Sheets
from unbroken.engines.redaction.read.typeset.tables import TableLayout

LAYOUT_READER = "layout: built-in (reportlab, DejaVu)"
_INDENT = 18.0
_SHORT = 60
_ENDS = (".", "!", "?", "")
_SIZES = {Style.BODY: 10.0, Style.HEADING: 12.5, Style.MONO: 9.0}


def typeset(content: Content, kind: SourceKind) -> tuple[Document, bytes]:
    """Return the document with each word's place, and the PDF that shows exactly these words there."""
    sheets = Sheets()
    sheets.begin_page()
    offsets = _offsets(content)
    pictures_lost = 0
    for number, block in enumerate(content.blocks):
        match block:
            case Paragraph():
                _turn_page(sheets, content.blocks[number + 1 : number + 2], offsets)
                before = content.blocks[number - 1] if number else None
                is_next = isinstance(before, Paragraph) and _continues(before, block)
                _put_paragraph(sheets, block, offsets[id(block)], is_next_line=is_next)
            case Table():
                TableLayout(block, offsets).put(sheets)
            case Picture():
                _turn_page(sheets, (), offsets)
                pictures_lost += 0 if place_picture(sheets, block) else 1
            case PageBreak():
                if not sheets.is_fresh:
                    sheets.begin_page()
            case _:
                assert_never(block)
    pages, pdf = sheets.finish(content.title)
    facts = dict(content.facts)
    if sheets.lacking:
        facts["words with characters that the layout shows as empty boxes"] = str(sheets.lacking)
    if pictures_lost:
        facts["pictures that could not be shown"] = str(pictures_lost)
    return Document(kind, pages, content.hidden, (*content.readers, LAYOUT_READER), content.title, facts), pdf


def _offsets(content: Content) -> dict[int, int]:
    offsets: dict[int, int] = {}
    count = 0
    for paragraph in paragraphs(content.blocks):
        offsets[id(paragraph)] = count if paragraph.offset is None else paragraph.offset
        count += len(paragraph.text) + 1
    return offsets


def _turn_page(sheets: Sheets, after: tuple[Block, ...], offsets: dict[int, int]) -> None:
    """Begin a page where the current one is of another size; a sheet's name goes on the page of its table."""
    wanted = A4
    if after and isinstance(after[0], Table) and after[0].letters:
        wanted = TableLayout(after[0], offsets).size
    if sheets.size != wanted and (not sheets.is_fresh or wanted == A4):
        sheets.begin_page(wanted)
    elif sheets.size != wanted:
        sheets.resize(wanted)


def _continues(before: Paragraph, paragraph: Paragraph) -> bool:
    """Return whether two paragraphs are lines of one thing, as an address typed with a new paragraph a line."""
    same = (before.style, before.indent, before.is_quote) == (paragraph.style, paragraph.indent, paragraph.is_quote)
    short = 0 < len(before.text) <= _SHORT and 0 < len(paragraph.text) <= _SHORT
    tight = paragraph.is_tight and same and short
    return tight and not before.marker and not paragraph.marker and before.text.rstrip()[-1:] not in _ENDS


def _put_paragraph(sheets: Sheets, paragraph: Paragraph, offset: int, *, is_next_line: bool) -> None:
    face, size = face_of(paragraph.style), _SIZES[paragraph.style]
    left = MARGIN + min(paragraph.indent, 8) * _INDENT + (10.0 if paragraph.is_quote else 0.0)
    marker = _marker_line(paragraph, face, size)
    inset = max(marker[-1].x + marker[-1].width + face.width(" ", size), _INDENT) if marker else 0.0
    width = sheets.frame_width - (left - MARGIN) - inset
    columns = paragraph.style is Style.MONO
    lines = break_lines(pieces(paragraph.text, offset, face, size, columns=columns), face, size, width)
    if not lines and not marker:
        sheets.y = min(sheets.y + size * 0.5, sheets.y + max(sheets.left_height, 0.0))
        return
    if is_next_line and not sheets.is_fresh:
        sheets.y -= size * 0.5
    else:
        sheets.begin_block()
    leading = size * faces.LEADING
    for number, line in enumerate(lines or [[]]):
        if sheets.left_height < leading:
            sheets.begin_page()
            sheets.begin_block()
        sheets.begin_line()
        if paragraph.is_quote:
            sheets.rule([(left - 6, sheets.y, left - 6, sheets.y + leading)], 1.0)
        if number == 0 and marker:
            sheets.put(marker, left, sheets.y, face, size)
        sheets.put(line, left + inset, sheets.y, face, size)
        sheets.y += leading
    sheets.y += size * 0.5


def face_of(style: Style) -> faces.Face:
    """Return the typeface of a paragraph style."""
    match style:
        case Style.BODY:
            return faces.plain()
        case Style.HEADING:
            return faces.bold()
        case Style.MONO:
            return faces.mono()
        case _:
            assert_never(style)


def _marker_line(paragraph: Paragraph, face: faces.Face, size: float) -> Line:
    words: list[Piece] = list(pieces(paragraph.marker, None, face, size))
    lines = break_lines(iter(words), face, size, 200.0)
    return lines[0] if lines else []
