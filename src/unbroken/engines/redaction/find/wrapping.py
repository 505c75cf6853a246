"""Whether a line of text was merely wrapped, so that a name or sentence goes on in the next one."""

from __future__ import annotations

LONG_LINE = 45
"""A line longer than this, in characters, is taken for a wrapped one of full width."""
LONG_CELL = 32
"""A last cell longer than this, in characters, goes on in the next line: an answer, a description."""
NARROW = 24
"""The least width of a narrow column of prose."""
_NEIGHBOURS = 4
_JUSTIFIED = 1
"""Where wide gaps are as many as spaces, the line is justified prose, no row of a table."""
_SLACK = 0.92
"""How much of the width a wrapped line and the first word of the next one take at least: letters differ in width."""


def is_wrapped(text: str, end: int) -> bool:
    """Return whether the line that ends at `end` was wrapped there: it is long, or the next word had no room.

    end: the offset of a line end. In narrow columns the width is that of the longest line near, which must be prose:
    three lines or more, without wide gaps or labels.
    """
    start = text.rfind("\n", 0, end) + 1
    gaps = text.count("\t", start, end)
    if gaps and gaps < _JUSTIFIED * text.count(" ", start, end):
        return end - text.rfind("\t", start, end) > LONG_CELL
    if end - start > LONG_LINE:
        return True
    if end - start < NARROW * _SLACK / 2 or gaps:
        return False
    near = _lines_near(text, start, end)
    width = max(map(len, near), default=0)
    if len(near) <= 2 or width < NARROW or any("\t" in line or ":" in line for line in near):
        return False
    following = text[end + 1 : end + 40].split(maxsplit=1)
    word = len(following[0]) if following else 0
    return end - start + 1 + word > _SLACK * width


def _lines_near(text: str, start: int, end: int) -> list[str]:
    """Return the line and a few above and below it, in the same block."""
    first, last = start, end
    for _ in range(_NEIGHBOURS):
        above = text.rfind("\n", 0, max(0, first - 1)) + 1
        if first == 0 or above >= first - 1:
            break
        first = above
    for _ in range(_NEIGHBOURS):
        below = text.find("\n", last + 1)
        if below == last + 1 or last == len(text):
            break
        last = len(text) if below < 0 else below
    return text[first:last].split("\n")
