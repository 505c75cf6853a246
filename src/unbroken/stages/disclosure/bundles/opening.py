"""Open a bundle as one PDF: recorded first, then made in memory from the served copies and sent; never stored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from unbroken.engines.casefile.bound_pdf import Chapter, Cover, Paper, PaperKind, bind
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure import grants
from unbroken.stages.disclosure.bundles import queries
from unbroken.stages.disclosure.bundles.errors import BundleTooLarge
from unbroken.stages.disclosure.bundles.models import Lodged
from unbroken.stages.disclosure.bundles.views import BundleView, ChapterView, EntryView
from unbroken.stages.disclosure.defence.opening import open_sealed
from unbroken.stages.disclosure.lodging.opening import keep_looks
from unbroken.stages.disclosure.lodging.opening import open_sealed as lodged_sealed
from unbroken.stages.disclosure.releases.vocabulary import MARKING
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.vocabulary import ServiceState

LIMIT_BYTES = 256 * 1024 * 1024
LONDON = ZoneInfo("Europe/London")
TITLE = "Court bundle"


@dataclass(frozen=True)
class OpenedBundle:
    """A bundle that may be read now as one PDF. token: for the byte path."""

    bundle: BundleView
    token: str


def open_bundle(*, bundle_id: str, actor: Actor, now: datetime, session_key: str = "") -> OpenedBundle:
    """Record that a bundle is opened as one PDF, durably; then give the capability to read it.

    Raises NotVisible, BundleTooLarge, Conflict when called inside a transaction.
    """
    bundle = queries.require_binding(actor, bundle_id, now=now)
    check_size(bundle)
    if transaction.get_connection().in_atomic_block:
        raise Conflict("A look at a bundle is recorded on its own, before anything is shown.")
    with transaction.atomic():
        _record(bundle, actor, now)
    token = grants.BUNDLE.issue(bundle_id, bound_ids(bundle), actor, session_key, now) if session_key else ""
    return OpenedBundle(queries.get_bundle(actor, bundle_id, now=now), token)


def bind_bundle(bundle_id: str, actor: Actor, now: datetime) -> bytes:
    """Return what actor may read of a bundle as one PDF, for the byte path, which has checked its grant.

    It exists in memory alone. Raises NotVisible, BundleTooLarge, PagesDiffer, VaultError.
    """
    bundle = queries.require_binding(actor, bundle_id, now=now)
    check_size(bundle)
    shared = [one for one in bundle.chapters if not one.is_walled]
    return bind(_cover(bundle, actor, now), [_chapter(one, actor) for one in shared])


def bound_ids(bundle: BundleView) -> list[str]:
    """Return the documents whose pages are in the one PDF: for which the look is recorded."""
    return [one.document_id for one in bundle.bound]


def check_size(bundle: BundleView) -> None:
    """Raise BundleTooLarge when the documents are together too large to be held in memory."""
    if sum(one.size_bytes for one in bundle.bound) > LIMIT_BYTES:
        raise BundleTooLarge


def file_name(bundle: BundleView) -> str:
    """Return what the PDF is called when it is saved. It names nobody."""
    return f"bundle-{''.join(one for one in bundle.urn if one.isalnum())}.pdf"


def _record(bundle: BundleView, actor: Actor, now: datetime) -> None:
    """Keep the look in the court's own log; each serving side learns, once, that its documents were opened."""
    ids = [one.document_id for one in bundle.bound if not one.lodged_by]
    lodged = [one.document_id for one in bundle.bound if one.lodged_by]
    there = set(Opening.objects.filter(document_id__in=ids).values_list("document_id", flat=True))
    mine = {one.document_id for one in bundle.bound if one.opened_at is not None}
    with act(
        actor,
        EventType.BUNDLE_OPENED,
        now=now,
        case_id=bundle.case_id,
        object_id=bundle.id,
        values={"documents": len(bundle.bound), "pages": sum(len(one.numbers) for one in bundle.bound)},
    ):
        Opening.objects.bulk_create(
            Opening(
                id=new_id(),
                document_id=one,
                organisation_id=actor.organisation_id,
                person_id=actor.person_id,
                first_at=now,
            )
            for one in ids
            if one not in mine
        )
        keep_looks(lodged, actor, now)
    services = {one.service_id for one in bundle.bound if one.document_id in ids and one.document_id not in there}
    for service in Service.objects.filter(pk__in=services):
        with act(
            Actor.system(service.organisation_id),
            EventType.SERVICE_NOTED,
            now=now,
            case_id=service.case_id,
            object_id=service.pk,
        ):
            announce("disclosure", [service.organisation_id], service.pk)


def _cover(bundle: BundleView, actor: Actor, now: datetime) -> Cover:
    person = organisations.get_people([actor.person_id])[actor.person_id]
    court = organisations.get_organisation(actor.organisation_id)
    return Cover(TITLE, bundle.urn, court.name, MARKING, person.label, now)


def _chapter(chapter: ChapterView, actor: Actor) -> Chapter:
    return Chapter(chapter.part.section.value, chapter.heading, tuple(_paper(one, actor) for one in chapter.entries))


def _paper(entry: EntryView, actor: Actor) -> Paper:
    labels = tuple(one.label for one in entry.numbers)
    served = f"{'Lodged' if entry.lodged_by else 'Served'} {_day(entry.served_at)}"
    if entry.is_bound:
        kind = PaperKind.PICTURE if entry.viewer == "image" else PaperKind.PDF
        read = _lodged_reader if entry.lodged_by else _reader
        return Paper(entry.label, labels, entry.pages, served, kind, read(entry.document_id, actor))
    title = "Withdrawn" if entry.state is ServiceState.RECALLED else entry.label
    said = f"{served}, withdrawn {_day(entry.settled_at)}" if entry.is_withdrawn and entry.settled_at else served
    return Paper(title, labels, entry.pages, said, PaperKind.NOTICE, notice=notice_of(entry))


def notice_of(entry: EntryView) -> str:
    """Return what stands at the place of a document whose pages are not shown."""
    if entry.is_withdrawn:
        instead = f" Read pages {entry.instead} instead." if entry.instead else ""
        by = entry.lodged_by or "The prosecution"
        return f"{by} withdrew these pages.{instead} Their numbers are not given again."
    if not entry.reading.allowed:
        return f"These pages cannot be opened. {entry.reading.reason}"
    if entry.needs_undertaking:
        return "An undertaking comes before this document. Open it by itself, from the bundle."
    if entry.is_recording:
        return "This is a recording. Play it from the bundle."
    return f"This document has no pages that can be shown here ({entry.format}). Open it by itself, from the bundle."


def _reader(document_id: str, actor: Actor) -> Callable[[], bytes]:
    def read() -> bytes:
        row = ServedDocument.objects.select_related("service").get(pk=document_id)
        return b"".join(open_sealed(row, actor).open_all())

    return read


def _lodged_reader(lodged_id: str, actor: Actor) -> Callable[[], bytes]:
    def read() -> bytes:
        return b"".join(lodged_sealed(Lodged.objects.get(pk=lodged_id), actor).open_all())

    return read


def _day(at: datetime | None) -> str:
    local = at.astimezone(LONDON) if at else None
    return f"{local.day} {local:%B %Y}" if local else ""
