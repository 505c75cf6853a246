"""Search one text for all keys of a case: exact forms first, then lookalike characters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.find.known.bounds import matched_span
from unbroken.engines.redaction.find.known.guard import has_cue, has_place_cue, speaks_for_lone_name
from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form, Key
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.normal import View, lookalike_view, simplify

_LOOKALIKE_FORMS = frozenset(Form) - {Form.PLACE_WORD, Form.CUED, Form.LOCALITY}
_MIN_LOOKALIKE_NAME = 5
UNCUED = 0.5
"""Trust in "flat 2" where nothing before it says that it is a home."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A key found at the source's characters [start, end). `how` says in which unusual form, or ""."""

    key: Key
    start: int
    end: int
    confidence: float
    how: str = ""


def scan(index: Index, plain: View) -> list[Hit]:
    """Return all hits that hold by themselves; towns count only later, beside their street."""
    hits = list(_exact(index, plain))
    exact = {(hit.start, hit.end, hit.key.person_id) for hit in hits}
    hits += [hit for hit in _lookalikes(index, plain) if (hit.start, hit.end, hit.key.person_id) not in exact]
    return hits


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Return the hits without those that lie inside a longer or more certain one of the same person and kind."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start, -each.end, -each.confidence)):
        if not any(_covers(other, hit) for other in reversed(kept[-12:])):
            kept.append(hit)
    return kept


def _covers(other: Hit, hit: Hit) -> bool:
    same = other.key.person_id == hit.key.person_id and other.key.kind is hit.key.kind
    return same and other.start <= hit.start and hit.end <= other.end


def _exact(index: Index, plain: View) -> Iterator[Hit]:
    for key, start, end in index.search(plain):
        span = matched_span(key, plain, start, end)
        if span is not None:
            trust = _trust(key, plain.source, *span)
            if trust > 0:
                yield Hit(key, *span, key.confidence * trust)


def _lookalikes(index: Index, plain: View) -> Iterator[Hit]:
    folded = lookalike_view(plain)
    for key, start, end in index.search_lookalikes(folded):
        if key.form not in _LOOKALIKE_FORMS:
            continue
        span = matched_span(key, folded, start, end)
        if span is None or _reads_as_words(key, plain.source[slice(*span)]):
            continue
        trust = _trust(key, plain.source, *span)
        if trust > 0:
            yield Hit(key, *span, key.confidence * trust, "with characters that scanners confuse")


def _reads_as_words(key: Key, written: str) -> bool:
    """Return whether a lookalike match is plain English ("clean" for "Dean"), or too short to trust."""
    if key.form not in {Form.NAME, Form.LONE_NAME, Form.ADDRESS}:
        return False
    words = [simplify(word) for word in written.split()]
    if key.form is Form.LONE_NAME and len(key.text) < _MIN_LOOKALIKE_NAME and not any(c.isdigit() for c in written):
        return True
    return any(is_common_word(word) for word in words if len(word) > 1) and key.form is Form.LONE_NAME


def _trust(key: Key, text: str, start: int, end: int) -> float:
    match key.form:
        case Form.LONE_NAME:
            return speaks_for_lone_name(key, text, start, end)
        case Form.CUED:
            return 1.0 if has_cue(key, text, start, end) else 0.0
        case Form.PLACE_WORD:
            return 1.0 if has_place_cue(text, start) else UNCUED
        case _:
            return 1.0
