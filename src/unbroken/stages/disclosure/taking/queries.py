"""What somebody may take away of what was served on them, and the packages that were made of it."""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.defence.views import DocumentView, FolderView
from unbroken.stages.disclosure.serving.models import Service, Wrapping
from unbroken.stages.disclosure.taking.source import SERVED
from unbroken.stages.packages import queries as packages
from unbroken.stages.packages.views import ExportView


def get_folder(actor: Actor, case_id: str, *, now: datetime) -> FolderView:
    """Return what was served on actor in a case. Raises NotVisible."""
    return portal.get_folder(actor, case_id, now=now)


def list_takeable(actor: Actor, case_id: str, *, now: datetime) -> list[DocumentView]:
    """Return the documents of a case that actor may take: readable now, with their organisation's own key.

    A recording over which the player writes who watches is played here and not taken. Raises NotVisible.
    """
    documents = portal.get_folder(actor, case_id, now=now).documents if actor.organisation_id else ()
    ids = [one.id for one in documents]
    keyed = set(
        Wrapping.objects.filter(document__in=ids, organisation_id=actor.organisation_id)
        .exclude(header=b"")
        .values_list("document_id", flat=True)
    )
    return [
        one
        for one in documents
        if one.id in keyed and one.reading.allowed and not one.is_watermarked and _may_take(actor, one)
    ]


def list_packages(actor: Actor, case_id: str, *, now: datetime) -> list[ExportView]:
    """Return the packages that the actor's organisation made of what was served in a case and that actor may have."""
    return packages.list_from(SERVED, actor, case_id, now=now)


def get_package(actor: Actor, export_id: str, *, now: datetime) -> ExportView:
    """Return one of them. Raises NotVisible."""
    return packages.get_from(SERVED, actor, export_id, now=now)


def _may_take(actor: Actor, document: DocumentView) -> bool:
    if document.kind is not DocumentKind.ABE:
        return True
    return portal.has_undertaken(actor, Service.objects.get(pk=document.service_id))
