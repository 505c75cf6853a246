"""What the reads of charging return: values, never rows to change."""

from dataclasses import dataclass, field
from datetime import date, datetime

from unbroken.engines.clocks import Told
from unbroken.engines.clocks.words import day_words
from unbroken.stages.cases.standing import Need, Shared
from unbroken.stages.charging.rules.defendants import MILESTONE_WORDS, TRACK_TONES, TRACK_WORDS, Milestone, Track
from unbroken.stages.charging.rules.priority import Place
from unbroken.stages.charging.rules.requests import STATE_TONES, STATE_WORDS, State, reference
from unbroken.stages.charging.vocabulary import ActionCategory, Failure, Outcome, Priority, RequestKind


@dataclass(frozen=True)
class QueueRow:
    """One request in the queue, with where it stands and why. on_it: who has its triage or review open right now.

    cause: whose clock puts it in its group, as a sentence.
    """

    id: str
    case_id: str
    urn: str
    operation_name: str
    names: str
    kind: RequestKind
    priority: Priority
    state: State
    from_organisation: str
    unit: str
    assigned_to: str
    assigned_to_id: str
    on_it: str
    clocks: tuple[Told, ...]
    submitted_at: datetime
    place: Place
    cause: str
    can_claim: bool

    @property
    def reference(self) -> str:
        """The short reference by which people speak of it."""
        return reference(self.id)

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        return STATE_WORDS[self.state]

    @property
    def tone(self) -> str:
        """The tone of the state's tag."""
        return STATE_TONES[self.state]


@dataclass(frozen=True)
class ThreadLine:
    """One thing that happened on a request, for its thread: who, when, what."""

    id: str
    at: datetime
    who: str
    title: str
    text: str = ""


@dataclass(frozen=True)
class ActionLine:
    """An item of the action plan."""

    id: str
    description: str
    category: ActionCategory
    who: str
    due_on: date
    received_at: datetime | None
    answer: str
    cancelled_at: datetime | None
    cancelled_reason: str
    is_late: bool

    @property
    def is_open(self) -> bool:
        """Say whether police still have to answer."""
        return self.received_at is None and self.cancelled_at is None

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        if self.cancelled_at is not None:
            return "No longer needed"
        if self.received_at is not None:
            return "Answered by police"
        return f"Late: due {day_words(self.due_on)}" if self.is_late else f"Due {day_words(self.due_on)}"

    @property
    def tone(self) -> str:
        """The tone of the state's tag."""
        if not self.is_open:
            return "quiet" if self.cancelled_at is not None else "good"
        return "bad" if self.is_late else "waiting"


@dataclass(frozen=True)
class OutcomeLine:
    """The signed outcome for one suspect and offence, and what was charged."""

    person_id: str
    name: str
    offence_id: str
    code: str
    outcome: Outcome
    disposal: str
    note: str
    review_on: date | None


@dataclass(frozen=True)
class SuspectLine:
    """Where one suspect is. milestone: of who is charged and not settled yet. court, next_on: of their next hearing.

    needed, by: what is needed now for them and by whom, where the case's page says it.
    """

    person_id: str
    name: str
    track: Track
    since: datetime | None
    milestone: Milestone | None = None
    court: str = ""
    next_on: date | None = None
    needed: str = ""
    by: str = ""

    @property
    def words(self) -> str:
        """The state in plain words."""
        return TRACK_WORDS[self.track]

    @property
    def tone(self) -> str:
        """The tone of the state's tag."""
        return TRACK_TONES[self.track]

    @property
    def milestone_words(self) -> str:
        """The milestone in plain words, empty without one."""
        return MILESTONE_WORDS[self.milestone] if self.milestone is not None else ""


@dataclass(frozen=True)
class AssessmentView:
    """A Director's Guidance Assessment with its dispute."""

    failures: tuple[Failure, ...]
    comment: str
    assessed_at: datetime
    assessed_by: str
    dispute_until: date
    may_dispute: bool
    disputed_at: datetime | None
    dispute: str
    settlement: str
    settlement_reason: str
    discussed: str


@dataclass(frozen=True)
class CaseState:
    """What the panel of a case says: each suspect, what is needed by whom, what is missing, shared, and comes next.

    holders: who holds the case or was sent a request, in sentences. needed: what follows from the states first.
    is_mixed: those in court are at different milestones.
    """

    status: str
    milestone: str
    suspects: tuple[SuspectLine, ...]
    clocks: tuple[Told, ...]
    needed: tuple[Need, ...]
    next_steps: tuple[str, ...]
    missing: tuple[str, ...] = ()
    readiness: str = ""
    holders: tuple[str, ...] = ()
    shared: tuple[Shared, ...] = ()
    requests: tuple[tuple[str, str, str], ...] = field(default_factory=tuple)
    can_ask: bool = False
    can_record: bool = False
    is_mixed: bool = False
