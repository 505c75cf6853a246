"""Threads for what must not run on the event loop: the database, the store, sealing and opening."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import close_old_connections, connections
from django.db.backends.base.base import BaseDatabaseWrapper

P = ParamSpec("P")
R = TypeVar("R")

THREADS = 16


class Workers:
    """A pool of threads, each with its own database connection, given back when it is old or broken."""

    def __init__(self, threads: int = THREADS) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="byte-path")
        self._used: set[BaseDatabaseWrapper] = set()

    async def run(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run work in a thread and return what it returns. Work that began is finished even when nobody waits."""

        def guarded() -> R:
            close_old_connections()
            try:
                return work(*args, **kwargs)
            finally:
                close_old_connections()
                self._used.add(connections["default"])

        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._pool, guarded))

    def close(self) -> None:
        """Finish what runs, end the threads, close their connections."""
        self._pool.shutdown(wait=True)
        for used in self._used:
            # The thread that owned it is gone, so the driver's own connection is closed.
            if used.connection is not None:
                used.connection.close()
