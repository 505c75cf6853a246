"""Work in a process of its own, beside the one that asks: plain questions and answers over pipes, no evidence on disk.

    with Helper("unbroken.engines.redaction.prove.miner") as helper:
        answer = helper.ask({"first": 1}, output)
        ...
        answer.result()

A helper runs the engine's own code on the engine's own data; hostile files are for `read/sandbox.py`. It ends when
its parent does. Whoever asks must be able to do the work without it: a lost helper raises HelperLost.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Self

from unbroken.engines.redaction.read.confine import OWN_ENVIRONMENT
from unbroken.engines.redaction.read.wire import Message, WireBroken, pack, unpack

_CHUNK = 1 << 20


class HelperLost(Exception):
    """The helper process is gone or answered nonsense."""


class Helper:
    """The asking end. Questions are answered in their order; `ask` does not wait."""

    def __init__(self, module: str) -> None:
        """Start the helper. module: a module of this package that calls `serve` when run."""
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
            [sys.executable, "-P", "-s", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=OWN_ENVIRONMENT,
            start_new_session=True,
        )
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="helper")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Return the process's number."""
        return self._process.pid

    def ask(self, question: Message, payload: bytes = b"") -> Future[Message]:
        """Put a question. The future gives the answer or raises HelperLost."""
        return self._asking.submit(self._ask, question, payload)

    def close(self) -> None:
        """End the process, whatever it is doing; unanswered questions are lost."""
        self._process.kill()
        self._process.wait()
        self._asking.shutdown(wait=True, cancel_futures=True)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def _ask(self, question: Message, payload: bytes) -> Message:
        into, out = self._process.stdin, self._process.stdout
        if into is None or out is None:
            raise HelperLost
        try:
            into.write(pack(question, len(payload)))
            into.write(payload)
            into.flush()
            answer, _ = unpack(lambda size: _exactly(out.read(size), size))
        except (OSError, ValueError, EOFError, WireBroken) as error:
            raise HelperLost from error
        if "lost" in answer:
            raise HelperLost
        return answer


def serve(answer: Callable[[Message, bytes], Message]) -> None:
    """Answer questions on standard input until it ends; called by a helper's own program."""
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    end_with_parent()
    source = sys.stdin.buffer
    while True:
        try:
            question, payload = unpack(lambda size: _exactly(source.read(size), size))
        except EOFError:
            return
        try:
            told = answer(question, bytes(payload))
        except Exception as error:
            told = {"lost": type(error).__name__}
        sink.write(pack(told))
        sink.flush()


def end_with_parent() -> None:
    """End this process at once when the other end of its standard input closes, even in the middle of work."""
    poll = select.poll()
    poll.register(0, 0)

    def watch() -> None:
        poll.poll()
        os._exit(0)

    threading.Thread(target=watch, name="watch", daemon=True).start()


def _exactly(data: bytes, size: int) -> bytes:
    if len(data) != size:
        raise EOFError
    return data
