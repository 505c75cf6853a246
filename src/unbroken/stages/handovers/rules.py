"""The states of a hand-over, what moves it from one to the next, and what a sender and a recipient must enter. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from unbroken.ground.access.target import Stage
from unbroken.ground.diagrams import diagram
from unbroken.stages.handovers.errors import HandoverIncomplete, HandoverSettled

LONDON: Final = ZoneInfo("Europe/London")
NOTE_LIMIT: Final = 1000
REASON_LIMIT: Final = 500
ITEMS_LIMIT: Final = 10_000
INLINE_LIMIT: Final = 50
"""As many items are sent within the request, so that the page answers at once; more by a job, with progress."""
DEADLINE_LIMIT: Final = timedelta(days=90)


class State(StrEnum):
    """Where a hand-over is. Overdue is no state: it is an alarm beside SENT and OPENED."""

    PREPARING = "PREPARING"
    SENT = "SENT"
    OPENED = "OPENED"
    RECEIVED = "RECEIVED"
    REFUSED = "REFUSED"
    RECALLED = "RECALLED"


class Move(StrEnum):
    """What moves a hand-over on."""

    READY = "ready"
    OPEN = "open"
    SIGN = "sign"
    REFUSE = "refuse"
    RECALL = "recall"


TRANSITIONS: Final[dict[tuple[State, Move], State]] = {
    (State.PREPARING, Move.READY): State.SENT,
    (State.PREPARING, Move.RECALL): State.RECALLED,
    (State.SENT, Move.OPEN): State.OPENED,
    (State.SENT, Move.RECALL): State.RECALLED,
    (State.OPENED, Move.SIGN): State.RECEIVED,
    (State.OPENED, Move.REFUSE): State.REFUSED,
    (State.OPENED, Move.RECALL): State.RECALLED,
}
WAITING: Final = frozenset({State.SENT, State.OPENED})

STATE_WORDS: Final[dict[State, str]] = {
    State.PREPARING: "Being prepared",
    State.SENT: "Waiting for receipt",
    State.OPENED: "Opened, waiting for receipt",
    State.RECEIVED: "Received",
    State.REFUSED: "Refused",
    State.RECALLED: "Recalled",
}
STATE_TONES: Final[dict[State, str]] = {
    State.PREPARING: "working",
    State.SENT: "waiting",
    State.OPENED: "waiting",
    State.RECEIVED: "good",
    State.REFUSED: "bad",
    State.RECALLED: "quiet",
}
_REFUSALS: Final[dict[State, str]] = {
    State.PREPARING: "This hand-over is still being prepared. Wait until it has been sent.",
    State.SENT: "This hand-over has not been opened yet. Open it first.",
    State.OPENED: "This hand-over has been opened already.",
    State.RECEIVED: "The receipt for this hand-over has been signed, so it cannot be changed any more.",
    State.REFUSED: "This hand-over was refused. Send the items again if they are needed.",
    State.RECALLED: "This hand-over was recalled by the sender, so nothing can be done with it any more.",
}


def next_state(state: State, move: Move) -> State:
    """Return the state after a move. Raises HandoverSettled."""
    following = TRANSITIONS.get((state, move))
    if following is None:
        raise HandoverSettled(_REFUSALS[state])
    return following


def stage_of(state: State, *, is_overdue: bool) -> Stage:
    """Return how far a hand-over has come, in the words of the access policy."""
    match state:
        case State.PREPARING | State.SENT | State.OPENED:
            return Stage.OVERDUE if is_overdue else Stage.SENT
        case State.RECEIVED:
            return Stage.SIGNED
        case State.REFUSED:
            return Stage.REFUSED
        case State.RECALLED:
            return Stage.RECALLED


def state_diagram() -> str:
    """Return the transition table as a Mermaid diagram, for docs/reference/handover-states.md."""
    return diagram("PREPARING: choose items", TRANSITIONS, State)


@dataclass(frozen=True)
class QuickDeadline:
    """A deadline in words. key: for the form. at: aware UTC."""

    key: str
    words: str
    at: datetime


def quick_deadlines(now: datetime) -> tuple[QuickDeadline, ...]:
    """Return the deadlines that are offered in words, soonest first. now: aware."""
    here = now.astimezone(LONDON)
    tomorrow = here.date() + timedelta(days=1)
    in_three = here.date() + timedelta(days=3)
    choices = [
        ("two-hours", "In 2 hours", here + timedelta(hours=2)),
        ("today", "By 5pm today", datetime.combine(here.date(), time(17), LONDON)),
        ("tomorrow", "By noon tomorrow", datetime.combine(tomorrow, time(12), LONDON)),
        ("three-days", "By 5pm in 3 days", datetime.combine(in_three, time(17), LONDON)),
    ]
    return tuple(
        QuickDeadline(key, words, at.astimezone(now.tzinfo))
        for key, words, at in choices
        if at > here + timedelta(minutes=15)
    )


def check_sending(version_ids: Sequence[str], due_at: datetime, note: str, now: datetime) -> str:
    """Return the note cleaned. Raises HandoverIncomplete with a sentence for each field."""
    problems: dict[str, str] = {}
    if not version_ids:
        problems["version_ids"] = "Choose at least one item to send."
    elif len(version_ids) > ITEMS_LIMIT:
        problems["version_ids"] = f"Send {ITEMS_LIMIT:,} items or fewer at a time."
    if due_at <= now:
        problems["due_at"] = "The deadline for the receipt must be in the future."
    elif due_at > now + DEADLINE_LIMIT:
        problems["due_at"] = f"The deadline for the receipt must be within {DEADLINE_LIMIT.days} days."
    tidy = _tidy(note)
    if len(tidy) > NOTE_LIMIT:
        problems["note"] = f"The note must be {NOTE_LIMIT:,} characters or fewer."
    if problems:
        raise HandoverIncomplete(next(iter(problems.values())), fields=problems)
    return tidy


def check_reason(text: str, field: str, missing: str) -> str:
    """Return the reason cleaned. missing: the sentence for an empty one. Raises HandoverIncomplete."""
    tidy = _tidy(text)
    if not tidy:
        raise HandoverIncomplete(missing, fields={field: missing})
    if len(tidy) > REASON_LIMIT:
        sentence = f"Shorten this to {REASON_LIMIT} characters or fewer."
        raise HandoverIncomplete(sentence, fields={field: sentence})
    return tidy


def reference(handover_id: str) -> str:
    """Return the short reference by which people speak of a hand-over; it names nobody."""
    return f"HO-{handover_id[-8:-4]}-{handover_id[-4:]}"


def _tidy(text: str) -> str:
    lines = ("".join(one for one in line if one.isprintable()).strip() for line in text.splitlines())
    return "\n".join(lines).strip()
