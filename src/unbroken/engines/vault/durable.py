"""Write objects to a local folder so that a power cut after the return loses nothing.

Each object is written beside its place, flushed, and linked to its name, which fails when the name is taken;
then the folders that gained a name are flushed. A reader never sees half an object.
"""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from pathlib import Path

import obstore
from obstore.exceptions import AlreadyExistsError
from obstore.store import LocalStore

STAGING = ".staging"


class DurableFolder:
    """A local folder with create-only, durable writes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.store = LocalStore(root)

    def create(self, path: str, data: bytes | bytearray) -> None:
        """Store an object under a free name. Raises obstore's errors and OSError."""
        if not self.root.is_dir():
            raise NotADirectoryError(str(self.root))
        staged = f"{STAGING}/{uuid.uuid4().hex}"
        new_folders = self._missing_folders(path)
        try:
            obstore.put(self.store, staged, data, use_multipart=False)
            _sync(self.root / staged)
            obstore.rename(self.store, staged, path, overwrite=False)
        except AlreadyExistsError:
            # Another writer may have linked it and not flushed the folder yet.
            self.make_durable(path)
            raise
        finally:
            with suppress(FileNotFoundError):
                (self.root / staged).unlink()
        _sync((self.root / path).parent)
        for folder in new_folders:
            _sync(folder.parent)

    def make_durable(self, path: str) -> None:
        """Flush an object that is there, and its folder."""
        _sync(self.root / path)
        _sync((self.root / path).parent)

    def remove(self, path: str) -> None:
        """Remove an object, and its folder when that leaves it empty; durable on return."""
        target = self.root / path
        target.unlink(missing_ok=True)
        if target.parent.is_dir():
            _sync(target.parent)
        if target.parent != self.root and target.parent.suffix:
            with suppress(OSError):
                target.parent.rmdir()

    def _missing_folders(self, path: str) -> list[Path]:
        folders = [folder for folder in (self.root / path).parents if folder.is_relative_to(self.root)]
        return [folder for folder in folders if not folder.is_dir()]


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
