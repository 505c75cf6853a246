"""A name that stands somewhere in full is a name wherever its surname or forename stands again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from unbroken.engines.redaction.find.known.words import word_set
from unbroken.engines.redaction.find.names.lexicon import (
    is_ambiguous,
    is_frequent,
    is_never,
    is_organisation,
    is_pliable,
    is_street,
    is_title,
    is_word,
)
from unbroken.engines.redaction.find.names.tokens import Token
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_SURE = 0.8
_SURE_IN_FULL = 0.65
_MONTHS = word_set("january february march april may june july august september october november december")
_LEAD_TO_MONTH = word_set("in on of until since during early late mid last next this and to through")
_DOES = word_set(
    "would said says told asked lives lived works worked has had came went rang saw knows knew thinks thought drove "
    "drives was is did does can could did goes gave phoned texted and got took never always just kept started"
)
_TO_PERSON = word_set("told asked met saw rang phoned texted with hit punched pushed kicked grabbed thanked called")
_SPELT = re.compile(r"(?<![\w-])[A-Za-z](?:-[A-Za-z]){3,20}(?![\w-])")


def share_roles(found: Iterable[Candidate]) -> set[Candidate]:
    """Give finds without a role the role of a find of the same name at the same place ("DC Hale" and "Hale")."""
    every = sorted(found, key=lambda each: (each.start, each.end))
    named = [each for each in every if each.role is not None and each.kind is InfoKind.NAME]
    shared: set[Candidate] = set()
    for candidate in every:
        role = candidate.role
        if role is None and candidate.kind is InfoKind.NAME:
            holders = {each.role for each in named if each.start < candidate.end and candidate.start < each.end}
            role = holders.pop() if len(holders) == 1 else None
        shared.add(replace(candidate, role=role))
    return shared


def find_repeated(text: str, tokens: Sequence[Token], found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Yield other mentions of the words of names found with confidence; the role goes with them."""
    parts: dict[str, Role | None] = {}
    covered: set[int] = set()
    for candidate in found:
        if candidate.kind is not InfoKind.NAME:
            continue
        covered.update(range(candidate.start, candidate.end))
        full = " " in text[candidate.start : candidate.end]
        if candidate.confidence < (_SURE_IN_FULL if full else _SURE):
            continue
        for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", text[candidate.start : candidate.end]):
            if len(word) > 2 and (not is_never(word) or is_pliable(word)):
                role = candidate.role
                parts[word.lower()] = role if parts.get(word.lower(), role) == role else None
    for spelt in _SPELT.finditer(text):
        parts.setdefault(spelt[0].replace("-", "").lower(), None)
    for number, token in enumerate(tokens):
        if token.text.lower() not in parts or token.start in covered:
            continue
        if _counts(tokens, number):
            why = "A part of a name that stands in full elsewhere in the document."
            role = parts[token.text.lower()]
            start = _with_initials(tokens, number)
            yield Candidate(start, token.end, InfoKind.NAME, "names:repeated", why, 0.72, None, role)


def _is_month(tokens: Sequence[Token], number: int) -> bool:
    """Return whether a word that is a month too stands like one: at a day or year, after "in", beside another month."""
    before = tokens[number - 1].text.lower() if number else ""
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    at_number = bool(re.search(r"\d\w{0,2}\s*$", tokens[number].gap))
    by_year = following is not None and bool(re.match(r"[\s,]*\d", following.gap))
    with_month = following is not None and following.text.lower() in _LEAD_TO_MONTH and number + 2 < len(tokens)
    pair = with_month and tokens[number + 2].text.lower() in _MONTHS
    return at_number or by_year or pair or (before in _LEAD_TO_MONTH and tokens[number].gap == " ")


def _with_initials(tokens: Sequence[Token], number: int) -> int:
    """Return where the name begins when initials stand before a surname."""
    start = tokens[number].start
    while number > 0 and tokens[number].gap in {" ", ".", ". "} and _is_initial(tokens[number - 1]):
        number -= 1
        start = tokens[number].start
    return start


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.is_capital and token.text not in {"I", "A"}


def _stands_as_person(tokens: Sequence[Token], number: int) -> bool:
    """Return whether a word of the trade ("White", "Page") stands where a person does: told, said, with a title."""
    token, before = tokens[number], tokens[number - 1] if number else None
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    does = following is not None and following.gap == " " and following.text in _DOES
    led = before is not None and token.gap == " " and (is_title(before.text) or before.text.lower() in _TO_PERSON)
    goes_on = following is not None and following.gap == " " and (following.is_capital or following.text[0].isdigit())
    return token.is_capital and (does or token.possessive or (led and not goes_on))


def _is_of_pub(tokens: Sequence[Token], number: int) -> bool:
    """Return whether a word is half of the name of a public house ("the Hope and Anchor")."""
    after = tokens[number + 1 : number + 3]
    has_the = number > 0 and tokens[number - 1].text.lower() == "the" and tokens[number].gap == " "
    joined = len(after) > 1 and after[0].text == "and" and after[1].is_capital and after[1].gap == " "
    return has_the and (joined or (bool(after) and after[0].gap == " & " and after[0].is_capital))


def _counts(tokens: Sequence[Token], number: int) -> bool:
    token = tokens[number]
    if is_never(token.text) and not _stands_as_person(tokens, number):
        return False
    if not token.is_capital:
        return not is_word(token.text) and len(token.text) > 3
    if _is_of_pub(tokens, number):
        return False
    alone = re.search(r"\n\s*$", token.gap) and (
        number + 1 >= len(tokens) or re.match(r"[,.]?\s*\n", tokens[number + 1].gap)
    )
    if alone and not is_frequent(token.text):
        return True
    starts_sentence = re.search(r"[.!?:\n]\s*[\"“'‘]?$|^$", token.gap) is not None
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    if (is_frequent(token.text) or is_ambiguous(token.text)) and starts_sentence:
        does = following is not None and following.gap == " " and following.text in _DOES
        return (does or token.possessive) and (is_ambiguous(token.text) or is_pliable(token.text))
    if token.text.lower() in _MONTHS and _is_month(tokens, number):
        return False
    if following is not None and following.is_capital and following.gap in {" ", "'s ", "’s ", " & "}:
        return not (is_organisation(following.text) or is_street(following.text))
    return True
