"""Everything a case knows, as one value.

Forms, the submission check, the request for a charge and the redaction engine's CASE.json are all made from it,
so that nobody types a fact twice. An empty text, tuple or None means: not recorded yet.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import (
    BadCharacter,
    CompensationClaim,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    OtherOffence,
    RiskMarker,
    Scene,
    SuspectFact,
)


class FileType(StrEnum):
    """What a file is for; it decides what it must hold. Source: National File Standard."""

    PCD_FULL = "pre-charge decision, full code test"
    PCD_THRESHOLD = "pre-charge decision, threshold test"
    GAP = "guilty anticipated plea"
    NGAP = "not guilty anticipated plea"
    UPGRADE = "Crown Court upgrade"


@dataclass(frozen=True, slots=True)
class CaseHeader:
    """What is recorded about the case itself, as it is stored; CaseFacts carries the same fields."""

    operation_name: str = ""
    force: str = ""
    unit: str = ""
    cps_area: str = ""
    cps_unit: str = ""
    file_type: FileType | None = None
    markers: frozenset[str] = frozenset()
    incident_number: str = ""
    reported_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficerFact:
    """An officer who answers for the case. person: id of the user. Contact is of the job, not of the home."""

    person: str
    name: str
    rank: str = ""
    collar_number: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """The officer's own words about the case; each paragraph is written once and quoted by forms."""

    what_happened: str = ""
    key_evidence: str = ""
    defence_account: str = ""
    forensic_evidence: str = ""
    outstanding_work: str = ""
    reasonable_lines: str = ""
    aggravating: str = ""
    orders_sought: str = ""
    confidential: str = ""
    victim_views: str = ""
    public_interest: str = ""
    threshold_grounds: str = ""


@dataclass(frozen=True, slots=True)
class SupervisorCertificate:
    """A supervisor's certificate of the file. Kept with who, when and in which words."""

    person: str
    name: str
    at: datetime
    comments: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A domestic abuse (DASH) risk checklist. answers: yes answers of 27; grade: standard, medium, high."""

    person: str
    on: date
    yes_answers: int
    grade: str


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """A case at one moment. as_of: aware UTC. revision grows by one with each recorded change."""

    id: str
    urn: str
    as_of: datetime
    revision: int = 0
    operation_name: str = ""
    owner_organisation: str = ""
    force: str = ""
    unit: str = ""
    cps_area: str = ""
    cps_unit: str = ""
    file_type: FileType | None = None
    markers: frozenset[str] = frozenset()
    incident_number: str = ""
    reported_at: datetime | None = None
    people: tuple[PersonFact, ...] = ()
    offences: tuple[OffenceFact, ...] = ()
    suspects: tuple[SuspectFact, ...] = ()
    statements: tuple[StatementFact, ...] = ()
    exhibits: tuple[ExhibitFact, ...] = ()
    interviews: tuple[InterviewFact, ...] = ()
    unused: tuple[UnusedFact, ...] = ()
    prints: tuple[ConvictionsPrint, ...] = ()
    other_offences: tuple[OtherOffence, ...] = ()
    claims: tuple[CompensationClaim, ...] = ()
    bad_character: tuple[BadCharacter, ...] = ()
    risks: tuple[RiskMarker, ...] = ()
    scenes: tuple[Scene, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    outline: Outline = Outline()
    officer: OfficerFact | None = None
    supervisor: OfficerFact | None = None
    certificate: SupervisorCertificate | None = None

    def person(self, person_id: str) -> PersonFact | None:
        """Return the person with this id, or None."""
        return next((one for one in self.people if one.id == person_id), None)

    def with_role(self, *roles: CaseRole) -> tuple[PersonFact, ...]:
        """Return the people who have one of these roles, in the order of the record."""
        wanted = frozenset(roles)
        return tuple(one for one in self.people if one.roles & wanted)
