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
