"""Read files without pages (office, mail, text) and lay them out.

`read_office` gives the document and a PDF that shows exactly its words at exactly their boxes. LibreOffice is not
used: the built-in layout is the one way, so that the same file gives the same pages on every machine.
"""

from __future__ import annotations

from collections.abc import Callable

from unbroken.engines.redaction.document import Document, SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceError, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.content import LIMITS, Content
from unbroken.engines.redaction.read.delimited import read_delimited
from unbroken.engines.redaction.read.docx import read_docx
from unbroken.engines.redaction.read.embedded import with_picture_secrets
from unbroken.engines.redaction.read.mail import read_eml, read_msg
from unbroken.engines.redaction.read.markup import read_html
from unbroken.engines.redaction.read.nested import nested_kind
from unbroken.engines.redaction.read.text import read_text
from unbroken.engines.redaction.read.typeset import typeset
from unbroken.engines.redaction.read.xlsx import read_xlsx


def read_office(data: bytes, kind: SourceKind, name: str) -> tuple[Document, bytes]:
    """Read a file of a kind without pages.

    data: the file, untrusted. kind: what its content says it is. name: its name, for labels only.
    Returns the document and the laid-out PDF. Raises SourceError.
    """
    return typeset(with_picture_secrets(read_content(data, kind, name)), kind)


def read_content(data: bytes, kind: SourceKind, name: str, depth: int = 0) -> Content:
    """Read the file into paragraphs, tables, pictures and hidden entries. depth: how deep in other files it lies."""
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceEmpty("The file is empty.")
    reader = _READERS.get(kind)
    if reader is None:
        raise SourceUnsupported(f"The engine does not lay out files of the kind {kind}.")
    try:
        return reader(data, name, depth)
    except SourceError:
        raise
    except RecursionError as error:
        raise SourceTooLarge("The file is nested too deeply. Open it, save a copy, and give the copy.") from error
    except (
        ValueError,
        KeyError,
        IndexError,
        TypeError,
        AttributeError,
        OSError,
        ArithmeticError,
        LookupError,
    ) as error:
        raise SourceBroken("The file is damaged and cannot be read. Ask for another copy.") from error


def _text(data: bytes, _name: str, _depth: int) -> Content:
    return read_text(data)


def _docx(data: bytes, _name: str, depth: int) -> Content:
    return read_docx(data, lambda inner, inner_name: _nested_text(inner, inner_name, depth))


def _xlsx(data: bytes, _name: str, depth: int) -> Content:
    return read_xlsx(data, lambda inner, inner_name: _nested_text(inner, inner_name, depth))


def _csv(data: bytes, _name: str, _depth: int) -> Content:
    return read_delimited(data)


def _html(data: bytes, _name: str, _depth: int) -> Content:
    return read_html(data)


def _eml(data: bytes, _name: str, depth: int) -> Content:
    return read_eml(data, lambda inner, inner_name: _nested(inner, inner_name, depth))


def _msg(data: bytes, _name: str, depth: int) -> Content:
    return read_msg(data, lambda inner, inner_name: _nested(inner, inner_name, depth))


def _nested(data: bytes, name: str, depth: int) -> Content | None:
    """Return the content of a file inside another, or None when it cannot be read."""
    kind = nested_kind(data, name)
    if kind is None or depth >= LIMITS.nested_files:
        return None
    try:
        return read_content(data, kind, name, depth + 1)
    except SourceError:
        return None


def _nested_text(data: bytes, name: str, depth: int) -> str | None:
    """Return the text of a file inside another, hidden entries included, or None when it cannot be read."""
    content = _nested(data, name, depth)
    if content is None:
        return None
    return content.plain() + "".join(f"{entry.text}\n" for entry in content.hidden)


_READERS: dict[SourceKind, Callable[[bytes, str, int], Content]] = {
    SourceKind.TXT: _text,
    SourceKind.DOCX: _docx,
    SourceKind.XLSX: _xlsx,
    SourceKind.CSV: _csv,
    SourceKind.HTML: _html,
    SourceKind.EML: _eml,
    SourceKind.MSG: _msg,
}
