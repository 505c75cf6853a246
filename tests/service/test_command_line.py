"""The command line loads what a run needs and no more, and says the same whichever way it is loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from unbroken.engines.vault import generate_identity
from unbroken.service.cli.tree import build
from unbroken.service.cli.vault import Sealing, plain_form

BRANCHES = [*build().registered_groups, *build().registered_commands]
RECIPIENT = str(generate_identity(pq=False).recipient())


def loaded_by(program: str) -> set[str]:
    """Return the modules that a program has loaded at its end."""
    watched = f"import json, sys\ntry:\n {program}\nexcept SystemExit as end:\n assert not end.code\n"
    done = subprocess.run(
        [sys.executable, "-c", watched + "print('\\n' + json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


def run_as_main(*words: str) -> str:
    return f"sys.argv = {['unbroken', *words]!r}; from unbroken.service.cli import main; main()"


def test_sealing_a_file_loads_no_description_of_options(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x" * 100_000)
    words = ("vault", "encrypt", "-r", RECIPIENT, "-o", str(tmp_path / "sealed"), str(tmp_path / "plain"))
    loaded = loaded_by(run_as_main(*words))
    assert (tmp_path / "sealed").read_bytes().startswith(b"age-encryption.org/v1\n")
    assert not {"typer", "pydantic", "rich", "obstore", "django"} & loaded


def test_a_branch_loads_alone() -> None:
    loaded = loaded_by(run_as_main("redact", "--help"))
    assert "unbroken.service.cli.redact" in loaded
    assert not {"unbroken.service.cli.ledger", "unbroken.service.settings", "psycopg", "django"} & loaded


@pytest.mark.parametrize("name", [str(branch.name) for branch in BRANCHES])
def test_every_branch_says_the_same_alone_as_in_the_whole_tree(name: str) -> None:
    alone, whole = build([name]), build()
    told = [CliRunner().invoke(app, [name, "--help"], prog_name="unbroken") for app in (alone, whole)]
    assert told[0].exit_code == 0
    assert told[0].output == told[1].output


def test_an_unknown_word_is_answered_with_all_that_there_is() -> None:
    app = build(["nonsense"])
    assert isinstance(app, typer.Typer)
    assert "nonsense" in CliRunner().invoke(app, ["nonsense"]).output
    assert "vault" in CliRunner().invoke(app, ["--help"]).output


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["-r", "age1x", "-o", "out", "in"], Sealing(Path("in"), ("age1x",), Path("out"), force=False)),
        (
            ["in", "--recipient", "age1x", "-r", "age1y", "--output", "out", "--force"],
            Sealing(Path("in"), ("age1x", "age1y"), Path("out"), force=True),
        ),
        (["-r", "age1x", "-o", "out"], None),
        (["-r", "age1x", "in"], None),
        (["-o", "out", "in"], None),
        (["-r", "age1x", "-o", "out", "in", "another"], None),
        (["-r", "age1x", "-o", "a", "-o", "b", "in"], None),
        (["-r", "age1x", "-o", "out", "-"], None),
        (["-r", "--force", "-o", "out", "in"], None),
        (["-r", "age1x", "--output=out", "in"], None),
        (["-r", "age1x", "-o", "out", "in", "--help"], None),
        (["-r"], None),
        ([], None),
    ],
)
def test_only_the_plain_form_of_sealing_is_read_without_the_library(words: list[str], asked: Sealing | None) -> None:
    assert plain_form(["encrypt", *words]) == asked
    assert plain_form(["decrypt", *words]) is None
