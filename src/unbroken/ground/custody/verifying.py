"""Verify the whole log of an organisation from its stored bytes, trusting nothing that can be computed.

Checked, entry by entry: the leaf's hash, each item's chain, the stored tiles, every signed checkpoint and
cosignature, the guard, and that the values still kept are the ones that were committed to.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from unbroken.engines.ledger import (
    Checkpoint,
    GuardFile,
    Leaf,
    LedgerError,
    SignedNote,
    TreeState,
    VerifierKey,
    commit_all,
    encode_base64url,
    leaf_hash,
    open_checkpoint,
    verify_cosignature,
)
from unbroken.engines.ledger.note import Signature
from unbroken.ground.custody import scanning, storage
from unbroken.ground.custody.errors import CustodyError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.storage import Connection
from unbroken.ground.custody.values import open_case_key, open_values

BATCH = 4_096
FINDINGS_LIMIT = 50
# The tail of a leaf in its one permitted form: reading it whole costs ten times as much.
_TAIL = re.compile(
    rb'\},"item":"([^"]+)",(?:"links":\[.*\],)?"op":"([A-Z]+)","prev":"([^"]*)","seq":(\d+),'
    rb'"time":"[^"]+","type":"([^"]+)","v":1\}$'
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong: a stable code, what it is about, and a sentence."""

    code: str
    subject: str
    sentence: str


@dataclass(slots=True)
class LogReport:
    """What a verification saw. unsigned: entries after the last checkpoint, which the sequencer will sign."""

    origin: str
    size: int = 0
    checkpoints: int = 0
    cosignatures: int = 0
    values: int = 0
    erased: int = 0
    unsigned: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    def add(self, code: str, subject: str, sentence: str) -> None:
        """Note something wrong; the first ones are enough."""
        if len(self.findings) < FINDINGS_LIMIT:
            self.findings.append(Finding(code, subject, sentence))


@dataclass(frozen=True, slots=True)
class Keys:
    """Whom the verification trusts: the log's keys, old ones included, and its witnesses' by organisation."""

    log: Sequence[VerifierKey]
    witnesses: Mapping[str, Sequence[VerifierKey]] = field(default_factory=dict)


def verify_log(
    connection: Connection, log_id: str, keys: Keys, guard: GuardFile | None = None, *, with_values: bool = True
) -> LogReport:
    """Check the stored log and return what was found. connection: read only is enough."""
    with scanning.snapshot(connection):
        head = storage.read_head(connection, log_id)
        report = LogReport(keys.log[0].name if keys.log else log_id, size=head.size)
        expected = _signed_roots(connection, log_id, keys, guard, report)
        expected.setdefault(head.size, []).append(("The stored head", head.root))
        walk = _Walk(report, expected)
        for batch in scanning.iter_leaves(connection, log_id, BATCH):
            walk.take(batch)
        walk.finish(head.size)
        _check_tiles(connection, log_id, walk, report)
        if with_values:
            _check_values(connection, log_id, walk, report)
    return report


Expected = dict[int, list[tuple[str, bytes]]]


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


