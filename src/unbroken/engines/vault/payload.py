"""Seal and open the chunks of an age payload (the STREAM construction on ChaCha20-Poly1305).

Source: C2SP age v1, "Payload".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault.errors import (
    ChunkAlreadySealed,
    ChunkNotAuthentic,
    ChunkSize,
    EmptyLastChunk,
    NonceLength,
    PayloadTruncated,
    TrailingData,
)
from unbroken.engines.vault.filekey import FileKey
from unbroken.engines.vault.geometry import (
    CHUNK,
    NONCE,
    SEALED_BATCH,
    SEALED_CHUNK,
    TAG,
)

_COUNTER_BYTES = 11


class ReadsBytes(Protocol):
    """A binary stream that reads."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most size bytes, and none only at the end."""
        ...


class PayloadWriter:
    """Seal the chunks of one payload, in order, and go on after a restart.

    The payload in the store is `.nonce` and then every sealed chunk. Keep the file key (sealed by a root key)
    and the nonce; after a restart, make a writer from both and seal on from the first chunk not yet durable.

    **Nonce reuse.** A chunk's nonce is its index. If one index is sealed twice with different plaintext under
    the same file key and payload nonce, both plaintexts and the authentication key are lost. A writer refuses
    an index it has passed, but it cannot know what another process sealed before a crash. So: acknowledge
    bytes only when their sealed chunk is durable; never seal a chunk again that is stored; when a resumed
    upload sends a chunk that was sealed but perhaps not stored, compare digests of the plaintext, or start a
    new file key and nonce. An unfinished chunk is kept with `seal_tail`, under another key.
    """

    def __init__(self, file_key: FileKey, nonce: bytes | None = None) -> None:
        self.nonce = os.urandom(NONCE) if nonce is None else bytes(nonce)
        self._cipher = _payload_cipher(file_key, self.nonce)
        self._next_index = 0
        self._is_finished = False

    def seal_chunk(self, index: int, plaintext: bytes | bytearray | memoryview, *, last: bool) -> bytes:
        """Return one sealed chunk. plaintext: 65,536 bytes, or fewer in the last chunk.

        Raises ChunkSize, ChunkAlreadySealed.
        """
        if len(plaintext) > CHUNK:
            raise ChunkSize
        return bytes(self.seal(index, plaintext, last=last))

    def seal(self, first_index: int, plaintext: bytes | bytearray | memoryview, *, last: bool) -> bytearray:
        """Return consecutive sealed chunks.

        plaintext: a multiple of 65,536 bytes unless it is the end of the file; 1 MiB is the fastest.
        last: whether the file ends with it. Raises ChunkSize, ChunkAlreadySealed.
        """
        sealed = bytearray(len(plaintext) + TAG * max(1, -(-len(plaintext) // CHUNK)))
        self.seal_into(memoryview(sealed), first_index, memoryview(plaintext), last=last)
        return sealed

    def seal_into(self, out: memoryview, first_index: int, plaintext: memoryview, *, last: bool) -> int:
        """Seal consecutive chunks into the front of out, which may be used again, and return their size.

        Fresh memory for every batch costs as much time as hashing it. Raises ChunkSize, ChunkAlreadySealed.
        """
        size = len(plaintext)
        count = max(1, -(-size // CHUNK))
        has_whole_chunks = size > 0 and size % CHUNK == 0
        if not (has_whole_chunks or (last and (size > 0 or first_index == 0))):
            raise ChunkSize
        if first_index < self._next_index or self._is_finished:
            raise ChunkAlreadySealed
        self._next_index, self._is_finished = first_index + count, last
        for place in range(count):
            chunk = plaintext[place * CHUNK : (place + 1) * CHUNK]
            at = place * SEALED_CHUNK
            nonce = chunk_nonce(first_index + place, last=last and place == count - 1)
            self._cipher.encrypt_into(nonce, chunk, None, out[at : at + len(chunk) + TAG])
        return size + TAG * count


class ChunkOpener:
    """Open sealed chunks of one payload by index. Hands out whole authenticated chunks only."""

    def __init__(self, file_key: FileKey, nonce: bytes) -> None:
        self._cipher = _payload_cipher(file_key, nonce)

    def open_chunk(self, index: int, sealed: bytes | memoryview, *, last: bool) -> bytes:
        """Return one chunk's plaintext. Raises ChunkNotAuthentic."""
        try:
            return self._cipher.decrypt(chunk_nonce(index, last=last), sealed, None)
        except InvalidTag:
            raise ChunkNotAuthentic from None

    def open(self, first_index: int, sealed: bytes | memoryview, *, last: bool) -> bytearray:
        """Return the plaintext of consecutive chunks, all of them or none. Raises ChunkNotAuthentic."""
        view = memoryview(sealed)
        count = -(-len(view) // SEALED_CHUNK)
        plain = bytearray(len(view) - TAG * count)
        out = memoryview(plain)
        try:
            for place in range(count):
                chunk = view[place * SEALED_CHUNK : (place + 1) * SEALED_CHUNK]
                nonce = chunk_nonce(first_index + place, last=last and place == count - 1)
                at = place * CHUNK
                self._cipher.decrypt_into(nonce, chunk, None, out[at : at + len(chunk) - TAG])
        except InvalidTag:
            raise ChunkNotAuthentic from None
        return plain


def open_stream(source: ReadsBytes, file_key: FileKey) -> Iterator[bytes | bytearray]:
    """Open a payload from its nonce to its end, up to 1 MiB at a time.

    Yields only authenticated bytes, and every chunk before the first damaged one. The file is whole only when
    the iterator ends without an error: until then a caller must not act on what it was given.
    Raises PayloadTruncated, ChunkNotAuthentic, EmptyLastChunk, TrailingData.
    """
    nonce = read_exactly(source, NONCE)
    if len(nonce) < NONCE:
        raise PayloadTruncated
    opener = ChunkOpener(file_key, nonce)
    index = 0
    batch = read_exactly(source, SEALED_BATCH)
    while True:
        following = read_exactly(source, SEALED_BATCH) if len(batch) == SEALED_BATCH else b""
        plain = _open_at_once(opener, index, batch, last=not following)
        if plain is None:
            yield from _open_carefully(opener, index, batch + following)
            return
        yield plain
        if not following:
            return
        index += SEALED_BATCH // SEALED_CHUNK
        batch = following


def chunk_nonce(index: int, *, last: bool) -> bytes:
    """Return a chunk's nonce: an 11-byte big-endian counter and one byte, 1 for the last chunk."""
    return index.to_bytes(_COUNTER_BYTES, "big") + (b"\x01" if last else b"\x00")


def read_exactly(source: ReadsBytes, size: int) -> bytes:
    """Return size bytes, or fewer at the end of the stream: one read of a pipe may return less."""
    data = source.read(size)
    if len(data) == size or not data:
        return data
    pieces = [data]
    missing = size - len(data)
    while missing and (data := source.read(missing)):
        pieces.append(data)
        missing -= len(data)
    return b"".join(pieces)


def _payload_cipher(file_key: FileKey, nonce: bytes) -> ChaCha20Poly1305:
    if len(nonce) != NONCE:
        raise NonceLength
    return ChaCha20Poly1305(file_key.derive(salt=nonce, info=b"payload"))


def _open_at_once(opener: ChunkOpener, index: int, batch: bytes, *, last: bool) -> bytearray | None:
    """Return a batch's plaintext, or None when it needs a closer look: it is damaged, or its end is odd."""
    rest = len(batch) % SEALED_CHUNK
    if not batch or 0 < rest <= TAG:
        return None
    try:
        return opener.open(index, batch, last=last)
    except ChunkNotAuthentic:
        return None


def _open_carefully(opener: ChunkOpener, index: int, sealed: bytes) -> Iterator[bytes]:
    """Open chunk by chunk up to the damage, then raise what is wrong with it.

    sealed: everything from a damaged batch on, or at least one batch more than the damaged one.
    """
    for at in range(0, len(sealed), SEALED_CHUNK):
        chunk = sealed[at : at + SEALED_CHUNK]
        is_end = at + len(chunk) == len(sealed)
        plain, is_last = _open_either(opener, index + at // SEALED_CHUNK, chunk, is_end=is_end)
        if is_last and not plain and index + at:
            raise EmptyLastChunk
        yield plain
        if is_last and not is_end:
            raise TrailingData
        if is_last:
            return
    raise PayloadTruncated


def _open_either(opener: ChunkOpener, index: int, chunk: bytes, *, is_end: bool) -> tuple[bytes, bool]:
    if len(chunk) < TAG:
        raise PayloadTruncated
    if len(chunk) < SEALED_CHUNK and is_end:
        return opener.open_chunk(index, chunk, last=True), True
    try:
        return opener.open_chunk(index, chunk, last=False), False
    except ChunkNotAuthentic:
        return opener.open_chunk(index, chunk, last=True), True
