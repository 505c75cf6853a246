"""Tend the processes of an installation from a thread, while the caller does something else with it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def tended(tend: Callable[[], None]) -> Iterator[None]:
    """Call tend every half second for the length of the block. tend: what `supervisor.running` gives."""
    stop = threading.Event()

    def loop() -> None:
        while not stop.wait(0.5):
            tend()

    thread = threading.Thread(target=loop, name="tend", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(5)
