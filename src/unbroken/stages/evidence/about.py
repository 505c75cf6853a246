"""Whose document an item is: of the whole case, or of one accused alone, as a record of convictions or of custody.

The release gate keeps what is one defendant's own from every co-defendant. Source: DOMAIN 1.5 (3).
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.models import Item
from unbroken.stages.evidence.targets import item_target


def check_about(case_id: str, untrusted_ids: Iterable[str], actor: Actor) -> list[str]:
    """Return whose document it is, each once, in a fixed order. Raises InvalidInput."""
    chosen = sorted(set(untrusted_ids))
    if chosen and not set(chosen) <= cases.list_accused(actor, case_id).keys():
        sentence = "Choose only suspects and defendants of this case."
        raise InvalidInput(sentence, fields={"about": sentence})
    return chosen


def mark_about(*, item_id: str, about: Iterable[str], actor: Actor, now: datetime) -> None:
    """Say whose document an item is; nobody: of the whole case. Saying the same again changes nothing.

    Raises InvalidInput, NotVisible.
    """
    with transaction.atomic():
        item = Item.objects.select_for_update().filter(pk=item_id).first()
        if item is None:
            raise NotVisible
        require(actor, Action.REVIEW_ITEM, item_target(actor, item))
        chosen = check_about(item.case_id, about, actor)
        if chosen == item.about:
            return
        values = {"exhibit_ref": item.exhibit_ref, "about": " ".join(chosen)}
        with act(actor, EventType.ITEM_MARKED, now=now, case_id=item.case_id, object_id=item.pk, values=values):
            item.about = chosen
            item.save(update_fields=["about"])
            announce("evidence", [actor.organisation_id], item.pk)
