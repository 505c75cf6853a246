import stat

import pytest

from unbroken.service.errors import SecretDamaged, SecretExposed
from unbroken.service.secrets import ensure_root_key, secret
from unbroken.service.settings import Settings


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path)


def test_secret_made_on_first_use_is_kept_and_private(settings):
    first = secret(settings, "django")
    assert secret(settings, "django") == first
    assert len(first) == 43
    assert stat.S_IMODE((settings.secrets_folder / "django").stat().st_mode) == 0o600
    assert stat.S_IMODE(settings.secrets_folder.stat().st_mode) == 0o700


def test_secret_of_another_installation_differs(settings, tmp_path):
    other = Settings(data=tmp_path / "other")
    assert secret(settings, "django") != secret(other, "django")


def test_secret_damaged_is_refused_not_replaced(settings):
    secret(settings, "django")
    (settings.secrets_folder / "django").write_text("short")
    with pytest.raises(SecretDamaged, match="Restore it from a backup"):
        secret(settings, "django")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o666])
def test_secret_that_others_can_reach_is_refused_in_words(settings, mode):
    secret(settings, "django")
    path = settings.secrets_folder / "django"
    path.chmod(mode)
    with pytest.raises(SecretExposed, match=f"chmod 600 {path}") as refused:
        secret(settings, "django")
    assert path.read_text() not in str(refused.value)
    path.chmod(0o600)
    assert len(secret(settings, "django")) == 43


def test_root_key_made_once_and_private(settings):
    ensure_root_key(settings)
    before = settings.root_key_path.read_bytes()
    ensure_root_key(settings)
    assert settings.root_key_path.read_bytes() == before
    assert stat.S_IMODE(settings.root_key_path.stat().st_mode) == 0o600
