"""The receipt: a text that says what was received, from whom and when, signed by the receiving organisation.

The text is a signed note (c2sp.org/signed-note): anyone can check it with the organisation's public key and no
account. Its first line is never a log's origin, and its key name ends in /receipt, so it can be taken for nothing else.
Source: ADR 0009; docs/how-to/send-and-receive.md says how to verify one by hand.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from unbroken.engines.ledger import (
    KeyFormatError,
    NoteError,
    SignatureError,
    SignedNote,
    Signer,
    VerifierKey,
    verify_note,
)
from unbroken.stages.handovers.errors import ReceiptUnverified

FIRST_LINE = "unbroken receipt v1"


@dataclass(frozen=True)
class ReceivedItem:
    """One line of a receipt. sha256: of the plain content, hexadecimal."""

    version_id: str
    exhibit_ref: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class ReceiptFacts:
    """What a receipt says.

    Organisations by name and id; the person who signs by id, as the custody record has the name.
    """

    handover_id: str
    urn: str
    from_organisation: str
    from_organisation_id: str
    to_organisation: str
    to_organisation_id: str
    signed_by_id: str
    sent_at: datetime
    signed_at: datetime
    items: Sequence[ReceivedItem]


def receipt_text(facts: ReceiptFacts) -> str:
    """Return the canonical text: one fact a line, items in the order of their ids, each line ends in a newline."""
    lines = [
        FIRST_LINE,
        f"hand-over: {facts.handover_id}",
        f"case: {facts.urn}",
        f"from: {facts.from_organisation_id} {_line(facts.from_organisation)}",
        f"to: {facts.to_organisation_id} {_line(facts.to_organisation)}",
        f"signed by: {facts.signed_by_id}",
        f"sent: {_instant(facts.sent_at)}",
        f"received: {_instant(facts.signed_at)}",
        f"items: {len(facts.items)}",
    ]
    lines += [
        f"item: {item.version_id} sha256:{item.sha256} {item.size_bytes} {_line(item.exhibit_ref)}"
        for item in sorted(facts.items, key=lambda item: item.version_id)
    ]
    return "\n".join(lines) + "\n"


def receipt_signer(log_signer: Signer) -> Signer:
    """Return the organisation's key under the name that only receipts use."""
    return Signer(log_signer.name.removesuffix("/log") + "/receipt", log_signer.private_key)


def sign_receipt_text(text: str, log_signer: Signer) -> tuple[str, str]:
    """Return the signed note and the public key, after checking the one with the other. Raises ReceiptUnverified."""
    signer = receipt_signer(log_signer)
    note, key = str(signer.sign_note(text)), str(signer.verifier)
    check_receipt(note, key, text)
    return note, key


def check_receipt(note: str, key: str, text: str = "") -> None:
    """Check a signed receipt against a public key and, if given, the text it must have. Raises ReceiptUnverified."""
    try:
        parsed = SignedNote.parse(note)
        verify_note(parsed, VerifierKey.parse(key))
    except (NoteError, KeyFormatError, SignatureError) as error:
        raise ReceiptUnverified(f"The receipt does not verify. {error}") from error
    if not parsed.text.startswith(FIRST_LINE + "\n") or (text and parsed.text != text):
        raise ReceiptUnverified(
            "The receipt does not say what was handed over. Nothing was signed; tell the administrator."
        )


def text_digest(text: str) -> bytes:
    """Return the SHA-256 of a receipt's text."""
    return hashlib.sha256(text.encode()).digest()


def _instant(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _line(text: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
