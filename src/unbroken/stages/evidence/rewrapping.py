"""Wrap an organisation's file keys anew after its encryption key was replaced: headers only, never a payload.

Each envelope says to which key it is wrapped, so the work can stop and go on anywhere and is safe to run twice.
"""

from datetime import datetime

from django.db.models import QuerySet

from unbroken.engines.vault import rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.stages.evidence.models import Envelope
from unbroken.stages.evidence.rules import EnvelopeState

BATCH = 200


def rewrap_envelopes(*, organisation_id: str, now: datetime) -> int:
    """Wrap every key of the organisation to its current encryption key, in batches; return how many were.

    Raises KeyNotHere when this installation does not hold the organisation's keys, VaultError.
    """
    count = 0
    while done := _rewrap_batch(organisation_id, now):
        count += done
    return count


def rewrap_all(now: datetime) -> int:
    """Do it for every organisation whose keys are here; return how many envelopes were wrapped anew."""
    holders = Envelope.objects.values_list("organisation_id", flat=True).distinct()
    return sum(_rewrap_if_here(organisation_id, now) for organisation_id in list(holders.order_by("organisation_id")))


def _rewrap_if_here(organisation_id: str, now: datetime) -> int:
    try:
        return rewrap_envelopes(organisation_id=organisation_id, now=now)
    except KeyNotHere:
        return 0


def _rewrap_batch(organisation_id: str, now: datetime) -> int:
    key = keys.encryption_key_of(organisation_id)
    if not _outdated(organisation_id, key.key_id).exists():
        return 0
    identities = keys.identities_of(organisation_id)
    actor = Actor.system(organisation_id)
    with act(actor, EventType.ITEMS_REWRAPPED, now=now, object_id=organisation_id) as event:
        envelopes = list(_outdated(organisation_id, key.key_id).select_for_update().order_by("pk")[:BATCH])
        for envelope in envelopes:
            envelope.header = rewrap(bytes(envelope.header), identities, [key.recipient])
            envelope.wrapped_to = key.key_id
        Envelope.objects.bulk_update(envelopes, ["header", "wrapped_to"])
        event.values |= {"count": len(envelopes), "new_key": key.key_id}
    return len(envelopes)


def _outdated(organisation_id: str, key_id: str) -> QuerySet[Envelope]:
    """Return the envelopes that are wrapped to another key; a withdrawn one holds no key any more."""
    live = Envelope.objects.filter(organisation_id=organisation_id).exclude(state=EnvelopeState.WITHDRAWN)
    return live.exclude(wrapped_to=key_id)
