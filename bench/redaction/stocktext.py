"""How a stock pipeline gets text out of files that have no pages: the usual libraries, used in the usual way."""

from __future__ import annotations

import csv
import email
import email.policy
import html
import io
import re
import zipfile
from pathlib import Path


def text_of(source: Path) -> str:
    """Return the text of a file by its suffix."""
    data = source.read_bytes()
    match source.suffix:
        case ".docx":
            return _docx(data)
        case ".xlsx":
            return _xlsx(data)
        case ".csv":
            return "\n".join("   ".join(row) for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))))
        case ".eml":
            return _eml(data)
        case ".msg":
            return _msg(source)
        case ".html":
            return _html(data.decode())
        case _:
            try:
                return data.decode()
            except UnicodeDecodeError:
                return data.decode("cp1252")


def _html(page: str) -> str:
    page = re.sub(r"(?s)<!--.*?-->|<head>.*?</head>", " ", page)
    return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</(?:p|tr|h2)>|<br>", "\n", page)))


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = package.read("word/document.xml").decode()
    paragraphs = re.findall(r"(?s)<w:p>(.*?)</w:p>", body)
    return "\n".join(html.unescape("".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", each))) for each in paragraphs)


def _xlsx(data: bytes) -> str:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), data_only=True)
    rows = [row for sheet in book for row in sheet.iter_rows(values_only=True) if sheet.sheet_state == "visible"]
    return "\n".join("   ".join("" if cell is None else str(cell) for cell in row) for row in rows)


def _eml(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    headers = "\n".join(f"{name}: {message[name]}" for name in ("From", "To", "Cc", "Subject") if message[name])
    body = message.get_body(("plain", "html"))
    return f"{headers}\n\n{body.get_content() if body else ''}"


def _msg(source: Path) -> str:
    import olefile

    with olefile.OleFileIO(source) as mail:
        parts = [
            mail.openstream(f"__substg1.0_{tag}001F").read().decode("utf-16-le")
            for tag in ("0C1A", "0E04", "0037", "1000")
            if mail.exists(f"__substg1.0_{tag}001F")
        ]
    return "\n".join(parts)
