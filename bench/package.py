"""Measure verifying a package of 1,000 events, and writing it.

Run alone with `python bench/package.py [FOLDER]`; `run(work)` gives the rows to the bench runner.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from engines.bag.bag_kit import make_kit  # noqa: E402 - the example case of the tests
from unbroken.engines.bag import verify_package  # noqa: E402

EVENTS = 1_000
TARGET_MS = 150.0
ROUNDS = 15


def run(work: Path) -> list[dict[str, object]]:
    """Return rows {name, value, unit, target, ok}; target None means for information."""
    kit = make_kit(tags=EVENTS - 9)
    path = work / "package.zip"
    path.unlink(missing_ok=True)
    start = time.perf_counter()
    kit.write(path)
    writing = time.perf_counter() - start
    report = verify_package(path)
    if not report.ok:
        raise SystemExit("the package does not verify: " + "; ".join(one.sentence for one in report.failures))
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        verify_package(path)
        times.append((time.perf_counter() - start) * 1000)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "unbroken.service.cli.verify", path], check=True, capture_output=True)
    command = (time.perf_counter() - start) * 1000
    name = f"verify a package of {report.summary.events} events"
    return [
        _row(f"{name}: median", statistics.median(times), "ms", TARGET_MS),
        _row(f"{name}: slowest of {ROUNDS}", max(times), "ms"),
        _row(f"{name}: whole command with start-up", command, "ms"),
        _row("write it, with report", writing, "s"),
        _row("its size", path.stat().st_size / 1e6, "MB"),
    ]


def _row(name: str, value: float, unit: str, target: float | None = None) -> dict[str, object]:
    return {
        "name": name,
        "value": round(value, 4),
        "unit": unit,
        "target": target,
        "ok": target is None or value <= target,
    }


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="unbroken-bench-") as folder:
        for row in run(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder)):
            print(json.dumps(row))
