"""What the reads of the review return: values, never rows."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from unbroken.engines.redaction.finding import Block
from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient, Role
from unbroken.stages.review.rules import Proposal
from unbroken.stages.review.vocabulary import (
    FAULT_WORDS,
    KIND_WORDS,
    REASONS,
    Choice,
    FaultKind,
    Purpose,
    ReadingState,
    RemarkState,
    RenditionState,
    RulingState,
    Way,
)

CHOICE_WORDS = {Choice.REDACT: "Remove", Choice.KEEP: "Keep"}


@dataclass(frozen=True)
class RenditionView:
    """A redacted copy. version_id: of the original; made_version_id: of the sealed copy. is_current: nothing moved."""

    id: str
    version_id: str
    item_id: str
    case_id: str
    organisation_id: str
    recipient: Recipient
    client_id: str
    state: RenditionState
    made_version_id: str
    page_count: int
    sha256: str
    policy_version: str
    rulings_digest: str
    failed_check: str
    sentence: str
    asked_at: datetime
    settled_at: datetime | None
    is_current: bool
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def is_proven(self) -> bool:
        """Say whether it was made and proven, whatever happened since."""
        return self.state is RenditionState.PROVEN

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        match self.state:
            case RenditionState.QUEUED:
                return "Being made"
            case RenditionState.FAILED:
                return "Not made"
            case _:
                return "Proven" if self.is_current else "Superseded"


@dataclass(frozen=True)
class DocumentStanding:
    """How far one document is for one recipient: what the release gate asks.

    is_read: the engine has read it. is_stale: facts or policy changed since. undecided: places without a decision.
    waiting_second: places that wait for a second person, or a supervisor. is_finished: somebody looked at every page.
    block: why the whole document may not go. rendition: the newest copy of the actor's organisation, if any.
    is_current: that copy is proven, and nothing has moved since it was made.
    """

    version_id: str
    item_id: str
    document_type: str
    is_read: bool
    is_stale: bool
    undecided: int
    waiting_second: int
    is_finished: bool
    block: Block | None
    rendition: RenditionView | None
    page_count: int = 0
    rulings_digest: str = ""

    @property
    def is_current(self) -> bool:
        """Say whether the copy is proven and nothing has moved since."""
        return (
            self.is_read
            and not self.is_stale
            and self.rendition is not None
            and self.rendition.is_proven
            and self.rendition.is_current
        )

    @property
    def is_ready(self) -> bool:
        """Say whether a copy can be made now."""
        return (
            self.is_read
            and not self.is_stale
            and not self.undecided
            and not self.waiting_second
            and self.is_finished
            and self.block is None
        )


@dataclass(frozen=True)
class ReadingView:
    """One reading of a document."""

    id: str
    case_id: str
    item_id: str
    version_id: str
    organisation_id: str
    client_id: str
    state: ReadingState
    document_type: str
    page_count: int
    layout: str
    policy_version: str
    error: str
    blob_key: str
    is_stale: bool


@dataclass(frozen=True)
class Place:
    """Where something is: a page and a box in points from its top left."""

    page: int
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class FindingView:
    """One place of a document as the reviewer sees it: what was found, what is proposed, and what was decided."""

    key: str
    text: str
    kind: InfoKind
    subject_id: str
    subject: str
    role: Role | None
    why: str
    found_by: str
    is_sure: bool
    places: tuple[Place, ...]
    proposal: Proposal | None
    reason: str
    ruling: "RulingView | None"
    is_open: bool
    copies: int = 0

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return self.places[0].page if self.places else 1

    def page_near(self, number: int) -> int:
        """Return the page given where some of it lies there; else the page on which it begins."""
        return number if any(place.page == number for place in self.places) else self.page

    @property
    def kind_words(self) -> str:
        """The kind in plain words."""
        return KIND_WORDS[self.kind]

    @property
    def number(self) -> int:
        """The number of the ruling that stands, 0 where there is none."""
        return self.ruling.number if self.ruling else 0

    @property
    def can_accept(self) -> bool:
        """Say whether it is open and the policy proposes to remove it: many such are accepted in one go."""
        return self.state == "open" and self.proposal is not None and self.proposal.action is Action.REDACT

    @property
    def state(self) -> str:
        """How the place stands, for pages: open, waits, disputed, redact or keep."""
        if self.ruling is not None and self.ruling.state is RulingState.WAITS:
            return "waits"
        if self.ruling is not None and self.ruling.state is RulingState.DISPUTED:
            return "disputed"
        if self.is_open:
            return "open"
        choice = self.ruling.action if self.ruling else Choice.KEEP
        return "redact" if choice is Choice.REDACT else "keep"

    @property
    def state_words(self) -> str:
        """How the place stands, in plain words."""
        return {
            "open": "To decide",
            "waits": "Waits for a second person",
            "disputed": "Two people disagree",
            "redact": "Removed",
            "keep": "Kept",
        }[self.state]


@dataclass(frozen=True)
class RulingView:
    """What somebody decided. action is None while it is kept from the person who asks."""

    id: str
    key: str
    number: int
    state: RulingState
    action: Choice | None
    reason_code: str
    note: str
    by_id: str
    by: str
    at: datetime
    seconds: tuple["SecondView", ...] = ()

    @property
    def words(self) -> str:
        """The decision in plain words."""
        if self.action is None:
            return "Not shown until a second person has decided"
        return f"{CHOICE_WORDS[self.action]}: {REASONS.get(self.reason_code, self.reason_code)}"


@dataclass(frozen=True)
class SecondView:
    """What a second person, or a supervisor, decided."""

    action: Choice
    reason_code: str
    note: str
    by: str
    at: datetime
    is_settlement: bool


@dataclass(frozen=True)
class RemarkView:
    """What another side said of a redaction. key: the place it is about, if one; made_version_id: the copy, if one.

    recipient: for whom that copy was made.
    """

    id: str
    case_id: str
    item_id: str
    exhibit_ref: str
    version_id: str
    made_version_id: str
    recipient: str
    key: str
    purpose: Purpose
    way: Way
    kind: FaultKind
    page: int
    note: str
    state: RemarkState
    answer: str
    by: str
    at: datetime
    answered_by: str
    from_organisation: str
    is_mine_to_answer: bool
    is_from_us: bool

    @property
    def sentence(self) -> str:
        """What is said, in one sentence."""
        what = FAULT_WORDS[self.kind]
        if self.purpose is Purpose.ASK:
            ask = "remove more" if self.way is Way.UNDER else "remove less"
            return f"Please {ask} on page {self.page}: {what}."
        how = "not removed" if self.way is Way.UNDER else "removed although it was needed"
        return f"{what} {how} on page {self.page}."
