"""Read once what several parts of one page ask for: the facts that the access policy needs, the facts of a case, items.

Only inside a page that is marked as one reading, and only for its length: whatever changes something never sees what
was read before. Without the mark everything is read anew each time.
"""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")

_held: ContextVar[dict[Hashable, Any] | None] = ContextVar("held", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """Keep what is read with read_once until the end of the block. A block within a block is part of it."""
    if _held.get() is not None:
        yield
        return
    token = _held.set({})
    try:
        yield
    finally:
        _held.reset(token)


def is_one_reading(view: Callable[P, T]) -> Callable[P, T]:
    """Mark a page that shows and changes nothing."""

    @wraps(view)
    def shown(*given: P.args, **named: P.kwargs) -> T:
        with one_reading():
            return view(*given, **named)

    return shown


def read_once(key: Hashable, read: Callable[[], T]) -> T:
    """Return what was read under this key in the page that is being made, or read it. key: begins with whose it is."""
    held = _held.get()
    if held is None:
        return read()
    if key not in held:
        held[key] = read()
    found: T = held[key]
    return found
