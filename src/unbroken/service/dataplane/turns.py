"""Who may have something large made for them now: one at a time is made, some wait without holding a thread.

Whoever finds all places taken, or waits too long, is told when to try again.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from unbroken.service.dataplane.problems import Problem

PLACES = 8
PATIENCE_SECONDS = 30.0
AGAIN_SECONDS = 5


class Turns:
    """Places for those who wait, have something made, or are sent it; one of them has it made at a time."""

    def __init__(self, places: int = PLACES, patience_seconds: float = PATIENCE_SECONDS) -> None:
        self._free, self._patience = places, patience_seconds
        self._making = asyncio.Lock()

    def enter(self) -> None:
        """Take a place; leave() gives it back. Raises Problem 429."""
        if self._free < 1:
            raise busy()
        self._free -= 1

    def leave(self) -> None:
        """Give a place back."""
        self._free += 1

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Wait for the turn to have something made. Raises Problem 429."""
        try:
            async with asyncio.timeout(self._patience):
                await self._making.acquire()
        except TimeoutError:
            raise busy() from None
        try:
            yield
        finally:
            self._making.release()


def busy() -> Problem:
    """Return what is said to who should try again."""
    return Problem(
        429,
        "bundles-busy",
        f"Other bundles are being put together. Try again in {AGAIN_SECONDS} seconds; nothing is lost.",
        {"Retry-After": str(AGAIN_SECONDS)},
    )
