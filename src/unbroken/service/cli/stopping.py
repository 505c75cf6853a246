"""Stop long work at once when a user or the system asks: one sentence, the usual exit code, no process left behind."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_STOPPED = 128


@contextmanager
def stopping(sentence: str) -> Iterator[None]:
    """End this process with the sentence on stderr when SIGTERM or SIGINT comes while the block runs.

    Its child processes are ended too: those of multiprocessing by name, all others because their input closes.
    Nothing that waits for the block to clean up may be inside: write files after it.
    """

    def stop(number: int, _: FrameType | None) -> NoReturn:
        for child in multiprocessing.active_children():
            child.terminate()
        os.write(sys.__stderr__.fileno() if sys.__stderr__ else 2, f"{sentence}\n".encode())
        os._exit(_STOPPED + number)

    if threading.current_thread() is not threading.main_thread():
        yield  # whoever runs this thread minds the signals
        return
    former = {number: signal.signal(number, stop) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)


def end_with_parent() -> None:
    """Let this process of a pool end at once when the process that made the pool is gone, and leave Ctrl-C to that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, name="parent", daemon=True).start()
