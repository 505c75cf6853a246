"""Have a helper process (find/marker.py) run the language model while the other finders run in this process.

`Ahead` cuts a text into batches and has a helper read them; `model.entities` takes its answers. The batches are the
same as without a helper, so the answers are too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future

from unbroken.engines.redaction.beside import Helper, HelperLost
from unbroken.engines.redaction.find.language import Mark, mark_batch
from unbroken.engines.redaction.find.names.model import batches
from unbroken.engines.redaction.read.wire import Message


class Ahead:
    """The marks of one text, asked for ahead of their use."""

    def __init__(self, text: str, helper: Helper, meanwhile: Callable[[], bool]) -> None:
        """Ask for the marks of a text. meanwhile: does a piece of other work while answers are waited for, if any."""
        self.text = text
        self._meanwhile = meanwhile
        self._batches = list(batches(text))
        self._answers: list[Future[Message]] = [
            helper.ask({"pieces": [piece for _, piece in batch]}) for batch in self._batches
        ]

    def marks(self) -> Iterator[Mark]:
        """Yield what `model.entities` would; where the helper is lost, read the rest in this process."""
        for batch, answer in zip(self._batches, self._answers, strict=True):
            while not answer.done() and self._meanwhile():
                pass
            try:
                found = _marks(answer.result()["found"])
            except (HelperLost, KeyError, TypeError, ValueError):
                found = mark_batch([piece for _, piece in batch])
            for (offset, _), of_piece in zip(batch, found, strict=True):
                for start, end, label in of_piece:
                    yield offset + start, offset + end, label


def _marks(found: Sequence[Sequence[Sequence[object]]]) -> list[list[Mark]]:
    return [[(int(str(start)), int(str(end)), str(label)) for start, end, label in piece] for piece in found]
