"""What a case knows about a person. Everything that could lead to their door is kept apart in Whereabouts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CaseRole(StrEnum):
    """What a person is in a case. One person may be in it in several roles."""

    SUSPECT = "SUS"
    DEFENDANT = "DEF"
    VICTIM = "VIC"
    WITNESS = "WIT"
    OFFICER = "OFF"
    EXPERT = "EXP"
    APPROPRIATE_ADULT = "AA"
    INTERPRETER = "INT"
    PARENT = "PAR"
    SOLICITOR = "SOL"
    OTHER = "OTH"


class AddressUse(StrEnum):
    """What an address is to its person."""

    HOME = "home"
    WORK = "work"
    SCENE = "scene"
    REFUGE = "refuge"
    BAIL = "bail"
    OTHER = "other"


class ContactKind(StrEnum):
    """A way to reach somebody."""

    MOBILE = "mobile"
    PHONE = "phone"
    WORK_PHONE = "work-phone"
    EMAIL = "email"
    SOCIAL = "social"


class Need(StrEnum):
    """Why a victim or witness needs help to give evidence. Source: YJCEA 1999 ss.16, 17; Victims' Code."""

    CHILD = "child"
    VULNERABLE = "vulnerable"
    INTIMIDATED = "intimidated"
    SEXUAL_OFFENCE = "sexual offence"
    DOMESTIC_ABUSE = "domestic abuse"
    STALKING = "stalking"
    HATE_CRIME = "hate crime"
    ANONYMITY_ORDER = "anonymity order"
    BEREAVED = "bereaved"


@dataclass(frozen=True, slots=True)
class AddressFact:
    """An address with its dates. is_safe: letters may be sent there. is_protected: nobody may learn of it."""

    id: str
    lines: tuple[str, ...]
    postcode: str = ""
    use: AddressUse = AddressUse.HOME
    since: date | None = None
    until: date | None = None
    is_safe: bool = True
    is_protected: bool = False


@dataclass(frozen=True, slots=True)
class ContactFact:
    """A telephone number, e-mail address or account. is_safe: it may be used without danger to the person."""

    id: str
    kind: ContactKind
    value: str
    note: str = ""
    is_safe: bool = True
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A time at which a witness cannot come to court. reason stays with police and prosecution (MG10)."""

    id: str
    first: date
    last: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The sealed part of a person: kept encrypted, opened on an authorised look, each look an event."""

    addresses: tuple[AddressFact, ...] = ()
    contacts: tuple[ContactFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonFact:
    """Somebody in a case, once, whatever the number of their roles.

    identifiers: kind (asn, pncid, cro, nhs_number, nino, driver_number, passport) to canonical text.
    vehicles: registration marks. whereabouts: None when the reader may not open it.
    """

    id: str
    roles: frozenset[CaseRole]
    surname: str
    forenames: tuple[str, ...] = ()
    title: str = ""
    aliases: tuple[str, ...] = ()
    born_on: date | None = None
    sex: str = ""
    ethnicity: str = ""
    occupation: str = ""
    language: str = ""
    interpreter_language: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()
    vehicles: tuple[str, ...] = ()
    needs: frozenset[Need] = frozenset()
    needs_note: str = ""
    special_measures: tuple[str, ...] = ()
    rank: str = ""
    collar_number: str = ""
    parent_of: tuple[str, ...] = ()
    absences: tuple[Absence, ...] = ()
    consents: tuple[tuple[str, bool], ...] = ()
    statement_offered_on: date | None = None
    personal_statement_wanted: bool | None = None
    whereabouts: Whereabouts | None = None

    @property
    def full_name(self) -> str:
        """Forenames, then the surname as it is written in files: HOLT."""
        return " ".join([*self.forenames, self.surname.upper()])
