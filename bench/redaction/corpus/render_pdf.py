"""Lay a document out as a PDF in one of several plain looks of our own."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from .content import Block, Doc
from .hide_pdf import hide_in_pdf
from .truth import Marked

FAMILIES = (
    ("Helvetica", "Helvetica-Bold"),
    ("Times-Roman", "Times-Bold"),
    ("Vera", "VeraBd"),
    ("Courier", "Courier-Bold"),
)
WIDE_FONT = "DejaVuSans"


@dataclass(frozen=True)
class Look:
    """The typography of one document."""

    font: str
    bold: str
    size: float
    field: str
    header: bool
    margin: float
    justify: bool

    @classmethod
    def of(cls, dice: random.Random) -> Look:
        """Choose a look."""
        font, bold = dice.choice(FAMILIES)
        return cls(
            font, bold, dice.choice((9.5, 10.5, 11.5)), dice.choice(("grid", "line", "colon", "stack")),
            dice.random() < 0.8, dice.choice((45, 56, 68)), dice.random() < 0.3,
        )  # fmt: skip


def render_pdf(doc: Doc, *, looks: random.Random | None = None) -> bytes:
    """Return the document as a PDF with live text, and its hidden parts where a PDF hides things."""
    _fonts()
    look = Look.of(looks or doc.rng)
    page = landscape(A4) if doc.facts.get("landscape") else A4
    out = io.BytesIO()
    template = BaseDocTemplate(
        out, pagesize=page, leftMargin=look.margin, rightMargin=look.margin, topMargin=62, bottomMargin=58,
        title=str(doc.facts.get("title", doc.document_type)), author=_meta(doc, "author"), subject=_meta(doc, "subject"),
        keywords=_meta(doc, "keywords"), invariant=1,
    )  # fmt: skip
    columns = int(str(doc.facts.get("columns", 1)))
    width, height = (page[0] - 2 * look.margin) / columns, page[1] - 120 if columns == 1 else 250
    frames = [
        Frame(look.margin + n * width, page[1] - 62 - height, width, height, id=f"body{n}") for n in range(columns)
    ]
    template.addPageTemplates(
        PageTemplate("page", frames, onPage=lambda canvas, _: _furniture(canvas, doc, look, page))
    )
    template.build(_story(doc, look, width - 12))
    return hide_in_pdf(out.getvalue(), doc)


def _fonts() -> None:
    for name in ("Vera", "VeraBd"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, f"{name}.ttf"))


def _meta(doc: Doc, kind: str) -> str:
    return next((hidden.content.text for hidden in doc.hidden if hidden.kind == kind), "")


def _furniture(canvas: Canvas, doc: Doc, look: Look, page: tuple[float, float]) -> None:
    canvas.saveState()
    canvas.setFont(look.bold, 9)
    if look.header:
        canvas.drawString(
            look.margin, page[1] - 32, "RESTRICTED (when complete)" if look.field == "grid" else "OFFICIAL - SENSITIVE"
        )
        canvas.drawRightString(page[0] - look.margin, page[1] - 32, str(doc.facts.get("form", doc.document_type)))
        canvas.line(look.margin, page[1] - 38, page[0] - look.margin, page[1] - 38)
    canvas.setFont(look.font, 8)
    footer = str(doc.facts.get("footer", f"URN {doc.case.urn}"))
    canvas.drawString(look.margin, 34, f"{footer}    Page {canvas.getPageNumber()}")
    for hidden in doc.hidden:
        if canvas.getPageNumber() == 1:
            _hide(canvas, hidden.kind, hidden.content.text, page)
    canvas.restoreState()


def _hide(canvas: Canvas, kind: str, text: str, page: tuple[float, float]) -> None:
    """Draw one hidden text on the first page: under a black box, in white, or off the page."""
    canvas.setFont("Helvetica", 9)
    if kind == "black-box":
        canvas.drawString(60, 90, text)
        canvas.setFillColor(colors.black)
        canvas.rect(56, 86, 12 + canvas.stringWidth(text, "Helvetica", 9), 14, fill=1, stroke=0)
    elif kind == "white-text":
        canvas.setFillColor(colors.white)
        canvas.drawString(60, 74, text)
        canvas.setFillColor(colors.black)
    elif kind == "off-page":
        canvas.drawString(page[0] + 40, 400, text)
    elif kind == "annotation":
        canvas.textAnnotation(text, Rect=[page[0] - 60, page[1] - 90, page[0] - 40, page[1] - 70], addtopage=1)


def _style(look: Look, **more: object) -> ParagraphStyle:
    return ParagraphStyle(
        "body", fontName=look.font, fontSize=look.size, leading=look.size * 1.35,
        alignment=4 if look.justify else 0, **more,
    )  # fmt: skip


def _text(text: Marked | str) -> str:
    raw = text if isinstance(text, str) else text.text
    return escape(raw).replace("\n", "<br/>")


def _story(doc: Doc, look: Look, width: float) -> list[Flowable]:
    body, bold = _style(look), ParagraphStyle("bold", parent=_style(look), fontName=look.bold)
    story: list[Flowable] = []
    pending: list[Block] = []
    for block in [*doc.blocks, Block("end")]:
        if block.style == "field":
            pending.append(block)
            continue
        if pending:
            story += [_fields(pending, look, width), Spacer(1, 8)]
            pending = []
        story += _block(block, body, bold, look, width)
    return story


def _block(block: Block, body: ParagraphStyle, bold: ParagraphStyle, look: Look, width: float) -> list[Flowable]:
    match block.style:
        case "end":
            return []
        case "title":
            large = ParagraphStyle("title", parent=bold, fontSize=look.size + 4, leading=look.size + 9, alignment=1)
            return [Paragraph(_text(each), large) for each in block.texts] + [Spacer(1, 10)]
        case "head":
            return [Spacer(1, 6), Paragraph(_text(block.texts[0]), bold), Spacer(1, 4)]
        case "qa":
            return [Paragraph(f"<b>{_text(block.texts[0])}</b> &nbsp; {_text(block.texts[1])}", body), Spacer(1, 3)]
        case "table":
            return [_table(block, look, width), Spacer(1, 8)]
        case "break":
            return [PageBreak()]
        case "note":
            small = ParagraphStyle("note", parent=body, fontSize=look.size - 2, leading=look.size)
            return [Spacer(1, 8), *(Paragraph(_text(each), small) for each in block.texts)]
        case _:
            return [Paragraph(_text(each), body) for each in block.texts] + [Spacer(1, 6)]


def _fields(blocks: list[Block], look: Look, width: float) -> Table:
    label = ParagraphStyle("label", fontName=look.bold, fontSize=look.size - 1, leading=look.size * 1.3)
    value = ParagraphStyle("value", fontName=look.font, fontSize=look.size, leading=look.size * 1.3)
    colon = ":" if look.field in {"colon", "line"} else ""
    cells = [[Paragraph(_text(b.texts[0]) + colon, label), Paragraph(_text(b.texts[1]), value)] for b in blocks]
    if look.field == "stack":
        half = [[left, right] for left, right in cells]
        stacked = [[[*half[n]], [*half[n + 1]] if n + 1 < len(half) else ""] for n in range(0, len(half), 2)]
        table = Table(stacked, colWidths=[width / 2] * 2)
        table.setStyle(
            TableStyle(
                [
                    ("BOX", (0, 0), (-1, -1), 0.6, colors.grey),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("INNERGRID", (0, 0), (-1, -1), 0.4, colors.grey),
                ]
            )
        )
        return table
    table = Table(cells, colWidths=[width * 0.32, width * 0.68])
    lines = [("GRID", (0, 0), (-1, -1), 0.6, colors.black)] if look.field == "grid" else []
    if look.field == "line":
        lines = [("LINEBELOW", (1, 0), (1, -1), 0.4, colors.grey)]
    table.setStyle(TableStyle([*lines, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return table


def _table(block: Block, look: Look, width: float) -> Table:
    size = max(look.size - 2, 7.5)
    head = ParagraphStyle("th", fontName=look.bold, fontSize=size, leading=size * 1.25)
    cell = ParagraphStyle("td", fontName=look.font, fontSize=size, leading=size * 1.25)
    rows = [[Paragraph(_text(text), head if n == 0 else cell) for text in row] for n, row in enumerate(block.rows)]
    longest = [max(min(len(row[c].text), 60) for row in block.rows) + 6 for c in range(len(block.rows[0]))]
    table = Table(rows, colWidths=[width * each / sum(longest) for each in longest], repeatRows=1)
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
                ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e6e6e6")),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return table
