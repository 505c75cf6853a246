"""Bring an installation up to the point where it can serve: secrets, database, roles, migrations, grants."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from unbroken.service.database import EmbeddedPostgres, Urls, django_database, grant_runtime, prepare_external, prepare_roles
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
    """Bring the schema up to date as the owner, install the custody triggers, then grant the runtime role its rights."""
    ensure_root_key(settings)
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    from unbroken.ground.custody import structure  # noqa: PLC0415

    connect_as(urls.owner)
    try:
        call_command("migrate", interactive=False, verbosity=0)
        structure.install(connections["default"])
    finally:
        connect_as(urls.runtime)
    grant_runtime(urls.owner)


def connect_as(url: str) -> None:
    """Make this process's Django connection one to url from now on."""
    from django.db import connections  # noqa: PLC0415

    connections["default"].close()
    del connections["default"]
    connections.databases["default"] = {**connections.databases["default"], **django_database(url)}
