"""Rulings go along with a document that a split or a merge carries to another case: nobody decides it all again.

A ruling is about a place in the bytes, which are the same there. Where the other case makes the policy propose another
thing for that place, the ruling does not count and the place is open, as for a change of the facts.
"""

from datetime import datetime
from typing import Any

from django.db.models import Model

from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.cases.linking.moves import Move
from unbroken.stages.review.models import Ruling, SecondRuling
from unbroken.stages.review.rules import STANDING


def follow(move: Move, actor: Actor, now: datetime) -> None:
    """Copy the rulings that stand, with what the second person decided. Runs in the event of the move.

    That every page was looked at is not copied: the other case may find more. The first case keeps its own.
    """
    del actor, now
    versions = move.carried.versions
    rulings = list(Ruling.objects.filter(version_id__in=versions, state__in=STANDING))
    ids = {one.pk: new_id() for one in rulings}
    batches = {batch: new_id() for batch in {one.batch for one in rulings}}
    Ruling.objects.bulk_create(
        Ruling(
            **_row(
                one,
                id=ids[one.pk],
                case_id=move.to_case_id,
                item_id=move.carried.items[one.item_id],
                version_id=versions[one.version_id],
                batch=batches[one.batch],
                subject_id=move.ids.get(one.subject_id, one.subject_id),
                replaces_id="",
            )
        )
        for one in rulings
    )
    seconds = list(SecondRuling.objects.filter(ruling__in=rulings))
    SecondRuling.objects.bulk_create(
        SecondRuling(**_row(one, id=new_id(), ruling_id=ids[one.ruling_id])) for one in seconds
    )


def _row(one: Model, **changes: str) -> dict[str, Any]:
    """Return the values of a row, with others for some of them."""
    return {name: value for name, value in vars(one).items() if not name.startswith("_")} | changes
