from __future__ import annotations

from pathlib import Path

import pytest

from unbroken.engines import ledger

ORIGIN = "police.example/log"
HASHES = [ledger.leaf_hash(b"%d" % number) for number in range(10)]


def checkpoint(size: int) -> ledger.Checkpoint:
    return ledger.Checkpoint(ORIGIN, size, ledger.root(HASHES[:size]))


def test_guard_before_the_first_signature_holds_nothing(tmp_path: Path) -> None:
    guard = ledger.GuardFile(tmp_path / "new")
    assert guard.held(ORIGIN) is None
    guard.check(ORIGIN, 0, ledger.EMPTY_ROOT)


def test_guard_recorded_checkpoint_survives_and_moves_forward(tmp_path: Path) -> None:
    ledger.GuardFile(tmp_path).record(checkpoint(4))
    guard = ledger.GuardFile(tmp_path)
    assert guard.held(ORIGIN) == checkpoint(4)
    assert guard.held("other.example/log") is None
    guard.check(ORIGIN, 10, checkpoint(10).root, ledger.node_reader(HASHES))
    guard.record(checkpoint(10))
    assert guard.held(ORIGIN) == checkpoint(10)
    assert [path.name for path in tmp_path.iterdir()] == ["police.example%2Flog.guard"]


def test_guard_database_behind_is_refused_with_the_way_out(tmp_path: Path) -> None:
    guard = ledger.GuardFile(tmp_path)
    guard.record(checkpoint(10))
    for refuse in (lambda: guard.check(ORIGIN, 9, checkpoint(9).root), lambda: guard.record(checkpoint(9))):
        with pytest.raises(ledger.GuardBehindError, match="restore the newest copy"):
            refuse()
    assert guard.held(ORIGIN) == checkpoint(10)


def test_guard_database_with_another_history_is_refused(tmp_path: Path) -> None:
    guard = ledger.GuardFile(tmp_path)
    guard.record(checkpoint(5))
    with pytest.raises(ledger.GuardDiffersError):
        guard.check(ORIGIN, 5, checkpoint(4).root)
    forked = [ledger.leaf_hash(b"fork"), *HASHES[1:]]
    with pytest.raises(ledger.GuardDiffersError):
        guard.check(ORIGIN, 10, ledger.root(forked), ledger.node_reader(forked))


@pytest.mark.parametrize("content", [b"", b"\xff", b"x\n1\n", checkpoint(3).text().encode()[:-1]])
def test_guard_file_damaged_is_refused(tmp_path: Path, content: bytes) -> None:
    guard = ledger.GuardFile(tmp_path)
    guard.path(ORIGIN).write_bytes(content)
    with pytest.raises(ledger.GuardError, match="cannot be read"):
        guard.check(ORIGIN, 3, checkpoint(3).root)


def test_guard_file_of_another_log_is_refused(tmp_path: Path) -> None:
    guard = ledger.GuardFile(tmp_path)
    guard.record(checkpoint(3))
    guard.path(ORIGIN).rename(guard.path("other.example/log"))
    with pytest.raises(ledger.GuardError, match="another log"):
        guard.held("other.example/log")


def test_guard_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    guard = ledger.GuardFile(tmp_path / "file")
    with pytest.raises(ledger.GuardError):
        guard.record(checkpoint(3))
