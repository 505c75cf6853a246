"""Seal secrets with a root key, and replace it."""

import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.vault import FileRootKey, RootKeyRing, generate_identity, new_file_key, reseal
from unbroken.engines.vault import errors as e

SECRET = b"a file key of sorts"


@pytest.fixture
def root_key(tmp_path: Path) -> FileRootKey:
    return FileRootKey.create(tmp_path / "root.key")


def test_root_key_file_is_private_and_loads_again(root_key: FileRootKey, tmp_path: Path) -> None:
    path = tmp_path / "root.key"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.stat().st_size == 32
    assert FileRootKey.load(path).open(root_key.seal(SECRET, b"x"), b"x") == SECRET
    with pytest.raises(e.RootKeyExists):
        FileRootKey.create(path)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o660, 0o601])
def test_root_key_file_others_may_use_is_refused(root_key: FileRootKey, tmp_path: Path, mode: int) -> None:
    (tmp_path / "root.key").chmod(mode)
    with pytest.raises(e.RootKeyExposed, match="chmod 600"):
        FileRootKey.load(tmp_path / "root.key")


@pytest.mark.parametrize("size", [0, 31, 33, 4096])
def test_root_key_file_of_a_wrong_size_is_refused(tmp_path: Path, size: int) -> None:
    path = tmp_path / "odd"
    path.write_bytes(bytes(size))
    path.chmod(0o600)
    with pytest.raises(e.RootKeyMalformed):
        FileRootKey.load(path)


def test_root_key_file_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(e.RootKeyMissing):
        FileRootKey.load(tmp_path / "nowhere")


def test_sealed_secret_opens_in_its_context_only(root_key: FileRootKey) -> None:
    sealed = root_key.seal(SECRET, b"item 1")
    assert root_key.open(sealed, b"item 1") == SECRET
    assert SECRET not in sealed
    with pytest.raises(e.SealedNotAuthentic):
        root_key.open(sealed, b"item 2")


def test_sealed_secret_with_any_byte_changed_or_cut_is_refused(root_key: FileRootKey) -> None:
    sealed = root_key.seal(SECRET, b"x")
    for at in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[at] ^= 1
        with pytest.raises(e.KeyringError):
            root_key.open(bytes(flipped), b"x")
        with pytest.raises(e.KeyringError):
            root_key.open(sealed[:at], b"x")


def test_sealing_the_same_twice_never_looks_the_same(root_key: FileRootKey) -> None:
    assert len({root_key.seal(SECRET, b"x") for _ in range(50)}) == 50


def test_root_key_rotation_reseals_once_and_then_the_old_key_may_go(root_key: FileRootKey, tmp_path: Path) -> None:
    fresh = FileRootKey.create(tmp_path / "new.key")
    ring = RootKeyRing(fresh, [root_key])
    sealed = root_key.seal(SECRET, b"x")
    assert ring.needs_resealing(sealed)
    with pytest.raises(e.RootKeyUnknown):
        fresh.open(sealed, b"x")
    moved = reseal(ring, sealed, b"x")
    assert reseal(ring, moved, b"x") == moved
    assert fresh.open(moved, b"x") == SECRET
    with pytest.raises(e.RootKeyUnknown):
        root_key.open(moved, b"x")
    with pytest.raises(e.RootKeyUnknown):
        RootKeyRing(FileRootKey(bytes(32)), []).open(moved, b"x")


@given(st.binary(max_size=100))
def test_anything_else_is_not_a_sealed_secret(data: bytes) -> None:
    with pytest.raises(e.KeyringError):
        FileRootKey(bytes(32)).open(data, b"x")


def test_keys_are_never_shown_or_pickled(root_key: FileRootKey) -> None:
    assert "hidden" in repr(root_key)
    for secret in (root_key, new_file_key(), generate_identity()):
        with pytest.raises(TypeError, match="never pickled"):
            pickle.dumps(secret)
