"""What a log line may never hold: the words of an exception, which repeat rows, names and tokens."""

import json
import logging

import pytest
import structlog

from unbroken.service import logs
from unbroken.service.settings import Settings

SECRET = "Ellery-Hallmark"


@pytest.fixture
def lines(tmp_path):
    """Log as the service does, into a file; give a function that reads it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    path = tmp_path / "service.log"
    logs.configure(Settings(log_file=str(path)), "web")
    yield path.read_text
    for handler in root.handlers:
        if handler not in handlers:
            handler.close()
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.reset_defaults()


def test_exception_in_a_log_line_says_where_and_not_what(lines) -> None:
    try:
        try:
            int(f"Failing row contains ({SECRET})")
        except ValueError as error:
            raise RuntimeError(f"could not save {SECRET}") from error
    except RuntimeError:
        logging.getLogger("django.request").exception("server_error")
        structlog.get_logger("own").exception("server_error")
    written = lines()
    assert SECRET not in written
    assert len(written.splitlines()) == 2
    for line in written.splitlines():
        said = json.loads(line)["exception"]
        assert "builtins.RuntimeError" in said and "builtins.ValueError" in said
        assert "test_logs.py" in said


def test_database_error_in_a_log_line_names_the_constraint_and_not_the_row(lines, database) -> None:
    import psycopg

    with psycopg.connect(database.runtime) as connection:
        connection.execute("CREATE TEMPORARY TABLE held (name text CONSTRAINT held_once UNIQUE)")
        connection.execute("INSERT INTO held VALUES (%s)", [SECRET])
        try:
            connection.execute("INSERT INTO held VALUES (%s)", [SECRET])
        except psycopg.Error:
            structlog.get_logger("own").exception("server_error")
    written = lines()
    assert SECRET not in written
    assert "held_once" in written and "23505" in written


def test_request_in_a_log_line_is_data_without_the_key_of_a_password_link(lines, database) -> None:
    from django.test import Client

    key = "1a2b3c-d4e5f6"
    client = Client(raise_request_exception=False)
    for path in (f"/account/password/reset/key/{key}/", f"/account/password/reset/key/_{key}/"):
        client.post(path, {"password1": SECRET})
        client.get(path)
    client.get(f"/nothing/{SECRET}/?q=secret-words")
    client.get("/account/login/", headers={"host": "evil.example"})
    written = lines()
    assert key not in written
    assert "secret-words" not in written
    said = [json.loads(line) for line in written.splitlines()]
    assert {line["event"] for line in said if line["logger"].startswith("django.request")} == {"request_refused"}
    assert "/account/password/reset/key/..." in written


def test_reset_key_in_a_fault_reaches_no_log(lines, database, monkeypatch) -> None:
    from django.test import Client

    from unbroken.service.identity import adapter

    def broken(*_arguments: object, **_named: object) -> None:
        raise RuntimeError("1a2b3c-d4e5f6 broke")

    monkeypatch.setattr(adapter.AccountAdapter, "is_open_for_signup", broken)
    from allauth.account import views

    monkeypatch.setattr(views.PasswordResetFromKeyView, "dispatch", broken)
    client = Client(raise_request_exception=False)
    assert client.get("/account/password/reset/key/1a2b3c-d4e5f6/").status_code == 500
    written = lines()
    assert "d4e5f6" not in written
    assert "request_failed" in written or "server_error" in written
