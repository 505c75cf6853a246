"""Keep up with cases that are split or merged: signatures go along with their statements.

Certified forms and submissions stay with the case for which they were made.
"""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import Seat
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.linking.moves import Move
from unbroken.stages.files.models import NamedReader, StatementSignature


def follow(move: Move, actor: Actor, now: datetime) -> None:
    """Copy the signatures of copied statements; after a split, the list of who reads the sensitive schedule too.

    Only those who work on the new case are put on it. After a merge the lead's list stays as it is.
    Runs in the transaction of the move.
    """
    signed = list(StatementSignature.objects.filter(case_id=move.from_case_id, statement_id__in=move.ids))
    for row in signed:
        row.statement_id, row.case_id = move.ids[row.statement_id], move.to_case_id
    StatementSignature.objects.bulk_create(signed, ignore_conflicts=True)
    if move.is_merge:
        return
    there = cases.case_relation(actor, move.to_case_id, now=now).assigned_people
    readers = NamedReader.objects.filter(case_id=move.from_case_id, removed_at=None)
    NamedReader.objects.bulk_create(
        NamedReader(
            id=new_id(),
            case_id=move.to_case_id,
            organisation_id=one.organisation_id,
            person_id=one.person_id,
            named_by_id=actor.person_id,
            named_at=now,
        )
        for one in readers
        if Seat(one.organisation_id, one.person_id) in there
    )
