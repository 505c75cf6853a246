"""Phones and other numbers of recorded people, said aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form
from unbroken.engines.redaction.find.known.scan import Hit
from unbroken.engines.redaction.find.known.spoken import SpokenRun, has_spoken_digit, spoken_runs
from unbroken.engines.redaction.find.normal import simplify

_SPELT = re.compile(r"(?i)\b(?:double\W{1,2})?[A-Z]\b(?:[\s,.\-]{1,3}(?:double\W{1,2})?[A-Z]\b){2,}")
_MIN_LETTERS = 4
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


def spelt_out(index: Index, text: str) -> Iterator[Hit]:
    """Yield names that are said letter by letter with "double" ("C, A, double R, O, W")."""
    keys = {key.text: key for key in index.keys if key.form is Form.LONE_NAME and len(key.text) >= _MIN_LETTERS}
    for match in _SPELT.finditer(text):
        letters = re.sub(r"(?i)double\W*(\w)", r"\1\1", match.group())
        key = keys.get(simplify(letters))
        if key is not None and "double" in match.group().lower():
            yield Hit(key, match.start(), match.end(), key.confidence, "spelt out")


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
