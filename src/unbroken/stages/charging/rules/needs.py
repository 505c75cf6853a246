"""What is needed now for one suspect or defendant, and by whom: it follows from their state and the milestone."""

from dataclasses import dataclass
from typing import Final, assert_never

from unbroken.stages.charging.rules.defendants import Milestone, Track
from unbroken.stages.charging.rules.requests import State

POLICE, PROSECUTION, COURT, NOBODY = "police", "the prosecution", "the court", "nobody"


@dataclass(frozen=True)
class NeedRule:
    """What is needed, by whom, and what comes after it."""

    words: str
    by: str
    following: str


SETTLED: Final = NeedRule("Nothing", NOBODY, "This position is settled.")
INVESTIGATION: Final = NeedRule(
    "The investigation, then a request for a charging decision", POLICE, "Police ask for a charging decision."
)
ANSWERS: Final = NeedRule("Answers to the action plan", POLICE, "The request is sent again to the prosecutor.")
CHARGES: Final = NeedRule("The authorised charges", POLICE, "Police charge and send back the charges made.")
OF_REQUEST: Final[dict[State, NeedRule]] = {
    State.SUBMITTED: NeedRule(
        "Triage of the request", PROSECUTION, "The prosecution accepts the request or returns it."
    ),
    State.REJECTED: NeedRule("An answer to the return at triage", POLICE, "The request is sent again."),
    State.ACCEPTED: NeedRule("A charging decision", PROSECUTION, "The decision is signed and returned to police."),
    State.ACTION_PLAN: ANSWERS,
    State.CHARGES_PENDING: CHARGES,
}
OF_MILESTONE: Final[dict[Milestone, NeedRule]] = {
    Milestone.BEFORE_CHARGE: INVESTIGATION,
    Milestone.FIRST_HEARING: NeedRule(
        "The first hearing",
        COURT,
        "The court keeps the case for summary trial, sends it to the Crown Court or takes a plea.",
    ),
    Milestone.SUMMARY_TRIAL: NeedRule("The summary trial", COURT, "The court finds guilty or not guilty."),
    Milestone.SENT: NeedRule(
        "A day for the plea and trial preparation hearing", COURT, "The Crown Court lists the plea hearing."
    ),
    Milestone.PLEA_HEARING: NeedRule(
        "The plea and trial preparation hearing", COURT, "A plea is taken, or the trial is listed."
    ),
    Milestone.TRIAL: NeedRule("The trial", COURT, "The court finds guilty or not guilty."),
    Milestone.SENTENCE: NeedRule("The sentence", COURT, "The sentence is recorded for each defendant."),
    Milestone.CLOSED: SETTLED,
}


def need_of(track: Track, request: State | None, milestone: Milestone) -> NeedRule:
    """Return what is needed for a suspect. request: state of the open request they are in, None without one."""
    match track:
        case Track.INVESTIGATED:
            return OF_REQUEST.get(request, INVESTIGATION) if request is not None else INVESTIGATION
        case Track.DECISION_NEEDED:
            return OF_REQUEST[request if request in OF_REQUEST else State.ACCEPTED]
        case Track.EVIDENCE_NEEDED:
            return ANSWERS
        case Track.CHARGES_PENDING:
            return CHARGES
        case Track.CHARGED:
            return OF_MILESTONE[milestone]
        case Track.NO_FURTHER_ACTION | Track.OUT_OF_COURT | Track.NOT_GUILTY | Track.SENTENCED:
            return SETTLED
        case _:
            assert_never(track)
