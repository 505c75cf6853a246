"""What was served, as a source of packages: who may take it, and what stands in the package."""

from collections.abc import Iterator
from datetime import datetime

from unbroken.engines.bag.contents import CaseFacts, Form, ItemFacts
from unbroken.engines.vault import make_header, parse_recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.resources import resources
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence.opening import file_key, open_sealed
from unbroken.stages.disclosure.defence.queries import require_reading
from unbroken.stages.disclosure.defence.visibility import document_target, service_targets
from unbroken.stages.disclosure.serving.models import ServedDocument
from unbroken.stages.disclosure.serving.vocabulary import Section
from unbroken.stages.disclosure.taking.history import read_history
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.packages.contents import Again, Content, Place
from unbroken.stages.packages.sources import Asked, Prepared, Waiting

SERVED = "served"


class OfServed:
    """The source."""

    exported = EventType.SERVED_EXPORTED

    def taker(self, asked: Asked, now: datetime) -> Actor:
        """Return who asked: a person of the recipient, or a defendant in person. Raises NotVisible."""
        alone = in_person.taker_of(asked.requested_by_id)
        return alone or organisations.get_actor(asked.requested_by_id, asked.organisation_id, now=now)

    def require(self, actor: Actor, asked: Asked, now: datetime) -> Decision:
        """Return why actor may have the package: they may read each document in it, now. Raises NotVisible."""
        rows = _rows(actor, asked, now)
        reader = in_person.as_visitor(actor)
        target = document_target(rows[0], service_targets([rows[0].service], reader, now)[rows[0].service_id])
        return require(reader, Action.READ_SERVED, target)

    def prepare(self, actor: Actor, asked: Asked, wait: Waiting, now: datetime) -> Prepared:
        """Return the copies with their proofs. Raises NotVisible, ExportImpossible, NotSequencedError."""
        rows = _rows(actor, asked, now)
        history = read_history(actor, rows, wait, now)
        served_by = organisations.get_organisations(row.service.organisation_id for row in rows)
        items = [
            (
                _facts(row, history.places[row.pk], served_by[row.service.organisation_id].name, asked.form),
                content_of(row, in_person.as_visitor(actor), asked),
            )
            for row in rows
        ]
        return Prepared(_case(rows[0], asked, now), items, history.custody)

    def urn(self, asked: Asked) -> str:
        """Return the case's reference, as it was served."""
        first = asked.items[0].item_id if asked.items else ""
        return ServedDocument.objects.filter(pk=first).values_list("service__urn", flat=True).first() or ""


def content_of(row: ServedDocument, reader: Actor, asked: Asked) -> Content:
    """Return a served copy as it lies in a package: an age file, or for a defendant without a key the plain document.

    An age file is a new header before the payload that rests in the store. Raises NotVisible without a key, VaultError.
    """
    if asked.form is Form.PLAIN:
        return Content(row.size_bytes, Again(open_sealed(row, reader).open_all))
    recipient = (
        parse_recipient(asked.recipient_key) if asked.recipient_key else keys.recipient_of(asked.organisation_id)
    )
    header = make_header(file_key(row, reader), [recipient])
    blob = resources().store.open(evidence.get_sealed(row.version_id).blob_key)

    def read() -> Iterator[bytes]:
        yield header
        yield from blob.stream()

    return Content(len(header) + blob.size, Again(read))


def _rows(actor: Actor, asked: Asked, now: datetime) -> list[ServedDocument]:
    """Return the documents that were asked for, all of which actor may read now. Raises NotVisible."""
    if actor.organisation_id != asked.organisation_id or not asked.items:
        raise NotVisible
    reader = in_person.as_visitor(actor)
    return [require_reading(reader, one.item_id, now=now) for one in asked.items]


def _facts(row: ServedDocument, place: Place, served_by: str, form: Form) -> ItemFacts:
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
        form=form,
        extension=row.format.lower() or "bin",
        media_type=version.media_type,
    )


def _case(row: ServedDocument, asked: Asked, now: datetime) -> CaseFacts:
    people = organisations.get_people([asked.requested_by_id])
    return CaseFacts(
        urn=row.service.urn,
        operation_name="",
        exported_at=now,
        exported_by=people[asked.requested_by_id].label if people else asked.recipient_name,
        exported_for=asked.recipient_name,
        organisation=organisations.get_organisation(asked.organisation_id).name,
        purpose=asked.purpose,
        marking=row.service.marking,
    )
