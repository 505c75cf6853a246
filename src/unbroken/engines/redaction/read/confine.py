"""Take away from a process what parsing a hostile file does not need: network, files, memory, children, core dumps."""

from __future__ import annotations

import ctypes
import os
import resource
import socket
import sys
from typing import NoReturn

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_DUMPABLE = 4
_PR_SET_NAME = 15
_PR_SET_NO_NEW_PRIVS = 38
_ADDRESS_SPACE_FACTOR = 4

READER = "unbroken reader"
"""What the system's list of processes calls a confined one."""

QUIET_ENVIRONMENT = {
    "OMP_THREAD_LIMIT": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_MMAP_THRESHOLD_": "33554432",
    "MALLOC_TRIM_THRESHOLD_": "67108864",
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""The whole environment of a sandbox: one thread a process, no secrets of the parent, nothing to write to.

Pictures up to 32 MiB are drawn in memory that was used before: fresh ones took a sixth of its time.
"""

OWN_ENVIRONMENT = {name: value for name, value in QUIET_ENVIRONMENT.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""That of a process which meets no file from outside. What it loads is kept compiled: a thousand modules otherwise
take a third of a second each time, and none of them is loaded by the process that asks.
"""


def confine(memory_bytes: int) -> tuple[str, ...]:
    """Confine this process for good, before it reads a byte of the file. Return the names of the walls that stand.

    memory_bytes: most private memory. Call while the process has one thread.
    """
    walls = ["no files", "memory"]
    close_doors()
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    ceiling = memory_bytes * _ADDRESS_SPACE_FACTOR
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_NAME, READER.encode(), 0, 0, 0)
        if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWNET) == 0:
            walls.append("own network")
    socket.socket = _NoSocket  # type: ignore[assignment,misc]
    socket.create_connection = _refuse
    os.environ.clear()
    os.environ.update(QUIET_ENVIRONMENT)
    return (*walls, "no sockets")


def close_doors() -> None:
    """Take away what not even loading the readers needs: files written, core dumps, other users' rights."""
    sys.dont_write_bytecode = True
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def allow_seconds(seconds: float) -> None:
    """Let this process use so many more seconds of processor time; the system kills it after that."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _refuse(*_: object, **__: object) -> NoReturn:
    raise OSError("the sandbox has no network")


class _NoSocket:
    """Stands where sockets stood."""

    def __init__(self, *_: object, **__: object) -> None:
        _refuse()
