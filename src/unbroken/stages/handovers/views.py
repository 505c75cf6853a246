"""What the reads of hand-overs return: values, never rows to change."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import Decision
from unbroken.stages.handovers.rules import STATE_TONES, STATE_WORDS, WAITING, State, reference


class BoardFilter(StrEnum):
    """What the transfer board shows."""

    ALL = "all"
    WAITING = "waiting"
    OVERDUE = "overdue"
    RECEIVED = "received"
    REFUSED = "refused"
    OUT = "sent"
    IN = "incoming"

    @property
    def words(self) -> str:
        """The filter in plain words."""
        return _FILTER_WORDS[self]


_FILTER_WORDS = {
    BoardFilter.ALL: "All",
    BoardFilter.WAITING: "Waiting for receipt",
    BoardFilter.OVERDUE: "Overdue",
    BoardFilter.RECEIVED: "Received",
    BoardFilter.REFUSED: "Refused or recalled",
    BoardFilter.OUT: "Sent by us",
    BoardFilter.IN: "Sent to us",
}


@dataclass(frozen=True)
class HandoverRow:
    """One hand-over in a list. can_open: whether the actor may see what is in it."""

    id: str
    case_id: str
    urn: str
    from_organisation_id: str
    from_organisation: str
    from_person: str
    to_organisation_id: str
    to_organisation: str
    to_person: str
    item_count: int
    state: State
    sent_at: datetime
    due_at: datetime
    is_overdue: bool
    can_open: bool
    is_case_visible: bool

    @property
    def reference(self) -> str:
        """The short reference by which people speak of it."""
        return reference(self.id)

    @property
    def is_waiting(self) -> bool:
        """Say whether it waits for the recipient."""
        return self.state in WAITING

    @property
    def state_words(self) -> str:
        """The state in plain words; overdue is said first."""
        return "Overdue: no receipt" if self.is_overdue else STATE_WORDS[self.state]

    @property
    def tone(self) -> str:
        """The tone of the state's tag."""
        return "bad" if self.is_overdue else STATE_TONES[self.state]


@dataclass(frozen=True)
class BoardPage:
    """One page of the transfer board and how many each filter has."""

    rows: tuple[HandoverRow, ...]
    counts: dict[BoardFilter, int]
    show: BoardFilter
    number: int
    pages: int


@dataclass(frozen=True)
class ItemLine:
    """One item of a hand-over as sent."""

    version_id: str
    item_id: str
    exhibit_ref: str
    title: str
    kind: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class ReceiptView:
    """A signed receipt. note: the text with its signature. recorded_at: when the sender's log named it."""

    id: str
    text: str
    note: str
    public_key: str
    signed_by: str
    organisation: str
    signed_at: datetime
    recorded_at: datetime | None


@dataclass(frozen=True)
class AlarmView:
    """The alarm of a hand-over; cleared_at is set once somebody acted or the hand-over was settled."""

    raised_at: datetime
    cleared_at: datetime | None
    acted_by: str
    note: str


@dataclass(frozen=True)
class CopyRequestView:
    """One time somebody asked again. count: of items."""

    asked_by: str
    asked_at: datetime
    reason: str
    count: int


@dataclass(frozen=True)
class HandoverView:
    """One hand-over with everything its page shows. allowed: what the actor may do now."""

    row: HandoverRow
    note: str
    reason: str
    opened_at: datetime | None
    settled_at: datetime | None
    items: tuple[ItemLine, ...]
    receipt: ReceiptView | None
    alarm: AlarmView | None
    copy_requests: tuple[CopyRequestView, ...]
    prepared_count: int
    is_recipient: bool
    allowed: frozenset[Action]
    decision: Decision

    @property
    def total_bytes(self) -> int:
        """The size of all items together."""
        return sum(item.size_bytes for item in self.items)

    def may(self, action: str) -> bool:
        """Say whether the actor may do an action, by its name in the policy."""
        return action in self.allowed


@dataclass(frozen=True)
class HandoverRecord:
    """What a package says of a hand-over. receipt: the signed note, empty until somebody signed."""

    id: str
    from_organisation_id: str
    to_organisation_id: str
    receipt: str
    signed_by: str
    signed_at: datetime | None
