"""Write the canonical ZIP as a stream, beside its final name, and put it in place only when it is whole."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from unbroken.engines.bag.errors import NameUnusable, SizeMismatch, WritingError
from unbroken.engines.bag.names import is_safe_name
from unbroken.engines.bag.ziplayout import Entry, directory, local_header


class ZipWriter:
    """Add files one after the other; commit() renames the whole into place, abort() leaves nothing."""

    def __init__(self, path: Path) -> None:
        if path.exists():
            raise WritingError(f"{path.name} exists already. Choose another name, or move it away first.")
        self._path = path
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        self._part = Path(name)
        self._file = os.fdopen(descriptor, "w+b")
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
        self._file.seek(offset)
        self._file.write(local_header(Entry(name, 0, size_bytes, offset)))
        digest, crc, written = hashlib.sha256(), 0, 0
        for chunk in chunks:
            written += len(chunk)
            if written > size_bytes:
                break
            digest.update(chunk)
            crc = zlib.crc32(chunk, crc)
            self._file.write(chunk)
        if written != size_bytes:
            amount = "more" if written > size_bytes else "fewer"
            raise SizeMismatch(f"{name} has {amount} than the {size_bytes} bytes that were announced.")
        entry = Entry(name, crc, size_bytes, offset)
        self._file.seek(offset)
        self._file.write(local_header(entry))
        self._entries.append(entry)
        return digest.hexdigest()

    def commit(self) -> int:
        """Write the table of contents, make everything durable, rename. Returns the size in bytes."""
        self._file.seek(self.size_bytes)
        self._file.write(directory(self._entries))
        size = self._file.tell()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if self._path.exists():
            self.abort()
            raise WritingError(f"{self._path.name} appeared while the package was written. Choose another name.")
        self._part.replace(self._path)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
        return size

    def abort(self) -> None:
        """Leave nothing behind."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._part.unlink(missing_ok=True)
