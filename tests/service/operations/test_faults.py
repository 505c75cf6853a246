"""Things that break while evidence is on its way: the answer says so, nothing acknowledged is lost, work goes on."""

import contextlib
import json
import os
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest

import factories
from live import LiveService
from seaweed import running_seaweed
from service.operations.conftest import own_folder
from service.operations.crew import Officer, wait_until

pytestmark = pytest.mark.faults
SIZE = 3_000_000


@pytest.fixture(scope="module")
def live():
    with own_folder() as folder:
        service = LiveService(folder)
        yield service
        service.stop()


@pytest.fixture(scope="module")
def officer(live):
    person = Officer(live.address)
    yield person
    person.close()


@pytest.fixture(scope="module")
def case_id(officer):
    return officer.register_case("18ZA0000226")


def recording(seed: int) -> bytes:
    """A recording of noise, that no packing makes smaller."""
    return factories.recording(0.05)[:44] + seed.to_bytes(4, "little") + os.urandom(SIZE)


def begun_upload(officer, case_id, seed, first=1_000_000):
    """Begin an upload and send its first bytes; return what is needed to go on."""
    content = recording(seed)
    begun = officer.begin(case_id, f"fault-{seed}.wav", len(content))
    path = officer.create(begun, len(content))
    assert officer.patch(begun, path, 0, content[:first]).status_code == 204
    return begun, path, content


def sealed_events(live, version_id):
    """How often the custody record says that this version was sealed; waits until nothing is on its way."""
    with psycopg.connect(owner_url(live), autocommit=True) as connection:
        item_id = connection.execute("SELECT item_id FROM evidence_version WHERE id = %s", [version_id]).fetchone()[0]
        wait_until(
            lambda: connection.execute("SELECT count(*) FROM custody_pending").fetchone() == (0,), "the sequencer"
        )
        return connection.execute(
            "SELECT count(*) FROM custody_entry WHERE object_id = %s AND type = 'evidence:version:sealed'", [item_id]
        ).fetchone()[0]


def owner_url(live):
    from unbroken.service.database import DATABASE, OWNER_ROLE, with_login

    password = (live.folder / "secrets" / "database-owner").read_text()
    lines = (live.folder / "postgres" / "postmaster.pid").read_text().splitlines()
    return with_login(f"postgresql://x:@/x?host={lines[4]}", OWNER_ROLE, password, DATABASE)


@contextlib.contextmanager
def nobody_tends(live):
    """Keep the supervisor from starting anything again until the block ends."""
    import psutil

    supervisor = psutil.Process(live.process.pid)
    supervisor.suspend()
    try:
        yield
    finally:
        supervisor.resume()


def kill_and_wait(live, name):
    process = live.processes()[name]
    live.kill(name)
    with contextlib.suppress(Exception):
        process.wait(10)


def test_upload_with_the_database_gone_says_when_to_try_again_and_goes_on(live, officer, case_id):
    begun, path, content = begun_upload(officer, case_id, 1)
    with nobody_tends(live):
        live.kill("database")
        refused = wait_until(
            lambda: (answer := officer.patch(begun, path, 1_000_000, content[1_000_000:])) is not None and answer,
            "an answer",
        )
        assert refused.status_code == 503
        assert int(refused.headers["Retry-After"]) > 0
        assert "try again" in refused.json()["detail"]
        assert officer.once("GET", "/healthz/ready").status_code == 503
        assert officer.once("GET", "/healthz/live").status_code == 200
    officer.send_bytes(begun, path, content)
    version_id = officer.finish(begun, content)
    assert officer.wait_until_sealed(version_id)["sha256"] == officer.status(version_id)["sha256_client"]


def test_upload_with_the_web_process_killed_resumes_where_bytes_are_durable(live, officer, case_id):
    begun, path, content = begun_upload(officer, case_id, 2)
    started = threading.Event()

    def slowly():
        yield content[1_000_000:2_000_000]
        started.set()
        kill_and_wait(live, "web")
        yield content[2_000_000:]

    assert officer.patch(begun, path, 1_000_000, slowly()) is None
    assert started.is_set()
    assert 1_000_000 <= officer.offset(begun, path) < len(content)
    officer.send_bytes(begun, path, content)
    assert officer.wait_until_sealed(officer.finish(begun, content))


def test_worker_killed_while_sealing_seals_once_afterwards(live, officer, case_id):
    content = recording(3)
    begun = officer.begin(case_id, "fault-3.wav", len(content))
    version_id = str(begun["version_id"])
    path = officer.create(begun, len(content))
    with psycopg.connect(owner_url(live)) as holding, psycopg.connect(owner_url(live), autocommit=True) as watching:
        officer.send_bytes(begun, path, content)
        worker = live.processes()["worker"]
        worker.suspend()
        try:
            officer.finish(begun, content)
            holding.execute("SELECT 1 FROM evidence_version WHERE id = %s FOR UPDATE", [version_id])
        finally:
            worker.resume()
        wait_until(
            lambda: watching.execute("SELECT count(*) FROM pg_locks WHERE NOT granted").fetchone()[0],
            "the worker to be in the middle of sealing",
        )
        kill_and_wait(live, "worker")
    assert officer.wait_until_sealed(version_id)["sha256"] == officer.status(version_id)["sha256_client"]
    assert sealed_events(live, version_id) == 1


