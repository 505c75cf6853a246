"""Names by their place in a sentence: "with Tyrese", "do you know a Shaniqua", "Bartek drives", "at Gosia's mum's".

A capital inside a sentence, on a word that is no English word, or on a known forename or surname, is a name where
people stand: after words such as with, told or ask, and before words such as said or drives.
Towns stand after in or from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.names.lexicon import (
    is_forename,
    is_frequent,
    is_never,
    is_organisation,
    is_street,
    is_surname,
    is_word,
)
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_WORD = r"[A-Z][a-zà-ÿ]{1,20}(?:['’-][A-Z]?[a-zà-ÿ]{2,20})?"
_ALONE = r"(?! ?&| [A-Z]|-| and (?:Sons?|Co|Partners|Daughters)\b)"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD})?)\b(?P<after>['’]s)?{_ALONE}"
_BEFORE = re.compile(
    r"\b(?:[Ww]ith|[Aa]sk(?:ed|ing)?|[Tt]old|[Tt]ell|[Ss]aw|[Ss]een|[Mm]et|[Kk]now|knows|knew|[Cc]all(?:ed)?|[Rr]ang|"
    r"[Rr]ing|[Pp]hon(?:e|ed)|[Tt]ext(?:ed)?|[Mm]essaged|[Vv]isit(?:ed|ing)|[Dd]oes|[Dd]id|[Ww]hat about|[Hh]ow about|"
    r"hit|punched|pushed|kicked|grabbed|stabbed|thanked|gave|lent|owed?s?|sold|love[sd]?|hates?d?|like[sd]?|blamed?|"
    r"[Ww]here['’]?s|[Ww]here is|[Ww]ho['’]?s|[Ww]ho is|because|that|if|when|while|until|beside|behind|against|"
    r"(?:[Cc]all|[Mm]essage|[Tt]ext|[Ss]p(?:oke|eak)|[Tt]alk(?:ed|ing)?|[Vv]isit|married|engaged|belongs?) to|"
    r"(?:driven|owned|followed|chased|attacked|punched|hit|hurt|robbed|threatened|stabbed|pushed|run|held|helped)"
    r"(?: there| home| away| back| off)? by|"
    r"[Mm]e and|[Hh]im and|[Hh]er and|[Uu]s and|it was|it['’]s)"
    rf"(?: a| an| this| old| young| little| big)? {_NAME}"
)
_AFTER = re.compile(
    rf"(?P<name>{_WORD}) (?:said|told|asked|replied|shouted|screamed|hit|punched|kicked|grabbed|pushed|"
    r"drives?|drove|knows|knew|came|went|ran|lives|lived|rang|phoned|texted|messaged|"
    r"picked (?:me|him|her|us|it)|dropped|brought|gave|lent|"
    r"owes|owed|wants|wanted|thinks|thought|looked|helped|told|says|reckons|was (?:there|with|driving|shouting|crying|"
    r"holding|standing|wearing|watching)|is my|was my|and (?:I|me|him|her)|who (?:lives|works|drives|was|is))\b"
)
_OWNS = re.compile(
    rf"(?P<name>{_WORD})['’]?s['’]? (?:mum|mam|mother|dad|father|nan|gran|brother|sister|son|daughter|wife|"
    r"husband|partner|boyfriend|girlfriend|mate|friend|boss|house|place|flat|address|home|car|van|bike|phone|mobile|"
    r"number|party|uncle|"
    r"aunt|auntie|cousin|kids?|baby|dog)\b"
)
_JOINED = re.compile(rf"\A(?:,| and|, and| or|,? then) (?P<name>{_WORD})\b(?!['’]){_ALONE}")
_PAIR = r"[A-Z][a-zà-ÿ]{1,20} [A-Z][a-zà-ÿ]{1,20}(?:-[A-Z][a-zà-ÿ]{1,20})?"
_LIST = re.compile(rf"\b{_PAIR}(?:,[ \n]{_PAIR})*,?[ \n]and[ \n]{_PAIR}\b(?! (?:Ltd|Limited|Street|Road|Lane))")
_STARTS = re.compile(r"(?:\A|[.!?:\n\f\"“(]\s*)\Z")
_WHY = "A capital that no English word has, where a sentence puts a person."


def find_people_by_grammar(text: str) -> Iterator[Candidate]:
    """Yield names that stand where only a person can stand."""
    for pattern, bare in ((_BEFORE, True), (_AFTER, False), (_OWNS, True)):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if _is_person(text, start, end, bare=bare):
                yield _hit(start, end)
                yield from _joined(text, end)
    yield from _listed(text)


def _listed(text: str) -> Iterator[Candidate]:
    """Yield the people of a list in which one is plainly a person ("Marina Poole, Coral Beach and Joy Light")."""
    for match in _LIST.finditer(text):
        pairs = list(re.finditer(_PAIR, match.group()))
        if not any(_is_plain_name(*pair.group().split()) for pair in pairs):
            continue
        for pair in pairs:
            first = pair.group().split()[0]
            if is_forename(first) and not is_never(first):
                why = "Its place in a list of names."
                start = match.start() + pair.start()
                yield Candidate(start, start + len(pair.group()), InfoKind.NAME, "names:grammar", why, 0.8)


def _is_plain_name(first: str, last: str) -> bool:
    return is_forename(first) and not is_word(first) and is_surname(last) and not is_word(last)


def _joined(text: str, end: int) -> Iterator[Candidate]:
    """Yield the names that go on a list begun with a name."""
    while (match := _JOINED.match(text[end : end + 60])) is not None:
        start, end = end + match.start("name"), end + match.end("name")
        if not _is_person(text, start, end, bare=True):
            return
        yield _hit(start, end)


def _hit(start: int, end: int) -> Candidate:
    return Candidate(start, end, InfoKind.NAME, "names:grammar", _WHY, 0.8)


def _is_person(text: str, start: int, end: int, *, bare: bool) -> bool:
    """Return whether each word may be a name. bare: a known name may be an English word too ("Jade", "Quill")."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.sub(r"['’]s$", "", text[start:end]))
    if any(is_never(word) or is_organisation(word) or is_street(word) for word in words):
        return False
    starts = _STARTS.search(text, max(0, start - 4), start) is not None
    known_word = bare and not starts
    return all(_may_be_name(word, known_word=known_word) for word in words)


def _may_be_name(word: str, *, known_word: bool) -> bool:
    if not is_word(word):
        return True
    return known_word and (is_forename(word) or (is_surname(word) and not is_frequent(word)))
