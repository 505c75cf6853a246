"""Cut text into the pieces of words that the sentence model knows (BERT's WordPiece, small letters).

`vocabulary.txt` is the model's own list of pieces (Apache 2.0).
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources

LONGEST = 64
"""Pieces of one sentence at most: what a sentence is about stands in its first fifty words."""
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_LONGEST_WORD = 40


@cache
def vocabulary() -> dict[str, int]:
    """Return every piece with its number."""
    content = resources.files(__package__).joinpath("vocabulary.txt").read_text("utf-8")
    return {piece: number for number, piece in enumerate(content.split("\n")) if piece}


def tokens(text: str) -> list[int]:
    """Return the numbers of a sentence's pieces between the two that open and close it."""
    known = vocabulary()
    found = [number for word in _WORD.findall(_plain(text)) for number in _pieces(word)]
    return [known["[CLS]"], *found[: LONGEST - 2], known["[SEP]"]]


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return "".join(each for each in decomposed if not unicodedata.combining(each))


@lru_cache(maxsize=20_000)
def _pieces(word: str) -> tuple[int, ...]:
    """Return the longest known pieces that make up a word, or the piece for words that nobody knows."""
    known = vocabulary()
    if len(word) > _LONGEST_WORD:
        return (known["[UNK]"],)
    found: list[int] = []
    start = 0
    while start < len(word):
        lead = "##" if start else ""
        end = next((end for end in range(len(word), start, -1) if lead + word[start:end] in known), 0)
        if not end:
            return (known["[UNK]"],)
        found.append(known[lead + word[start:end]])
        start = end
    return tuple(found)
