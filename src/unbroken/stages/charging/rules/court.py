"""What a court did with one or more defendants, as police, prosecution or court staff record it: move and facts.

Where the case is follows from its defendants; nobody records that it ended. Source: DOMAIN 4.6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from unbroken.stages.charging.errors import CourtStepRefused
from unbroken.stages.charging.rules.defendants import (
    MILESTONES,
    TRACKS,
    Milestone,
    MilestoneMove,
    Track,
    TrackMove,
)

CourtMove = MilestoneMove | TrackMove
STAGE_MOVES: Final[tuple[MilestoneMove, ...]] = (
    MilestoneMove.ALLOCATE,
    MilestoneMove.SEND,
    MilestoneMove.PREPARE,
    MilestoneMove.LIST,
    MilestoneMove.CONVICT,
)
"""What takes defendants from stage to stage, often all of them at once."""
ENDINGS: Final[tuple[TrackMove, ...]] = (TrackMove.DISCONTINUE, TrackMove.ACQUIT, TrackMove.SENTENCE)
"""What settles a defendant's position: recorded of defendants by name, never of all without naming them."""
COURT_MOVES: Final[tuple[CourtMove, ...]] = (*STAGE_MOVES, *ENDINGS)
LISTING: Final = frozenset({MilestoneMove.PREPARE, MilestoneMove.LIST})
"""The moves that are a hearing fixed: without its day nothing is recorded."""
FACTS: Final[dict[CourtMove, str]] = {
    MilestoneMove.ALLOCATE: "the day of the decision; the day and court of the trial, once fixed",
    MilestoneMove.SEND: "the day of sending; the day and court of the next hearing, once fixed",
    MilestoneMove.PREPARE: "the day of the listing; the day and court of the plea hearing",
    MilestoneMove.LIST: "the day of the listing; the day and court of the trial",
    MilestoneMove.CONVICT: "the day of the plea or verdict; the day and court of sentence, once fixed",
    TrackMove.DISCONTINUE: "the day, why",
    TrackMove.ACQUIT: "the day of the verdict",
    TrackMove.SENTENCE: "the day, the sentence in words",
}
COURT_LIMIT: Final = 120
NOTE_LIMIT: Final = 500
NAME_THEM: Final = "Choose the defendants by name: what settles a position is never recorded of all at once."


def can_follow(move: CourtMove, track: Track, milestone: Milestone) -> bool:
    """Say whether a move may be recorded of a defendant now."""
    return (milestone, move) in MILESTONES if isinstance(move, MilestoneMove) else (track, move) in TRACKS


@dataclass(frozen=True)
class StepInput:
    """What was recorded. people: ids of the defendants, None for all of whom it can be recorded.

    next_on, court: of the next hearing.
    """

    move: str
    people: tuple[str, ...] | None = None
    on: date | None = None
    next_on: date | None = None
    court: str = ""
    note: str = ""


def check_step(step: StepInput, today: date) -> tuple[CourtMove, date]:
    """Return the move and the day of a step whose facts are in order.

    Raises CourtStepRefused with a sentence for each field.
    """
    move = next((one for one in COURT_MOVES if one.name == step.move), None)
    wrong = {}
    if move is None:
        wrong["move"] = "Choose what the court did."
    if step.people == () or (step.people is None and move in ENDINGS):
        wrong["people"] = NAME_THEM if move in ENDINGS else "Choose which defendants it is about."
    if step.on is None or step.on > today:
        wrong["on"] = "Enter the day on which the court did this: today or earlier."
    if move in LISTING and step.next_on is None:
        wrong["next_on"] = "Enter the day that was fixed."
    if step.next_on is not None and step.on is not None and step.next_on < step.on:
        wrong["next_on"] = "The next hearing cannot be before the day on which it was fixed. Enter a later day."
    if move is TrackMove.DISCONTINUE and not step.note:
        wrong["note"] = "Enter why the case against this defendant ends."
    if len(step.court) > COURT_LIMIT:
        wrong["court"] = f"Shorten the name of the court to {COURT_LIMIT} characters or fewer."
    if len(step.note) > NOTE_LIMIT:
        wrong["note"] = f"Shorten the note to {NOTE_LIMIT} characters or fewer."
    if wrong or move is None or step.on is None:
        raise CourtStepRefused(next(iter(wrong.values())), fields=wrong)
    return move, step.on


def facts_table() -> str:
    """Return what is recorded for each move, for docs/reference/defendant-states.md."""
    rows = "\n".join(
        f"| {move.value} | {'one, several or all' if move in STAGE_MOVES else 'those named'} | {facts} |"
        for move, facts in FACTS.items()
    )
    return f"| what happened | of which defendants | facts |\n|---|---|---|\n{rows}\n"
