"""Keep an item of evidence and its exhibit as one fact: whichever comes first, the other is not typed again."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from unbroken.engines.casefile.material import ExhibitFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.cases import recording
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Record
from unbroken.stages.cases.records import record_of


def link_item(
    *,
    case_id: str,
    item_id: str,
    ref: str,
    description: str,
    kind: str,
    producer: str,
    seized_at: datetime | None,
    seized_where: str,
    actor: Actor,
    now: datetime,
) -> None:
    """Name an item in the exhibit with its reference; record that exhibit when the case has none.

    Called by evidence, which has decided that the actor may add the item, inside its transaction.
    producer: a name; it becomes a person of the case when exactly one of them has it.
    """
    with transaction.atomic():
        case = lock_case(case_id)
        row = Record.objects.filter(case=case, kind="exhibit", withdrawn_at=None, body__ref=ref).first()
        if row is None:
            exhibit = ExhibitFact(
                id=new_id(),
                ref=ref,
                description=description,
                producer=_producer(case_id, producer),
                kind=kind,
                seized_at=seized_at,
                seized_where=seized_where,
                items=(item_id,),
            )
            recording.write_first(case, exhibit, actor, now)
            return
        exhibit = record_of(row)
        if item_id not in exhibit.items:
            recording.write_over(case, row, replace(exhibit, items=(*exhibit.items, item_id)), actor, now)


def _producer(case_id: str, words: str) -> str:
    """Return the one person of the case whose name the words end with, or nobody."""
    people = [record_of(row) for row in Record.objects.filter(case_id=case_id, kind="person", withdrawn_at=None)]
    wanted = words.casefold().split()
    fits = [
        one.id
        for one in people
        if (name := " ".join((*one.forenames, one.surname)).casefold().split()) and wanted[-len(name) :] == name
    ]
    return fits[0] if len(fits) == 1 else ""
