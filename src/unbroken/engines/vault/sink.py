"""Write a stream straight into the blob store as a sealed payload: no byte of it ever rests unencrypted.

Source: docs/adr/0012-exports-are-sealed-at-rest.md; the format is the payload of an age v1 file.
"""

import hashlib

from unbroken.engines.vault.filekey import FileKey
from unbroken.engines.vault.geometry import BATCH, CHUNK, chunk_count
from unbroken.engines.vault.payload import PayloadWriter
from unbroken.engines.vault.store import PART_SIZE, BlobStore, Part


class SealedSink:
    """A place to write to once, from the beginning to the end; at most two parts are held in memory.

    The file key must be fresh: chunk nonces are places in this one stream. commit() makes the blob visible, abort()
    removes what was stored. size_bytes, sha256 and sealed_size_bytes are known after commit().
    """

    def __init__(self, store: BlobStore, key: str, file_key: FileKey) -> None:
        self._store, self._key = store, key
        self._writer = PayloadWriter(file_key)
        self._plain = bytearray()
        self._sealed = bytearray(self._writer.nonce)
        self._next_chunk = 0
        self._parts: list[Part] = []
        self._digest = hashlib.sha256()
        self._is_over = False
        self.size_bytes = 0

    @property
    def sha256(self) -> str:
        """SHA-256 of what was written, in hex."""
        return self._digest.hexdigest()

    @property
    def sealed_size_bytes(self) -> int:
        """How much is in the store."""
        return sum(part.size for part in self._parts)

    def write(self, data: bytes) -> None:
        """Take the next bytes. Raises StoreError."""
        self._digest.update(data)
        self.size_bytes += len(data)
        view = memoryview(data)
        for start in range(0, len(view), BATCH):
            self._plain += view[start : start + BATCH]
            while len(self._plain) > BATCH:
                self._seal(BATCH, last=False)

    def commit(self) -> None:
        """Seal the end and make the whole durable and visible. Raises StoreError."""
        self._seal(len(self._plain), last=True)
        if self._sealed:
            self._store_part(len(self._sealed))
        self._store.complete(self._key, self._parts)
        self._is_over = True

    def abort(self) -> None:
        """Leave nothing in the store. Raises StoreError."""
        if not self._is_over:
            self._is_over = True
            self._store.abort(self._key)

    def _seal(self, size_bytes: int, *, last: bool) -> None:
        """Seal the first bytes that wait. The last chunk is held back until the end is known."""
        self._sealed += self._writer.seal(self._next_chunk, bytes(self._plain[:size_bytes]), last=last)
        self._next_chunk += chunk_count(size_bytes) if last else size_bytes // CHUNK
        del self._plain[:size_bytes]
        while len(self._sealed) >= PART_SIZE:
            self._store_part(PART_SIZE)

    def _store_part(self, size_bytes: int) -> None:
        part = Part(len(self._parts) + 1, size_bytes)
        self._store.put_part(self._key, part.number, bytes(self._sealed[:size_bytes]))
        self._parts.append(part)
        del self._sealed[:size_bytes]
