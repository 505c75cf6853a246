"""Name every way the vault refuses, one class and one stable code each.

VaultError
├── HeaderError                  the header of an age file cannot be used
│   ├── VersionUnsupported       not an age v1 file
│   ├── HeaderTruncated          the header stops before its last line
│   ├── HeaderTooLarge           more than HEADER_LIMIT bytes
│   ├── HeaderCharacter          a carriage return, or a byte outside printable ASCII
│   ├── HeaderTrailing           bytes after the last line, where only a header was expected
│   ├── Base64Malformed          base64 that is padded, not canonical or not base64 at all
│   ├── StanzaMalformed          an opening line that is not `-> type arg...`
│   ├── StanzaBodyMalformed      body lines over 64 columns, or without a short last line
│   ├── StanzaMissing            no recipient at all
│   ├── MacMalformed             a last line that is not `--- ` and 32 bytes
│   ├── RecipientShape           a known recipient type with wrong arguments or lengths
│   ├── LowOrderShare            a share that makes the shared secret zero
│   ├── ScryptNotAlone           a passphrase beside another recipient
│   └── HeaderMacMismatch        the header was changed after it was written
├── NoMatchingIdentity           none of the keys opens this file
│   └── PassphraseUnsupported    the file is locked with a passphrase
├── PayloadError                 the content cannot be trusted
│   ├── PayloadTruncated         it stops early
│   ├── ChunkNotAuthentic        a chunk was changed, moved or sealed with another key
│   ├── EmptyLastChunk           an empty last chunk after others
│   └── TrailingData             bytes after the last chunk
├── ArmourMalformed              the text form of a file is damaged
├── KeyTextError                 a key or recipient as text cannot be read
│   ├── RecipientMalformed
│   ├── IdentityMalformed
│   └── KeyFileMalformed
├── RecipientsError
│   ├── NoRecipients             nobody would be able to open the file
│   └── RecipientsMixed          post-quantum and classical recipients in one file
├── WritingError                 the caller would break a rule of sealing
│   ├── FileKeyLength            a file key is 16 bytes
│   ├── NonceLength              a payload nonce is 16 bytes
│   ├── ChunkSize                a chunk of the wrong size for its place
│   └── ChunkAlreadySealed       the same key and nonce would cover two plaintexts
├── RangeInvalid                 the range is not inside the file
├── TailNotAuthentic             a kept tail was changed or belongs to another upload
├── KeyringError
│   ├── RootKeyMissing           there is no root key file
│   ├── RootKeyExists            a root key file would be overwritten
│   ├── RootKeyExposed           others on the machine may read the root key
│   ├── RootKeyMalformed         not 32 bytes
│   ├── RootKeyUnknown           sealed by a root key that is not here
│   ├── SealedMalformed          not something a root key sealed
│   └── SealedNotAuthentic       changed, or sealed for another purpose
└── StoreError
    ├── BlobKeyInvalid           a name that could leave the store
    ├── BlobMissing              no such blob
    ├── BlobExists               a blob is never replaced
    ├── PartExists               a part is never replaced
    ├── PartsMismatch            the parts stored are not the parts stated
    ├── SizeMismatch             fewer bytes came back than were asked for
    ├── StoreAddressInvalid      the store's address cannot be understood
    ├── StoreRefused             the store does not accept our credentials
    ├── StoreFull                no space left
    └── StoreUnavailable         the store cannot be reached
"""

from __future__ import annotations

from typing import ClassVar


class VaultError(Exception):
    """Root of everything the vault refuses. `str(error)` is a sentence a user can read."""

    code: ClassVar[str] = "vault-error"
    sentence: ClassVar[str] = "The vault refused this."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)


class HeaderError(VaultError):
    """The header of an age file cannot be used."""

    code = "vault-header-malformed"
    sentence = "The header of this file is damaged. Ask for the file again."


class VersionUnsupported(HeaderError):
    """Not an age v1 file."""

    code = "vault-version-unsupported"
    sentence = "This is not an age v1 file. Check that you chose the right file."


