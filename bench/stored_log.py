# ruff: noqa: SLF001 - it is the second half of custody.py, and shares its parts
"""Verify a log of a million entries that really lie in PostgreSQL, beside one of some ten thousands.

The rows are written by COPY, in the form the sequencer gives them, with a row of values for each: recording a
million events one at a time would take minutes and is measured by custody.py. Nothing is left out of the check but
the opening of values. Wall time and processor time are both shown, PostgreSQL's too: on a busy machine only the
latter says much. Target: issue 2 section 8.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SIZES = {"small": 35_000, "large": 1_000_000}
TARGET_PER_SECOND = 200_000
CHECKPOINT_EVERY = 20_000
OBJECTS = 20_000
SLOTS = ("actor", "case", "event", "object", "organisation", "purpose", "roles", "session")


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the database."""
    work.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, "--main", "--work", str(work)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    rows: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return rows


def _main(work: Path) -> None:
    import custody

    from unbroken.service import bootstrap
    from unbroken.service.database import grant_runtime
    from unbroken.service.secrets import ensure_root_key
    from unbroken.service.settings import Settings

    settings = Settings(data=work)
    with bootstrap.database(settings) as urls:
        ensure_root_key(settings)
        custody._part("migrate", work, urls.owner)
        grant_runtime(urls.owner)
        custody._django(work, urls.runtime)
        rows = [row for name, size in SIZES.items() for row in _measure(name, size, urls.owner)]
    print(json.dumps(rows))


def _measure(name: str, size: int, owner_url: str) -> list[dict[str, Any]]:
    import custody

    from unbroken.ground.custody.connections import runtime_connection
    from unbroken.ground.custody.verifying import Keys, verify_log

    log_id = f"01BENCHLOG{name.upper():0<16}"
    _fill(owner_url, log_id, name, size)
    keys = Keys([_signer(name).verifier])
    seen = []
    for _ in range(3):
        started, used = time.perf_counter(), _processor()
        with runtime_connection() as connection:
            report = verify_log(connection, log_id, keys, with_values=False)
        seen.append((time.perf_counter() - started, _processor() - used))
        if not report.ok or report.size != size:
            raise RuntimeError(str(report.findings[:1]))
    seconds, used = sorted(seen)[len(seen) // 2]
    what = f"stored log of {size:,}"
    return [
        custody._row(f"{what}: verified", size / seconds, "entries/s", TARGET_PER_SECOND),
        custody._row(f"{what}: wall time", seconds, "s"),
        custody._row(f"{what}: the verifier's processor time", used, "s"),
        custody._row(f"{what}: best of three", min(seen)[0], "s"),
    ]


def _processor() -> float:
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def _signer(name: str) -> Any:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from unbroken.engines.ledger import Signer

    return Signer(f"{name}.unbroken.example/log", Ed25519PrivateKey.from_private_bytes(bytes(32)))


def _leaves(size: int) -> Iterator[tuple[str, int, bytes, bytes]]:
    """Yield (object, its seq, leaf, leaf hash), each object's events chained as the sequencer chains them."""
    from unbroken.engines.ledger import Leaf, encode_base64url, leaf_hash

    filler = hashlib.sha256(b"slot").digest()
    commitments = {slot: encode_base64url(filler) for slot in SLOTS}
    last: dict[int, bytes] = {}
    pattern = Leaf(
        "evidence:item:viewed", "CONSULT", "2026-11-22T10:00:00.000000Z", "ITEM", 7, bytes(32), commitments
    ).encode()
    pattern = pattern.replace(encode_base64url(bytes(32)).encode(), b"PREV").replace(b'"seq":7', b'"seq":SEQ')
    for number in range(size):
        place, seq = number % OBJECTS, number // OBJECTS
        prev = encode_base64url(last[place]).encode() if seq else b""
        item = b"item-key-of-sixteen-%06d" % place
        leaf = pattern.replace(b"ITEM", item).replace(b"SEQ", b"%d" % seq).replace(b"PREV", prev)
        hashed = last[place] = leaf_hash(leaf)
        yield f"object-{place}", seq, leaf, hashed


def _fill(owner_url: str, log_id: str, name: str, size: int) -> None:
    import psycopg

    from unbroken.engines.ledger import Checkpoint, TreeState, sign_checkpoint

    signer, at = _signer(name), datetime.now(UTC)
    tree, hashes = TreeState(), []
    notes: list[tuple[Any, ...]] = []
    tiles: list[Any] = []
    case_key = f"01BENCHKEY{name.upper():0<16}"
    with psycopg.connect(owner_url) as connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO custody_casekey VALUES (%s, %s, 'CASE', %s)", [case_key, log_id, bytes(64)])
        with cursor.copy(
            "COPY custody_entry (id, log_id, index, type, at, case_id, object_id, item, seq, leaf, leaf_hash) "
            "FROM STDIN"
        ) as copy:
            for number, (object_id, seq, leaf, hashed) in enumerate(_leaves(size)):
                row = (_id(name, number), log_id, number, "evidence:item:viewed", at, "CASE", object_id)
                copy.write_row((*row, f"item-{number % OBJECTS}", seq, leaf, hashed))
                hashes.append(hashed)
                if len(hashes) == CHECKPOINT_EVERY or number + 1 == size:
                    appended = tree.append_hashes(hashes)
                    tree, hashes = appended.state, []
                    tiles += appended.tiles
                    note = sign_checkpoint(Checkpoint(signer.name, tree.size, tree.root), signer)
                    notes.append((log_id, tree.size, tree.root, str(note), at))
        with cursor.copy(
            "COPY custody_disclosure (id, key_id, log_id, actor_id, recipient_id, sealed) FROM STDIN"
        ) as copy:
            sealed = os.urandom(420)
            for number in range(size):
                copy.write_row((_id(name, number), case_key, log_id, "01BENCHPERS0N0000000000000", "", sealed))
        cursor.executemany(
            "INSERT INTO custody_tile (log_id, level, index, hashes, root) VALUES (%s, %s, %s, %s, %s)",
            [(log_id, tile.level, tile.index, tile.hashes, tile.root) for tile in tiles],
        )
        cursor.executemany(
            "INSERT INTO custody_checkpoint (log_id, size, root, note, at) VALUES (%s, %s, %s, %s, %s)", notes
        )
        cursor.execute("INSERT INTO custody_log VALUES (%s, %s, %s, %s)", [log_id, signer.name, tree.size, tree.root])
    if name == "large":  # an installation of that size has been vacuumed by the database itself long ago
        with psycopg.connect(owner_url, autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")


def _id(name: str, number: int) -> str:
    """An id as events have them: in the order of time, then random letters."""
    return f"01K{number:07d}" + hashlib.md5(f"{name}{number}".encode(), usedforsecurity=False).hexdigest()[:16].upper()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--main", action="store_true")
    parser.add_argument("--work", type=Path, required=True)
    given = parser.parse_args()
    if given.main:
        _main(given.work)
    else:
        for line in run(given.work):
            print(json.dumps(line))
