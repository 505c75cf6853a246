"""Plain psycopg connections as the runtime role, for the sequencer and the verifier."""

from typing import Any

import psycopg
from django.db import connections

from unbroken.ground.custody.storage import Connection

_ALLOWED = (
    *("dbname", "user", "password", "host", "port", "options", "connect_timeout", "target_session_attrs"),
    *("sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding"),
)


def runtime_connection(application_name: str = "unbroken-custody") -> Connection:
    """Open a connection with autocommit, to the database that Django uses."""
    given: dict[str, Any] = connections["default"].get_connection_params()
    parameters = {name: given[name] for name in _ALLOWED if given.get(name)}
    return psycopg.connect(**parameters, autocommit=True, application_name=application_name)
