"""Cosign checkpoints as a witness, and verify cosignatures.

Type 0x04 (Ed25519) and type 0x06 (ML-DSA-44, stands against quantum computers and covers the witness's name).
Source: c2sp.org/tlog-cosignature.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA44PublicKey

from unbroken.engines.ledger.checkpoint import Checkpoint
from unbroken.engines.ledger.errors import KeyFormatError, SignatureError
from unbroken.engines.ledger.note import (
    Signature,
    SignatureType,
    SignedNote,
    VerifierKey,
    check_ed25519,
    is_key_name,
)

TIME_LIMIT = 1 << 63
_SIGNATURE_BYTES = {SignatureType.COSIGNATURE_V1: 64, SignatureType.SUBTREE_ML_DSA_44: 2420}


def ed25519_message(text: str, posix_seconds: int) -> bytes:
    """Return what a type 0x04 cosignature signs."""
    return f"cosignature/v1\ntime {posix_seconds}\n{text}".encode()


def subtree_message(name: str, checkpoint: Checkpoint, posix_seconds: int, start: int = 0) -> bytes:
    """Return what a type 0x06 cosignature signs: the subtree from start to the checkpoint's size."""
    return b"".join(
        [
            b"subtree/v1\n\x00",
            _opaque(name),
            struct.pack(">Q", posix_seconds),
            _opaque(checkpoint.origin),
            struct.pack(">QQ", start, checkpoint.size),
            checkpoint.root,
        ]
    )


def _opaque(text: str) -> bytes:
    data = text.encode()
    if not 1 <= len(data) <= 255:
        raise SignatureError("A name in a cosignature must have 1 to 255 bytes.")
    return bytes([len(data)]) + data


@dataclass(frozen=True, slots=True)
class Cosigner:
    """A witness's signing key under the witness's name."""

    name: str
    private_key: Ed25519PrivateKey | MLDSA44PrivateKey

    def __post_init__(self) -> None:
        """Refuse a name that no note can carry."""
        if not is_key_name(self.name):
            raise KeyFormatError("A key name must not be empty or contain spaces or plus signs.")

    @property
    def verifier(self) -> VerifierKey:
        """The public side of this key."""
        is_ed25519 = isinstance(self.private_key, Ed25519PrivateKey)
        kind = SignatureType.COSIGNATURE_V1 if is_ed25519 else SignatureType.SUBTREE_ML_DSA_44
        return VerifierKey(self.name, kind, self.private_key.public_key().public_bytes_raw())

    def cosign(self, checkpoint: Checkpoint, posix_seconds: int) -> Signature:
        """Return the cosignature line. The caller has checked consistency and persisted it (witness.py)."""
        if not 0 <= posix_seconds < TIME_LIMIT:
            raise SignatureError("The time of a cosignature must be between 0 and 2**63 - 1.")
        if isinstance(self.private_key, Ed25519PrivateKey):
            raw = self.private_key.sign(ed25519_message(checkpoint.text(), posix_seconds))
        else:
            raw = self.private_key.sign(subtree_message(self.name, checkpoint, posix_seconds))
        return Signature(self.name, self.verifier.key_id, struct.pack(">Q", posix_seconds) + raw)


def verify_cosignature(note: SignedNote, key: VerifierKey) -> int:
    """Check the witness's cosignature of a checkpoint; return its POSIX time. Raises SignatureError, NoteError.

    With several lines by the same key, all must be true; the latest time is returned.
    """
    lines = note.by(key)
    if not lines:
        raise SignatureError(f"The checkpoint is not cosigned by {key.name}.")
    checkpoint = Checkpoint.parse(note.text)
    return max(_verify_line(line, checkpoint, key) for line in lines)


def _verify_line(line: Signature, checkpoint: Checkpoint, key: VerifierKey) -> int:
    if key.kind not in _SIGNATURE_BYTES or len(line.value) != 8 + _SIGNATURE_BYTES[key.kind]:
        raise SignatureError(f"The cosignature of {key.name} has the wrong type or length.")
    posix_seconds: int = struct.unpack(">Q", line.value[:8])[0]
    if posix_seconds >= TIME_LIMIT:
        raise SignatureError(f"The cosignature of {key.name} carries an impossible time.")
    if key.kind == SignatureType.COSIGNATURE_V1:
        check_ed25519(key, line.value[8:], ed25519_message(checkpoint.text(), posix_seconds))
    else:
        _check_ml_dsa(key, line.value[8:], subtree_message(key.name, checkpoint, posix_seconds))
    return posix_seconds


def _check_ml_dsa(key: VerifierKey, signature: bytes, message: bytes) -> None:
    try:
        MLDSA44PublicKey.from_public_bytes(key.public_key).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError(f"The cosignature of {key.name} is false.") from error
