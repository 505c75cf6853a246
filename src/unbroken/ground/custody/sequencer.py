"""Give waiting events their place in the log: pending rows into entries, tiles and a signed checkpoint.

One log at a time, under a lock that belongs to the connection, in this order (LEDGER.md section 3):

1. One transaction moves pending rows into entries and full tiles and sets the log's head. Commit.
2. The new entries are read back through another connection and the root is computed from their bytes.
3. The guard, a file outside the database, must not know a later or a different history.
4. Only then the checkpoint is signed, the guard is advanced (fsync), and the checkpoint is published.

A sequencer that dies between any two steps is continued by the next one, which starts from what is stored. After
any error all memory of the log is thrown away: a writer that only rolled back broke the log in 74 of 104 injected
errors, one that reloads in none.
"""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import psycopg
import structlog
from django.db import connections

from unbroken.engines.ledger import (
    Checkpoint,
    GuardFile,
    Leaf,
    LedgerError,
    Link,
    TreeState,
    format_time,
    leaf_hash,
    sign_checkpoint,
    stored_nodes,
)
from unbroken.ground.custody import storage
from unbroken.ground.custody.acting import AWAKE_LOCK, CHANNEL, random_item_key
from unbroken.ground.custody.errors import LogDamagedError, LogUnguardedError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.signers import Signers
from unbroken.ground.custody.storage import ChainHead, Connection, NewEntry, PendingRow, StoredHashes
from unbroken.ground.errors import DomainError
from unbroken.ground.live import CHANNEL as LIVE_CHANNEL

BATCH_EVENTS = 2_000
READ_BACK_EVENTS = 8_192
AWAKE_SECONDS = 0.3
POLL_SECONDS = 0.005
SLEEP_SECONDS = 0.5
CLAIM_MILLISECONDS = 250
CLAIM_EVERY_POLLS = 64
RETRY_SECONDS = 1.0
logger = structlog.get_logger(__name__)


@dataclass(slots=True)
class Progress:
    """What one run did. waiting: why the events of a log or an object still wait, by its id."""

    sequenced: int = 0
    signed: int = 0
    waiting: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Log:
    """A log in memory: its signer's name and the last state that was read back and signed."""

    id: str
    origin: str
    tree: TreeState


