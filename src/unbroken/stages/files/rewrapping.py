"""Wrap the keys of signatures anew after an organisation replaced its encryption key: headers only.

Certified forms are evidence versions, so theirs are wrapped with all others. Safe to run twice.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

from unbroken.engines.vault import Identity, Recipient, read_header, rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.stages.files.models import StatementSignature

BATCH = 200


def rewrap_all(now: datetime) -> int:
    """Do it for every organisation whose keys are here; return how many signatures were wrapped anew."""
    owners = StatementSignature.objects.order_by("organisation_id").values_list("organisation_id", flat=True)
    return sum(_rewrap_if_here(organisation_id, now) for organisation_id in list(owners.distinct()))


def rewrap_signatures(*, organisation_id: str, now: datetime) -> int:
    """Wrap every signature of the organisation to its current key; return how many were.

    Raises KeyNotHere, VaultError.
    """
    count = 0
    while done := _rewrap_batch(organisation_id, now):
        count += done
    return count


def _rewrap_if_here(organisation_id: str, now: datetime) -> int:
    try:
        return rewrap_signatures(organisation_id=organisation_id, now=now)
    except KeyNotHere:
        return 0


def _rewrap_batch(organisation_id: str, now: datetime) -> int:
    key = keys.encryption_key_of(organisation_id)
    outdated = StatementSignature.objects.filter(organisation_id=organisation_id).exclude(sealed_to=key.key_id)
    if not outdated.exists():
        return 0
    identities = keys.identities_of(organisation_id)
    system = Actor.system(organisation_id)
    with act(system, EventType.SIGNATURES_REWRAPPED, now=now, object_id=organisation_id) as event:
        rows = list(outdated.select_for_update().order_by("pk")[:BATCH])
        for row in rows:
            row.sealed_image = _rewrapped(bytes(row.sealed_image), identities, key.recipient)
            row.sealed_to = key.key_id
        StatementSignature.objects.bulk_update(rows, ["sealed_image", "sealed_to"])
        event.values |= {"count": len(rows), "new_key": key.key_id}
    return len(rows)


def _rewrapped(sealed: bytes, identities: Sequence[Identity], recipient: Recipient) -> bytes:
    """Return an age file with a new header; its payload stays as it is."""
    source = BytesIO(sealed)
    return rewrap(read_header(source), identities, [recipient]) + source.read()
