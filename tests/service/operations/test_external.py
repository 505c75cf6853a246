"""The same code on a PostgreSQL and an S3 server that somebody else runs."""

import json
import secrets

import psycopg
import pytest
from psycopg import sql

from seaweed import running_seaweed
from service.operations.external import free_port, running_postgres
from unbroken.service.database import APPEND_ONLY

pytestmark = pytest.mark.s3


@pytest.fixture(scope="module")
def postgres():
    with running_postgres() as server:
        yield server


@pytest.fixture(scope="module")
def seaweed(tmp_path_factory):
    with running_seaweed(tmp_path_factory.mktemp("seaweed")) as server:
        yield server


def outside(seaweed, data, **more):
    return {
        "UNBROKEN_DATA": str(data),
        "UNBROKEN_BLOBS": seaweed.url(secrets.token_hex(4)),
        "AWS_ACCESS_KEY_ID": seaweed.access_key,
        "AWS_SECRET_ACCESS_KEY": seaweed.secret_key,
        "UNBROKEN_EMAIL": "file",
        **more,
    }


def make_runtime_role(postgres, owner_url, name):
    """Make the runtime role as a database administrator would; return its URL."""
    password = secrets.token_urlsafe(12)
    with psycopg.connect(postgres.superuser, autocommit=True) as connection:
        connection.execute(
            sql.SQL("CREATE ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(name), sql.Literal(password))
        )
    return f"postgresql://{name}:{password}@127.0.0.1:{postgres.port}/{owner_url.rsplit('/', 1)[1]}"


def check_ledger_is_append_only(runtime_url):
    for table in APPEND_ONLY:
        for statement in ("DELETE FROM {}", "TRUNCATE {}", "UPDATE {} SET log_id = log_id"):
            with psycopg.connect(runtime_url) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.format(table))
    with psycopg.connect(runtime_url) as connection:
        assert connection.execute("SELECT count(*) FROM custody_entry").fetchone()[0] > 5


@pytest.mark.parametrize("own_runtime_role", [False, True])
def test_main_job_on_external_postgresql_and_s3_verifies(
    postgres, seaweed, folder, journey, unbroken, own_runtime_role
):
    owner = postgres.make_owner(f"owner{int(own_runtime_role)}", createrole=not own_runtime_role)
    environment = outside(seaweed, folder, DATABASE_URL=owner)
    if own_runtime_role:
        environment["UNBROKEN_RUNTIME_DATABASE_URL"] = make_runtime_role(postgres, owner, "service1")
    done = journey(**environment)
    assert done.returncode == 0, done.stderr
    outcome = json.loads(done.stdout.splitlines()[-1])
    assert (outcome["same"], outcome["state"], outcome["waiting"]) == (True, "RECEIVED", {})
    assert not (folder / "postgres").exists()
    assert not (folder / "blobs").exists()

    check_ledger_is_append_only(outcome["runtime"])
    verified = unbroken("ledger", "verify", **environment)
    assert verified.returncode == 0, verified.stderr
    assert "Everything verifies." in verified.stdout
    doctor = unbroken("doctor", **environment)
    assert doctor.returncode == 0, doctor.stdout
    again = unbroken("migrate", **environment)
    assert again.returncode == 0, again.stderr


def test_owner_without_createrole_is_told_what_to_do(postgres, seaweed, folder, unbroken):
    owner = postgres.make_owner("poorowner", createrole=False)
    refused = unbroken("migrate", **outside(seaweed, folder, DATABASE_URL=owner))
    assert refused.returncode == 1
    assert "CREATEROLE" in refused.stderr
    assert "UNBROKEN_RUNTIME_DATABASE_URL" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_runtime_role_that_is_the_owner_is_refused(postgres, seaweed, folder, unbroken):
    owner = postgres.make_owner("bothroles")
    refused = unbroken("migrate", **outside(seaweed, folder, DATABASE_URL=owner, UNBROKEN_RUNTIME_DATABASE_URL=owner))
    assert refused.returncode == 1
    assert "role of its own" in refused.stderr


def test_external_postgresql_that_is_gone_is_one_sentence(folder, unbroken):
    refused = unbroken(
        "migrate", UNBROKEN_DATA=str(folder), DATABASE_URL=f"postgresql://me:secret@127.0.0.1:{free_port()}/none"
    )
    assert refused.returncode == 1
    assert "The database does not answer" in refused.stderr
    assert "secret" not in refused.stderr
    assert "Traceback" not in refused.stderr
