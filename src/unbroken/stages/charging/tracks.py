"""Move suspects from state to state; always inside the event that moves them."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.ids import new_id
from unbroken.stages.charging.models import CourtStep, SuspectTrack
from unbroken.stages.charging.rules.content import SUSPECTED, position_of
from unbroken.stages.charging.rules.defendants import TRACKS, Track, TrackMove, next_track


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


def last_step(case_id: str, person_id: str = "") -> CourtStep | None:
    """Return the last thing that stands recorded of what the court did with a case, or with one defendant."""
    standing = CourtStep.objects.filter(case_id=case_id, person_id=person_id, withdrawn_at=None)
    return standing.order_by("recorded_at", "id").last()
