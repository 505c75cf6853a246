"""Which words of an address the charge itself states: they may stay, the rest may not (policy row 4)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.known.address_parts import STREET_WORDS
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.number_words import ONES, TEENS, TENS

_WORD = re.compile(
    r"(?i)\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]"
    r"(?:one|two|three|four|five|six|seven|eight|nine)\b|"
    r"[\w'’]+"
)
_FULL = {short: full for full, shorts in STREET_WORDS.items() for short in shorts}
_POSTCODE = re.compile(r"(?i)\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b")
_NUMBER = re.compile(
    r"\d+[a-z]?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:one|two|three|four|five|six|seven|eight|nine)?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
)
_IN_FIGURES = {
    **{word: digit for word, digit in ONES.items() if len(word) > 1},
    **TEENS,
    **{word: f"{digit}0" for word, digit in TENS.items()},
    **{f"{ten}{one}": f"{TENS[ten]}{ONES[one]}" for ten in TENS for one in ONES if len(one) > 1 and ONES[one] != "0"},
}
_MIN_TOWN = 4
_UNITS = frozenset({"flat", "apartment", "apt", "unit", "room", "plot", "caravan", "studio"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters [start, end) of a text; stated: the charge has these words."""

    start: int
    end: int
    stated: bool


def pieces_stated(text: str, start: int, end: int, case: Case, *, is_scene: bool) -> list[Piece]:
    """Return the address at [start, end) cut into what an offence's place or wording states and what it does not.

    is_scene: by the record or the document's own words; then a house number that the charge leaves out is cut off.
    One piece where the charge states all of it, no street of it, or where it is another house in the street.
    """
    words = [(simplify(m.group()), start + m.start(), start + m.end()) for m in _WORD.finditer(text[start:end])]
    full = [_full(word) for word, _, _ in words]
    stated = _stated(full, _charges(case))
    if not is_scene and _has_other_number(full, stated):
        return [Piece(start, end, stated=False)]
    names_street = any(flag and full[i] in STREET_WORDS for i, flag in enumerate(stated))
    if not all(stated) and (not names_street or _has_own_street(full, stated)):
        return [Piece(start, end, stated=False)]
    pieces: list[Piece] = []
    for (_, first, last), flag in zip(words, stated, strict=True):
        if pieces and pieces[-1].stated is flag:
            pieces[-1] = Piece(pieces[-1].start, last, flag)
        else:
            pieces.append(Piece(first, last, flag))
    return pieces


def number_in_street(text: str, street: str) -> str:
    """Return the house number that a text has before a street's name, simplified, or ""."""
    words = [_full(simplify(match.group())) for match in _WORD.finditer(text)]
    wanted = [_full(simplify(match.group())) for match in _WORD.finditer(street)]
    for place in range(1, len(words) - len(wanted) + 1):
        if words[place : place + len(wanted)] == wanted and _NUMBER.fullmatch(words[place - 1]):
            return words[place - 1]
    return ""


def states(text: str, case: Case) -> bool:
    """Return whether an offence's place or wording has all of these words in this order."""
    words = [_full(simplify(match.group())) for match in _WORD.finditer(text)]
    if any(each.isdigit() for each in text):
        charges = (each for offence in case.offences for each in (offence.place, offence.wording))
        return len("".join(words)) >= _MIN_TOWN and any("".join(words) in simplify(charge) for charge in charges)
    return bool(words) and all(_stated(words, _charges(case))) and len("".join(words)) >= _MIN_TOWN


def is_postcode(text: str) -> bool:
    """Return whether a text holds a whole postcode."""
    return bool(_POSTCODE.search(text))


@lru_cache(maxsize=16)
def _charges(case: Case) -> tuple[tuple[str, ...], ...]:
    texts = [text for offence in case.offences for text in (offence.place, offence.wording) if text]
    return tuple(tuple(_full(simplify(match.group())) for match in _WORD.finditer(text)) for text in texts)


def _stated(words: list[str], charges: tuple[tuple[str, ...], ...]) -> list[bool]:
    """Return for each word whether it belongs to a run of words that a charge has in this order.

    A run is two words or more, or one word of a town's length; a house number alone is none.
    """
    flags = [False] * len(words)
    place = 0
    while place < len(words):
        length = max((_run(words[place:], charge) for charge in charges), default=0)
        counts = length > 1 or (length == 1 and _is_town(words[place]))
        for index in range(place, place + (length if counts else 0)):
            flags[index] = True
        place += length if counts else 1
    return flags


def _is_town(word: str) -> bool:
    return word.isalpha() and len(word) >= _MIN_TOWN and word not in STREET_WORDS


def _has_other_number(words: list[str], stated: list[bool]) -> bool:
    """Return whether a house number that the charge does not state stands before a street that it does."""
    return any(
        _NUMBER.fullmatch(word) and not stated[place] and stated[place + 1] for place, word in enumerate(words[:-1])
    )


def _has_own_street(words: list[str], stated: list[bool]) -> bool:
    """Return whether a numbered street of which the charge has nothing stands before what it states: a town's name."""
    first = stated.index(True)
    for place, word in enumerate(words[:first]):
        is_house = _NUMBER.fullmatch(word) and not (place and words[place - 1] in _UNITS)
        if is_house and any(each in STREET_WORDS for each in words[place + 2 : first]):
            return True
    return False


def names_street_only(text: str) -> bool:
    """Return whether an address has no house number, postcode or house name: a street or town that anybody may name."""
    words = [_full(simplify(match.group())) for match in _WORD.finditer(text)]
    return bool(set(words) & set(STREET_WORDS)) and not any(each.isdigit() for word in words for each in word)


def _run(words: list[str], charge: tuple[str, ...]) -> int:
    best = 0
    for start, word in enumerate(charge):
        if word == words[0]:
            length = 1
            while length < len(words) and start + length < len(charge) and words[length] == charge[start + length]:
                length += 1
            best = max(best, length)
    return best


def _full(word: str) -> str:
    """Return a word as it is compared: street words in full, numbers in figures."""
    return _FULL.get(word) or _IN_FIGURES.get(word, word)
