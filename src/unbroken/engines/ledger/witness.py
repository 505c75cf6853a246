"""Decide a witness's answer to an add-checkpoint request.

Source: c2sp.org/tlog-witness. Stricter in one point (LEDGER.md section 1): the same size with another root is 422.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from unbroken.engines.ledger.checkpoint import Checkpoint, parse_decimal
from unbroken.engines.ledger.cosignature import Cosigner
from unbroken.engines.ledger.errors import LedgerError, NoteError, ProofFileError, WitnessRequestError
from unbroken.engines.ledger.note import NOTE_LIMIT_BYTES, SignedNote, VerifierKey, verify_note
from unbroken.engines.ledger.tlogproof import parse_hashes
from unbroken.engines.ledger.tree import verify_consistency

SIZE_CONTENT_TYPE = "text/x.tlog.size"
TEXT_CONTENT_TYPE = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Held:
    """What a witness last cosigned for a log, and when (POSIX seconds)."""

    size: int
    root: bytes
    posix_seconds: int


class WitnessStore(Protocol):
    """The port to a witness's memory."""

    def latest(self, origin: str) -> Held | None:
        """Return what was last cosigned for the log."""

    def replace(self, origin: str, old: Held | None, new: Held) -> bool:
        """Put new in old's place if old is still held; be durable before returning True.

        Compare and replace must be one atomic step, or two requests could roll the witness back.
        """


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer."""

    status: int
    body: str = ""
    content_type: str = TEXT_CONTENT_TYPE


@dataclass(frozen=True, slots=True)
class AddCheckpoint:
    """A request to cosign: the size the log believes is held, the proof from there, the signed checkpoint."""

    old_size: int
    proof: tuple[bytes, ...]
    note: SignedNote

    def text(self) -> str:
        """Return the request body."""
        hashes = "".join(f"{base64.b64encode(value).decode()}\n" for value in self.proof)
        return f"old {self.old_size}\n{hashes}\n{self.note}"

    @classmethod
    def parse(cls, untrusted_body: bytes) -> AddCheckpoint:
        """Read a request body. Raises WitnessRequestError."""
        if len(untrusted_body) > NOTE_LIMIT_BYTES:
            raise WitnessRequestError(f"The request is longer than {NOTE_LIMIT_BYTES} bytes.")
        try:
            head, separator, note = untrusted_body.decode().partition("\n\n")
            lines = head.split("\n")
            old = lines.pop(0)
            old_size = parse_decimal(old[4:]) if old.startswith("old ") else None
            if not separator or old_size is None:
                raise WitnessRequestError("The request must start with 'old' and a size.")
            return cls(old_size, parse_hashes(lines), SignedNote.parse(note))
        except (UnicodeDecodeError, ProofFileError, NoteError) as error:
            raise WitnessRequestError(f"The request is malformed. {error}") from error


def add_checkpoint(
    untrusted_body: bytes,
    *,
    logs: Mapping[str, VerifierKey],
    cosigners: Sequence[Cosigner],
    store: WitnessStore,
    posix_seconds: int,
) -> Answer:
    """Return the answer to a request; what is cosigned is durable in the store first.

    logs: origin to the log's key. posix_seconds: the time now.
    """
    try:
        request = AddCheckpoint.parse(untrusted_body)
        checkpoint = Checkpoint.parse(request.note.text)
    except LedgerError as error:
        return Answer(400, f"{error}\n")
    refusal = _check_log(request, checkpoint, logs)
    if refusal:
        return refusal
    held = store.latest(checkpoint.origin)
    refusal = _check_held(request, checkpoint, held, posix_seconds)
    if refusal:
        return refusal
    new = Held(checkpoint.size, checkpoint.root, posix_seconds)
    if not store.replace(checkpoint.origin, held, new):
        return _conflict(store.latest(checkpoint.origin))
    lines = [cosigner.cosign(checkpoint, posix_seconds) for cosigner in cosigners]
    return Answer(200, "".join(f"{line}\n" for line in lines))


def _check_log(request: AddCheckpoint, checkpoint: Checkpoint, logs: Mapping[str, VerifierKey]) -> Answer | None:
    key = logs.get(checkpoint.origin)
    if key is None:
        return Answer(404, "This witness does not know the log.\n")
    try:
        verify_note(request.note, key)
    except NoteError as error:
        return Answer(403, f"{error}\n")
    if request.old_size > checkpoint.size:
        return Answer(400, "The old size is greater than the checkpoint's size.\n")
    return None


def _check_held(request: AddCheckpoint, checkpoint: Checkpoint, held: Held | None, posix_seconds: int) -> Answer | None:
    if held and posix_seconds < held.posix_seconds:
        return Answer(503, "The clock of this witness has gone backwards; it does not sign until it is right.\n")
    if request.old_size != (held.size if held else 0):
        return _conflict(held)
    try:
        _check_proof(request, checkpoint, held)
    except LedgerError as error:
        return Answer(422, f"{error}\n")
    return None


def _check_proof(request: AddCheckpoint, checkpoint: Checkpoint, held: Held | None) -> None:
    if held and held.size:
        verify_consistency(held.size, checkpoint.size, request.proof, held.root, checkpoint.root)
    elif request.proof:
        raise WitnessRequestError("The proof from an empty log must be empty.")


def _conflict(held: Held | None) -> Answer:
    return Answer(409, f"{held.size if held else 0}\n", SIZE_CONTENT_TYPE)
