"""What is recorded of people, in words that were read from pixels: letters misread, lost or added, words run together.

A miss on a scan is a leak, so writing from pixels is compared with more tolerance than text of a file. What reads as
an ordinary word, as somebody else's name, or as a well-formed number of its own is left to the other finders.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.known.guard import speaks_for_lone_name
from unbroken.engines.redaction.find.known.index import Index
from unbroken.engines.redaction.find.known.key import Form, Key
from unbroken.engines.redaction.find.known.nicknames import given_names
from unbroken.engines.redaction.find.known.scan import Hit
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import InfoKind

_FORMS = frozenset({Form.LONE_NAME, Form.NUMBER, Form.PHONE, Form.DATE, Form.ADDRESS})
_FEWEST = 5
_FEWEST_INSIDE = 6
_FEWEST_FREE = 7
"""From this length on the first letter may be the wrong one."""
_LONGEST = 40
_SURE = 0.9
_TRUST = 0.6
_HOW = "with letters that were hard to read"
_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "8": "b", "2": "z", "6": "g", "q": "o"})
_WHOLE_PHONE = re.compile(r"(?:0|0?0?44)\d{10}")
_WHOLE_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\D{1,3}(?:0?[1-9]|1[0-2])\D{1,3}(?:19|20)?\d\d")
_MARK = re.compile(r"[A-Z0-9]{1,4}(?:[a-z ][A-Z0-9]{0,4}){0,2}[A-Z0-9]{1,4}")
_WHOLE_MARK = re.compile(r"[a-z]{2}\d{2}[a-z]{3}")
_ON_STREET = re.compile(r"(?:at|in|on|to|of|from|near|by|off|and|the|along|into|down|up|outside)\s", re.IGNORECASE)
"""Where a house would have its number: "at Viaduct Street" is the street alone."""
_MONTHS = re.compile(r"[a-z]{3}")


@dataclass(frozen=True, slots=True)
class _Squeezed:
    """Letters and digits of the words from pixels, those that look alike made the same, and where each stands."""

    text: str
    at: tuple[int, ...]
    word: tuple[int, ...]


def garbled(index: Index, flow: TextFlow) -> Iterator[Hit]:
    """Yield what the case records of its people where it was read from pixels with some letters wrong."""
    squeezed = _squeeze(flow)
    if not squeezed.text:
        return
    for text, keys in _patterns(index).items():
        wrong = _tolerance(keys[0])
        for near in _near(squeezed.text, text, wrong):
            start, end = _trimmed(squeezed, *near)
            first, last = squeezed.at[start], squeezed.at[end - 1] + 1
            for key in keys:
                if _is_meant(key, index, flow, squeezed, start, end):
                    yield Hit(key, first, last, key.confidence * _TRUST, _HOW)


def _squeeze(flow: TextFlow) -> _Squeezed:
    parts: list[str] = []
    at: list[int] = []
    words: list[int] = []
    for number, (start, end) in enumerate(zip(flow.starts, flow.ends, strict=True)):
        if number >= len(flow.sureness) or flow.sureness[number] is None:
            continue
        for place in range(start, end):
            for letter in simplify(flow.text[place]):
                parts.append(letter.translate(_ALIKE))
                at.append(place)
                words.append(number)
    return _Squeezed("".join(parts), tuple(at), tuple(words))


@lru_cache(maxsize=16)
def _patterns(index: Index) -> dict[str, list[Key]]:
    patterns: dict[str, list[Key]] = defaultdict(list)
    for key in index.keys:
        if key.form not in _FORMS or not _FEWEST <= len(key.text) <= _LONGEST:
            continue
        if key.form is Form.ADDRESS and len(key.text) < _FEWEST_INSIDE + 1:
            continue
        patterns[key.text.translate(_ALIKE)].append(key)
    return patterns


def _tolerance(key: Key) -> int:
    """Return how many letters or digits may be wrong, missing or too many."""
    size = len(key.text)
    match key.form:
        case Form.DATE:
            return 1 if size >= 8 else 0
        case Form.ADDRESS:
            return min(size // 6, 3)
        case Form.LONE_NAME:
            return 0 if size < 6 else 1 if size < 8 else 2 if size < 12 else 3
        case _ if key.kind is InfoKind.VRM and size == 7:
            return 2
        case _:
            return 0 if size < 6 else 1 if size < 8 else 2 if size < 12 else 3


def _near(text: str, pattern: str, wrong: int) -> Iterator[tuple[int, int]]:
    """Yield the places where a pattern stands with at most so many wrong letters; the best of those that overlap.

    One of wrong + 1 pieces of the pattern must stand there unharmed: those are looked for first.
    """
    size = len(pattern)
    cuts = [size * part // (wrong + 1) for part in range(wrong + 2)]
    starts: set[int] = set()
    for first, last in pairwise(cuts):
        at = text.find(pattern[first:last])
        while at >= 0:
            starts.add(at - first)
            at = text.find(pattern[first:last], at + 1)
    done = -1
    for start in sorted(starts):
        best = _best(text, pattern, start, wrong)
        if best is not None and best[0] >= done:
            done = best[1]
            yield best


def _best(text: str, pattern: str, start: int, wrong: int) -> tuple[int, int] | None:
    found: tuple[int, int, int] | None = None
    for first in range(max(0, start - wrong), min(start + wrong, len(text)) + 1):
        for size in range(len(pattern) - wrong, len(pattern) + wrong + 1):
            piece = text[first : first + size]
            if len(piece) < size:
                continue
            distance = Levenshtein.distance(piece, pattern, score_cutoff=wrong)
            if distance <= wrong and (
                found is None
                or (distance, abs(size - len(pattern))) < (found[0], abs(found[2] - found[1] - len(pattern)))
            ):
                found = (distance, first, first + size)
    return None if found is None else (found[1], found[2])


def _trimmed(squeezed: _Squeezed, start: int, end: int) -> tuple[int, int]:
    """Leave out a lone letter of a longer word at either end."""
    words = squeezed.word
    if end < len(words) and words[end - 1] == words[end] != words[end - 2]:
        end -= 1
    if start > 0 and words[start] == words[start - 1] != words[start + 1]:
        start += 1
    return start, end


def _is_meant(key: Key, index: Index, flow: TextFlow, squeezed: _Squeezed, start: int, end: int) -> bool:
    first, last = squeezed.at[start], squeezed.at[end - 1] + 1
    written = flow.text[first:last]
    is_broken = "\f" in written or "\n\n" in written or written.count("\n") > 1
    if is_broken or (key.kind is InfoKind.SOCIAL and any(letter.isspace() for letter in written)):
        return False
    head, tail = flow.starts[squeezed.word[start]], flow.ends[squeezed.word[end - 1]]
    words = [simplify(each) for each in re.findall(r"[^\W\d_]+", flow.text[head:tail])]
    is_inside = bool(simplify(flow.text[head:first]) or simplify(flow.text[last:tail]))
    if key.form is Form.LONE_NAME:
        return _is_name(key, index, flow, first, last, words, is_inside=is_inside)
    if key.form is Form.ADDRESS:
        is_on_street = key.text[0].isdigit() and _ON_STREET.match(written)
        return not is_on_street and not _is_in_longer_word(flow.text, first, last)
    before, after = flow.text[head:first][-1:], flow.text[last:tail][:1]
    if key.text.isdigit() and key.form is not Form.PHONE and (before.isdigit() or after.isdigit()):
        return False
    if key.kind is InfoKind.VRM and (not _MARK.fullmatch(written) or _is_another_mark(key, flow.text[head:tail])):
        return False
    run = _digits_around(flow.text, first, last)
    if key.form is Form.PHONE and _WHOLE_PHONE.fullmatch(run):
        return False
    if key.form is Form.DATE and (_WHOLE_DATE.search(written) or key.kind is InfoKind.BANK):
        return simplify(written).translate(_ALIKE) == key.text.translate(_ALIKE)
    if key.form is Form.DATE and _MONTHS.search(key.text):
        return sum(letter.isdigit() for letter in written) >= 3
    if key.kind is InfoKind.POSTCODE and not is_inside:
        return written.isupper() and not any(map(is_common_word, words))
    return key.kind is InfoKind.EMAIL or any(letter.isdigit() for letter in written)


def _is_another_mark(key: Key, written: str) -> bool:
    """Return whether a well-formed mark is read that no confusion of letters makes the recorded one."""
    simple = simplify(written)
    return bool(_WHOLE_MARK.fullmatch(simple)) and simple.translate(_ALIKE) != key.text.translate(_ALIKE)


def _is_name(
    key: Key, index: Index, flow: TextFlow, first: int, last: int, words: list[str], *, is_inside: bool
) -> bool:
    written = flow.text[first:last]
    simple = simplify(written)
    if written[0].islower() or any(letter.isspace() for letter in written) or any(map(is_common_word, words)):
        return False
    if is_inside and (len(key.text) < _FEWEST_INSIDE or _is_in_longer_word(flow.text, first, last)):
        return False
    others = set().union(*index.words_by_person.values())
    if len(key.text) < _FEWEST_FREE and simple[:1].translate(_ALIKE) != key.text[:1].translate(_ALIKE):
        return False
    is_known = simple != key.text and (simple in others or simple in given_names())
    return not is_known and speaks_for_lone_name(key, flow.text, first, last) > 0


def _is_in_longer_word(text: str, first: int, last: int) -> bool:
    """Return whether the letters are a part of another word rather than of words run together."""
    before, after = text[max(0, first - 1) : first], text[last : last + 1]
    goes_on_before = before.isalpha() and before.islower() is text[first].islower()
    goes_on_after = (
        after.isalpha() and after.islower() and last - first < 2 * _FEWEST_INSIDE and text[last - 1].islower()
    )
    return goes_on_before or goes_on_after


def _digits_around(text: str, first: int, last: int) -> str:
    while first > 0 and (text[first - 1].isdigit() or (text[first - 1] in " -()" and last - first < 30)):
        first -= 1
    while last < len(text) and (text[last].isdigit() or (text[last] in " -()" and last - first < 30)):
        last += 1
    return re.sub(r"\D", "", text[first:last]) if not re.search(r"[^\W\d]", text[first:last]) else ""
