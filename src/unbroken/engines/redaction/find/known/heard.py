"""Phones and other numbers of recorded people, said aloud."""

from __future__ import annotations

from collections.abc import Iterator

from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form
from unbroken.engines.redaction.find.known.scan import Hit
from unbroken.engines.redaction.find.known.spoken import SpokenRun, has_spoken_digit, spoken_runs

_FORMS = frozenset({Form.PHONE, Form.NUMBER})
_MIN_PART = 6
_PART_TRUST = 0.8
_PREFIXES = ("0044", "044", "44", "0")


def heard(index: Index, text: str) -> Iterator[Hit]:
    """Yield the numbers of recorded people that are said aloud, whole or in part (six digits or more)."""
    keys = [key for key in index.keys if key.form in _FORMS and key.text.isdigit()]
    for run in spoken_runs(text):
        for key in keys:
            place = run.digits.find(key.text)
            if place >= 0:
                first = _with_prefix(run, place)
                yield from _hits(Hit(key, *run.span(first, place + len(key.text)), key.confidence), text)
            elif key.form is Form.PHONE and len(run.digits) >= _MIN_PART and run.digits.lstrip("0") in key.text:
                yield from _hits(Hit(key, *run.span(0, len(run.digits)), key.confidence * _PART_TRUST), text)


def _with_prefix(run: SpokenRun, place: int) -> int:
    for prefix in _PREFIXES:
        if run.digits[:place].endswith(prefix):
            return place - len(prefix)
    return place


def _hits(hit: Hit, text: str) -> Iterator[Hit]:
    """Yield a hit, cut at line ends where another speaker's label stands between."""
    start = hit.start
    for line in text[hit.start : hit.end].splitlines(keepends=True):
        label = line.find(":") + 1 if start > hit.start and ":" in line[:24] else 0
        if not has_spoken_digit(line[label:]):
            start += len(line)
            continue
        first = start + label + len(line[label:]) - len(line[label:].lstrip())
        last = start + len(line.rstrip())
        if first < last:
            yield Hit(hit.key, first, last, hit.confidence, "said aloud")
        start += len(line)