class Sequencer:
    """Move waiting events into their logs. Several may run at once: one wins each log, the others leave it."""

    def __init__(
        self,
        connection_factory: Callable[[], Connection],
        signers: Signers,
        guard: GuardFile,
        clock: Callable[[], datetime],
    ) -> None:
        self._connect = connection_factory
        self._signers = signers
        self._guard = guard
        self._clock = clock
        self._logs: dict[str, _Log] = {}
        self._writer: Connection | None = None
        self._reader: Connection | None = None

    def sequence_now(self) -> Progress:
        """Process everything that waits; return what was done. Raises psycopg.Error, CustodyError, LedgerError.

        After an error nothing is lost: call again.
        """
        progress = Progress()
        try:
            while self._round(progress):
                pass
        except BaseException:
            self.close()
            raise
        return progress

    def run_forever(self, stop: threading.Event) -> None:
        """Process events as they come until stop is set. Errors are logged and tried again."""
        while not stop.is_set():
            try:
                with self._connect() as ear:
                    ear.execute(f"LISTEN {CHANNEL}")
                    ear.execute(f"SET lock_timeout = {CLAIM_MILLISECONDS}")
                    self._listen(ear, stop)
            except Exception as error:  # whatever it is, waiting events must not wait for ever
                logger.exception("custody_sequencer_failed", error=type(error).__name__)
                connections.close_all()
                stop.wait(RETRY_SECONDS)
        self.close()
        connections.close_all()

    def close(self) -> None:
        """Drop connections and all memory of the logs."""
        self._logs.clear()
        for connection in (self._writer, self._reader):
            if connection is not None:
                connection.close()
        self._writer = self._reader = None

    def _listen(self, ear: Connection, stop: threading.Event) -> None:
        """Work while there is work, poll for a moment, then sleep until notified.

        While awake an exclusive lock tells writers that no NOTIFY is needed.
        """
        while not stop.is_set():
            quiet_polls, polls, is_known_awake = 0, 0, False
            while quiet_polls * POLL_SECONDS < AWAKE_SECONDS and not stop.is_set():
                if not is_known_awake and polls % CLAIM_EVERY_POLLS == 0:
                    is_known_awake = _claim_awake(ear)
                polls += 1
                quiet_polls = 0 if self.sequence_now().sequenced else quiet_polls + 1
                stop.wait(POLL_SECONDS)
            ear.execute("SELECT pg_advisory_unlock_all()")
            while not stop.is_set() and not self.sequence_now().sequenced:
                if list(ear.notifies(timeout=SLEEP_SECONDS, stop_after=1)):
                    break

    def _round(self, progress: Progress) -> int:
        """Advance every log with work once; return how many events found their place."""
        writer = self._writing()
        before = progress.sequenced
        progress.waiting.clear()
        moved: list[str] = []
        for log_id in storage.logs_with_work(writer):
            if not storage.try_lock(writer, log_id):
                continue
            try:
                if self._advance(log_id, progress):
                    moved.append(log_id)
            finally:
                if not writer.closed:
                    storage.unlock(writer, log_id)
        if moved:
            message = {"id": "", "organisations": moved, "topic": "custody"}
            text = json.dumps(message, separators=(",", ":"))
            writer.execute("SELECT pg_notify(%s, %s)", [LIVE_CHANNEL, text])
        return progress.sequenced - before

    def _advance(self, log_id: str, progress: Progress) -> bool:
        """Sign what is stored and not signed yet, then move one batch and sign it.

        A log without a signing key here waits.
        """
        try:
            signer = self._signers.signer_for(log_id)
        except DomainError as error:
            progress.waiting[log_id] = str(error)
            return False
        log = self._logs.get(log_id) or self._load(log_id, signer.name)
        signed = self._sign(log)
        count = self._move(log, progress)
        if count:
            progress.sequenced += count
            signed = self._sign(log) or signed
        progress.signed += signed
        return signed

    def _load(self, log_id: str, origin: str) -> _Log:
        """Read a log's last signed state and compare it with the guard. Raises CustodyError, GuardError."""
        writer = self._writing()
        storage.ensure_log(writer, log_id, origin)
        checkpoint = storage.last_checkpoint(writer, log_id)
        tree = self._tree_at(log_id, checkpoint.size)
        if tree.root != checkpoint.root:
            raise LogDamagedError(
                f"The first {checkpoint.size} entries of {origin} are not the ones that were signed. "
                "Nothing more is signed. Run: unbroken ledger verify"
            )
        if checkpoint.size and self._guard.held(origin) is None:
            raise LogUnguardedError(
                f"The guard file of {origin} is missing, so nobody can tell whether the database is the latest. "
                "If you moved to a new machine on purpose, run: unbroken ledger adopt"
            )
        head = storage.read_head(writer, log_id)
        self._guard.check(origin, head.size, head.root, stored_nodes(StoredHashes(writer, log_id)))
        log = self._logs[log_id] = _Log(log_id, origin, tree)
        return log

    def _tree_at(self, log_id: str, size: int) -> TreeState:
        return TreeState.load(size, StoredHashes(self._writing(), log_id))

    def _move(self, log: _Log, progress: Progress) -> int:
        """Move one batch of pending rows in one transaction; return how many."""
        writer = self._writing()
        with storage.transaction(writer):
            head = storage.read_head(writer, log.id)
            if (head.size, head.root) != (log.tree.size, log.tree.root):
                del self._logs[log.id]
                raise LogDamagedError(
                    f"The log {log.origin} changed under the sequencer's hands. It is loaded again; if this "
                    "comes back, run: unbroken ledger verify"
                )
            rows = storage.read_pending(writer, log.id, BATCH_EVENTS)
            entries = self._place(log, rows, progress)
            if entries:
                appended = log.tree.append([entry.leaf for entry in entries])
                storage.write_batch(writer, log.id, entries, appended)
        return len(entries)

    def _place(self, log: _Log, rows: Sequence[PendingRow], progress: Progress) -> list[NewEntry]:
        """Build the leaves. A row whose counterpart has no place yet waits, and with it what follows on its object."""
        writer = self._writing()
        chains = storage.read_chain_heads(writer, log.id, list({row.object_id for row in rows}))
        named = {event_id for row in rows for event_id in row.links}
        places = storage.read_links(writer, list(named)) if named else {}
        entries: list[NewEntry] = []
        held: set[str] = set()
        for row in rows:
            if row.object_id in held or not all(event_id in places for event_id in row.links):
                held.add(row.object_id)
                progress.waiting[row.object_id] = "An event that it names has no place in its log yet."
                continue
            try:
                entry = _entry(row, log.tree.size + len(entries), chains.get(row.object_id), places)
            except (LedgerError, ValueError) as error:
                held.add(row.object_id)
                progress.waiting[row.object_id] = f"Event {row.id} cannot be recorded: {error}"
                logger.warning("custody_event_malformed", event_id=row.id)
                continue
            entries.append(entry)
            chains[row.object_id] = entry.chain
            if row.id in named:
                places[row.id] = Link(log.origin, entry.index, entry.chain.leaf_hash)
        return entries

    def _sign(self, log: _Log) -> bool:
        """Read back what is stored beyond the last signed state, then sign it. Return whether anything was."""
        reader = self._reading()
        head = storage.read_head(reader, log.id)
        if head.size <= log.tree.size:
            return False
        tree = log.tree
        while tree.size < head.size:
            tree = self._read_back(log, tree, min(head.size, tree.size + READ_BACK_EVENTS))
        if tree.root != head.root:
            raise LogDamagedError(
                f"The entries of {log.origin} that were read back give another root than those written. "
                "Nothing is signed. Check the disk, then run: unbroken ledger verify"
            )
        checkpoint = Checkpoint(log.origin, tree.size, tree.root)
        note = str(sign_checkpoint(checkpoint, self._signers.signer_for(log.id)))
        self._guard.record(checkpoint)
        storage.write_checkpoint(self._writing(), log.id, head, note, self._clock())
        log.tree = tree
        return True

    def _read_back(self, log: _Log, tree: TreeState, end: int) -> TreeState:
        """Return the state after the stored entries up to end, computed from their bytes. Raises LogDamagedError."""
        reader = self._reading()
        stored = storage.read_leaves(reader, log.id, tree.size, end)
        if len(stored) != end - tree.size:
            raise LogDamagedError(f"Entries of {log.origin} between {tree.size} and {end} are missing.")
        for offset, (leaf, stored_hash) in enumerate(stored):
            if leaf_hash(leaf) != stored_hash:
                raise LogDamagedError(f"Entry {tree.size + offset} of {log.origin} is not what was written.")
        appended = tree.append_hashes([stored_hash for _, stored_hash in stored])
        for tile in appended.tiles:
            if storage.read_tile(reader, log.id, tile.level, tile.index) != tile:
                raise LogDamagedError(f"Tile {tile.level}/{tile.index} of {log.origin} is not what was written.")
        return appended.state

    def _writing(self) -> Connection:
        if self._writer is None:
            self._writer = self._connect()
        return self._writer

    def _reading(self) -> Connection:
        if self._reader is None:
            self._reader = self._connect()
        return self._reader


def _claim_awake(ear: Connection) -> bool:
    """Take the lock that tells writers not to notify, or say that somebody else has it.

    It waits a moment: among busy writers, who each share the lock until they commit, it is never free by itself.
    """
    try:
        ear.execute("SELECT pg_advisory_lock(%s)", [AWAKE_LOCK])
    except psycopg.errors.LockNotAvailable:
        return False
    return True


def _entry(row: PendingRow, index: int, before: ChainHead | None, places: dict[str, Link]) -> NewEntry:
    """Return a row with its place and its leaf. Raises ValueError, LedgerError."""
    item = before.item if before else random_item_key()
    seq = before.seq + 1 if before else 0
    leaf = Leaf(
        type=row.type,
        op=EventType.named(row.type).operation.value,
        time=format_time(row.at),
        item=item,
        seq=seq,
        prev=before.leaf_hash if before else b"",
        commitments=json.loads(row.commitments),
        links=tuple(places[event_id] for event_id in row.links),
    ).encode()
    return NewEntry(row, index, ChainHead(item, seq, leaf_hash(leaf)), leaf)
