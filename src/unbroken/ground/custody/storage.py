"""The log's rows, read and written with plain psycopg by the sequencer and the verifier. No decisions here."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from unbroken.engines.ledger import EMPTY_ROOT, TILE_WIDTH, Appended, Link, Tile

Connection = psycopg.Connection[tuple[Any, ...]]
LOG_LOCK = 0x756E6272


@dataclass(frozen=True, slots=True)
class Head:
    """Size and root of a log, as stored; signed or not."""

    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class PendingRow:
    """An event waiting for its place; links: ids of the events it names."""

    seq: int
    id: str
    type: str
    at: datetime
    case_id: str
    object_id: str
    commitments: str
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last event of an item's chain: its random key, its seq, its leaf hash."""

    item: str
    seq: int
    leaf_hash: bytes


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A pending row with its place."""

    row: PendingRow
    index: int
    chain: ChainHead
    leaf: bytes


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """Run the block between BEGIN and COMMIT of an autocommit connection."""
    connection.execute("BEGIN")
    try:
        yield
    except BaseException:
        if not connection.closed:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def try_lock(connection: Connection, log_id: str) -> bool:
    """Take the log's lock for this connection, or say that somebody else has it."""
    sql = "SELECT pg_try_advisory_lock(%s, hashtext(%s))"
    return bool(_one(connection.execute(sql, [LOG_LOCK, log_id]).fetchone())[0])


def unlock(connection: Connection, log_id: str) -> None:
    """Give the log's lock back."""
    connection.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", [LOG_LOCK, log_id])


def logs_with_work(connection: Connection) -> list[str]:
    """Return the ids of the logs with waiting events or with entries that are not signed yet."""
    rows = connection.execute(
        "SELECT DISTINCT log_id FROM custody_pending UNION "
        "SELECT id FROM custody_log l WHERE size > COALESCE("
        "(SELECT max(size) FROM custody_checkpoint c WHERE c.log_id = l.id), 0)"
    ).fetchall()
    return sorted(row[0] for row in rows)


def ensure_log(connection: Connection, log_id: str, origin: str) -> None:
    """Make the row of a log if it is not there."""
    connection.execute(
        "INSERT INTO custody_log (id, origin, size, root) VALUES (%s, %s, 0, %s) ON CONFLICT (id) DO NOTHING",
        [log_id, origin, EMPTY_ROOT],
    )


def read_head(connection: Connection, log_id: str) -> Head:
    """Return size and root as stored."""
    row = connection.execute("SELECT size, root FROM custody_log WHERE id = %s", [log_id]).fetchone()
    return Head(row[0], bytes(row[1])) if row else Head(0, EMPTY_ROOT)


def last_checkpoint(connection: Connection, log_id: str) -> Head:
    """Return size and root of the last signed checkpoint, or of the empty log."""
    row = connection.execute(
        "SELECT size, root FROM custody_checkpoint WHERE log_id = %s ORDER BY size DESC LIMIT 1", [log_id]
    ).fetchone()
    return Head(row[0], bytes(row[1])) if row else Head(0, EMPTY_ROOT)


def read_pending(connection: Connection, log_id: str, limit: int) -> list[PendingRow]:
    """Return the waiting events of a log in the order they were written."""
    rows = connection.execute(
        "SELECT seq, id, type, at, case_id, object_id, commitments, links FROM custody_pending "
        "WHERE log_id = %s ORDER BY seq LIMIT %s",
        [log_id, limit],
    ).fetchall()
    return [PendingRow(row[0], row[1], row[2], row[3], row[4], row[5], row[6], tuple(row[7].split())) for row in rows]


def read_chain_heads(connection: Connection, log_id: str, object_ids: Sequence[str]) -> dict[str, ChainHead]:
    """Return the last event of each object that has any in this log."""
    rows = connection.execute(
        "SELECT wanted, item, seq, leaf_hash FROM unnest(%s::text[]) AS wanted CROSS JOIN LATERAL ("
        "SELECT item, seq, leaf_hash FROM custody_entry WHERE log_id = %s AND object_id = wanted "
        "ORDER BY seq DESC LIMIT 1) AS last",
        [list(object_ids), log_id],
    ).fetchall()
    return {row[0]: ChainHead(row[1], row[2], bytes(row[3])) for row in rows}


def read_links(connection: Connection, event_ids: Sequence[str]) -> dict[str, Link]:
    """Return where the named events stand, those that have a place already."""
    rows = connection.execute(
        "SELECT e.id, l.origin, e.index, e.leaf_hash FROM custody_entry e JOIN custody_log l ON l.id = e.log_id "
        "WHERE e.id = ANY(%s)",
        [list(event_ids)],
    ).fetchall()
    return {row[0]: Link(row[1], row[2], bytes(row[3])) for row in rows}