class _Walk:
    """Go through the entries once, in order, keeping the tree, the item chains and what erasures name."""

    def __init__(self, report: LogReport, expected: Expected) -> None:
        self.report = report
        self.expected = expected
        self.tree = TreeState()
        self.tiles: dict[tuple[int, int], bytes] = {}
        self.erased: set[int] = set()
        self._chains: dict[bytes, tuple[int, bytes]] = {}
        self._turns = sorted(size for size in expected if size)

    def take(self, batch: Sequence[tuple[int, bytes, bytes]]) -> None:
        """Check a batch of (index, leaf, stored hash)."""
        hashes = []
        next_index = self.tree.size
        for index, leaf, stored in batch:
            actual = leaf_hash(leaf)
            if index != next_index:
                self.report.add("entry-missing", f"entry {next_index}", f"Entry {next_index} is missing.")
                next_index = index
            if actual != stored:
                sentence = f"Entry {index} is not what was recorded: its bytes do not give its stored hash."
                self.report.add("entry-changed", f"entry {index}", sentence)
            hashes.append(actual)
            self._follow(index, leaf, actual)
            next_index += 1
        self._append(hashes)

    def finish(self, size: int) -> None:
        """Compare what is left once all entries were seen."""
        if self.tree.size != size:
            sentence = f"The log should hold {size} entries and holds {self.tree.size}."
            self.report.add("size-differs", "head", sentence)
        if self._turns and self._turns[0] > self.tree.size:
            for who, _ in self.expected[self._turns[0]]:
                sentence = f"{who} covers {self._turns[0]} entries, more than are stored."
                self.report.add("entries-lost", "head", sentence)

    def _append(self, hashes: Sequence[bytes]) -> None:
        done = 0
        while done < len(hashes):
            end = len(hashes)
            if self._turns and self._turns[0] <= self.tree.size + end - done:
                end = done + self._turns[0] - self.tree.size
            appended = self.tree.append_hashes(hashes[done:end])
            self.tree, done = appended.state, end
            for tile in appended.tiles:
                self.tiles[tile.level, tile.index] = tile.root
            if self._turns and self._turns[0] == self.tree.size:
                self._compare(self._turns.pop(0))

    def _compare(self, size: int) -> None:
        root = self.tree.root
        for who, expected in self.expected[size]:
            if expected != root:
                sentence = f"{who} does not fit the first {size} entries: an entry before it was changed."
                self.report.add("root-differs", f"size {size}", sentence)

    def _follow(self, index: int, leaf: bytes, actual: bytes) -> None:
        found = _TAIL.search(leaf)
        if found is None:
            self.report.add("entry-malformed", f"entry {index}", f"Entry {index} is not a custody event.")
            return
        item, _, prev, seq, type_ = found.groups()
        before = self._chains.get(item)
        expected = (before[0] + 1, encode_base64url(before[1]).encode()) if before else (0, b"")
        if (int(seq), prev) != expected:
            sentence = f"Entry {index} does not follow from the last event of its item {item.decode()}."
            self.report.add("chain-broken", f"entry {index}", sentence)
        self._chains[item] = (int(seq), actual)
        if type_ == _ERASED:
            self._note_erased(leaf)

    def _note_erased(self, leaf: bytes) -> None:
        try:
            links = Leaf.parse(leaf).links
        except LedgerError:
            return
        self.erased.update(link.index for link in links if link.origin == self.report.origin)


_ERASED = EventType.VALUES_ERASED.value.encode()


def _check_tiles(connection: Connection, log_id: str, walk: _Walk, report: LogReport) -> None:
    """Compare the stored full tiles with those computed."""
    seen = set()
    for level, index, hashes, root in scanning.iter_tiles(connection, log_id):
        seen.add((level, index))
        state = TreeState().append_hashes([hashes[i : i + 32] for i in range(0, len(hashes), 32)])
        computed = state.tiles[0].root if state.tiles else b""
        if walk.tiles.get((level, index)) != root or computed != root:
            report.add("tile-differs", f"tile {level}/{index}", f"Tile {level}/{index} is not what was recorded.")
    for level, index in sorted(walk.tiles.keys() - seen):
        report.add("tile-missing", f"tile {level}/{index}", f"Tile {level}/{index} is missing.")


def _check_values(connection: Connection, log_id: str, walk: _Walk, report: LogReport) -> None:
    """Open the values still kept and compare them with the commitments."""
    for row in scanning.iter_values(connection, log_id, BATCH):
        subject = f"values of entry {row.index}"
        if row.sealed is None:
            report.erased += 1
            if row.index not in walk.erased:
                sentence = f"The values of entry {row.index} are gone, and no event records that they were erased."
                report.add("values-lost", subject, sentence)
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


def leaves_of(connection: Connection, log_id: str, size: int) -> Iterator[bytes]:
    """Yield the first `size` leaves of a log in order, for writing it as static tiles."""
    for batch in scanning.iter_leaves(connection, log_id, BATCH):
        for index, leaf, _ in batch:
            if index < size:
                yield leaf
