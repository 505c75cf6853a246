"""Measure the custody record: events sequenced in batches, events committed by 16 clients, a whole log verified.

It starts its own embedded PostgreSQL in a folder. The 16 clients are two processes of eight threads, each with its
own connection, and the sequencer is a process too, as in an installation: one process would measure Python's
lock. A million entries in 5 s are 200,000 entries/s; opening every value as well is another, slower check.
Targets: issue 2 section 8.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

BATCHED_EVENTS = 20_000
CLIENTS = 16
CLIENT_PROCESSES = 2
CLIENT_SECONDS = 8.0
ORGANISATION = "01BENCH00000000000000000AA"


def run(work: Path) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}. work: an empty folder for the database."""
    work.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [sys.executable, __file__, "--part", "main", "--work", str(work)],
        check=True,
        capture_output=True,
        text=True,
    )
    rows: list[dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return rows


def _django(work: Path, url: str) -> None:
    os.environ["UNBROKEN_DATA"] = str(work)
    import django
    from django.conf import settings

    from unbroken.service.database import django_database
    from unbroken.service.settings import Settings

    settings.configure(
        UNBROKEN=Settings(),
        INSTALLED_APPS=["unbroken.ground.custody"],
        DATABASES={"default": {**django_database(url), "CONN_MAX_AGE": None}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
    )
    django.setup()


def _main(work: Path) -> None:
    from unbroken.service import bootstrap
    from unbroken.service.database import grant_runtime
    from unbroken.service.secrets import ensure_root_key
    from unbroken.service.settings import Settings

    settings = Settings(data=work)
    with bootstrap.database(settings) as urls:
        ensure_root_key(settings)
        _part("migrate", work, urls.owner)
        grant_runtime(urls.owner)
        _django(work, urls.runtime)
        rows = [*_batched(work), *_clients(work, urls.runtime), *_verified(work)]
    print(json.dumps(rows))


def _row(name: str, value: float, unit: str, target: float | None = None, *, most: bool = False) -> dict[str, Any]:
    ok = target is None or (value <= target if most else value >= target)
    return {"name": name, "value": round(value, 2), "unit": unit, "target": target, "ok": ok}


def _batched(work: Path) -> list[dict[str, Any]]:
    """Fill the waiting table, then time the sequencer alone."""
    from django.db import transaction

    started = time.perf_counter()
    for _ in range(10):
        with transaction.atomic():
            for number in range(BATCHED_EVENTS // 10):
                _write(number)
    writing = BATCHED_EVENTS / (time.perf_counter() - started)
    sequencer = _sequencer(work)
    started = time.perf_counter()
    count = sequencer.sequence_now().sequenced
    seconds = time.perf_counter() - started
    sequencer.close()
    return [
        _row("custody: events recorded, one client, batched", writing, "events/s"),
        _row("custody: events sequenced and signed, batched", count / seconds, "events/s", 5_000),
    ]


def _clients(work: Path, url: str) -> list[dict[str, Any]]:
    """Sixteen clients commit while the sequencer runs in its own process."""
    from django.db import connection

    sequencing = _start("sequence", work, url)
    writers = [_start("write", work, url) for _ in range(CLIENT_PROCESSES)]
    started = time.perf_counter()
    answers = [json.loads(writer.communicate()[0].splitlines()[-1]) for writer in writers]
    latencies = sorted(latency for answer in answers for latency in answer["latencies"])
    seconds = max(answer["seconds"] for answer in answers)
    while True:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM custody_pending")
            if cursor.fetchone() == (0,):
                break
        time.sleep(0.01)
    total = time.perf_counter() - started
    sequencing.terminate()
    sequencing.wait()
    lag = sorted(max(0.0, value) for answer in answers for value in answer["lags"])
    return [
        _row(f"custody: events committed, {CLIENTS} clients", len(latencies) / seconds, "events/s", 2_000),
        _row(f"custody: commit p50, {CLIENTS} clients", _percentile(latencies, 50) * 1000, "ms"),
        _row(f"custody: commit p99, {CLIENTS} clients", _percentile(latencies, 99) * 1000, "ms", 50, most=True),
        _row("custody: start to all signed", total, "s"),
        *([_row("custody: commit to signed, p99", _percentile(lag, 99) * 1000, "ms")] if lag else []),
    ]


def _verified(work: Path) -> list[dict[str, Any]]:
    from unbroken.engines.ledger import GuardFile
    from unbroken.ground.custody.connections import runtime_connection
    from unbroken.ground.custody.verifying import Keys, verify_log

    rows = []
    for with_values in (False, True):
        started = time.perf_counter()
        with runtime_connection() as connection:
            keys = Keys([_signers().signer_for(ORGANISATION).verifier])
            report = verify_log(connection, ORGANISATION, keys, GuardFile(work / "guard"), with_values=with_values)
        seconds = time.perf_counter() - started
        if not report.ok:
            raise RuntimeError(str(report.findings[0]))
        what = "every value opened" if with_values else "values not opened"
        rows.append(_row(f"custody: stored log verified, {what}", report.size / seconds, "entries/s", None))
    return rows


def _percentile(values: list[float], percent: int) -> float:
    return values[min(len(values) - 1, len(values) * percent // 100)]


def _write(number: int) -> None:
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.access.roles import Role
    from unbroken.ground.custody.acting import record_look
    from unbroken.ground.custody.events import EventType

    actor = Actor("01BENCHPERS0N0000000000000", ORGANISATION, frozenset({Role.POL_OIC}), session_id="s")
    record_look(
        actor,
        EventType.ITEM_VIEWED,
        now=datetime.now(UTC),
        case_id="01BENCHCASE000000000000000",
        object_id=f"object-{number % 500}",
        purpose="Review for charge",
    )


class _Signers:
    """One fixed key of this benchmark."""

    def signer_for(self, organisation_id: str) -> Any:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        from unbroken.engines.ledger import Signer

        return Signer("bench.unbroken.example/log", Ed25519PrivateKey.from_private_bytes(bytes(32)))

    def witness_for(self, organisation_id: str) -> Any:
        raise NotImplementedError


def _signers() -> _Signers:
    return _Signers()


def _sequencer(work: Path) -> Any:
    from unbroken.engines.ledger import GuardFile
    from unbroken.ground.custody.connections import runtime_connection
    from unbroken.ground.custody.sequencer import Sequencer

    return Sequencer(runtime_connection, _signers(), GuardFile(work / "guard"), lambda: datetime.now(UTC))


def _client_process() -> None:
    """Half of the clients, each with a connection of its own, for a fixed time."""
    latencies: list[float] = []
    ready = threading.Barrier(CLIENTS // CLIENT_PROCESSES)
    spans: list[tuple[float, float]] = []

    def client(place: int) -> None:
        _write(place)
        ready.wait()
        started = time.perf_counter()
        mine, number = [], place
        while (begun := time.perf_counter()) - started < CLIENT_SECONDS:
            _write(number)
            mine.append(time.perf_counter() - begun)
            number += 1
        latencies.extend(mine)
        spans.append((started, time.perf_counter()))

    threads = [threading.Thread(target=client, args=(place * 31,)) for place in range(CLIENTS // CLIENT_PROCESSES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seconds = max(end for _, end in spans) - min(start for start, _ in spans)
    print(json.dumps({"latencies": latencies, "seconds": seconds, "lags": []}))


def _start(part: str, work: Path, url: str) -> "subprocess.Popen[str]":
    arguments = [sys.executable, __file__, "--part", part, "--work", str(work), "--url", url]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def _part(part: str, work: Path, url: str) -> None:
    process = _start(part, work, url)
    process.communicate()
    if process.returncode:
        raise RuntimeError(f"The part {part} of the benchmark failed.")


def _migrate() -> None:
    from django.core.management import call_command
    from django.db import connection

    from unbroken.ground.custody import structure

    call_command("migrate", interactive=False, verbosity=0)
    structure.install(connection)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", default="")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--url", default="")
    given = parser.parse_args()
    if given.url:
        _django(given.work, given.url)
    match given.part:
        case "":
            for line in run(given.work):
                print(json.dumps(line))
        case "main":
            _main(given.work)
        case "migrate":
            _migrate()
        case "write":
            _client_process()
        case "sequence":
            _sequencer(given.work).run_forever(threading.Event())
