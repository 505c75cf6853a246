"""What was served, as a source of packages: who may take it, and what stands in the package."""

from collections.abc import Iterator
from datetime import datetime

from unbroken.engines.bag.contents import CaseFacts, Form, ItemFacts
from unbroken.engines.vault import Recipient, parse_recipient, rewrap
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.resources import resources
from unbroken.stages.disclosure.defence.queries import require_reading
from unbroken.stages.disclosure.defence.visibility import document_target, service_targets
from unbroken.stages.disclosure.serving.models import ServedDocument, Wrapping
from unbroken.stages.disclosure.serving.vocabulary import Section
from unbroken.stages.disclosure.taking.history import read_history
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.packages.contents import Again, Content, Place
from unbroken.stages.packages.sources import Asked, Prepared, Waiting

SERVED = "served"


class OfServed:
    """The source."""

    exported = EventType.SERVED_EXPORTED

    def require(self, actor: Actor, asked: Asked, now: datetime) -> Decision:
        """Return why actor may have the package: they may read each document in it, now. Raises NotVisible."""
        rows = _rows(actor, asked, now)
        target = document_target(rows[0], service_targets([rows[0].service], actor, now)[rows[0].service_id])
        return require(actor, Action.READ_SERVED, target)

    def prepare(self, actor: Actor, asked: Asked, wait: Waiting, now: datetime) -> Prepared:
        """Return the copies with their proofs. Raises NotVisible, ExportImpossible, NotSequencedError."""
        rows = _rows(actor, asked, now)
        history = read_history(actor, rows, wait, now)
        recipient = (
            parse_recipient(asked.recipient_key) if asked.recipient_key else keys.recipient_of(asked.organisation_id)
        )
        served_by = organisations.get_organisations(row.service.organisation_id for row in rows)
        items = [
            (
                _facts(row, history.places[row.pk], served_by[row.service.organisation_id].name),
                content_of(row, actor.organisation_id, recipient),
            )
            for row in rows
        ]
        return Prepared(_case(rows[0], asked, now), items, history.custody)

    def urn(self, asked: Asked) -> str:
        """Return the case's reference, as it was served."""
        first = asked.items[0].item_id if asked.items else ""
        return ServedDocument.objects.filter(pk=first).values_list("service__urn", flat=True).first() or ""


def content_of(row: ServedDocument, organisation_id: str, recipient: Recipient) -> Content:
    """Return a served copy as an age file for the recipient: a new header before the payload that rests in the store.

    Raises NotVisible where the organisation has no key of it, VaultError.
    """
    wrapped = Wrapping.objects.filter(document=row, organisation_id=organisation_id).values_list("header", flat=True)
    own = wrapped.first()
    if not own:
        raise NotVisible
    header = rewrap(bytes(own), keys.identities_of(organisation_id), [recipient])
    blob = resources().store.open(evidence.get_sealed(row.version_id).blob_key)

    def read() -> Iterator[bytes]:
        yield header
        yield from blob.stream()

    return Content(len(header) + blob.size, Again(read))


def _rows(actor: Actor, asked: Asked, now: datetime) -> list[ServedDocument]:
    """Return the documents that were asked for, all of which actor may read now. Raises NotVisible."""
    if actor.organisation_id != asked.organisation_id or not asked.items:
        raise NotVisible
    return [require_reading(actor, one.item_id, now=now) for one in asked.items]


def _facts(row: ServedDocument, place: Place, served_by: str) -> ItemFacts:
    version = evidence.get_sealed(row.version_id)
    return ItemFacts(
        key=place.key,
        exhibit_ref=row.ref,
        title=row.label,
        kind=Section(row.section).words,
        producer=served_by,
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        sealed_index=place.sealed_index,
        sealed_origin=place.sealed_origin,
        form=Form.AGE,
        extension=row.format.lower() or "bin",
        media_type=version.media_type,
    )


def _case(row: ServedDocument, asked: Asked, now: datetime) -> CaseFacts:
    person = organisations.get_people([asked.requested_by_id])[asked.requested_by_id]
    return CaseFacts(
        urn=row.service.urn,
        operation_name="",
        exported_at=now,
        exported_by=person.label,
        exported_for=asked.recipient_name,
        organisation=organisations.get_organisation(asked.organisation_id).name,
        purpose=asked.purpose,
        marking=row.service.marking,
    )
