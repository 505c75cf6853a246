"""Uploads that somebody began and has not finished: what a person should go back to."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.models import Upload
from unbroken.stages.evidence.rules import VersionState
from unbroken.stages.evidence.targets import item_target

SHOWN = 20


@dataclass(frozen=True)
class UnfinishedUpload:
    """One upload on its way. expires_at: when it is cleaned up unless it goes on."""

    version_id: str
    item_id: str
    case_id: str
    urn: str
    exhibit_ref: str
    file_name: str
    received_bytes: int
    size_bytes: int
    expires_at: datetime


def list_unfinished(actor: Actor) -> list[UnfinishedUpload]:
    """Return the uploads that actor began, may go on with, and has not finished, oldest first."""
    found = (
        Upload.objects.filter(
            version__state=VersionState.RECEIVING,
            version__begun_by_id=actor.person_id,
            version__organisation_id=actor.organisation_id,
            is_over=False,
        )
        .select_related("version__item")
        .order_by("expires_at", "pk")[:SHOWN]
    )
    mine = [one for one in found if can(actor, Action.UPLOAD, item_target(actor, one.version.item))]
    urns = cases.urns(one.version.item.case_id for one in mine)
    return [
        UnfinishedUpload(
            version_id=one.version_id,
            item_id=one.version.item_id,
            case_id=one.version.item.case_id,
            urn=urns.get(one.version.item.case_id, ""),
            exhibit_ref=one.version.item.exhibit_ref,
            file_name=one.version.file_name,
            received_bytes=one.offset_bytes,
            size_bytes=one.length_bytes,
            expires_at=one.expires_at,
        )
        for one in mine
    ]
