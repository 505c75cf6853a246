"""Run `unbroken vault` as a person would, beside the stock age."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from unbroken.engines.vault import generate_identity

AGE = shutil.which("age")
needs_age = pytest.mark.skipif(AGE is None, reason="the stock age is not installed")
VAULT = [sys.executable, "-m", "unbroken.service.cli.vault"]
PLAIN = os.urandom(3 * 65_536 + 1234)


def run(*arguments: str | Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*VAULT, *map(str, arguments)], input=stdin, capture_output=True, check=False, timeout=60)


def succeed(*arguments: str | Path, stdin: bytes | None = None) -> bytes:
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refuse(*arguments: str | Path, stdin: bytes | None = None) -> str:
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 1
    assert done.stdout == b""
    sentence = done.stderr.decode()
    assert sentence.count("\n") == 1
    assert "Traceback" not in sentence
    return sentence


@pytest.fixture(scope="module")
def made_key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "key.txt"
    succeed("keygen", "-o", path)
    return path


@pytest.fixture
def key(made_key: Path, tmp_path: Path) -> Path:
    """A key file in the test's own folder."""
    return Path(shutil.copy(made_key, tmp_path / "key.txt"))


@pytest.fixture(scope="module")
def sealed(made_key: Path) -> bytes:
    """PLAIN, encrypted to the key."""
    return succeed("encrypt", "-r", recipient_of(made_key), stdin=PLAIN)


def recipient_of(key: Path) -> str:
    return key.read_text().split("# public key: ")[1].split("\n")[0]


def test_keygen_writes_a_private_file_and_never_replaces_it_unasked(tmp_path: Path) -> None:
    path = tmp_path / "k"
    succeed("keygen", "-o", path)
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    assert "--force" in refuse("keygen", "-o", path)
    assert path.read_bytes() == before
    succeed("keygen", "--pq", "--force", "-o", path)
    assert "AGE-SECRET-KEY-PQ-1" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert b"AGE-SECRET-KEY-1" in succeed("keygen")


@needs_age
def test_encrypt_is_opened_by_age_and_age_by_decrypt(tmp_path: Path, key: Path) -> None:
    sealed = succeed("encrypt", "-r", recipient_of(key), stdin=PLAIN)
    opened = subprocess.run([AGE, "-d", "-i", key], input=sealed, capture_output=True, check=True)
    assert opened.stdout == PLAIN
    for armour in ([], ["-a"]):
        made = subprocess.run([AGE, *armour, "-r", recipient_of(key)], input=PLAIN, capture_output=True, check=True)
        assert succeed("decrypt", "-i", key, stdin=made.stdout) == PLAIN


def test_files_in_and_out_with_recipients_from_a_file(tmp_path: Path, key: Path) -> None:
    (tmp_path / "plain").write_bytes(PLAIN)
    (tmp_path / "recipients").write_text(f"# the prosecution\n{recipient_of(key)}\n\n")
    succeed("encrypt", "-r", tmp_path / "recipients", "-o", tmp_path / "sealed", tmp_path / "plain")
    assert "exists already" in refuse("decrypt", "-i", key, "-o", tmp_path / "plain", tmp_path / "sealed")
    succeed("decrypt", "-i", key, "-o", tmp_path / "again", tmp_path / "sealed")
    assert (tmp_path / "again").read_bytes() == PLAIN


@pytest.mark.parametrize("span", ["0-0", "65530-70000", "0-197841", "131072-131072", "100000-"])
def test_range_from_a_file_and_from_a_pipe_are_the_same_bytes(
    tmp_path: Path, key: Path, sealed: bytes, span: str
) -> None:
    (tmp_path / "sealed").write_bytes(sealed)
    first, _, last = span.partition("-")
    wanted = PLAIN[int(first) : int(last) + 1 if last else None]
    assert succeed("decrypt", "-i", key, "--range", span, tmp_path / "sealed") == wanted
    assert succeed("decrypt", "-i", key, "--range", span, stdin=sealed) == wanted


@pytest.mark.parametrize("span", ["5-4", "-5", "a-b", "0x1-2", "1", "197842-197842", "0-197842"])
def test_range_outside_or_malformed_is_one_sentence(tmp_path: Path, key: Path, sealed: bytes, span: str) -> None:
    (tmp_path / "sealed").write_bytes(sealed)
    assert "range" in refuse("decrypt", "-i", key, f"--range={span}", tmp_path / "sealed").lower()


@needs_age
def test_rewrap_changes_who_opens_and_leaves_every_payload_byte(tmp_path: Path, key: Path) -> None:
    other = tmp_path / "other.txt"
    succeed("keygen", "-o", other)
    item = tmp_path / "item.age"
    item.write_bytes(succeed("encrypt", "-r", recipient_of(key), stdin=PLAIN))
    item.chmod(0o640)
    payload = item.read_bytes().partition(b"\n--- ")[2].partition(b"\n")[2]
    done = run("rewrap", "-i", key, "-r", recipient_of(other), item)
    assert done.returncode == 0
    assert b"copied untouched" in done.stderr
    assert item.read_bytes().endswith(payload)
    assert item.stat().st_mode & 0o777 == 0o640
    assert "None of these keys" in refuse("decrypt", "-i", key, item)
    opened = subprocess.run([AGE, "-d", "-i", other, item], capture_output=True, check=True)
    assert opened.stdout == PLAIN
    succeed("rewrap", "-i", other, "-r", recipient_of(key), "-o", tmp_path / "copy", item)
    assert succeed("decrypt", "-i", key, tmp_path / "copy") == PLAIN


