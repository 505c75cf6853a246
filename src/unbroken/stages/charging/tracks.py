"""Move suspects from state to state; always inside the event that moves them."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.ground.ids import new_id
from unbroken.stages.charging.models import SuspectTrack
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
