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
from unbroken.stages.disclosure.lodging import queries as lodging
from unbroken.stages.disclosure.lodging.views import LodgedView
from unbroken.stages.disclosure.serving.models import Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.vocabulary import Section, ServiceState

SHOWN = 50
Numbers = Mapping[str, Sequence[PageNumber]]
Placed = tuple[Part, str, EntryView]
"""A document with its part of the bundle and the name of the defendant whose it is."""


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
    lodged = lodging.list_of_bundle(actor, row, now=now)
    there = [one for one in lodged if one.withdrawn_at is None]
    if not standing and not there:
        return None
    numbers, documents = _pages(row)
    entries = _served(services, targets, numbers, documents, actor) | _lodged(lodged, numbers)
    ordered = sorted(entries.items(), key=lambda one: numbers[one[0]][0].place)
    names = (*(one.client_name for one in standing), *(one.client_name for one in there))
    changes = [one.settled_at or one.served_at for one in services.values()]
    return BundleView(
        id=row.pk,
        case_id=row.case_id,
        urn=row.urn,
        client_names=tuple(dict.fromkeys(name for name in names if name)),
        chapters=_chapters([found for _key, found in ordered]),
        latest_at=max(changes + [one.withdrawn_at or one.lodged_at for one in lodged]),
        decision=decide(actor, Action.VIEW_SERVED, targets[standing[0].pk]) if standing else there[0].reading,
    )


def _pages(row: Bundle) -> tuple[dict[str, list[PageNumber]], list[ServedDocument]]:
    """Return the numbers of each document, served or lodged, and the served ones."""
    numbers: dict[str, list[PageNumber]] = {}
    pages = BundlePage.objects.filter(bundle=row).order_by("series", "whole", "letters")
    for document_id, lodged_id, whole, letters, series in pages.values_list(
        "document_id", "lodged_id", "whole", "letters", "series"
    ):
        numbers.setdefault(document_id or lodged_id, []).append(PageNumber(whole, letters, series))
    return numbers, list(ServedDocument.objects.filter(bundle_pages__bundle=row).distinct().defer("text"))


def _served(
    services: Mapping[str, Service],
    targets: Mapping[str, Target],
    numbers: Numbers,
    documents: Sequence[ServedDocument],
    actor: Actor,
) -> dict[str, Placed]:
    """Return what was served on the court, as far as actor may know of it."""
    known = [one for one in documents if _may_know(actor, one, targets[one.service_id])]
    openings = Opening.objects.filter(
        document__in=known, organisation_id=actor.organisation_id, person_id=actor.person_id
    )
    opened = dict(openings.values_list("document_id", "first_at"))
    newest = _newest(services, numbers, documents)
    return {
        one.pk: (
            part_of(Section(one.section), services[one.service_id].client_id),
            services[one.service_id].client_name,
            _entry(one, services[one.service_id], targets[one.service_id], numbers, opened.get(one.pk), newest, actor),
        )
        for one in known
    }


def _lodged(lodged: Iterable[LodgedView], numbers: Numbers) -> dict[str, Placed]:
    return {
        one.id: (
            part_of(one.section, one.client_id),
            one.client_name,
            EntryView(
                document_id=one.id,
                service_id="",
                ref="",
                label=one.title,
                numbers=tuple(numbers[one.id]),
                format="PDF",
                size_bytes=one.size_bytes,
                served_at=one.lodged_at,
                state=ServiceState.RECALLED if one.withdrawn_at else ServiceState.SERVED,
                settled_at=one.withdrawn_at,
                instead="",
                reading=one.reading,
                needs_undertaking=False,
                opened_at=one.opened_at,
                lodged_by=one.lodged_by,
                may_withdraw=one.may_withdraw,
            ),
        )
        for one in lodged
    }


def _may_know(actor: Actor, document: ServedDocument, service: Target) -> bool:
    """Say whether actor may know that a document has its place, also when it was withdrawn since."""
    target = document_target(document, service)
    return can(actor, Action.VIEW_SERVED, replace(target, stage=Stage.CLOSED))


def _entry(
    row: ServedDocument,
    service: Service,
    target: Target,
    numbers: Numbers,
    opened_at: datetime | None,
    newest: Mapping[tuple[str, str], str],
    actor: Actor,
) -> EntryView:
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
        instead=newest.get((service.pk, row.item_id), ""),
        reading=reading,
        needs_undertaking=row.kind == DocumentKind.ABE and not has_undertaken(actor, service),
        opened_at=opened_at,
    )


def _newest(
    services: Mapping[str, Service], numbers: Numbers, documents: Iterable[ServedDocument]
) -> dict[tuple[str, str], str]:
    """Return the pages of the newer copy of each document, by the service that was replaced and the item."""
    replaced = {one.pk: one.replaces_id for one in services.values() if one.replaces_id}
    return {
        (replaced[one.service_id], one.item_id): shown(numbers[one.pk])
        for one in documents
        if one.service_id in replaced
    }


def _chapters(placed: Iterable[Placed]) -> tuple[ChapterView, ...]:
    grouped: dict[Part, list[EntryView]] = {}
    names: dict[Part, str] = {}
    for part, client_name, entry in placed:
        grouped.setdefault(part, []).append(entry)
        names[part] = client_name if part.client_id else ""
    return tuple(ChapterView(part, names[part], tuple(found)) for part, found in grouped.items())
