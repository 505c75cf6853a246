"""Who uses a data folder: one `unbroken serve` at a time, and any number of users of the embedded database.

The locks are flock(2) locks on small files: the kernel drops them with the process, however it ends.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unbroken.service.errors import FolderInUse
from unbroken.service.settings import Settings


@contextmanager
def only_service(settings: Settings) -> Iterator[None]:
    """Be the only service on the data folder for the length of the block. Raises FolderInUse."""
    settings.data_folder.mkdir(parents=True, exist_ok=True, mode=0o711)
    path = settings.data_folder / "service.lock"
    handle = _open(path)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid = os.pread(handle, 32, 0).decode("ascii", "replace").strip() or "unknown"
            raise FolderInUse(
                f"Another Unbroken service (process {pid}) already runs on the data folder {settings.data_folder}. "
                "Stop it first, or give this one another folder with --data."
            ) from None
        os.truncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


class Users:
    """The processes that use the embedded database of a folder: the last one to leave stops it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "database.lock"
        self._handle: int | None = None

    def enter(self) -> None:
        """Be one of the users; waits while the last one before is stopping the database."""
        self._handle = _open(self._path)
        fcntl.flock(self._handle, fcntl.LOCK_SH)

    @contextmanager
    def leave(self) -> Iterator[bool]:
        """Leave; the block is given whether nobody else is left, and nobody can enter until it ends."""
        if self._handle is None:
            yield False
            return
        try:
            try:
                fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield False
            else:
                yield True
        finally:
            os.close(self._handle)
            self._handle = None


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
