"""Verify the whole log of an organisation from its stored bytes, trusting nothing that can be computed.

Checked, entry by entry: the leaf's hash, each item's chain, the stored tiles, every signed checkpoint and
cosignature, the guard, and that no value is gone unless an event erased it. On request every value still kept is
opened too and compared with what was committed to.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from unbroken.engines.ledger import (
    Checkpoint,
    GuardFile,
    Leaf,
    LedgerError,
    SignedNote,
    VerifierKey,
    commit_all,
    open_checkpoint,
    verify_cosignature,
)
from unbroken.engines.ledger.note import Signature
from unbroken.ground.custody import scanning, storage
from unbroken.ground.custody.errors import CustodyError
from unbroken.ground.custody.findings import Finding, LogReport
from unbroken.ground.custody.storage import Connection
from unbroken.ground.custody.values import open_case_key, open_values
from unbroken.ground.custody.walking import Expected, Walk

BATCH = 4_096
__all__ = ["Finding", "Keys", "LogReport", "leaves_of", "verify_log"]


@dataclass(frozen=True, slots=True)
class Keys:
    """Whom the verification trusts: the log's keys, old ones included, and its witnesses' by organisation."""

    log: Sequence[VerifierKey]
    witnesses: Mapping[str, Sequence[VerifierKey]] = field(default_factory=dict)


def verify_log(
    connection: Connection, log_id: str, keys: Keys, guard: GuardFile | None = None, *, with_values: bool = True
) -> LogReport:
    """Check the stored log and return what was found. connection: read only is enough.

    with_values: open every value still kept, about 0.1 ms each; without, only notice those that are gone.
    """
    with scanning.snapshot(connection):
        head = storage.read_head(connection, log_id)
        report = LogReport(keys.log[0].name if keys.log else log_id, size=head.size)
        expected = _signed_roots(connection, log_id, keys, guard, report)
        expected.setdefault(head.size, []).append(("The stored head", head.root))
        walk = Walk(report, expected)
        with ThreadPoolExecutor(1) as aside:
            absent = None if with_values else aside.submit(_absent, scanning.same_snapshot(connection), log_id)
            for block in scanning.iter_blocks(connection, log_id, head.size):
                walk.take(block)
            walk.finish(head.size)
            _check_tiles(connection, log_id, walk, report)
            if absent is None:
                _check_values(connection, log_id, walk, report)
            else:
                _check_presence(*absent.result(), walk, report)
    return report


def _absent(connect: Callable[[], Connection], log_id: str) -> tuple[list[int], list[str]]:
    """Return the places without values and the lost case keys: asked on a second connection while leaves are hashed."""
    with connect() as connection:
        return scanning.list_without_values(connection, log_id), scanning.list_lost_case_keys(connection, log_id)


def _signed_roots(
    connection: Connection, log_id: str, keys: Keys, guard: GuardFile | None, report: LogReport
) -> Expected:
    """Return every root that somebody signed or holds, by size; note false signatures."""
    expected: Expected = {}
    last = 0
    for size, root, note in scanning.iter_checkpoints(connection, log_id):
        report.checkpoints += 1
        last = max(last, size)
        expected.setdefault(size, []).append((f"The checkpoint of size {size}", root))
        _check_checkpoint(note, Checkpoint(report.origin, size, root), keys, report)
    for size, witness_id, root, line in scanning.iter_cosignatures(connection, log_id):
        report.cosignatures += 1
        expected.setdefault(size, []).append((f"The cosignature of size {size} by {witness_id}", root))
        _check_cosignature(line, Checkpoint(report.origin, size, root), keys.witnesses.get(witness_id, ()), report)
    report.unsigned = report.size - last
    if guard is not None:
        _expect_guard(guard, expected, report)
    return expected


def _expect_guard(guard: GuardFile, expected: Expected, report: LogReport) -> None:
    try:
        held = guard.held(report.origin)
    except LedgerError as error:
        report.add(error.code, "guard", str(error))
        return
    if held is None:
        return
    if held.size > report.size:
        sentence = (
            f"The database holds {report.size} entries, but {held.size} were signed: it is an older copy. "
            "Restore the newest copy of the database."
        )
        report.add("log-behind-guard", "guard", sentence)
    expected.setdefault(held.size, []).append(("The guard file", held.root))


def _check_checkpoint(note: str, row: Checkpoint, keys: Keys, report: LogReport) -> None:
    subject = f"checkpoint {row.size}"
    reasons = []
    for key in keys.log:
        try:
            said = open_checkpoint(note, key)
        except LedgerError as error:
            reasons.append(str(error))
            continue
        if (said.size, said.root) != (row.size, row.root):
            report.add("checkpoint-differs", subject, f"The signed text of {subject} does not say what its row says.")
        return
    reason = reasons[0] if reasons else "No key of the log is known."
    report.add("checkpoint-signature", subject, f"The signature of {subject} does not verify. {reason}")


def _check_cosignature(line: str, row: Checkpoint, keys: Sequence[VerifierKey], report: LogReport) -> None:
    subject = f"cosignature {row.size}"
    reasons = ["The key of the witness is not known here."]
    for key in keys:
        try:
            verify_cosignature(SignedNote(row.text(), (Signature.parse(line),)), key)
        except LedgerError as error:
            reasons.append(str(error))
        else:
            return
    report.add("cosignature-false", subject, f"The {subject} does not verify. {reasons[-1]}")


def _check_tiles(connection: Connection, log_id: str, walk: Walk, report: LogReport) -> None:
    """Compare the stored full tiles with those computed."""
    seen = set()
    for level, index, hashes, root in scanning.iter_tiles(connection, log_id):
        seen.add((level, index))
        if walk.tiles.get((level, index)) != (hashlib.sha256(hashes).digest(), root):
            report.add("tile-differs", f"tile {level}/{index}", f"Tile {level}/{index} is not what was recorded.")
    for level, index in sorted(walk.tiles.keys() - seen):
        report.add("tile-missing", f"tile {level}/{index}", f"Tile {level}/{index} is missing.")


def _check_values(connection: Connection, log_id: str, walk: Walk, report: LogReport) -> None:
    """Open the values still kept and compare them with the commitments."""
    for row in scanning.iter_values(connection, log_id, BATCH):
        subject = f"values of entry {row.index}"
        if row.sealed is None:
            _note_gone(row.index, walk, report)
            continue
        report.values += 1
        try:
            key = open_case_key(row.key_id, log_id, row.key_case, row.key_sealed)
            opened = open_values(key, row.id, row.sealed)
            matches = commit_all(opened.seed, opened.values) == Leaf.parse(row.leaf).commitments
        except (CustodyError, LedgerError, ValueError) as error:
            report.add("values-unreadable", subject, f"The {subject} cannot be read. {error}")
            continue
        if not matches:
            report.add("values-differ", subject, f"The {subject} are not the ones that were recorded.")


def _check_presence(gone: list[int], lost_keys: list[str], walk: Walk, report: LogReport) -> None:
    """Notice values, and keys to values, that are gone; open none."""
    for index in gone:
        _note_gone(index, walk, report)
    report.values = walk.tree.size - len(gone)
    for key_id in lost_keys:
        sentence = f"The case key {key_id} is gone, and values that only it opens are still kept."
        report.add("case-key-lost", f"case key {key_id}", sentence)


def _note_gone(index: int, walk: Walk, report: LogReport) -> None:
    report.erased += 1
    if index not in walk.erased:
        sentence = f"The values of entry {index} are gone, and no event records that they were erased."
        report.add("values-lost", f"values of entry {index}", sentence)


def leaves_of(connection: Connection, log_id: str, size: int) -> Iterator[bytes]:
    """Yield the first `size` leaves of a log in order, for writing it as static tiles."""
    for block in scanning.iter_blocks(connection, log_id, size):
        for index, leaf in zip(block.indexes, block.prefixed, strict=True):
            if index < size:
                yield leaf[1:]
