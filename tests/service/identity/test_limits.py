"""What is counted against guessing is counted once for all web processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client

from service.identity.people import World, sign_in

TESTS = Path(__file__).resolve().parents[2]


def elsewhere(world: World, how: str, times: int = 1) -> list[str]:
    """Try to sign in from another process on the same database."""
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("attempts.py")), world.officer.email, how, str(times)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [line for line in done.stdout.splitlines() if line in {"in", "out"}]


def is_in(client: Client) -> bool:
    return client.get("/probe/whoami/").status_code == 200


def test_wrong_passwords_in_two_processes_count_together(world: World) -> None:
    assert elsewhere(world, "wrong", 3) == ["out"] * 3
    for _ in range(2):
        Client(HTTP_HOST="localhost").post("/account/login/", {"login": world.officer.email, "password": "wrong"})
    here = Client(HTTP_HOST="localhost")
    sign_in(here, world.officer)
    assert not is_in(here)
    assert elsewhere(world, "right") == ["out"]
    cache.clear()
    sign_in(here, world.officer)
    assert is_in(here)


@pytest.mark.parametrize("host", ["localhost:{}", "127.0.0.1:{}", "LOCALHOST:{}"])
def test_wrong_passwords_under_other_host_names_count_together(world: World, host: str) -> None:
    for port in range(1, 6):
        guessing = Client(HTTP_HOST=host.format(port))
        answer = guessing.post("/account/login/", {"login": world.officer.email, "password": "wrong"})
        assert "too many" not in answer.content.decode().lower()
    here = Client(HTTP_HOST="localhost")
    sign_in(here, world.officer)
    assert not is_in(here)


def test_wrong_passwords_under_other_spellings_of_an_address_count_together(world: World) -> None:
    email = world.officer.email
    for written in (
        email.upper(),
        email.title(),
        f" {email} ",
        email.replace("s", "\u017f"),
        email.replace("k", "\u212a"),
    ):
        Client(HTTP_HOST="localhost").post("/account/login/", {"login": written, "password": "wrong"})
    here = Client(HTTP_HOST="localhost")
    sign_in(here, world.officer)
    assert not is_in(here)


def test_code_used_in_one_process_is_refused_in_another(world: World) -> None:
    assert elsewhere(world, "right") == ["in"]
    replayed = Client(HTTP_HOST="localhost")
    sign_in(replayed, world.officer)
    assert not is_in(replayed)


def test_counters_hold_no_address_and_no_password(world: World, database: object) -> None:
    import psycopg

    Client(HTTP_HOST="localhost").post(
        "/account/login/", {"login": world.officer.email, "password": "a-wrong-password"}
    )
    with psycopg.connect(database.runtime) as connection:
        rows = connection.execute("SELECT cache_key, value FROM service_cache").fetchall()
    assert rows
    assert not [key for key, _ in rows if world.officer.email.split("@")[0] in key]


def test_nobody_can_empty_the_counters_by_making_many(world: World) -> None:
    """A table that overflows drops its rows at random; the limit is far above what one address may cause."""
    assert cache._max_entries >= 100_000
