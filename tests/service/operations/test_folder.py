"""A data folder belongs to one service at a time, survives restarts, and never gets a second root key."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import httpx
import pytest

from cluster import copy_cluster
from service.operations.conftest import clean_environment
from service.operations.external import free_port

pytestmark = pytest.mark.faults
FIRST = ("people", "add-organisation", "--name", "Westmarch Police", "--kind", "POL", "--code", "18")


@pytest.fixture
def serve(folder):
    """Start `unbroken serve` on the folder and wait until it is ready; gives the process and its address."""
    started = []
    copy_cluster(folder)

    def start():
        port = free_port()
        process = subprocess.Popen(
            [sys.executable, "-m", "unbroken", "serve", "--data", str(folder), "--port", str(port)],
            env=clean_environment(UNBROKEN_EMAIL="file", UNBROKEN_LOG_FILE=str(folder / "service.log")),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        wait_until_ready(process, f"http://127.0.0.1:{port}")
        return process, f"http://127.0.0.1:{port}"

    yield start
    for process in started:
        stop(process)


def stop(process):
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(120)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    process.stderr.close()


def wait_until_ready(process, address, seconds=300):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, process.stderr.read()
        try:
            if httpx.get(address + "/healthz/ready", timeout=5, trust_env=False).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the service did not become ready")


def secrets_of(folder):
    return {path.name: path.read_bytes() for path in (folder / "secrets").iterdir()}


def test_serve_again_on_the_same_folder_keeps_secrets_and_people(folder, serve, unbroken):
    process, _ = serve()
    made = unbroken(*FIRST, "--data", str(folder))
    assert made.returncode == 0, made.stderr
    before = secrets_of(folder)
    stop(process)
    serve()
    assert secrets_of(folder) == before
    twice = unbroken(*FIRST, "--data", str(folder))
    assert twice.returncode == 1, "the organisation must still be there"


def test_command_beside_a_running_service_leaves_its_database_running(folder, serve, unbroken):
    _, address = serve()
    pid = (folder / "postgres" / "postmaster.pid").read_text().splitlines()[0]
    assert unbroken("doctor", "--data", str(folder)).returncode == 0
    assert unbroken("migrate", "--data", str(folder)).returncode == 0
    assert (folder / "postgres" / "postmaster.pid").read_text().splitlines()[0] == pid
    assert httpx.get(address + "/healthz/ready", timeout=120, trust_env=False).status_code == 200


def test_second_service_on_the_folder_is_refused_and_the_first_goes_on(folder, serve, unbroken):
    process, address = serve()
    second = unbroken("serve", "--data", str(folder), "--port", "0")
    assert second.returncode == 1
    assert f"process {process.pid}" in second.stderr
    assert "Traceback" not in second.stderr
    assert httpx.get(address + "/healthz/ready", timeout=120, trust_env=False).status_code == 200


def test_service_killed_outright_can_be_started_again_at_once(folder, serve):
    process, _ = serve()
    process.send_signal(signal.SIGKILL)
    process.wait()
    serve()


def test_postmaster_pid_of_another_program_does_not_hinder_the_start(folder, unbroken):
    assert unbroken("migrate", "--data", str(folder)).returncode == 0
    pid_file = folder / "postgres" / "postmaster.pid"
    assert not pid_file.exists()
    lines = [str(os.getpid()), str(folder / "postgres"), "1", "5432", str(folder / "postgres"), "", "1 1", "ready"]
    pid_file.write_text("\n".join(lines) + "\n")
    done = unbroken("migrate", "--data", str(folder))
    assert done.returncode == 0, done.stderr


def test_postmaster_pid_of_a_server_that_died_while_it_started_does_not_hinder_the_start(folder, unbroken):
    assert unbroken("migrate", "--data", str(folder)).returncode == 0
    gone = subprocess.Popen(["true"])
    gone.wait()
    lines = [str(gone.pid), str(folder / "postgres"), "1", "5432", ""]
    (folder / "postgres" / "postmaster.pid").write_text("\n".join(lines) + "\n")
    done = unbroken("migrate", "--data", str(folder))
    assert done.returncode == 0, done.stderr


def test_migrate_twice_changes_nothing(folder, unbroken):
    first = unbroken("migrate", "--data", str(folder))
    before = secrets_of(folder)
    second = unbroken("migrate", "--data", str(folder))
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert secrets_of(folder) == before


def test_root_key_lost_or_foreign_is_refused_and_never_replaced(folder, unbroken):
    early = unbroken(*FIRST, "--data", str(folder))
    assert early.returncode == 1
    assert "Run `unbroken migrate`" in early.stderr
    assert "Traceback" not in early.stderr
    assert unbroken("migrate", "--data", str(folder)).returncode == 0
    assert unbroken(*FIRST, "--data", str(folder)).returncode == 0
    key, kept = folder / "secrets" / "root.key", folder / "kept.key"
    shutil.move(key, kept)

    for words in (("migrate",), ("serve", "--port", "0")):
        lost = unbroken(*words, "--data", str(folder))
        assert lost.returncode == 1
        assert "Restore the secrets folder from its backup" in lost.stderr
        assert "Traceback" not in lost.stderr
        assert not key.exists()

    key.write_bytes(os.urandom(32))
    key.chmod(0o600)
    foreign = unbroken("migrate", "--data", str(folder))
    assert foreign.returncode == 1
    assert "belongs to another installation" in foreign.stderr

    shutil.move(kept, key)
    assert unbroken("migrate", "--data", str(folder)).returncode == 0
    verified = unbroken("ledger", "verify", "--data", str(folder))
    assert verified.returncode == 0, verified.stderr


def test_demonstration_reachable_from_elsewhere_is_refused(folder, unbroken):
    for given in ({"UNBROKEN_HOST": "0.0.0.0"}, {"UNBROKEN_PUBLIC_URL": "https://unbroken.example"}):  # noqa: S104
        refused = unbroken("serve", "--data", str(folder), "--port", "0", UNBROKEN_DEMO="1", **given)
        assert refused.returncode == 1
        assert "Demonstrations run on loopback only" in refused.stderr


def test_log_lines_are_json_without_names_of_people(folder, serve, unbroken):
    process, _ = serve()
    stop(process)
    lines = [json.loads(line) for line in (folder / "service.log").read_text().splitlines()]
    assert {"supervisor", "web", "worker"} <= {line["process"] for line in lines}
    assert all({"event", "level", "timestamp"} <= set(line) for line in lines)
