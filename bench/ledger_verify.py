"""Measure the ledger engine: whole-log verification, appending, proofs, disclosures.

Run alone with `python bench/ledger_verify.py [FOLDER]`; `run(work)` gives the rows to the bench runner.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

from unbroken.engines import ledger

ENTRIES = 1_000_000
TARGET_SECONDS = 5.0
PACKAGE_EVENTS = 1_000
PACKAGE_TARGET_MS = 150.0
SEED = bytes(range(32))


def run(work: Path) -> list[dict[str, object]]:
    """Return rows {name, value, unit, target, ok}; target None means for information."""
    sample = _leaf(0).encode()
    return [*_whole_log(work, sample), *_proofs(), _package()]


def _leaf(number: int) -> ledger.Leaf:
    values = {name: f"{name} {number}" for name in ("actor", "case", "object", "digest", "purpose")}
    return ledger.Leaf(
        "evidence:item:viewed", "consult", "2026-11-22T10:00:00.000000Z", f"item{number}", 0, b"",
        ledger.commit_all(SEED, values),
    )  # fmt: skip


def _row(name: str, value: float, unit: str, target: float | None = None, *, most: bool = True) -> dict[str, object]:
    ok = target is None or (value <= target if most else value >= target)
    return {"name": name, "value": round(value, 4), "unit": unit, "target": target, "ok": ok}


def _whole_log(work: Path, sample: bytes) -> list[dict[str, object]]:
    """Write a million real leaves to disk as entry bundles, then verify the log from there."""
    folder = work / "ledger-bench"
    entries = (sample + b"%07d" % number for number in range(ENTRIES))
    state = ledger.TreeState()
    bundle: list[bytes] = []
    for number, entry in enumerate(entries, start=1):
        bundle.append(entry)
        if len(bundle) == ledger.TILE_WIDTH or number == ENTRIES:
            path = folder / ledger.entries_path(state.size // ledger.TILE_WIDTH, len(bundle))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(ledger.encode_bundle(bundle))
            state = state.append(bundle).state
            bundle = []
    before = _peak_mib()
    start = time.perf_counter()
    verified = ledger.recompute(ledger.StaticLog(folder, ENTRIES).leaves())
    seconds = time.perf_counter() - start
    if verified != state:
        raise SystemExit("The verified root differs from the written one.")
    return [
        _row(f"ledger: verify {ENTRIES:,} entries of {len(sample) + 7} bytes from disk", seconds, "s", TARGET_SECONDS),
        _row("ledger: memory that verification added", _peak_mib() - before, "MiB", 64),
    ]


def _proofs() -> list[dict[str, object]]:
    hashes = [ledger.leaf_hash(b"%d" % number) for number in range(65_536)]
    log = _Memory(ledger.TreeState().append_hashes(hashes))
    node, size = ledger.stored_nodes(log), len(hashes)
    root = ledger.range_hash(node, 0, size)
    start = time.perf_counter()
    proofs = [(index, ledger.inclusion_proof(index, size, node)) for index in range(0, size, 64)]
    made = time.perf_counter()
    for index, proof in proofs:
        ledger.verify_inclusion(hashes[index], index, size, proof, root)
    checked = time.perf_counter()
    return [
        _row("ledger: inclusion proofs made", len(proofs) / (made - start), "1/s"),
        _row("ledger: inclusion proofs verified", len(proofs) / (checked - made), "1/s"),
    ]


def _package() -> dict[str, object]:
    """Verify what the ledger part of a 1,000-event package holds: leaves, proofs, every disclosure."""
    leaves = [_leaf(number) for number in range(PACKAGE_EVENTS)]
    data = [leaf.encode() for leaf in leaves]
    hashes = [ledger.leaf_hash(leaf) for leaf in data]
    node, root = ledger.node_reader(hashes), ledger.root(hashes)
    proofs = [ledger.inclusion_proof(index, len(hashes), node) for index in range(len(hashes))]
    disclosures = [ledger.disclose(SEED, "actor", f"actor {number}") for number in range(len(leaves))]
    start = time.perf_counter()
    for index, raw in enumerate(data):
        leaf = ledger.Leaf.parse(raw)
        ledger.verify_inclusion(ledger.leaf_hash(raw), index, len(data), proofs[index], root)
        ledger.verify_disclosure(leaf, disclosures[index])
    return _row(f"ledger: verify {PACKAGE_EVENTS:,} events with proof and disclosure",
                (time.perf_counter() - start) * 1000, "ms", PACKAGE_TARGET_MS)  # fmt: skip


class _Memory:
    """Hashes of one append, kept as a store keeps them."""

    def __init__(self, appended: ledger.Appended) -> None:
        self._levels = {0: b"".join(appended.leaf_hashes)}
        for tile in appended.tiles:
            self._levels[tile.level + 1] = self._levels.get(tile.level + 1, b"") + tile.root

    def hashes(self, level: int, first: int, count: int) -> bytes:
        return self._levels[level][first * 32 : (first + count) * 32]


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as name:
        rows = run(Path(name))
    print(json.dumps(rows, indent=2))
    sys.exit(0 if all(row["ok"] for row in rows) else os.EX_SOFTWARE)
