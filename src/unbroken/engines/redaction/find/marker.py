"""The helper process of the finders (see beside.py): pieces of text in, the language model's marks out.

And sentences in, their vectors out: it loads the sentence model once it is asked for it.
"""

from __future__ import annotations

from unbroken.engines.redaction.beside import serve
from unbroken.engines.redaction.find.language import load_model, mark_batch
from unbroken.engines.redaction.read.wire import Message

MODULE = "unbroken.engines.redaction.find.marker"


def _answer(question: Message, _: bytes) -> Message:
    if "sentences" in question:
        from unbroken.engines.redaction.find.meaning.learned.beside import answer  # noqa: PLC0415 - heavy, not always asked

        return answer([str(sentence) for sentence in question["sentences"]])
    return {"found": mark_batch([str(piece) for piece in question["pieces"]])}


def main() -> None:
    """Load the model before anything is asked, then serve."""
    load_model()
    serve(_answer)


if __name__ == "__main__":
    main()
