"""Keep the unfinished end of an upload durable: no plaintext on disk, no chunk's nonce spent.

An upload may stop at any byte, but a chunk can be sealed once only, when it is whole. Until then its bytes
are kept under a key of their own: HKDF of the file key with a fresh random salt, so no two tails share a key.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault.errors import ChunkSize, TailNotAuthentic
from unbroken.engines.vault.filekey import FileKey
from unbroken.engines.vault.geometry import CHUNK, TAG

TAIL_SALT = 16
_INFO = b"unbroken/tail"
_NONCE = bytes(12)


def seal_tail(file_key: FileKey, data: bytes, context: bytes = b"") -> bytes:
    """Return salt and sealed bytes: 32 more than data.

    data: fewer than 65,536 bytes. context: where the tail belongs, for instance the upload's id and the
    tail's offset; the same must be given to open it. Raises ChunkSize.
    """
    if len(data) >= CHUNK:
        raise ChunkSize
    salt = os.urandom(TAIL_SALT)
    return salt + _cipher(file_key, salt).encrypt(_NONCE, data, context)


def open_tail(file_key: FileKey, sealed: bytes, context: bytes = b"") -> bytes:
    """Return the bytes of a tail. Raises TailNotAuthentic."""
    salt, body = sealed[:TAIL_SALT], sealed[TAIL_SALT:]
    if not TAG <= len(body) < CHUNK + TAG:
        raise TailNotAuthentic
    try:
        return _cipher(file_key, salt).decrypt(_NONCE, body, context)
    except InvalidTag:
        raise TailNotAuthentic from None


def _cipher(file_key: FileKey, salt: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(file_key.derive(salt=salt, info=_INFO))
