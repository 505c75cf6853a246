"""Seal an installation's secrets with a root key, kept in a file or, through the port, elsewhere.

A sealed secret is `UBK1`, the root key's 8-byte id, a 32-byte salt, then the ciphertext. Every sealing has a
key of its own, derived from root key and salt, so no nonce can repeat. Source: docs/adr/0003-age-envelopes.md.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, Protocol, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault.errors import (
    RootKeyExists,
    RootKeyExposed,
    RootKeyMalformed,
    RootKeyMissing,
    RootKeyUnknown,
    SealedMalformed,
    SealedNotAuthentic,
)
from unbroken.engines.vault.filekey import derive_key

_MAGIC = b"UBK1"
_KEY_SIZE = 32
_ID_SIZE = 8
_SALT_SIZE = 32
_PREFIX_SIZE = len(_MAGIC) + _ID_SIZE + _SALT_SIZE
_TAG_SIZE = 16
_SEAL_INFO = b"unbroken/root-key/seal"
_ID_INFO = b"unbroken/root-key/id"
_NONCE = bytes(12)


class RootKey(Protocol):
    """The port: something that seals small secrets. A key management service can stand behind it."""

    def seal(self, plaintext: bytes, context: bytes) -> bytes:
        """Return plaintext sealed; context says what it is for, and must be given again to open it."""
        ...

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """Return the plaintext. Raises SealedMalformed, SealedNotAuthentic, RootKeyUnknown."""
        ...

    def needs_resealing(self, sealed: bytes) -> bool:
        """Return whether a secret is still sealed by an older root key. Raises SealedMalformed."""
        ...


class FileRootKey:
    """A root key of 32 random bytes in a file that only its owner may read."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _KEY_SIZE:
            raise RootKeyMalformed
        self._secret = secret
        self.key_id = derive_key(secret, salt=None, info=_ID_INFO)[:_ID_SIZE]

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a root key in a new file with mode 0600, durable on return. Raises RootKeyExists."""
        secret = os.urandom(_KEY_SIZE)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            raise RootKeyExists from None
        with os.fdopen(descriptor, "wb") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return cls(secret)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a root key. Raises RootKeyMissing, RootKeyExposed, RootKeyMalformed."""
        try:
            with path.open("rb") as file:
                if stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                    raise RootKeyExposed
                secret = file.read(_KEY_SIZE + 1)
        except FileNotFoundError:
            raise RootKeyMissing from None
        return cls(secret)

    def seal(self, plaintext: bytes, context: bytes) -> bytes:
        """Return plaintext sealed for a context: 60 bytes more than plaintext."""
        prefix = _MAGIC + self.key_id + os.urandom(_SALT_SIZE)
        return prefix + self._cipher(prefix).encrypt(_NONCE, plaintext, _bind(prefix, context))

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """Return the plaintext. Raises SealedMalformed, SealedNotAuthentic, RootKeyUnknown."""
        if read_key_id(sealed) != self.key_id:
            raise RootKeyUnknown
        prefix, body = sealed[:_PREFIX_SIZE], sealed[_PREFIX_SIZE:]
        try:
            return self._cipher(prefix).decrypt(_NONCE, body, _bind(prefix, context))
        except InvalidTag:
            raise SealedNotAuthentic from None

    def needs_resealing(self, sealed: bytes) -> bool:
        """Return whether another root key sealed it. Raises SealedMalformed."""
        return read_key_id(sealed) != self.key_id

    def _cipher(self, prefix: bytes) -> ChaCha20Poly1305:
        return ChaCha20Poly1305(derive_key(self._secret, salt=prefix[-_SALT_SIZE:], info=_SEAL_INFO))

    def __repr__(self) -> str:
        return f"FileRootKey({self.key_id.hex()}, hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a root key is never pickled")


class RootKeyRing:
    """A root key in the middle of its rotation: seal with the current one, open with it or an older one."""

    def __init__(self, current: FileRootKey, older: Sequence[FileRootKey]) -> None:
        self._current = current
        self._by_id = {key.key_id: key for key in (*older, current)}

    def seal(self, plaintext: bytes, context: bytes) -> bytes:
        """Return plaintext sealed by the current root key."""
        return self._current.seal(plaintext, context)

    def open(self, sealed: bytes, context: bytes) -> bytes:
        """Return the plaintext, whichever of the root keys sealed it. Raises RootKeyUnknown."""
        key = self._by_id.get(read_key_id(sealed))
        if key is None:
            raise RootKeyUnknown
        return key.open(sealed, context)

    def needs_resealing(self, sealed: bytes) -> bool:
        """Return whether an older root key sealed it. Raises SealedMalformed."""
        return self._current.needs_resealing(sealed)


def reseal(root_key: RootKey, sealed: bytes, context: bytes) -> bytes:
    """Return the secret sealed by the current root key; unchanged when it is already. Safe to run twice."""
    if not root_key.needs_resealing(sealed):
        return sealed
    return root_key.seal(root_key.open(sealed, context), context)


def read_key_id(sealed: bytes) -> bytes:
    """Return the 8-byte id of the root key that sealed it. Raises SealedMalformed."""
    if len(sealed) < _PREFIX_SIZE + _TAG_SIZE or not sealed.startswith(_MAGIC):
        raise SealedMalformed
    return sealed[len(_MAGIC) : len(_MAGIC) + _ID_SIZE]


def _bind(prefix: bytes, context: bytes) -> bytes:
    return prefix + hashlib.sha256(context).digest()
