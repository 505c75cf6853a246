"""The written forms of a person's addresses, whole and by part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Address, AddressKind, Person
from unbroken.engines.redaction.find.known.address_parts import (
    AddressPart,
    PartKind,
    address_parts,
    street_spellings,
)
from unbroken.engines.redaction.find.known.date_forms import number_words
from unbroken.engines.redaction.find.known.key import Form, Key, joined, words_of
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_WHAT = {
    AddressKind.HOME: "home address",
    AddressKind.WORK: "work address",
    AddressKind.SCENE: "address at the scene",
    AddressKind.REFUGE: "protected address",
    AddressKind.OTHER: "address",
}
_MIN_LOCALITY = 3
_NUMBER_SAID = ("number", "no", "house number", "house no", "door number", "flat", "apartment", "unit")
_MOST_SAID = 1000
_UNITS = ("flat", "apartment", "apt", "unit", "room")


def address_keys(person: Person, role: Role) -> Iterator[Key]:
    """Yield every way to write the person's addresses and their parts."""
    for place, address in enumerate(person.addresses):
        writer = _Writer(person, role, address, f"{person.id}#{place}")
        yield from writer.keys()


class _Writer:
    """Writes the keys of one address."""

    def __init__(self, person: Person, role: Role, address: Address, group: str) -> None:
        self.person = person
        self.role = role
        self.address = address
        self.group = group

    def keys(self) -> Iterator[Key]:
        """Yield the keys of the postcode and of every part."""
        yield from self._postcode()
        for part in address_parts(self.address):
            match part.kind:
                case PartKind.STREET:
                    yield from self._street(part)
                case PartKind.BUILDING:
                    yield self._key([part.text], Form.ADDRESS, "House in", 0.95)
                case PartKind.UNIT:
                    yield from self._unit(part)
                case PartKind.NUMBER:
                    yield from self._said_number(part.text)
                case PartKind.LOCALITY:
                    if len(simplify(part.text)) >= _MIN_LOCALITY:
                        yield self._key([part.text], Form.LOCALITY, "Town in", 0.9)

    def _postcode(self) -> Iterator[Key]:
        postcode = simplify(self.address.postcode)
        if len(postcode) >= 5:
            outward, inward = postcode[:-3], postcode[-3:]
            yield self._key([outward, inward], Form.NUMBER, "Postcode in", 0.99, InfoKind.POSTCODE)
            part = "First part of the postcode in"
            yield self._key([outward], Form.LOCALITY, part, 0.8, InfoKind.POSTCODE)
            yield self._key([outward, inward[0]], Form.LOCALITY, part, 0.8, InfoKind.POSTCODE)

    def _street(self, part: AddressPart) -> Iterator[Key]:
        for street in street_spellings(part.text):
            confidence = 0.9 if " " in street else 0.8
            yield self._key([street], Form.ADDRESS, "Street in", confidence)
            for number in _number_forms(part.number):
                yield self._key([number, street], Form.ADDRESS, "House number and street in", 0.99)
        yield from self._said_number(part.number)

    def _unit(self, part: AddressPart) -> Iterator[Key]:
        words = words_of(part.text)
        number = words[-1]
        for unit in sorted({words[0].lower(), *_UNITS}):
            for form in _number_forms(number):
                yield self._key([unit, form], Form.PLACE_WORD, "Flat in", 0.8)
            yield self._key([unit, "no", number], Form.PLACE_WORD, "Flat in", 0.8)
            yield self._key([unit, "number", number], Form.PLACE_WORD, "Flat in", 0.8)

    def _said_number(self, number: str) -> Iterator[Key]:
        for form in _number_forms(number):
            for said in _NUMBER_SAID:
                yield self._key([said, form], Form.PLACE_WORD, "House number in", 0.7)

    def _key(
        self, words: list[str], form: Form, what: str, confidence: float, kind: InfoKind = InfoKind.ADDRESS
    ) -> Key:
        text, joints = joined([part for word in words for part in re.split(r"[\s\-‐‑–/]+", word)])
        owner = whose(self.role, self.person.id)
        secret = ", which must stay secret" if self._is_secret() else ""
        return Key(
            text=text,
            kind=kind,
            form=form,
            person_id=self.person.id,
            role=self.role,
            finder=f"known:{'postcode' if kind is InfoKind.POSTCODE else 'address'}",
            why=f"{what} the {_WHAT[self.address.kind]} of {owner}, as recorded in the case{secret}.",
            confidence=confidence,
            soft=joints,
            group=self.group,
        )

    def _is_secret(self) -> bool:
        return self.address.protected or self.address.kind is AddressKind.REFUGE


def _number_forms(number: str) -> list[str]:
    """Return a house number in figures and, where it is one, in words."""
    if not number.isdigit() or not 0 < int(number) < _MOST_SAID:
        return [number] if number else []
    hundreds, rest = divmod(int(number), 100)
    words = " ".join(number_words(rest)) if rest else ""
    if not hundreds:
        return [number, words]
    whole = " ".join(number_words(hundreds))
    return [number, f"{whole} hundred and {words}" if words else f"{whole} hundred", f"{whole} {words}".strip()]
