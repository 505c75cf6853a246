"""The drill itself, as it is run by hand: it tries everything, and it fails when a rule is taken away."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from unbroken.service.drill.report import NAMED


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("UNBROKEN_", "DATABASE_URL", "DJANGO_"))}
    command = [sys.executable, "-m", "unbroken", "drill", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture
def found(tmp_path: Path) -> Path:
    return tmp_path / "drill.json"


def changed_policy(folder: Path, row: str, action: str) -> Path:
    """Write the table that is shipped with the action of one row changed."""
    table = json.loads(files("unbroken.engines.redaction.decide").joinpath("policy-v0.1.json").read_text())
    changed = [one for one in table["rows"] if one["row"] == row]
    assert changed
    for one in changed:
        one["action"] = action
    path = folder / "policy.json"
    path.write_text(json.dumps(table))
    return path


def test_drill_of_everything_lets_nothing_through(found: Path) -> None:
    done = run("--json", str(found))
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-3000:]
    whole = json.loads(found.read_text())
    assert whole["sound"] is True
    assert whole["not_tried"] == []
    assert {one["trap"] for one in whole["outcomes"]} >= set(NAMED)
    assert not [one for one in whole["outcomes"] if one["verdict"] == "GOT THROUGH"]
    assert all(one["rule"] for one in whole["outcomes"] if one["verdict"] in {"STOPPED", "DETECTED"})


def test_drill_with_a_rule_taken_away_fails_and_says_what_got_through(found: Path, tmp_path: Path) -> None:
    policy = changed_policy(tmp_path, "3", "KEEP")
    done = run("--case", "SYN-5", "--policy", str(policy), "--json", str(found))
    assert done.returncode == 1, done.stdout[-6000:] + done.stderr[-3000:]
    whole = json.loads(found.read_text())
    got = [one for one in whole["outcomes"] if one["verdict"] == "GOT THROUGH"]
    assert {one["trap"] for one in got} == {"T14"}
    assert "2 Dyers Court" in got[0]["words"]


def test_drill_of_an_unknown_case_or_a_broken_table_is_refused(tmp_path: Path) -> None:
    unknown = run("--case", "SYN-99")
    assert unknown.returncode == 2
    assert "There is no case SYN-99" in unknown.stderr
    broken = tmp_path / "policy.json"
    broken.write_text("{}")
    refused = run("--policy", str(broken))
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
