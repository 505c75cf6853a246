"""What the running program stands on outside the database: blob store, root key, guard folder.

Built once from the settings the service passes in; nothing here reads the environment.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from unbroken.engines.vault import BlobStore, FileRootKey, RootKey, open_store


@dataclass(frozen=True)
class Resources:
    """store: sealed payloads. root_key: seals the keyring. guard_folder: last signed checkpoints, never restored."""

    store: BlobStore
    root_key: RootKey
    guard_folder: Path


@cache
def resources() -> Resources:
    """Return the resources of this process, opened on first use."""
    plan = settings.UNBROKEN
    return Resources(
        store=open_store(
            plan.blobs_url,
            access_key=plan.s3_access_key.get_secret_value(),
            secret_key=plan.s3_secret_key.get_secret_value(),
        ),
        root_key=FileRootKey.load(plan.root_key_path),
        guard_folder=plan.guard_folder,
    )