def write_batch(connection: Connection, log_id: str, entries: Sequence[NewEntry], appended: Appended) -> None:
    """Move pending rows into entries and tiles and set the head. Inside the caller's transaction."""
    with (
        connection.cursor() as cursor,
        cursor.copy(
            "COPY custody_entry (id, log_id, index, type, at, case_id, object_id, item, seq, leaf, leaf_hash) "
            "FROM STDIN"
        ) as copy,
    ):
        for entry in entries:
            row, chain = entry.row, entry.chain
            place = (chain.item, chain.seq, entry.leaf, chain.leaf_hash)
            copy.write_row((row.id, log_id, entry.index, row.type, row.at, row.case_id, row.object_id, *place))
    for tile in appended.tiles:
        connection.execute(
            "INSERT INTO custody_tile (log_id, level, index, hashes, root) VALUES (%s, %s, %s, %s, %s)",
            [log_id, tile.level, tile.index, tile.hashes, tile.root],
        )
    connection.execute(
        "UPDATE custody_log SET size = %s, root = %s WHERE id = %s",
        [appended.state.size, appended.state.root, log_id],
    )
    connection.execute("DELETE FROM custody_pending WHERE seq = ANY(%s)", [[entry.row.seq for entry in entries]])


def read_leaves(connection: Connection, log_id: str, first: int, end: int) -> list[tuple[bytes, bytes]]:
    """Return (leaf, stored leaf hash) of the entries [first, end)."""
    rows = connection.execute(
        "SELECT leaf, leaf_hash FROM custody_entry WHERE log_id = %s AND index >= %s AND index < %s ORDER BY index",
        [log_id, first, end],
        binary=True,
    ).fetchall()
    return [(bytes(row[0]), bytes(row[1])) for row in rows]


def read_tile(connection: Connection, log_id: str, level: int, index: int) -> Tile | None:
    """Return a stored full tile."""
    row = connection.execute(
        "SELECT hashes, root FROM custody_tile WHERE log_id = %s AND level = %s AND index = %s",
        [log_id, level, index],
    ).fetchone()
    return Tile(level, index, bytes(row[0]), bytes(row[1])) if row else None


def write_checkpoint(connection: Connection, log_id: str, head: Head, note: str, at: datetime) -> None:
    """Publish a signed checkpoint; one that is there already stays."""
    connection.execute(
        "INSERT INTO custody_checkpoint (log_id, size, root, note, at) VALUES (%s, %s, %s, %s, %s) "
        "ON CONFLICT (log_id, size) DO NOTHING",
        [log_id, head.size, head.root, note, at],
    )


@dataclass(frozen=True, slots=True)
class StoredHashes:
    """The hashes of a log for the ledger engine: full tiles; entries and tile roots at the right edge.

    cache: tiles already read, when many proofs are made at once; None reads every time.
    """

    connection: Connection
    log_id: str
    cache: dict[tuple[int, int], bytes] | None = None

    def hashes(self, level: int, first: int, count: int) -> bytes:
        """Return `count` hashes of a tile level, joined."""
        index, offset = divmod(first, TILE_WIDTH)
        if self.cache is None:
            return self._read(level, first, count)
        if (level, index) not in self.cache:
            self.cache[level, index] = self._read(level, index * TILE_WIDTH, TILE_WIDTH)
        return self.cache[level, index][offset * 32 : (offset + count) * 32]

    def _read(self, level: int, first: int, count: int) -> bytes:
        tile = read_tile(self.connection, self.log_id, level, first // TILE_WIDTH)
        if tile is not None:
            start = first % TILE_WIDTH * 32
            return tile.hashes[start : start + count * 32]
        sql = (
            "SELECT leaf_hash FROM custody_entry WHERE log_id = %s AND index >= %s AND index < %s ORDER BY index"
            if level == 0
            else "SELECT root FROM custody_tile WHERE log_id = %s AND index >= %s AND index < %s AND level = %s "
            "ORDER BY index"
        )
        parameters: list[object] = [self.log_id, first, first + count]
        rows = self.connection.execute(sql, parameters + ([level - 1] if level else [])).fetchall()
        return b"".join(bytes(row[0]) for row in rows)


def _one(row: tuple[Any, ...] | None) -> tuple[Any, ...]:
    if row is None:
        raise psycopg.InterfaceError("The database returned no row where one was asked for.")
    return row
