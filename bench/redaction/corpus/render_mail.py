"""E-mail as a sealed message file: headers, alternatives, quoted threads, footers, attachments."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from .content import Block, Doc
from .render_text import html, plain


def render_eml(doc: Doc) -> bytes:
    """Return the document as a message. Blocks of style "mail" are headers; the rest is the body."""
    message = EmailMessage(policy=SMTP)
    for block in doc.blocks:
        if block.style == "mail":
            message[block.texts[0].text] = block.texts[1].text
    for hidden in doc.hidden:
        if hidden.kind == "mail-header":
            message["X-Forwarded-For-Note"] = hidden.content.text
    message["Date"] = str(doc.facts.get("date", "Tue, 17 Mar 2026 09:41:00 +0000"))
    message["Message-ID"] = f"<{doc.id.lower()}@mail.example>"
    body = [block for block in doc.blocks if block.style != "mail"]
    message.set_content(plain(body, width=doc.rng.choice((0, 70))))
    if doc.facts.get("html"):
        message.add_alternative(f"<html><body>{html(body)}</body></html>", subtype="html")
        message.set_boundary(f"=={doc.id}==")
    for hidden in doc.hidden:
        if hidden.kind == "attachment":
            message.add_attachment(hidden.content.text, filename="note.txt")
            message.set_boundary(f"=={doc.id}=a=")
    return message.as_bytes()


def mail_blocks(doc: Doc) -> tuple[dict[str, str], list[Block]]:
    """Return the headers and the body of a mail document."""
    headers = {block.texts[0].text: block.texts[1].text for block in doc.blocks if block.style == "mail"}
    return headers, [block for block in doc.blocks if block.style != "mail"]
