"""What a case, an offence and a person must look like. Values in, cleaned values or a CaseFieldsMissing out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import IntEnum, StrEnum
from functools import partial

from unbroken.ground.ids import new_id
from unbroken.stages.cases.errors import CaseFieldsMissing, IdentifierMalformed
from unbroken.stages.cases.identifiers import (
    parse_asn,
    parse_cro,
    parse_driver_number,
    parse_nhs_number,
    parse_nino,
    parse_offence_code,
    parse_pncid,
    parse_urn,
)

NAME_LIMIT = 35
PLACE_LIMIT = 80
WORDING_LIMIT = 2500
OPERATION_LIMIT = 60
ROWS_LIMIT = 50

IDENTIFIERS: dict[str, Callable[[str], str]] = {
    "asn": parse_asn,
    "pncid": parse_pncid,
    "cro": parse_cro,
    "nhs_number": parse_nhs_number,
    "nino": parse_nino,
    "driver_number": parse_driver_number,
}
"""The official identifiers a person in a case can have, each with its parser."""


class PersonRole(StrEnum):
    """What a person is in this case. One person can be in a case in several roles."""

    SUSPECT = "SUS"
    DEFENDANT = "DEF"
    VICTIM = "VIC"
    WITNESS = "WIT"
    OTHER = "OTH"

    @property
    def words(self) -> str:
        """The role in plain words."""
        return self.name.capitalize() if self is not PersonRole.OTHER else "Another person"


class DateCode(IntEnum):
    """How the date of an offence is known. Source: the police and courts' offence date codes."""

    ON = 1
    BEFORE = 2
    AFTER = 3
    BETWEEN = 4
    ON_OR_ABOUT = 5
    ON_OR_BEFORE = 6

    @property
    def words(self) -> str:
        """The code in plain words."""
        return self.name.replace("_", " ").capitalize()


@dataclass(frozen=True)
class OffenceInput:
    """One offence as entered. start_on, end_on: the day or the period; end_on only for BETWEEN."""

    code: str
    start_on: date | None
    date_code: DateCode = DateCode.ON
    end_on: date | None = None
    place: str = ""
    wording: str = ""
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class PersonInput:
    """One person as entered. identifiers: kind (see IDENTIFIERS) to text; empty texts are left out."""

    role: PersonRole
    surname: str
    forenames: str = ""
    born_on: date | None = None
    identifiers: dict[str, str] = field(default_factory=dict)
    id: str = field(default_factory=new_id)


@dataclass(frozen=True)
class CaseInput:
    """The facts of a new case, cleaned: the URN canonical, spaces single."""

    urn: str
    operation_name: str
    offences: tuple[OffenceInput, ...]
    people: tuple[PersonInput, ...]


def check_case(
    urn: str, operation_name: str, offences: Sequence[OffenceInput], people: Sequence[PersonInput], *, today: date
) -> CaseInput:
    """Return the facts cleaned.

    Raises CaseFieldsMissing; the fields of rows are named `offences-0-code`, `people-1-surname`.
    """
    problems: dict[str, str] = {}
    canonical = _clean("urn", lambda: str(parse_urn(urn)), problems)
    if not urn.strip():
        problems["urn"] = "Enter the URN."
    name = _text("operation_name", operation_name, OPERATION_LIMIT, "operation name", problems)
    if not offences:
        problems["offences"] = "Enter at least one offence."
    if not people:
        problems["people"] = "Enter at least one person."
    for rows, key in ((offences, "offences"), (people, "people")):
        if len(rows) > ROWS_LIMIT:
            problems[key] = f"Enter {ROWS_LIMIT} or fewer here. Add the others on the case's own page."
    clean_offences = tuple(
        _offence(row, f"offences-{at}-", problems, today) for at, row in enumerate(offences[:ROWS_LIMIT])
    )
    clean_people = tuple(_person(row, f"people-{at}-", problems, today) for at, row in enumerate(people[:ROWS_LIMIT]))
    _raise(problems)
    return CaseInput(canonical, name, clean_offences, clean_people)


def check_offence(offence: OffenceInput, *, today: date) -> OffenceInput:
    """Return the offence cleaned. Raises CaseFieldsMissing with the fields' own names."""
    problems: dict[str, str] = {}
    clean = _offence(offence, "", problems, today)
    _raise(problems)
    return clean


def check_person(person: PersonInput, *, today: date) -> PersonInput:
    """Return the person cleaned. Raises CaseFieldsMissing with the fields' own names."""
    problems: dict[str, str] = {}
    clean = _person(person, "", problems, today)
    _raise(problems)
    return clean


def _offence(row: OffenceInput, at: str, problems: dict[str, str], today: date) -> OffenceInput:
    code = _clean(at + "code", lambda: parse_offence_code(row.code), problems)
    if not row.code.strip():
        problems[at + "code"] = "Enter the offence code."
    _check_dates(row, at, problems, today)
    place = _text(at + "place", row.place, PLACE_LIMIT, "place of the offence", problems)
    wording = _text(at + "wording", row.wording, WORDING_LIMIT, "wording of the offence", problems)
    return replace(row, code=code, place=place, wording=wording)


def _check_dates(row: OffenceInput, at: str, problems: dict[str, str], today: date) -> None:
    if row.start_on is None:
        problems[at + "start_on"] = "Enter the date of the offence."
    elif row.start_on > today:
        problems[at + "start_on"] = "The date of the offence must not be in the future."
    between = row.date_code is DateCode.BETWEEN
    if between and row.end_on is None:
        problems[at + "end_on"] = "Enter the last date, because the offence is between two dates."
    elif not between and row.end_on is not None:
        problems[at + "end_on"] = 'Leave the last date empty, or choose "Between" for the dates.'
    elif row.end_on is not None and row.start_on is not None and not row.start_on < row.end_on <= today:
        problems[at + "end_on"] = "The last date must be after the first and not in the future."


def _person(row: PersonInput, at: str, problems: dict[str, str], today: date) -> PersonInput:
    surname = _text(at + "surname", row.surname, NAME_LIMIT, "surname", problems)
    if not surname:
        problems.setdefault(at + "surname", "Enter the surname.")
    forenames = _text(at + "forenames", row.forenames, NAME_LIMIT, "first names", problems)
    if row.born_on is not None and not date(1875, 1, 1) <= row.born_on <= today:
        problems[at + "born_on"] = "The date of birth must be in the past."
    identifiers: dict[str, str] = {}
    for kind, text in sorted(row.identifiers.items()):
        if kind not in IDENTIFIERS:
            problems[at + kind] = "This kind of identifier is not known."
        elif text.strip():
            identifiers[kind] = _clean(at + kind, partial(IDENTIFIERS[kind], text), problems)
    return replace(row, surname=surname, forenames=forenames, identifiers=identifiers)


def _clean(name: str, parse: Callable[[], str], problems: dict[str, str]) -> str:
    try:
        return parse()
    except IdentifierMalformed as refused:
        problems[name] = str(refused)
        return ""


def _text(name: str, text: str, limit: int, what: str, problems: dict[str, str]) -> str:
    tidy = " ".join(text.split())
    if len(tidy) > limit:
        problems[name] = f"The {what} must be {limit} characters or fewer."
    if not tidy.isprintable():
        problems[name] = f"The {what} must not have control characters. Type it again."
    return tidy


def _raise(problems: dict[str, str]) -> None:
    if problems:
        raise CaseFieldsMissing(next(iter(problems.values())), fields=problems)
