"""Put the sequencer together: its connections, the organisations' keys, the guard and the clock."""

from datetime import UTC, datetime
from typing import Any

import psycopg
from django.db import connections

from unbroken.engines.ledger import GuardFile
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.organisations.keys import OrganisationSigners
from unbroken.service.settings import Settings


def runtime_connection() -> "psycopg.Connection[Any]":
    """Open a plain connection as the runtime role, with autocommit."""
    parameters = connections["default"].get_connection_params()
    allowed = ("dbname", "user", "password", "host", "port", "sslmode", "options")
    return psycopg.connect(
        **{name: parameters[name] for name in allowed if parameters.get(name)},
        autocommit=True,
        application_name="unbroken-sequencer",
    )


def sequencer(settings: Settings) -> Sequencer:
    """Return a sequencer for this installation."""
    settings.guard_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Sequencer(runtime_connection, OrganisationSigners(), GuardFile(settings.guard_folder), utc_now)


def utc_now() -> datetime:
    """Return the time; the only clock of the worker."""
    return datetime.now(UTC)
