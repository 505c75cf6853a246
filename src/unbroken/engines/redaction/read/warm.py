"""The warm process: it has loaded what reads PDFs, never holds a file, and forks a fresh worker for each sandbox.

Runs as `python -m unbroken.engines.redaction.read.warm SOCKET`. The message `start MEMORY_BYTES` brings a worker's two
pipes; the worker confines itself before it reads a byte of a file and never comes back here. `ended PID` asks how one
ended.
"""

from __future__ import annotations

import array
import gc
import os
import socket
import sys
from typing import NoReturn

from unbroken.engines.redaction.read import pdf, serving  # noqa: F401 - what workers will need
from unbroken.engines.redaction.read.confine import close_doors
from unbroken.engines.redaction.read.worker import serve

LONGEST = 64
"""Bytes of a message, either way."""


def main() -> None:
    """Do what is asked until the other end closes."""
    asked = socket.socket(fileno=int(sys.argv[1]))
    close_doors()
    gc.freeze()
    while message := socket.recv_fds(asked, LONGEST, 2):
        words, pipes = message[0].split(), message[1]
        match words:
            case [b"start", memory_bytes]:
                pid = os.fork()
                if not pid:
                    _be_worker(asked, pipes, int(memory_bytes))
                _tell_born(asked, pid)
            case [b"ended", number]:
                asked.send(b"%d" % _code(int(number)))
            case _:
                return
        for pipe in pipes:
            os.close(pipe)


def _be_worker(asked: socket.socket, pipes: list[int], memory_bytes: int) -> NoReturn:
    """Serve with nothing of the warm process but what it has loaded."""
    code = 1
    try:
        asked.close()
        for number, pipe in enumerate(pipes):
            os.dup2(pipe, number)
            os.close(pipe)
        serve(memory_bytes)
        code = 0
    finally:
        os._exit(code)


def _tell_born(asked: socket.socket, pid: int) -> None:
    """Send a worker's number and a handle, which stays its own when the number is used again."""
    handle = os.pidfd_open(pid)
    asked.sendmsg([b"%d" % pid], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))])
    os.close(handle)


def _code(pid: int) -> int:
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
