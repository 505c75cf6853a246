"""Open a served document: recorded in the reader's own log, noted with the side that served it, then readable."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.engines.vault import FileKey, SealedFile, open_header
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.disclosure import grants
from unbroken.stages.disclosure.defence import queries
from unbroken.stages.disclosure.defence.views import DocumentView
from unbroken.stages.disclosure.serving import giving
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service, Wrapping
from unbroken.stages.evidence import queries as evidence


@dataclass(frozen=True)
class Opened:
    """A document that may be read now. token: for the byte path."""

    document: DocumentView
    token: str


def open_document(*, document_id: str, actor: Actor, now: datetime, session_key: str = "") -> Opened:
    """Record that a served document is opened, durably; then give the capability to read it.

    Raises NotVisible, Conflict when called inside a transaction.
    """
    row = queries.require_reading(actor, document_id, now=now)
    if transaction.get_connection().in_atomic_block:
        raise Conflict("A look at a served document is recorded on its own, before anything is shown.")
    with transaction.atomic():
        record_opening(row, actor, now)
        follow(row.service, actor, now)
    token = grants.SERVED.issue(document_id, [document_id], actor, session_key, now) if session_key else ""
    return Opened(queries.get_document(actor, document_id, now=now), token)


def open_sealed(row: ServedDocument, actor: Actor) -> SealedFile:
    """Return the payload of a served document, for the byte path, which has asked require_reading.

    Raises NotVisible, VaultError.
    """
    version = evidence.get_sealed(row.version_id)
    blob = resources().store.open(version.blob_key)
    return SealedFile(blob.read, blob.size, file_key(row, actor))


def file_key(row: ServedDocument, actor: Actor) -> FileKey:
    """Return the key of a served copy for an actor who may read it. Raises NotVisible, VaultError.

    A defendant in person has no organisation and no key: the side that served it opens it for them.
    """
    if not actor.organisation_id:
        return evidence.open_file_key(row.version_id, row.service.organisation_id)
    header = (
        Wrapping.objects.filter(document=row, organisation_id=actor.organisation_id)
        .values_list("header", flat=True)
        .first()
    )
    if not header:
        raise NotVisible
    return open_header(bytes(header), keys.identities_of(actor.organisation_id))


def reader_log(actor: Actor, service: Service) -> Actor:
    """Return who the look is recorded as: a defendant in person has no log, so it goes into that of the other side."""
    if actor.organisation_id:
        return actor
    return Actor(actor.person_id, service.organisation_id, actor.roles, session_id=actor.session_id)


def record_opening(row: ServedDocument, actor: Actor, now: datetime) -> None:
    """Keep the look in the reader's log; the serving side learns, once, that the document was opened."""
    service = row.service
    is_first = not Opening.objects.filter(document=row).exists()
    with act(
        reader_log(actor, service),
        EventType.SERVED_OPENED,
        now=now,
        case_id=service.case_id,
        object_id=row.pk,
        values={"service": service.pk, "exhibit_ref": row.ref, "content_sha256": row.sha256},
    ):
        Opening.objects.get_or_create(
            document=row,
            organisation_id=actor.organisation_id,
            person_id=actor.person_id,
            defaults={"id": new_id(), "first_at": now},
        )
    if is_first:
        with act(
            Actor.system(service.organisation_id),
            EventType.SERVICE_NOTED,
            now=now,
            case_id=service.case_id,
            object_id=service.pk,
            values={"exhibit_ref": row.ref},
        ):
            announce("disclosure", [service.organisation_id], service.pk)


def follow(service: Service, actor: Actor, now: datetime) -> None:
    """Wrap the keys for an organisation that may read and has none yet: a new firm on record, or counsel's chambers.

    The caller has decided that it may. Call inside a transaction.
    """
    if service.recipient != Recipient.DEF_REP or not actor.organisation_id:
        return
    missing = service.documents.exclude(
        wrappings__in=Wrapping.objects.filter(organisation_id=actor.organisation_id).exclude(header=b"")
    )
    if not missing.exists():
        return
    system = Actor.system(service.organisation_id)
    with act(
        system,
        EventType.SERVICE_MOVED,
        now=now,
        case_id=service.case_id,
        object_id=service.pk,
        recipient=actor.organisation_id,
    ):
        pass
    giving.give(service=service, organisation_id=actor.organisation_id, actor=system, now=now)
