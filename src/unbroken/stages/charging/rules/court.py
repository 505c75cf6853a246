"""What a court did, as police, prosecution or court staff record it: the move, its facts, and where the case is then.

Nobody records that a case ended: it follows when the last defendant's position is settled. Source: DOMAIN 4.6.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final

from unbroken.stages.charging.errors import CourtStepRefused
from unbroken.stages.charging.rules.defendants import (
    MILESTONE_WORDS,
    MILESTONES,
    TRACKS,
    Milestone,
    MilestoneMove,
    Track,
    TrackMove,
    milestone_of,
)

CASE_MOVES: Final[tuple[MilestoneMove, ...]] = (
    MilestoneMove.ALLOCATE,
    MilestoneMove.SEND,
    MilestoneMove.PREPARE,
    MilestoneMove.LIST,
    MilestoneMove.CONVICT,
)
"""What is recorded of a case."""
DEFENDANT_MOVES: Final[tuple[TrackMove, ...]] = (TrackMove.DISCONTINUE, TrackMove.ACQUIT, TrackMove.SENTENCE)
"""What is recorded of one defendant."""
LISTING: Final = frozenset({MilestoneMove.PREPARE, MilestoneMove.LIST})
"""The moves that are a hearing fixed: without its day nothing is recorded."""
FACTS: Final[dict[MilestoneMove | TrackMove, str]] = {
    MilestoneMove.ALLOCATE: "the day of the decision; the day and court of the trial, once fixed",
    MilestoneMove.SEND: "the day of sending; the day and court of the next hearing, once fixed",
    MilestoneMove.PREPARE: "the day of the listing; the day and court of the plea hearing",
    MilestoneMove.LIST: "the day of the listing; the day and court of the trial",
    MilestoneMove.CONVICT: "the day of the plea or verdict; the day and court of sentence, once fixed",
    TrackMove.DISCONTINUE: "the defendant, the day, why",
    TrackMove.ACQUIT: "the defendant, the day of the verdict",
    TrackMove.SENTENCE: "the defendant, the day, the sentence in words",
}
COURT_LIMIT: Final = 120
NOTE_LIMIT: Final = 500


def milestone_now(tracks: Iterable[Track], last: Milestone | None) -> Milestone:
    """Return where a case is. last: where the last recorded step left it, None when none is recorded."""
    found = milestone_of(tracks)
    return last if found is Milestone.FIRST_HEARING and last is not None else found


def case_moves_at(milestone: Milestone) -> tuple[MilestoneMove, ...]:
    """Return what may be recorded of a case at a milestone."""
    return tuple(one for one in CASE_MOVES if (milestone, one) in MILESTONES)


def defendant_moves_at(track: Track) -> tuple[TrackMove, ...]:
    """Return what may be recorded of a defendant at a state."""
    return tuple(one for one in DEFENDANT_MOVES if (track, one) in TRACKS)


def check_step(
    move: MilestoneMove | TrackMove, *, on: date | None, next_on: date | None, court: str, note: str, today: date
) -> date:
    """Return the day of a step whose facts are in order. Raises CourtStepRefused with a sentence for each field."""
    wrong = {}
    if on is None or on > today:
        wrong["on"] = "Enter the day on which the court did this: today or earlier."
    if move in LISTING and next_on is None:
        wrong["next_on"] = "Enter the day that was fixed."
    if next_on is not None and on is not None and next_on < on:
        wrong["next_on"] = "The next hearing cannot be before the day on which it was fixed. Enter a later day."
    if move is TrackMove.DISCONTINUE and not note:
        wrong["note"] = "Enter why the case against this defendant ends."
    if len(court) > COURT_LIMIT:
        wrong["court"] = f"Shorten the name of the court to {COURT_LIMIT} characters or fewer."
    if len(note) > NOTE_LIMIT:
        wrong["note"] = f"Shorten the note to {NOTE_LIMIT} characters or fewer."
    if wrong or on is None:
        raise CourtStepRefused(next(iter(wrong.values())), fields=wrong)
    return on


def facts_table() -> str:
    """Return what is recorded for each move, for docs/reference/defendant-states.md."""
    rows = "\n".join(
        f"| {move.value} | {'the case' if isinstance(move, MilestoneMove) else 'one defendant'} | {facts} |"
        for move, facts in FACTS.items()
    )
    return f"| what happened | recorded of | facts |\n|---|---|---|\n{rows}\n"


def milestone_words(milestone: Milestone) -> str:
    """Return a milestone in plain words."""
    return MILESTONE_WORDS[milestone]