def test_rewrap_through_a_link_changes_the_file_behind_it(tmp_path: Path, key: Path, sealed: bytes) -> None:
    other = tmp_path / "other"
    succeed("keygen", "-o", other)
    behind, link = tmp_path / "behind.age", tmp_path / "link.age"
    behind.write_bytes(sealed)
    link.symlink_to(behind)
    succeed("rewrap", "-i", key, "-r", recipient_of(other), link)
    assert link.is_symlink()
    assert "None of these keys" in refuse("decrypt", "-i", key, behind)
    assert succeed("decrypt", "-i", other, behind) == PLAIN


def test_rewrap_with_a_wrong_key_leaves_the_file_as_it_was(tmp_path: Path, key: Path) -> None:
    item = tmp_path / "item.age"
    item.write_bytes(succeed("encrypt", "-r", str(generate_identity(pq=False).recipient()), stdin=PLAIN))
    before = item.read_bytes()
    refuse("rewrap", "-i", key, "-r", recipient_of(key), item)
    assert item.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["item.age", "key.txt"]


@pytest.mark.parametrize("damage", ["cut", "flip", "extend"])
def test_damaged_file_leaves_no_output_file(tmp_path: Path, key: Path, sealed: bytes, damage: str) -> None:
    sealed = bytearray(sealed)
    match damage:
        case "cut":
            del sealed[-70_000:]
        case "flip":
            sealed[-70_000] ^= 1
        case _:
            sealed += b"x"
    done = run("decrypt", "-i", key, "-o", tmp_path / "out", stdin=bytes(sealed))
    assert done.returncode == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key.txt"]
    streamed = run("decrypt", "-i", key, stdin=bytes(sealed))
    assert streamed.returncode == 1
    assert PLAIN.startswith(streamed.stdout)
    assert len(streamed.stdout) % 65_536 in (0, len(PLAIN) % 65_536)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["encrypt", "-r", "age1nonsense"], "Copy it again"),
        (["encrypt", "-r", "nowhere"], "neither a recipient"),
        (["decrypt", "-i", "nowhere"], "No such file or directory: nowhere. Check the name."),
        (["decrypt", "-i", "/dev/null"], "no secret key"),
        (["encrypt", "-r", str(generate_identity(pq=True).recipient()), "nowhere"], "No such file"),
    ],
)
def test_wrong_arguments_are_one_sentence(arguments: list[str], words: str) -> None:
    assert words in refuse(*arguments, stdin=b"")


def test_output_in_a_folder_that_is_not_there_is_one_sentence(tmp_path: Path, key: Path) -> None:
    said = refuse("encrypt", "-r", recipient_of(key), "-o", tmp_path / "none" / "a.age", stdin=b"x")
    assert said.strip() == f"There is no folder {tmp_path / 'none'}. Make it first, or choose another place."


def test_secret_key_given_as_recipient_is_refused_and_not_repeated(key: Path) -> None:
    secret = key.read_text().splitlines()[-1]
    said = refuse("encrypt", "-r", secret, stdin=b"x")
    assert "secret key" in said
    assert secret[20:] not in said


def test_mixed_kinds_of_recipients_are_refused(key: Path) -> None:
    hybrid = str(generate_identity(pq=True).recipient())
    assert "classical" in refuse("encrypt", "-r", recipient_of(key), "-r", hybrid, stdin=b"x")


def test_key_text_is_never_in_a_message(tmp_path: Path, key: Path) -> None:
    secret = key.read_text().splitlines()[-1]
    (tmp_path / "bad").write_text(secret[:-1] + "\n")
    assert secret[:30] not in refuse("decrypt", "-i", tmp_path / "bad", stdin=b"x")


def test_reader_that_goes_away_ends_the_command_quietly(tmp_path: Path, key: Path) -> None:
    (tmp_path / "sealed").write_bytes(succeed("encrypt", "-r", recipient_of(key), stdin=bytes(8 << 20)))
    command = [*VAULT, "decrypt", "-i", str(key), str(tmp_path / "sealed")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(120) == 1


def test_sigterm_leaves_no_half_written_file(tmp_path: Path, key: Path) -> None:
    command = [*VAULT, "encrypt", "-r", recipient_of(key), "-o", str(tmp_path / "out")]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as running:
        assert running.stdin
        running.stdin.write(bytes(4 << 20))
        running.stdin.flush()
        give_up = time.monotonic() + 30
        while not list(tmp_path.glob(".out.*.part")):
            assert time.monotonic() < give_up
        running.send_signal(signal.SIGTERM)
        assert running.wait(120) == 143
    assert sorted(path.name for path in tmp_path.iterdir()) == ["key.txt"]


def test_device_as_output_is_written_to_and_not_replaced(key: Path) -> None:
    succeed("encrypt", "-r", recipient_of(key), "--force", "-o", "/dev/null", stdin=PLAIN)
    assert not Path("/dev/null").is_file()


def test_module_imports_no_django() -> None:
    program = "import sys, unbroken.service.cli.vault; print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_empty_file_goes_through_and_back(key: Path) -> None:
    sealed = succeed("encrypt", "-r", recipient_of(key), stdin=b"")
    assert succeed("decrypt", "-i", key, stdin=sealed) == b""
    refuse("decrypt", "-i", key, stdin=sealed[:-1])
