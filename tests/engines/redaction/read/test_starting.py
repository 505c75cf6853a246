"""A warm process forks a worker for each sandbox: every file has a process of its own that dies alone."""

import os
import signal
from pathlib import Path

import pytest

from engines.redaction.read.test_source import statement
from unbroken.engines.redaction.errors import SourceError
from unbroken.engines.redaction.read import starting
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sandbox import Sandbox

MIB = 1024 * 1024

pytestmark = pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="no handles to processes here")


def status(pid: int) -> dict[str, str]:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def limit(pid: int, name: str) -> str:
    lines = Path(f"/proc/{pid}/limits").read_text().splitlines()
    return next(line[26:].split()[0] for line in lines if line.startswith(name))


def test_sandboxes_have_processes_of_their_own_with_their_own_limits() -> None:
    small, large = Limits(memory_bytes=600 * MIB), Limits(memory_bytes=900 * MIB)
    with Sandbox(small) as one, Sandbox(large) as other:
        one.open(statement(), "a.pdf")
        other.open(statement(), "b.pdf")
        assert one.pid != other.pid
        assert limit(one.pid, "Max data size") == str(600 * MIB)
        assert limit(other.pid, "Max data size") == str(900 * MIB)
        assert int(limit(one.pid, "Max cpu time")) <= one._limits.open_seconds + 2
        assert status(one.pid)["NoNewPrivs"] == "1"


def test_a_sandbox_holds_no_pipe_of_another() -> None:
    with Sandbox(Limits()) as one, Sandbox(Limits()) as other:
        one.open(statement(), "a.pdf")
        other.open(statement(), "b.pdf")
        pipes = [{str(each.readlink()) for each in Path(f"/proc/{box.pid}/fd").iterdir()} for box in (one, other)]
    assert {each for each in pipes[0] & pipes[1] if not each.startswith("/dev/")} == set()
    assert not any(each.startswith("socket:") for each in pipes[0] | pipes[1])


def test_a_sandbox_that_is_killed_takes_no_other_along() -> None:
    with Sandbox(Limits()) as one, Sandbox(Limits()) as other:
        other.open(statement(), "b.pdf")
        os.kill(one.pid, signal.SIGKILL)
        with pytest.raises(SourceError):
            one.open(statement(), "a.pdf")
        assert other.page(0)["page"]["n"] == 1
    with Sandbox(Limits()) as third:
        assert third.open(statement(), "c.pdf")["pages"] == 1


def test_a_new_warm_process_takes_the_place_of_one_that_died() -> None:
    with Sandbox(Limits()) as before:
        before.open(statement(), "a.pdf")
        starting._warm().close()
        assert before.page(0)["page"]["n"] == 1
        with Sandbox(Limits()) as after:
            assert after.open(statement(), "b.pdf")["pages"] == 1
        pid = before.pid
    assert not Path(f"/proc/{pid}").exists() or status(pid)["State"].startswith("Z")


def test_where_no_process_can_be_kept_warm_a_worker_is_started_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "pidfd_open")
    with Sandbox(Limits()) as sandbox:
        assert {"no files", "memory", "no sockets"} <= set(sandbox.open(statement(), "a.pdf")["walls"])
        assert limit(sandbox.pid, "Max data size") == str(Limits().memory_bytes)


def test_where_the_system_gives_no_handles_a_worker_is_started_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    starting._warm().close()
    monkeypatch.setattr(os, "pidfd_open", refuse)
    with Sandbox(Limits()) as sandbox:
        assert not isinstance(sandbox._process, starting.Forked)
        assert sandbox.open(statement(), "a.pdf")["pages"] == 1


def test_a_worker_whose_handle_is_lost_makes_the_warm_process_end(monkeypatch: pytest.MonkeyPatch) -> None:
    warm = starting.Warm()
    worker, other = warm.fork(600 * MIB), warm.fork(600 * MIB)
    with monkeypatch.context() as broken:
        broken.setattr(starting.socket, "recv_fds", lambda *_: (b"1", [], 0, None))
        assert worker.wait() == other.wait() == 1
    assert warm._process.wait(5) != 0
    for pipe in (worker.stdin, worker.stdout, other.stdin, other.stdout):
        pipe.close()
    warm.close()


def test_warm_processes_that_die_leave_no_descriptor() -> None:
    starting._warm()
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        warm = starting._warm()
        warm._process.kill()
        warm._process.wait()
    starting._warm()
    assert len(list(Path("/proc/self/fd").iterdir())) <= before
