"""Errors of the ledger engine, one tree.

LedgerError                      ledger-error
├── ProofError                   ledger-proof-invalid
├── HashError                    ledger-hash-malformed
├── NoteError                    ledger-note-malformed
│   ├── KeyFormatError           ledger-key-malformed
│   ├── SignatureError           ledger-signature-invalid
│   └── CheckpointError          ledger-checkpoint-malformed
├── ProofFileError               ledger-proof-file-malformed
├── PolicyError                  ledger-policy-malformed
│   └── QuorumError              ledger-quorum-missing
├── TileError                    ledger-tile-malformed
├── StorageError                 ledger-storage-inconsistent
├── LeafError                    ledger-leaf-malformed
│   └── DisclosureError          ledger-disclosure-mismatch
├── WitnessRequestError          ledger-witness-request-malformed
└── GuardError                   ledger-guard-unusable
    ├── GuardBehindError         ledger-behind-guard
    └── GuardDiffersError        ledger-differs-from-guard
"""

from __future__ import annotations

from typing import ClassVar


class LedgerError(Exception):
    """Anything the ledger engine refuses. str() is a sentence for people; code is stable."""

    code: ClassVar[str] = "ledger-error"


class ProofError(LedgerError):
    """An inclusion or consistency proof does not verify, or cannot be asked for."""

    code = "ledger-proof-invalid"


class HashError(LedgerError):
    """A hash is not exactly 32 bytes."""

    code = "ledger-hash-malformed"


class NoteError(LedgerError):
    """A signed note does not follow c2sp.org/signed-note."""

    code = "ledger-note-malformed"


class KeyFormatError(NoteError):
    """A verifier key does not follow the vkey format."""

    code = "ledger-key-malformed"


class SignatureError(NoteError):
    """No signature by the key that was asked for, or a false one."""

    code = "ledger-signature-invalid"


class CheckpointError(NoteError):
    """A note is not a checkpoint."""

    code = "ledger-checkpoint-malformed"


class ProofFileError(LedgerError):
    """A .tlog-proof file does not follow c2sp.org/tlog-proof."""

    code = "ledger-proof-file-malformed"


class PolicyError(LedgerError):
    """A policy file does not follow c2sp.org/tlog-policy."""

    code = "ledger-policy-malformed"


class QuorumError(PolicyError):
    """A checkpoint lacks the cosignatures that the policy asks for."""

    code = "ledger-quorum-missing"


class TileError(LedgerError):
    """A tile, an entry bundle or a tile path is malformed."""

    code = "ledger-tile-malformed"


class StorageError(LedgerError):
    """Storage answered with hashes that do not fit the tree."""

    code = "ledger-storage-inconsistent"


class LeafError(LedgerError):
    """A leaf is not the strict JSON that the log accepts."""

    code = "ledger-leaf-malformed"


class DisclosureError(LeafError):
    """A disclosed value is not the one the leaf commits to."""

    code = "ledger-disclosure-mismatch"


class WitnessRequestError(LedgerError):
    """An add-checkpoint request does not follow c2sp.org/tlog-witness."""

    code = "ledger-witness-request-malformed"


class GuardError(LedgerError):
    """The guard file cannot be read or written, so nothing may be signed."""

    code = "ledger-guard-unusable"


class GuardBehindError(GuardError):
    """The database holds fewer entries than were already signed."""

    code = "ledger-behind-guard"


class GuardDiffersError(GuardError):
    """The database holds other entries than were already signed."""

    code = "ledger-differs-from-guard"
