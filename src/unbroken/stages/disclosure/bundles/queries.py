"""Every read of bundles. It begins with what was served on the reader's court; absent and forbidden look the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, decide
from unbroken.ground.access.target import DocumentKind, Stage, Target
from unbroken.ground.errors import NotVisible
from unbroken.stages.disclosure.bundles.models import Bundle, BundlePage
from unbroken.stages.disclosure.bundles.rules import FOR_COURT, PageNumber, Part, part_of, shown
from unbroken.stages.disclosure.bundles.views import BundleView, ChapterView, EntryView
from unbroken.stages.disclosure.defence.queries import has_undertaken
from unbroken.stages.disclosure.defence.visibility import document_target, service_targets
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.vocabulary import Section, ServiceState

SHOWN = 50
Numbers = Mapping[str, Sequence[PageNumber]]


def list_bundles(actor: Actor, *, now: datetime, urn: str = "") -> list[BundleView]:
    """Return the bundles of the actor's court that were begun last, as many as SHOWN; the newest changes first.

    urn: of the case, or part of it.
    """
    if not actor.organisation_id:
        return []
    rows = Bundle.objects.filter(organisation_id=actor.organisation_id)
    wanted = "".join(one for one in urn if one.isalnum())
    if urn:
        rows = rows.filter(urn__icontains=wanted) if wanted else rows.none()
    found = [view for row in rows[:SHOWN] if (view := _view(row, actor, now)) is not None]
    return sorted(found, key=lambda one: one.latest_at, reverse=True)


def get_bundle(actor: Actor, bundle_id: str, *, now: datetime) -> BundleView:
    """Return one bundle of the actor's court. Raises NotVisible."""
    row = Bundle.objects.filter(pk=bundle_id).first() if actor.organisation_id else None
    if row is None or row.organisation_id != actor.organisation_id:
        raise NotVisible
    view = _view(row, actor, now)
    if view is None:
        raise NotVisible
    return view


def require_binding(actor: Actor, bundle_id: str, *, now: datetime) -> BundleView:
    """Return a bundle of which actor may read something as one PDF. Raises NotVisible."""
    view = get_bundle(actor, bundle_id, now=now)
    if not view.bound:
        raise NotVisible
    return view


def _view(row: Bundle, actor: Actor, now: datetime) -> BundleView | None:
    services = {
        one.pk: one
        for one in Service.objects.filter(
            case_id=row.case_id, recipient=FOR_COURT, recipient_organisation_id=row.organisation_id
        )
    }
    targets = service_targets(services.values(), actor, now)
    standing = [one for one in services.values() if can(actor, Action.VIEW_SERVED, targets[one.pk])]
    if not standing:
        return None
    numbers, documents = _pages(row)
    shown_documents = [one for one in documents if _may_know(actor, one, targets[one.service_id])]
    openings = Opening.objects.filter(
        document__in=documents, organisation_id=actor.organisation_id, person_id=actor.person_id
    )
    opened = dict(openings.values_list("document_id", "first_at"))
    entries = {
        one.pk: _entry(one, services, targets[one.service_id], numbers, opened.get(one.pk), documents, actor)
        for one in shown_documents
    }
    chapters = _chapters(shown_documents, services, entries)
    return BundleView(
        id=row.pk,
        case_id=row.case_id,
        urn=row.urn,
        client_names=tuple(dict.fromkeys(one.client_name for one in standing if one.client_name)),
        chapters=chapters,
        latest_at=max(one.settled_at or one.served_at for one in services.values()),
        decision=decide(actor, Action.VIEW_SERVED, targets[standing[0].pk]),
    )


def _pages(row: Bundle) -> tuple[dict[str, list[PageNumber]], list[ServedDocument]]:
    """Return the numbers of each document, and the documents in the order of their first pages."""
    numbers: dict[str, list[PageNumber]] = {}
    pages = BundlePage.objects.filter(bundle=row).order_by("whole", "letters")
    for document_id, whole, letters in pages.values_list("document_id", "whole", "letters"):
        numbers.setdefault(document_id, []).append(PageNumber(whole, letters))
    rows = ServedDocument.objects.filter(pk__in=numbers).defer("text")
    return numbers, sorted(rows, key=lambda one: numbers[one.pk][0])


def _may_know(actor: Actor, document: ServedDocument, service: Target) -> bool:
    """Say whether actor may know that a document has its place, also when it was withdrawn since."""
    target = document_target(document, service)
    return can(actor, Action.VIEW_SERVED, replace(target, stage=Stage.CLOSED))


def _entry(
    row: ServedDocument,
    services: Mapping[str, Service],
    target: Target,
    numbers: Numbers,
    opened_at: datetime | None,
    documents: Iterable[ServedDocument],
    actor: Actor,
) -> EntryView:
    service = services[row.service_id]
    reading: Decision = decide(actor, Action.READ_SERVED, document_target(row, target))
    is_recalled = service.state == ServiceState.RECALLED
    return EntryView(
        document_id=row.pk,
        service_id=service.pk,
        ref="" if is_recalled else row.ref,
        label="" if is_recalled else row.label,
        numbers=tuple(numbers[row.pk]),
        format=row.format,
        size_bytes=row.size_bytes,
        served_at=service.served_at,
        state=ServiceState(service.state),
        settled_at=service.settled_at,
        instead=_instead(row, services, numbers, documents),
        reading=reading,
        needs_undertaking=row.kind == DocumentKind.ABE and not has_undertaken(actor, service),
        opened_at=opened_at,
    )


def _instead(
    row: ServedDocument, services: Mapping[str, Service], numbers: Numbers, documents: Iterable[ServedDocument]
) -> str:
    """Return the pages of the newer copy of a document, in the service that replaced its own."""
    newer = {one.pk for one in services.values() if one.replaces_id == row.service_id}
    same = next((one for one in documents if one.service_id in newer and one.item_id == row.item_id), None)
    return shown(numbers[same.pk]) if same else ""


def _chapters(
    documents: Iterable[ServedDocument], services: Mapping[str, Service], entries: Mapping[str, EntryView]
) -> tuple[ChapterView, ...]:
    grouped: dict[Part, list[EntryView]] = {}
    names: dict[Part, str] = {}
    for one in documents:
        service = services[one.service_id]
        part = part_of(Section(one.section), service.client_id)
        grouped.setdefault(part, []).append(entries[one.pk])
        names[part] = service.client_name if part.client_id else ""
    return tuple(ChapterView(part, names[part], tuple(found)) for part, found in grouped.items())
