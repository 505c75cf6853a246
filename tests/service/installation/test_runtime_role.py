"""The role the service runs as can add ledger rows and read them: nothing else."""

import psycopg
import pytest

from unbroken.service.database import APPEND_ONLY


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "TRUNCATE {}", "UPDATE {} SET log_id = log_id"])
def test_runtime_role_changing_ledger_rows_is_refused(database, table, statement):
    with psycopg.connect(database.runtime) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement.format(table))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE mine (x int)",
        "DROP TABLE custody_entry",
        "ALTER TABLE custody_entry DISABLE TRIGGER ALL",
        "SET ROLE unbroken_owner",
        "CREATE ROLE another",
        "SET session_replication_role = replica",
    ],
)
def test_runtime_role_widening_its_rights_is_refused(database, statement):
    with psycopg.connect(database.runtime) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute(statement)


def test_runtime_role_is_neither_owner_nor_superuser(database):
    with psycopg.connect(database.runtime) as connection:
        role, is_super = connection.execute(
            "SELECT current_user, usesuper FROM pg_user WHERE usename = current_user"
        ).fetchone()
        owners = connection.execute("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert not is_super
    assert (role,) not in owners


def test_runtime_role_granting_itself_rights_gains_nothing(database):
    with psycopg.connect(database.runtime, autocommit=True) as connection:
        connection.execute("GRANT DELETE ON custody_entry TO unbroken_app")
        assert connection.execute("SELECT has_table_privilege('custody_entry', 'DELETE')").fetchone() == (False,)
