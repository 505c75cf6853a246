import io
import zipfile

import pytest

from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceEncrypted, SourceError, SourceUnsupported
from unbroken.engines.redaction.read.sniff import sniff


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<x/>")
    return buffer.getvalue()


MAIL = b"From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\nMIME-Version: 1.0\r\n\r\nText\r\n"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"%PDF-1.7\n", "a.pdf", SourceKind.PDF),
        (b"\x00junk\n%PDF-1.4\n", "photo.jpg", SourceKind.PDF),
        (b"\xff\xd8\xff\xe0", "a.png", SourceKind.JPEG),
        (b"\x89PNG\r\n\x1a\n", "a.jpg", SourceKind.PNG),
        (b"II*\x00", "a", SourceKind.TIFF),
        (b"MM\x00*", "a", SourceKind.TIFF),
        (b"\x00\x00\x00\x18ftypheic", "a.jpg", SourceKind.HEIC),
        (zipped("word/document.xml"), "a.xlsx", SourceKind.DOCX),
        (zipped("xl/workbook.xml"), "a.docx", SourceKind.XLSX),
        (MAIL, "message.txt", SourceKind.EML),
        (b"<!DOCTYPE html><html><body>x</body></html>", "a.txt", SourceKind.HTML),
        (b"date,amount,payee\n1,2,3\n4,5,6\n", "a.csv", SourceKind.CSV),
        (b"date,amount,payee\n1,2,3\n4,5,6\n", "statement", SourceKind.CSV),
        (b"Dear Sir, she lives, as I said, in Leeds.\n", "letter.txt", SourceKind.TXT),
        (b"From: the witness\nI saw the man.\n", "note.txt", SourceKind.TXT),
        ("Zażółć gęślą jaźń\n".encode(), "note", SourceKind.TXT),
        ("Eleanor\n".encode("utf-16"), "note.txt", SourceKind.TXT),
    ],
)
def test_sniff_known_content_is_told_by_content(data: bytes, name: str, kind: SourceKind) -> None:
    assert sniff(data, name) is kind


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", SourceEmpty),
        (b"\x00" * 500, SourceEmpty),
        (b" \r\n\t\n", SourceEmpty),
        (b"GIF89a\x01\x00\x01", SourceUnsupported),
        (b"PK\x03\x04broken", SourceBroken),
        (zipped("readme.txt"), SourceUnsupported),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), SourceUnsupported),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), SourceEncrypted),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00mp42", SourceUnsupported),
        (b"\x7fELF\x02\x01", SourceUnsupported),
        (bytes(range(256)) * 4, SourceUnsupported),
    ],
)
def test_sniff_unreadable_content_is_refused_with_a_sentence(data: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error, match=r"^[A-Z].*\.$"):
        sniff(data, "statement.pdf")
