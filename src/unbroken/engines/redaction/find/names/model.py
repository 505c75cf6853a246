"""People by the language model.

The text is handed over with capitals set as in prose ("HOLT" as "Holt"), character for character, because the
model misses shouted names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol

from unbroken.engines.redaction.find.language import PIECES_AT_ONCE, Mark, mark_batch
from unbroken.engines.redaction.find.names.lexicon import (
    is_clinical,
    is_forename,
    is_frequent,
    is_never,
    is_pliable,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.find.names.trimming import trim
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_USED_ON = re.compile(r"\s+(?:applied|fitted|prescribed|inserted|administered|performed|sited)\b")
"""What notes say of a dressing or a medicine after its name ("Backslab applied")."""
_SHOUTED = re.compile(r"(?<![\w/])[A-Z](?:['’-]?[A-Z]){2,}(?![\w/])")
_PIECE = 4_000
_PLACE_BEFORE = re.compile(r"\b(?:in|near|to|from|around|towards|at|via|leaving|outside|through|into)(?: the)? $")
_STREET_BEFORE = re.compile(
    r"(?:Road|Street|Lane|Approach|Close|Place|Avenue|Drive|Way|Park|Station|House|Yard|Row|Farm|Court), $"
)
_PLACES = re.compile(
    r"\b(?:in|near|towards|around) ([A-Z][a-z]+)\b(?! (?:and I|said|was|is|had))"
    r"|\b([A-Z][a-z]+) (?:Police|Crown|Magistrates|County|Court|Road|Street|Lane|Station|Hospital|General|Town|"
    r"Council|Civic|District|Library|CID|Custody|Response|Neighbourhood|Hub|Infirmary|Market|High)\b"
    r"|, ([A-Z][a-z]+),? [A-Z]{1,2}\d"
)
"""Words that elsewhere in the text stand as a place, never taken alone for a person."""


class ReadAhead(Protocol):
    """A text and what the model marks in it, read elsewhere."""

    @property
    def text(self) -> str:
        """Return the text, the very string that will be asked about."""
        ...

    def marks(self) -> Iterator[Mark]:
        """Yield what `entities` would."""
        ...


_AHEAD: ContextVar[ReadAhead | None] = ContextVar("read ahead", default=None)


@contextmanager
def reading_ahead(ahead: ReadAhead | None) -> Iterator[None]:
    """Let `entities` take its answers about one text from there."""
    token = _AHEAD.set(ahead)
    try:
        yield
    finally:
        _AHEAD.reset(token)


def entities(text: str) -> Iterator[Mark]:
    """Yield (start, end, label) of everything the model marks in the text."""
    ahead = _AHEAD.get()
    if ahead is not None and ahead.text is text:
        yield from ahead.marks()
        return
    for batch in batches(text):
        for (offset, _), found in zip(batch, mark_batch([piece for _, piece in batch]), strict=True):
            for start, end, label in found:
                yield offset + start, offset + end, label


def batches(text: str) -> Iterator[list[tuple[int, str]]]:
    """Cut a text into batches of pieces with their offsets. What the model says of a batch depends on nothing else."""
    pieces = list(_pieces(_as_prose(text)))
    for start in range(0, len(pieces), PIECES_AT_ONCE):
        yield pieces[start : start + PIECES_AT_ONCE]


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
            (is_never(word[1]) and not is_pliable(word[1])) or word[1].islower()
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
        if (is_clinical(words[0]) or _USED_ON.match(text, span[1])) and not known:
            return 0.0
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
