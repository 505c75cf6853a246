"""Time giving an item to one more organisation: its header is new, its payload is not touched."""

from __future__ import annotations

import hashlib
import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from ranges import seal_random
from seal import main

from unbroken.engines.vault import (
    PART_SIZE,
    ObstoreStore,
    PayloadWriter,
    SealedFile,
    generate_identity,
    make_header,
    new_file_key,
    open_header,
    put_stream,
    rewrap,
)

SIZES = {"1 MiB": 1 << 20, "4 GiB": 4 << 30}
ROUNDS = 50
HEADERS = 10_000
LIMIT_MS = 5
LIMIT_CPU_SECONDS = 10


def run(work: Path) -> list[dict[str, Any]]:
    """Re-wrap a small and a large item 50 times each, and 10,000 headers in one go."""
    store = ObstoreStore.local(work / "blobs")
    rows = [row for name, size in SIZES.items() for row in _rewrap_item(store, name, size)]
    rows.append(_rewrap_many())
    return rows


def _rewrap_item(store: ObstoreStore, name: str, size: int) -> list[dict[str, Any]]:
    police, prosecution = generate_identity(), generate_identity()
    file_key, key = new_file_key(), name.replace(" ", "-")
    put_stream(store, key, seal_random(PayloadWriter(file_key), size), PART_SIZE)
    header = make_header(file_key, [police.recipient()])
    before = _digest(store, key)
    times: list[float] = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        header_for_both = rewrap(header, [police], [police.recipient(), prosecution.recipient()])
        times.append((time.perf_counter() - started) * 1000)
    unchanged = _digest(store, key) == before
    blob = store.open(key)
    opened = SealedFile(blob.read, blob.size, open_header(header_for_both, [prosecution]))
    opened.check_end()
    p95 = statistics.quantiles(times, n=20)[18]
    return [
        {
            "name": f"give a {name} item to one more organisation, p95",
            "value": round(p95, 2),
            "unit": "ms",
            "target": f"at most {LIMIT_MS}",
            "ok": p95 <= LIMIT_MS,
        },
        {
            "name": f"payload of the {name} item unchanged, and opened by it",
            "value": int(unchanged),
            "unit": "true",
            "target": "1",
            "ok": unchanged,
        },
    ]


def _rewrap_many() -> dict[str, Any]:
    old, new = generate_identity(), generate_identity()
    header = make_header(new_file_key(), [old.recipient()])
    started = time.process_time()
    for _number in range(HEADERS):
        rewrap(header, [old], [new.recipient()])
    seconds = time.process_time() - started
    return {
        "name": "re-wrap 10,000 headers, processor time",
        "value": round(seconds, 2),
        "unit": "s",
        "target": f"at most {LIMIT_CPU_SECONDS}",
        "ok": seconds <= LIMIT_CPU_SECONDS,
    }


def _digest(store: ObstoreStore, key: str) -> bytes:
    digest = hashlib.sha256()
    for piece in store.get(key):
        digest.update(piece)
    return digest.digest()


if __name__ == "__main__":
    main(run)
