"""Whether a run of matching letters is really a key: what stands inside it and around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from unbroken.engines.redaction.find.known.key import Form, Key
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.normal import APOSTROPHES, INVISIBLE, View, simplify

_NOTHING = str.maketrans("", "", APOSTROPHES + INVISIBLE)
_LINE_BREAK = re.compile(r"\s*[-‐‑–]?\s*[\n\r\f\v]\s*")
_HYPHEN = re.compile(r"\s*[-‐‑–]")
_NAME_GAP = re.compile(r"[\s,\-–‐‑._/|()\"“”&+*\u00ad]{1,8}")
_SENTENCE_END = re.compile(r"[.!?]\s")
_ADDRESS_GAP = re.compile(r"[\s,.\-/–‐‑|:#()]{1,6}")
_NUMBER_GAP = re.compile(r"[\s.\-–‐‑()/_,:@+|]{1,5}")
_DATE_GAP = re.compile(r"[\s./\-–‐‑,|·:_]{1,5}")
_SPACED_GAP = re.compile(r"[\s.\-–|_,]{1,6}")
_PHONE_PREFIXES = ("00440", "0044", "440", "44", "0")
_PREFIX_GAP = re.compile(r"[\s.\-()/+]{0,4}")
_HANDLE = re.compile(r"[@_\d]|[./\\][A-Za-z]|^#")
_MIN_PART = 3
_MIN_HANDLE_NAME = 6
_MIN_BREAK = 6
_MIN_DIGITS = 8
_MIN_BARE_PHONE = 9


@dataclass(frozen=True, slots=True)
class _Gap:
    """A separator inside a match: its place in the key and its characters."""

    place: int
    text: str


def matched_span(key: Key, view: View, start: int, end: int) -> tuple[int, int] | None:
    """Return the source offsets of a key matched at the view's [start, end), or None where it is something else."""
    gaps = _gaps(view, start, end)
    if not _inside(key, view, start, gaps):
        return None
    first, last = view.span(start, end)
    if key.form is Form.PHONE:
        return _with_phone_prefix(key, view, start, last)
    return (first, last) if _around(key, view.source, first, last) else None


def token_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of the characters without a space around [start, end)."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def is_in_handle(text: str, start: int, end: int) -> bool:
    """Return whether the characters stand in an e-mail address, handle, file name or web address."""
    first, last = token_around(text, start, end)
    token = text[first:last].strip(".,;:()[]\"'")
    return bool(_HANDLE.search(token))


def _gaps(view: View, start: int, end: int) -> list[_Gap]:
    at, until = view.at, view.until
    gaps = []
    for place in range(start + 1, end):
        if at[place] > until[place - 1]:
            text = view.source[until[place - 1] : at[place]].translate(_NOTHING)
            if text:
                gaps.append(_Gap(place - start, text))
    return gaps


def _inside(key: Key, view: View, start: int, gaps: list[_Gap]) -> bool:
    match key.form:
        case Form.NUMBER | Form.PHONE | Form.CUED if not key.joints:
            return all(_NUMBER_GAP.fullmatch(gap.text) for gap in gaps) and _breaks(gaps) <= 1
        case Form.NAME | Form.LONE_NAME:
            return _split_well(key, view, start, gaps, _NAME_GAP) and _joined_well(key, view, start, gaps)
        case Form.DATE | Form.CUED:
            return _split_well(key, view, start, gaps, _DATE_GAP) and _has_all_joints(key, gaps)
        case _:
            return _split_well(key, view, start, gaps, _ADDRESS_GAP)


def _breaks(gaps: list[_Gap]) -> int:
    return sum("\n" in gap.text or "\f" in gap.text for gap in gaps)


def _has_all_joints(key: Key, gaps: list[_Gap]) -> bool:
    return not key.must_split or key.joints <= {gap.place for gap in gaps}


def _split_well(key: Key, view: View, start: int, gaps: list[_Gap], usual: re.Pattern[str]) -> bool:
    """Return whether separators stand only at joints, at line ends, or between all letters of a part."""
    allowed = key.joints | key.soft
    if any(gap.place in allowed and not usual.fullmatch(gap.text) for gap in gaps):
        return False
    inner = [gap for gap in gaps if gap.place not in allowed]
    if not inner:
        return True
    if all(_LINE_BREAK.fullmatch(gap.text) for gap in inner):
        return len(inner) == 1 and _is_broken_word(key, view, start, inner[0])
    return _is_spaced_out(key, inner)


