"""Read a whole log in order, for verifying it and writing it out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

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


def iter_leaves(connection: Connection, log_id: str, batch: int) -> Iterator[list[tuple[int, bytes, bytes]]]:
    """Yield batches of (index, leaf, stored leaf hash) of a whole log, in order. Inside snapshot()."""
    with connection.cursor("custody_leaves", binary=True) as cursor:
        cursor.execute("SELECT index, leaf, leaf_hash FROM custody_entry WHERE log_id = %s ORDER BY index", [log_id])
        while rows := cursor.fetchmany(batch):
            yield rows


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


def list_logs(connection: Connection) -> list[tuple[str, str]]:
    """Return (organisation id, origin) of every log."""
    return list(connection.execute("SELECT id, origin FROM custody_log ORDER BY origin").fetchall())
