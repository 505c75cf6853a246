"""The written forms of a person's names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Person
from unbroken.engines.redaction.find.known.key import Form, Key, joined, words_of
from unbroken.engines.redaction.find.known.nicknames import other_forms
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_PSEUDONYM = re.compile(r"(?i)(?:witness|complainant|victim|child|person)\s+[A-Z0-9]{1,2}|[A-Z]\d?")
_PREFIX = re.compile(r"^(?:mc|mac|o|fitz|de|da|di|du|la|le|st|van|von|ap|al|el|d)(?=.{3,})")
_MIN_LONE = 3


def name_keys(person: Person, role: Role) -> Iterator[Key]:
    """Yield every way to write the person's names; aliases that are pseudonyms are left out."""
    writer = _Writer(person, role)
    yield from writer.recorded()
    for alias in person.aliases:
        if not _PSEUDONYM.fullmatch(alias.strip()):
            yield from writer.alias(alias)


class _Writer:
    """Writes the keys of one person."""

    def __init__(self, person: Person, role: Role) -> None:
        self.person = person
        self.role = role
        self.owner = whose(role, person.id)
        self.forenames = [part for name in person.forenames for part in name.split() if simplify(part)]
        self.surname = person.surname

    def recorded(self) -> Iterator[Key]:
        """Yield the forms of the recorded forenames and surname."""
        first = self.forenames[:1]
        familiar = sorted({form for name in first for half in (name, name.split("-")[0]) for form in _familiar(half)})
        if self.surname:
            yield from self._with_surname(self.surname, familiar)
            parts = [part for part in re.split(r"[-\s‐‑–]+", self.surname) if len(simplify(part)) >= _MIN_LONE]
            if len(parts) > 1:
                for part in parts:
                    yield from self._part_of_surname(part)
        for name in first:
            yield from self._lone(name, "Forename of", 0.9)
            if "-" in name:
                yield from self._lone(name.split("-")[0], "Part of the forename of", 0.7)
        for name in familiar:
            yield from self._lone(name, "A usual short form of the forename of", 0.7)

    def alias(self, alias: str) -> Iterator[Key]:
        """Yield the forms of one alias, nickname or former name."""
        words = words_of(alias)
        if len(words) > 1:
            yield self._full(words, "Another name of", 0.97)
            yield self._full([words[-1], *words[:-1]], "Another name of", 0.95)
            if simplify(words[-1]) != simplify(self.surname):
                yield from self._lone(words[-1], "Another surname of", 0.85)
            if self.forenames and simplify(words[0]) != simplify(self.forenames[0]):
                yield from self._lone(words[0], "Another forename of", 0.8)
        elif words:
            yield from self._lone(words[0], "Another name of", 0.9)
            if self.surname and simplify(words[0]) != simplify(self.surname):
                yield self._full([words[0], self.surname], "Another name of", 0.97)

    def _with_surname(self, surname: str, familiar: list[str]) -> Iterator[Key]:
        for form in _spellings(surname):
            yield from self._lone(form, "Surname of", 0.95)
            for order in self._given_orders(familiar):
                confidence = 0.99 if form == surname else 0.9
                yield self._full([*order, form], "Name of", confidence)
                yield self._full([form, *order], "Name of", confidence)
        if self.forenames:
            initial = simplify(surname)[:1]
            yield self._full([self.forenames[0], initial], "Forename and initial of", 0.85)

    def _given_orders(self, familiar: list[str]) -> list[list[str]]:
        """Return the ways to write the given names before a surname, longest first."""
        names = self.forenames
        if not names:
            return []
        initials = [simplify(name)[0] for name in names]
        orders = [[name] for name in [names[0], *familiar]]
        orders += [[initials[0]]]
        if len(names) > 1:
            orders += [names, [names[0], *initials[1:]], initials, [initials[0], *names[1:]], [names[1]]]
            orders += [[names[0], names[1]], ["".join(initials)]]
        if "-" in names[0]:
            halves = [half for half in names[0].split("-") if half]
            orders += [halves[:1], [half[0] for half in halves], ["".join(half[0] for half in halves)]]
        return orders

    def _part_of_surname(self, part: str) -> Iterator[Key]:
        yield from self._lone(part, "Part of the surname of", 0.75)
        if self.forenames:
            yield self._full([self.forenames[0], part], "Name of", 0.95)
            yield self._full([part, self.forenames[0]], "Name of", 0.95)

    def _full(self, words: list[str], what: str, confidence: float) -> Key:
        text, joints = joined([part for word in words for part in re.split(r"[-‐‑–]+", word)])
        why = f"{what} {self.owner}, as recorded in the case."
        soft = self._soft(words)
        must = joints - soft
        return self._key(text, Form.NAME, why, confidence, must, soft)

    def _soft(self, words: list[str]) -> frozenset[int]:
        places: set[int] = set()
        length = 0
        for word in words:
            places |= {length + place for place in _soft_places(word)}
            length += len(simplify(word))
        return frozenset(places)

    def _lone(self, name: str, what: str, confidence: float) -> Iterator[Key]:
        text = simplify(name)
        if len(text) >= _MIN_LONE or (len(text) > 1 and what.startswith(("Surname", "Forename"))):
            why = f"{what} {self.owner}, as recorded in the case."
            soft = frozenset(_soft_places(name))
            yield self._key(text, Form.LONE_NAME, why, confidence, frozenset(), soft)

    def _key(
        self, text: str, form: Form, why: str, confidence: float, joints: frozenset[int], soft: frozenset[int]
    ) -> Key:
        return Key(
            text=text,
            kind=InfoKind.NAME,
            form=form,
            person_id=self.person.id,
            role=self.role,
            finder="known:name",
            why=why,
            confidence=confidence,
            joints=joints,
            soft=soft,
            must_split=True,
        )


def _familiar(forename: str) -> frozenset[str]:
    return other_forms(simplify(forename))


def _soft_places(name: str) -> set[int]:
    """Return the places in the simplified name where a space or hyphen may or may not be written."""
    places: set[int] = set()
    length = 0
    for part in re.split(r"[-\s‐‑–'’]+", name):
        if length:
            places.add(length)
        simple = simplify(part)
        prefix = _PREFIX.match(simple)
        if prefix:
            places.add(length + prefix.end())
        length += len(simple)
    return places


def _spellings(surname: str) -> list[str]:
    """Return the surname and its Mc or Mac twin."""
    simple = simplify(surname)
    if simple.startswith("mac") and len(simple) > len("mac") + 3:
        return [surname, "mc" + simple[3:]]
    if simple.startswith("mc") and len(simple) > len("mc") + 2:
        return [surname, "mac" + simple[2:]]
    return [surname]
