"""Write, read and verify .tlog-proof files: one entry's place in a log, for checking offline.

Source: c2sp.org/tlog-proof.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass

from unbroken.engines.ledger.checkpoint import Checkpoint, parse_decimal
from unbroken.engines.ledger.errors import ProofFileError
from unbroken.engines.ledger.note import NOTE_LIMIT_BYTES, SignedNote, decode_base64
from unbroken.engines.ledger.policy import Policy
from unbroken.engines.ledger.tree import HASH_BYTES, leaf_hash, verify_inclusion

SUFFIX = ".tlog-proof"
PROOF_LIMIT = 63
_HEADER = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class TlogProof:
    """The proof that an entry stands at `index` of the log whose signed checkpoint is `note`.

    extra: opaque and not authenticated; None when the file has no such line.
    """

    index: int
    hashes: tuple[bytes, ...]
    note: SignedNote
    extra: bytes | None = None

    def text(self) -> str:
        """Return the file's text."""
        lines = [_HEADER]
        if self.extra is not None:
            lines.append(f"extra {base64.b64encode(self.extra).decode()}")
        lines.append(f"index {self.index}")
        lines += [base64.b64encode(value).decode() for value in self.hashes]
        return "\n".join(lines) + f"\n\n{self.note}"

    def verify(self, leaf: bytes, policy: Policy) -> Checkpoint:
        """Check that the log holds these leaf bytes and that the policy believes the log.

        Returns the checkpoint. Raises ProofError, SignatureError, PolicyError, QuorumError.
        """
        checkpoint = policy.check(self.note)
        verify_inclusion(leaf_hash(leaf), self.index, checkpoint.size, self.hashes, checkpoint.root)
        return checkpoint


def parse_tlog_proof(untrusted_proof: bytes) -> TlogProof:
    """Read a .tlog-proof file; nothing is verified yet. Raises ProofFileError, NoteError."""
    if len(untrusted_proof) > NOTE_LIMIT_BYTES:
        raise ProofFileError(f"The proof file is longer than {NOTE_LIMIT_BYTES} bytes.")
    try:
        head, separator, note = untrusted_proof.decode().partition("\n\n")
    except UnicodeDecodeError as error:
        raise ProofFileError("The proof file is not UTF-8 text.") from error
    lines = head.split("\n")
    if not separator or lines.pop(0) != _HEADER:
        raise ProofFileError(f"The proof file must start with {_HEADER} and end with a signed checkpoint.")
    extra = _parse_extra(lines.pop(0)) if lines and lines[0].startswith("extra ") else None
    index = parse_decimal(lines.pop(0)[6:]) if lines and lines[0].startswith("index ") else None
    if index is None:
        raise ProofFileError("The proof file does not say the entry's index.")
    return TlogProof(index, parse_hashes(lines), SignedNote.parse(note), extra)


def _parse_extra(line: str) -> bytes:
    extra = decode_base64(line[6:])
    if extra is None:
        raise ProofFileError("The extra line of the proof file is not base64.")
    return extra


def parse_hashes(lines: list[str]) -> tuple[bytes, ...]:
    """Read proof hashes, base64, one a line. Raises ProofFileError."""
    if len(lines) > PROOF_LIMIT:
        raise ProofFileError(f"A proof has at most {PROOF_LIMIT} hashes.")
    hashes = []
    for line in lines:
        value = decode_base64(line)
        if value is None or len(value) != HASH_BYTES:
            raise ProofFileError("A line of the proof is not a hash of 32 bytes in base64.")
        hashes.append(value)
    return tuple(hashes)
