"""What OCR read on a page and where; the places of removed strings in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from unbroken.engines.redaction.prove.needles import SHORTEST_NUMBER, Needle, Sought, fold_seen

Place = tuple[int, int, int, int]
"""Left, top, right and bottom in pixels of the page."""


@dataclass(frozen=True, slots=True)
class SeenWord:
    """One word that OCR read. It may be a removed one, so it is never shown."""

    text: str = field(repr=False)
    place: Place


SeenLine = tuple[SeenWord, ...]


def spread(text: str, place: Place) -> SeenLine:
    """Return the words of a line whose place is known as a whole; each gets its share of the line by its letters."""
    left, top, right, bottom = place
    letter = (right - left) / max(1, len(text))
    words: list[SeenWord] = []
    at = 0
    for word in text.split():
        at = text.index(word, at)
        start, end = int(left + (at - 1) * letter), int(left + (at + len(word) + 1) * letter) + 1
        words.append(SeenWord(word, (max(left, start), top, min(right, end), bottom)))
        at += len(word)
    return tuple(words)


def held(lines: Sequence[SeenLine], sought: Sought) -> list[Needle]:
    """Return the needles that a reading holds."""
    return sought.held([" ".join(word.text for word in line) for line in lines])


def places_of(lines: Sequence[SeenLine], needles: Sequence[Needle]) -> list[Place]:
    """Return the places of words that make up these needles; none for a needle whose words cannot be told."""
    found: set[Place] = set()
    for needle in needles:
        if len(needle.seen) < SHORTEST_NUMBER:
            found.update(word.place for line in lines for word in line if fold_seen(word.text) == needle.seen)
            continue
        here = [word for line in lines for word in _words_of(line, needle.seen)]
        here = here or list(_words_of([word for line in lines for word in line], needle.seen))
        found.update(word.place for word in here)
    return sorted(found)


def _words_of(words: Sequence[SeenWord], sought: str) -> Iterator[SeenWord]:
    """Yield the words that the sought string runs through, wherever it stands in them."""
    folded = [fold_seen(word.text) for word in words]
    whole = "".join(folded)
    at = whole.find(sought)
    while at >= 0:
        start = 0
        for word, letters in zip(words, folded, strict=True):
            if start < at + len(sought) and start + len(letters) > at and letters:
                yield word
            start += len(letters)
        at = whole.find(sought, at + 1)
