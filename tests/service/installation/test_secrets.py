import stat

import pytest

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
    with pytest.raises(OSError, match="damaged"):
        secret(settings, "django")


def test_root_key_made_once_and_private(settings):
    ensure_root_key(settings)
    before = settings.root_key_path.read_bytes()
    ensure_root_key(settings)
    assert settings.root_key_path.read_bytes() == before
    assert stat.S_IMODE(settings.root_key_path.stat().st_mode) == 0o600
