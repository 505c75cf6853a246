"""The demonstration itself, as outside scripts call it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

FIELDS = {
    "case": str,
    "items": int,
    "sealed": int,
    "receipts": int,
    "overdue_alarms": int,
    "outsider_denied": int,
    "package": str,
    "verified": bool,
    "plaintext_found": int,
    "seconds": float,
}


def run(*arguments, timeout=900):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("UNBROKEN_", "DATABASE_URL", "DJANGO_"))}
    command = [sys.executable, "-m", "unbroken", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, env=environment, check=False)


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    folder.chmod(0o755)
    return run("demo", "--once", "--data", str(folder / "data"))


@pytest.fixture(scope="module")
def outcome(once):
    assert once.returncode == 0, once.stderr[-3000:]
    return json.loads(once.stdout.splitlines()[-1])


def test_demo_once_prints_its_outcome_as_the_last_line(outcome):
    assert {name: type(value) for name, value in outcome.items()} == FIELDS


def test_demo_once_walks_the_whole_journey(outcome):
    assert outcome["case"] == "18ZA0000126"
    assert (outcome["items"], outcome["sealed"], outcome["receipts"]) == (15, 15, 15)
    assert outcome["overdue_alarms"] >= 1
    assert outcome["outsider_denied"] >= 20
    assert outcome["verified"] is True
    assert outcome["plaintext_found"] == 0


def test_demo_package_verifies_by_the_command_and_a_changed_byte_does_not(outcome, tmp_path):
    assert run("verify", outcome["package"]).returncode == 0
    changed = bytearray(Path(outcome["package"]).read_bytes())
    changed[len(changed) // 2] ^= 1
    (tmp_path / "changed.zip").write_bytes(changed)
    refused = run("verify", str(tmp_path / "changed.zip"))
    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr


def test_demo_in_a_folder_of_something_else_is_refused(tmp_path):
    (tmp_path / "mine.txt").write_text("keep me")
    refused = run("demo", "--once", "--data", str(tmp_path))
    assert refused.returncode != 0
    assert (tmp_path / "mine.txt").read_text() == "keep me"
    assert "holds no demonstration" in refused.stderr
