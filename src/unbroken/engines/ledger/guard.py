"""Remember, outside the database, the last checkpoint that was signed.

A database restored from a backup has forgotten entries that were already signed; signing again from there would
fork the log. The guard makes that impossible. NEVER put the guard's folder into a backup and NEVER restore it:
it is only worth something because it does not go back in time with the database. Source: LEDGER.md section 3.5.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from unbroken.engines.ledger.checkpoint import Checkpoint
from unbroken.engines.ledger.errors import CheckpointError, GuardBehindError, GuardDiffersError, GuardError
from unbroken.engines.ledger.tree import Node, range_hash

_RECOVER = (
    "Nothing will be signed. Stop the service, restore the newest copy of the database (a standby, the write-ahead "
    "log, or a witness's copy of the log), then start again. Do not delete the guard file."
)


@dataclass(frozen=True, slots=True)
class GuardFile:
    """The guard over a folder: one small file for each log, named after its origin."""

    folder: Path

    def path(self, origin: str) -> Path:
        """Return the file of one log."""
        return self.folder / f"{quote(origin, safe='')}.guard"

    def held(self, origin: str) -> Checkpoint | None:
        """Return the last checkpoint signed for the log, None before the first. Raises GuardError."""
        try:
            checkpoint = Checkpoint.parse(self.path(origin).read_bytes().decode())
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError, CheckpointError) as error:
            raise GuardError(f"The guard file {self.path(origin)} cannot be read. {_RECOVER}") from error
        if checkpoint.origin != origin:
            raise GuardError(f"The guard file {self.path(origin)} belongs to another log. {_RECOVER}")
        return checkpoint

    def check(self, origin: str, size: int, root: bytes, node: Node | None = None) -> None:
        """Refuse to sign a state that forgets or changes what was signed before.

        node: reader of the stored tree; with it, a longer tree must also contain the guarded one.
        Raises GuardBehindError, GuardDiffersError, GuardError.
        """
        held = self.held(origin)
        if held is None:
            return
        if size < held.size:
            raise GuardBehindError(
                f"The database holds {size} entries of {origin}, but {held.size} were already signed: it is an "
                f"older copy. {_RECOVER}"
            )
        same = root if size == held.size else _root_at(node, held.size)
        if same not in (None, held.root):
            raise GuardDiffersError(
                f"The first {held.size} entries of {origin} in the database are not the ones that were "
                f"signed. {_RECOVER}"
            )

    def record(self, checkpoint: Checkpoint) -> None:
        """Remember a checkpoint; durable on return. Raises GuardError.

        Call it after the entries are committed and read back, and before the signature is given out: earlier,
        and a failed commit would leave the guard ahead of the database for good.
        """
        self.check(checkpoint.origin, checkpoint.size, checkpoint.root)
        path = self.path(checkpoint.origin)
        temporary = path.with_suffix(".new")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with temporary.open("wb") as file:
                file.write(checkpoint.text().encode())
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(path)
            _sync_folder(self.folder)
        except OSError as error:
            raise GuardError(f"The guard file {path} cannot be written, so nothing is signed: {error}.") from error


def _root_at(node: Node | None, size: int) -> bytes | None:
    return range_hash(node, 0, size) if node and size else None


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
