"""Start workers: forked by a warm process (warm.py) that this process starts once, or from nothing where it cannot.

So the readers are loaded once and not for each file. Every worker is still a process of its own that confines itself.
"""

from __future__ import annotations

import atexit
import io
import os
import select
import signal
import socket
import subprocess
import sys
import threading
from collections import deque
from contextlib import suppress

from unbroken.engines.redaction.read.confine import OWN_ENVIRONMENT, QUIET_ENVIRONMENT

_WARM = "unbroken.engines.redaction.read.warm"
_WORKER = "unbroken.engines.redaction.read.worker"
_LONGEST = 64
_LOST = 1


def start_worker(memory_bytes: int) -> subprocess.Popen[bytes] | Forked:
    """Start one worker; what is written to it waits until it is there."""
    debug = os.environ.get("UNBROKEN_READ_DEBUG")
    if hasattr(os, "pidfd_open") and not debug:
        with suppress(OSError):
            return _warm().fork(memory_bytes)
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        [sys.executable, "-P", "-s", "-B", "-m", _WORKER, str(memory_bytes)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if debug else subprocess.DEVNULL,
        cwd="/",
        env={**QUIET_ENVIRONMENT, **({"UNBROKEN_READ_DEBUG": debug} if debug else {})},
        start_new_session=True,
        bufsize=0,
    )


class Forked:
    """A worker forked by the warm process, to be used as `subprocess.Popen`. Its number is known once it is there."""

    def __init__(self, warm: Warm, stdin: io.FileIO, stdout: io.FileIO) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self._warm = warm
        self._pid = 0
        self._handle: int | None = None
        self._code: int | None = None

    @property
    def pid(self) -> int:
        """Return the process's number; waits until there is one."""
        self._warm.await_birth(self)
        return self._pid

    @property
    def is_told_of(self) -> bool:
        """Return whether the warm process has said what became of it."""
        return self._handle is not None or self._code is not None

    def tell(self, pid: int, handle: int | None) -> None:
        """Take down what the warm process says; without a handle it is lost."""
        self._pid, self._handle = pid, handle
        if handle is None:
            self._code = _LOST

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._warm.await_birth(self)
        if self._handle is not None:
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        """Return how the process ended, as Popen does. Raises subprocess.TimeoutExpired."""
        self._warm.await_birth(self)
        if self._handle is not None:
            if not select.select([self._handle], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(_WORKER, timeout or 0)
            os.close(self._handle)
            self._handle, self._code = None, self._warm.ended(self._pid)
        return _LOST if self._code is None else self._code


class Warm:
    """The asking end of the warm process. Safe in several threads."""

    def __init__(self) -> None:
        """Start the warm process. Raises OSError where it cannot be, or where processes have no handles here."""
        os.close(os.pidfd_open(os.getpid()))
        self._lock = threading.RLock()
        self._unborn: deque[Forked] = deque()
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
                [sys.executable, "-P", "-s", "-m", _WARM, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                env=OWN_ENVIRONMENT,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )

    @property
    def is_alive(self) -> bool:
        """Return whether the warm process still runs."""
        return self._process.poll() is None

    def fork(self, memory_bytes: int) -> Forked:
        """Ask for a worker and do not wait for it. Raises OSError where the warm process is gone."""
        to_worker, of_worker = os.pipe(), os.pipe()
        stdin, stdout = io.FileIO(to_worker[1], "w"), io.FileIO(of_worker[0])
        worker = Forked(self, stdin, stdout)
        try:
            with self._lock:
                socket.send_fds(self._socket, [b"start %d" % memory_bytes], [to_worker[0], of_worker[1]])
                self._unborn.append(worker)
        except OSError:
            stdin.close()
            stdout.close()
            raise
        finally:
            os.close(to_worker[0])
            os.close(of_worker[1])
        return worker

    def await_birth(self, worker: Forked) -> None:
        """Wait until it is known what became of a worker that was asked for."""
        with self._lock:
            while not worker.is_told_of:
                self._hear_of_one()

    def ended(self, pid: int) -> int:
        """Return how a worker that is gone ended, as Popen does."""
        with self._lock, suppress(OSError, ValueError):
            self._socket.send(b"ended %d" % pid)
            while self._unborn:
                self._hear_of_one()
            return int(self._socket.recv(_LONGEST))
        return _LOST

    def close(self) -> None:
        """End the warm process; its workers live on."""
        self._process.kill()
        self._process.wait()
        with self._lock:
            while self._unborn:
                self._hear_of_one()
            self._socket.close()

    def _hear_of_one(self) -> None:
        """Hear of the worker that has waited longest; where the warm process is gone, all that wait are lost.

        One whose handle did not come through makes it end: what it says later would be taken for somebody else's.
        """
        try:
            said, handles, _, _ = socket.recv_fds(self._socket, _LONGEST, 1)
            pid, handle = int(said), handles[0]
        except (OSError, ValueError, IndexError):
            self._process.kill()
            while self._unborn:
                self._unborn.popleft().tell(0, None)
        else:
            self._unborn.popleft().tell(pid, handle)


_WARM_ONES: dict[int, Warm] = {}
_STARTING = threading.Lock()


def _warm() -> Warm:
    """Return this process's warm process. Raises OSError where none can be started."""
    with _STARTING:
        warm = _WARM_ONES.get(os.getpid())
        if warm is None or not warm.is_alive:
            if warm is not None:
                atexit.unregister(warm.close)
                warm.close()
            warm = _WARM_ONES[os.getpid()] = Warm()
            atexit.register(warm.close)
        return warm
