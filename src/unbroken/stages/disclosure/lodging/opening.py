"""Open a lodged document: recorded in the reader's own log first, then readable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from unbroken.engines.vault import SealedFile, open_header, rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.disclosure import grants
from unbroken.stages.disclosure.bundles.models import Lodged, LodgedKey, LodgedOpening
from unbroken.stages.disclosure.lodging import queries
from unbroken.stages.disclosure.lodging.views import LodgedView


@dataclass(frozen=True)
class OpenedLodged:
    """A document that may be read now. token: for the byte path."""

    document: LodgedView
    token: str


def open_lodged(*, lodged_id: str, actor: Actor, now: datetime, session_key: str = "") -> OpenedLodged:
    """Record that a lodged document is opened, durably; then give the capability to read it.

    Raises NotVisible, Conflict when called inside a transaction, KeyNotHere.
    """
    row = queries.require_reading(actor, lodged_id, now=now)
    if transaction.get_connection().in_atomic_block:
        raise Conflict("A look at a lodged document is recorded on its own, before anything is shown.")
    with transaction.atomic():
        _share(row, actor, now)
        with act(
            actor,
            EventType.LODGED_OPENED,
            now=now,
            case_id=row.bundle.case_id,
            object_id=row.pk,
            values={"content_sha256": row.sha256},
        ):
            keep_looks([row.pk], actor, now)
    token = grants.LODGED.issue(lodged_id, [lodged_id], actor, session_key, now) if session_key else ""
    return OpenedLodged(queries.get_lodged(actor, lodged_id, now=now), token)


def keep_looks(lodged_ids: Iterable[str], actor: Actor, now: datetime) -> None:
    """Keep that actor opened documents, and when first. Inside an act()."""
    for lodged_id in lodged_ids:
        LodgedOpening.objects.get_or_create(
            lodged_id=lodged_id,
            organisation_id=actor.organisation_id,
            person_id=actor.person_id,
            defaults={"id": new_id(), "first_at": now},
        )


def open_sealed(row: Lodged, actor: Actor) -> SealedFile:
    """Return the payload of a lodged document, for who asked require_reading. Raises NotVisible, VaultError."""
    header = LodgedKey.objects.filter(lodged=row, organisation_id=actor.organisation_id).first()
    if header is None or not header.header:
        raise NotVisible
    blob = resources().store.open(row.blob_key)
    file_key = open_header(bytes(header.header), keys.identities_of(actor.organisation_id))
    return SealedFile(blob.read, blob.size, file_key)


def _share(row: Lodged, actor: Actor, now: datetime) -> None:
    """Wrap the key for an organisation that may read and has none, or none any more, by the court with the bundle."""
    there = LodgedKey.objects.filter(lodged=row, organisation_id=actor.organisation_id).first()
    if there is not None and there.header:
        return
    court = row.bundle.organisation_id
    held = LodgedKey.objects.get(lodged=row, organisation_id=court)
    key = keys.encryption_key_of(actor.organisation_id)
    with act(
        Actor.system(court),
        EventType.LODGED_SHARED,
        now=now,
        case_id=row.bundle.case_id,
        object_id=row.pk,
        recipient=actor.organisation_id,
        digest=bytes.fromhex(row.sha256),
    ):
        LodgedKey(
            id=there.pk if there else new_id(),
            lodged=row,
            organisation_id=actor.organisation_id,
            header=rewrap(bytes(held.header), keys.identities_of(court), [key.recipient]),
            wrapped_to=key.key_id,
            made_at=now,
        ).save(force_insert=there is None, force_update=there is not None)
