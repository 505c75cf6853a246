"""Seal evidence in age v1 files, open any part of them, and keep keys and blobs.

Header and payload are kept apart: see docs/explanation/vault.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unbroken.engines.vault.errors import VaultError
from unbroken.engines.vault.filekey import FileKey, new_file_key
from unbroken.engines.vault.geometry import (
    BATCH,
    CHUNK,
    NONCE,
    SEALED_BATCH,
    SEALED_CHUNK,
    TAG,
    Span,
    chunk_count,
    plain_size,
    sealed_size,
    sealed_span,
)
from unbroken.engines.vault.header import (
    Header,
    make_header,
    open_header,
    parse_header,
    read_header,
    rewrap,
)
from unbroken.engines.vault.keyfile import format_key_file, parse_key_file, parse_recipient_file
from unbroken.engines.vault.payload import ChunkOpener, PayloadWriter, open_stream
from unbroken.engines.vault.recipients import (
    HybridIdentity,
    HybridRecipient,
    Identity,
    Recipient,
    X25519Identity,
    X25519Recipient,
    generate_identity,
    parse_identity,
    parse_recipient,
)
from unbroken.engines.vault.rootkey import FileRootKey, RootKey, RootKeyRing, reseal
from unbroken.engines.vault.sealed import SealedFile, open_range
from unbroken.engines.vault.sink import SealedSink
from unbroken.engines.vault.store import PART_SIZE, Blob, BlobStore, Part, put_stream
from unbroken.engines.vault.stream import (
    SealSummary,
    decrypt_stream,
    encrypt_stream,
    iter_plaintext,
    seal_payload,
)
from unbroken.engines.vault.tail import open_tail, seal_tail

if TYPE_CHECKING:
    from unbroken.engines.vault.obstore_store import ObstoreStore, open_store

__all__ = [
    "BATCH",
    "CHUNK",
    "NONCE",
    "PART_SIZE",
    "SEALED_BATCH",
    "SEALED_CHUNK",
    "TAG",
    "Blob",
    "BlobStore",
    "ChunkOpener",
    "FileKey",
    "FileRootKey",
    "Header",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "ObstoreStore",
    "Part",
    "PayloadWriter",
    "Recipient",
    "RootKey",
    "RootKeyRing",
    "SealSummary",
    "SealedFile",
    "SealedSink",
    "Span",
    "VaultError",
    "X25519Identity",
    "X25519Recipient",
    "chunk_count",
    "decrypt_stream",
    "encrypt_stream",
    "format_key_file",
    "generate_identity",
    "iter_plaintext",
    "make_header",
    "new_file_key",
    "open_header",
    "open_range",
    "open_store",
    "open_stream",
    "open_tail",
    "parse_header",
    "parse_identity",
    "parse_key_file",
    "parse_recipient",
    "parse_recipient_file",
    "plain_size",
    "put_stream",
    "read_header",
    "reseal",
    "rewrap",
    "seal_payload",
    "seal_tail",
    "sealed_size",
    "sealed_span",
]


def __getattr__(name: str) -> object:
    """Load the stores of blobs where they are asked for: they take a third of the time of all the rest."""
    if name not in {"ObstoreStore", "open_store"}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from unbroken.engines.vault import obstore_store  # noqa: PLC0415

    return getattr(obstore_store, name)
