"""Sign and read hand-over receipts: signed notes by the receiving organisation's key.

    unbroken.example/receipt@v1
    {"handover":"...","items":[...],"received":{...},"sent":{...},...}        (canonical JSON, one line)

    — north-cps.unbroken.example/log base64(key id || Ed25519 signature)

The first line keeps a receipt from ever being read as a checkpoint, which the same key signs.
Source: c2sp.org/signed-note.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from unbroken.engines.bag.errors import ReceiptMalformed
from unbroken.engines.ledger import (
    Json,
    LedgerError,
    Link,
    SignedNote,
    Signer,
    VerifierKey,
    encode_base64url,
    encode_json,
    verify_note,
)
from unbroken.engines.ledger.canonical import parse_json
from unbroken.engines.ledger.leaf import decode_base64url

FIRST_LINE: Final = "unbroken.example/receipt@v1"
_FIELDS = {"handover", "items", "received", "received_at", "received_by", "organisation", "sent"}
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class ReceivedItem:
    """One item of a receipt: exhibit reference and SHA-256 of its content, lower-case hex."""

    exhibit_ref: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the receiving organisation signs.

    received_at: UTC as in a leaf. sent and received: the two interlocked events.
    """

    handover_id: str
    organisation: str
    received_by: str
    received_at: str
    items: tuple[ReceivedItem, ...]
    sent: Link
    received: Link

    def text(self) -> str:
        """Return the note text."""
        value: dict[str, Json] = {
            "handover": self.handover_id,
            "organisation": self.organisation,
            "received_by": self.received_by,
            "received_at": self.received_at,
            "items": [{"exhibit_ref": item.exhibit_ref, "sha256": item.sha256} for item in self.items],
            "sent": _link_value(self.sent),
            "received": _link_value(self.received),
        }
        return f"{FIRST_LINE}\n{encode_json(value).decode()}\n"

    @classmethod
    def parse(cls, untrusted_text: str) -> Receipt:
        """Read a note text. Raises ReceiptMalformed."""
        lines = untrusted_text.split("\n")
        if len(lines) != 3 or lines[0] != FIRST_LINE or lines[2]:
            raise ReceiptMalformed("This is not a receipt of version 1.")
        try:
            value = parse_json(lines[1].encode())
        except LedgerError as error:
            raise ReceiptMalformed("The receipt is not in its one permitted form.") from error
        if not isinstance(value, dict) or set(value) != _FIELDS or not isinstance(value["items"], list):
            raise ReceiptMalformed("The receipt lacks a field or has one too many.")
        return cls(
            handover_id=_text(value["handover"]),
            organisation=_text(value["organisation"]),
            received_by=_text(value["received_by"]),
            received_at=_text(value["received_at"]),
            items=tuple(_item(item) for item in value["items"]),
            sent=_link(value["sent"]),
            received=_link(value["received"]),
        )


def sign_receipt(receipt: Receipt, signer: Signer) -> str:
    """Return the signed note. The signer is the receiving organisation's, named by its log's origin."""
    return str(signer.sign_note(receipt.text()))


def open_receipt(untrusted_note: bytes | str, key: VerifierKey) -> Receipt:
    """Read a receipt and check that this key signed it. Raises NoteError, ReceiptMalformed."""
    note = SignedNote.parse(untrusted_note)
    verify_note(note, key)
    receipt = Receipt.parse(note.text)
    if receipt.received.origin != key.name:
        raise ReceiptMalformed(f"The receipt speaks for {receipt.received.origin}, but {key.name} signed it.")
    return receipt


def _link_value(link: Link) -> Json:
    return {"origin": link.origin, "index": link.index, "leaf": encode_base64url(link.leaf)}


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise ReceiptMalformed("A field of the receipt must be text.")
    return value


def _item(value: Json) -> ReceivedItem:
    if not isinstance(value, dict) or set(value) != {"exhibit_ref", "sha256"}:
        raise ReceiptMalformed("An item of the receipt must have a reference and a digest.")
    digest = _text(value["sha256"])
    if _SHA256.fullmatch(digest) is None:
        raise ReceiptMalformed("A digest of the receipt is not a SHA-256 in lower-case hex.")
    return ReceivedItem(_text(value["exhibit_ref"]), digest)


def _link(value: Json) -> Link:
    if not isinstance(value, dict) or set(value) != {"origin", "index", "leaf"}:
        raise ReceiptMalformed("The receipt must name two events by origin, index and leaf hash.")
    index, leaf = value["index"], decode_base64url(_text(value["leaf"]), 32)
    if not isinstance(index, int) or isinstance(index, bool) or index < 0 or leaf is None:
        raise ReceiptMalformed("The receipt must name two events by origin, index and leaf hash.")
    return Link(_text(value["origin"]), index, leaf)
