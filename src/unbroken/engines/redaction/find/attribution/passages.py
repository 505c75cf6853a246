"""The passage around a finding: its line, form field and sentence."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bNo)(?<!\bSt)(?<!\bRd)(?<!\bAve)(?<!\bTel)(?<!\b[A-Z])"
    r"[.!?][\"'”’)]{0,2}\s+(?=[A-Z\"'“‘(])|\n\s*\n|\f|\n(?=\s*(?:[•*-]|\(?\d{1,2}[.)]|[A-Z][A-Za-z' /]{1,40}:)\s)"
)
_SPEAKER_LINE = re.compile(
    r"\s*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?(?!I\n)[A-Z][\w.]{0,12}(?: \w{1,12})?[:]?\n"
)
_FIELD_BREAK = re.compile(r"[\n\t\f]")
_REACH = 600
_ROW_GAPS = 3
"""A line with so many wide gaps is a row of a table: what stands in other rows says nothing of it."""


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the sentence (or list item, or form line) that holds [start, end)."""
    row_start, row_end = line_around(text, start, end)
    if text.count("\t", row_start, min(row_end, row_start + _REACH)) >= _ROW_GAPS:
        return max(row_start, start - _REACH), min(row_end, end + _REACH)
    floor = max(0, start - _REACH)
    first = floor
    for match in _SENTENCE_END.finditer(text, floor, min(len(text), start + 2)):
        if match.end() <= start:
            first = match.end()
    label = _SPEAKER_LINE.match(text, first)
    if label and label.end() <= start:
        first = label.end()
    after = _SENTENCE_END.search(text, end, min(len(text), end + _REACH))
    return first, after.start() + 1 if after else min(len(text), end + _REACH)


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the line or lines that hold [start, end)."""
    first = max(text.rfind("\n", 0, start), text.rfind("\f", 0, start)) + 1
    ends = [place for mark in "\n\f" if (place := text.find(mark, end)) >= 0]
    return first, min(ends, default=len(text))


def field_before(text: str, start: int) -> str:
    """Return what stands before a place on its line, and on the line above where nothing does."""
    line = text[line_around(text, start, start)[0] : start]
    if line.strip():
        return line
    above = text[:start].rstrip().rsplit("\n", 1)[-1]
    return above if len(above) < _REACH else ""


def lines_above(text: str, start: int, count: int) -> list[str]:
    """Return the lines above the one of `start`, nearest first, without empty ones."""
    first = line_around(text, start, start)[0]
    lines = [line.strip() for line in re.split(r"[\n\f]", text[max(0, first - count * 120) : first])]
    return [line for line in reversed(lines) if line][:count]


def last_piece(field: str) -> str:
    """Return the last column of a line: what follows its last wide gap that is not at its end."""
    stripped = field.rstrip()
    return _FIELD_BREAK.split(stripped)[-1] + field[len(stripped) :]
