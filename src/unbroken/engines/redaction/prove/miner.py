"""The helper process that reads the output's text with pdfminer.six, which is slow and all Python (see beside.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from unbroken.engines.redaction.beside import Helper, HelperLost, serve
from unbroken.engines.redaction.read.wire import Message

MODULE = "unbroken.engines.redaction.prove.miner"


@contextmanager
def mining(output: bytes, *, beside: bool) -> Iterator[Callable[[], list[str]]]:
    """Begin to read the output; yield what returns the text of each page. beside: in a process of its own."""
    if not beside:
        yield lambda: _here(output)
        return
    with Helper(MODULE) as helper:
        answer = helper.ask({}, output)

        def texts() -> list[str]:
            try:
                return [str(text) for text in answer.result()["texts"]]
            except (HelperLost, KeyError, TypeError):
                return _here(output)

        yield texts


def _here(output: bytes) -> list[str]:
    from unbroken.engines.redaction.prove.pdfminer_text import pdfminer_texts  # noqa: PLC0415 - heavy; only where used

    return pdfminer_texts(output)


def _answer(_: Message, output: bytes) -> Message:
    return {"texts": _here(output)}


if __name__ == "__main__":
    serve(_answer)
