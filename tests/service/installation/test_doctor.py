import psycopg
import pytest
from django.conf import settings as django_settings

from unbroken.service.database import grant_runtime
from unbroken.service.doctor import CHECKS, check_address, check_data_folder, check_secrets, run_checks
from unbroken.service.settings import Settings


@pytest.fixture
def settings():
    return django_settings.UNBROKEN


def test_doctor_of_a_sound_installation_finds_all_well(database, settings):
    findings = run_checks(settings)
    assert len(findings) == len(CHECKS)
    assert [finding for finding in findings if not finding.ok] == []


def test_doctor_says_which_secret_others_can_read(tmp_path):
    from unbroken.service.secrets import ensure_root_key

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