def _is_broken_word(key: Key, view: View, start: int, gap: _Gap) -> bool:
    """Return whether a line end splits one word: with a hyphen, or where the halves are no words themselves."""
    if _HYPHEN.match(gap.text):
        return True
    if len(key.text) < _MIN_BREAK:
        return False
    place = view.at[start + gap.place]
    before = re.search(r"\w+\s*$", view.source[max(0, place - 40) : place])
    after = re.match(r"\w+", view.source[place : place + 40])
    halves = [simplify(half.group()) for half in (before, after) if half]
    return not all(is_common_word(half) for half in halves)


def _is_spaced_out(key: Key, inner: list[_Gap]) -> bool:
    """Return whether every part that has a separator inside has one between all its letters ("C A R R O W")."""
    places = {gap.place for gap in inner if _SPACED_GAP.fullmatch(gap.text)}
    if len(places) != len(inner):
        return False
    cuts = sorted({0, len(key.text), *key.joints, *key.soft})
    for first, last in pairwise(cuts):
        within = set(range(first + 1, last))
        if within & places and not within <= places:
            return False
    return len(places) > 1


def _joined_well(key: Key, view: View, start: int, gaps: list[_Gap]) -> bool:
    """Return whether the parts of a name are apart where they must be, and not in two sentences."""
    by_place = {gap.place: gap.text for gap in gaps}
    parts = sorted({0, len(key.text), *key.joints})
    sizes = {last: last - first for first, last in pairwise(parts)}
    for joint in key.joints:
        gap = by_place.get(joint)
        if gap is None:
            smallest = min(sizes.values())
            first, last = view.span(start, start + len(key.text))
            if smallest < _MIN_PART and not is_in_handle(view.source, first, last):
                return False
        elif _SENTENCE_END.search(gap) and sizes[joint] > _MIN_PART:
            return False
    return True


def _around(key: Key, text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if key.form in {Form.NAME, Form.LONE_NAME}:
        return _name_starts(key, text, start, before) and _name_ends(key, text, end, after)
    if key.form in {Form.NUMBER, Form.CUED} and key.text.isdigit() and len(key.text) >= _MIN_DIGITS:
        return not before.isdigit() and not after.isdigit()
    is_decimal = key.text.isdigit() and before in ".," and text[start - 2 : start - 1].isdigit()
    if key.form is Form.DATE:
        return not is_decimal and not _same_class(before, text[start]) and not _same_class(text[end - 1], after)
    return not before.isalnum() and not after.isalnum() and not is_decimal


def _same_class(first: str, second: str) -> bool:
    return (first.isdigit() and second.isdigit()) or (first.isalpha() and second.isalpha())


def _name_starts(key: Key, text: str, start: int, before: str) -> bool:
    if not before.isalnum():
        return True
    if before.isdigit():
        return is_in_handle(text, start, start + 1)
    if key.form is Form.NAME and before.islower() and text[start].isupper():
        return True
    return len(key.text) >= _MIN_HANDLE_NAME and "@" in text[slice(*token_around(text, start, start + 1))]


def _name_ends(key: Key, text: str, end: int, after: str) -> bool:
    if not after.isalnum():
        return True
    if after.isdigit():
        return is_in_handle(text, end - 1, end)
    following = text[end + 1] if end + 1 < len(text) else " "
    if after in "sS" and not following.isalnum() and len(key.text) > _MIN_PART and not is_common_word(key.text):
        return True
    if after.isupper() and text[end - 1].islower():
        return key.form is Form.NAME
    return len(key.text) >= _MIN_HANDLE_NAME and "@" in text[slice(*token_around(text, end - 1, end))]


def _with_phone_prefix(key: Key, view: View, start: int, last: int) -> tuple[int, int] | None:
    text = view.source
    if last < len(text) and text[last].isdigit():
        return None
    first = view.at[start]
    for prefix in _PHONE_PREFIXES:
        place = start - len(prefix)
        if place >= 0 and _digits(view.text[place:start]) == prefix and _runs_on(view, place, start):
            first = view.at[place]
            break
    else:
        if len(key.text) < _MIN_BARE_PHONE:
            return None
    if first and text[first - 1].isdigit():
        return None
    while first and text[first - 1] in "+(":
        first -= 1
    return first, last


def _digits(text: str) -> str:
    return text.replace("o", "0")


def _runs_on(view: View, place: int, start: int) -> bool:
    return all(_PREFIX_GAP.fullmatch(view.gap(each)) for each in range(place + 1, start + 1))
