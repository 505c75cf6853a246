"""The case record as the engine needs it: who is in the case, and what is known about each of them.

The form of CASE.json is a contract with outside scripts; unknown keys are ignored, missing lists are empty.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from unbroken.engines.redaction.errors import CaseMalformed
from unbroken.engines.redaction.vocabulary import Role


class AddressKind(StrEnum):
    """What an address is to its person."""

    HOME = "home"
    WORK = "work"
    SCENE = "scene"
    REFUGE = "refuge"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Address:
    """One address: its lines as written, its postcode or "", its kind, and whether it must stay secret."""

    lines: tuple[str, ...]
    postcode: str
    kind: AddressKind
    protected: bool


@dataclass(frozen=True, slots=True)
class BankAccount:
    """A sort code and account number, digits as written."""

    sort_code: str
    account: str


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Numbers that belong to one person; "" where unknown."""

    nhs: str = ""
    nino: str = ""
    pncid: str = ""
    cro: str = ""
    passport: str = ""
    driver: str = ""
    vrm: tuple[str, ...] = ()
    bank: tuple[BankAccount, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the case. flags are lower case, in the words of the record."""

    id: str
    role: Role
    title: str
    forenames: tuple[str, ...]
    surname: str
    aliases: tuple[str, ...]
    dob: date | None
    addresses: tuple[Address, ...]
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    identifiers: Identifiers
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Offence:
    """An offence charged or under investigation. `date` is as written in the record."""

    code: str
    wording: str
    date: str
    place: str


@dataclass(frozen=True, slots=True)
class Exhibit:
    """An exhibit's reference and description."""

    ref: str
    description: str


@dataclass(frozen=True, slots=True)
class Case:
    """The case record."""

    urn: str
    people: tuple[Person, ...] = ()
    offences: tuple[Offence, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()

    def person(self, person_id: str | None) -> Person | None:
        """Return the person with this id, or None."""
        return next((person for person in self.people if person.id == person_id), None)

    def with_role(self, *roles: Role) -> tuple[Person, ...]:
        """Return the people who have one of these roles, in the order of the record."""
        return tuple(person for person in self.people if person.role in roles)


def parse_case(raw: str | bytes) -> Case:
    """Read CASE.json. Raises CaseMalformed with a sentence that names the field."""
    try:
        content = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise CaseMalformed("The case file is not valid JSON. Export it again from the case.") from error
    fields = _Fields(content, "the case")
    return Case(
        urn=fields.text("urn"),
        people=tuple(_person(each, n) for n, each in enumerate(fields.items("people"), 1)),
        offences=tuple(_offence(each, n) for n, each in enumerate(fields.items("offences"), 1)),
        exhibits=tuple(_exhibit(each, n) for n, each in enumerate(fields.items("exhibits"), 1)),
    )


class _Fields:
    """Typed access to one JSON object, with errors that say where."""

    def __init__(self, content: object, where: str) -> None:
        if not isinstance(content, Mapping):
            raise CaseMalformed(f"In the case file, {where} must be an object with named fields.")
        self.content: Mapping[str, Any] = content
        self.where = where

    def _refuse(self, name: str, wanted: str) -> CaseMalformed:
        return CaseMalformed(f'In the case file, the field "{name}" of {self.where} must be {wanted}.')

    def text(self, name: str) -> str:
        value = self.content.get(name)
        if value is None:
            return ""
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise self._refuse(name, "text")
        return str(value).strip()

    def items(self, name: str) -> Sequence[object]:
        value = self.content.get(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise self._refuse(name, "a list")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        value = self.content.get(name)
        values = [value] if isinstance(value, str) else self.items(name)
        if not all(isinstance(each, str) for each in values):
            raise self._refuse(name, "a list of texts")
        return tuple(text for each in values if (text := str(each).strip()))

    def flag(self, name: str) -> bool:
        value = self.content.get(name, False)
        if value is not None and not isinstance(value, bool):
            raise self._refuse(name, "true or false")
        return bool(value)


def _person(content: object, number: int) -> Person:
    fields = _Fields(content, f"person {number}")
    return Person(
        id=fields.text("id") or f"person-{number}",
        role=_role(fields.text("role"), number),
        title=fields.text("title"),
        forenames=fields.texts("forenames"),
        surname=fields.text("surname"),
        aliases=fields.texts("aliases"),
        dob=_birthday(fields.text("dob"), number),
        addresses=tuple(_address(each, number) for each in fields.items("addresses")),
        phones=fields.texts("phones"),
        emails=fields.texts("emails"),
        identifiers=_identifiers(fields.content.get("identifiers") or {}, number),
        flags=frozenset(flag.lower().replace("_", " ").replace("-", " ") for flag in fields.texts("flags")),
    )


def _role(text: str, number: int) -> Role:
    try:
        return Role(text.upper())
    except ValueError:
        known = ", ".join(Role)
        raise CaseMalformed(f"In the case file, the role of person {number} is not one of: {known}.") from None


def _birthday(text: str, number: int) -> date | None:
    if not text:
        return None
    parts = text.replace("/", "-").replace(".", "-").split("-")
    try:
        numbers = [int(part) for part in parts]
        year_first = len(parts[0]) == 4
        year, month, day = numbers if year_first else reversed(numbers)
        return date(year, month, day)
    except ValueError:
        raise CaseMalformed(
            f"In the case file, the date of birth of person {number} must read YYYY-MM-DD or DD/MM/YYYY."
        ) from None


def _address(content: object, number: int) -> Address:
    fields = _Fields(content, f"an address of person {number}")
    kind = fields.text("kind").lower()
    return Address(
        lines=fields.texts("lines"),
        postcode=fields.text("postcode").upper(),
        kind=AddressKind(kind) if kind in set(AddressKind) else AddressKind.OTHER,
        protected=fields.flag("protected"),
    )


def _identifiers(content: object, number: int) -> Identifiers:
    fields = _Fields(content, f"the identifiers of person {number}")
    known = ("nhs", "nino", "pncid", "cro", "passport", "driver")
    accounts = [_Fields(each, f"a bank account of person {number}") for each in fields.items("bank")]
    others = sorted(set(fields.content) - set(known) - {"vrm", "bank"})
    return Identifiers(
        **{name: fields.text(name) for name in known},
        vrm=fields.texts("vrm"),
        bank=tuple(BankAccount(each.text("sort_code"), each.text("account")) for each in accounts),
        others=tuple((name, text) for name in others for text in fields.texts(name)),
    )


def _offence(content: object, number: int) -> Offence:
    fields = _Fields(content, f"offence {number}")
    return Offence(fields.text("code"), fields.text("wording"), fields.text("date"), fields.text("place"))


def _exhibit(content: object, number: int) -> Exhibit:
    fields = _Fields(content, f"exhibit {number}")
    return Exhibit(fields.text("ref"), fields.text("description"))
