"""Read a whole log in order, for verifying it and writing it out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate, pairwise
from struct import unpack
from typing import Any

import psycopg
from psycopg import sql

from unbroken.engines.ledger import TILE_WIDTH
from unbroken.ground.custody.storage import Connection


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """Run the block on one unchanging view of the database, read only."""
    connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    try:
        yield
    finally:
        if not connection.closed:
            connection.execute("ROLLBACK")


def same_snapshot(connection: Connection) -> Callable[[], Connection]:
    """Return a function that opens one more connection with the very same view of the database. Inside snapshot().

    The function may be called on another thread; whoever calls it closes the connection.
    """
    row = connection.execute("SELECT pg_export_snapshot()").fetchone()
    name = row[0] if row else ""
    parameters: dict[str, Any] = {**connection.info.get_parameters(), "password": connection.info.password}

    def connect() -> Connection:
        other = psycopg.connect(**parameters, autocommit=True)
        other.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        other.execute(sql.SQL("SET TRANSACTION SNAPSHOT {}").format(name))
        # Helpers would read the same index several times, on the core that the checking needs.
        other.execute("SET LOCAL max_parallel_workers_per_gather = 0")
        return other

    return connect


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive entries. prefixed: each leaf behind the zero byte it is hashed with; hashes: as stored, joined."""

    indexes: tuple[int, ...]
    prefixed: list[bytes]
    hashes: bytes


# One row a block, and COPY: the server reads ahead while a block is checked, and 256 entries cost one row's work.
_BLOCKS = """
COPY (SELECT block.* FROM generate_series(0::bigint, {last}, {step}) AS first, LATERAL (
    SELECT string_agg(int8send(index), ''), string_agg(int4send(octet_length(leaf) + 1), ''),
        string_agg(leaf, decode('00', 'hex')), string_agg(leaf_hash, '')
    FROM (SELECT index, leaf, leaf_hash FROM custody_entry
        WHERE log_id = {log_id} AND index >= first AND index < first + {step} ORDER BY index) AS entry
) AS block) TO STDOUT (FORMAT BINARY)
"""


def iter_blocks(connection: Connection, log_id: str, size: int) -> Iterator[Block]:
    """Yield a whole log in order, a tile at a time, then what lies outside its size, if anything. Inside snapshot()."""
    if size:
        statement = sql.SQL(_BLOCKS).format(last=size - 1, step=TILE_WIDTH, log_id=log_id)
        with connection.cursor() as cursor, cursor.copy(statement) as copy:
            copy.set_types(["bytea"] * 4)
            for indexes, lengths, leaves, hashes in copy.rows():
                if indexes is not None:
                    yield _block(indexes, lengths, leaves, hashes)
    rows = connection.execute(
        "SELECT index, leaf, leaf_hash FROM custody_entry WHERE log_id = %s AND (index < 0 OR index >= %s) "
        "ORDER BY index LIMIT %s",
        [log_id, size, TILE_WIDTH],
        binary=True,
    ).fetchall()
    if rows:
        yield Block(tuple(row[0] for row in rows), [b"\x00" + row[1] for row in rows], b"".join(row[2] for row in rows))


def _block(indexes: bytes, lengths: bytes, leaves: bytes, hashes: bytes) -> Block:
    count, data = len(indexes) // 8, b"\x00" + leaves
    ends = accumulate(unpack(f">{count}i", lengths), initial=0)
    prefixed = [data[start:end] for start, end in pairwise(ends)]
    return Block(unpack(f">{count}q", indexes), prefixed, hashes)


def iter_checkpoints(connection: Connection, log_id: str) -> list[tuple[int, bytes, str]]:
    """Return (size, root, note) of every signed checkpoint, smallest first."""
    rows = connection.execute(
        "SELECT size, root, note FROM custody_checkpoint WHERE log_id = %s ORDER BY size", [log_id]
    ).fetchall()
    return [(row[0], bytes(row[1]), row[2]) for row in rows]


def iter_cosignatures(connection: Connection, log_id: str) -> list[tuple[int, str, bytes, str]]:
    """Return (size, witness's organisation, root, signature line) of every cosignature."""
    rows = connection.execute(
        "SELECT size, witness_id, root, line FROM custody_cosignature WHERE log_id = %s ORDER BY size", [log_id]
    ).fetchall()
    return [(row[0], row[1], bytes(row[2]), row[3]) for row in rows]


def iter_tiles(connection: Connection, log_id: str) -> Iterator[tuple[int, int, bytes, bytes]]:
    """Yield (level, index, hashes, root) of every full tile. Inside snapshot()."""
    with connection.cursor("custody_tiles", binary=True) as cursor:
        cursor.execute("SELECT level, index, hashes, root FROM custody_tile WHERE log_id = %s", [log_id])
        for row in cursor:
            yield row[0], row[1], bytes(row[2]), bytes(row[3])


@dataclass(frozen=True, slots=True)
class ValuesRow:
    """The sealed values of an entry, None once erased."""

    index: int
    id: str
    leaf: bytes
    sealed: bytes | None
    key_id: str
    key_case: str
    key_sealed: bytes


def iter_values(connection: Connection, log_id: str, batch: int) -> Iterator[ValuesRow]:
    """Yield the values of every entry, in log order. Inside snapshot()."""
    with connection.cursor("custody_values", binary=True) as cursor:
        cursor.itersize = batch
        cursor.execute(
            "SELECT e.index, e.id, e.leaf, d.sealed, k.id, k.case_id, k.sealed FROM custody_entry e "
            "LEFT JOIN custody_disclosure d ON d.id = e.id LEFT JOIN custody_casekey k ON k.id = d.key_id "
            "WHERE e.log_id = %s ORDER BY e.index",
            [log_id],
        )
        for row in cursor:
            yield ValuesRow(row[0], row[1], bytes(row[2]), row[3], row[4] or "", row[5] or "", row[6] or b"")


def list_without_values(connection: Connection, log_id: str) -> list[int]:
    """Return the places of the entries whose values are gone, erased or lost, in log order.

    The inner part reads the two indexes of ids alone: with the log in it, all leaves would be read a second time.
    """
    rows = connection.execute(
        "SELECT index FROM custody_entry WHERE log_id = %s AND id IN (SELECT e.id FROM custody_entry e "
        "WHERE NOT EXISTS (SELECT FROM custody_disclosure d WHERE d.id = e.id)) ORDER BY index",
        [log_id],
    ).fetchall()
    return [row[0] for row in rows]


def list_lost_case_keys(connection: Connection, log_id: str) -> list[str]:
    """Return the ids of the case keys that kept values of a log need and that are gone.

    It steps from key to key through the index, so a million values cost no more than their few keys.
    """
    rows = connection.execute(
        "WITH RECURSIVE named AS (SELECT min(key_id) AS id FROM custody_disclosure UNION ALL "
        "SELECT (SELECT min(d.key_id) FROM custody_disclosure d WHERE d.key_id > named.id) FROM named "
        "WHERE named.id IS NOT NULL) SELECT id FROM named WHERE id IS NOT NULL "
        "AND NOT EXISTS (SELECT FROM custody_casekey k WHERE k.id = named.id) ORDER BY id"
    ).fetchall()
    needs = "SELECT FROM custody_disclosure WHERE key_id = %s AND log_id = %s LIMIT 1"
    return [key_id for (key_id,) in rows if connection.execute(needs, [key_id, log_id]).fetchone() is not None]


def list_logs(connection: Connection) -> list[tuple[str, str]]:
    """Return (organisation id, origin) of every log."""
    return list(connection.execute("SELECT id, origin FROM custody_log ORDER BY origin").fetchall())
