"""`unbroken serve` as an administrator meets it: starts, answers, tends its processes, stops."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

import httpx
import psutil
import pytest

from cluster import copy_cluster

pytestmark = pytest.mark.faults
NAMES = ("web", "worker", "redactor")


@pytest.fixture
def service(tmp_path, request):
    tmp_path.chmod(0o755)
    if not request.node.get_closest_marker("from_nothing"):
        copy_cluster(tmp_path / "data")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("UNBROKEN_", "DATABASE_URL", "DJANGO_"))}
    with (tmp_path / "output").open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "unbroken", "serve", "--data", str(tmp_path / "data"), "--port", str(port)],
            env={**environment, "UNBROKEN_REDACTORS": "1"},
            stdout=output,
            stderr=output,
        )
    client = httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=5)
    try:
        wait_until_ready(client, process)
        yield process, client
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(120)
            except subprocess.TimeoutExpired:
                process.kill()
        client.close()


def wait_until_ready(client, process, seconds=300):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, "the service ended"
        try:
            if client.get("/healthz/ready").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("the service did not become ready")


def children_of(process):
    found = {}
    for child in psutil.Process(process.pid).children():
        with suppress(psutil.Error):
            words = " ".join(child.cmdline())
            found |= {name: child for name in NAMES if f"unbroken.service.server.{name}" in words}
    return found


@pytest.mark.from_nothing
def test_serve_ready_then_sigterm_ends_every_process(service, tmp_path):
    process, client = service
    assert client.get("/healthz/live").json() == {"status": "live"}
    started = children_of(process)
    assert set(started) == set(NAMES)
    process.send_signal(signal.SIGTERM)
    assert process.wait(120) == 0
    assert not any(child.is_running() for child in started.values())
    assert not (tmp_path / "data" / "postgres" / "postmaster.pid").exists()


@pytest.mark.parametrize("name", NAMES)
def test_serve_with_a_process_killed_starts_it_again(service, name):
    process, client = service
    before = children_of(process)[name]
    before.kill()
    end = time.monotonic() + 30
    while children_of(process).get(name, before).pid == before.pid:
        assert time.monotonic() < end
        time.sleep(0.1)
    wait_until_ready(client, process)


def test_serve_with_the_database_killed_recovers(service, tmp_path):
    process, client = service
    pid = int((tmp_path / "data" / "postgres" / "postmaster.pid").read_text().splitlines()[0])
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.2)
    wait_until_ready(client, process)
    assert int((tmp_path / "data" / "postgres" / "postmaster.pid").read_text().splitlines()[0]) != pid


def test_serve_killed_outright_takes_its_processes_with_it(service):
    process, _ = service
    started = children_of(process)
    process.kill()
    _gone, alive = psutil.wait_procs(started.values(), timeout=120)
    assert not alive


def test_serve_on_a_port_in_use_says_so(service):
    _process, client = service
    port = client.base_url.port
    second = subprocess.run(
        [sys.executable, "-m", "unbroken", "serve", "--data", "unused", "--port", str(port)],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert second.returncode == 1
    assert f"Port {port} on 127.0.0.1 is in use" in second.stderr
    assert "Traceback" not in second.stderr
