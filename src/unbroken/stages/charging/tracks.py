"""Move suspects from state to state, always inside the event that moves them; and say where each is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.ids import new_id
from unbroken.stages.charging.models import StepDefendant, SuspectTrack
from unbroken.stages.charging.rules.content import SUSPECTED, position_of
from unbroken.stages.charging.rules.defendants import (
    TRACKS,
    Milestone,
    MilestoneMove,
    Track,
    TrackMove,
    milestone_of,
    next_track,
)


@dataclass(frozen=True)
class DefendantState:
    """Where one suspect or defendant is. step: the last step of the court that stands recorded of them."""

    track: Track
    since: datetime | None
    milestone: Milestone
    step: StepDefendant | None

    @property
    def was_charged(self) -> bool:
        """Whether they are in court or were: a court is told of nobody else."""
        is_discontinued = self.track is Track.NO_FURTHER_ACTION and self.step is not None
        return is_discontinued or self.track in (Track.CHARGED, Track.NOT_GUILTY, Track.SENTENCED)


def move_track(case_id: str, person_id: str, move: TrackMove, now: datetime) -> Track:
    """Move one suspect on; return where they are now. Raises RequestMoved."""
    row = SuspectTrack.objects.select_for_update().filter(case_id=case_id, person_id=person_id).first()
    if row is None:
        row = SuspectTrack(id=new_id(), case_id=case_id, person_id=person_id, track=Track.INVESTIGATED, since=now)
    row.track, row.since = next_track(Track(row.track), move), now
    row.save()
    return Track(row.track)


def move_those_who_can(case_id: str, person_ids: Iterable[str], move: TrackMove, now: datetime) -> None:
    """Move every suspect for whom the move exists; somebody already charged stays charged."""
    known = dict(SuspectTrack.objects.filter(case_id=case_id).values_list("person_id", "track"))
    for person_id in dict.fromkeys(person_ids):
        if (Track(known.get(person_id, Track.INVESTIGATED)), move) in TRACKS:
            move_track(case_id, person_id, move, now)


def tracks_of(case_id: str) -> dict[str, tuple[Track, datetime]]:
    """Return where each suspect of a case is and since when."""
    return {row.person_id: (Track(row.track), row.since) for row in SuspectTrack.objects.filter(case_id=case_id)}


def known_tracks(facts: CaseFacts) -> dict[str, tuple[Track, datetime | None]]:
    """Return where each suspect and defendant of a case is and since when, whether or not they were ever moved."""
    moved = tracks_of(facts.id)
    found: dict[str, tuple[Track, datetime | None]] = {}
    for one in facts.with_role(*SUSPECTED):
        charged_at = position_of(facts, one.id).charged_at
        by_facts = Track.INVESTIGATED if charged_at is None else Track.CHARGED
        recorded = moved.get(one.id)
        # Whom police charge by themselves after a request was withdrawn is no longer under investigation.
        is_overtaken = recorded is not None and recorded[0] is Track.INVESTIGATED and charged_at is not None
        found[one.id] = (by_facts, charged_at) if recorded is None or is_overtaken else recorded
    return found


def defendant_states(facts: CaseFacts) -> dict[str, DefendantState]:
    """Return where each suspect and defendant of a case is, and what the court did with them last."""
    last = last_steps(facts.id)
    return {
        person: DefendantState(
            track, since, milestone_of(track, recorded_milestone(last.get(person))), last.get(person)
        )
        for person, (track, since) in known_tracks(facts).items()
    }


def last_steps(case_id: str) -> dict[str, StepDefendant]:
    """Return the last step that stands recorded of each defendant of a case, with the step itself."""
    standing = StepDefendant.objects.filter(step__case_id=case_id, step__withdrawn_at=None).select_related("step")
    return {row.person_id: row for row in standing.order_by("step__recorded_at", "step_id")}


def recorded_milestone(last: StepDefendant | None) -> Milestone | None:
    """Return where the last step left a defendant; None without one, or when it settled their position."""
    return Milestone(last.after) if last is not None and last.step.move in MilestoneMove.__members__ else None


def may_take_back(moved: Iterable[StepDefendant], states: Mapping[str, DefendantState]) -> bool:
    """Say whether a step is the last thing that happened to each of its defendants who are still in the case.

    One whose defendants all left with a split stands: it is taken back where they are now.
    """
    here = [one for one in moved if one.person_id in states]
    return bool(here) and all(_is_last(one, states[one.person_id]) for one in here)


def _is_last(one: StepDefendant, state: DefendantState) -> bool:
    if state.step is None or state.step.step_id != one.step_id:
        return False
    return one.after == (state.track if one.step.move in TrackMove.__members__ else state.milestone)
