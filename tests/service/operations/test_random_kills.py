"""A hundred uploads and their hand-overs while every process is killed at random: nothing acknowledged is lost."""

import hashlib
import json
import queue
import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import factories
from live import LiveService
from service.operations.conftest import clean_environment
from service.operations.crew import Caseworker, Officer, Person, wait_until
from unbroken.ground.ids import new_id

UPLOADS = 100
EACH_HANDOVER = 4
OFFICERS = 3
DEATHS = ("database", "web", "worker") * 2
SEED = 20260504


class Records:
    """What the service acknowledged, from all threads. A list only grows, so counting it needs no lock."""

    def __init__(self) -> None:
        self.uploads: dict[str, str] = {}
        self.sent: list[str] = []
        self.signed: list[str] = []
        self.to_sign: queue.Queue[str | None] = queue.Queue()

    @property
    def steps(self) -> int:
        return len(self.uploads) + len(self.sent) + len(self.signed)


@pytest.fixture
def live(folder):
    service = LiveService(folder)
    yield service
    service.stop()


def small_file(number: int) -> bytes:
    """A recording of 20 to 400 KB; every tenth has 1.5 MB, so that some are killed half-way."""
    chance = random.Random(number)
    size = 1_500_000 if number % 10 == 0 else chance.randrange(20_000, 400_000)
    return factories.recording(0.05)[:44] + chance.randbytes(size)


def officers_work(address: str, case_id: str, numbers: "queue.Queue[int]", caseworker: Person, kept: Records) -> None:
    officer = Officer(address)
    mine: list[str] = []
    while True:
        try:
            number = numbers.get_nowait()
        except queue.Empty:
            break
        content = small_file(number)
        version_id = officer.upload(case_id, f"interview-{number:03}.wav", content)
        kept.uploads[version_id] = hashlib.sha256(content).hexdigest()
        mine.append(version_id)
        if len(mine) == EACH_HANDOVER:
            hand_over(officer, case_id, mine, caseworker, kept)
            mine = []
    if mine:
        hand_over(officer, case_id, mine, caseworker, kept)
    officer.close()


def hand_over(officer: Officer, case_id: str, mine: list[str], caseworker: Person, kept: Records) -> None:
    for version_id in mine:
        officer.wait_until_sealed(version_id)
    handover_id = officer.send(case_id, new_id(), mine, caseworker)
    kept.sent.append(handover_id)
    kept.to_sign.put(handover_id)


def caseworkers_work(caseworker: Caseworker, kept: Records) -> None:
    while (handover_id := kept.to_sign.get()) is not None:
        caseworker.sign(handover_id)
        kept.signed.append(handover_id)


def kill_at_random(live: LiveService, kept: Records, over: threading.Event) -> list[str]:
    """Kill one process after the other, each when the work has got a random step further; return what was killed."""
    chance, killed = random.Random(SEED), []
    order = chance.sample(DEATHS, len(DEATHS))
    whole = UPLOADS * 1.5
    for place, name in enumerate(order):
        due = whole * (place + chance.uniform(0.2, 0.8)) / len(order)
        while kept.steps < due and not over.is_set():
            time.sleep(0.02)
        time.sleep(chance.uniform(0, 0.2))
        while name not in live.processes() and not over.is_set():
            time.sleep(0.05)
        if over.is_set():
            break
        live.kill(name)
        killed.append(name)
    return killed


def settle(officer: Officer, live: LiveService, kept: Records) -> None:
    """Wait until the jobs that follow what was acknowledged are done."""
    wait_until(lambda: officer.once("GET", "/healthz/ready").status_code == 200, "the service to be ready")
    for version_id in kept.uploads:
        officer.wait_until_sealed(version_id)


def examine(live: LiveService) -> dict[str, object]:
    environment = clean_environment(**{k: v for k, v in live.environment.items() if k.startswith("UNBROKEN_")})
    done = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "examine.py")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.faults
def test_random_kills_lose_nothing(live, unbroken):
    officer, caseworker, kept = Officer(live.address), Caseworker(live.address), Records()
    case_id = officer.register_case("18ZA0000526")
    numbers: queue.Queue[int] = queue.Queue()
    for number in range(UPLOADS):
        numbers.put(number)
    over = threading.Event()
    with ThreadPoolExecutor(OFFICERS + 2) as crew:
        killing = crew.submit(kill_at_random, live, kept, over)
        signing = crew.submit(caseworkers_work, caseworker, kept)
        working = [
            crew.submit(officers_work, live.address, case_id, numbers, caseworker, kept) for _ in range(OFFICERS)
        ]
        try:
            for one in working:
                one.result()
        finally:
            kept.to_sign.put(None)
            over.set()
        signing.result()
    assert sorted(killing.result()) == sorted(DEATHS)
    settle(officer, live, kept)
    for person in (officer, caseworker):
        person.close()
    wait_until(lambda: receipts_recorded(live, kept), "the receipts to be recorded with the sender")
    live.stop()

    found = examine(live)
    assert len(kept.uploads) == UPLOADS
    assert found["digests"] == kept.uploads
    assert found["states"] == {"SEALED": UPLOADS}
    assert found["agree"]
    assert found["items"] == UPLOADS
    assert (found["unfinished"], found["stray"]) == (0, [])
    assert sorted(found["handover_ids"]) == sorted(kept.sent) == sorted(kept.signed)
    assert found["handovers"] == {"RECEIVED": len(kept.sent)}
    assert found["events"]["evidence:version:sealed"] == UPLOADS
    assert found["events"]["handover:receipt:signed"] == len(kept.signed)
    assert found["events"]["handover:receipt:recorded"] == len(kept.signed)
    assert found["pending"] == 0
    verified = unbroken("ledger", "verify", "--data", str(live.folder))
    assert verified.returncode == 0, verified.stderr
    assert "Everything verifies." in verified.stdout


def receipts_recorded(live: LiveService, kept: Records) -> bool:
    import psycopg

    from service.operations.test_faults import owner_url

    with psycopg.connect(owner_url(live)) as connection:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM custody_entry WHERE type = 'handover:receipt:recorded'), "
            "(SELECT count(*) FROM custody_pending)"
        ).fetchone()
    return row == (len(kept.signed), 0)
