"""Secrets made on first start, mode 0600. There is no default anywhere."""

import os
import secrets
from pathlib import Path

from unbroken.engines.vault import FileRootKey
from unbroken.service.settings import Settings


def secret(settings: Settings, name: str) -> str:
    """Return the secret called name, 43 URL-safe characters, making it on first use. Raises OSError."""
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
    text = path.read_text()
    if len(text) != 43:
        raise OSError(f"The secret file {path.name} is damaged. Restore it from a backup; do not delete it.")
    return text


def ensure_root_key(settings: Settings) -> None:
    """Make the root key if there is none yet."""
    settings.secrets_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not settings.root_key_path.exists():
        FileRootKey.create(settings.root_key_path)
