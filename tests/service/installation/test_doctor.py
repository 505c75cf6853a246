import psycopg
import pytest
from django.conf import settings as django_settings
from typer.testing import CliRunner

from cluster import copy_cluster
from ground.organisations.factories import make_force
from unbroken.service.cli.tree import build
from unbroken.service.database import grant_runtime
from unbroken.service.doctor import (
    CHECKS,
    check_address,
    check_data_folder,
    check_names,
    check_root_key,
    check_secrets,
    run_checks,
)
from unbroken.service.secrets import ensure_root_key
from unbroken.service.settings import Settings


@pytest.fixture
def settings():
    return django_settings.UNBROKEN


def test_doctor_of_a_sound_installation_finds_all_well(database, settings):
    findings = run_checks(settings)
    assert len(findings) == len(CHECKS)
    assert [finding for finding in findings if not finding.ok] == []


def test_doctor_says_which_secret_others_can_read(tmp_path):
    settings = Settings(data=tmp_path)
    ensure_root_key(settings)
    settings.root_key_path.chmod(0o644)
    finding = check_secrets(settings)
    assert not finding.ok
    assert "root.key" in finding.sentence


def test_doctor_without_a_data_folder_says_what_to_run(tmp_path):
    assert "unbroken serve" in check_data_folder(Settings(data=tmp_path / "none")).sentence


def test_doctor_finds_ledger_rights_that_were_widened(database, settings):
    with psycopg.connect(database.owner) as owner:
        owner.execute("GRANT UPDATE ON custody_entry TO unbroken_app")
    try:
        wrong = [finding for finding in run_checks(settings) if not finding.ok]
        assert [finding.check for finding in wrong] == ["ledger rights"]
        assert "custody_entry" in wrong[0].sentence
    finally:
        grant_runtime(database.owner)


@pytest.mark.parametrize(
    ("public_url", "demo", "ok"),
    [
        ("", False, True),
        ("", True, True),
        ("https://unbroken.example", False, True),
        ("http://unbroken.example", False, False),
        ("https://unbroken.example", True, False),
    ],
)
def test_doctor_judges_the_address(tmp_path, public_url, demo, ok):
    assert check_address(Settings(data=tmp_path, public_url=public_url, demo=demo)).ok is ok


def test_doctor_without_an_installation_says_so_and_makes_nothing(tmp_path):
    folder = tmp_path / "mistyped"
    told = CliRunner().invoke(build(["doctor"]), ["doctor", "--data", str(folder)])
    assert told.exit_code == 1
    assert "does not exist" in told.output
    assert not folder.exists()
    folder.mkdir()
    told = CliRunner().invoke(build(["doctor"]), ["doctor", "--data", str(folder)])
    assert told.exit_code == 1
    assert "no database in the data folder" in " ".join(told.output.split())
    assert list(folder.iterdir()) == []


def test_doctor_says_what_it_can_when_the_database_does_not_answer(tmp_path, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:hush@127.0.0.1:1/none")
    told = CliRunner().invoke(build(["doctor"]), ["doctor", "--data", str(tmp_path)])
    words = " ".join(told.output.split())
    assert told.exit_code == 1
    assert "The database does not answer." in words
    assert "unbroken doctor" not in words, "advice to run what is running"
    assert "data folder" in words
    assert "hush" not in words


def test_doctor_names_a_setting_that_does_not_exist(tmp_path, monkeypatch):
    monkeypatch.setenv("UNBROKEN_IDLE_MINUTE", "5")
    finding = check_names(Settings(data=tmp_path))
    assert not finding.ok
    assert "UNBROKEN_IDLE_MINUTE" in finding.sentence


def test_doctor_notices_the_root_key_of_another_installation(database, settings, now, tmp_path):
    make_force(now)
    strange = Settings(data=tmp_path)
    ensure_root_key(strange)
    assert check_root_key(settings).ok
    assert "belongs to another" in check_root_key(strange).sentence


def test_doctor_of_a_damaged_database_says_where_to_read_why(tmp_path):
    tmp_path.chmod(0o755)
    copy_cluster(tmp_path / "data")
    (tmp_path / "data" / "postgres" / "global" / "pg_control").write_bytes(bytes(100))
    told = CliRunner().invoke(build(["doctor"]), ["doctor", "--data", str(tmp_path / "data")])
    words = " ".join(told.output.split())
    assert told.exit_code == 1
    assert "does not start" in words
    assert "restore the newest backup" in words
