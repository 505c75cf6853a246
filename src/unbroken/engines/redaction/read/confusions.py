"""Put right what readers of pixels take for one another, where the shape of the word leaves no doubt.

A figure inside letters or a letter inside figures is told by its neighbours: "O77OO 9OO123" can only be a telephone
number, "LHOO ASS" a registration mark. Whoever is in the case record is found by other means besides (find/known).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from unbroken.engines.redaction.document import Word, WordSource

_FIGURES = str.maketrans("OoQDIl|", "0000111")
_NUMBER = re.compile(r"^(\W*)([0-9OoDIl|][0-9OoDIl|.,/-]*)(\W*)$")
_MARK = re.compile(r"^[A-Za-z]{2}[0-9OQDI]{2}$")
_MARK_END = re.compile(r"^[A-Za-z]{3}\W*$")
_TIGHT = re.compile(r"^(\W*[A-Z]{2})([0-9OQDI]{2})([A-Z]{3}\W*)$")
_BEGINS_WORDS = re.compile(
    r"[AEIOUY]|B[LR]|C[HLR]|D[RW]|F[LR]|G[LNR]|K[NL]|P[HLRS]|QU|S[A-Z]|T[HRW]|W[HR]", re.IGNORECASE
)
"""How words begin that have OO after two letters: a surname in capitals (SPOONER) is no registration mark."""
_RUN_ON = re.compile(
    r"^I(?=(?:am|was|had|have|saw|live|lived|told|did|do|can|could|will|would|know|knew|said|went|heard|asked)$)"
)
_REFERENCE = re.compile(r"^\d{2}[A-Z]{2}\d{7}$")
_APART = re.compile(r"^([A-Za-z]{2}) (\d{2}) ([A-Za-z]{3})$")
_LITTLE_WORDS = re.compile(
    r"(?:a[mnst]|b[ey]|do|go|he|i[fnst]|m[ey]|no|o[fnr]|pm|so|to|u[ps]|we|the|and|may|jan|feb|mar|apr|ju[nl]|aug|sep|oct|"
    r"nov|dec|was|for|had|his|her|you|day|men|hrs|min)",
    re.IGNORECASE,
)
_FEWEST_FIGURES = 2


def settled(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, those read from pixels put right where their shape says how."""
    right: list[Word] = []
    words = _marks_joined(words)
    for index, word in enumerate(words):
        if word.source is not WordSource.OCR or word.unshown:
            right.append(word)
            continue
        after = words[index + 1] if index + 1 < len(words) and words[index + 1].line == word.line else None
        before = words[index - 1] if index and words[index - 1].line == word.line else None
        right.extend(_parted(replace(word, text=_settled(word.text, before, after))))
    return tuple(right)


def _marks_joined(words: Sequence[Word]) -> list[Word]:
    """Put the first two parts of a registration mark together that stand apart: "fn 00 zol"."""
    joined: list[Word] = []
    skip = 0
    for index, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        if word.source is not WordSource.OCR:
            joined.append(word)
            continue
        parts = words[index : index + 3]
        alike = len(parts) == 3 and all(each.source is WordSource.OCR and each.line == word.line for each in parts)
        match = _APART.match(" ".join(each.text for each in parts)) if alike else None
        if match and not _LITTLE_WORDS.fullmatch(match[1]) and not _LITTLE_WORDS.fullmatch(match[3]):
            joined.append(replace(word, text=(match[1] + match[2]).upper(), box=word.box.join(parts[1].box)))
            joined.append(replace(parts[2], text=parts[2].text.upper()))
            skip = 2
        else:
            joined.append(word)
    return joined


def _settled(text: str, before: Word | None, after: Word | None) -> str:
    if _MARK.match(text) and after is not None and _MARK_END.match(after.text) and _tells(text[2:], text):
        return text[:2] + text[2:].translate(_FIGURES)
    mark = _TIGHT.match(text)
    if mark and not mark[2].isdigit() and _tells(mark[2], text) and _is_no_word(text):
        return mark[1] + mark[2].translate(_FIGURES) + mark[3]
    match = _NUMBER.match(text)
    if match is None or _REFERENCE.match(match[2]):
        return text
    figures = sum(letter.isdigit() for letter in match[2])
    beside = any(_is_number(each.text) for each in (before, after) if each is not None)
    if figures >= _FEWEST_FIGURES and (2 * figures >= len(match[2]) or beside) and _is_long(match[2], beside=beside):
        return match[1] + match[2].translate(_FIGURES) + match[3]
    return text


def _tells(figures: str, whole: str) -> bool:
    """Return whether the middle of a mark is figures: one is certain, or both are round among capitals."""
    return any(each.isdigit() for each in figures) or (figures in {"OO", "OQ", "QO", "OD"} and whole.isupper())


def _is_no_word(text: str) -> bool:
    """Return whether capitals with a round middle cannot be a word: a figure is among them, or no word begins so."""
    return any(letter.isdigit() for letter in text) or not _BEGINS_WORDS.match(text.lstrip("(\"'"))


def _is_long(number: str, *, beside: bool) -> bool:
    return len(number) >= (3 if beside else 5)


def _is_number(text: str) -> bool:
    return sum(letter.isdigit() for letter in text) >= 3 and not any(letter.isalpha() for letter in text)


def _parted(word: Word) -> tuple[Word, ...]:
    """Part "Iwas" and its like, which readers run together."""
    if not _RUN_ON.match(word.text):
        return (word,)
    box, cut = word.box, word.box.x0 + word.box.width / len(word.text)
    first = replace(word, text="I", box=replace(box, x1=cut))
    return first, replace(word, text=word.text[1:], box=replace(box, x0=cut), wide_gap=False)
