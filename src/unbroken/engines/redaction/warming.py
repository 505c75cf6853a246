"""Get ready while something else goes on: a sandbox and the language model, in processes of their own.

    with Warming(workers) as warming:
        warming.begin()  # as early as can be: this module is light, the rest of the engine takes half a second to load

And what the finders leave behind is given back to the system before pages are drawn.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Self

from unbroken.engines.redaction.beside import Helper
from unbroken.engines.redaction.find.marker import MODULE
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.sandbox import Sandbox

if TYPE_CHECKING:
    from unbroken.engines.redaction.find.meaning.learned.beside import Encoding
    from unbroken.engines.redaction.find.names.ahead import Ahead

ENOUGH_CORES = 2
MANY_PAGES = 6
"""From so many pages on, a process of its own for the model is worth its start."""


class Warming:
    """What one redaction gets ready. With one worker things are loaded when they are needed; nothing is done here."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._loading: Thread | None = None
        self._helper: Helper | None = None
        self._encoding: Encoding | None = None
        self._sandboxes: list[Sandbox] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for sandbox in self.sandboxes():
            sandbox.close()
        self.close()

    def begin(self) -> None:
        """Start a sandbox and the model's process at once, before anything is known of the file."""
        if self._workers >= ENOUGH_CORES:
            self._sandboxes.append(Sandbox(Limits()))
            self._start_helper()

    def sandboxes(self) -> list[Sandbox]:
        """Return the sandboxes that were started; they are the caller's from now on."""
        started, self._sandboxes = self._sandboxes, []
        return started

    def told_pages(self, done: int, count: int) -> None:
        """Begin once the number of pages is known; `open_source` calls this before it reads the first."""
        if done or self._workers < ENOUGH_CORES or self._helper is not None:
            return
        if count >= MANY_PAGES:
            self._start_helper()
        else:
            self._loading = Thread(target=_load_quietly, name="language model")
            self._loading.start()

    def read(self, text: str) -> Ahead | None:
        """Have a text read beside this process; None where it will be read in this one. Waits for a loading model."""
        from unbroken.engines.redaction.find.names.ahead import Ahead  # noqa: PLC0415 - heavy, see above

        if self._loading is not None:
            self._loading.join()
        encoding = self.encoding()
        return None if self._helper is None or encoding is None else Ahead(text, self._helper, encoding.take_one)

    def encoding(self) -> Encoding | None:
        """Let the helper take its share of judging sentences, after what `read` asked; None where there is none."""
        from unbroken.engines.redaction.find.meaning.learned.beside import Encoding  # noqa: PLC0415 - heavy, see above

        if self._encoding is None and self._helper is not None:
            self._encoding = Encoding(self._helper)
        return self._encoding

    def close(self) -> None:
        """End what was begun for the finders."""
        if self._loading is not None:
            self._loading.join()
        if self._helper is not None:
            self._helper.close()
            self._helper = self._encoding = None

    def _start_helper(self) -> None:
        with suppress(OSError):
            self._helper = Helper(MODULE)


def give_back() -> None:
    """Return memory that was freed to the system: reading and finding leave a hundred megabytes of a long document."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def _load_quietly() -> None:
    """Load the model; trouble in loading shows when the model is used."""
    from unbroken.engines.redaction.find.language import load_model  # noqa: PLC0415 - heavy, see above

    with suppress(Exception):
        load_model()
