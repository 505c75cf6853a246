"""Wait, for a while, until the sequencer has given events their place in the log."""

from collections.abc import Callable
from typing import Final, TypeVar

from unbroken.ground.custody.errors import NotSequencedError

STEP_SECONDS: Final = 0.05
LONGEST_SECONDS: Final = 30.0
T = TypeVar("T")


class Patience:
    """Ask again until the log has caught up. pause: waits for so many seconds."""

    def __init__(self, pause: Callable[[float], None]) -> None:
        self._pause = pause

    def until(self, ask: Callable[[], T]) -> T:
        """Return the answer once there is one. Raises NotSequencedError after LONGEST_SECONDS."""
        for _ in range(int(LONGEST_SECONDS / STEP_SECONDS)):
            try:
                return ask()
            except NotSequencedError:
                self._pause(STEP_SECONDS)
        return ask()
