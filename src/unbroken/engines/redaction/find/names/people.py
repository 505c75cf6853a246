"""People by the look of their names: a known forename and what follows, "SURNAME, Forename", "R. Quill"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from unbroken.engines.redaction.find.names.lexicon import (
    is_ambiguous,
    is_forename,
    is_frequent,
    is_never,
    is_organisation,
    is_pliable,
    is_road,
    is_street,
    is_surname,
    is_title,
    is_word,
)
from unbroken.engines.redaction.find.names.tokens import Token
from unbroken.engines.redaction.find.names.word_surnames import PLACE_BEFORE, has_word_for_surname
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_JOINERS = frozenset(
    [
        "de",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "da",
        "dos",
        "del",
        "di",
        "ap",
        "ab",
        "ferch",
        "mac",
        "o",
        "st",
    ]
)
_INNER_GAP = re.compile(r"(?: | \(| [\"“'‘])")
_LONG = 4
_FULL = "A known forename and the surname beside it."
_TURNED = "A surname before its forename, as forms and lists write people."
_INITIAL = "An initial and a known surname."
_FORENAME = "A known forename on its own."
_WORD_SURNAME = "A forename and an English word as surname, where a sentence puts a person."
_ODD = "A capitalised word before a known surname."
_SMALL = "A known forename in a text written without capitals."
_SURNAME = "A known surname on its own, in capitals."


def find_people_by_lexicon(tokens: Sequence[Token]) -> Iterator[Candidate]:
    """Yield names that the lists of forenames and surnames give away."""
    at = 0
    while at < len(tokens):
        found = (
            _full_name(tokens, at)
            or _turned(tokens, at)
            or _initialled(tokens, at)
            or _odd(tokens, at)
            or _alone(tokens, at)
        )
        if found is None:
            at += 1
            continue
        end, candidate = found
        if not _is_something_else(tokens, end):
            yield candidate
        at = end


def _hit(first: Token, last: Token, why: str, confidence: float) -> Candidate:
    return Candidate(first.start, last.end, InfoKind.NAME, "names:lexicon", why, confidence)


def _full_name(tokens: Sequence[Token], at: int) -> tuple[int, Candidate] | None:
    first = tokens[at]
    if not is_forename(first.text) or first.possessive or not _may_lead(tokens, at):
        return None
    end = at + 1
    while end < len(tokens) and end - at < 6 and _continues(tokens[end - 1], tokens[end], first):
        end += 1
    if end == at + 1 and has_word_for_surname(tokens, at):
        return end + 1, _hit(first, tokens[end], _WORD_SURNAME, 0.8)
    while end > at + 1 and (tokens[end - 1].text.lower() in _JOINERS or _is_numbered(tokens, end)):
        end -= 1
    if end == at + 1 or is_road(tokens[end - 1].text):
        return None
    last = tokens[end - 1]
    small = not first.is_capital
    if small and not (is_surname(last.text) and not is_word(last.text) and not is_ambiguous(first.text)):
        return None
    known = is_surname(last.text) or is_forename(last.text)
    if is_ambiguous(first.text) and not known and has_word_for_surname(tokens, at):
        return end, _hit(first, last, _WORD_SURNAME, 0.75)
    if is_ambiguous(first.text) and (not known or (first.is_shouted and is_word(last.text))):
        return None
    confidence = 0.6 if small else (0.92 if known else 0.85)
    return end, _hit(first, last, _FULL, confidence)


def _may_lead(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a forename is no word of the trade, or one with a surname behind it ("Will Frost")."""
    if not is_never(tokens[at].text):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        is_pliable(tokens[at].text, announced=True)
        and tokens[at].is_capital
        and following is not None
        and following.is_capital
        and is_surname(following.text)
    )


def _is_numbered(tokens: Sequence[Token], end: int) -> bool:
    """Return whether the last word counts something ("Ward 6", "Page 2") and so belongs to no name."""
    return (
        is_pliable(tokens[end - 1].text)
        and is_never(tokens[end - 1].text)
        and end < len(tokens)
        and re.match(r" ?\d{1,3}\b", tokens[end].gap) is not None
    )


def _continues(before: Token, token: Token, first: Token) -> bool:
    """Return whether the name goes on with this word."""
    after_initial = len(before.text) == 1 and token.gap in {". ", "."}
    if before.possessive or not (after_initial or _INNER_GAP.fullmatch(token.gap)):
        return False
    if token.text.lower() in _JOINERS and first.is_capital and not token.is_shouted:
        return True
    if token.is_capital != first.is_capital or (is_never(token.text) and not is_pliable(token.text)):
        return False
    if len(token.text) == 1:
        return token.text.isupper() and token.text != "I"
    if not first.is_capital:
        return is_surname(token.text) and not is_word(token.text)
    if first.is_shouted and token.is_shouted:
        return (is_surname(token.text) or is_forename(token.text)) or not is_word(token.text)
    return not (is_frequent(token.text) and not is_surname(token.text))


