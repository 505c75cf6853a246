"""What both kinds of mail file have in common, and how a mail is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.content import Block, Content, PageBreak, Paragraph, Picture, Style, paragraphs
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.markup import read_markup
from unbroken.engines.redaction.read.strings import attached_text
from unbroken.engines.redaction.read.text import text_blocks
from unbroken.engines.redaction.vocabulary import HiddenKind

Nested = Callable[[bytes, str], Content | None]
"""Reads a file inside another; None when its kind is not known or it cannot be read."""

_EARLIER = re.compile(
    r"^\s*(-{2,}\s*(original message|forwarded message|original appointment)\s*-{2,}|_{20,}"
    r"|on .{5,200}\bwrote:|begin forwarded message:|from:\s.*)\s*$",
    re.IGNORECASE,
)
_SENT = re.compile(r"^\s*\**(sent|date|to|subject):", re.IGNORECASE)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file attached to a mail. shown_inline: its content id names it inside the body."""

    name: str
    data: bytes
    content_id: str = ""
    content: Content | None = None


@dataclass(slots=True)
class Mail:
    """A mail, taken apart. headers: those that a reader sees, in order. html, plain: forms of the same body."""

    headers: list[tuple[str, str]] = field(default_factory=list)
    html: str = ""
    plain: str = ""
    more: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def show_mail(mail: Mail, nested: Nested, reader: str) -> Content:
    """Return the mail as content: headers, body, names of attachments, then what the attachments say."""
    ledger = HiddenLedger()
    shown: set[str] = set()
    pictures = {each.content_id: each.data for each in mail.attachments if each.content_id}

    def found(content_id: str) -> bytes | None:
        if content_id in pictures:
            shown.add(content_id)
        return pictures.get(content_id)

    body: list[Block] = []
    if mail.html.strip():
        blocks, hidden = read_markup(mail.html, found)
        body += blocks
        _note(ledger, hidden, "")
        if mail.plain.strip():
            _note_difference(ledger, mail.plain, "\n".join(each.text for each in paragraphs(tuple(body))))
    else:
        body += plain_blocks(mail.plain)
    for text in mail.more:
        body += plain_blocks(text)
    header = Paragraph("\n".join(f"{name}: {value}" for name, value in mail.headers if value.strip()))
    listed = [each for each in mail.attachments if not (each.content_id and each.content_id in shown)]
    blocks_after = [block for each in listed for block in _attachment(each, nested, ledger)]
    names = Paragraph("Attachments: " + "; ".join(each.name for each in listed)) if listed else None
    _note(ledger, tuple(mail.hidden), "")
    everything = [*([header] if header.text else []), *([names] if names else []), *body, *blocks_after]
    return Content(tuple(everything), ledger.entries(), (reader,))


def plain_blocks(text: str) -> Iterator[Block]:
    """Yield the paragraphs of a plain body; earlier mails quoted in it are marked, their `>` left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    begun = False
    segment: list[str] = []
    quoted = False
    for number, line in enumerate(lines):
        bare = re.sub(r"^(\s?>)+ ?", "", line)
        begun = begun or _begins_earlier(lines, number)
        is_quote = begun or bare != line
        if is_quote != quoted and segment:
            yield from _uncounted("\n".join(segment), is_quote=quoted)
            segment = []
        quoted = is_quote
        segment.append(bare)
    yield from _uncounted("\n".join(segment), is_quote=quoted)


def _begins_earlier(lines: list[str], number: int) -> bool:
    line = lines[number]
    if not _EARLIER.match(line):
        return False
    if line.strip().lower().startswith("from:"):
        return any(_SENT.match(each) for each in lines[number + 1 : number + 4])
    return True


def _uncounted(text: str, *, is_quote: bool) -> Iterator[Block]:
    for block in text_blocks(text, is_quote=is_quote):
        yield replace(block, offset=None) if isinstance(block, Paragraph) else block


def _attachment(attachment: Attachment, nested: Nested, ledger: HiddenLedger) -> Iterator[Block]:
    name = attachment.name
    heading = Paragraph(f"Attachment: {name}", Style.HEADING)
    is_bitmap = attachment.data[:2] == b"BM" and attachment.data[6:10] == bytes(4)
    if attachment.data.startswith(_PICTURES) or attachment.data[8:12] == b"WEBP" or is_bitmap:
        yield from (PageBreak(), heading, Picture(attachment.data, name))
        return
    content = attachment.content or nested(attachment.data, name)
    if content is None:
        ledger.add(HiddenKind.ATTACHMENT, name, attached_text(attachment.data) or f"{len(attachment.data)} bytes")
        return
    yield from (PageBreak(), heading)
    yield from (replace(each, offset=None) if isinstance(each, Paragraph) else each for each in content.blocks)
    _note(ledger, content.hidden, f"{name}: ")


def _note(ledger: HiddenLedger, entries: tuple[Hidden, ...], prefix: str) -> None:
    for entry in entries:
        ledger.add(entry.kind, prefix + entry.where, entry.text)


def _note_difference(ledger: HiddenLedger, plain: str, seen: str) -> None:
    """Note the lines of the plain form of a body that the richer form does not show."""
    bare = _squeezed(seen)
    for line in plain.splitlines():
        text = re.sub(r"<?(https?|mailto|cid):[^\s>]*>?", "", line).strip("> \t*_-")
        if _squeezed(text) and _squeezed(text) not in bare:
            ledger.add(HiddenKind.HIDDEN_TEXT, "other form of the message", text)


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
