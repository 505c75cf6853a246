"""Numbers and letters said aloud: "oh seven seven double-oh nine hundred", "P-O-L-L-A-R-D", "Papa Oscar".

A number goes on over fillers, line ends, time codes and a call handler's "yes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.find.number_words import ONES, REPEATS, TEENS, TENS, ZEROS
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_ONES = {**ONES, **TEENS}
_FILLERS = frozenset(
    [
        "um",
        "er",
        "erm",
        "uh",
        "uhm",
        "and",
        "then",
        "yes",
        "yeah",
        "yep",
        "ok",
        "okay",
        "mm",
        "mhm",
        "right",
        "go",
        "on",
        "that's",
        "space",
        "dash",
        "sorry",
    ]
)
_WORD = re.compile(r"\d+|[A-Za-z]+(?:['’][a-z]+)?|\n+|[^\w\s]")
_SPEAKER = re.compile(
    r"\n\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s*)?(?:[A-Z][A-Za-z0-9 ()]{0,24}:)?\s*(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s*)?"
)
_BANK_CUE = re.compile(r"\b(?:sort code|account|bank|card)\b")
_NHS_CUE = re.compile(r"\bnhs\b")
_PHONE_CUE = re.compile(r"\b(?:phone|number|mobile|tel|telephone|ring|call|text|contact|landline)\b")


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    digits: str
    words: int


def find_spoken(view: View) -> Iterator[Candidate]:
    """Yield numbers and names said or spelt aloud."""
    for run in _runs(view.text):
        candidate = _judge(view, run)
        if candidate is not None:
            yield candidate
    yield from _spelt(view)


def _judge(view: View, run: _Run) -> Candidate | None:
    before = view.before(run.start, 70)
    long_phone = run.digits[:1] == "0" and 10 <= len(run.digits) <= 12
    span = (run.start, run.end)
    if _BANK_CUE.search(before) and len(run.digits) >= 6:
        return hit(span, InfoKind.BANK, "spoken-bank", "Digits said aloud after the words account or sort code.", 0.9)
    if _NHS_CUE.search(before) and len(run.digits) >= 8:
        return hit(span, InfoKind.NHS, "spoken-nhs", "Digits said aloud after the letters NHS.", 0.9)
    if long_phone or (run.digits[:1] == "0" and len(run.digits) >= 7):
        why = "Digits said aloud that make a telephone number."
        return hit(span, InfoKind.PHONE, "spoken-phone", why, 0.95 if long_phone else 0.85)
    if len(run.digits) >= 6 and run.words >= 5 and _PHONE_CUE.search(before):
        return hit(span, InfoKind.PHONE, "spoken-phone", "Digits said aloud after the word number.", 0.8)
    if len(run.digits) >= 8 and run.words >= 7:
        return hit(span, InfoKind.PHONE, "spoken-number", "A long run of digits said aloud.", 0.6)
    return None


def _runs(text: str) -> Iterator[_Run]:
    """Yield every run of spoken digits with at least four number words."""
    start = end = words = 0
    digits = ""
    times = 1
    tens = 0
    at = 0
    while (match := _WORD.search(text, at)) is not None:
        at = match.end()
        word = match[0].lower()
        if match[0].startswith("\n"):
            skipped = _SPEAKER.match(text, match.start())
            at = max(at, skipped.end()) if skipped and words else at
            continue
        value = _value(word)
        if value is not None and (word != "o" or words):
            start = start if words or digits else match.start()
            digits, tens = _append(digits, word, value, times, tens)
            end, words, times = match.end(), words + (0 if word.isdecimal() else 1), 1
        elif word in REPEATS and (words or _followed_by_number(text, match.end())):
            start = start if words or digits else match.start()
            times, words, end = REPEATS[word], words + 1, match.end()
        elif not ((words or _opens(digits)) and (word in _FILLERS or word in ",.-–…" or word == "a")):
            if words >= 4:
                yield _Run(start, end, digits, words)
            digits, words, times, tens = "", 0, 1, 0
    if words >= 4:
        yield _Run(start, end, digits, words)


def _opens(digits: str) -> bool:
    """Return whether digits in figures may open a telephone number that goes on in words ("07700, nine double oh")."""
    return digits[:1] == "0" and len(digits) in {4, 5}


def _value(word: str) -> str | None:
    if word.isdecimal() and len(word) <= 6:
        return word
    if word in TENS:
        return TENS[word]
    return _ONES.get(word) or ZEROS.get(word)


def _append(digits: str, word: str, value: str, times: int, tens: int) -> tuple[str, int]:
    """Return the digits with a word's value added and the tens that wait for their ones ("twenty" "three")."""
    if tens and word in _ONES and len(value) == 1 and value != "0":
        return digits[:-1] + value, 0
    if word in TENS:
        return digits + value + "0", 1
    return digits + value * times, 0


