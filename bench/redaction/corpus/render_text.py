"""Plain text, web page and comma-separated forms of a document."""

from __future__ import annotations

import csv
import io
from html import escape

from .content import Block, Doc


def plain(blocks: list[Block], *, width: int = 0) -> str:
    """Return the blocks as plain text; width: wrap lines at this many characters, 0 for not at all."""
    lines: list[str] = []
    for block in blocks:
        match block.style:
            case "field":
                lines.append(f"{block.texts[0].text}: {block.texts[1].text}")
            case "qa":
                lines.append(f"{block.texts[0].text:<10}{block.texts[1].text}")
            case "table":
                lines += ["   ".join(cell.text for cell in row) for row in block.rows] + [""]
            case "break":
                lines.append("-" * 60)
            case "head" | "title":
                lines += ["", *(text.text.upper() if block.style == "title" else text.text for text in block.texts), ""]
            case _:
                lines += [_wrap(text.text, width) for text in block.texts] + [""]
    return "\n".join(lines).strip() + "\n"


def _wrap(text: str, width: int) -> str:
    if not width:
        return text
    out: list[str] = []
    for line in text.split("\n"):
        row = ""
        for word in line.split(" "):
            if row and len(row) + 1 + len(word) > width:
                out.append(row)
                row = word
            else:
                row = f"{row} {word}".strip()
        out.append(row)
    return "\n".join(out)


def render_txt(doc: Doc) -> bytes:
    """Return a text file; some are wrapped, some use the encoding and line ends of old machines."""
    dice = doc.rng
    text = plain(doc.blocks, width=dice.choice((0, 72, 60)))
    if dice.random() < 0.3:
        return text.replace("\n", "\r\n").encode("cp1252", "replace")
    return text.encode()


def html(blocks: list[Block]) -> str:
    """Return the blocks as the body of a web page."""
    parts: list[str] = []
    for block in blocks:
        texts = [escape(text.text).replace("\n", "<br>") for text in block.texts]
        match block.style:
            case "field" | "qa":
                parts.append(f"<p><b>{texts[0]}</b>&nbsp;<span>{texts[1]}</span></p>")
            case "table":
                rows = ["".join(f"<td>{escape(cell.text)}</td>" for cell in row) for row in block.rows]
                parts.append("<table border=1>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            case "title" | "head":
                parts.append("".join(f"<h2>{text}</h2>" for text in texts))
            case "break":
                parts.append("<hr>")
            case _:
                parts.append("".join(f"<p>{text}</p>" for text in texts))
    return "\n".join(parts)


def render_html(doc: Doc) -> bytes:
    """Return a web page, with text in the places where a page hides it."""
    hidden = ""
    for each in doc.hidden:
        text = escape(each.content.text)
        hidden += {
            "comment": f"<!-- {text} -->",
            "invisible": f'<div style="display:none">{text}</div>',
            "white-text": f'<p style="color:#ffffff">{text}</p>',
            "attribute": f'<span title="{text}"></span>',
            "author": f'<input type="hidden" name="author" value="{text}">',
        }.get(each.kind, f'<div hidden="hidden">{text}</div>')
    head = f'<head><meta charset="utf-8"><title>{escape(doc.document_type)}</title></head>'
    return f"<!doctype html><html>{head}<body>\n{html(doc.blocks)}\n{hidden}\n</body></html>\n".encode()


def render_csv(doc: Doc) -> bytes:
    """Return the document as comma-separated rows."""
    out = io.StringIO()
    rows = csv.writer(out)
    for block in doc.blocks:
        rows.writerows([[cell.text for cell in row] for row in block.rows] or [[text.text for text in block.texts]])
    return out.getvalue().encode("utf-8-sig")
