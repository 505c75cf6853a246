"""Time sealing and opening a large file on the command line, beside the stock age in the same run."""

from __future__ import annotations

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

SIZE = 2 << 30
ROUNDS = 3
MEMORY_TARGET_MIB = 64
VAULT = [sys.executable, "-m", "unbroken", "vault"]


def run(work: Path) -> list[dict[str, Any]]:
    """Seal a 2 GiB file with ours and with age, in turn, and report wall time, ratio and peak memory."""
    plain, key, sealed = work / "plain", work / "key", work / "sealed"
    write_random(plain, SIZE)
    subprocess.run([*VAULT, "keygen", "-o", key], check=True, capture_output=True)
    recipient = key.read_text().split("# public key: ")[1].split("\n")[0]
    ours = [*VAULT, "encrypt", "-r", recipient, "-o", sealed, plain]
    rows: list[dict[str, Any]] = []
    age = shutil.which("age")
    peers: dict[str, list[str | Path]] = {"ours": ours}
    if age:
        peers["age"] = [age, "-r", recipient, "-o", sealed, plain]
    times = _race(peers, sealed)
    seconds = statistics.median(times["ours"][0])
    ratio = seconds / statistics.median(times["age"][0]) if age else None
    rows.append(
        _row(
            "seal 2 GiB: hash, encrypt, fsync",
            seconds,
            "s",
            "ratio to age at most 1.0",
            ratio,
            ratio is None or ratio <= 1,
        )
    )
    if age:
        rows.append(
            _row(
                "seal 2 GiB: stock age alone, no hash, no fsync",
                statistics.median(times["age"][0]),
                "s",
                "",
                1.0,
                ok=True,
            )
        )
    for name, seen in times.items():
        rows.append(_row(f"seal 2 GiB: processor time, {name}", statistics.median(seen[2]), "s", "", None, ok=True))
    rows.append(_row("seal 2 GiB: throughput", SIZE / seconds / 1e6, "MB/s", "", None, ok=True))
    memory = max(times["ours"][1])
    rows.append(
        _row(
            "seal 2 GiB: peak memory of the process",
            memory,
            "MiB",
            f"at most {MEMORY_TARGET_MIB}",
            None,
            memory <= MEMORY_TARGET_MIB,
        )
    )
    rows += _time_opening(age, key, sealed, ours, work)
    return rows


def _time_opening(age: str | None, key: Path, sealed: Path, ours: list[Any], work: Path) -> list[dict[str, Any]]:
    subprocess.run([*ours, "--force"], check=True)
    target = work / "opened"
    peers: dict[str, list[str | Path]] = {"ours": [*VAULT, "decrypt", "-i", key, "-o", target, sealed]}
    if age:
        peers["age"] = [age, "-d", "-i", key, "-o", target, sealed]
    times = _race(peers, target)
    seconds = statistics.median(times["ours"][0])
    ratio = seconds / statistics.median(times["age"][0]) if age else None
    return [_row("open 2 GiB: decrypt, fsync", seconds, "s", "", ratio, ok=True)]


def _race(peers: dict[str, list[str | Path]], output: Path) -> dict[str, tuple[list[float], ...]]:
    """Return each peer's wall seconds, peak MiB and processor seconds, a round each."""
    times: dict[str, tuple[list[float], ...]] = {name: ([], [], []) for name in peers}
    for _ in range(ROUNDS):
        for name, command in peers.items():
            output.unlink(missing_ok=True)
            os.sync()
            for seen, value in zip(times[name], _timed(command), strict=True):
                seen.append(value)
    return times


def _timed(command: list[str | Path]) -> tuple[float, float, float]:
    """Return wall seconds, the peak memory of that one process in MiB, and its processor seconds."""
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def write_random(path: Path, size: int) -> None:
    """Write size bytes that no file system can compress, from 16 MiB of randomness."""
    block = bytearray(os.urandom(16 << 20))
    with path.open("wb") as file:
        for number in range(size // len(block)):
            block[:8] = number.to_bytes(8, "big")
            file.write(block)
        file.write(block[: size % len(block)])
        file.flush()
        os.fsync(file.fileno())


def _row(name: str, value: float, unit: str, target: str, ratio: float | None, ok: bool) -> dict[str, Any]:  # noqa: FBT001
    row: dict[str, Any] = {"name": name, "value": round(value, 3), "unit": unit, "target": target, "ok": ok}
    if ratio is not None:
        row["ratio"] = round(ratio, 3)
    return row


def machine() -> dict[str, Any]:
    """Say what this ran on, without a path or a name."""
    model = next(
        (
            line.split(": ", 1)[1].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    return {"cpus": os.cpu_count(), "cpu": model, "python": platform.python_version(), "system": platform.system()}


def main(bench: Callable[[Path], list[dict[str, Any]]]) -> None:
    """Run one bench in a folder of its own; print a table, then the same as JSON."""
    with tempfile.TemporaryDirectory(prefix="unbroken-bench-", dir=os.environ.get("UNBROKEN_BENCH")) as folder:
        rows = bench(Path(folder))
    for row in rows:
        ratio = f"{row['ratio']:.2f}x" if "ratio" in row else ""
        verdict = "ok" if row["ok"] else "MISSED"
        print(f"{row['name']:<64} {row['value']:>12} {row['unit']:<8} {ratio:>7} {row['target']:<26} {verdict}")
    print(json.dumps({"machine": machine(), "rows": rows}))


if __name__ == "__main__":
    main(run)
