"""Read Outlook's mail files (MSG). Source: MS-OXMSG, MS-OXPROPS."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta
from typing import Any

import olefile

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.errors import SourceBroken, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.content import LIMITS, Content
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.read.mail.compressed_rtf import rtf_to_text, unpack_rtf
from unbroken.engines.redaction.read.mail.message import Attachment, Mail, Nested, show_mail
from unbroken.engines.redaction.read.strings import readable
from unbroken.engines.redaction.vocabulary import HiddenKind

READER = "msg: built-in reader"
_MOST_STREAMS = 20_000
_WIDE, _NARROW, _BINARY, _TIME, _LONG = 0x001F, 0x001E, 0x0102, 0x0040, 0x0003
_SUBJECT, _BODY, _HTML, _RTF, _HEADERS = 0x0037, 0x1000, 0x1013, 0x1009, 0x007D
_SENDER_NAME, _SENDER_MAIL, _SENDER_SMTP = (0x0C1A, 0x0042), (0x0C1F, 0x0065), (0x5D01, 0x5D02)
_SENT, _DELIVERED = 0x0039, 0x0E06
_RECIPIENT_KIND, _DISPLAY_NAME, _MAIL, _SMTP = 0x0C15, 0x3001, 0x3003, 0x39FE
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID = 0x3707, 0x3704, 0x3701, 0x3712
_INTERNET_PAGE, _MESSAGE_PAGE = 0x3FDE, 0x3FFD
_USED = {_SUBJECT, _BODY, _HTML, _RTF, _SENT, *_SENDER_NAME, *_SENDER_MAIL, *_SENDER_SMTP, 0x001A, 0x0E04, 0x0E03,
         0x0E1D, 0x0070, 0x003D, _DISPLAY_NAME, _MAIL, _SMTP, _LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID}  # fmt: skip


class _Storage:
    """The properties of one storage of the file: the mail, a recipient, an attachment."""

    def __init__(self, ole: Any, path: tuple[str, ...], head: int) -> None:
        self._ole = ole
        self.path = path
        self.values: dict[tuple[int, int], bytes] = {}
        self.fixed: dict[int, bytes] = {}
        for entry in ole.listdir(streams=True, storages=False):
            if tuple(entry[:-1]) != path:
                continue
            name = entry[-1]
            if name.startswith("__substg1.0_") and len(name) >= 20:
                self._variable(entry, name)
            elif name == "__properties_version1.0":
                self._fixed(ole.openstream(entry).read(), head)

    def _variable(self, entry: list[str], name: str) -> None:
        try:
            tag, kind = int(name[12:16], 16), int(name[16:20], 16)
        except ValueError:
            return
        if kind in {_WIDE, _NARROW, _BINARY}:
            self.values[tag, kind] = self._ole.openstream(entry).read()

    def _fixed(self, data: bytes, head: int) -> None:
        for place in range(head, len(data) - 15, 16):
            _, tag = struct.unpack_from("<HH", data, place)
            self.fixed[tag] = data[place + 8 : place + 16]

    def text(self, *tags: int) -> str:
        """Return the first of these string properties that holds something."""
        for tag in tags:
            wide = self.values.get((tag, _WIDE))
            if wide is not None and (found := wide.decode("utf-16-le", "replace").strip("\x00")):
                return found
            narrow = self.values.get((tag, _NARROW))
            if narrow and (found := decode_text(narrow, self._page())[0].strip("\x00")):
                return found
        return ""

    def number(self, tag: int) -> int:
        """Return an integer property, 0 when absent."""
        return int(struct.unpack_from("<I", self.fixed.get(tag, bytes(8)))[0])

    def time(self, tag: int) -> str:
        """Return a time property as mail headers write it, "" when absent."""
        raw = struct.unpack_from("<Q", self.fixed.get(tag, bytes(8)))[0]
        if not raw or raw > 3 * 10**18:
            return ""
        moment = datetime(1601, 1, 1, tzinfo=UTC) + timedelta(microseconds=raw // 10)
        return moment.strftime("%d %B %Y %H:%M:%S UTC")

    def page(self, tag: int) -> str:
        """Return the codec of a code page property, "" when absent."""
        number = self.number(tag)
        return {0: "", 65001: "utf-8", 20127: "ascii", 28591: "latin-1", 1200: "utf-16-le"}.get(number, f"cp{number}")

    def _page(self) -> str:
        return self.page(_MESSAGE_PAGE) or self.page(_INTERNET_PAGE)


def read_msg(untrusted: bytes, nested: Nested) -> Content:
    """Return the content of an Outlook mail file. nested: reads attachments. Raises SourceError."""
    try:
        ole = olefile.OleFileIO(io.BytesIO(untrusted))
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError) as error:
        raise SourceBroken("The mail file is truncated or damaged. Ask for another copy.") from error
    try:
        if not ole.exists("__properties_version1.0"):
            raise SourceUnsupported("The file is not an Outlook mail. Save it as .eml, .docx or PDF, and give that.")
        if len(ole.listdir(storages=True)) > _MOST_STREAMS:
            raise SourceTooLarge("The mail file has more parts than any mail needs.")
        return _Msg(ole, nested).read((), 0)
    except (OSError, struct.error, IndexError) as error:
        raise SourceBroken("The mail file is truncated or damaged. Ask for another copy.") from error
    finally:
        ole.close()


class _Msg:
    """The reading of one file; mails attached to mails lie inside it."""

    def __init__(self, ole: Any, nested: Nested) -> None:
        self._ole = ole
        self._nested = nested

    def read(self, path: tuple[str, ...], depth: int) -> Content:
        if depth > LIMITS.nested_files:
            raise SourceTooLarge("The mail holds mails within mails, too many deep.")
        storage = _Storage(self._ole, path, 24 if path else 32)
        mail = Mail()
        self._headers(storage, mail)
        _body(storage, mail)
        for name in self._storages(path, "__attach_version1.0_#"):
            self._attach((*path, name), mail, depth)
        _note_rest(storage, mail, "property")
        return show_mail(mail, self._nested, READER)

    def _storages(self, path: tuple[str, ...], prefix: str) -> list[str]:
        found = (entry for entry in self._ole.listdir(streams=False, storages=True) if tuple(entry[:-1]) == path)
        return sorted(entry[-1] for entry in found if entry[-1].startswith(prefix))

    def _headers(self, storage: _Storage, mail: Mail) -> None:
        people: dict[int, list[str]] = {1: [], 2: [], 3: []}
        for name in self._storages(storage.path, "__recip_version1.0_#"):
            recipient = _Storage(self._ole, (*storage.path, name), 8)
            address = recipient.text(_SMTP, _MAIL)
            people.setdefault(recipient.number(_RECIPIENT_KIND) or 1, []).append(
                _person(recipient.text(_DISPLAY_NAME), address)
            )
            _note_rest(recipient, mail, "recipient")
        sender = _person(storage.text(*_SENDER_NAME), storage.text(*_SENDER_SMTP, *_SENDER_MAIL))
        mail.headers = [
            ("From", sender),
            ("Sent", storage.time(_SENT) or storage.time(_DELIVERED)),
            ("To", "; ".join(people[1]) or storage.text(0x0E04)),
            ("Cc", "; ".join(people[2]) or storage.text(0x0E03)),
            ("Subject", storage.text(_SUBJECT)),
        ]
        for person in people[3]:
            mail.hidden.append(Hidden(HiddenKind.MAIL_HEADER, "Bcc", person))
        for line in storage.text(_HEADERS).splitlines():
            if line.strip():
                mail.hidden.append(Hidden(HiddenKind.MAIL_HEADER, "transport header", line.strip()))

    def _attach(self, path: tuple[str, ...], mail: Mail, depth: int) -> None:
        storage = _Storage(self._ole, path, 8)
        name = storage.text(_LONG_NAME, _SHORT_NAME, _DISPLAY_NAME) or "unnamed"
        inner = (*path, "__substg1.0_3701000D")
        if self._ole.exists(list(inner)):
            if self._ole.exists([*inner, "__properties_version1.0"]):
                mail.attachments.append(Attachment(name, b"", content=self.read(inner, depth + 1)))
            else:
                mail.hidden.append(Hidden(HiddenKind.ATTACHMENT, name, self._everything(inner)))
            return
        data = storage.values.get((_DATA, _BINARY), b"")
        mail.attachments.append(Attachment(name, data, storage.text(_CONTENT_ID)))
        _note_rest(storage, mail, f"attachment {name}")

    def _everything(self, path: tuple[str, ...]) -> str:
        entries = (entry for entry in self._ole.listdir() if tuple(entry[: len(path)]) == path)
        return "\n".join(readable(self._ole.openstream(entry).read()) for entry in entries) or "embedded object"


def _body(storage: _Storage, mail: Mail) -> None:
    mail.plain = storage.text(_BODY)
    html = storage.values.get((_HTML, _BINARY), b"")
    mail.html = decode_text(html, storage.page(_INTERNET_PAGE))[0] if html else storage.text(_HTML)
    packed = storage.values.get((_RTF, _BINARY), b"")
    if not packed:
        return
    try:
        text, is_html = rtf_to_text(unpack_rtf(packed))
    except ValueError:
        mail.hidden.append(Hidden(HiddenKind.HIDDEN_TEXT, "rich text that cannot be read", readable(packed)))
        return
    if is_html and not mail.html:
        mail.html = text
    elif not mail.plain and not mail.html:
        mail.plain = text
    elif not is_html:
        seen = "".join((mail.plain or mail.html).split())
        for line in text.splitlines():
            if line.strip() and "".join(line.split()) not in seen:
                mail.hidden.append(Hidden(HiddenKind.HIDDEN_TEXT, "other form of the message", line.strip()))


def _person(name: str, address: str) -> str:
    name = name.strip("'")
    if not address or address.startswith("/") or address.lower() == name.lower():
        return name or address
    return f"{name} <{address}>" if name else address


def _note_rest(storage: _Storage, mail: Mail, where: str) -> None:
    """Note the string properties that the mail as shown does not hold."""
    for tag, kind in storage.values:
        if tag in _USED or tag == _HEADERS or kind == _BINARY:
            continue
        text = storage.text(tag)
        if text.strip() and text not in {"IPM.Note", "SMTP", "EX", "EN", "en-GB", "en-US"}:
            mail.hidden.append(Hidden(HiddenKind.METADATA, f"{where} {tag:04X}", text))
