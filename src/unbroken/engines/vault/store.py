"""Describe the place where sealed payloads rest: blobs of bytes, written once and read at random.

A large blob is written as parts, each durable when `put_part` returns and never replaced, and becomes visible
as one blob when `complete` writes its manifest. Source: docs/adr/0004-parts-as-objects.md.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from unbroken.engines.vault.errors import BlobKeyInvalid, PartsMismatch, RangeInvalid

PART_SIZE = 8 << 20
READ_STEP = 4 << 20
MAX_PART_NUMBER = 999_999
_KEY = re.compile(r"[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*", re.ASCII)
_KEY_LIMIT = 512


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One part of a blob: its number from 1 on, and its size in bytes."""

    number: int
    size: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Where some of a blob's bytes rest: an object's path in the store and its size in bytes."""

    path: str
    size: int


class Blob:
    """A handle on one blob that knows its pieces, so that reading a range asks the store for nothing else.

    Blobs never change, so a handle may be kept and shared between threads. `read` fits SealedFile.
    """

    def __init__(self, key: str, pieces: Sequence[Piece], read_piece: Callable[[str, int, int], bytes]) -> None:
        self.key = key
        self._pieces = tuple(piece for piece in pieces if piece.size)
        self._starts = [0, *accumulate(piece.size for piece in self._pieces)]
        self._read_piece = read_piece
        self.size = self._starts[-1]

    def read(self, start: int, length: int) -> bytes:
        """Return exactly length bytes from start. Raises RangeInvalid, BlobMissing, SizeMismatch."""
        if start < 0 or length < 0 or start + length > self.size:
            raise RangeInvalid
        found: list[bytes] = []
        while length:
            place = bisect_right(self._starts, start) - 1
            piece, offset = self._pieces[place], start - self._starts[place]
            take = min(length, piece.size - offset)
            found.append(self._read_piece(piece.path, offset, take))
            start, length = start + take, length - take
        return found[0] if len(found) == 1 else b"".join(found)

    def stream(self, step: int = READ_STEP) -> Iterator[bytes]:
        """Yield the whole blob, at most step bytes at a time, each its own request: a slow reader is fine."""
        for start in range(0, self.size, step):
            yield self.read(start, min(step, self.size - start))


class BlobStore(Protocol):
    """The port. Every implementation passes the conformance suite in tests/engines/vault.

    A key is letters, digits, '-' and '_' in segments joined by '/'. Blobs and parts are created once and
    never replaced; storing the same bytes again is no error, so a request whose answer was lost can be repeated.
    All methods raise StoreUnavailable, StoreRefused; methods that write raise StoreFull too.
    """

    def put(self, key: str, data: bytes | bytearray) -> None:
        """Store a small blob; durable on return. Raises BlobExists when other bytes are stored there."""
        ...

    def put_part(self, key: str, number: int, data: bytes | bytearray | memoryview) -> None:
        """Store one part; durable on return. Raises PartExists when other bytes are stored there."""
        ...

    def list_parts(self, key: str) -> list[Part]:
        """Return the parts stored so far, in order of their numbers."""
        ...

    def complete(self, key: str, parts: Sequence[Part]) -> None:
        """Make the blob visible. parts: all that are stored, numbered 1, 2, 3...

        Completing it again with the same parts is no error. Raises PartsMismatch, BlobExists.
        """
        ...

    def abort(self, key: str) -> None:
        """Remove the parts of a blob that was never completed. Raises BlobExists when it was."""
        ...

    def open(self, key: str) -> Blob:
        """Return a handle on a whole blob. Raises BlobMissing."""
        ...

    def open_parts(self, key: str, parts: Sequence[Part]) -> Blob:
        """Return a handle on parts that are stored but not completed yet."""
        ...

    def get(self, key: str) -> Iterator[bytes]:
        """Yield a whole blob in pieces. Raises BlobMissing."""
        ...

    def get_range(self, key: str, start: int, length: int) -> bytes:
        """Return exactly length bytes; keep `open(key)` for more. Raises BlobMissing, RangeInvalid."""
        ...

    def size(self, key: str) -> int:
        """Return a blob's size in bytes. Raises BlobMissing."""
        ...

    def exists(self, key: str) -> bool:
        """Return whether the whole blob is there."""
        ...

    def delete(self, key: str) -> None:
        """Remove a blob and its parts. Removing what is not there is no error."""
        ...

    def list(self, prefix: str = "") -> Iterator[str]:
        """Yield the keys of whole blobs under a folder ("" for all of them), in no order."""
        ...

    def list_unfinished(self, prefix: str = "") -> Iterator[str]:
        """Yield the keys that have parts and were never completed, in no order."""
        ...

    def check_reachable(self) -> None:
        """Ask the store for something small. Raises StoreUnavailable, StoreRefused."""
        ...


def check_key(key: str) -> str:
    """Return a key that cannot leave the store. Raises BlobKeyInvalid."""
    if len(key) > _KEY_LIMIT or not _KEY.fullmatch(key):
        raise BlobKeyInvalid
    return key


def check_parts(stated: Sequence[Part], stored: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of a blob to complete. Raises PartsMismatch unless they are 1, 2, 3... as stored."""
    parts = tuple(stated)
    if not parts or parts != tuple(stored) or any(part.number != at for at, part in enumerate(parts, 1)):
        raise PartsMismatch
    return parts


def put_stream(store: BlobStore, key: str, pieces: Iterable[bytes], part_size: int = PART_SIZE) -> int:
    """Store a blob of any size from pieces, in parts of part_size bytes, and complete it. Return its size."""
    parts: list[Part] = []
    held = bytearray()

    def put_held() -> None:
        data = bytes(held[:part_size])
        del held[:part_size]
        parts.append(Part(len(parts) + 1, len(data)))
        store.put_part(key, parts[-1].number, data)

    for piece in pieces:
        held += piece
        while len(held) >= part_size:
            put_held()
    if held or not parts:
        put_held()
    store.complete(key, parts)
    return sum(part.size for part in parts)
