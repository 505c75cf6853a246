"""Every read of the portal. It begins with what the reader may know of; absent and forbidden look the same."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, decide, require
from unbroken.ground.access.target import DocumentKind, Target
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.defence.acting import list_acting
from unbroken.stages.disclosure.defence.models import CounselGrant, Undertaking
from unbroken.stages.disclosure.defence.views import CounselView, DocumentView, FolderView, ServedView
from unbroken.stages.disclosure.defence.visibility import document_target, service_targets, visible_to
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving.models import Objection, Opening, ServedDocument, Service
from unbroken.stages.disclosure.serving.objecting import objection_line
from unbroken.stages.disclosure.serving.rules import is_expired, is_expiring
from unbroken.stages.disclosure.serving.vocabulary import Section, ServiceState


def list_folders(actor: Actor, *, now: datetime) -> list[FolderView]:
    """Return the cases in which something was served on actor, the latest first."""
    grouped: dict[str, list[tuple[Service, Target]]] = {}
    for row, target in visible_to(actor, now):
        grouped.setdefault(row.case_id, []).append((row, target))
    return _folders(grouped, actor, now)


def get_folder(actor: Actor, case_id: str, *, now: datetime) -> FolderView:
    """Return what was served on actor in a case. Raises NotVisible, also when nothing was."""
    found = visible_to(actor, now, case_id=case_id)
    if not found:
        raise NotVisible
    return _folders({case_id: found}, actor, now)[0]


def has_any(actor: Actor, case_id: str, *, now: datetime) -> bool:
    """Say whether anything was served on actor in a case."""
    return bool(visible_to(actor, now, case_id=case_id))


def get_document(actor: Actor, document_id: str, *, now: datetime) -> DocumentView:
    """Return one served document that actor may know of. Raises NotVisible."""
    row, target = _document(actor, document_id, now)
    require(actor, Action.VIEW_SERVED, document_target(row, target))
    opened = _opened([row.pk], actor)
    return _document_view(row, row.service, target, actor, opened)


def require_reading(actor: Actor, document_id: str, *, now: datetime) -> ServedDocument:
    """Return a served document that actor may read now, for the byte path. Raises NotVisible."""
    row, target = _document(actor, document_id, now)
    require(actor, Action.VIEW_SERVED, document_target(row, target))
    require(actor, Action.READ_SERVED, document_target(row, target))
    if row.kind == DocumentKind.ABE and not has_undertaken(actor, row.service):
        raise NotVisible
    return row


def get_service(actor: Actor, service_id: str, action: Action, *, now: datetime, lock: bool = False) -> Service:
    """Return a service on which actor may do this. Raises NotVisible."""
    rows = Service.objects.select_for_update() if lock else Service.objects.all()
    row = rows.filter(pk=service_id, state=ServiceState.SERVED).first()
    target = service_targets([row], actor, now)[row.pk] if row else None
    require(actor, action, target)
    assert row is not None  # noqa: S101  (require refuses None)
    return row


def get_objectable(actor: Actor, service_id: str, *, now: datetime) -> ServedView:
    """Return a service to whose statements actor may object. Raises NotVisible, also when there are none."""
    row = get_service(actor, service_id, Action.OBJECT_TO_STATEMENT, now=now)
    folder = get_folder(actor, row.case_id, now=now)
    view = next((one for one in folder.services if one.id == service_id), None)
    if view is None or not view.statements:
        raise NotVisible
    return view


def list_ending(actor: Actor, case_id: str, *, now: datetime) -> list[ServedView]:
    """Return what was served on actor in a case and can be read no more, or not for much longer."""
    found = visible_to(actor, now, case_id=case_id)
    folders = _folders({case_id: found}, actor, now) if found else []
    return [one for folder in folders for one in folder.services if one.is_expired or one.is_expiring]


def has_undertaken(actor: Actor, service: Service) -> bool:
    """Say whether actor gave the undertaking for the recorded interviews of this client's case."""
    return Undertaking.objects.filter(
        case_id=service.case_id,
        client_id=service.client_id,
        organisation_id=actor.organisation_id,
        person_id=actor.person_id,
    ).exists()


def clients_to_grant(actor: Actor, case_id: str, *, now: datetime) -> dict[str, str]:
    """Return the clients of a case to whose material actor may let counsel in: id and name. Raises NotVisible.

    From the moment their firm is on record, whether anything was served or not.
    """
    found = {one.client_id: one.name for one in list_acting(actor, now=now, case_id=case_id) if one.can_grant}
    if not found:
        raise NotVisible
    return found


