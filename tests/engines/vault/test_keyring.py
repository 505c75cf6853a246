"""Seal and rotate an installation's keys."""

import pickle
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.vault import (
    FileRootKey,
    OrganisationKeys,
    RootKeyRing,
    format_key_file,
    generate_identity,
    make_header,
    new_file_key,
    open_header,
    parse_key_file,
    parse_recipient_file,
    reseal,
    rewrap_headers,
)
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


def test_organisation_keys_open_as_their_organisation_only(root_key: FileRootKey) -> None:
    keys = OrganisationKeys.generate()
    sealed = keys.seal(root_key, "police")
    again = OrganisationKeys.open(sealed, root_key, "police")
    assert again.signing_public == keys.signing_public
    assert again.recipient == keys.recipient
    assert again.recipient.is_hybrid
    with pytest.raises(e.SealedNotAuthentic):
        OrganisationKeys.open(sealed, root_key, "defence")


@pytest.mark.parametrize("record", [b"", b"{}", b"[]", b'{"v":2}', b'{"v":1,"encryption":[],"signing":"00"}'])
def test_organisation_keys_of_another_form_are_refused(root_key: FileRootKey, record: bytes) -> None:
    with pytest.raises(e.SealedMalformed):
        OrganisationKeys.open(root_key.seal(record, b"unbroken/organisation-keys/x"), root_key, "x")


def test_encryption_rotation_rewraps_every_header_and_then_the_old_identity_may_go(
    root_key: FileRootKey,
) -> None:
    old = OrganisationKeys.generate()
    file_keys = [new_file_key() for _ in range(5)]
    headers = [(number, make_header(key, [old.recipient])) for number, key in enumerate(file_keys)]
    keys = OrganisationKeys.open(old.with_new_encryption().seal(root_key, "cps"), root_key, "cps")
    assert keys.recipient != old.recipient
    assert keys.signing_public == old.signing_public
    assert open_header(headers[0][1], keys.identities) == file_keys[0]
    done = dict(rewrap_headers(headers[:2], keys.identities, [keys.recipient]))
    done |= dict(rewrap_headers([*done.items(), *headers[2:]], keys.identities, [keys.recipient]))
    final = keys.without_older()
    assert [open_header(done[number], final.identities) for number in range(5)] == file_keys
    with pytest.raises(e.NoMatchingIdentity):
        open_header(done[0], old.identities)


def test_keys_are_never_shown_or_pickled(root_key: FileRootKey) -> None:
    keys = OrganisationKeys.generate()
    assert repr(keys) == "OrganisationKeys()"
    assert "hidden" in repr(root_key)
    for secret in (keys, root_key, new_file_key(), generate_identity()):
        with pytest.raises(TypeError, match="never pickled"):
            pickle.dumps(secret)


@pytest.mark.parametrize("pq", [True, False])
def test_key_file_is_read_back(pq: bool) -> None:
    identity = generate_identity(pq=pq)
    text = format_key_file(identity, datetime(2026, 5, 4, 8, 30, tzinfo=UTC))
    assert text.startswith("# created: 2026-05-04T08:30:00Z\n# public key: age1")
    assert [str(found) for found in parse_key_file(text.replace("\n", "\r\n"))] == [str(identity)]
    assert parse_recipient_file(f"# us\n\n  {identity.recipient()}\n") == [identity.recipient()]


def test_key_file_with_a_bad_line_names_the_line_and_never_the_key() -> None:
    with pytest.raises(e.KeyFileMalformed, match="Line 2") as caught:
        parse_key_file("# mine\nAGE-SECRET-KEY-1QQQQ\n")
    assert "QQQQ" not in str(caught.value)
    for parse in (parse_key_file, parse_recipient_file):
        with pytest.raises(e.KeyFileMalformed, match="right file"):
            parse("# nothing\n")
