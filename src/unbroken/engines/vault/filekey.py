"""Hold the one secret of an age file, its file key, so that it cannot be printed by accident."""

from __future__ import annotations

import hmac
import os
from typing import NoReturn

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from unbroken.engines.vault.errors import FileKeyLength

FILE_KEY_SIZE = 16


class FileKey:
    """A file key: 16 bytes. Never shown by repr, never pickled; compared in constant time.

    secret: the 16 bytes, for sealing by a root key; nothing else should ask for them.
    """

    __slots__ = ("_secret",)

    def __init__(self, secret: bytes) -> None:
        if len(secret) != FILE_KEY_SIZE:
            raise FileKeyLength
        self._secret = bytes(secret)

    @property
    def secret(self) -> bytes:
        """Return the 16 bytes."""
        return self._secret

    def derive(self, *, salt: bytes | None, info: bytes) -> bytes:
        """Return a 32-byte key derived from this one by HKDF-SHA-256."""
        return derive_key(self._secret, salt=salt, info=info)

    def __repr__(self) -> str:
        return "FileKey(hidden)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FileKey) and hmac.compare_digest(self._secret, other._secret)

    def __hash__(self) -> int:
        return hash(("FileKey", self._secret))

    def __reduce__(self) -> NoReturn:
        raise TypeError("a file key is never pickled: seal it with a root key")


def new_file_key() -> FileKey:
    """Return a fresh random file key. One file, one key: never use it for a second payload."""
    return FileKey(os.urandom(FILE_KEY_SIZE))


def derive_key(secret: bytes, *, salt: bytes | None, info: bytes) -> bytes:
    """Return 32 bytes of HKDF-SHA-256."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(secret)
