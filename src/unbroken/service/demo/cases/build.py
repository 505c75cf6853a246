"""Small makers for the fictional cases: ids that are the same each time, times told from now."""

from datetime import date, datetime, timedelta
from hashlib import sha256

from unbroken.engines.casefile.people import (
    AddressFact,
    AddressUse,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
    Whereabouts,
)

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def made_id(*words: str) -> str:
    """Return a record id (26 characters, as a ULID) that is always the same for these words."""
    number = int.from_bytes(sha256("/".join(words).encode()).digest()[:16])
    return "".join(_LETTERS[number >> shift & 31] for shift in range(125, -1, -5))


def home(person: str, *lines: str, use: AddressUse = AddressUse.HOME, protected: bool = False) -> AddressFact:
    """Return an address whose last line is the postcode."""
    return AddressFact(
        id=made_id(person, "address", *lines),
        lines=lines[:-1],
        postcode=lines[-1],
        use=use,
        is_safe=not protected,
        is_protected=protected,
    )


def phone(person: str, number: str, *, safe: bool = True, note: str = "") -> ContactFact:
    """Return a telephone number; numbers that begin with 07 are mobiles."""
    kind = ContactKind.MOBILE if number.startswith("07") else ContactKind.PHONE
    return ContactFact(id=made_id(person, "phone", number), kind=kind, value=number, is_safe=safe, note=note)


def email(person: str, address: str) -> ContactFact:
    """Return an e-mail address."""
    return ContactFact(id=made_id(person, "email", address), kind=ContactKind.EMAIL, value=address)


def officer(case: str, name: str, rank: str, collar_number: str) -> PersonFact:
    """Return an officer who gave a statement or produced an exhibit. name: forename surname."""
    forename, surname = name.rsplit(" ", 1)
    return PersonFact(
        id=made_id(case, name),
        roles=frozenset({CaseRole.OFFICER, CaseRole.WITNESS}),
        surname=surname,
        forenames=tuple(forename.split()),
        rank=rank,
        collar_number=collar_number,
        whereabouts=Whereabouts(),
    )


def day(now: datetime, ago: int) -> date:
    """Return the date so many days before now."""
    return (now - timedelta(days=ago)).date()
