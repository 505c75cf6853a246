"""What the reads of cases return: values, never rows."""

from dataclasses import dataclass
from datetime import date, datetime

from unbroken.ground.access.policy import Decision
from unbroken.stages.cases.rules import DateCode, PersonRole


@dataclass(frozen=True)
class CaseRow:
    """One case in a list."""

    id: str
    urn: str
    operation_name: str
    owner_organisation_id: str
    registered_at: datetime
    is_closed: bool
    is_mine: bool


@dataclass(frozen=True)
class CasePage:
    """A page of a list. number: from 1. total: of all pages."""

    rows: tuple[CaseRow, ...]
    number: int
    pages: int
    total: int


@dataclass(frozen=True)
class OffenceView:
    """An offence, for pages and packages."""

    id: str
    code: str
    date_code: DateCode
    start_on: date | None
    end_on: date | None
    place: str
    wording: str


@dataclass(frozen=True)
class PersonView:
    """A person of the case. role: the first of their roles."""

    id: str
    role: PersonRole
    surname: str
    forenames: str
    born_on: date | None
    identifiers: dict[str, str]


@dataclass(frozen=True)
class AssignmentView:
    """Who works on the case, for whom, since when; until is set once it ended. expires_at: unless it is renewed."""

    id: str
    organisation_id: str
    person_id: str
    since: datetime
    until: datetime | None
    expires_at: datetime | None = None
    is_expired: bool = False


@dataclass(frozen=True)
class CaseView:
    """A case with its facts and the decision that let the actor see it.

    people: all of them for police and prosecution; the accused, by name alone, for courts and the defence.
    """

    id: str
    urn: str
    operation_name: str
    owner_organisation_id: str
    owner_unit_id: str
    registered_at: datetime
    registered_by_id: str
    closed_at: datetime | None
    offences: tuple[OffenceView, ...]
    people: tuple[PersonView, ...]
    assignments: tuple[AssignmentView, ...]
    holder_organisation_ids: tuple[str, ...]
    decision: Decision
