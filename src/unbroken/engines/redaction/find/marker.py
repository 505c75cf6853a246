"""The helper process that runs the language model: batches of pieces of text in, marks out (see beside.py)."""

from __future__ import annotations

from unbroken.engines.redaction.beside import serve
from unbroken.engines.redaction.find.language import load_model, mark_batch
from unbroken.engines.redaction.read.wire import Message

MODULE = "unbroken.engines.redaction.find.marker"


def _answer(question: Message, _: bytes) -> Message:
    return {"found": mark_batch([str(piece) for piece in question["pieces"]])}


def main() -> None:
    """Load the model before anything is asked, then serve."""
    load_model()
    serve(_answer)


if __name__ == "__main__":
    main()
