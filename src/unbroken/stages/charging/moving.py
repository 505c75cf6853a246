"""Keep up with cases that are split or merged: a suspect's state goes along, and a request must be finished first."""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.stages.cases.linking.moves import Move
from unbroken.stages.charging.models import ChargeRequest, SuspectTrack
from unbroken.stages.charging.rules.requests import OPEN

WAIT = (
    "A charging decision is asked for in this case and not finished. Wait until the charges are recorded, or withdraw "
    "the request; then split or merge the case."
)


def follow(move: Move, actor: Actor, now: datetime) -> None:
    """Take the states of suspects along; the decisions on them stay with the case they were made in.

    Runs in the transaction of the move. Raises Conflict while a request is open.
    """
    del actor, now
    if ChargeRequest.objects.filter(case_id=move.from_case_id, state__in=OPEN).exists():
        raise Conflict(WAIT)
    rows = list(SuspectTrack.objects.filter(case_id=move.from_case_id, person_id__in=move.accused))
    if not move.is_merge:
        for row in rows:
            row.case_id, row.person_id = move.to_case_id, move.ids[row.person_id]
        SuspectTrack.objects.bulk_update(rows, ["case_id", "person_id"])
        return
    known = set(SuspectTrack.objects.filter(case_id=move.to_case_id).values_list("person_id", flat=True))
    SuspectTrack.objects.bulk_create(
        SuspectTrack(id=new_id(), case_id=move.to_case_id, person_id=there, track=row.track, since=row.since)
        for row in rows
        if (there := move.ids[row.person_id]) not in known
    )
