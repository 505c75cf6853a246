"""Secrets made on first start, mode 0600. There is no default anywhere."""

import os
import secrets
import stat
from pathlib import Path

from unbroken.engines.vault import FileRootKey
from unbroken.service.errors import SecretDamaged, SecretExposed
from unbroken.service.settings import Settings

_LENGTH = 43


def secret(settings: Settings, name: str) -> str:
    """Return the secret called name, 43 URL-safe characters, making it on first use.

    Raises SecretExposed, SecretDamaged, OSError.
    """
    folder = settings.secrets_folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / name
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_when_written(path)
    with os.fdopen(handle, "w") as out:
        out.write(secrets.token_urlsafe(32))
        out.flush()
        os.fsync(out.fileno())
    return path.read_text()


def _read_when_written(path: Path) -> str:
    with path.open() as file:
        mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
        text = file.read(_LENGTH + 1)
    if mode & 0o077:
        raise SecretExposed(
            f"The secret file {path} can be read by other users of this machine (mode {mode:04o}). Close it with "
            f"`chmod 600 {path}`; if others use the machine, treat the secret as known to them."
        )
    if len(text) != _LENGTH:
        raise SecretDamaged(f"The secret file {path} is damaged. Restore it from a backup; do not delete it.")
    return text


def ensure_root_key(settings: Settings) -> None:
    """Make the root key if there is none yet."""
    settings.secrets_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not settings.root_key_path.exists():
        FileRootKey.create(settings.root_key_path)
