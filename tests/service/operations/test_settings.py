"""A wrong setting ends a command with one sentence that names its variable, and never repeats the value."""

import pytest

from unbroken.service.errors import WrongSetting
from unbroken.service.settings import Settings, variable_of

WRONG = {
    "UNBROKEN_PORT": ["no-number", "70000", "-1"],
    "UNBROKEN_LOG_LEVEL": ["LOUD"],
    "UNBROKEN_LOG_FORMAT": ["xml"],
    "UNBROKEN_DEMO": ["perhaps"],
    "UNBROKEN_IDLE_MINUTES": ["0", "121", "soon"],
    "UNBROKEN_UPLOAD_EXPIRY_HOURS": ["0"],
    "UNBROKEN_MAX_ITEM_GIB": ["0"],
    "DATABASE_URL": ["mysql://me:secret-word@db/x", "secret-word"],
    "UNBROKEN_RUNTIME_DATABASE_URL": ["sqlite:///secret-word"],
    "UNBROKEN_BLOBS": ["ftp://secret-word/x", "s3://", "secret-word"],
    "UNBROKEN_EMAIL": ["pigeon", "smtp://", "https://secret-word/", "notify:secret-word"],
    "UNBROKEN_NOTIFY_KEY": ["secret-word", "secret-word-1b671a64-40d5-491e-99b0-da01ff1f3341"],
    "UNBROKEN_NOTIFY_URL": ["http://secret-word.example", "secret-word", "https://"],
    "UNBROKEN_PUBLIC_URL": ["unbroken.example", "https://unbroken.example/secret-word"],
}
CASES = [(variable, value) for variable, values in WRONG.items() for value in values]


@pytest.fixture
def bare(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(variable_of(name), raising=False)
    return monkeypatch


@pytest.mark.parametrize(("variable", "value"), CASES)
def test_settings_with_a_wrong_value_name_the_variable_and_keep_the_value_to_themselves(bare, variable, value):
    bare.setenv(variable, value)
    with pytest.raises(WrongSetting) as refused:
        Settings.read()
    assert str(refused.value).startswith(f"The setting {variable} has a wrong value.")
    assert str(refused.value).endswith(".")
    assert "secret-word" not in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DATABASE_URL", "postgresql://me:x@/unbroken?host=/run/postgresql"),
        ("DATABASE_URL", "postgres://me:x@db.example/unbroken?sslmode=verify-full"),
        ("UNBROKEN_BLOBS", "s3://bucket/prefix?endpoint=http://127.0.0.1:1&region=eu"),
        ("UNBROKEN_BLOBS", "file:///srv/blobs"),
        ("UNBROKEN_EMAIL", "smtps://me:x@mail.example:465"),
        ("UNBROKEN_PUBLIC_URL", "https://unbroken.example/"),
    ],
)
def test_settings_with_a_right_value_keep_it(bare, variable, value):
    bare.setenv(variable, value)
    assert value in Settings.read().environment().values()


def test_settings_given_to_another_process_are_the_same(bare, tmp_path):
    first = Settings.read(data=tmp_path, port=8000, demo=True, email="file", s3_secret_key="x", idle_minutes=7)
    for name, value in first.environment().items():
        bare.setenv(name, value)
    assert Settings.read() == first


def test_command_with_two_wrong_settings_names_both(unbroken, folder):
    refused = unbroken("serve", "--data", str(folder), UNBROKEN_PORT="door", UNBROKEN_EMAIL="pigeon")
    assert refused.returncode == 1
    assert "The setting UNBROKEN_PORT has a wrong value." in refused.stderr
    assert "The setting UNBROKEN_EMAIL has a wrong value." in refused.stderr
    assert "Traceback" not in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert not (folder / "secrets").exists()
