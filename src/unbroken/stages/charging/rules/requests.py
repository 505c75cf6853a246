"""The states of a request for advice or a charge, and what moves it from one to the next."""

from enum import StrEnum
from typing import Final

from unbroken.ground.access.target import Stage
from unbroken.ground.diagrams import diagram
from unbroken.stages.charging.errors import RequestMoved


class State(StrEnum):
    """Where a request is. The words say who must do what."""

    SUBMITTED = "SUBMITTED"
    REJECTED = "REJECTED"
    ACCEPTED = "ACCEPTED"
    ACTION_PLAN = "ACTION_PLAN"
    CHARGES_PENDING = "CHARGES_PENDING"
    COMPLETED = "COMPLETED"
    WITHDRAWN = "WITHDRAWN"


class Move(StrEnum):
    """What moves a request on."""

    ACCEPT = "accept"
    REJECT = "reject"
    RESUBMIT = "resubmit"
    REFER = "refer"
    PLAN = "ask for more evidence"
    AUTHORISE = "authorise charges"
    FINISH = "decide without a charge"
    CHARGE = "send back the charges"
    WITHDRAW = "withdraw"


TRANSITIONS: Final[dict[tuple[State, Move], State]] = {
    (State.SUBMITTED, Move.ACCEPT): State.ACCEPTED,
    (State.SUBMITTED, Move.REJECT): State.REJECTED,
    (State.SUBMITTED, Move.REFER): State.SUBMITTED,
    (State.SUBMITTED, Move.WITHDRAW): State.WITHDRAWN,
    (State.REJECTED, Move.RESUBMIT): State.SUBMITTED,
    (State.REJECTED, Move.WITHDRAW): State.WITHDRAWN,
    (State.ACCEPTED, Move.PLAN): State.ACTION_PLAN,
    (State.ACCEPTED, Move.AUTHORISE): State.CHARGES_PENDING,
    (State.ACCEPTED, Move.FINISH): State.COMPLETED,
    (State.ACCEPTED, Move.REFER): State.SUBMITTED,
    (State.ACCEPTED, Move.WITHDRAW): State.WITHDRAWN,
    (State.ACTION_PLAN, Move.RESUBMIT): State.ACCEPTED,
    (State.ACTION_PLAN, Move.WITHDRAW): State.WITHDRAWN,
    (State.CHARGES_PENDING, Move.CHARGE): State.COMPLETED,
}
OPEN: Final = frozenset(State) - {State.COMPLETED, State.WITHDRAWN}
WITH_PROSECUTION: Final = frozenset({State.SUBMITTED, State.ACCEPTED})
WITH_POLICE: Final = frozenset({State.REJECTED, State.ACTION_PLAN, State.CHARGES_PENDING})

STATE_WORDS: Final[dict[State, str]] = {
    State.SUBMITTED: "Triage needed",
    State.REJECTED: "Waiting for police: returned at triage",
    State.ACCEPTED: "Charging decision needed",
    State.ACTION_PLAN: "Waiting for police: action plan",
    State.CHARGES_PENDING: "Charges pending: waiting for police to charge",
    State.COMPLETED: "Decided",
    State.WITHDRAWN: "Withdrawn by police",
}
STATE_TONES: Final[dict[State, str]] = {
    State.SUBMITTED: "waiting",
    State.REJECTED: "bad",
    State.ACCEPTED: "working",
    State.ACTION_PLAN: "waiting",
    State.CHARGES_PENDING: "waiting",
    State.COMPLETED: "good",
    State.WITHDRAWN: "quiet",
}
STAGES: Final[dict[State, Stage]] = {
    State.SUBMITTED: Stage.SENT,
    State.REJECTED: Stage.REFUSED,
    State.ACCEPTED: Stage.SIGNED,
    State.ACTION_PLAN: Stage.SIGNED,
    State.CHARGES_PENDING: Stage.SIGNED,
    State.COMPLETED: Stage.CLOSED,
    State.WITHDRAWN: Stage.RECALLED,
}
_REFUSALS: Final[dict[State, str]] = {
    State.SUBMITTED: "This request waits for triage. Wait until it has been accepted or returned.",
    State.REJECTED: "This request was returned to police at triage. It comes back when police send it again.",
    State.ACCEPTED: "This request was accepted and waits for a decision.",
    State.ACTION_PLAN: "This request is with police, who answer the action plan.",
    State.CHARGES_PENDING: "The decision on this request is signed. Police send back the charges next.",
    State.COMPLETED: "This request is finished. Ask for a new decision if one is needed.",
    State.WITHDRAWN: "This request was withdrawn by police, so nothing can be done with it any more.",
}


def next_state(state: State, move: Move) -> State:
    """Return the state after a move. Raises RequestMoved."""
    following = TRANSITIONS.get((state, move))
    if following is None:
        raise RequestMoved(_REFUSALS[state])
    return following


def state_diagram() -> str:
    """Return the transition table as a Mermaid diagram, for docs/reference/charging-states.md."""
    return diagram("SUBMITTED: ask", TRANSITIONS, State)


def reference(request_id: str) -> str:
    """Return the short reference by which people speak of a request; it names nobody."""
    return f"CR-{request_id[-8:-4]}-{request_id[-4:]}"
