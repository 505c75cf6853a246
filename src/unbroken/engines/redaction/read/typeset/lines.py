"""Break text into words and words into lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from unbroken.engines.redaction.read.typeset.faces import Face

_SPACE = "\\s\\x00-\\x1f\\x7f-\\x9f\u2800\u3164\u115f\u1160\uffa0"
_TOKEN = re.compile(f"[^{_SPACE}]+")
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = (
    "\u00ad\u034f\u061c\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061"
    "\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufe00\ufe01\ufe02\ufe03\ufe04"
    "\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff\ufff9\ufffa\ufffb"
)
UNSEEN = re.compile(f"[{_UNSEEN}\U000e0000-\U000e01ef]")
"""Characters that no reader sees: soft hyphens, joiners, direction marks, tags."""
_GOOD_BREAK = re.compile(r"[-/@&=?,;_.\\|:]")
_SENTENCE_END = ".!?:;,"


@dataclass(slots=True)
class Piece:
    """A word, or a part of one that is too long for its line, with its place on the line.

    x: points from the left edge of the frame. span: offsets in the source's text.
    """

    text: str
    width: float
    span: tuple[int, int] | None
    joined: bool = False
    wide: bool = False
    breaks: bool = False
    x: float = 0.0


Line = list[Piece]


def visible(word: str) -> str:
    """Return the word without the characters that nobody sees."""
    return word if word.isascii() else UNSEEN.sub("", word)


def pieces(text: str, offset: int | None, face: Face, size: float, *, columns: bool = False) -> Iterator[Piece]:
    """Yield the words of a text. columns: two spaces already make a wide gap."""
    end = 0
    for match in _TOKEN.finditer(text):
        word = visible(match.group())
        if not word:
            continue
        gap = text[end : match.start()]
        previous = text[end - 1] if end else ""
        span = None if offset is None else (offset + match.start(), offset + match.end())
        yield Piece(
            word,
            face.width(word, size),
            span,
            wide=_is_wide(gap, previous, columns=columns),
            breaks=len(gap) > 0 and bool(_BREAK.search(gap)),
        )
        end = match.end()


def _is_wide(gap: str, previous: str, *, columns: bool) -> bool:
    if gap in {"", " "}:
        return False
    if "\t" in gap or len(gap) > 2:
        return True
    return columns and len(gap) == 2 and previous not in _SENTENCE_END


def break_lines(words: Iterator[Piece], face: Face, size: float, width: float, tab: float = 36.0) -> list[Line]:
    """Fill lines of this width, left to right. A word longer than a line is cut, its parts marked as joined."""
    space = face.width(" ", size)
    lines: list[Line] = []
    line: Line = []
    x = 0.0
    for word in words:
        if line and word.breaks:
            lines.append(line)
            line, x = [], 0.0
        start = _after_gap(x, word, space, tab) if line or word.wide else 0.0
        if start + word.width <= width:
            word.x = start
            line.append(word)
            x = start + word.width
            continue
        if line:
            lines.append(line)
            line = []
        parts = [word] if word.width <= width else list(_cut(word, face, size, width))
        lines += [[part] for part in parts[:-1]]
        line, x = [parts[-1]], parts[-1].width
    if line:
        lines.append(line)
    for line in lines:
        _turn(line, width)
    return lines


def _after_gap(x: float, word: Piece, space: float, tab: float) -> float:
    if word.wide:
        return (x + 2 * space) // tab * tab + tab
    return x + space


def _cut(word: Piece, face: Face, size: float, width: float) -> Iterator[Piece]:
    """Cut a word into parts that fit, after a mark such as / or @ where one is near the end of the line."""
    rest, start = word.text, 0
    while rest:
        count = _fitting(rest, face, size, width)
        if count < len(rest):
            marks = [match.end() for match in _GOOD_BREAK.finditer(rest, count // 2, count)]
            count = marks[-1] if marks else count
        text = rest[:count]
        yield replace(
            word,
            text=text,
            width=face.width(text, size),
            span=_part_of(word.span, start, count),
            joined=start > 0,
            x=0.0,
        )
        rest, start = rest[count:], start + count


def _part_of(span: tuple[int, int] | None, start: int, count: int) -> tuple[int, int] | None:
    if span is None:
        return None
    return min(span[0] + start, span[1] - 1), min(span[0] + start + count, span[1])


def _fitting(text: str, face: Face, size: float, width: float) -> int:
    total = 0.0
    for count, character in enumerate(text):
        total += face.width(character, size)
        if total > width:
            return max(count, 1)
    return len(text)


def is_right_to_left(word: str) -> bool:
    """Return whether the word's first letter belongs to a script written from right to left."""
    if word.isascii():
        return False
    for character in word:
        direction = unicodedata.bidirectional(character)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False


def _turn(line: Line, width: float) -> None:
    """Move words written from right to left to where a reader expects them; their order in the list stays."""
    flags = [is_right_to_left(word.text) for word in line]
    if not any(flags):
        return
    if flags[0]:
        for word in line:
            word.x = max(width - word.x - word.width, 0.0)
        flags = [not flag for flag in flags]
    first = 0
    while first < len(line):
        last = first
        while last + 1 < len(line) and flags[last + 1] == flags[first]:
            last += 1
        if flags[first] and last > first:
            run = line[first : last + 1]
            low = min(word.x for word in run)
            high = max(word.x + word.width for word in run)
            for word in run:
                word.x = low + high - word.x - word.width
        first = last + 1


def drawn(word: str) -> str:
    """Return the characters in the order in which they are drawn from left to right."""
    if not is_right_to_left(word):
        return word
    clusters: list[str] = []
    for character in word:
        if clusters and unicodedata.combining(character):
            clusters[-1] += character
        else:
            clusters.append(character)
    return "".join(reversed(clusters))
