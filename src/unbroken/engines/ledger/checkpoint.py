"""Read and write checkpoints: the size and root of a log, as the text of a signed note.

Source: c2sp.org/tlog-checkpoint. We write no extension lines and refuse them.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import Self

from unbroken.engines.ledger.errors import CheckpointError
from unbroken.engines.ledger.note import (
    SignedNote,
    Signer,
    VerifierKey,
    decode_base64,
    is_key_name,
    verify_note,
)
from unbroken.engines.ledger.tree import EMPTY_ROOT, HASH_BYTES

SIZE_LIMIT = 1 << 63
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")


def parse_decimal(text: str) -> int | None:
    """Return a whole number written without leading zeros and below 2**63, or None."""
    if _DECIMAL.fullmatch(text) is None:
        return None
    value = int(text)
    return value if value < SIZE_LIMIT else None


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of the log `origin`: `size` entries under `root` (32 bytes)."""

    origin: str
    size: int
    root: bytes

    def __post_init__(self) -> None:
        """Refuse what no checkpoint can say. Raises CheckpointError."""
        if not is_key_name(self.origin):
            raise CheckpointError("A log's origin must not be empty or contain spaces or plus signs.")
        if not 0 <= self.size < SIZE_LIMIT:
            raise CheckpointError("A log's size must be between 0 and 2**63 - 1.")
        if len(self.root) != HASH_BYTES:
            raise CheckpointError("A log's root must have 32 bytes.")
        if self.size == 0 and self.root != EMPTY_ROOT:
            raise CheckpointError("An empty log must have the root of an empty tree.")

    def text(self) -> str:
        """Return the note text."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a note text. Raises CheckpointError."""
        lines = text.split("\n")
        if len(lines) != 4 or lines[3]:
            raise CheckpointError("A checkpoint must have exactly three lines: origin, size and root.")
        size, root = parse_decimal(lines[1]), decode_base64(lines[2])
        if size is None:
            raise CheckpointError("The second line of a checkpoint must be its size as a plain number.")
        if root is None:
            raise CheckpointError("The third line of a checkpoint must be its root in base64.")
        return cls(lines[0], size, root)


def sign_checkpoint(checkpoint: Checkpoint, signer: Signer) -> SignedNote:
    """Return the checkpoint signed by its log. Raises CheckpointError if the signer has another name."""
    if signer.name != checkpoint.origin:
        raise CheckpointError(f"The key of {signer.name} must not sign for the log {checkpoint.origin}.")
    return signer.sign_note(checkpoint.text())


def open_checkpoint(untrusted_note: bytes | str, key: VerifierKey) -> Checkpoint:
    """Read a signed checkpoint and check its log's signature. Raises NoteError."""
    note = SignedNote.parse(untrusted_note)
    verify_note(note, key)
    checkpoint = Checkpoint.parse(note.text)
    if checkpoint.origin != key.name:
        raise CheckpointError(f"The checkpoint is of {checkpoint.origin}, not of {key.name}.")
    return checkpoint
