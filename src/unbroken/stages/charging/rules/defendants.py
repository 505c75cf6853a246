"""The state of each suspect or defendant, their milestones after charge, and the milestone of the case.

A state and a milestone belong to each defendant. The milestone of the case follows from those of its defendants; nobody
moves it. Source: DOMAIN 4.6.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final, assert_never

from unbroken.ground.diagrams import diagram
from unbroken.stages.charging.errors import RequestMoved
from unbroken.stages.charging.vocabulary import Outcome


class Track(StrEnum):
    """Where one suspect or defendant is."""

    INVESTIGATED = "INVESTIGATED"
    DECISION_NEEDED = "DECISION_NEEDED"
    EVIDENCE_NEEDED = "EVIDENCE_NEEDED"
    CHARGES_PENDING = "CHARGES_PENDING"
    CHARGED = "CHARGED"
    NO_FURTHER_ACTION = "NO_FURTHER_ACTION"
    OUT_OF_COURT = "OUT_OF_COURT"
    NOT_GUILTY = "NOT_GUILTY"
    SENTENCED = "SENTENCED"


class TrackMove(StrEnum):
    """What moves a suspect or defendant on."""

    ASK = "decision asked for"
    RETURN = "request returned or withdrawn"
    PLAN = "more evidence asked for"
    ADVISE = "early advice given"
    AUTHORISE = "charge authorised"
    POLICE_CHARGE = "charged by police themselves"
    CHARGE = "charged as authorised"
    STOP = "decision to stop"
    DIVERT = "out-of-court disposal decided"
    REOPEN = "decision to stop reviewed"
    DISCONTINUE = "case discontinued"
    ACQUIT = "found not guilty"
    SENTENCE = "sentenced"


TRACKS: Final[dict[tuple[Track, TrackMove], Track]] = {
    (Track.INVESTIGATED, TrackMove.ASK): Track.DECISION_NEEDED,
    (Track.INVESTIGATED, TrackMove.POLICE_CHARGE): Track.CHARGED,
    (Track.DECISION_NEEDED, TrackMove.RETURN): Track.INVESTIGATED,
    (Track.DECISION_NEEDED, TrackMove.ADVISE): Track.INVESTIGATED,
    (Track.DECISION_NEEDED, TrackMove.PLAN): Track.EVIDENCE_NEEDED,
    (Track.DECISION_NEEDED, TrackMove.AUTHORISE): Track.CHARGES_PENDING,
    (Track.DECISION_NEEDED, TrackMove.STOP): Track.NO_FURTHER_ACTION,
    (Track.DECISION_NEEDED, TrackMove.DIVERT): Track.OUT_OF_COURT,
    (Track.EVIDENCE_NEEDED, TrackMove.ASK): Track.DECISION_NEEDED,
    (Track.EVIDENCE_NEEDED, TrackMove.RETURN): Track.INVESTIGATED,
    (Track.CHARGES_PENDING, TrackMove.CHARGE): Track.CHARGED,
    (Track.CHARGES_PENDING, TrackMove.RETURN): Track.INVESTIGATED,
    (Track.NO_FURTHER_ACTION, TrackMove.REOPEN): Track.DECISION_NEEDED,
    (Track.NO_FURTHER_ACTION, TrackMove.ASK): Track.DECISION_NEEDED,
    (Track.CHARGED, TrackMove.DISCONTINUE): Track.NO_FURTHER_ACTION,
    (Track.CHARGED, TrackMove.ACQUIT): Track.NOT_GUILTY,
    (Track.CHARGED, TrackMove.SENTENCE): Track.SENTENCED,
}
TRACK_WORDS: Final[dict[Track, str]] = {
    Track.INVESTIGATED: "Not charged: police investigate",
    Track.DECISION_NEEDED: "Charging decision needed",
    Track.EVIDENCE_NEEDED: "Not charged: waiting for police to answer the action plan",
    Track.CHARGES_PENDING: "Charges pending: waiting for police to charge",
    Track.CHARGED: "Charged",
    Track.NO_FURTHER_ACTION: "No further action",
    Track.OUT_OF_COURT: "Out-of-court disposal",
    Track.NOT_GUILTY: "Not guilty",
    Track.SENTENCED: "Sentenced",
}
TRACK_TONES: Final[dict[Track, str]] = {
    Track.INVESTIGATED: "quiet",
    Track.DECISION_NEEDED: "waiting",
    Track.EVIDENCE_NEEDED: "waiting",
    Track.CHARGES_PENDING: "working",
    Track.CHARGED: "good",
    Track.NO_FURTHER_ACTION: "quiet",
    Track.OUT_OF_COURT: "quiet",
    Track.NOT_GUILTY: "quiet",
    Track.SENTENCED: "good",
}


class Milestone(StrEnum):
    """Where a defendant is, once charged, and with the defendants the case."""

    BEFORE_CHARGE = "BEFORE_CHARGE"
    FIRST_HEARING = "FIRST_HEARING"
    SUMMARY_TRIAL = "SUMMARY_TRIAL"
    SENT = "SENT"
    PLEA_HEARING = "PLEA_HEARING"
    TRIAL = "TRIAL"
    SENTENCE = "SENTENCE"
    CLOSED = "CLOSED"


class MilestoneMove(StrEnum):
    """What moves a defendant on after charge."""

    CHARGE = "charged"
    STOP = "not charged"
    ALLOCATE = "kept for summary trial"
    SEND = "sent to the Crown Court"
    PREPARE = "plea hearing listed"
    LIST = "trial listed"
    CONVICT = "plea or finding of guilt"
    END = "position settled"


MILESTONES: Final[dict[tuple[Milestone, MilestoneMove], Milestone]] = {
    (Milestone.BEFORE_CHARGE, MilestoneMove.CHARGE): Milestone.FIRST_HEARING,
    (Milestone.BEFORE_CHARGE, MilestoneMove.STOP): Milestone.CLOSED,
    (Milestone.FIRST_HEARING, MilestoneMove.ALLOCATE): Milestone.SUMMARY_TRIAL,
    (Milestone.FIRST_HEARING, MilestoneMove.SEND): Milestone.SENT,
    (Milestone.FIRST_HEARING, MilestoneMove.CONVICT): Milestone.SENTENCE,
    (Milestone.FIRST_HEARING, MilestoneMove.END): Milestone.CLOSED,
    (Milestone.SUMMARY_TRIAL, MilestoneMove.CONVICT): Milestone.SENTENCE,
    (Milestone.SUMMARY_TRIAL, MilestoneMove.END): Milestone.CLOSED,
    (Milestone.SENT, MilestoneMove.PREPARE): Milestone.PLEA_HEARING,
    (Milestone.SENT, MilestoneMove.END): Milestone.CLOSED,
    (Milestone.PLEA_HEARING, MilestoneMove.LIST): Milestone.TRIAL,
    (Milestone.PLEA_HEARING, MilestoneMove.CONVICT): Milestone.SENTENCE,
    (Milestone.PLEA_HEARING, MilestoneMove.END): Milestone.CLOSED,
    (Milestone.TRIAL, MilestoneMove.CONVICT): Milestone.SENTENCE,
    (Milestone.TRIAL, MilestoneMove.END): Milestone.CLOSED,
    (Milestone.SENTENCE, MilestoneMove.END): Milestone.CLOSED,
}
MILESTONE_WORDS: Final[dict[Milestone, str]] = {
    Milestone.BEFORE_CHARGE: "Before charge",
    Milestone.FIRST_HEARING: "First hearing next",
    Milestone.SUMMARY_TRIAL: "Summary trial next",
    Milestone.SENT: "Sent to the Crown Court",
    Milestone.PLEA_HEARING: "Plea and trial preparation hearing next",
    Milestone.TRIAL: "Trial next",
    Milestone.SENTENCE: "Sentence next",
    Milestone.CLOSED: "Closed",
}
LEADING: Final[tuple[Milestone, ...]] = (
    Milestone.TRIAL,
    Milestone.PLEA_HEARING,
    Milestone.SENT,
    Milestone.SUMMARY_TRIAL,
    Milestone.FIRST_HEARING,
    Milestone.SENTENCE,
)
"""A case is at the first of these at which one of its defendants is: as far as the furthest who is still to be tried,
at sentence once nobody is."""
MULTIPLE: Final = "Multiple states"


def next_track(track: Track, move: TrackMove, who: str = "This suspect") -> Track:
    """Return where a suspect is after a move. Raises RequestMoved."""
    following = TRACKS.get((track, move))
    if following is None:
        raise RequestMoved(f"{who} is at “{TRACK_WORDS[track]}”, where this cannot be done: {move}.")
    return following


def next_milestone(milestone: Milestone, move: MilestoneMove, who: str = "This defendant") -> Milestone:
    """Return where a defendant is after a move. Raises RequestMoved."""
    following = MILESTONES.get((milestone, move))
    if following is None:
        raise RequestMoved(f"{who} is at “{MILESTONE_WORDS[milestone]}”, where this cannot be done: {move}.")
    return following


def move_for(outcomes: Iterable[Outcome]) -> TrackMove:
    """Return how one suspect moves, given the outcome for each of their offences.

    One charge makes a charged person; else missing evidence comes before a disposal, and a disposal before a stop.
    """
    found = set(outcomes)
    if any(one.is_charge for one in found):
        return TrackMove.AUTHORISE
    if Outcome.ACTION_PLAN in found:
        return TrackMove.PLAN
    if Outcome.OUT_OF_COURT in found:
        return TrackMove.DIVERT
    if Outcome.EARLY_ADVICE in found:
        return TrackMove.ADVISE
    return TrackMove.STOP


def milestone_of(track: Track, recorded: Milestone | None) -> Milestone:
    """Return where one defendant is. recorded: where the last step of the court left them, None without one."""
    match track:
        case Track.CHARGED:
            return recorded or Milestone.FIRST_HEARING
        case Track.NO_FURTHER_ACTION | Track.OUT_OF_COURT | Track.NOT_GUILTY | Track.SENTENCED:
            return Milestone.CLOSED
        case Track.INVESTIGATED | Track.DECISION_NEEDED | Track.EVIDENCE_NEEDED | Track.CHARGES_PENDING:
            return Milestone.BEFORE_CHARGE
        case _:
            assert_never(track)


def case_milestone(milestones: Iterable[Milestone]) -> Milestone:
    """Return where a case is, given where each of its suspects and defendants is."""
    found = set(milestones)
    leading = next((one for one in LEADING if one in found), None)
    if leading is not None:
        return leading
    return Milestone.CLOSED if found == {Milestone.CLOSED} else Milestone.BEFORE_CHARGE


def status_words(tracks: Iterable[Track]) -> str:
    """Return the status of a case in one line: that of its defendants when they share it."""
    found = set(tracks)
    if not found:
        return "No suspect recorded"
    return TRACK_WORDS[found.pop()] if len(found) == 1 else MULTIPLE


def track_diagram() -> str:
    """Return the tracks as a Mermaid diagram, for docs/reference/defendant-states.md."""
    return diagram("INVESTIGATED: suspected", TRACKS, Track)


def milestone_diagram() -> str:
    """Return the milestones as a Mermaid diagram, for docs/reference/defendant-states.md."""
    return diagram("BEFORE_CHARGE: suspected", MILESTONES, Milestone)


def leading_list() -> str:
    """Return which milestone of its defendants a case takes, in order, for docs/reference/defendant-states.md."""
    return "\n".join(f"{number}. {MILESTONE_WORDS[one]}" for number, one in enumerate(LEADING, start=1))
