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

from unbroken.engines.vault.errors.base import (
    VaultError,
)
from unbroken.engines.vault.errors.headers import (
    Base64Malformed,
    HeaderCharacter,
    HeaderError,
    HeaderMacMismatch,
    HeaderTooLarge,
    HeaderTrailing,
    HeaderTruncated,
    LowOrderShare,
    MacMalformed,
    RecipientShape,
    ScryptNotAlone,
    StanzaBodyMalformed,
    StanzaMalformed,
    StanzaMissing,
    VersionUnsupported,
)
from unbroken.engines.vault.errors.keys import (
    IdentityMalformed,
    KeyFileMalformed,
    KeyringError,
    KeyTextError,
    NoRecipients,
    RecipientMalformed,
    RecipientsError,
    RecipientsMixed,
    RootKeyExists,
    RootKeyExposed,
    RootKeyMalformed,
    RootKeyMissing,
    RootKeyUnknown,
    SealedMalformed,
    SealedNotAuthentic,
)
from unbroken.engines.vault.errors.payloads import (
    ArmourMalformed,
    ChunkAlreadySealed,
    ChunkNotAuthentic,
    ChunkSize,
    EmptyLastChunk,
    FileKeyLength,
    NoMatchingIdentity,
    NonceLength,
    PassphraseUnsupported,
    PayloadError,
    PayloadTruncated,
    RangeInvalid,
    TailNotAuthentic,
    TrailingData,
    WritingError,
)
from unbroken.engines.vault.errors.stores import (
    BlobExists,
    BlobKeyInvalid,
    BlobMissing,
    PartExists,
    PartsMismatch,
    SizeMismatch,
    StoreAddressInvalid,
    StoreError,
    StoreFull,
    StoreRefused,
    StoreUnavailable,
)

__all__ = [
    "ArmourMalformed",
    "Base64Malformed",
    "BlobExists",
    "BlobKeyInvalid",
    "BlobMissing",
    "ChunkAlreadySealed",
    "ChunkNotAuthentic",
    "ChunkSize",
    "EmptyLastChunk",
    "FileKeyLength",
    "HeaderCharacter",
    "HeaderError",
    "HeaderMacMismatch",
    "HeaderTooLarge",
    "HeaderTrailing",
    "HeaderTruncated",
    "IdentityMalformed",
    "KeyFileMalformed",
    "KeyTextError",
    "KeyringError",
    "LowOrderShare",
    "MacMalformed",
    "NoMatchingIdentity",
    "NoRecipients",
    "NonceLength",
    "PartExists",
    "PartsMismatch",
    "PassphraseUnsupported",
    "PayloadError",
    "PayloadTruncated",
    "RangeInvalid",
    "RecipientMalformed",
    "RecipientShape",
    "RecipientsError",
    "RecipientsMixed",
    "RootKeyExists",
    "RootKeyExposed",
    "RootKeyMalformed",
    "RootKeyMissing",
    "RootKeyUnknown",
    "ScryptNotAlone",
    "SealedMalformed",
    "SealedNotAuthentic",
    "SizeMismatch",
    "StanzaBodyMalformed",
    "StanzaMalformed",
    "StanzaMissing",
    "StoreAddressInvalid",
    "StoreError",
    "StoreFull",
    "StoreRefused",
    "StoreUnavailable",
    "TailNotAuthentic",
    "TrailingData",
    "VaultError",
    "VersionUnsupported",
    "WritingError",
]