def _turned(tokens: Sequence[Token], at: int) -> tuple[int, Candidate] | None:
    """Read "CARROW Leah", "HOLT, Darren" and "Pollard, Jean Anne"."""
    first = tokens[at]
    never = is_never(first.text) and not is_pliable(first.text, announced=True)
    if not first.is_capital or never or at + 1 >= len(tokens) or len(first.text) < 2:
        return None
    if is_title(first.text):
        return None
    second = tokens[at + 1]
    comma = second.gap in {", ", ",", " , "}
    if not second.is_capital or not is_forename(second.text) or not (comma or second.gap == " "):
        return None
    surname = is_surname(first.text)
    shouted = first.is_shouted and not second.is_shouted
    if is_ambiguous(second.text) and not (shouted or surname):
        return None
    begins = at == 0 or re.search(r"[\n\t:]\s*$", first.gap) is not None
    clear = surname and not is_ambiguous(second.text) and (shouted or (comma and (first.is_shouted or begins)))
    if is_frequent(first.text) and not clear:
        return None
    if not shouted and not (comma and surname):
        return None
    end = at + 2
    while end < len(tokens) and tokens[end].gap == " " and tokens[end].is_capital and is_forename(tokens[end].text):
        end += 1
    return end, _hit(first, tokens[end - 1], _TURNED, 0.9)


def _initialled(tokens: Sequence[Token], at: int) -> tuple[int, Candidate] | None:
    """Read "R Quill", "J. A. Pollard"."""
    first = tokens[at]
    if len(first.text) != 1 or not first.text.isupper() or re.search(r"[\w/'’]$", first.gap):
        return None
    end = at + 1
    while (
        end < min(len(tokens), at + 4)
        and len(tokens[end].text) == 1
        and tokens[end].gap in {" ", ".", ". ", " & ", " and "}
    ):
        end += 1
    if end >= len(tokens) or tokens[end].gap not in {" ", ".", ". "}:
        return None
    last = tokens[end]
    dotted = "." in last.gap
    fits = last.is_capital and len(last.text) > 2 and (not is_never(last.text) or is_pliable(last.text))
    strong = not is_word(last.text) or (is_surname(last.text) and (dotted or _fills_cell(tokens, at, end)))
    unknown = len(last.text) > _LONG and not is_word(last.text) and not is_organisation(last.text)
    fits = fits and (is_surname(last.text) or unknown or (dotted and not last.is_shouted)) and not is_street(last.text)
    if not fits or not strong or (first.text in "AI" and end == at + 1 and "." not in last.gap):
        return None
    return end + 1, _hit(first, last, _INITIAL, 0.8)


def _fills_cell(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether the words from `at` to `end` are all that stands in a line or cell."""
    opens = at == 0 or re.search(r"[\n\t]\s*$", tokens[at].gap) is not None
    closes = end + 1 >= len(tokens) or re.match(r"\s*[\n\t,;(]", tokens[end + 1].gap) is not None
    return opens and closes


def _odd(tokens: Sequence[Token], at: int) -> tuple[int, Candidate] | None:
    """Read "Spike Molloy": a capital that no list knows, before a surname that is no word, inside a sentence."""
    if at + 1 >= len(tokens):
        return None
    first, last = tokens[at], tokens[at + 1]
    if last.gap != " " or not first.is_capital or not last.is_capital or first.possessive or len(first.text) < 3:
        return None
    if is_never(first.text) or is_frequent(first.text) or is_street(first.text) or is_organisation(first.text):
        return None
    if is_never(last.text) or is_word(last.text) or is_street(last.text) or is_organisation(last.text):
        return None
    inside = first.gap == " " and not first.is_shouted and not is_word(first.text) and not last.is_shouted
    if not is_surname(last.text) and not (inside and len(last.text) > 3):
        return None
    before = tokens[at - 1].text.lower() if at else ""
    if before in PLACE_BEFORE:
        return None
    end = at + 2
    while end < len(tokens) and end - at < 4 and _continues(tokens[end - 1], tokens[end], first):
        end += 1
    return end, _hit(first, tokens[end - 1], _ODD, 0.68)


def _alone(tokens: Sequence[Token], at: int) -> tuple[int, Candidate] | None:
    token = tokens[at]
    if not token.is_capital and _is_small_forename(tokens, at):
        return at + 1, _hit(token, token, _SMALL, 0.6)
    if not token.is_capital or is_never(token.text) or len(token.text) < 3:
        return None
    if is_forename(token.text) and not is_ambiguous(token.text) and not is_word(token.text):
        return at + 1, _hit(token, token, _FORENAME, 0.7)
    shouted = token.is_shouted and len(token.text) > 3 and not is_word(token.text)
    if shouted and is_surname(token.text):
        return at + 1, _hit(token, token, _SURNAME, 0.6)
    return None


def _is_small_forename(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a small word is a forename in a passage that uses no capitals ("at sophies mums")."""
    word = tokens[at].text
    bare = word[:-1] if word.endswith("s") and not is_forename(word) else word
    if len(bare) < 4 or not bare.isalpha() or not is_forename(bare) or is_ambiguous(bare):
        return False
    if is_word(bare) or is_word(word):
        return False
    near = tokens[max(0, at - 3) : at + 4]
    return sum(token.is_capital for token in near) <= 2


def _is_something_else(tokens: Sequence[Token], end: int) -> bool:
    """Return whether the next word makes the name a firm, a street or a place."""
    if end >= len(tokens):
        return False
    following = tokens[end]
    if not following.is_capital or following.gap not in {" ", " & ", "'s ", "’s ", "s' ", "\n", "' ", "’ "}:
        return False
    return is_organisation(following.text) or is_street(following.text)
