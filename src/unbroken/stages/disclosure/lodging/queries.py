"""Every read of lodged documents. It begins with what the reader may know of; absent and forbidden look the same."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, decide, require
from unbroken.ground.access.target import Stage, Target
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.bundles.models import Bundle, BundlePage, Lodged, LodgedOpening
from unbroken.stages.disclosure.bundles.rules import PageNumber, shown
from unbroken.stages.disclosure.lodging.views import AtCourt, LodgedView, Place
from unbroken.stages.disclosure.lodging.visibility import Parties, lodged_targets
from unbroken.stages.disclosure.serving.vocabulary import Section


def list_of_bundle(actor: Actor, bundle: Bundle, *, now: datetime) -> list[LodgedView]:
    """Return what was lodged in one bundle, as far as actor may know of it."""
    return _views(list(Lodged.objects.filter(bundle=bundle).select_related("bundle")), actor, now)


def get_at_court(actor: Actor, case_id: str, *, now: datetime) -> AtCourt:
    """Return what was lodged at the courts of a case, and where actor may lodge. Raises NotVisible for nothing."""
    bundles = list(Bundle.objects.filter(case_id=case_id))
    rows = list(Lodged.objects.filter(bundle__in=bundles).select_related("bundle"))
    documents = tuple(one for one in _views(rows, actor, now) if one.withdrawn_at is None)
    places = tuple(place for one in bundles if (place := _place(one, actor, now)) is not None)
    if not documents and not places:
        raise NotVisible
    return AtCourt(case_id, bundles[0].urn, documents, places)


def has_any(actor: Actor, case_id: str, *, now: datetime) -> bool:
    """Say whether there is anything at court that actor may read, or anywhere to lodge."""
    try:
        get_at_court(actor, case_id, now=now)
    except NotVisible:
        return False
    return True


def find_place(actor: Actor, bundle_id: str, *, now: datetime) -> Place | None:
    """Return where in a bundle actor may lodge a document, or None."""
    bundle = Bundle.objects.filter(pk=bundle_id).first()
    return _place(bundle, actor, now) if bundle is not None else None


def get_place(actor: Actor, bundle_id: str, *, now: datetime) -> Place:
    """Return where in a bundle actor may lodge a document. Raises NotVisible."""
    place = find_place(actor, bundle_id, now=now)
    if place is None:
        raise NotVisible
    return place


def get_lodged(actor: Actor, lodged_id: str, *, now: datetime) -> LodgedView:
    """Return one lodged document that actor may know of. Raises NotVisible, also when it was withdrawn."""
    row = _row(lodged_id)
    require(actor, Action.VIEW_SERVED, lodged_targets([row], actor, now)[row.pk])
    return _views([row], actor, now)[0]


def require_reading(actor: Actor, lodged_id: str, *, now: datetime) -> Lodged:
    """Return a lodged document that actor may read now, for the byte path. Raises NotVisible."""
    row = _row(lodged_id)
    target = lodged_targets([row], actor, now)[row.pk]
    require(actor, Action.VIEW_SERVED, target)
    require(actor, Action.READ_SERVED, target)
    return row


def _row(lodged_id: str) -> Lodged:
    row = Lodged.objects.select_related("bundle").filter(pk=lodged_id, withdrawn_at=None).first()
    if row is None:
        raise NotVisible
    return row


def _views(rows: list[Lodged], actor: Actor, now: datetime) -> list[LodgedView]:
    targets = lodged_targets(rows, actor, now)
    known = [row for row in rows if can(actor, Action.VIEW_SERVED, replace(targets[row.pk], stage=Stage.OPEN))]
    numbers = _numbers(known)
    opened = dict(
        LodgedOpening.objects.filter(
            lodged__in=known, organisation_id=actor.organisation_id, person_id=actor.person_id
        ).values_list("lodged_id", "first_at")
    )
    names = organisations.get_organisations(row.organisation_id for row in known)
    return [
        _view(row, targets[row.pk], numbers[row.pk], names[row.organisation_id].name, opened.get(row.pk), actor)
        for row in known
    ]


def _view(
    row: Lodged, target: Target, numbers: list[PageNumber], lodged_by: str, opened_at: datetime | None, actor: Actor
) -> LodgedView:
    return LodgedView(
        id=row.pk,
        bundle_id=row.bundle_id,
        case_id=row.bundle.case_id,
        urn=row.bundle.urn,
        section=Section(row.section),
        client_id=row.client_id,
        client_name=row.client_name,
        title="" if row.withdrawn_at else row.title,
        pages=shown(numbers),
        page_count=row.page_count,
        size_bytes=row.size_bytes,
        lodged_by=lodged_by,
        lodged_at=row.lodged_at,
        withdrawn_at=row.withdrawn_at,
        opened_at=opened_at,
        reading=decide(actor, Action.READ_SERVED, target),
        may_withdraw=can(actor, Action.WITHDRAW_LODGED, target),
    )


def _numbers(rows: Iterable[Lodged]) -> dict[str, list[PageNumber]]:
    found: dict[str, list[PageNumber]] = {}
    pages = BundlePage.objects.filter(lodged__in=list(rows)).order_by("place")
    for lodged_id, whole, letters, series in pages.values_list("lodged_id", "whole", "letters", "series"):
        found.setdefault(lodged_id, []).append(PageNumber(whole, letters, series))
    return found


def _place(bundle: Bundle, actor: Actor, now: datetime) -> Place | None:
    parties = Parties(actor, [bundle.case_id], now)
    is_court = actor.organisation_id == bundle.organisation_id
    mine = parties.clients_of(actor.organisation_id, bundle.case_id)
    if not is_court and not mine:
        return None
    clients = {key: name for key, name in cases.accused_of(bundle.case_id).items() if is_court or key in mine}
    asked = [""] if is_court else list(clients)

    def may(section: Section) -> bool:
        return any(
            can(actor, Action.LODGE_DOCUMENT, parties.target(bundle, section, one, "", Stage.OPEN)) for one in asked
        )

    sections = tuple(section for section in Section if may(section))
    if not sections:
        return None
    court = organisations.get_organisation(bundle.organisation_id).name
    return Place(bundle.pk, bundle.urn, court, sections, dict(sorted(clients.items())), not is_court)