def _followed_by_number(text: str, at: int) -> bool:
    after = _WORD.search(text, at)
    if after is not None and after[0] in "-–":
        after = _WORD.search(text, after.end())
    return after is not None and _value(after[0].lower()) is not None


_NATO = (
    "alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|juliett|kilo|lima|mike|november|oscar|papa|"
    "quebec|"
    "romeo|sierra|tango|uniform|victor|whiskey|whisky|x-?ray|yankee|zulu"
)
_NUMBER_WORD = "zero|oh|one|two|three|four|five|six|seven|eight|nine|niner|double|\\d+"
_NATO_RUN = re.compile(
    rf"\b(?:{_NATO}|(?:{_NUMBER_WORD})(?=[ ,\-]+(?:{_NUMBER_WORD}|{_NATO})\b))(?:(?:[ ,\-]+|\n(?!\d))(?:{_NATO}|"
    rf"{_NUMBER_WORD})\b){{2,}}",
    re.IGNORECASE,
)
_CALL_SIGN = re.compile(
    r"\b(?:units?|call ?signs?|crews?|patrols?|from|control to|officers?|cars? is|we are|despatch\w*) $"
)
"""What stands before the call sign of a patrol ("unit Yankee Mike two four")."""
_MARK_SHAPE = re.compile(r"A{2}99A{3}|A9{1,3}A{3}|A{3}9{1,3}A|A{1,2}99?A?9AA")
_LETTERS = re.compile(r"(?<![\w-])[A-Za-z](?:(?:-| - |, |\. ?| )[A-Za-z]){3,20}(?![\w-]|['’])")
_SPELL_CUE = re.compile(r"\b(?:spel[lt]\w*|that's|thats|surname|name|it's)\b")


def _spelt(view: View) -> Iterator[Candidate]:
    for match in _NATO_RUN.finditer(view.text):
        words = re.findall(r"[\w-]+", match[0].lower())
        letters = [word for word in words if re.fullmatch(_NATO, word)]
        if len(letters) < 2:
            continue
        if len(letters) < len(words):
            kind, why = _plate_or_postcode(words)
            if not _MARK_SHAPE.fullmatch(_shape(words)) and _CALL_SIGN.search(view.before(match.start(), 16)):
                continue
            yield hit((_start_of_mark(match), match.end()), kind, "phonetic", why, 0.85)
        elif len(letters) >= 3:
            why = "Letters of a name spelt in the phonetic alphabet."
            yield hit(match.span(), InfoKind.NAME, "phonetic", why, 0.7)
    for match in _LETTERS.finditer(view.text):
        joined = re.sub(r"[^A-Za-z]", "", match[0])
        hyphenated = match[0].count("-") >= len(joined) - 1
        if hyphenated or (joined.isupper() and _SPELL_CUE.search(view.before(match.start(), 40))):
            yield hit(match.span(), InfoKind.NAME, "spelt", "A name spelt letter by letter.", 0.8)


def _start_of_mark(match: re.Match[str]) -> int:
    """Return where a whole mark or postcode begins in words read out: "a silver Golf, Echo Kilo zero one ..."."""
    words = list(re.finditer(r"[\w-]+", match[0]))
    shape = _shape([word[0].lower() for word in words])
    if _MARK_SHAPE.fullmatch(shape):
        return match.start()
    starts = (place for place in range(1, len(words) - 4) if _MARK_SHAPE.fullmatch(shape[place:]))
    first = next(starts, 0)
    return match.start() + words[first].start()


def _shape(words: list[str]) -> str:
    """Return A for each letter said and 9 for each number said."""
    return "".join("A" if re.fullmatch(_NATO, word) else "9" for word in words)


def _plate_or_postcode(words: list[str]) -> tuple[InfoKind, str]:
    shape = _shape(words)
    if re.fullmatch(r"A{1,2}9A?9AA|A{1,2}999AA", shape):
        return InfoKind.POSTCODE, "A postcode read out in the phonetic alphabet."
    return InfoKind.VRM, "A registration mark or number read out in the phonetic alphabet."
