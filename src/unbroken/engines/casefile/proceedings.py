"""What a case knows about the allegation and each suspect's position in it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from unbroken.engines.casefile.people import AddressFact


class Category(StrEnum):
    """Where an offence can be tried. CE and CI are the codes of the offence table."""

    SUMMARY = "SU"
    EITHER_WAY = "EW"
    INDICTABLE = "IN"


class DateCode(StrEnum):
    """How the date of an offence is known."""

    ON = "1"
    BEFORE = "2"
    AFTER = "3"
    BETWEEN = "4"
    ON_OR_ABOUT = "5"
    ON_OR_BEFORE = "6"


class Plea(StrEnum):
    """What the suspect is expected to plead."""

    GUILTY = "guilty"
    NOT_GUILTY = "not guilty"
    NOT_KNOWN = "not known"


class Remand(StrEnum):
    """Where the suspect is."""

    AT_LARGE = "at large"
    POLICE_DETENTION = "police detention"
    PRE_CHARGE_BAIL = "pre-charge bail"
    RELEASED_UNDER_INVESTIGATION = "released under investigation"
    VOLUNTARY = "attended voluntarily"
    CONDITIONAL_BAIL = "conditional bail"
    UNCONDITIONAL_BAIL = "unconditional bail"
    CUSTODY = "remanded in custody"
    SUMMONED = "postal requisition or summons"


@dataclass(frozen=True, slots=True)
class OffenceFact:
    """An offence alleged. suspects, victims: ids of people; no suspects named means all."""

    id: str
    code: str
    title: str = ""
    category: Category | None = None
    date_code: DateCode = DateCode.ON
    start_on: date | None = None
    end_on: date | None = None
    start_at: time | None = None
    end_at: time | None = None
    place: str = ""
    wording: str = ""
    suspects: tuple[str, ...] = ()
    victims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BailCondition:
    """One condition, its wording and why it is needed. protects: the person it keeps safe, if one."""

    id: str
    wording: str
    reason: str = ""
    protects: str = ""


@dataclass(frozen=True, slots=True)
class SuspectFact:
    """One suspect's or defendant's position. Times are aware UTC.

    relevant_time: arrival at the station (PACE 1984 s.41). hospital: spells during which the clock stood still.
    detention_extended: a superintendent authorised 36 hours; warrants_hours: of further detention, oldest first.
    """

    person: str
    remand: Remand = Remand.AT_LARGE
    arrested_at: datetime | None = None
    relevant_time: datetime | None = None
    detention_authorised_at: datetime | None = None
    hospital: tuple[tuple[datetime, datetime | None], ...] = ()
    bailed_on: date | None = None
    bail_return_on: date | None = None
    bail_conditions: tuple[BailCondition, ...] = ()
    anticipated_plea: Plea = Plea.NOT_KNOWN
    asn: str = ""
    solicitor_firm: str = ""
    charged_at: datetime | None = None
    first_hearing_on: date | None = None
    first_hearing_court: str = ""
    objection_to_bail: str = ""
    detention_extended: bool = False
    warrants_hours: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class InterviewFact:
    """An interview of a suspect or a recorded one of a witness. item: the recording's id, "" when none."""

    id: str
    person: str
    began_at: datetime | None = None
    ended_at: datetime | None = None
    place: str = ""
    officers: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    is_recorded: bool = True
    record_type: str = "SDN"
    summary: str = ""
    item: str = ""


@dataclass(frozen=True, slots=True)
class Conviction:
    """One previous conviction or caution, as on the print."""

    on: date
    court: str
    offence: str
    disposal: str = ""
    is_caution: bool = False


@dataclass(frozen=True, slots=True)
class ConvictionsPrint:
    """A print of previous convictions.

    surname, born_on, pncid, cro are those ON the print: the person check compares them with the person in the case.
    item: the stored print.
    """

    id: str
    person: str
    surname: str
    forenames: tuple[str, ...]
    born_on: date | None
    pncid: str = ""
    cro: str = ""
    printed_on: date | None = None
    convictions: tuple[Conviction, ...] = ()
    is_clear: bool = False
    item: str = ""


@dataclass(frozen=True, slots=True)
class OtherOffence:
    """An offence to be taken into consideration (MG18)."""

    id: str
    person: str
    on: date | None
    place: str = ""
    description: str = ""
    value_pence: int | None = None
    crime_number: str = ""
    admitted: bool = False


@dataclass(frozen=True, slots=True)
class CompensationClaim:
    """What a victim claims (MG19). Amounts in pence."""

    id: str
    person: str
    description: str
    amount_pence: int | None = None
    is_insured: bool | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class BadCharacter:
    """Evidence of bad character (MG16). Source: Criminal Justice Act 2003 ss.98-113."""

    id: str
    person: str
    description: str
    gateway: str = ""
    relevance: str = ""


@dataclass(frozen=True, slots=True)
class RiskMarker:
    """Something whoever works on the case must know before they act; person: whom it concerns."""

    id: str
    kind: str
    note: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where something happened, when it matters as such (its address is evidence, not contact data)."""

    id: str
    address: AddressFact
    note: str = ""
