"""Wrap what was served or lodged anew after an organisation replaced its encryption key: headers only, no payload."""

from datetime import datetime
from typing import Any

from django.db.models import Manager

from unbroken.engines.vault import rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.stages.disclosure.bundles.models import LodgedKey
from unbroken.stages.disclosure.serving.models import Wrapping

BATCH = 200
Rows = Manager[Any]
KEPT: tuple[Rows, ...] = (Wrapping.objects, LodgedKey.objects)


def rewrap_all(now: datetime) -> int:
    """Do it for every organisation whose keys are here; return how many were wrapped anew. Safe to run twice."""
    return sum(_rewrap_if_here(kept, holder, now) for kept in KEPT for holder in _holders(kept))


def _holders(kept: Rows) -> list[str]:
    return list(kept.order_by("organisation_id").values_list("organisation_id", flat=True).distinct())


def _rewrap_if_here(kept: Rows, organisation_id: str, now: datetime) -> int:
    count = 0
    try:
        while done := _rewrap_batch(kept, organisation_id, now):
            count += done
    except KeyNotHere:
        return count
    return count


def _rewrap_batch(kept: Rows, organisation_id: str, now: datetime) -> int:
    key = keys.encryption_key_of(organisation_id)
    mine = kept.filter(organisation_id=organisation_id)
    outdated = mine.exclude(wrapped_to=key.key_id).exclude(header=b"")
    if not outdated.exists():
        return 0
    identities = keys.identities_of(organisation_id)
    system = Actor.system(organisation_id)
    with act(system, EventType.ITEMS_REWRAPPED, now=now, object_id=organisation_id) as event:
        rows = list(outdated.select_for_update().order_by("pk")[:BATCH])
        for row in rows:
            row.header = rewrap(bytes(row.header), identities, [key.recipient])
            row.wrapped_to = key.key_id
        kept.bulk_update(rows, ["header", "wrapped_to"])
        event.values |= {"count": len(rows), "new_key": key.key_id}
    return len(rows)
