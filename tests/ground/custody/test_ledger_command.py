"""`unbroken ledger` over a real installation: it verifies, names the first wrong thing, writes tiles."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.conf import settings

from unbroken.engines.ledger import Checkpoint, SignedNote, StaticLog, recompute
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.cosigning import cosign
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations.actions import register_organisation
from unbroken.ground.organisations.keys import OrganisationSigners
from unbroken.service.server.sequencing import sequencer


@pytest.fixture
def installation(connect, now):
    """Two organisations with a log each; one witnesses the other. Returns the first one's log origin."""
    police = register_organisation(OrganisationKind.POL, "Westmarch Police", "18", now=now)
    prosecution = register_organisation(OrganisationKind.CPS, "March and Vale", "CPS1", now=now)
    for _ in range(300):
        record_look(Actor.system(police.id), EventType.ITEM_VIEWED, now=now)
    running = sequencer(settings.UNBROKEN)
    running.sequence_now()
    running.close()
    cosign(police.id, by=prosecution.id, signers=OrganisationSigners(), now=now)
    return OrganisationSigners().signer_for(police.id).name


@pytest.fixture
def unbroken(database):
    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "DATABASE_URL": database.owner,
            "UNBROKEN_RUNTIME_DATABASE_URL": database.runtime,
        }
        command = [sys.executable, "-c", "from unbroken.service.cli import main; main()", "ledger", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return run


def test_ledger_verify_of_a_whole_installation_says_so(installation, unbroken):
    done = unbroken("verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{installation}: " in done.stdout
    assert "1 cosignatures" in done.stdout
    assert done.stdout.endswith("Everything verifies.\n")


def test_ledger_verify_names_the_first_wrong_entry_and_fails(installation, unbroken, database):
    with psycopg.connect(database.owner) as owner:
        owner.execute(
            "UPDATE custody_entry SET leaf = set_byte(leaf, 30, get_byte(leaf, 30) # 1) "
            "WHERE index = 77 AND log_id = (SELECT id FROM custody_log WHERE origin = %s)",
            [installation],
        )
    done = unbroken("verify", "--log", installation)
    assert done.returncode == 1
    assert done.stderr.startswith("WRONG: Entry 77 is not what was recorded")


def test_ledger_verify_opens_values_only_when_asked(installation, unbroken, database):
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_disclosure DISABLE TRIGGER USER")
        owner.execute(
            "UPDATE custody_disclosure SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) WHERE id = "
            "(SELECT id FROM custody_entry WHERE index = 77 "
            "AND log_id = (SELECT id FROM custody_log WHERE origin = %s))",
            [installation],
        )
        owner.execute("ALTER TABLE custody_disclosure ENABLE TRIGGER USER")
    assert unbroken("verify").returncode == 0
    opened = unbroken("verify", "--values")
    assert opened.returncode == 1
    assert opened.stderr.startswith("WRONG: The values of entry 77 cannot be read.")


def test_ledger_verify_of_an_unknown_log_fails_with_a_sentence(installation, unbroken):
    done = unbroken("verify", "--log", "nowhere.example/log")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no log nowhere.example/log" in done.stderr


def test_ledger_tiles_are_a_static_log_with_the_signed_root(installation, unbroken, tmp_path):
    done = unbroken("tiles", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    folder = tmp_path / "out" / installation.replace("/", "_")
    checkpoint = Checkpoint.parse(SignedNote.parse((folder / "checkpoint").read_bytes()).text)
    assert checkpoint.origin == installation
    assert checkpoint.size > 300
    assert recompute(StaticLog(folder, checkpoint.size).leaves()).root == checkpoint.root
    assert (folder / "tile/0/000").stat().st_size == 8192


def test_ledger_adopt_starts_a_guard_only_where_there_is_none(installation, unbroken):
    for file in Path(settings.UNBROKEN.guard_folder).iterdir():
        file.unlink()
    first, second = unbroken("adopt", "--yes"), unbroken("adopt", "--yes")
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert first.stdout.count("the guard starts at") == 2
    assert second.stdout.count("here already") == 2
