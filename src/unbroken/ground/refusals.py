"""Keep what must be known of a refusal, also where the transaction that refused is undone.

The answer to a refused API call undoes all that it wrote. What is told to keep() meanwhile is written after that.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Write = Callable[[], object]
_waiting: ContextVar[list[Write] | None] = ContextVar("refusals", default=None)


def keep(write: Write) -> None:
    """Write now, or after the transaction around this is over, when somebody said that it may be undone."""
    waiting = _waiting.get()
    if waiting is None:
        write()
    else:
        waiting.append(write)


@contextmanager
def after_all() -> Iterator[None]:
    """Hold back what keep() is told until the block is over, however it ends. Put it around the transaction."""
    waiting: list[Write] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
        for write in waiting:
            write()
