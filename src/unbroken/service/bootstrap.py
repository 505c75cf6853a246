"""Bring an installation up to the point where it can serve: secrets, database, roles, migrations, grants."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import psycopg

from unbroken.engines.vault import FileRootKey, VaultError
from unbroken.service.database import (
    EmbeddedPostgres,
    Urls,
    django_database,
    grant_runtime,
    prepare_external,
    prepare_roles,
    role_of,
)
from unbroken.service.errors import RootKeyLost, RootKeyWrong
from unbroken.service.secrets import ensure_root_key
from unbroken.service.settings import Settings


@contextmanager
def database(settings: Settings) -> Iterator[Urls]:
    """Make the database reachable for the length of the block: start the embedded one, or use the external one."""
    if settings.database_url:
        yield prepare_external(settings)
        return
    settings.data_folder.mkdir(parents=True, exist_ok=True, mode=0o711)
    embedded = EmbeddedPostgres(settings.data_folder / "postgres")
    superuser = embedded.start()
    try:
        yield replace(prepare_roles(settings, superuser), tend=embedded.tend)
    finally:
        embedded.stop()


def use(settings: Settings, urls: Urls) -> None:
    """Point this process and its children at the runtime role, and load Django."""
    os.environ.update(settings.environment())
    os.environ["UNBROKEN_RUNTIME_DATABASE_URL"] = urls.runtime
    os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"
    import django  # noqa: PLC0415  (only after the environment is complete)

    django.setup()
    connect_as(urls.runtime)


def migrate(settings: Settings, urls: Urls) -> None:
    """Bring the schema up to date as the owner, install the custody triggers, grant the runtime role its rights.

    Safe to run at every start. Raises RootKeyLost, RootKeyWrong.
    """
    check_root_key(settings, urls)
    ensure_root_key(settings)
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    from unbroken.ground.custody import structure  # noqa: PLC0415

    connect_as(urls.owner)
    try:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        structure.install(connections["default"])
    finally:
        connect_as(urls.runtime)
    grant_runtime(urls.owner, role_of(urls.runtime))


def check_root_key(settings: Settings, urls: Urls) -> None:
    """Refuse to go on without the root key that sealed the keys in the database: a new one would open none of them.

    Raises RootKeyLost, RootKeyWrong; VaultError when the file cannot be used at all.
    """
    with psycopg.connect(urls.owner) as connection:
        refuse_wrong_root_key(settings, connection)


def refuse_wrong_root_key(settings: Settings, connection: Any) -> None:
    """Check the root key over a connection, psycopg's or Django's. Raises RootKeyLost, RootKeyWrong, VaultError."""
    newest = _newest_sealed_key(connection)
    if newest is None:
        return
    if not settings.root_key_path.exists():
        raise RootKeyLost(
            f"The root key {settings.root_key_path} is missing, and the database holds keys that only it can open. "
            "Restore the secrets folder from its backup. No new root key was made."
        )
    row_id, organisation_id, purpose, sealed = newest
    from unbroken.ground.organisations import keys  # noqa: PLC0415  (needs Django set up)

    root_key = FileRootKey.load(settings.root_key_path)
    try:
        root_key.open(sealed, keys.context(organisation_id, purpose, row_id))
    except VaultError:
        raise RootKeyWrong(
            f"The root key {settings.root_key_path} does not open the keys in this database: it belongs to another "
            "installation or another time. Restore the secrets folder that belongs to this database; if a replacement "
            "of the root key was interrupted, run `unbroken keys replace-root` again."
        ) from None


def _newest_sealed_key(connection: Any) -> tuple[str, str, str, bytes] | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('organisations_key')")
        if cursor.fetchone() == (None,):
            return None
        cursor.execute(
            "SELECT id, organisation_id, purpose, sealed FROM organisations_key "
            "WHERE length(sealed) > 0 ORDER BY id DESC LIMIT 1"
        )
        row = cursor.fetchone()
    return None if row is None else (row[0], row[1], row[2], bytes(row[3]))


def connect_as(url: str) -> None:
    """Make this process's Django connection one to url from now on."""
    from django.db import connections  # noqa: PLC0415

    connections["default"].close()
    del connections["default"]
    connections.databases["default"] = {**connections.databases["default"], **django_database(url)}
