"""Names and streets of recorded people with one spelling error."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.known.address_parts import STREET_WORDS, PartKind, address_parts
from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form, Key, words_of
from unbroken.engines.redaction.find.known.nicknames import given_names
from unbroken.engines.redaction.find.known.scan import Hit
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.normal import simplify

_MIN_LETTERS = 5
_MIN_LETTERS_FREE = 7
"""From this length on the first letter may be the wrong one."""
_TRUST = 0.7
_WORD = re.compile(r"[^\W\d_]{5,}(?:['’-][^\W\d_]+)?")
_STREET_AFTER = re.compile(
    r"\s+(?:" + "|".join({*STREET_WORDS, *(s for shorts in STREET_WORDS.values() for s in shorts)}) + r")\b\.?",
    re.IGNORECASE,
)
_NUMBER_BEFORE = re.compile(r"\d+[a-zA-Z]?,?\s+$")
_MARK = "with one letter different"


class Misspellings:
    """Finds words one edit away from a name or street word of the case."""

    def __init__(self, index: Index, case: Case) -> None:
        self.keys: dict[str, list[Key]] = defaultdict(list)
        for key in index.keys:
            if key.form is Form.LONE_NAME and len(key.text) >= _MIN_LETTERS:
                self.keys[key.text].append(key)
        for key, word in _street_words(index, case):
            self.keys[word].append(key)
        self.words = frozenset(self.keys) | frozenset(key.text for key in index.keys if key.form is Form.LONE_NAME)
        self.by_cut: dict[str, set[str]] = defaultdict(set)
        for word in self.keys:
            for cut in _cuts(word):
                self.by_cut[cut].add(word)

    def find(self, text: str) -> Iterator[Hit]:
        """Yield the misspelt names and streets of a text."""
        for match in _WORD.finditer(text):
            written = match.group()
            if written[0].isupper():
                for word in self._meant(simplify(written)):
                    yield from _hits(text, match.start(), match.end(), self.keys[word])

    def _meant(self, word: str) -> list[str]:
        if word in self.words or word.removesuffix("s") in self.words or is_common_word(word) or word in given_names():
            return []
        near = {each for cut in _cuts(word) for each in self.by_cut.get(cut, ())}
        return sorted(each for each in near if _is_slip(word, each))


@lru_cache(maxsize=16)
def misspellings_of(index: Index, case: Case) -> Misspellings:
    """Return the finder of misspellings for a case."""
    return Misspellings(index, case)


def _is_slip(word: str, meant: str) -> bool:
    if OSA.distance(word, meant, score_cutoff=1) > 1:
        return False
    return word[0] == meant[0] or min(len(word), len(meant)) >= _MIN_LETTERS_FREE


def _cuts(word: str) -> set[str]:
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _hits(text: str, start: int, end: int, keys: list[Key]) -> Iterator[Hit]:
    for key in keys:
        if key.form is Form.LONE_NAME:
            yield Hit(key, start, end, key.confidence * _TRUST, _MARK)
            continue
        after = _STREET_AFTER.match(text, end)
        if after:
            number = _NUMBER_BEFORE.search(text, max(0, start - 8), start)
            yield Hit(key, number.start() if number else start, after.end(), key.confidence * _TRUST, _MARK)


def _street_words(index: Index, case: Case) -> Iterator[tuple[Key, str]]:
    for person in case.people:
        for place, address in enumerate(person.addresses):
            group = f"{person.id}#{place}"
            for part in address_parts(address):
                words = [simplify(word) for word in words_of(part.text)]
                key = next((key for key in index.keys if key.group == group and key.text == "".join(words)), None)
                if key is not None and part.kind is PartKind.STREET:
                    yield from ((key, word) for word in words[:-1] if len(word) >= _MIN_LETTERS)
