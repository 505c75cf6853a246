"""Read tables of a Word document."""

from __future__ import annotations

from typing import Protocol
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.content import Block, Cell, PageBreak, Paragraph, Part, Picture, Table
from unbroken.engines.redaction.read.docx.looks import Look, changed
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

_MOST_COLUMNS = 63
_PAINTED = "7F9FBF"


class _Reader(Protocol):
    """What a table needs of the story it stands in."""

    def blocks(self, element: Element, look: Look) -> list[Block]: ...
    def note_hidden(self, kind: HiddenKind, where: str, text: str) -> None: ...
    def shaded(self, style_id: str) -> bool: ...
    def gone(self, reason: str) -> str: ...


def read_table(story: _Reader, element: Element, look: Look) -> Table:
    """Return a table; deleted, hidden and merged-away parts are noted, not shown."""
    style = child(element, "tblPr", "tblStyle")
    if style is not None and story.shaded(attribute(style, "val")):
        look = Look(look.vanish, look.colour, _PAINTED, look.half_points)
    rows: list[tuple[Cell, ...]] = []
    headers = 0
    for row in _children(element, "tr"):
        properties = child(row, "trPr")
        if child(properties, "hidden") is not None:
            story.note_hidden(HiddenKind.HIDDEN_ROW, "table row", " ".join(texts(row)))
            continue
        before = story.gone("tracked deletion") if child(properties, "del") is not None else None
        cells = tuple(_read_cell(story, cell, look) for cell in _children(row, "tc"))
        if before is not None:
            story.gone(before)
            continue
        lead = child(properties, "gridBefore")
        skipped = min(int(attribute(lead, "val") or 0), _MOST_COLUMNS) if lead is not None else 0
        rows.append((*(Cell(()) for _ in range(skipped)), *cells))
        if child(properties, "tblHeader") is not None and headers == len(rows) - 1:
            headers += 1
    return Table(tuple(rows), headers if headers < len(rows) else 0)


def _children(element: Element, name: str) -> list[Element]:
    """Return the rows or cells, those inside content controls and tracked insertions included."""
    found: list[Element] = []
    for each in element:
        if local(each) == name:
            found.append(each)
        elif local(each) in {"sdt", "sdtContent", "ins", "customXml", "smartTag", "moveTo", "bookmarkStart"}:
            found += _children(each, name)
    return found


def _read_cell(story: _Reader, element: Element, look: Look) -> Cell:
    properties = child(element, "tcPr")
    span = child(properties, "gridSpan")
    width = attribute(span, "val") if span is not None else ""
    columns = min(max(int(width), 1), _MOST_COLUMNS) if width.isdigit() else 1
    merged = child(properties, "vMerge")
    if merged is not None and attribute(merged, "val") != "restart":
        story.note_hidden(HiddenKind.HIDDEN_TEXT, "cell merged away", " ".join(texts(element)))
        return Cell((), columns=columns)
    before = story.gone("tracked deletion") if child(properties, "cellDel") is not None else None
    parts = tuple(cell_parts(story.blocks(element, changed(look, properties))))
    if before is not None:
        story.gone(before)
    return Cell(parts, columns=columns)


def cell_parts(blocks: list[Block]) -> list[Part]:
    """Return the blocks of a cell as paragraphs and pictures; a table inside becomes lines with wide gaps."""
    parts: list[Part] = []
    for block in blocks:
        if isinstance(block, Paragraph | Picture):
            parts.append(block)
        elif isinstance(block, Table):
            for row in block.rows:
                parts += _row_parts(row)
        elif isinstance(block, PageBreak):
            continue
    return parts


def _row_parts(row: tuple[Cell, ...]) -> list[Part]:
    cells = [[part for part in cell.parts if isinstance(part, Paragraph)] for cell in row]
    lines = ["\n".join(f"{part.marker} {part.text}".strip() for part in cell) for cell in cells]
    pictures: list[Part] = [part for cell in row for part in cell.parts if isinstance(part, Picture)]
    text = "\t".join(line for line in lines if line)
    return [Paragraph(text), *pictures] if text else pictures
