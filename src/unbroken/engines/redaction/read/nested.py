"""Recognise the kind of a file that lies inside another."""

from __future__ import annotations

import io
import zipfile

from unbroken.engines.redaction.document import SourceKind

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def nested_kind(data: bytes, name: str) -> SourceKind | None:
    """Return the kind of an embedded file that the office readers know, by its content first; None for others."""
    if data.startswith(b"PK\x03\x04"):
        return _package_kind(data)
    if data.startswith(_OLE):
        return SourceKind.MSG if "__properties_version1".encode("utf-16-le") in data else None
    suffix = name.rpartition(".")[2].lower()
    named = {"txt": "TXT", "log": "TXT", "csv": "CSV", "eml": "EML", "html": "HTML", "htm": "HTML", "md": "TXT"}
    return SourceKind(named[suffix]) if suffix in named and b"\x00\x00\x00" not in data[:512] else None


def _package_kind(data: bytes) -> SourceKind | None:
    try:
        names = {name.lower() for name in zipfile.ZipFile(io.BytesIO(data)).namelist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        return None
    if "word/document.xml" in names:
        return SourceKind.DOCX
    return SourceKind.XLSX if "xl/workbook.xml" in names else None