class HeaderTruncated(HeaderError):
    """The header stops before its last line."""

    code = "vault-header-truncated"
    sentence = "The header of this file is cut short. Ask for the file again."


class HeaderTooLarge(HeaderError):
    """More than the limit."""

    code = "vault-header-too-large"
    sentence = "The header of this file is larger than 1 MiB, so it was not read. Ask for the file again."


class HeaderCharacter(HeaderError):
    """A carriage return, or a byte outside printable ASCII."""

    code = "vault-header-character"
    sentence = "The header of this file holds a character that is not allowed there. Ask for the file again."


class HeaderTrailing(HeaderError):
    """Bytes after the last line, where only a header was expected."""

    code = "vault-header-trailing"
    sentence = "There are bytes after the end of this header. Keep the header apart from its payload."


class Base64Malformed(HeaderError):
    """Base64 that is padded, not canonical or not base64 at all."""

    code = "vault-base64-malformed"
    sentence = "The header of this file holds base64 that is not canonical. Ask for the file again."


class StanzaMalformed(HeaderError):
    """An opening line that is not `-> type arg...`."""

    code = "vault-stanza-malformed"
    sentence = "A recipient line of this file's header is damaged. Ask for the file again."


class StanzaBodyMalformed(HeaderError):
    """Body lines over 64 columns, or without a short last line."""

    code = "vault-stanza-body-malformed"
    sentence = "A recipient's key in this file's header is damaged. Ask for the file again."


class StanzaMissing(HeaderError):
    """No recipient at all."""

    code = "vault-stanza-missing"
    sentence = "The header of this file names no recipient, so nobody can open it. Ask for the file again."


class MacMalformed(HeaderError):
    """A last line that is not `--- ` and 32 bytes."""

    code = "vault-mac-malformed"
    sentence = "The last line of this file's header is damaged. Ask for the file again."


class RecipientShape(HeaderError):
    """A known recipient type with wrong arguments or lengths."""

    code = "vault-recipient-shape"
    sentence = "A recipient in this file's header has the wrong form. Ask for the file again."


class LowOrderShare(HeaderError):
    """A share that makes the shared secret zero."""

    code = "vault-low-order-share"
    sentence = "A recipient in this file's header uses a forbidden key share. Do not trust this file."


class ScryptNotAlone(HeaderError):
    """A passphrase beside another recipient."""

    code = "vault-scrypt-not-alone"
    sentence = "This file combines a passphrase with other recipients, which age forbids. Do not trust it."


class HeaderMacMismatch(HeaderError):
    """The header was changed after it was written."""

    code = "vault-header-mac-mismatch"
    sentence = "The header of this file was changed after it was written. Ask for the file again."


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


class KeyTextError(VaultError):
    """A key or recipient as text cannot be read."""

    code = "vault-key-text-malformed"
    sentence = "This key cannot be read. Copy it again, whole."


class RecipientMalformed(KeyTextError):
    """Not `age1...` or `age1pq1...`."""

    code = "vault-recipient-malformed"
    sentence = "This recipient cannot be read. Copy it again, whole: it starts with age1 or age1pq1."


class IdentityMalformed(KeyTextError):
    """Not `AGE-SECRET-KEY-1...` or `AGE-SECRET-KEY-PQ-1...`."""

    code = "vault-identity-malformed"
    sentence = "This secret key cannot be read. Copy it again, whole: it starts with AGE-SECRET-KEY-."


class KeyFileMalformed(KeyTextError):
    """A file of keys or recipients that holds something else."""

    code = "vault-key-file-malformed"
    sentence = "This key file cannot be read. It should hold one key a line, and comments after #."


class RecipientsError(VaultError):
    """The recipients together make no sense."""

    code = "vault-recipients-error"
    sentence = "These recipients cannot be used together."


class NoRecipients(RecipientsError):
    """Nobody would be able to open the file."""

    code = "vault-no-recipients"
    sentence = "Name at least one recipient: without one nobody could open the file."


