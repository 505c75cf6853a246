"""Read internet messages (EML)."""

from __future__ import annotations

import email
import email.errors
import re
from email.header import decode_header
from email.message import Message
from email.policy import compat32

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.errors import SourceBroken, SourceEncrypted, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.content import Content
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.read.mail.message import Attachment, Mail, Nested, show_mail
from unbroken.engines.redaction.read.strings import readable
from unbroken.engines.redaction.read.unseen import without_surrogates
from unbroken.engines.redaction.vocabulary import HiddenKind

READER = "eml: built-in reader"
SHOWN = ("From", "Sent", "To", "Cc", "Date", "Subject")
_MOST_PARTS = 2_000
_MOST_DEPTH = 30
_MOST_MAILS_DEEP = 10
_LOCKED_KINDS = {"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"}
_LOCKED = "The mail is encrypted. Ask the sender for a copy that is not."


def read_eml(untrusted: bytes, nested: Nested) -> Content:
    """Return the content of a mail. nested: reads attachments. Raises SourceError."""
    try:
        message = email.message_from_bytes(untrusted, policy=compat32)
    except (ValueError, LookupError, RecursionError, email.errors.MessageError) as error:
        raise SourceBroken("The mail is damaged and cannot be read. Ask for another copy.") from error
    if not message.keys():
        raise SourceUnsupported("The file is not a mail: it has no headers.")
    return read_message(message, nested)


def read_message(message: Message, nested: Nested, depth: int = 0) -> Content:
    """Return the content of a parsed mail. depth: in how many other mails it lies."""
    mail = Mail()
    _headers(message, mail)
    _Parts(mail, nested, depth).walk(message, 0)
    if message.defects:
        names = ", ".join(sorted({type(defect).__name__ for defect in message.defects}))
        mail.hidden.append(Hidden(HiddenKind.METADATA, "defects of the mail", names))
    return show_mail(mail, nested, READER)


def _headers(message: Message, mail: Mail) -> None:
    values: dict[str, str] = {}
    for name, raw in message.raw_items():
        value = decoded(str(raw))
        known = next((shown for shown in SHOWN if shown.lower() == name.lower()), None)
        if known is not None and known not in values:
            values[known] = value
        elif name.lower() not in {"content-type", "mime-version", "content-transfer-encoding"}:
            mail.hidden.append(Hidden(HiddenKind.MAIL_HEADER, name, value))
    mail.headers = [(name, values[name]) for name in SHOWN if name in values]


def decoded(value: str) -> str:
    """Return a header's value with its encoded words read, on one line."""
    parts = []
    try:
        for text, charset in decode_header(re.sub(r"\r?\n[ \t]+", " ", value)):
            parts.append(decode_text(text, charset or "")[0] if isinstance(text, bytes) else text)
    except (ValueError, LookupError, email.errors.MessageError):
        return re.sub(r"\s+", " ", without_surrogates(value)).strip()
    return re.sub(r"\s+", " ", without_surrogates("".join(parts))).strip()


class _Parts:
    """Takes the parts of a mail apart."""

    def __init__(self, mail: Mail, nested: Nested, mails_deep: int) -> None:
        self._mails_deep = mails_deep
        self._mail = mail
        self._nested = nested
        self._count = 0
        self._has_body = False

    def walk(self, part: Message, depth: int) -> None:
        """Sort a part and those inside it into body, attachments and hidden."""
        self._count += 1
        if self._count > _MOST_PARTS or depth > _MOST_DEPTH:
            raise SourceTooLarge("The mail has more parts than any mail needs.")
        kind = part.get_content_type()
        if depth == 0 and kind in _LOCKED_KINDS and part.get_param("smime-type") != "signed-data":
            raise SourceEncrypted(_LOCKED)
        for edge, where in ((part.preamble, "before the parts"), (part.epilogue, "after the parts")):
            if edge and edge.strip() and "multi-part message in MIME format" not in edge:
                self._mail.hidden.append(Hidden(HiddenKind.HIDDEN_TEXT, where, edge.strip()))
        if kind == "message/rfc822" or (part.is_multipart() and kind.startswith("message/")):
            self._inner_mail(part)
        elif part.is_multipart():
            self._many(part, kind, depth)
        else:
            self._leaf(part, kind)

    def _many(self, part: Message, kind: str, depth: int) -> None:
        inner = [each for each in part.get_payload() if isinstance(each, Message)]
        if kind == "multipart/alternative" and not self._has_body:
            self._alternatives(inner, depth)
            return
        for each in inner:
            self.walk(each, depth + 1)

    def _alternatives(self, inner: list[Message], depth: int) -> None:
        for each in inner:
            kind = each.get_content_type()
            if kind == "text/html" and not self._mail.html:
                self._mail.html = _text(each)
            elif kind == "text/plain" and not self._mail.plain:
                self._mail.plain = _text(each)
            elif each.is_multipart():
                self.walk(each, depth + 1)
            else:
                text = _text(each) if kind.startswith("text/") else readable(_bytes(each))
                self._mail.hidden.append(Hidden(HiddenKind.HIDDEN_TEXT, f"other form of the message ({kind})", text))
        self._has_body = True

    def _leaf(self, part: Message, kind: str) -> None:
        name = decoded(part.get_filename() or "")
        is_attached = (part.get_content_disposition() or "") == "attachment" or bool(name)
        if is_attached or not kind.startswith("text/"):
            self._attach(part, kind, name)
        elif kind == "text/html":
            if self._mail.html:
                self._attach(part, kind, name or "second part.html")
            else:
                self._mail.html = _text(part)
        elif not self._mail.plain and not self._mail.html:
            self._mail.plain = _text(part)
        else:
            self._mail.more.append(_text(part))
        self._has_body = True

    def _attach(self, part: Message, kind: str, name: str) -> None:
        data = _bytes(part)
        if kind == "application/pkcs7-signature" or (not name and kind == "application/pgp-signature"):
            self._mail.hidden.append(Hidden(HiddenKind.ATTACHMENT, "signature of the mail", readable(data)))
            return
        content_id = str(part.get("Content-ID", "")).strip().strip("<>")
        ending = {"text/html": ".html", "text/plain": ".txt", "text/csv": ".csv"}.get(kind, "")
        self._mail.attachments.append(Attachment(name or f"unnamed{ending}", data, content_id))
        for header in ("Content-Description", "Content-Location"):
            if part.get(header):
                self._mail.hidden.append(Hidden(HiddenKind.MAIL_HEADER, header, decoded(str(part[header]))))

    def _inner_mail(self, part: Message) -> None:
        for each in part.get_payload() if part.is_multipart() else ():
            if not isinstance(each, Message):
                continue
            if self._mails_deep >= _MOST_MAILS_DEEP:
                raise SourceTooLarge("The mail holds mails within mails, too many deep.")
            subject = decoded(str(each.get("Subject", ""))) or "mail"
            name = decoded(part.get_filename() or "") or subject
            self._mail.attachments.append(
                Attachment(name, b"", content=read_message(each, self._nested, self._mails_deep + 1))
            )


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _text(part: Message) -> str:
    text, _ = decode_text(_bytes(part), str(part.get_content_charset("") or ""))
    text = text.replace("\r\n", "\n")
    if str(part.get_param("format", "")).lower() == "flowed":
        text = re.sub(r"(?<=[^\n ]) \n(?=[^\n> ])", " ", text)
    return text
