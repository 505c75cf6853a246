"""Get the language model ready while a file is being read: in a thread for few pages, beside this process for many.

And what the finders leave behind is given back to the system before pages are drawn.
"""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from threading import Thread
from typing import Self

from unbroken.engines.redaction.beside import Helper
from unbroken.engines.redaction.find.language import load_model
from unbroken.engines.redaction.find.marker import MODULE
from unbroken.engines.redaction.find.names.ahead import Ahead

ENOUGH_CORES = 2
MANY_PAGES = 6
"""From so many pages on, a process of its own for the model is worth its start."""


class Warming:
    """The language model of one redaction. With one worker it is loaded when it is needed, and nothing is done here."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._loading: Thread | None = None
        self._helper: Helper | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def told_pages(self, done: int, count: int) -> None:
        """Begin once the number of pages is known; `open_source` calls this before it reads the first."""
        if done or self._workers < ENOUGH_CORES:
            return
        if count >= MANY_PAGES:
            with suppress(OSError):
                self._helper = Helper(MODULE)
        else:
            self._loading = Thread(target=_load_quietly, name="language model")
            self._loading.start()

    def read(self, text: str) -> Ahead | None:
        """Have a text read beside this process; None where it will be read in this one. Waits for a loading model."""
        if self._loading is not None:
            self._loading.join()
        return None if self._helper is None else Ahead(text, self._helper)

    def close(self) -> None:
        """End what was begun."""
        if self._loading is not None:
            self._loading.join()
        if self._helper is not None:
            self._helper.close()
            self._helper = None


def give_back() -> None:
    """Return memory that was freed to the system: reading and finding leave a hundred megabytes of a long document."""
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)


def _load_quietly() -> None:
    """Load the model; trouble in loading shows when the model is used."""
    with suppress(Exception):
        load_model()
