"""A word-processor file with the places where text hides: tracked changes, comments, notes, headers, properties."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

from .content import Block, Doc

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
STAMP = (2026, 3, 20, 9, 0, 0)


def render_docx(doc: Doc) -> bytes:
    """Return the document as a DOCX with its hidden parts."""
    hidden = {each.kind: each.content.text for each in doc.hidden}
    parts = {"word/document.xml": _document(doc, hidden), "docProps/core.xml": _core(hidden)}
    kinds = [("styles", ""), ("comments", hidden.get("comment", "")), ("footnotes", hidden.get("footnote", ""))]
    kinds += [
        ("header1", hidden.get("header", f"URN {doc.case.urn}")),
        ("footer1", hidden.get("footer", f"URN {doc.case.urn}")),
    ]
    relations = ""
    types = f'<Override PartName="/word/document.xml" ContentType="{MAIN}.document.main+xml"/>'
    for number, (name, text) in enumerate(kinds, 1):
        tail = name.rstrip("1")
        parts[f"word/{name}.xml"] = _part(tail, text, hidden)
        types += f'<Override PartName="/word/{name}.xml" ContentType="{MAIN}.{tail}+xml"/>'
        relations += f'<Relationship Id="rId{number}" Type="{REL}/{tail}" Target="{name}.xml"/>'
    parts["word/_rels/document.xml.rels"] = _relations(relations)
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    parts["_rels/.rels"] = _relations(
        f'<Relationship Id="r1" Type="{REL}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{core}" Target="docProps/core.xml"/>'
    )
    parts["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{types}</Types>'
    )
    return zipped(parts)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a package of these parts, always with the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts):
            part = parts[name]
            content = (
                part
                if isinstance(part, bytes)
                else ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + part).encode()
            )
            package.writestr(zipfile.ZipInfo(name, STAMP), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _relations(inner: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def _run(text: str, look: str = "", tag: str = "w:t") -> str:
    lines = escape(text).split("\n")
    inner = "<w:br/>".join(f'<{tag} xml:space="preserve">{line}</{tag}>' for line in lines)
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{inner}</w:r>"


def _para(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def _split(text: str) -> str:
    """Return the text as several runs, cut in the middle of words as word processors do."""
    return "".join(_run(text[place : place + 23]) for place in range(0, len(text), 23)) if text else ""


def _block(block: Block) -> str:
    bold = "<w:b/>"
    match block.style:
        case "title" | "head":
            return "".join(_para(_run(text.text, bold + '<w:sz w:val="28"/>')) for text in block.texts)
        case "field" | "qa":
            return _para(_run(block.texts[0].text + ": ", bold), _run(block.texts[1].text))
        case "table":
            rows = "".join(
                "<w:tr>"
                + "".join(
                    f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{_para(_run(cell.text))}</w:tc>'
                    for cell in row
                )
                + "</w:tr>"
                for row in block.rows
            )
            edges = "".join(
                f'<w:{edge} w:val="single" w:sz="4"/>'
                for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
            )
            return f"<w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>{rows}</w:tbl>{_para()}"
        case "break":
            return _para('<w:r><w:br w:type="page"/></w:r>')
        case _:
            return "".join(_para(_split(text.text)) for text in block.texts)


def _document(doc: Doc, hidden: dict[str, str]) -> str:
    by = 'w:id="9" w:author="Records Office" w:date="2026-03-20T09:00:00Z"'
    extra = ""
    if "deleted" in hidden:
        extra += _para(
            _run("Please reply to the office. "), f"<w:del {by}>{_run(hidden['deleted'], tag='w:delText')}</w:del>"
        )
    if "hidden-text" in hidden:
        extra += _para(_run(hidden["hidden-text"], "<w:vanish/>"))
    if "white-text" in hidden:
        extra += _para(_run(hidden["white-text"], '<w:color w:val="FFFFFF"/>'))
    if "comment" in hidden:
        extra += _para(
            '<w:commentRangeStart w:id="0"/>',
            _run("Dates checked."),
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        )
    if "footnote" in hidden:
        extra += _para(_run("See the note."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    return f'<w:document {W} xmlns:r="{REL}"><w:body>{"".join(_block(b) for b in doc.blocks)}{extra}{section}</w:body></w:document>'


def _part(name: str, text: str, hidden: dict[str, str]) -> str:
    match name:
        case "styles":
            return f"<w:styles {W}/>"
        case "comments":
            author = quoteattr(hidden.get("author", "Records Office"))
            inner = (
                f'<w:comment w:id="0" w:author={author} w:date="2026-03-20T09:00:00Z">{_para(_run(text))}</w:comment>'
            )
            return f"<w:comments {W}>{inner if text else ''}</w:comments>"
        case "footnotes":
            return f'<w:footnotes {W}><w:footnote w:id="2">{_para(_run(text))}</w:footnote></w:footnotes>'
        case _:
            tag = "hdr" if name == "header" else "ftr"
            return f"<w:{tag} {W}>{_para(_run(text))}</w:{tag}>"


def _core(hidden: dict[str, str]) -> str:
    author = escape(hidden.get("author", "Records Office"))
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>"
        f"<dc:description>{escape(hidden.get('description', ''))}</dc:description></cp:coreProperties>"
    )
