"""The requests that write to uploads at this moment, one an upload: a newer one ends the older one at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import anyio

PATIENCE_SECONDS = 15.0


@dataclass
class Writing:
    """One request. scope: cancelled to stop it receiving; it then keeps what arrived, and sets done."""

    scope: anyio.CancelScope = field(default_factory=anyio.CancelScope)
    done: asyncio.Event = field(default_factory=asyncio.Event)
    is_superseded: bool = False


class ActiveUploads:
    """Who writes to which upload in this process. Across processes the fence number in the database decides."""

    def __init__(self) -> None:
        self._writing: dict[str, Writing] = {}

    @asynccontextmanager
    async def alone(self, upload_id: str) -> AsyncIterator[Writing]:
        """End the older request on this upload, wait until it has kept what it received, and take its place."""
        mine = Writing()
        older = self._writing.get(upload_id)
        self._writing[upload_id] = mine
        if older is not None:
            older.is_superseded = True
            older.scope.cancel()
            with anyio.move_on_after(PATIENCE_SECONDS):
                await older.done.wait()
        try:
            yield mine
        finally:
            mine.done.set()
            if self._writing.get(upload_id) is mine:
                del self._writing[upload_id]
