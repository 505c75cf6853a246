from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines import ledger

SIGNER = ledger.Signer("police.example/log", Ed25519PrivateKey.from_private_bytes(bytes(32)))
GOPATH = Path("/usr/share/gocode")
needs_go = pytest.mark.skipif(
    shutil.which("go") is None or not (GOPATH / "src/golang.org/x/mod/sumdb/tlog").is_dir(),
    reason="needs Debian's golang-go and golang-golang-x-mod-dev",
)


def leaves(size: int) -> list[bytes]:
    return [b"leaf %d" % number for number in range(size)]


def write(out: Path, size: int) -> ledger.Checkpoint:
    entries = leaves(size)
    checkpoint = ledger.Checkpoint(SIGNER.name, size, ledger.recompute(entries).root)
    return ledger.write_static(out, entries, ledger.sign_checkpoint(checkpoint, SIGNER))


@pytest.mark.parametrize(
    ("index", "width", "path"),
    [(0, 256, "000"), (5, 3, "005.p/3"), (1_234_067, 256, "x001/x234/067"), (1_000, 1, "x001/000.p/1")],
)
def test_tile_path_number_is_written_in_groups(index: int, width: int, path: str) -> None:
    assert ledger.tile_path(2, index, width) == f"tile/2/{path}"
    assert ledger.entries_path(index, width) == f"tile/entries/{path}"


@pytest.mark.parametrize(("level", "index", "width"), [(-1, 0, 1), (64, 0, 1), (0, -1, 1), (0, 0, 0), (0, 0, 257)])
def test_tile_path_impossible_tile_is_refused(level: int, index: int, width: int) -> None:
    with pytest.raises(ledger.TileError):
        ledger.tile_path(level, index, width)


@given(st.lists(st.binary(max_size=40), max_size=20), st.binary(min_size=1, max_size=3))
def test_bundle_round_trip_and_wrong_length_is_refused(entries: list[bytes], more: bytes) -> None:
    data = ledger.encode_bundle(entries)
    assert ledger.decode_bundle(data, len(entries)) == entries
    for bad, count in ((data + more, len(entries)), (data[:-1], len(entries)), (data, len(entries) + 1)):
        if bad or count:
            with pytest.raises(ledger.TileError):
                ledger.decode_bundle(bad, count)


def test_bundle_entry_too_long_is_refused() -> None:
    with pytest.raises(ledger.TileError):
        ledger.encode_bundle([bytes(65_536)])


@pytest.mark.parametrize("size", [0, 1, 256, 257, 66_000])
def test_write_static_log_is_read_back_and_proves(tmp_path: Path, size: int) -> None:
    checkpoint = write(tmp_path, size)
    log = ledger.StaticLog(tmp_path, size)
    assert ledger.open_checkpoint((tmp_path / "checkpoint").read_bytes(), SIGNER.verifier) == checkpoint
    assert list(log.leaves()) == leaves(size)
    assert ledger.TreeState.load(size, log).root == checkpoint.root
    for index in {0, size // 2, size - 1} if size else ():
        proof = ledger.inclusion_proof(index, size, ledger.stored_nodes(log))
        ledger.verify_inclusion(ledger.leaf_hash(b"leaf %d" % index), index, size, proof, checkpoint.root)


def test_write_static_leaves_of_another_log_leave_no_checkpoint(tmp_path: Path) -> None:
    note = ledger.sign_checkpoint(ledger.Checkpoint(SIGNER.name, 3, bytes(32)), SIGNER)
    with pytest.raises(ledger.StorageError, match="do not lead to the signed checkpoint"):
        ledger.write_static(tmp_path, leaves(3), note)
    assert not (tmp_path / "checkpoint").exists()


def test_static_log_tile_missing_or_cut_is_refused(tmp_path: Path) -> None:
    write(tmp_path, 300)
    log = ledger.StaticLog(tmp_path, 300)
    tile = tmp_path / ledger.tile_path(0, 1, 44)
    tile.write_bytes(tile.read_bytes()[:-1])
    with pytest.raises(ledger.StorageError, match="wrong length"):
        log.hashes(0, 256, 1)
    tile.unlink()
    with pytest.raises(ledger.StorageError, match="cannot be read"):
        log.hashes(0, 256, 1)
    with pytest.raises(ledger.StorageError):
        log.hashes(0, 300, 1)


@pytest.fixture(scope="module")
def gocheck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gocheck")
    env = {**os.environ, "GO111MODULE": "off", "GOPATH": str(GOPATH), "GOCACHE": str(folder / "cache"), "GOFLAGS": ""}
    source = Path(__file__).parent / "gocheck" / "main.go"
    subprocess.run(["go", "build", "-o", folder / "gocheck", source], check=True, env=env)
    return folder / "gocheck"


def run_gocheck(program: Path, folder: Path, old_size: int) -> subprocess.CompletedProcess[str]:
    command = [program, folder, str(SIGNER.verifier), str(old_size)]
    return subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)


@needs_go
@pytest.mark.parametrize(("size", "old_size"), [(1, 1), (257, 256), (66_000, 300)])
def test_go_verifier_accepts_our_log(gocheck: Path, tmp_path: Path, size: int, old_size: int) -> None:
    checkpoint = write(tmp_path, size)
    result = run_gocheck(gocheck, tmp_path, old_size)
    old_root = ledger.range_hash(ledger.stored_nodes(ledger.StaticLog(tmp_path, size)), 0, old_size)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == ["ok", str(size), checkpoint.root.hex(), str(old_size), old_root.hex()]


@needs_go
@pytest.mark.parametrize("path", ["checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/entries/000"])
def test_go_verifier_refuses_one_changed_bit(gocheck: Path, tmp_path: Path, path: str) -> None:
    write(tmp_path, 300)
    data = bytearray((tmp_path / path).read_bytes())
    data[4] ^= 1
    (tmp_path / path).write_bytes(bytes(data))
    assert run_gocheck(gocheck, tmp_path, 200).returncode == 1
