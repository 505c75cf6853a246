"""Cut a document's text into units of sense: sentences of prose, lines and fields of a form or log."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

SHORT_LINE = 0.62
TITLE_WORDS = 4
LOOK_BACK = 16
_BLOCK = re.compile(r"\n\s*\n|\f")
_NEW_ENTRY = re.compile(
    r"^\s*(?:[-•*·–▪◦]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|\d{1,2}[:.]\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\[\d|"
    r"[A-Z][\w/&'() -]{1,38}:(?:\s|$))"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|rev|sgt|insp|supt|det|pc|dc|no|nos|st|rd|ave|approx|ref|tel|ext|dob|d\.o\.b|i\.e|e\.g|"
    r"vs?|cf|para|op|cit|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)|\b[A-Z])\.$",
    re.IGNORECASE,
)
_ITEM_NUMBER = re.compile(r"(?:^|\n)\s*\(?\d{1,2}\.$")
"""The number of an item in a list, which ends no sentence as "on Monday at 2." does."""
_HOUR = re.compile(r"\b(?:am|pm|hrs|mins)\.$", re.IGNORECASE)
_OPENS = re.compile(
    r"[\"'“‘(\[]*(?:The|An?|He|She|It|I|They|We|You|There|This|That|These|Those|His|Her|My|Our|Their|Its|On|At|In|When|"
    r"After|Before|Then|No|Not|As|If|But|And|Both|All|Nobody|Someone|Please)\b"
)
"""A word that begins a sentence, where a name or month might go on behind an hour."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Characters [start, end) of the text that say one thing, and the text itself on one line."""

    start: int
    end: int
    text: str


def units(text: str) -> tuple[Unit, ...]:
    """Return the sentences, entries and fields of a text in order."""
    return _units(text)


@lru_cache(maxsize=1)
def _units(text: str) -> tuple[Unit, ...]:
    """Cut a text once for the ten that ask in turn; whoever has asked them all calls `forget_units`."""
    return tuple(unit for start, end in _blocks(text) for unit in _of_block(text, start, end))


def forget_units() -> None:
    """Keep nothing of the last text."""
    _units.cache_clear()


_HEAD = re.compile(
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? )?(?:\d{1,2}[:.]?\d{2}(?:[:.]\d{2})?(?: ?hrs)? )?"
    r"(?:(?:PC|DC|PS|DS|DI|DCI|PCSO|Sgt|Insp|CONTROL|CR)\b[^:\t]{0,30}[:\t] ?)|"
    r"(?:Hi|Hello|Dear|Hey) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?, ?"
)
"""The time and officer of a log entry, or a greeting: they say nothing of what follows."""


def without_head(unit: Unit) -> Unit:
    """Return a unit without the time and officer that open a log entry, or without its greeting."""
    head = _HEAD.match(unit.text)
    if head is None or head.end() >= len(unit.text) or head.end() == 0:
        return unit
    return Unit(unit.start + head.end(), unit.end, unit.text[head.end() :])


def lines(text: str) -> list[Unit]:
    """Return the lines that hold anything, without the space around them."""
    found = []
    for match in re.finditer(r"[^\n\f]+", text):
        content = match.group()
        if content.strip():
            start = match.start() + len(content) - len(content.lstrip())
            found.append(Unit(start, start + len(content.strip()), content.strip()))
    return found


def trimmed(text: str, start: int, end: int) -> Unit | None:
    """Return the unit [start, end) without the space around it, or None if nothing is left."""
    content = text[start:end]
    inner = content.strip(" \t\n\f")
    if not inner:
        return None
    start += content.index(inner[0])
    return Unit(start, start + len(inner), re.sub(r"-\n(?=[a-z])", "", inner).replace("\n", " "))


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BLOCK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _of_block(text: str, start: int, end: int) -> Iterator[Unit]:
    for first, last in _entries(text, start, end):
        yield from _sentences(text, first, last)


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split a block where a line begins an entry, field or row of its own."""
    rows = [(match.start() + start, match.end() + start) for match in re.finditer(r"[^\n]+", text[start:end])]
    longest = max((last - first for first, last in rows), default=0)
    begin = start
    for (first, last), (following, following_end) in pairwise(rows):
        line, after = text[first:last], text[following:following_end]
        is_short = last - first < SHORT_LINE * longest and not line.rstrip().endswith((",", "-"))
        ends_here = is_short and not re.match(r"\s*[a-z]", after)
        if _NEW_ENTRY.match(after) or "\t" in line or "\t" in after or ends_here or _is_title(line, after):
            yield begin, last
            begin = following
    yield begin, end


def _is_title(line: str, after: str) -> bool:
    """Return whether a line is a heading over the next: a few words that begin and do not end like a sentence."""
    words = line.split()
    is_bare = 0 < len(words) <= TITLE_WORDS and words[0][0].isupper() and words[-1][-1] not in ".,;:!?-"
    return is_bare and after.lstrip()[:1].isupper()


def _goes_on(before: str, after: str) -> bool:
    """Return whether the point at the end of `before` is one of an abbreviation, an item's number or a sum."""
    if _ABBREVIATION.search(before) or _ITEM_NUMBER.search(before):
        return True
    if _HOUR.search(before):
        return _OPENS.match(after) is None
    return after[:1].isdigit() and re.search(r"(?<![\w/])\d{1,2}\.$", before) is not None


def _sentences(text: str, start: int, end: int) -> Iterator[Unit]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        before = text[max(begin, match.start() - LOOK_BACK) : match.start()]
        if _goes_on(before.rstrip("\"'”’)] "), text[match.end() : match.end() + LOOK_BACK]):
            continue
        unit = trimmed(text, begin, match.start())
        begin = match.end()
        if unit:
            yield unit
    unit = trimmed(text, begin, end)
    if unit:
        yield unit
