"""A letter with tracked changes and a comment, a workbook with a hidden sheet, and mail with what it quotes."""

import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from io import BytesIO
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Font

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def letter(paragraphs: Sequence[str], *, deleted: str, comment: str, author: str) -> bytes:
    """Return a DOCX. deleted: a tracked deletion; comment: of a reviewer; author: of the file."""
    body = "".join(f"<w:p><w:r><w:t>{escape(one)}</w:t></w:r></w:p>" for one in paragraphs)
    change = f'w:id="1" w:author="{escape(author)}" w:date="2026-01-10T10:00:00Z"'
    body += (
        f'<w:p><w:del {change}><w:r><w:delText xml:space="preserve">{escape(deleted)}</w:delText></w:r></w:del></w:p>'
        '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>Yours faithfully</w:t></w:r><w:commentRangeEnd w:id="0"/>'
        '<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    )
    comments = f'<w:comment w:id="0" w:author="{escape(author)}"><w:p><w:r><w:t>{escape(comment)}</w:t></w:r></w:p>'
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/comments.xml": f"<w:comments {_W}>{comments}</w:comment></w:comments>",
        "word/_rels/document.xml.rels": _relations((f"{_OFFICE}/comments", "comments.xml")),
        "docProps/core.xml": _core(author),
    }
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')
    return held.getvalue()


def workbook(rows: Sequence[Sequence[str | int]], *, hidden: Sequence[Sequence[str]], white: str) -> bytes:
    """Return an XLSX. hidden: rows of a sheet nobody sees; white: a cell in white on white."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None  # noqa: S101  (a new workbook has one)
    sheet.title = "Ledger"
    for row in rows:
        sheet.append(list(row))
    sheet.cell(row=len(rows) + 2, column=1, value=white).font = Font(color="FFFFFFFF")
    other = book.create_sheet("all customers")
    other.sheet_state = "hidden"
    for row in hidden:
        other.append(list(row))
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def mail(subject: str, sender: str, to: str, body: str) -> bytes:
    """Return an e-mail as it is saved to a file."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = "Mon, 12 Jan 2026 09:15:00 +0000"
    message.set_content(body)
    return message.as_bytes()


def _types() -> str:
    overrides = (
        ("/word/document.xml", f"{_WORD}.document.main+xml"),
        ("/word/comments.xml", f"{_WORD}.comments+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    )
    rows = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in overrides)
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="{relations}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(author: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{escape(author)}</dc:creator></cp:coreProperties>'
    )
