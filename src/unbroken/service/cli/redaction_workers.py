"""Processes that redact one file after another. One that dies takes only the file it was at."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

from unbroken.service.cli.stopping import end_with_parent

_SPAWN = get_context("spawn")
_ATTEMPTS = 2

Task = TypeVar("Task")
Result = TypeVar("Result")


class Worker(Generic[Task, Result]):
    """One process that does tasks in turn."""

    def __init__(self, work: Callable[[Task], Result]) -> None:
        """Start it. work: a function of a module, called in the process."""
        self._ours, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=_serve, args=(theirs, work), daemon=False)
        self._process.start()
        theirs.close()

    def do(self, task: Task) -> Result | None:
        """Do one task; None where it failed as nobody foresaw. Raises EOFError or OSError where the process is gone."""
        self._ours.send(task)
        result: Result | None = self._ours.recv()
        return result

    def close(self) -> None:
        """End the process once it is idle."""
        self._ours.close()
        self._process.join()


def do_all(tasks: Sequence[Task], work: Callable[[Task], Result], workers: int) -> Iterator[tuple[Task, Result | None]]:
    """Yield each task when it is done, with its result; None where it failed or cost two processes their life."""
    free: queue.LifoQueue[Worker[Task, Result] | None] = queue.LifoQueue()
    for _ in range(workers):
        free.put(None)

    def one(task: Task) -> Result | None:
        for _ in range(_ATTEMPTS):
            worker = free.get() or Worker(work)
            try:
                result = worker.do(task)
            except (EOFError, OSError):
                worker.close()
                free.put(None)
            else:
                free.put(worker)
                return result
        return None

    with ThreadPoolExecutor(max_workers=workers) as pool:
        waiting = {pool.submit(one, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
    while not free.empty():
        idle = free.get()
        if idle is not None:
            idle.close()


def _serve(theirs: Connection[Result | None, Task], work: Callable[[Task], Result]) -> None:
    end_with_parent()
    while True:
        try:
            task = theirs.recv()
        except EOFError:
            return
        try:
            result = work(task)
        except Exception:
            result = None
        theirs.send(result)
