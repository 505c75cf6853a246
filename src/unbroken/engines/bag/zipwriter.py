"""Write the canonical ZIP as a pure stream: no seeking, nothing held back."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable

from unbroken.engines.bag.errors import NameUnusable, SizeMismatch
from unbroken.engines.bag.names import is_safe_name
from unbroken.engines.bag.sinks import Sink
from unbroken.engines.bag.ziplayout import Entry, descriptor, directory, local_header


class ZipWriter:
    """Add files one after the other; commit() puts the whole in place, abort() leaves nothing."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._entries: list[Entry] = []
        self._taken: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The names written so far, in order."""
        return tuple(entry.name for entry in self._entries)

    @property
    def size_bytes(self) -> int:
        """How much was written so far."""
        return self._entries[-1].end if self._entries else 0

    def add(self, name: str, size_bytes: int, chunks: Iterable[bytes]) -> str:
        """Store one file of exactly size_bytes and return its SHA-256 in hex.

        Raises NameUnusable, SizeMismatch; after an error only abort() makes sense.
        """
        if not is_safe_name(name) or name.lower() in self._taken:
            raise NameUnusable(f"A package cannot hold a file named {name!r}, or holds it already.")
        self._taken.add(name.lower())
        offset = self.size_bytes
        self._sink.write(local_header(Entry(name, 0, size_bytes, offset)))
        digest, crc, written = hashlib.sha256(), 0, 0
        for chunk in chunks:
            written += len(chunk)
            if written > size_bytes:
                break
            digest.update(chunk)
            crc = zlib.crc32(chunk, crc)
            self._sink.write(chunk)
        if written != size_bytes:
            amount = "more" if written > size_bytes else "fewer"
            raise SizeMismatch(f"{name} has {amount} than the {size_bytes} bytes that were announced.")
        entry = Entry(name, crc, size_bytes, offset)
        self._sink.write(descriptor(entry))
        self._entries.append(entry)
        return digest.hexdigest()

    def commit(self) -> int:
        """Write the table of contents and put everything in place. Returns the size in bytes."""
        tail = directory(self._entries)
        self._sink.write(tail)
        self._sink.commit()
        return self.size_bytes + len(tail)

    def abort(self) -> None:
        """Leave nothing behind."""
        self._sink.abort()
