"""Every write of exports by a person, and their end. Building is in building.py.

Each is one transaction with its custody events, and can be sent twice.
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from unbroken.engines.bag.contents import Form
from unbroken.engines.ledger import Json
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.repeating import was_made
from unbroken.ground.resources import resources
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.packages import grants, queue, recipients, rules, stopping, targets
from unbroken.stages.packages.building import build_export
from unbroken.stages.packages.errors import ExportSettled, WarningNotConfirmed
from unbroken.stages.packages.models import Build, Export, ExportItem
from unbroken.stages.packages.rules import Move, PackageRecipient, State, next_state
from unbroken.stages.packages.sources import Asked, Listed, asked_of, source_of
from unbroken.stages.packages.views import ExportGrant


def request_export(
    *,
    export_id: str,
    case_id: str,
    version_ids: Sequence[str],
    recipient: PackageRecipient,
    form: Form | str,
    purpose: str,
    confirmed_warning: bool,
    actor: Actor,
    now: datetime,
) -> str:
    """Ask for a package of sealed versions of a case; return the export's id. A job builds it.

    Sending the same export_id again changes nothing.
    Raises NotVisible, ExportIncomplete, KeyHolderUnknown, StaysInside, WarningNotConfirmed, Conflict.
    """
    asked = rules.check_form(form)
    require(actor, rules.ACTIONS[asked], cases.case_relation(actor, case_id))
    if _was_requested(export_id, case_id, actor):
        return export_id
    decision, chosen = targets.require_export(actor, case_id, rules.check_versions(version_ids), asked)
    if decision.warning and not confirmed_warning:
        raise WarningNotConfirmed(decision.warning)
    attempt = (export_id, case_id, recipient, actor, now)
    with stopping.outside(*attempt), stopping.unknown_key(*attempt):
        settled = recipients.settle(recipient, asked, now)
    export = Export(
        id=export_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        requested_by_id=actor.person_id,
        recipient_organisation_id=settled.organisation_id,
        recipient_key=settled.age_key,
        recipient_name=settled.name,
        form=asked,
        state=State.REQUESTED,
        purpose=rules.check_purpose(purpose),
        item_count=len(chosen),
        requested_at=now,
    )
    try:
        with transaction.atomic():
            _write(export, [_listed(item, version) for item, version in chosen], actor, now)
            if settled.age_key:
                stopping.tell_of_key(export_id, case_id, settled, actor, now)
    except IntegrityError:
        if not _was_requested(export_id, case_id, actor):
            raise
    return export_id


def request_from(source: str, *, asked: Asked, actor: Actor, now: datetime) -> str:
    """Ask for a package of another source, which has decided that actor may have it; return the export's id.

    Sending the same id again changes nothing. Raises ExportIncomplete, Conflict.
    """
    rules.check_versions([one.version_id for one in asked.items])
    if _was_requested(asked.id, asked.case_id, actor):
        return asked.id
    export = Export(
        id=asked.id,
        case_id=asked.case_id,
        organisation_id=asked.organisation_id,
        source=source,
        requested_by_id=asked.requested_by_id,
        recipient_organisation_id=asked.recipient_organisation_id,
        recipient_key=asked.recipient_key,
        recipient_name=asked.recipient_name,
        form=asked.form,
        state=State.REQUESTED,
        purpose=rules.check_purpose(asked.purpose),
        item_count=len(asked.items),
        requested_at=now,
    )
    try:
        with transaction.atomic():
            _write(export, asked.items, actor, now)
    except IntegrityError:
        if not _was_requested(asked.id, asked.case_id, actor):
            raise
    return asked.id


def open_export(*, export_id: str, actor: Actor, now: datetime, session_key: str = "") -> ExportGrant:
    """Record that a package is downloaded, durably, and then give the capability to do it.

    Raises NotVisible, ExportSettled, Conflict when called inside a transaction.
    """
    export = Export.objects.filter(pk=export_id, organisation_id=actor.organisation_id).first()
    if export is None:
        raise NotVisible
    source, asked = source_of(export), asked_of(export)
    source.require(actor, asked, now)
    if export.state != State.READY or (export.expires_at is not None and export.expires_at <= now):
        raise ExportSettled(
            "This package cannot be downloaded: it is not ready, or its time is over. Ask for a new one."
        )
    if transaction.get_connection().in_atomic_block:
        raise Conflict("A download is recorded on its own, before anything is sent.")
    values = {"package_sha256": export.sha256, "to": export.recipient_name, "form": export.form}
    event_id = record_look(
        actor,
        EventType.PACKAGE_DOWNLOADED,
        now=now,
        case_id=export.case_id,
        object_id=export.id,
        purpose=export.purpose,
        values=values,
    )
    name = rules.file_name(source.urn(asked), export.requested_at)
    token = grants.issue_download(export.id, name, actor, session_key, now) if session_key else ""
    return ExportGrant(event_id, export.id, name, token)


def expire_exports(now: datetime) -> int:
    """Delete packages whose time is over and what failed builds left behind; return how many expired."""
    due = list(Export.objects.filter(state=State.READY, expires_at__lte=now).values_list("id", flat=True))
    for export_id in due:
        _expire(export_id, now)
    for build in Build.objects.filter(export__state__in=(State.FAILED, State.EXPIRED)).exclude(blob_key=""):
        resources().store.delete(build.blob_key)
        Build.objects.filter(pk=build.pk, blob_key=build.blob_key).update(blob_key="")
    return len(due)


def _was_requested(export_id: str, case_id: str, actor: Actor) -> bool:
    return was_made(
        Export.objects.all(),
        export_id,
        what="package",
        case_id=case_id,
        requested_by_id=actor.person_id,
        organisation_id=actor.organisation_id,
    )


def _listed(item: ItemView, version: VersionView) -> Listed:
    return Listed(version.id, item.id, item.exhibit_ref, version.sha256_server)


def _write(export: Export, chosen: Sequence[Listed], actor: Actor, now: datetime) -> None:
    named = export.recipient_organisation_id or export.recipient_name
    values: dict[str, Json] = {
        "items": len(chosen),
        "form": str(export.form),
        "recipient_key": export.recipient_key,
    }
    with act(
        actor,
        EventType.PACKAGE_REQUESTED,
        now=now,
        case_id=export.case_id,
        object_id=export.id,
        values=values,
        purpose=export.purpose,
        recipient=named,
    ):
        export.save(force_insert=True)
        Build.objects.create(export=export)
        ExportItem.objects.bulk_create(
            ExportItem(
                id=new_id(),
                export=export,
                place=place,
                version_id=one.version_id,
                item_id=one.item_id,
                exhibit_ref=one.exhibit_ref,
            )
            for place, one in enumerate(chosen, 1)
        )
        announce("packages", [export.organisation_id], export.id)
        queue.build_later(export.id)
    for one in chosen:
        with act(
            actor,
            EventType.PACKAGE_ITEM_CHOSEN,
            now=now,
            case_id=export.case_id,
            object_id=one.item_id,
            values={"version": one.version_id, "export": export.id, "form": str(export.form)},
            purpose=export.purpose,
            recipient=named,
            digest=bytes.fromhex(one.sha256),
        ):
            pass


def _expire(export_id: str, now: datetime) -> None:
    """Destroy the key first: from the commit on nobody can open the package, whatever becomes of the blob."""
    with transaction.atomic():
        export = Export.objects.select_for_update().get(pk=export_id)
        if export.state != State.READY:
            return
        export.state = next_state(State.READY, Move.EXPIRE)
        export.header = b""
        with act(
            Actor.system(export.organisation_id),
            EventType.PACKAGE_DELETED,
            now=now,
            case_id=export.case_id,
            object_id=export.id,
            values={"package_sha256": export.sha256},
        ):
            export.save(update_fields=["state", "header"])
            announce("packages", [export.organisation_id], export.id)


__all__ = ["build_export", "expire_exports", "open_export", "request_export", "request_from"]
