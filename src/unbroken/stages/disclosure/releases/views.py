"""What the reads of releases return: values, never rows."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.policy import Decision
from unbroken.stages.disclosure.releases.rules import OPEN, STATE_TONES, STATE_WORDS, State
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS, Authority, ReleaseStage


@dataclass(frozen=True)
class ReleaseRow:
    """One release in a list."""

    id: str
    case_id: str
    title: str
    recipient: Recipient
    recipient_name: str
    client: str
    stage: ReleaseStage
    authority: Authority
    state: State
    documents: int
    drafted_at: datetime
    released_at: datetime | None

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        return STATE_WORDS[self.state]

    @property
    def state_tone(self) -> str:
        """How a page shows the state."""
        return STATE_TONES[self.state]

    @property
    def recipient_words(self) -> str:
        """The kind of recipient in plain words."""
        return RECIPIENTS[self.recipient]

    @property
    def is_open(self) -> bool:
        """Say whether it may still be changed."""
        return self.state in OPEN


@dataclass(frozen=True)
class EntryView:
    """One document of a release: what it is, and the copy that goes. made_version_id is empty until there is one.

    review_query: what leads from the page of the review to what is decided for this recipient.
    """

    id: str
    item_id: str
    version_id: str
    ref: str
    title: str
    document_type: str
    made_version_id: str
    page_count: int
    sha256: str
    served_name: str
    undecided: int
    needs_review: bool
    review_query: str = ""


@dataclass(frozen=True)
class CheckView:
    """One answer of the gate, as a page shows it. override: how far two people are with going past it."""

    rule: str
    item_id: str
    ref: str
    passed: bool
    was_overridden: bool
    may_override: bool
    sentence: str
    todo: str
    override: "OverrideView | None" = None

    @property
    def is_stop(self) -> bool:
        """Say whether nothing goes because of it."""
        return not self.passed and not self.was_overridden


@dataclass(frozen=True)
class OverrideView:
    """A wish to go past a check. agreed_by is empty while it waits for the second person."""

    id: str
    rule: str
    item_id: str
    reason: str
    asked_by: str
    asked_by_id: str
    asked_at: datetime
    agreed_by: str
    agreed_at: datetime | None


@dataclass(frozen=True)
class ReleaseView:
    """A release with its documents and the latest answers of the gate."""

    row: ReleaseRow
    urn: str
    marking: str
    notices: tuple[str, ...]
    entries: tuple[EntryView, ...]
    checks: tuple[CheckView, ...]
    drafted_by: str
    checked_at: datetime | None
    checked_by: str
    released_by: str
    may_draft: bool
    may_override: bool
    may_release: bool
    decision: Decision

    @property
    def stops(self) -> tuple[CheckView, ...]:
        """The answers because of which nothing goes."""
        return tuple(one for one in self.checks if one.is_stop)

    @property
    def passed(self) -> tuple[CheckView, ...]:
        """The answers that let it go, those that two people answer for included."""
        return tuple(one for one in self.checks if not one.is_stop)

    @property
    def page_count(self) -> int:
        """The pages that go."""
        return sum(one.page_count for one in self.entries)


@dataclass(frozen=True)
class Candidate:
    """A document that may be put into a release."""

    version_id: str
    item_id: str
    ref: str
    title: str
    kind_words: str
