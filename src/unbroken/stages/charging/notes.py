"""Signed texts of charging: the receipt at triage and the decision, C2SP signed notes as receipts of hand-overs are.

Anyone can check them with the organisation's public key. The first line says which kind of text it is, and the key's
name ends in /charging, so that it can be taken for nothing else.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from unbroken.engines.ledger import (
    KeyFormatError,
    NoteError,
    SignatureError,
    SignedNote,
    Signer,
    VerifierKey,
    verify_note,
)
from unbroken.stages.charging.errors import NoteUnverified

RECEIPT = "unbroken charging receipt v1"
DECISION = "unbroken charging decision v1"


def note_text(first: str, facts: Sequence[tuple[str, str]]) -> str:
    """Return the canonical text: the kind, then one fact a line, each line ended by a newline."""
    return "\n".join([first, *(f"{name}: {_line(value)}" for name, value in facts)]) + "\n"


def sign_text(text: str, log_signer: Signer) -> tuple[str, str]:
    """Return the signed note and the public key, after checking the one with the other. Raises NoteUnverified."""
    signer = Signer(log_signer.name.removesuffix("/log") + "/charging", log_signer.private_key)
    note, key = str(signer.sign_note(text)), str(signer.verifier)
    check_note(note, key, text)
    return note, key


def check_note(note: str, key: str, text: str) -> None:
    """Check a signed note against a public key and the text it must have. Raises NoteUnverified."""
    try:
        parsed = SignedNote.parse(note)
        verify_note(parsed, VerifierKey.parse(key))
    except (NoteError, KeyFormatError, SignatureError) as error:
        raise NoteUnverified(f"The signed text does not verify. {error}") from error
    if parsed.text != text:
        raise NoteUnverified(
            "The signed text does not say what was decided. Nothing was stored; tell the administrator."
        )


def digest_of(values: Any) -> str:
    """Return the SHA-256 of plain JSON values, hexadecimal; the same values give the same digest."""
    plain = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


def instant(moment: datetime) -> str:
    """Return an instant as signed texts write it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _line(text: str) -> str:
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
