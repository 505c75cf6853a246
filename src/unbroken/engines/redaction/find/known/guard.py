"""Whether the context of a match speaks for or against it."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.known.address_parts import BUILDING_WORDS, STREET_WORDS
from unbroken.engines.redaction.find.known.key import Key
from unbroken.engines.redaction.find.known.nicknames import is_given_name
from unbroken.engines.redaction.find.known.words import is_common_word, is_mostly_word, word_set
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import InfoKind, Role

TITLES = word_set(
    "mr mrs ms miss mx dr prof professor sir lady lord dame rev reverend father sister master madam judge"
)
RANKS = word_set("pc dc ds di dci dsu sgt sergeant insp inspector ci supt superintendent pcso sc const cons")

_WORDS_FIRST = word_set(
    """
    mark will may rose bill june april august grace hope joy faith art gene pat sue rob nick drew grant chase guy
    miles lance summer dawn eve ivy lily daisy poppy holly iris violet ruby amber crystal pearl olive basil rusty
    sandy penny dale glen heath cliff clay cole reed dot herb gay angel destiny star autumn melody wren sky rain
    storm chance hunter mason cooper parker tanner carter baker page sol constance patience prudence mercy charity
    win liberty honey ginger scarlett jade cat tip pip earl duke king prince noble major sterling wade wells woods
    field marsh brook brooks banks ford hill stone young brown green black white gray grey long short small little
    best good sharp wise strong swift just trace dick lex cal tel mac con han lane lib mat miss norm sal sonny tam
    tiger wills
    """
)
"""Names that are words first: a capital at the beginning of a sentence says nothing."""
_CAPITAL_ONLY = word_set(
    """
    jack jim josh barb harry peg meg nan bell belle kit van dean jean jo al ed ray max victor christian carol robin
    jay tom tommy ted teddy ron rod rick mick ollie paddy sally sherry leo lea lou mo vic val jude hal hank jem gail
    fay des den liz frank rich don ken bob
    """
)
"""Names that are words too: with a capital they are names."""
_VERBS = word_set("""
    said says say was is had has have did does told asked came went got who and then also would could will replied
    stated left arrived called rang texted shouted punched hit kicked pushed grabbed took lives works looked saw
    been knew told walked ran started stopped put gave made kept drove sat stood opened turned told
    """)
_LABEL = re.compile(
    r"(?i)(?:name|forenames?|surname|defendant|victim|witness|complainant|suspect|called|known as)\W{0,4}$"
)
_MONTHS = word_set("january february march april may june july august september october november december")
_PLACE_AFTER = (
    frozenset(STREET_WORDS)
    | frozenset(BUILDING_WORDS)
    | word_set("""
    school primary academy college university hospital surgery station court crown magistrates church centre center
    inn arms hotel pub ltd limited plc council borough county bridge junction roundabout tavern stores
    """)
)
_DATE_CUE = re.compile(r"(?i)\b(?:born|birth|birthday|d\.?\s?o\.?\s?b)\b")
_PHONE_CUE = re.compile(r"(?i)\b(?:tel|telephone|phone|mob|mobile|call|called|contact|ring|rang|number|no|landline)\b")
_AFTER_TOWN = re.compile(r"[A-Z][a-z]{2,} $|[|\t] ?$")
"""What stands before a number without its area code: the name of the exchange, or the border of a cell."""
_LOCAL_NUMBER = 6
_VRM_CUE = re.compile(r"(?i)\b(?:index|partial?|reg|registration|plates?|vrm|began|beginning|starting|started)\b")
_BANK_CUE = re.compile(r"(?i)\b(?:sort|s/c|account|a/c|acc|bank)\b")
_PLACE_CUE = re.compile(
    r"(?i)\b(?:at|from|to|window|door|live[sd]?|living|house|home|neighbours?|opposite|next|address|outside|of|in|near)\b"
)
_NOT_A_HOME = re.compile(r"(?i)\b(?:court|interview|exhibit|item|page|photo|count|interviewing|statement|disc)\s*$")
_MONTH_CUE = re.compile(
    r"(?i)(?:\d(?:st|nd|rd|th)?\W{0,3}(?:of\s)?|\b(?:in|of|since|until|till|during|by|last|next|this|early|late|mid|every)\W)$"
)
_BEFORE = 48
_AFTER = 24
_LINE = 90


def speaks_for_lone_name(key: Key, text: str, start: int, end: int) -> float:
    """Return how much to trust that a forename or surname alone is a name here: 0 (not at all) to 1."""
    written = text[start:end]
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _BEFORE]
    previous, following = _word_before(before), _word_after(after)
    if following and following[0].isupper() and simplify(following) in _PLACE_AFTER:
        return 0.0
    if key.role is not Role.OFFICER and is_ranked(text, start):
        return 0.0
    word = key.text
    given = is_given_name(word)
    ambiguous = word in _WORDS_FIRST or (not given and (is_mostly_word(word) or is_common_word(word)))
    titled = simplify(previous) in TITLES or bool(_LABEL.search(before))
    if word in _MONTHS and (re.match(r"\W{0,3}\d", after) or _MONTH_CUE.search(before)):
        return 0.0
    shouted = written.isupper() and _is_capital_line(text, start, end)
    if word in _CAPITAL_ONLY and written[0].isupper() and not shouted:
        return 0.9
    if not ambiguous and word not in _CAPITAL_ONLY:
        return 1.0 if written[0].isupper() else 0.8
    if not written[0].isupper():
        return 0.0
    if titled:
        return 1.0
    goes_on = simplify(following) in _VERBS or after.startswith(("'s", "’s")) or _is_said_after_forename(before)
    return 0.0 if shouted or (_starts_sentence(before) and not goes_on) else 0.85


def _is_said_after_forename(before: str) -> bool:
    """Return whether a given name ends the sentence right before: who is asked gives it in two ("Desmond. Pike")."""
    found = re.search(r"(?:^|[\s:])([A-Z][a-z]+)[.]\s+$", before)
    return found is not None and is_given_name(simplify(found.group(1)))


def has_cue(key: Key, text: str, start: int, end: int) -> bool:
    """Return whether a word near a match says that it is what the key means."""
    near = text[max(0, start - _BEFORE) : start] + " " + text[end : end + _AFTER]
    match key.kind:
        case InfoKind.DOB:
            return bool(_DATE_CUE.search(near))
        case InfoKind.PHONE:
            after_town = _AFTER_TOWN.search(text[max(0, start - _AFTER) : start])
            return bool(_PHONE_CUE.search(near)) or (len(key.text) >= _LOCAL_NUMBER and after_town is not None)
        case InfoKind.VRM:
            return bool(_VRM_CUE.search(near))
        case InfoKind.BANK:
            return bool(_BANK_CUE.search(near))
        case _:
            return True


def has_place_cue(text: str, start: int) -> bool:
    """Return whether "number 22" or "flat 2" is a home here."""
    before = text[max(0, start - _LINE) : start]
    line = re.split(r"[.!?]\s|\n\n|\f", before)[-1]
    if _NOT_A_HOME.search(before):
        return False
    return bool(_PLACE_CUE.search(line))


def is_ranked(text: str, start: int) -> bool:
    """Return whether a police rank stands before a name."""
    before = re.search(r"([A-Za-z]+)[ .]{1,3}(?:\d{1,6}[ .]{1,3})?$", text[max(0, start - _BEFORE) : start])
    return before is not None and simplify(before.group(1)) in RANKS


def _word_before(before: str) -> str:
    found = re.search(r"([\w'’-]+)[ .]{1,2}$", before)
    return found.group(1) if found else ""


def _word_after(after: str) -> str:
    found = re.match(r"(?:['’]s)?[ \t]([\w'’-]+)", after)
    return found.group(1) if found else ""


def _starts_sentence(before: str) -> bool:
    stripped = before.rstrip(" \t\"'“‘(")
    return not stripped or stripped[-1] in ".!?:\n\f•*-"


def _is_capital_line(text: str, start: int, end: int) -> bool:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    others = line.replace(text[start:end], "", 1)
    return not any(each.islower() for each in line) or not any(each.isalpha() for each in others)
