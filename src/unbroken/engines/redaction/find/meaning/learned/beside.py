"""Have a helper process (find/marker.py) encode sentences too, while other finders run in this process.

What is encoded together is the same with a helper as without one, so the answers are too.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from contextvars import ContextVar

import numpy as np

from unbroken.engines.redaction.beside import Helper, HelperLost
from unbroken.engines.redaction.find.meaning.learned.encoder import WIDTH, Vectors, encode
from unbroken.engines.redaction.read.wire import Message

Part = tuple[str, ...]
MANY = 4
"""From so many parts on it is worth loading the model in this process too."""


class Encoding:
    """Sentences that one helper is asked to encode, in parts."""

    def __init__(self, helper: Helper) -> None:
        self._helper = helper
        self._asked: dict[Part, Future[Message]] = {}
        self._own: dict[Part, Vectors] = {}

    def ask(self, parts: Sequence[Part]) -> None:
        """Ask for parts ahead of their use."""
        for part in parts:
            if part not in self._asked:
                self._asked[part] = self._helper.ask({"sentences": part})

    def take_one(self) -> bool:
        """Encode the last part that the helper has not begun, for want of other work; return whether there was one."""
        if len(self._asked) < MANY:
            return False
        part = next(
            (each for each in reversed(self._asked) if self._asked[each].cancel() and each not in self._own), None
        )
        if part is not None:
            self._own[part] = encode(part)
        return part is not None

    def vectors(self, parts: Sequence[Part]) -> list[Vectors]:
        """Return the vectors of each part. From the last on, this process does what the helper has not begun."""
        own = self._own
        own.update({part: encode(part) for part in reversed(parts) if part not in own and self._is_left(part)})
        return [own[part] if part in own else self._answer(part) for part in parts]

    def _is_left(self, part: Part) -> bool:
        asked = self._asked.get(part)
        return asked is None or asked.cancel()

    def _answer(self, part: Part) -> Vectors:
        """Wait for the helper; where it is lost, encode in this process."""
        try:
            return _from_wire(self._asked[part].result(), len(part))
        except (HelperLost, KeyError, TypeError, ValueError):
            return encode(part)


_BESIDE: ContextVar[Encoding | None] = ContextVar("encoding beside", default=None)


@contextmanager
def encoding_beside(beside: Encoding | None) -> Iterator[None]:
    """Let a helper take its share of what is encoded."""
    token = _BESIDE.set(beside)
    try:
        yield
    finally:
        _BESIDE.reset(token)


def ask_ahead(parts: Sequence[Part]) -> None:
    """Have parts encoded beside this process until they are needed; without a helper nothing is done."""
    beside = _BESIDE.get()
    if beside is not None:
        beside.ask(parts)


def has_helper() -> bool:
    """Return whether there is a helper that `ask_ahead` would ask."""
    return _BESIDE.get() is not None


def encode_parts(parts: Sequence[Part]) -> list[Vectors]:
    """Return the vectors of each part, as `encode` would."""
    beside = _BESIDE.get()
    return [encode(part) for part in parts] if beside is None else beside.vectors(parts)


def answer(sentences: Sequence[str]) -> Message:
    """Return the helper's answer to one part."""
    return {"vectors": b64encode(encode(sentences).tobytes()).decode("ascii")}


def _from_wire(told: Message, count: int) -> Vectors:
    return np.frombuffer(b64decode(told["vectors"]), dtype=np.float32).reshape(count, WIDTH)
