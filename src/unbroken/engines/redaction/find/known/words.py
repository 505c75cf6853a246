"""Common English words: what looks like a misspelt or uncapitalised name but is a word.

`common_words.txt` holds the 25,000 most frequent words of the frequency list of pyspellchecker (MIT) that WordNet
knows as words, most frequent first.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

MOSTLY_WORDS = 6_000
"""A word among this many most frequent ones is read as a word unless a capital or the context says otherwise."""


@cache
def rank_by_word() -> dict[str, int]:
    """Return each common word's place in the list, most frequent first, from 0."""
    content = files(__package__ or __name__).joinpath("common_words.txt").read_text(encoding="utf-8")
    return {word: rank for rank, word in enumerate(content.split())}


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def is_common_word(simple: str) -> bool:
    """Return whether a simplified word, or its stem without a final s, is a common English word."""
    ranks = rank_by_word()
    return simple in ranks or (simple.endswith("s") and simple[:-1] in ranks)


def is_mostly_word(simple: str) -> bool:
    """Return whether a simplified word is so frequent that it is rarely meant as a name."""
    return rank_by_word().get(simple, MOSTLY_WORDS) < MOSTLY_WORDS
