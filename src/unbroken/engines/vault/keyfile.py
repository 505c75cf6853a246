"""Read and write age's key files: one key a line, comments after `#`."""

from __future__ import annotations

from datetime import datetime

from unbroken.engines.vault.errors import KeyFileMalformed, KeyTextError
from unbroken.engines.vault.recipients import Identity, Recipient, parse_identity, parse_recipient


def format_key_file(identity: Identity, created_at: datetime) -> str:
    """Return a key file as age-keygen writes it: when, the public key, the secret key."""
    created = created_at.isoformat(timespec="seconds").replace("+00:00", "Z")
    return f"# created: {created}\n# public key: {identity.recipient()}\n{identity}\n"


def parse_key_file(untrusted_text: str) -> list[Identity]:
    """Return the identities of a key file, at least one. Raises KeyFileMalformed, which names the line."""
    identities: list[Identity] = []
    for number, line in _key_lines(untrusted_text):
        try:
            identities.append(parse_identity(line))
        except KeyTextError:
            raise _unreadable(number, "a secret key (AGE-SECRET-KEY-...)") from None
    if not identities:
        raise KeyFileMalformed("This key file holds no secret key. Check that you chose the right file.")
    return identities


def parse_recipient_file(untrusted_text: str) -> list[Recipient]:
    """Return the recipients of a file, at least one. Raises KeyFileMalformed, which names the line."""
    recipients: list[Recipient] = []
    for number, line in _key_lines(untrusted_text):
        try:
            recipients.append(parse_recipient(line))
        except KeyTextError:
            raise _unreadable(number, "a recipient (age1...)") from None
    if not recipients:
        raise KeyFileMalformed("This file names no recipient. Check that you chose the right file.")
    return recipients


def _key_lines(untrusted_text: str) -> list[tuple[int, str]]:
    lines = enumerate(untrusted_text.split("\n"), start=1)
    stripped = ((number, line.strip()) for number, line in lines)
    return [(number, line) for number, line in stripped if line and not line.startswith("#")]


def _unreadable(number: int, wanted: str) -> KeyFileMalformed:
    return KeyFileMalformed(f"Line {number} of this file is not {wanted}. Correct that line.")