class RecipientsMixed(RecipientsError):
    """Post-quantum and classical recipients in one file."""

    code = "vault-recipients-mixed"
    sentence = (
        "Post-quantum recipients (age1pq1...) and classical ones (age1...) cannot share one file: "
        "the classical key would be the weaker way in. Make one file for each kind."
    )


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


class KeyringError(VaultError):
    """A key of this installation cannot be used."""

    code = "vault-keyring-error"
    sentence = "A key of this installation cannot be used."


class RootKeyMissing(KeyringError):
    """There is no root key file."""

    code = "vault-root-key-missing"
    sentence = "The root key file is missing. Restore it from its backup: without it nothing can be opened."


class RootKeyExists(KeyringError):
    """A root key file would be overwritten."""

    code = "vault-root-key-exists"
    sentence = "There is a root key file already, and it is never overwritten. Choose another name."


class RootKeyExposed(KeyringError):
    """Others on the machine may read the root key."""

    code = "vault-root-key-exposed"
    sentence = "Other users of this machine may read the root key file. Run chmod 600 on it, then start again."


class RootKeyMalformed(KeyringError):
    """Not 32 bytes."""

    code = "vault-root-key-malformed"
    sentence = "The root key file is not 32 bytes long. Restore it from its backup."


class RootKeyUnknown(KeyringError):
    """Sealed by a root key that is not here."""

    code = "vault-root-key-unknown"
    sentence = "This was sealed by another root key. Add that root key, or restore the matching backup."


class SealedMalformed(KeyringError):
    """Not something a root key sealed."""

    code = "vault-sealed-malformed"
    sentence = "This is not something a root key sealed. Restore it from a backup."


class SealedNotAuthentic(KeyringError):
    """Changed, or sealed for another purpose."""

    code = "vault-sealed-not-authentic"
    sentence = "A sealed key was changed, or belongs elsewhere. Restore it from a backup."


class StoreError(VaultError):
    """The blob store did not do what was asked."""

    code = "vault-store-error"
    sentence = "The blob store did not do what was asked. Try again."


class BlobKeyInvalid(StoreError):
    """A name that could leave the store."""

    code = "vault-blob-key-invalid"
    sentence = "A blob's name may hold letters, digits, '-', '_' and '/', and no part may start with '.'."


class BlobMissing(StoreError):
    """No such blob."""

    code = "vault-blob-missing"
    sentence = "This content is not in the store. Restore it from a backup, or ask for it again."


class BlobExists(StoreError):
    """A blob is never replaced."""

    code = "vault-blob-exists"
    sentence = "Content is stored under this name already, and it is never replaced. Use another name."


class PartExists(StoreError):
    """A part is never replaced."""

    code = "vault-part-exists"
    sentence = "This part of the upload is stored already, and it is never replaced. Go on with the next part."


class PartsMismatch(StoreError):
    """The parts stored are not the parts stated."""

    code = "vault-parts-mismatch"
    sentence = "The parts in the store are not the parts of this upload. Start the upload again."


class SizeMismatch(StoreError):
    """Fewer bytes came back than were asked for."""

    code = "vault-size-mismatch"
    sentence = "The store returned fewer bytes than it should hold. Restore this content from a backup."


class StoreAddressInvalid(StoreError):
    """The store's address cannot be understood."""

    code = "vault-store-address-invalid"
    sentence = "The store's address cannot be understood. Use a folder, or s3://bucket/prefix?endpoint=URL."


class StoreRefused(StoreError):
    """The store does not accept our credentials."""

    code = "vault-store-refused"
    sentence = "The store does not accept these credentials. Check the access key and the secret key."


class StoreFull(StoreError):
    """No space left."""

    code = "vault-store-full"
    sentence = "The store has no space left. Nothing was kept of this; make space, then try again."


class StoreUnavailable(StoreError):
    """The store cannot be reached."""

    code = "vault-store-unavailable"
    sentence = "The store cannot be reached. Nothing is lost; try again in a moment."
