"""Every read of exports. An export is seen by colleagues who may read the custody record of its case."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import SealedFile, open_header
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, decide, require
from unbroken.ground.access.target import Target
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.resources import resources
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.packages.models import Build, Export, ExportItem
from unbroken.stages.packages.of_cases import CASE
from unbroken.stages.packages.rules import ACTIONS, State, file_name
from unbroken.stages.packages.sources import asked_of, source_of
from unbroken.stages.packages.views import ExportView

PANEL_ROWS = 3


def list_exports(actor: Actor, case_id: str) -> list[ExportView]:
    """Return the exports that the actor's organisation made of a case, newest first. Raises NotVisible."""
    target = cases.case_relation(actor, case_id)
    require(actor, Action.VIEW_CUSTODY, target)
    rows = Export.objects.filter(case_id=case_id, organisation_id=actor.organisation_id, source=CASE)
    return _views(actor, rows, target)


def get_export(actor: Actor, export_id: str) -> ExportView:
    """Return one export of the actor's organisation. Raises NotVisible."""
    export = Export.objects.filter(pk=export_id, organisation_id=actor.organisation_id, source=CASE).first()
    if export is None:
        raise NotVisible
    target = cases.case_relation(actor, export.case_id)
    require(actor, Action.VIEW_CUSTODY, target)
    return _views(actor, [export], target)[0]


def forms_for(actor: Actor, case_id: str) -> dict[Form, Decision]:
    """Return the forms in which actor may export items of a case, with their decisions. Raises NotVisible."""
    target = cases.case_relation(actor, case_id)
    require(actor, Action.VIEW_CASE, target)
    decisions = {form: decide(actor, action, target) for form, action in ACTIONS.items()}
    return {form: decision for form, decision in decisions.items() if decision.allowed}


def list_exportable(actor: Actor, case_id: str) -> list[tuple[ItemView, VersionView]]:
    """Return the sealed versions of a case that actor may export in some form, in the order of their references."""
    found = []
    for item in evidence.list_items(actor, case_id):
        target = evidence.target_of(actor, item.id)
        if not any(decide(actor, action, target).allowed for action in ACTIONS.values()):
            continue
        found += [
            (item, version)
            for version in item.versions
            if version.is_sealed and evidence.holds(version.id, actor.organisation_id)
        ]
    return found


def panel(actor: Actor, case_id: str, _now: datetime) -> dict[str, Any]:
    """Return what the case's page shows of packages: the latest ones, and whether actor may make one."""
    target = cases.case_relation(actor, case_id)
    may_list = can(actor, Action.VIEW_CUSTODY, target)
    return {
        "case_id": case_id,
        "may_list": may_list,
        "can_export": bool(forms_for(actor, case_id)),
        "exports": list_exports(actor, case_id)[:PANEL_ROWS] if may_list else [],
    }


def require_download(actor: Actor, export_id: str, *, now: datetime) -> None:
    """Raise NotVisible unless actor may download this package of their organisation now."""
    export = Export.objects.filter(pk=export_id, organisation_id=actor.organisation_id).first()
    if export is None:
        raise NotVisible
    source_of(export).require(actor, asked_of(export), now)


def list_from(source: str, actor: Actor, case_id: str, *, now: datetime) -> list[ExportView]:
    """Return the packages of another source that the actor's organisation made of a case and that actor may have."""
    rows = Export.objects.filter(source=source, case_id=case_id, organisation_id=actor.organisation_id)
    return [view for row in rows if (view := _view_from(row, actor, now)) is not None]


def get_from(source: str, actor: Actor, export_id: str, *, now: datetime) -> ExportView:
    """Return one package of another source. Raises NotVisible."""
    row = Export.objects.filter(pk=export_id, source=source, organisation_id=actor.organisation_id).first()
    view = _view_from(row, actor, now) if row is not None else None
    if view is None:
        raise NotVisible
    return view


def _view_from(row: Export, actor: Actor, now: datetime) -> ExportView | None:
    asked = asked_of(row)
    try:
        decision = source_of(row).require(actor, asked, now)
    except NotVisible:
        return None
    (view,) = _shown([row], {row.case_id: source_of(row).urn(asked)}, lambda _form: decision)
    return view


def open_package(export_id: str, organisation_id: str) -> SealedFile:
    """Return a stored package, open for reading. Only for the byte path, after its grant was checked.

    Raises NotVisible, VaultError.
    """
    export = Export.objects.filter(pk=export_id, organisation_id=organisation_id, state=State.READY).first()
    if export is None:
        raise NotVisible
    file_key = open_header(bytes(export.header), keys.identities_of(organisation_id))
    blob = resources().store.open(export.blob_key)
    return SealedFile(blob.read, blob.size, file_key)


def _views(actor: Actor, exports: Iterable[Export], target: Target) -> list[ExportView]:
    listed = list(exports)
    urns = cases.urns(one.case_id for one in listed)
    return _shown(listed, urns, lambda form: decide(actor, ACTIONS[form], target))


def _shown(listed: Sequence[Export], urns: Mapping[str, str], download: Callable[[Form], Decision]) -> list[ExportView]:
    builds = {build.pk: build for build in Build.objects.filter(export__in=listed)}
    people = organisations.get_people(one.requested_by_id for one in listed)
    refs: dict[str, list[str]] = {}
    for export_id, ref in ExportItem.objects.filter(export__in=listed).values_list("export_id", "exhibit_ref"):
        refs.setdefault(export_id, []).append(ref)
    return [
        ExportView(
            id=one.id,
            case_id=one.case_id,
            urn=urns.get(one.case_id, ""),
            organisation_id=one.organisation_id,
            requested_by_id=one.requested_by_id,
            requested_by=people[one.requested_by_id].label if one.requested_by_id in people else "",
            recipient_name=one.recipient_name,
            form=Form(one.form),
            state=State(one.state),
            purpose=one.purpose,
            item_count=one.item_count,
            exhibit_refs=tuple(refs.get(one.id, ())),
            requested_at=one.requested_at,
            settled_at=one.settled_at,
            expires_at=one.expires_at,
            size_bytes=one.size_bytes,
            sha256=one.sha256,
            tag_manifest_sha256=one.tag_manifest_sha256,
            policy_fingerprint=one.policy_fingerprint,
            error=one.error,
            file_name=file_name(urns.get(one.case_id, ""), one.requested_at),
            done_bytes=builds[one.id].done_bytes if one.id in builds else 0,
            total_bytes=builds[one.id].total_bytes if one.id in builds else 0,
            download=download(Form(one.form)),
        )
        for one in listed
    ]
