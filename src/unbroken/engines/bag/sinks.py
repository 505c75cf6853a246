"""Where a package is written to: a stream that becomes visible only when it is whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Protocol

from unbroken.engines.bag.errors import WritingError


class Sink(Protocol):
    """A place to write to once, from the beginning to the end."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes, all of them."""
        ...

    def commit(self) -> None:
        """Make everything durable, and visible under its name."""
        ...

    def abort(self) -> None:
        """Leave nothing behind. Safe to call after commit() failed."""
        ...


class FileSink:
    """Write a file beside its final name, and rename it when it is whole. An existing file is never replaced."""

    def __init__(self, path: Path) -> None:
        _refuse_existing(path)
        self._path = path
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        self._part = Path(name)
        self._file = os.fdopen(descriptor, "wb")

    def write(self, data: bytes, /) -> object:
        """Take the next bytes."""
        return self._file.write(data)

    def commit(self) -> None:
        """Sync and rename. Raises WritingError when the name was taken meanwhile."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        _refuse_existing(self._path)
        self._part.replace(self._path)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def abort(self) -> None:
        """Leave nothing behind."""
        with contextlib.suppress(OSError):
            self._file.close()
        self._part.unlink(missing_ok=True)


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise WritingError(f"{path.name} exists already. Choose another name, or move it away first.")
