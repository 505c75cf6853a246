"""Time a 1 MiB range at a random place of a sealed 4 GiB item in the local store, warm and cold."""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from seal import main

from unbroken.engines.vault import (
    PART_SIZE,
    ObstoreStore,
    PayloadWriter,
    SealedFile,
    new_file_key,
    put_stream,
)

SIZE = 4 << 30
RANGE = 1 << 20
READS = 200
BATCH = 1 << 20
LIMITS_MS = {"warm": 3, "cold": 15}


def run(work: Path) -> list[dict[str, Any]]:
    """Seal 4 GiB in parts of 8 MiB, then read 200 ranges with the page cache full and 200 with it dropped."""
    file_key, folder = new_file_key(), work / "blobs"
    store = ObstoreStore.local(folder)
    put_stream(store, "item", seal_random(PayloadWriter(file_key), SIZE), PART_SIZE)
    blob = store.open("item")
    sealed = SealedFile(blob.read, blob.size, file_key)
    sealed.check_end()
    rows: list[dict[str, Any]] = []
    for state in ("warm", "cold"):
        times = _time_reads(sealed, folder, is_cold=state == "cold")
        rows.append(
            {
                "name": f"1 MiB range of 4 GiB, {state}, p50",
                "value": round(statistics.median(times), 2),
                "unit": "ms",
                "target": "",
                "ok": True,
            }
        )
        p95 = statistics.quantiles(times, n=20)[18]
        limit = LIMITS_MS[state]
        rows.append(
            {
                "name": f"1 MiB range of 4 GiB, {state}, p95",
                "value": round(p95, 2),
                "unit": "ms",
                "target": f"at most {limit}",
                "ok": p95 <= limit,
            }
        )
    return rows


def seal_random(writer: PayloadWriter, size: int) -> Iterator[bytes]:
    """Yield the payload of size bytes of one random block over and over."""
    block = os.urandom(BATCH)
    yield writer.nonce
    for number in range(size // BATCH):
        yield bytes(writer.seal(number * 16, block, last=number == size // BATCH - 1))


def _time_reads(sealed: SealedFile, folder: Path, *, is_cold: bool) -> list[float]:
    places = random.Random(4)  # noqa: S311 - places to read, the same in every run
    times: list[float] = []
    if not is_cold:
        for _ in sealed.open_all():
            pass
    for _ in range(READS):
        first = places.randrange(SIZE - RANGE)
        if is_cold:
            drop_cache(folder)
        started = time.perf_counter()
        length = sum(len(piece) for piece in sealed.open_range(first, first + RANGE - 1))
        times.append((time.perf_counter() - started) * 1000)
        assert length == RANGE
    return times


def drop_cache(folder: Path) -> None:
    """Have the kernel forget the content of every file in a folder."""
    for path in folder.rglob("*"):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


if __name__ == "__main__":
    main(run)
