"""Read hand-over receipts: signed notes that say what an organisation received, one fact a line.

    unbroken receipt v1
    hand-over: <id>
    ...
    item: <version id> sha256:<hex> <size> <exhibit reference>

The key is the one that signs the receiving organisation's log, under a name that ends in /receipt; its first line
is never a log's origin. So a receipt can be taken for nothing else. Source: ADR 0009; c2sp.org/signed-note.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unbroken.engines.bag.errors import ReceiptMalformed
from unbroken.engines.ledger import SignatureType, SignedNote, VerifierKey, verify_note

FIRST_LINE: Final = "unbroken receipt v1"
_LABELS = ("hand-over", "case", "from", "to", "signed by", "sent", "received", "items")
_ITEM = re.compile(r"item: (\S+) sha256:([0-9a-f]{64}) ([0-9]{1,19}) (.*)")


@dataclass(frozen=True, slots=True)
class ReceivedItem:
    """One item of a receipt. sha256: of the plain content, lower-case hex."""

    version_id: str
    exhibit_ref: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt says. Organisations by name; the person who signed by id; times as text in UTC."""

    handover_id: str
    urn: str
    sender: str
    receiver: str
    signed_by_id: str
    received_at: str
    items: tuple[ReceivedItem, ...]
    text_sha256: str

    @classmethod
    def parse(cls, untrusted_text: str) -> Receipt:
        """Read a note's text. Raises ReceiptMalformed."""
        lines = untrusted_text.split("\n")
        if lines[0] != FIRST_LINE or lines[-1] or len(lines) < len(_LABELS) + 2:
            raise ReceiptMalformed("This is not a receipt of version 1.")
        facts = {}
        for label, line in zip(_LABELS, lines[1:], strict=False):
            if not line.startswith(f"{label}: "):
                raise ReceiptMalformed(f"The receipt should say {label!r} where it says something else.")
            facts[label] = line.removeprefix(f"{label}: ")
        items = tuple(_item(line) for line in lines[len(_LABELS) + 1 : -1])
        if facts["items"] != str(len(items)):
            raise ReceiptMalformed("The receipt does not hold as many items as it says.")
        return cls(
            handover_id=facts["hand-over"],
            urn=facts["case"],
            sender=facts["from"].partition(" ")[2],
            receiver=facts["to"].partition(" ")[2],
            signed_by_id=facts["signed by"],
            received_at=facts["received"],
            items=items,
            text_sha256=hashlib.sha256(untrusted_text.encode()).hexdigest(),
        )


def _item(line: str) -> ReceivedItem:
    match = _ITEM.fullmatch(line)
    if match is None:
        raise ReceiptMalformed("A line of the receipt that should name an item does not.")
    return ReceivedItem(match[1], match[4], int(match[3]), match[2])


def receipt_key(log_key: VerifierKey) -> VerifierKey:
    """Return the key under which the owner of this log signs receipts."""
    name = log_key.name.removesuffix("/log") + "/receipt"
    return VerifierKey(name, SignatureType.ED25519, log_key.public_key)


def open_receipt(untrusted_note: bytes | str, log_keys: Iterable[VerifierKey]) -> Receipt:
    """Read a receipt that the owner of one of these logs signed. Raises NoteError, ReceiptMalformed."""
    note = SignedNote.parse(untrusted_note)
    for key in map(receipt_key, log_keys):
        if note.by(key):
            verify_note(note, key)
            return Receipt.parse(note.text)
    raise ReceiptMalformed("The receipt is not signed with a key that the policy trusts.")
