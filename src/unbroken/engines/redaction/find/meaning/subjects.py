"""Guess whom a passage is about, from names of the case record and the words for roles."""

from __future__ import annotations

import re
from functools import lru_cache

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.known.nicknames import is_given_name
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.vocabulary import Role

_STAND_IN = "Sam"
_ROLE_WORDS = (
    (re.compile(r"\b(?:co-?defendant|co-?accused)\b", re.IGNORECASE), Role.CODEF),
    (re.compile(r"\b(?:defendant|accused)\b", re.IGNORECASE), Role.DEF),
    (re.compile(r"\b(?:victim|complainant|aggrieved|injured party|IP|AP)\b"), Role.VIC),
)


def people_named(text: str, case: Case) -> list[Person]:
    """Return the people of the record whose surname or alias stands in the text, in the order of the record."""
    return [person for person in case.people if (found := _pattern(person)) and found.search(text)]


def subject_of(text: str, case: Case) -> tuple[str | None, Role | None]:
    """Return the one person of the record, or else the role, that the text plainly speaks of."""
    named = people_named(text, case)
    if len(named) == 1:
        return named[0].id, named[0].role
    roles = {role for pattern, role in _ROLE_WORDS if pattern.search(text)} if not named else set()
    return None, roles.pop() if len(roles) == 1 else None


def words_of_charges(case: Case) -> str:
    """Return everything the record says of the offences and exhibits, in lower case."""
    offences = " ".join(f"{each.wording} {each.place}" for each in case.offences)
    return f"{offences} {' '.join(each.description for each in case.exhibits)}".lower()


def unnamed(text: str, case: Case) -> str:
    """Return the text with Sam for every full name and name of the record: how it sounds says nothing of the sense."""
    without = _without_full_names(_names(case.people).sub(_STAND_IN, text))
    return re.sub(rf"{_STAND_IN}(?:[ -]{_STAND_IN})+", _STAND_IN, without)


def _without_full_names(text: str) -> str:
    """Return the text with Sam for a forename and a surname, and for the names behind a title."""
    parts, at, seen = [], 0, 0
    while match := _FULL_NAME.search(text, seen):
        seen = match.end("first") if match["first"] else match.end()
        if match["title"] or is_given_name(simplify(match["first"])):
            parts += [text[at : match.start()], match["title"] or "", _STAND_IN]
            at = seen = match.end()
    return "".join([*parts, text[at:]])


_PART = r"[A-Z][a-z'’]+(?:-[A-Z][a-z'’]+)?"
_FULL_NAME = re.compile(
    rf"\b(?:(?P<title>(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? ){_PART}(?: {_PART})?|(?P<first>{_PART}) {_PART})\b"
)


@lru_cache(maxsize=8)
def _names(people: tuple[Person, ...]) -> re.Pattern[str]:
    """Return a pattern of every word of the names of these people; it matches nothing when there is none."""
    written = " ".join(
        name for person in people for name in (*person.forenames, person.surname, *person.aliases)
    ).replace("-", " ")
    words = sorted({word for word in written.split() if len(word) > 1}, key=len, reverse=True)
    spelt = {form for word in words for form in (word.title(), word.upper(), word)}
    choices = "|".join(re.escape(each) for each in sorted(spelt, key=len, reverse=True)) or r"(?!)"
    return re.compile(rf"\b(?:{choices})\b")


@lru_cache(maxsize=512)
def _pattern(person: Person) -> re.Pattern[str] | None:
    names = [name for name in (person.surname, *person.aliases) if len(name) > 1]
    if not names:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)", re.IGNORECASE)
