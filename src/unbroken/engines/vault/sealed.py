"""Open any range of a sealed payload by reading its chunks alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from unbroken.engines.vault.errors import SizeMismatch
from unbroken.engines.vault.filekey import FileKey
from unbroken.engines.vault.geometry import (
    BATCH_CHUNKS,
    CHUNK,
    NONCE,
    SEALED_CHUNK,
    chunk_count,
    plain_size,
    sealed_span,
)
from unbroken.engines.vault.payload import ChunkOpener

ReadAt = Callable[[int, int], bytes]
"""Read (start, length) of a payload: exactly length bytes."""


class SealedFile:
    """One payload in a store, open for reading at random.

    read: returns exactly `length` bytes of the payload from `start`. sealed_size_bytes: the payload's size,
    its nonce included. The last chunk is authenticated once, before the first byte is handed out, so that a
    payload cut at a chunk's end is noticed. Safe to share between threads.

    Raises PayloadTruncated or EmptyLastChunk when no payload has this size.
    """

    def __init__(self, read: ReadAt, sealed_size_bytes: int, file_key: FileKey) -> None:
        self._read = read
        self._sealed_size = sealed_size_bytes
        self._file_key = file_key
        self._opener: ChunkOpener | None = None
        self.size_bytes = plain_size(sealed_size_bytes)

    def check_end(self) -> None:
        """Authenticate the last chunk, once per object. Raises ChunkNotAuthentic, SizeMismatch."""
        self._checked_opener()

    def open_range(self, first: int, last: int) -> Iterator[bytes]:
        """Yield plaintext bytes first to last, both included, up to 1 MiB at a time.

        The range and the end of the file are checked here, before the first byte is asked for.
        Raises RangeInvalid, ChunkNotAuthentic, SizeMismatch.
        """
        sealed_span(first, last, self.size_bytes)
        return self._batches(self._checked_opener(), first, last)

    def open_all(self) -> Iterator[bytes]:
        """Yield the whole plaintext; nothing for the empty file."""
        if not self.size_bytes:
            self.check_end()
            return iter(())
        return self.open_range(0, self.size_bytes - 1)

    def _batches(self, opener: ChunkOpener, first: int, last: int) -> Iterator[bytes]:
        span = sealed_span(first, last, self.size_bytes)
        final = chunk_count(self.size_bytes) - 1
        for index in range(span.first_chunk, span.last_chunk + 1, BATCH_CHUNKS):
            stop_chunk = min(index + BATCH_CHUNKS, span.last_chunk + 1)
            start = NONCE + index * SEALED_CHUNK
            stop = min(NONCE + stop_chunk * SEALED_CHUNK, self._sealed_size)
            plain = opener.open(index, self._read_exactly(start, stop - start), last=stop_chunk - 1 == final)
            skip, keep = max(0, first - index * CHUNK), last + 1 - index * CHUNK
            yield bytes(memoryview(plain)[skip:keep])

    def _checked_opener(self) -> ChunkOpener:
        if self._opener is None:
            opener = ChunkOpener(self._file_key, self._read_exactly(0, NONCE))
            final = chunk_count(self.size_bytes) - 1
            start = NONCE + final * SEALED_CHUNK
            opener.open_chunk(final, self._read_exactly(start, self._sealed_size - start), last=True)
            self._opener = opener
        return self._opener

    def _read_exactly(self, start: int, length: int) -> bytes:
        data = self._read(start, length)
        if len(data) != length:
            raise SizeMismatch
        return data


def open_range(read: ReadAt, sealed_size_bytes: int, file_key: FileKey, first: int, last: int) -> Iterator[bytes]:
    """Yield plaintext bytes first to last, both included, of one payload.

    Checks the end of the file each time: keep a SealedFile to read more than one range.
    """
    return SealedFile(read, sealed_size_bytes, file_key).open_range(first, last)
