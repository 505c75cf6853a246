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
_PR_SET_NO_NEW_PRIVS = 38
_ADDRESS_SPACE_FACTOR = 4

QUIET_ENVIRONMENT = {
    "OMP_THREAD_LIMIT": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2",
    "HOME": "/nonexistent",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
}
"""The whole environment of a sandbox: one thread a process, no secrets of the parent, nothing to write to."""


def confine(memory_bytes: int) -> tuple[str, ...]:
    """Confine this process for good, before it reads a byte of the file. Return the names of the walls that stand.

    memory_bytes: most private memory. Call while the process has one thread.
    """
    walls = ["no files", "memory"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory_bytes, memory_bytes))
    ceiling = memory_bytes * _ADDRESS_SPACE_FACTOR
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        if libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWNET) == 0:
            walls.append("own network")
    socket.socket = _NoSocket  # type: ignore[assignment,misc]
    socket.create_connection = _refuse
    os.environ.clear()
    os.environ.update(QUIET_ENVIRONMENT)
    return (*walls, "no sockets")


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
