"""Run one step of a stream on a second thread, so that two steps that release the GIL overlap."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue
from types import TracebackType
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Overlap(Generic[Item]):
    """Give every item put in to `consume`, in order, on a thread of its own.

    depth: how many items may wait; `put` blocks when they do, which bounds the memory. An error in `consume`
    is raised again by the next `put`, or at the end of the `with` block, which always waits for the thread.
    """

    def __init__(self, consume: Callable[[Item], object], depth: int = 4) -> None:
        self._consume = consume
        self._waiting: SimpleQueue[Item | None] = SimpleQueue()
        self._room = threading.Semaphore(depth)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, daemon=True, name="Overlap")

    def put(self, item: Item) -> None:
        """Hand over one item, and wait when too many wait already."""
        self._room.acquire()
        if self._error is not None:
            raise self._error
        self._waiting.put(item)

    def __enter__(self) -> Overlap[Item]:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._waiting.put(None)
        self._thread.join()
        if self._error is not None and error is None:
            raise self._error

    def _run(self) -> None:
        while (item := self._waiting.get()) is not None:
            if self._error is None:
                try:
                    self._consume(item)
                except BaseException as error:
                    self._error = error
            self._room.release()
