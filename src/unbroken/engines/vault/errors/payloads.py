"""Errors of opening, sealing and reading the content of a file. The package draws the whole tree."""

from __future__ import annotations

from unbroken.engines.vault.errors.base import VaultError


class NoMatchingIdentity(VaultError):
    """None of the keys opens this file."""

    code = "vault-no-matching-identity"
    sentence = "None of these keys opens this file. Check the key, or ask for the file to be wrapped to it."


class PassphraseUnsupported(NoMatchingIdentity):
    """The file is locked with a passphrase."""

    code = "vault-passphrase-unsupported"
    sentence = "This file is locked with a passphrase. Ask for it to be encrypted to your key instead."


class PayloadError(VaultError):
    """The content cannot be trusted."""

    code = "vault-payload-error"
    sentence = "The content of this file is damaged. Ask for the file again."


class PayloadTruncated(PayloadError):
    """It stops early."""

    code = "vault-payload-truncated"
    sentence = "The content of this file is cut short. Ask for the file again."


class ChunkNotAuthentic(PayloadError):
    """A chunk was changed, moved or sealed with another key."""

    code = "vault-chunk-not-authentic"
    sentence = "Part of this file's content was changed or moved. Ask for the file again."


class EmptyLastChunk(PayloadError):
    """An empty last chunk after others."""

    code = "vault-empty-last-chunk"
    sentence = "This file ends with an empty part, which age forbids. Ask for the file again."


class TrailingData(PayloadError):
    """Bytes after the last chunk."""

    code = "vault-trailing-data"
    sentence = "Something was added after the end of this file. Ask for the file again."


class ArmourMalformed(VaultError):
    """The text form of a file is damaged."""

    code = "vault-armour-malformed"
    sentence = "The text form of this file is damaged. Ask for the file again."


class WritingError(VaultError):
    """The caller would break a rule of sealing."""

    code = "vault-writing-error"
    sentence = "This cannot be sealed."


class FileKeyLength(WritingError):
    """A file key is 16 bytes."""

    code = "vault-file-key-length"
    sentence = "A file key is 16 bytes long. This one is not."


class NonceLength(WritingError):
    """A payload nonce is 16 bytes."""

    code = "vault-nonce-length"
    sentence = "A payload nonce is 16 bytes long. This one is not."


class ChunkSize(WritingError):
    """A chunk of the wrong size for its place."""

    code = "vault-chunk-size"
    sentence = "Every chunk but the last is 65,536 bytes long, and only the whole of an empty file is empty."


class ChunkAlreadySealed(WritingError):
    """The same key and nonce would cover two plaintexts."""

    code = "vault-chunk-already-sealed"
    sentence = "This chunk was sealed already. Store the sealed bytes again, or start the upload afresh."


class RangeInvalid(VaultError):
    """The range is not inside the file."""

    code = "vault-range-invalid"
    sentence = "This range is not inside the file. Ask for a range between the first and the last byte."


class TailNotAuthentic(VaultError):
    """A kept tail was changed or belongs to another upload."""

    code = "vault-tail-not-authentic"
    sentence = "The last bytes kept of this upload were changed. Start the upload again."
