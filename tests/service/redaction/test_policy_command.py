"""The command `unbroken policy check`."""

import json
from importlib import resources
from pathlib import Path

import pytest
from typer.testing import CliRunner

from unbroken.service.cli.root import app


@pytest.fixture
def table() -> dict:
    return json.loads((resources.files("unbroken.engines.redaction.decide") / "policy-v0.1.json").read_text())


def check(path: Path, *more: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["policy", "check", str(path), *more])
    return done.exit_code, " ".join(done.stdout.split()), done.stderr


def write(folder: Path, table: dict) -> Path:
    path = folder / "policy.json"
    path.write_text(json.dumps(table))
    return path


def test_check_of_the_shipped_table_finds_nothing_changed(tmp_path, table) -> None:
    code, said, _ = check(write(tmp_path, table))
    assert code == 0
    assert "is sound" in said
    assert "nothing changes" in said


def test_check_of_a_changed_row_names_what_would_change(tmp_path, table) -> None:
    row = next(row for row in table["rows"] if row["id"] == "8")
    row["action"] = "KEEP"
    code, said, _ = check(write(tmp_path, table))
    assert code == 0
    assert "Rows edited: 8." in said
    assert "KEEP (row 8)" in said


def test_check_of_a_table_with_an_unknown_word_names_row_and_field_and_exits_2(tmp_path, table) -> None:
    table["rows"][5]["kinds"] = ["SHOE_SIZE"]
    code, _, said = check(write(tmp_path, table))
    assert code == 2
    assert table["rows"][5]["id"] in said
    assert "kinds" in said


def test_check_with_a_report_that_is_none_says_so(tmp_path, table) -> None:
    path = write(tmp_path, table)
    code, _, said = check(path, "--report", str(path))
    assert code == 2
    assert "not a report" in said
