"""What somebody may take away of what was served on them, and the packages that were made of it."""

from collections.abc import Sequence
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.defence.views import DocumentView, FolderView
from unbroken.stages.disclosure.serving.models import ServedDocument, Service, Wrapping
from unbroken.stages.disclosure.taking.source import SERVED
from unbroken.stages.packages import queries as packages
from unbroken.stages.packages.views import ExportView


def get_folder(actor: Actor, case_id: str, *, now: datetime) -> FolderView:
    """Return what was served on actor in a case. Raises NotVisible."""
    return portal.get_folder(actor, case_id, now=now)


def list_takeable(actor: Actor, case_id: str, *, now: datetime) -> list[DocumentView]:
    """Return the documents of a case that actor may take: readable now, with a key for them.

    A recording over which the player writes who watches is played here and not taken. Raises NotVisible.
    """
    documents = portal.get_folder(actor, case_id, now=now).documents
    keyed = _keyed(actor, [one.id for one in documents])
    return [
        one
        for one in documents
        if one.id in keyed and one.reading.allowed and not one.is_watermarked and _may_take(actor, one)
    ]


def list_packages(actor: Actor, case_id: str, *, now: datetime) -> list[ExportView]:
    """Return the packages that the actor's organisation made of what was served in a case and that actor may have."""
    return packages.list_from(SERVED, in_person.as_taker(actor), case_id, now=now)


def get_package(actor: Actor, export_id: str, *, now: datetime) -> ExportView:
    """Return one of them. Raises NotVisible."""
    return packages.get_from(SERVED, in_person.as_taker(actor), export_id, now=now)


def _keyed(actor: Actor, document_ids: Sequence[str]) -> set[str]:
    """Return the documents with a key of the actor's organisation; in person, those that the maker of the link served.

    That side has the key of its copies, and opens them for who has none.
    """
    if not actor.organisation_id:
        served = ServedDocument.objects.filter(
            pk__in=document_ids, service__organisation_id=in_person.as_taker(actor).organisation_id
        )
        return set(served.values_list("pk", flat=True))
    own = Wrapping.objects.filter(document__in=document_ids, organisation_id=actor.organisation_id)
    return set(own.exclude(header=b"").values_list("document_id", flat=True))


def _may_take(actor: Actor, document: DocumentView) -> bool:
    if document.kind is not DocumentKind.ABE:
        return True
    return portal.has_undertaken(actor, Service.objects.get(pk=document.service_id))
