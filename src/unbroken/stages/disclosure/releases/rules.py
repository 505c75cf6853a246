"""The states of a release, and what somebody who drafts one must say. Pure."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Final, TypeVar

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.diagrams import diagram
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ReleaseSettled
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS, Authority, ReleaseStage

TITLE_LIMIT: Final = 120
REASON_LIMIT: Final = 1000
MOST_DOCUMENTS: Final = 1000
MOST_NOTICES: Final = 10


class State(StrEnum):
    """Where a release is."""

    DRAFT = "DRAFT"
    STOPPED = "STOPPED"
    READY = "READY"
    RELEASED = "RELEASED"
    SERVED = "SERVED"
    RECALLED = "RECALLED"


class Move(StrEnum):
    """What moves a release on."""

    CHANGE = "change"
    STOP = "stop"
    PASS = "pass"  # noqa: S105  (a move, no secret)
    RELEASE = "release"
    SERVE = "serve"
    RECALL = "recall"


TRANSITIONS: Final[dict[tuple[State, Move], State]] = {
    **{(state, Move.CHANGE): State.DRAFT for state in (State.DRAFT, State.STOPPED, State.READY)},
    **{(state, Move.STOP): State.STOPPED for state in (State.DRAFT, State.STOPPED, State.READY, State.RELEASED)},
    **{(state, Move.PASS): State.READY for state in (State.DRAFT, State.STOPPED, State.READY)},
    (State.READY, Move.RELEASE): State.RELEASED,
    (State.RELEASED, Move.SERVE): State.SERVED,
    (State.RELEASED, Move.RECALL): State.RECALLED,
    (State.SERVED, Move.RECALL): State.RECALLED,
}
OPEN: Final = frozenset({State.DRAFT, State.STOPPED, State.READY})

STATE_WORDS: Final[dict[State, str]] = {
    State.DRAFT: "Being prepared",
    State.STOPPED: "Stopped",
    State.READY: "Every check passed",
    State.RELEASED: "Released",
    State.SERVED: "Served",
    State.RECALLED: "Recalled",
}
STATE_TONES: Final[dict[State, str]] = {
    State.DRAFT: "quiet",
    State.STOPPED: "bad",
    State.READY: "waiting",
    State.RELEASED: "good",
    State.SERVED: "good",
    State.RECALLED: "quiet",
}

_E = TypeVar("_E", Recipient, ReleaseStage, Authority)


def next_state(state: State, move: Move) -> State:
    """Return the state after a move. Raises ReleaseSettled."""
    following = TRANSITIONS.get((state, move))
    if following is None:
        raise ReleaseSettled(
            f"This release is in the state “{STATE_WORDS[state]}”, so this cannot be done to it. Begin a new one."
        )
    return following


def state_diagram() -> str:
    """Return the transition table as a Mermaid diagram."""
    return diagram(f"{State.DRAFT}: draft", TRANSITIONS, State)


def check_recipient(untrusted_kind: str) -> Recipient:
    """Return for whom a release is. Raises DisclosureIncomplete."""
    kind = _one(untrusted_kind, Recipient, "recipient", "Choose for whom the documents are.")
    if kind not in RECIPIENTS:
        raise DisclosureIncomplete("recipient", "Choose for whom the documents are.")
    return kind


def check_stage(untrusted_stage: str) -> ReleaseStage:
    """Return the stage. Raises DisclosureIncomplete."""
    return _one(untrusted_stage, ReleaseStage, "stage", "Choose how far the case is.")


def check_authority(untrusted_authority: str) -> Authority:
    """Return the authority. Raises DisclosureIncomplete."""
    return _one(untrusted_authority, Authority, "authority", "Choose why the documents may go.")


def check_title(untrusted_title: str) -> str:
    """Return the title, cleaned. Raises DisclosureIncomplete."""
    title = tidy(untrusted_title)
    if not title:
        raise DisclosureIncomplete("title", "Say what the release is, such as “Initial details”. Name nobody.")
    if len(title) > TITLE_LIMIT:
        raise DisclosureIncomplete("title", f"Shorten the title to {TITLE_LIMIT} characters or fewer.")
    return title


def check_reason(untrusted_reason: str) -> str:
    """Return a reason, cleaned. Raises DisclosureIncomplete."""
    reason = tidy(untrusted_reason)
    if not reason:
        raise DisclosureIncomplete("reason", "Say why. It is recorded, and read by the information manager.")
    if len(reason) > REASON_LIMIT:
        raise DisclosureIncomplete("reason", f"Shorten the reason to {REASON_LIMIT} characters or fewer.")
    return reason


def check_notices(untrusted_addresses: Iterable[str]) -> list[str]:
    """Return the addresses of the notice, each once. Raises DisclosureIncomplete."""
    chosen = list(dict.fromkeys(one.strip() for one in untrusted_addresses if one.strip()))
    if len(chosen) > MOST_NOTICES or any("@" not in one or len(one) > 254 or " " in one for one in chosen):
        raise DisclosureIncomplete(
            "notices", f"Enter e-mail addresses, one a line, {MOST_NOTICES} at most, such as duty@firm.example."
        )
    return chosen


def check_documents(version_ids: Sequence[str]) -> list[str]:
    """Return the documents, each once, in order. Raises DisclosureIncomplete."""
    chosen = list(dict.fromkeys(version_ids))
    if not chosen:
        raise DisclosureIncomplete("version_ids", "Choose at least one document.")
    if len(chosen) > MOST_DOCUMENTS:
        raise DisclosureIncomplete("version_ids", f"Choose {MOST_DOCUMENTS:,} documents or fewer.")
    return chosen


def check_confirmed(*, confirmed: bool) -> None:
    """Raise DisclosureIncomplete unless the sender looked at what goes."""
    if not confirmed:
        raise DisclosureIncomplete("confirmed", "Confirm that you have looked at the documents, pages and digests.")


def served_name(urn: str, ref: str, place: int) -> str:
    """Return the name of a served file: URN, place and reference; never what somebody called it. Row O7."""
    safe = "".join(letter if letter.isalnum() else "-" for letter in ref)
    return f"{urn.replace('/', '-')}-{place:03}-{safe}.pdf"


def tidy(text: str) -> str:
    """Return one line without what cannot be printed."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _one(untrusted: str, values: type[_E], field: str, sentence: str) -> _E:
    try:
        return values(untrusted)
    except ValueError:
        raise DisclosureIncomplete(field, sentence) from None