def list_counsel(actor: Actor, case_id: str, *, now: datetime) -> list[CounselView]:
    """Return whom the actor's firm let in, in a case. Raises NotVisible."""
    clients = clients_to_grant(actor, case_id, now=now)
    rows = list(CounselGrant.objects.filter(case_id=case_id, firm_id=actor.organisation_id, client_id__in=clients))
    people = organisations.get_people(row.person_id for row in rows)
    places = organisations.get_organisations(row.organisation_id for row in rows)
    return [
        CounselView(
            id=row.pk,
            client_id=row.client_id,
            client_name=clients[row.client_id],
            name=people[row.person_id].label if row.person_id in people else "",
            organisation=places[row.organisation_id].name if row.organisation_id in places else "",
            granted_at=row.granted_at,
            ended_at=row.ended_at,
        )
        for row in rows
    ]


def _document(actor: Actor, document_id: str, now: datetime) -> tuple[ServedDocument, Target]:
    row = ServedDocument.objects.select_related("service").filter(pk=document_id).first()
    if row is None or row.service.state != ServiceState.SERVED:
        raise NotVisible
    return row, service_targets([row.service], actor, now)[row.service_id]


def _folders(grouped: Mapping[str, list[tuple[Service, Target]]], actor: Actor, now: datetime) -> list[FolderView]:
    services = [row for found in grouped.values() for row, _ in found]
    documents: dict[str, list[ServedDocument]] = {}
    for one in ServedDocument.objects.filter(service__in=services).defer("text"):
        documents.setdefault(one.service_id, []).append(one)
    opened = _opened([one.pk for found in documents.values() for one in found], actor)
    objections = {one.document_id: one for one in Objection.objects.filter(document__service__in=services)}
    names = organisations.get_organisations(row.organisation_id for row in services)
    folders = []
    for case_id, found in grouped.items():
        views = tuple(
            _served(
                row, target, documents.get(row.pk, []), names[row.organisation_id].name, actor, opened, objections, now
            )
            for row, target in found
        )
        folders.append(
            FolderView(
                case_id=case_id,
                urn=found[0][0].urn,
                client_names=tuple(dict.fromkeys(row.client_name for row, _ in found if row.client_name)),
                services=views,
                can_grant=any(can(actor, Action.GRANT_COUNSEL, target) for _, target in found),
            )
        )
    return sorted(folders, key=lambda one: one.latest_at, reverse=True)


def _opened(document_ids: Iterable[str], actor: Actor) -> dict[str, datetime]:
    rows = Opening.objects.filter(
        document_id__in=list(document_ids), organisation_id=actor.organisation_id, person_id=actor.person_id
    )
    return dict(rows.values_list("document_id", "first_at"))


def _served(
    row: Service,
    target: Target,
    documents: Iterable[ServedDocument],
    served_by: str,
    actor: Actor,
    opened: Mapping[str, datetime],
    objections: Mapping[str, Objection],
    now: datetime,
) -> ServedView:
    return ServedView(
        id=row.pk,
        case_id=row.case_id,
        client_id=row.client_id,
        client_name=row.client_name,
        title=row.title,
        authority=Authority(row.authority).words,
        served_by=served_by,
        served_at=row.served_at,
        expires_at=row.expires_at,
        is_expired=is_expired(row.expires_at, now),
        is_expiring=is_expiring(row.expires_at, now),
        is_s9_notice=row.is_s9_notice,
        response_due=row.response_due,
        number=row.number,
        can_renew=can(actor, Action.RENEW_SERVICE, target),
        can_object=can(actor, Action.OBJECT_TO_STATEMENT, target),
        documents=tuple(
            _document_view(one, row, target, actor, opened, objections.get(one.pk))
            for one in documents
            if can(actor, Action.VIEW_SERVED, document_target(one, target))
        ),
    )


def _document_view(
    row: ServedDocument,
    service: Service,
    target: Target,
    actor: Actor,
    opened: Mapping[str, datetime],
    objection: Objection | None = None,
) -> DocumentView:
    return DocumentView(
        id=row.pk,
        service_id=service.pk,
        case_id=service.case_id,
        client_id=service.client_id,
        place=row.place,
        section=Section(row.section),
        ref=row.ref,
        label=row.label,
        kind=DocumentKind(row.kind),
        version_id=row.version_id,
        page_count=row.page_count,
        size_bytes=row.size_bytes,
        sha256=row.sha256,
        format=row.format,
        opened_at=opened.get(row.pk),
        reading=decide(actor, Action.READ_SERVED, document_target(row, target)),
        objection=objection_line(objection, service.response_due) if objection else None,
    )
