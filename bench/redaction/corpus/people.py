"""The people of a case and every written form of what is known about them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from . import numbers


@dataclass(frozen=True)
class Place:
    """One address."""

    first: str
    town: str
    postcode: str
    kind: str = "home"
    protected: bool = False
    flat: str = ""

    @property
    def lines(self) -> list[str]:
        """Return the lines as the case record holds them."""
        return [line for line in (self.flat, self.first, self.town) if line]

    @property
    def full(self) -> str:
        """Return the address on one line."""
        return ", ".join(self.lines) + f" {self.postcode}"


@dataclass(frozen=True)
class Somebody:
    """Anybody named in a case. recorded: whether CASE.json knows this person."""

    key: str
    role: str
    title: str
    forenames: str
    surname: str
    dob: date
    home: Place
    serial: int
    recorded: bool = True
    aliases: tuple[str, ...] = ()
    nick: str = ""
    flags: tuple[str, ...] = ()
    collar: str = ""
    pncid: str = ""
    cro: str = ""
    asn: str = ""
    driver: str = ""
    employer: str = ""
    occupation: str = ""
    school: str = ""
    vrm: str = ""
    phone: str = ""
    email: str = ""
    nhs: str = ""
    domain: str = "postbox.example"
    places: tuple[Place, ...] = ()
    in_record: tuple[str, ...] = ("dob", "home", "phone", "email", "nhs", "nino", "vrm", "bank")
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def first(self) -> str:
        """Return the first forename."""
        return self.forenames.split()[0]

    @property
    def full(self) -> str:
        """Return first forename and surname."""
        return f"{self.first} {self.surname}"

    @property
    def mobile(self) -> str:
        """Return the mobile number."""
        return self.phone or numbers.mobile(self.serial)

    @property
    def mail(self) -> str:
        """Return the e-mail address."""
        plain = self.surname.lower().replace("'", "").replace(" ", "")
        return self.email or f"{self.first.lower()}.{plain}{self.dob.year % 100:02d}@{self.domain}"

    @property
    def nhs_number(self) -> str:
        """Return the NHS number."""
        return self.nhs or numbers.nhs(self.serial * 37 + 1000)

    @property
    def mark(self) -> str:
        """Return the registration mark of the vehicle."""
        return self.vrm or numbers.vrm(self.serial)

    @property
    def account(self) -> str:
        """Return the bank account number."""
        return f"{(self.serial * 1299709 + 20260117) % 10**8:08d}"


def _dob(style: Callable[[date], str]) -> Callable[[Somebody], str]:
    return lambda who: style(who.dob)


def _age(who: Somebody) -> int:
    return 2026 - who.dob.year - ((who.dob.month, who.dob.day) > (3, 20))


NAME_FORMS: dict[str, Callable[[Somebody], str]] = {
    "full": lambda who: who.full,
    "all": lambda who: f"{who.forenames} {who.surname}",
    "first": lambda who: who.first,
    "last": lambda who: who.surname,
    "titled": lambda who: f"{who.title} {who.surname}",
    "tfull": lambda who: f"{who.title} {who.full}",
    "caps": lambda who: who.full.upper(),
    "lcaps": lambda who: f"{who.first} {who.surname.upper()}",
    "CAPS": lambda who: who.surname.upper(),
    "rev": lambda who: f"{who.surname}, {who.first}",
    "revcaps": lambda who: f"{who.surname.upper()}, {who.forenames}",
    "revcapsall": lambda who: f"{who.surname} {who.forenames}".upper(),
    "ini": lambda who: f"{who.first[0]}. {who.surname}",
    "ini2": lambda who: f"{who.first[0]} {who.surname}",
    "tini": lambda who: f"{who.title} {who.first[0]} {who.surname}",
    "letters": lambda who: f"{who.first[0]}.{who.surname[0]}.",
    "poss": lambda who: f"{who.full}'s",
    "fposs": lambda who: f"{who.first}'s",
    "lower": lambda who: who.full.lower(),
    "nick": lambda who: who.nick or who.first,
    "nfull": lambda who: f"{who.nick or who.first} {who.surname}",
    "alias": lambda who: who.aliases[0],
    "typo": lambda who: f"{who.first} {_typo(who.surname)}",
    "hyph": lambda who: f"{who.first} {who.surname[: len(who.surname) // 2]}-\n{who.surname[len(who.surname) // 2 :]}",
    "broken": lambda who: f"{who.first}\n{who.surname}",
    "rank": lambda who: f"{who.title} {who.collar} {who.surname}",
    "rank2": lambda who: f"{who.title} {who.surname}",
    "rank3": lambda who: f"{who.title} {who.full}",
}
DOB_FORMS: dict[str, Callable[[Somebody], str]] = {
    "dob": _dob(lambda d: d.strftime("%d/%m/%Y")),
    "dobl": _dob(lambda d: f"{d.day} {numbers.MONTHS[d.month]} {d.year}"),
    "doba": _dob(lambda d: f"{numbers.MONTHS[d.month]} {d.day}, {d.year}"),
    "dobth": _dob(lambda d: f"{d.day}{_suffix(d.day)} of {numbers.MONTHS[d.month]} {d.year}"),
    "dobdot": _dob(lambda d: f"{d.day:02d}.{d.month:02d}.{d.year % 100:02d}"),
    "dobdash": _dob(lambda d: f"{d.day:02d}-{numbers.MONTHS[d.month][:3]}-{d.year}"),
    "dobiso": _dob(lambda d: d.isoformat()),
    "dobtight": _dob(lambda d: d.strftime("%d%m%Y")),
    "dobw": _dob(
        lambda d: f"{numbers.day_in_words(d.day)} of {numbers.MONTHS[d.month]} {numbers.year_in_words(d.year)}"
    ),
}
PHONE_FORMS: dict[str, Callable[[Somebody], str]] = {
    "phone": lambda who: who.mobile,
    "phonet": lambda who: who.mobile.replace(" ", ""),
    "phone3": lambda who: f"{who.mobile[:5]} {who.mobile[6:9]} {who.mobile[9:]}",
    "phoned": lambda who: f"{who.mobile[:5]}-{who.mobile[6:9]}-{who.mobile[9:]}",
    "phonei": lambda who: f"+44 {who.mobile[1:]}",
    "phonez": lambda who: f"+44 (0){who.mobile[1:]}",
    "phones": lambda who: numbers.spoken(who.mobile),
    "phones1": lambda who: numbers.spoken(who.mobile, style=1),
    "phones2": lambda who: numbers.spoken(who.mobile, style=2),
    "phone2": lambda who: numbers.mobile(who.serial + 500),
    "land": lambda who: numbers.landline(who.serial),
    "landb": lambda who: f"({numbers.landline(who.serial)[:5]}) {numbers.landline(who.serial)[6:]}",
    "office": lambda who: numbers.landline(who.serial + 700),
}
OTHER_FORMS: dict[str, tuple[str, Callable[[Somebody], str]]] = {
    "home": ("ADDRESS", lambda who: who.home.full),
    "homel": ("ADDRESS", lambda who: ", ".join(who.home.lines)),
    "homen": ("ADDRESS", lambda who: "\n".join([*who.home.lines, who.home.postcode])),
    "homeu": ("ADDRESS", lambda who: who.home.full.upper()),
    "street": ("ADDRESS", lambda who: who.home.first),
    "number": ("ADDRESS", lambda who: f"number {who.home.first.split()[0]}"),
    "pc": ("POSTCODE", lambda who: who.home.postcode),
    "pct": ("POSTCODE", lambda who: who.home.postcode.replace(" ", "").lower()),
    "place1": ("ADDRESS", lambda who: who.places[0].full),
    "place1l": ("ADDRESS", lambda who: ", ".join(who.places[0].lines)),
    "place1s": ("ADDRESS", lambda who: who.places[0].first),
    "email": ("EMAIL", lambda who: who.mail),
    "handle": (
        "SOCIAL",
        lambda who: f"@{who.first.lower()}_{who.surname.lower().replace(' ', '')}{who.serial % 100:02d}",
    ),
    "nhs": ("NHS", lambda who: who.nhs_number),
    "nhst": ("NHS", lambda who: who.nhs_number.replace(" ", "")),
    "nhsd": ("NHS", lambda who: who.nhs_number.replace(" ", "-")),
    "nino": ("NINO", lambda who: numbers.nino(who.serial)),
    "ninot": ("NINO", lambda who: numbers.nino(who.serial).replace(" ", "")),
    "vrm": ("VRM", lambda who: who.mark),
    "vrmt": ("VRM", lambda who: who.mark.replace(" ", "")),
    "vrml": ("VRM", lambda who: who.mark.lower()),
    "account": ("BANK", lambda who: who.account),
    "bank": ("BANK", lambda who: f"00-00-00 {who.account}"),
    "card": ("CARD", lambda who: _spaced(numbers.luhn(f"400000{who.serial:09d}"))),
    "passport": ("PASSPORT", lambda who: f"{(who.serial * 15485863 + 500000000) % 10**9:09d}"),
    "imei": ("NETWORK_ID", lambda who: numbers.luhn(f"0044010{who.serial:07d}")),
    "ip": ("NETWORK_ID", lambda who: f"198.51.100.{who.serial % 250 + 1}"),
    "driver": ("DRIVER_NO", lambda who: who.driver or _driver(who)),
    "pncid": ("PNCID", lambda who: who.pncid),
    "cro": ("CRO", lambda who: who.cro),
    "asn": ("ASN", lambda who: who.asn),
    "collar": ("COLLAR", lambda who: who.collar),
    "employer": ("EMPLOYER", lambda who: who.employer),
    "job": ("OCCUPATION", lambda who: who.occupation),
    "school": ("SCHOOL", lambda who: who.school),
    "age": ("AGE", lambda who: f"{_age(who)} years"),
}


def form_of(who: Somebody, attribute: str) -> tuple[str, str]:
    """Return the kind of information and the text of one form. Raises KeyError for an unknown form."""
    for kind, forms in (("NAME", NAME_FORMS), ("DOB", DOB_FORMS), ("PHONE", PHONE_FORMS)):
        if attribute in forms:
            return kind, forms[attribute](who)
    kind, make = OTHER_FORMS[attribute] if attribute in OTHER_FORMS else ("FREE_ID", lambda who: who.facts[attribute])
    text = make(who)
    if not text:
        raise KeyError(f"{who.key}.{attribute}")
    return kind, text


def _typo(word: str) -> str:
    middle = len(word) // 2
    return word[:middle] + word[middle + 1] + word[middle] + word[middle + 2 :] if len(word) > 4 else word + "e"


def _suffix(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _spaced(digits: str) -> str:
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def _driver(who: Somebody) -> str:
    surname = (who.surname.upper().replace("-", "").replace("'", "") + "99999")[:5]
    month = who.dob.month + (50 if who.title in {"Ms", "Mrs", "Miss"} else 0)
    year = f"{who.dob.year % 100:02d}"
    return f"{surname}{year[0]}{month:02d}{who.dob.day:02d}{year[1]}{who.first[0]}99AB"


def record_of(who: Somebody) -> dict[str, object]:
    """Return the person as CASE.json holds them."""
    holds = set(who.in_record)
    places = ([who.home] if "home" in holds else []) + list(who.places)
    identifiers: dict[str, object] = {
        "nhs": who.nhs_number if "nhs" in holds else "",
        "nino": numbers.nino(who.serial) if "nino" in holds else "",
        "pncid": who.pncid,
        "cro": who.cro,
        "passport": "",
        "driver": who.driver,
        "vrm": [who.mark] if "vrm" in holds else [],
        "bank": [{"sort_code": "00-00-00", "account": who.account}] if "bank" in holds else [],
    }
    return {
        "id": who.key,
        "role": who.role,
        "title": who.title,
        "forenames": who.forenames.split(),
        "surname": who.surname,
        "aliases": list(who.aliases),
        "dob": who.dob.isoformat() if "dob" in holds else "",
        "addresses": [
            {"lines": p.lines, "postcode": p.postcode, "kind": p.kind, "protected": p.protected} for p in places
        ],
        "phones": [who.mobile] if "phone" in holds else [],
        "emails": [who.mail] if "email" in holds else [],
        "identifiers": identifiers,
        "flags": list(who.flags),
    }