def test_upload_nobody_finished_is_given_up_and_recorded(live, officer, case_id):
    begun, path, content = begun_upload(officer, case_id, 4)
    with psycopg.connect(owner_url(live), autocommit=True) as connection:
        connection.execute(
            "UPDATE evidence_upload SET expires_at = now() - interval '1 hour' WHERE version_id = %s",
            [begun["version_id"]],
        )
        connection.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('evidence', "
            "'unbroken.stages.evidence.jobs.expire_uploads', '{\"timestamp\": 1}')"
        )
        wait_until(lambda: officer.status(begun["version_id"])["state"] == "refused", "the clean-up")
        wait_until(
            lambda: connection.execute(
                "SELECT count(*) FROM custody_entry WHERE type = 'evidence:upload:abandoned'"
            ).fetchone()[0],
            "the event",
        )
        blob = connection.execute(
            "SELECT blob_key FROM evidence_version WHERE id = %s", [begun["version_id"]]
        ).fetchone()[0]
    wait_until(lambda: not list((live.folder / "blobs").glob(f"{blob}*/**/*.part*")), "the parts to be removed")
    late = officer.patch(begun, path, 1_000_000, content[1_000_000:])
    assert late.status_code in {404, 409, 410}


def test_upload_with_s3_gone_says_when_to_try_again_and_goes_on(tmp_path, folder):
    with running_seaweed(tmp_path) as seaweed:
        service = LiveService(
            folder,
            UNBROKEN_BLOBS=seaweed.url("live"),
            AWS_ACCESS_KEY_ID=seaweed.access_key,
            AWS_SECRET_ACCESS_KEY=seaweed.secret_key,
        )
        officer = Officer(service.address)
        try:
            case_id = officer.register_case("18ZA0000326")
            begun, path, content = begun_upload(officer, case_id, 5)
            seaweed.stop()
            refused = officer.patch(begun, path, 1_000_000, content[1_000_000:])
            assert refused is not None
            assert refused.status_code == 503
            assert int(refused.headers["Retry-After"]) > 0
            assert seaweed.endpoint not in refused.text
            seaweed.start()
            officer.send_bytes(begun, path, content)
            assert officer.wait_until_sealed(officer.finish(begun, content))
        finally:
            officer.close()
            service.stop()


@pytest.fixture
def small_disk(tmp_path_factory):
    """A file system of 8 MB."""
    folder = tmp_path_factory.mktemp("small")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m,mode=0755", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small file system can be mounted by root only: " + mounted.stderr.decode().strip())
    yield folder
    subprocess.run(["umount", str(folder)], check=False)


def test_upload_with_the_disk_full_says_so_and_goes_on_when_there_is_room(folder, small_disk):
    service = LiveService(folder, UNBROKEN_BLOBS=(small_disk / "blobs").as_uri())
    officer = Officer(service.address)
    try:
        case_id = officer.register_case("18ZA0000426")
        begun, path, content = begun_upload(officer, case_id, 6)
        ballast = small_disk / "ballast"
        with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(65536))
        full = officer.patch(begun, path, 1_000_000, content[1_000_000:])
        assert full is not None
        assert full.status_code == 507
        assert int(full.headers["Retry-After"]) > 0
        assert "space" in full.json()["detail"]
        ballast.unlink()
        officer.send_bytes(begun, path, content)
        version_id = officer.finish(begun, content)
        assert officer.wait_until_sealed(version_id)["sha256"] == officer.status(version_id)["sha256_client"]
        leftovers = [one for one in small_disk.rglob("*") if one.is_file() and not one.stat().st_size]
        assert leftovers == []
    finally:
        officer.close()
        service.stop()


def test_log_of_all_this_holds_no_name_of_a_person_and_no_title(live):
    lines = [json.loads(line) for line in live.log().splitlines()]
    assert lines
    text = live.log()
    for secret in ("Sandford", "jo.sandford", "ELLERY", "fault-1", "Upload-Capability", "WILLOWBROOK"):
        assert secret not in text


def test_the_same_file_begun_in_many_tabs_at_once_is_one_item(live, officer, case_id):
    with ThreadPoolExecutor(6) as tabs:
        begun = list(tabs.map(lambda _: officer.begin(case_id, "tabs.wav", SIZE), range(6)))
    assert len({one["item_id"] for one in begun}) == 1
    assert len({one["version_id"] for one in begun}) == 1
