"""Numbers said aloud: "oh seven seven double oh, nine hundred, one two three"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.number_words import MISHEARD, ONES, REPEATS, TEENS, TENS, ZEROS

_DIGITS = {**ONES, **MISHEARD}
_HOMOPHONES = word_set("to too for won ate o owe")
_SPOKEN_WORD = "|".join(
    sorted({*_DIGITS, *TEENS, *TENS, *REPEATS, *ZEROS}, key=len, reverse=True),
)
_FILLER = r"(?:er+m?|u[hm]+|and|then|that['’]?s|so|yeah|sorry|it['’]?s|plus)"
_TURN = r"\s*\n\s*[A-Z][\w .]{0,20}[:\t]\s*(?:(?:yes|yeah|ok|okay|mm+|right|go on|yep|uh huh)\b[.,]?\s*)?"
_GAP = rf"(?:[\s,.…\-–]+(?:{_FILLER}\b[\s,.…\-–]*)*|(?:[\s,.…]*{_TURN}){{1,2}}(?:{_FILLER}\b[\s,.…\-–]*)*)"
_RUN = re.compile(rf"(?i)\b(?:{_SPOKEN_WORD}|\d+)\b(?:{_GAP}(?:{_SPOKEN_WORD}|\d+)\b){{3,}}")
_TOKEN = re.compile(rf"(?i)\b(?:{_SPOKEN_WORD}|\d+)\b")
_MIN_DIGITS = 6


@dataclass(frozen=True, slots=True)
class SpokenRun:
    """Digits said in a row; `at[i]` and `until[i]` are the offsets of the words that said digit i."""

    digits: str
    at: tuple[int, ...]
    until: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of the digits [start, end)."""
        return self.at[start], self.until[end - 1]


def spoken_runs(text: str) -> Iterator[SpokenRun]:
    """Yield every run of six digits or more of which some are said in words."""
    for match in _RUN.finditer(text):
        tokens = [
            (token.group().lower(), match.start() + token.start(), match.start() + token.end())
            for token in _TOKEN.finditer(match.group())
        ]
        if not any(word.isalpha() and word not in _HOMOPHONES for word, _, _ in tokens):
            continue
        run = _run(tokens)
        if len(run.digits) >= _MIN_DIGITS:
            yield run


def has_spoken_digit(text: str) -> bool:
    """Return whether a text says a digit, in words or figures."""
    return bool(_TOKEN.search(text))


def _run(tokens: list[tuple[str, int, int]]) -> SpokenRun:
    digits: list[str] = []
    at: list[int] = []
    until: list[int] = []
    times, repeat_at = 1, 0
    tens_open = False
    for word, start, end in tokens:
        if word in REPEATS:
            times, repeat_at, tens_open = REPEATS[word], start, False
            continue
        said = _said(word, tens_open=tens_open)
        if said is None:
            said, digits, at, until = _after_tens(word, digits, at, until)
        tens_open = word in TENS
        said *= times
        digits += said
        at += [repeat_at if times > 1 else start] * len(said)
        until += [end] * len(said)
        times = 1
    return SpokenRun("".join(digits), tuple(at), tuple(until))


def _said(word: str, *, tens_open: bool) -> str | None:
    """Return the digits of a word; None where it takes the place of the nought of the tens before it."""
    if tens_open and word in _DIGITS and _DIGITS[word] != "0":
        return None
    if word in TENS:
        return TENS[word] + "0"
    return _DIGITS.get(word) or TEENS.get(word) or ZEROS.get(word) or word


def _after_tens(
    word: str, digits: list[str], at: list[int], until: list[int]
) -> tuple[str, list[str], list[int], list[int]]:
    return _DIGITS[word], digits[:-1], at[:-1], until[:-1]
