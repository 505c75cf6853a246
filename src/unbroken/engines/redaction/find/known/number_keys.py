"""The written forms of phones, e-mail addresses, dates of birth and identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.case import Person
from unbroken.engines.redaction.find.known.date_forms import date_forms
from unbroken.engines.redaction.find.known.key import Form, Key, joined
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_MIN_IDENTIFIER = 4
_MIN_PHONE = 7
_LANDLINE = 9
_LOCAL_DIGITS = 6
_MIN_HANDLE = 6
_MIN_ACCOUNT = 6
_SORT_CODE = 6
_VRM = 7

_OTHER_KINDS = (
    ("imei|imsi|iccid|ip|mac|device|serial", InfoKind.NETWORK_ID),
    ("card|pan", InfoKind.CARD),
    ("social|handle|user|insta|facebook|snap|twitter|tiktok|telegram|discord|gamer|account name", InfoKind.SOCIAL),
    ("hospital|mrn|patient", InfoKind.NHS),
    ("school|college|nursery", InfoKind.SCHOOL),
    ("employer|company", InfoKind.EMPLOYER),
    ("occupation|job", InfoKind.OCCUPATION),
    ("policy|insur|iban|sort|bank", InfoKind.BANK),
    ("licen[cs]e|driv", InfoKind.DRIVER_NO),
    ("phone|mobile|tel", InfoKind.PHONE),
    ("email|e-mail|mail", InfoKind.EMAIL),
)


def number_keys(person: Person, role: Role) -> Iterator[Key]:
    """Yield every way to write the person's phones, e-mail addresses, dates of birth and identifiers."""
    writer = _Writer(person, role)
    yield from writer.phones()
    yield from writer.emails()
    yield from writer.birthday()
    yield from writer.identifiers()
    yield from writer.vehicles()
    yield from writer.accounts()
    yield from writer.others()


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the keys of one person."""

    person: Person
    role: Role

    def phones(self) -> Iterator[Key]:
        for phone in self.person.phones:
            national = national_digits(phone)
            if len(national) < _MIN_PHONE:
                continue
            yield self._key(national, InfoKind.PHONE, Form.PHONE, "known:phone", "A telephone number")
            if not national.startswith("7") and len(national) >= _LANDLINE:
                what = "A telephone number without its area code"
                yield self._key(national[-_LOCAL_DIGITS:], InfoKind.PHONE, Form.CUED, "known:phone", what, 0.75)

    def emails(self) -> Iterator[Key]:
        for email in self.person.emails:
            local, _, domain = email.partition("@")
            said = f"at{domain.replace('.', 'dot')}"
            names = (local, local.replace(".", "dot").replace("_", "underscore"))
            for text in (email, *(name + said for name in names)):
                yield self._key(simplify(text), InfoKind.EMAIL, Form.NUMBER, "known:email", "The e-mail address")
            if len(simplify(local)) >= _MIN_HANDLE and re.search(r"[\d._-]", local) and not self._is_own_name(local):
                what = "The name in the e-mail address"
                yield self._key(simplify(local), InfoKind.SOCIAL, Form.NUMBER, "known:handle", what, 0.85)

    def _is_own_name(self, local: str) -> bool:
        """Say whether a handle is nothing but the person's name, which may stay where the address itself goes."""
        left = simplify(local)
        for part in sorted((*self.person.forenames, self.person.surname, *self.person.aliases), key=len, reverse=True):
            for name in part.split():
                left = left.replace(simplify(name), "", 1)
        return len(left) <= 1

    def birthday(self) -> Iterator[Key]:
        if self.person.dob is None:
            return
        for written in date_forms(self.person.dob):
            form = Form.CUED if written.needs_cue else Form.DATE
            text, joints = joined(list(written.parts))
            yield Key(
                text=text,
                kind=InfoKind.DOB,
                form=form,
                person_id=self.person.id,
                role=self.role,
                finder="known:birthday",
                why=f"Date of birth of {whose(self.role, self.person.id)}, as recorded in the case.",
                confidence=written.confidence,
                joints=joints,
                must_split=written.must_split,
            )

    def identifiers(self) -> Iterator[Key]:
        ids = self.person.identifiers
        plain = (
            (ids.nhs, InfoKind.NHS, "nhs", "NHS number"),
            (ids.nino, InfoKind.NINO, "nino", "National Insurance number"),
            (ids.passport, InfoKind.PASSPORT, "passport", "Passport number"),
            (ids.driver, InfoKind.DRIVER_NO, "driver", "Driving licence number"),
            (ids.cro, InfoKind.FREE_ID, "cro", "Criminal Records Office number"),
        )
        for value, kind, name, what in plain:
            yield from self._number(value, kind, f"known:{name}", what)
        for value in _pncid_forms(ids.pncid):
            yield from self._number(value, InfoKind.FREE_ID, "known:pncid", "Police National Computer identity")

    def vehicles(self) -> Iterator[Key]:
        for mark in self.person.identifiers.vrm:
            yield from self._number(mark, InfoKind.VRM, "known:vrm", "Registration mark of a vehicle")
            simple = simplify(mark)
            if len(simple) == _VRM:
                what = "First part of the registration mark of a vehicle"
                yield self._key(simple[:4], InfoKind.VRM, Form.CUED, "known:vrm", what, 0.8)

    def accounts(self) -> Iterator[Key]:
        for account in self.person.identifiers.bank:
            if len(simplify(account.account)) >= _MIN_ACCOUNT:
                yield from self._number(account.account, InfoKind.BANK, "known:bank", "Bank account number")
            sort_code = simplify(account.sort_code)
            if len(sort_code) == _SORT_CODE:
                parts = [sort_code[:2], sort_code[2:4], sort_code[4:]]
                text, joints = joined(parts)
                yield self._key(
                    text, InfoKind.BANK, Form.DATE, "known:bank", "Sort code of a bank account", 0.97, joints
                )
                yield self._key(text, InfoKind.BANK, Form.CUED, "known:bank", "Sort code of a bank account", 0.9)

    def others(self) -> Iterator[Key]:
        for name, value in self.person.identifiers.others:
            kind = next((kind for words, kind in _OTHER_KINDS if re.search(words, name.lower())), InfoKind.FREE_ID)
            yield from self._number(value, kind, "known:identifier", "An identifier")

    def _number(self, value: str, kind: InfoKind, finder: str, what: str) -> Iterator[Key]:
        text = simplify(value)
        if len(text) >= _MIN_IDENTIFIER:
            yield self._key(text, kind, Form.NUMBER, finder, what)

    def _key(
        self,
        text: str,
        kind: InfoKind,
        form: Form,
        finder: str,
        what: str,
        confidence: float = 0.99,
        joints: frozenset[int] = frozenset(),
    ) -> Key:
        return Key(
            text=text,
            kind=kind,
            form=form,
            person_id=self.person.id,
            role=self.role,
            finder=finder,
            why=f"{what} of {whose(self.role, self.person.id)}, as recorded in the case.",
            confidence=confidence,
            joints=joints,
            must_split=bool(joints),
        )


def national_digits(phone: str) -> str:
    """Return the digits of a phone number after its national or international prefix."""
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))
    return re.sub(r"^(?:00)?44(?=\d{9})0?|^0", "", digits)


def _pncid_forms(pncid: str) -> list[str]:
    """Return a PNCID with four and two digits of the year, and with and without the zeros of its serial."""
    parts = re.fullmatch(r"(\d{2,4})/?(\d{1,7})([A-Z])", pncid.upper().replace(" ", ""))
    if not parts:
        return [pncid]
    year, serial, letter = parts.groups()
    serials = {serial, serial.zfill(7), serial.lstrip("0") or "0"}
    return [f"{each}/{number}{letter}" for each in sorted({year, year[-2:]}) for number in sorted(serials)]
