"""Tell what kind of file some bytes are, by their content and never by their name."""

from __future__ import annotations

import io
import re
import zipfile

from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceEncrypted, SourceUnsupported

_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"heif")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIL_FIELDS = re.compile(
    rb"^(from|to|cc|subject|date|received|return-path|message-id|mime-version|delivered-to|reply-to|x-[a-z-]+"
    rb"|content-type|dkim-signature|sender|arc-[a-z-]+|authentication-results|thread-[a-z]+|importance):",
    re.IGNORECASE,
)
_HTML_START = re.compile(
    rb"^\s*(<!--.*?-->\s*)*(<\?xml[^>]*>\s*)?<(!doctype\s+html|html|head|body|table|div|p|meta)\b", re.I | re.S
)
_PICTURE_STARTS = (
    (b"\xff\xd8\xff", SourceKind.JPEG),
    (b"\x89PNG\r\n\x1a\n", SourceKind.PNG),
    (b"II*\x00", SourceKind.TIFF),
    (b"MM\x00*", SourceKind.TIFF),
    (b"II+\x00", SourceKind.TIFF),
    (b"MM\x00+", SourceKind.TIFF),
)
_NOT_READ = (
    (b"GIF8", "a GIF picture"),
    (b"BM", "a BMP picture"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"ID3", "a sound recording"),
    (b"OggS", "a sound recording"),
    (b"RIFF", "a sound or film recording"),
    (b"\x1aE\xdf\xa3", "a film"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)


def sniff(data: bytes, name: str) -> SourceKind:
    """Return the kind of these bytes. `name` only tells CSV from other plain text.

    Raises SourceEmpty, SourceEncrypted, SourceBroken or SourceUnsupported with a sentence for people.
    """
    if not data:
        raise SourceEmpty("The file is empty. Fetch it again from where it came from.")
    if not data.strip(b"\x00 \t\r\n"):
        raise SourceEmpty("The file holds nothing but blanks. Fetch it again from where it came from.")
    for start, kind in _PICTURE_STARTS:
        if data.startswith(start):
            return kind
    if data[4:8] == b"ftyp":
        return _iso_media(data)
    if b"%PDF-" in data[:1024]:
        return SourceKind.PDF
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(data)
    _check_is_read(data)
    return _text(data, name)


def _check_is_read(data: bytes) -> None:
    for start, words in _NOT_READ:
        if data.startswith(start) and not (len(start) == 2 and _is_text(data)):
            raise SourceUnsupported(f"The file is {words}, which the engine does not read. Save it as a PDF first.")


def _iso_media(data: bytes) -> SourceKind:
    if data[8:12] in _HEIF_BRANDS or any(brand in data[16:64] for brand in _HEIF_BRANDS):
        return SourceKind.HEIC
    raise SourceUnsupported("The file is a film or sound recording, which the engine does not read yet.")


def _ole(data: bytes) -> SourceKind:
    names = data[: 64 * 1024 * 1024]
    if "EncryptedPackage".encode("utf-16-le") in names:
        raise SourceEncrypted("The file is locked with a password. Save it without the password and try again.")
    if "__substg1.0_".encode("utf-16-le") in names or "__properties_version1.0".encode("utf-16-le") in names:
        return SourceKind.MSG
    raise SourceUnsupported("The file is in an old Office format. Save it as DOCX, XLSX or PDF and try again.")


def _zip(data: bytes) -> SourceKind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
        raise SourceBroken("The file is damaged or cut short. Fetch it again from where it came from.") from error
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return SourceKind.DOCX
    if any(name.startswith("xl/") and name.endswith((".xml", ".bin")) for name in names):
        return SourceKind.XLSX
    raise SourceUnsupported("The file is a ZIP archive, which the engine does not read. Unpack it and give its files.")


def _is_text(data: bytes) -> bool:
    head = data[: 1 << 16]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    controls = sum(head.count(bytes([code])) for code in (*range(9), 11, *range(14, 27), *range(28, 32), 127))
    return controls * 200 <= len(head)


def _text(data: bytes, name: str) -> SourceKind:
    if not _is_text(data):
        raise SourceUnsupported("The engine does not know this kind of file. Save it as a PDF or a picture first.")
    head = data[: 1 << 16].removeprefix(b"\xef\xbb\xbf")
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "replace").encode()
    if _HTML_START.match(head):
        return SourceKind.HTML
    lines = head.splitlines()
    if lines and lines[0].startswith(b"From ") and len(lines) > 1:
        lines = lines[1:]
    fields = [bool(_MAIL_FIELDS.match(line)) for line in lines[:12] if line and not line.startswith((b" ", b"\t"))]
    is_mail_name = name.lower().endswith(".eml")
    if fields and fields[0] and (sum(fields) >= 3 or is_mail_name):
        has_identity = any(
            re.match(rb"(message-id|mime-version|received|return-path|x-[a-z-]+):", line, re.I) for line in lines[:60]
        )
        if is_mail_name or has_identity:
            return SourceKind.EML
    if _is_delimited(lines, name):
        return SourceKind.CSV
    return SourceKind.TXT


def _is_delimited(lines: list[bytes], name: str) -> bool:
    if name.lower().endswith((".csv", ".tsv")):
        return True
    if name.lower().endswith((".txt", ".text", ".log", ".md")):
        return False
    sample = [line for line in lines[:20] if line.strip()]
    for mark in (b",", b";", b"\t"):
        counts = {line.count(mark) for line in sample}
        if len(sample) >= 3 and len(counts) == 1 and counts.pop() >= 2:
            return True
    return False
