"""What the reads of the register return: values, never rows."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.clocks import Told
from unbroken.ground.access.policy import Decision
from unbroken.stages.incidents.finishing import Missing
from unbroken.stages.incidents.learning import Owed
from unbroken.stages.incidents.vocabulary import (
    REDACTION_TYPES,
    Category,
    DataKind,
    Direction,
    Found,
    IncidentKind,
    Notice,
    Opened,
    Reach,
    Severity,
)


@dataclass(frozen=True)
class Asked:
    """What a reader of the register filters by; empty means all."""

    kind: str = ""
    category: str = ""
    severity: str = ""
    search: str = ""

    @property
    def is_set(self) -> bool:
        """Say whether anything is filtered."""
        return bool(self.kind or self.category or self.severity or self.search)


@dataclass(frozen=True)
class IncidentRow:
    """One entry in the list."""

    id: str
    kind: IncidentKind
    urn: str
    category: Category | None
    rule: str
    sentence: str
    severity: Severity
    would_have_been: Severity | None
    found_at: datetime
    closed_at: datetime | None
    clocks: tuple[Told, ...]


@dataclass(frozen=True)
class RegisterPage:
    """A page of the register. counts: entries by kind, of the whole register of the organisation."""

    rows: tuple[IncidentRow, ...]
    number: int
    pages: int
    total: int
    counts: tuple[tuple[IncidentKind, int], ...]


@dataclass(frozen=True)
class EndView:
    """How far a breach is from its end. missing: what is, for this reader to close it."""

    owner: str
    owned_at: datetime | None
    learning: str
    done_at: datetime | None
    done_by: str
    effect: str
    checked_at: datetime | None
    checked_by: str
    closed_at: datetime | None
    closed_by: str
    check_from: datetime | None
    check_until: datetime | None
    is_early: bool
    is_overdue: bool
    is_owner: bool
    missing: tuple[Missing, ...]
    may_close: bool


@dataclass(frozen=True)
class IncidentView:
    """One entry with everything in it. case_id: empty for those who may not see the case.

    notice: whether the commissioner is told, None until somebody decided. owed: what the breach asks for, told to those
    who keep the register.
    """

    row: IncidentRow
    organisation: str
    case_id: str
    exhibit_ref: str
    recipient: str
    reach: Reach | None
    opened: Opened | None
    data_kinds: tuple[DataKind, ...]
    people_count: int
    points: tuple[tuple[str, int], ...]
    how_found: Found
    aware_at: datetime
    found_by: str
    redaction_type: int | None
    direction: Direction | None
    page: int | None
    returned_to: str
    notice: Notice | None
    notice_reason: str
    notice_at: datetime | None
    notice_by: str
    may_decide: bool
    owed: Owed | None
    end: EndView | None
    decision: Decision

    @property
    def redaction_words(self) -> str:
        """What was redacted too little or too much."""
        return REDACTION_TYPES.get(self.redaction_type or 0, "")
