"""From the last byte to a sealed version: complete, read back, compare, recognise; or give up and clean up.

Each step is safe to run twice and to be killed at any point.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app

from unbroken.engines.ledger import Json
from unbroken.engines.vault import SealedFile, VaultError, sealed_size
from unbroken.engines.vault.errors import BlobMissing, KeyringError, StoreError
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.live import announce
from unbroken.ground.resources import resources
from unbroken.ground.webhooks import telling as webhooks
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.evidence import queries, uploads
from unbroken.stages.evidence.errors import FormatRefused
from unbroken.stages.evidence.kinds import recognise
from unbroken.stages.evidence.models import Upload, UploadPart, Version
from unbroken.stages.evidence.rules import VersionEvent, VersionState, next_state, refusal_of_digests

SEAL_TASK = "unbroken.stages.evidence.jobs.seal"
UNREADABLE = "The stored bytes could not be opened again, so this file was not sealed. Upload it again."


@dataclass(frozen=True)
class Finding:
    """What reading back found: the digest and format, or why it is refused."""

    sha256: str
    format: str
    refusal: str


def complete_upload(*, version_id: str, actor: Actor, now: datetime) -> VersionState:
    """Close the payload when every byte is durable, and hand it to the sealing job when its digest is stated too.

    Returns the version's state. Raises NotVisible, VaultError.
    """
    upload = Upload.objects.filter(version_id=version_id).first()
    if upload is None:
        raise NotVisible
    state = uploads.look(upload.pk)
    if state.is_whole and not (state.is_complete or state.is_over):
        resources().store.complete(state.blob_key, uploads.stored_parts(state))
        Upload.objects.filter(pk=upload.pk).update(is_complete=True)
    return _hand_over(version_id, actor, now)


def _hand_over(version_id: str, actor: Actor, now: datetime) -> VersionState:
    with transaction.atomic():
        version = Version.objects.select_for_update().select_related("item").get(pk=version_id)
        upload = Upload.objects.get(version=version)
        if version.state != VersionState.RECEIVING or not (upload.is_complete and upload.sha256_client):
            return VersionState(version.state)
        version.state = next_state(VersionState.RECEIVING, VersionEvent.RECEIVED)
        version.sha256_client = upload.sha256_client
        version.sealed_size_bytes = sealed_size(version.size_bytes)
        with act(
            actor,
            EventType.UPLOAD_COMPLETED,
            now=now,
            case_id=version.item.case_id,
            object_id=version.item_id,
            values={"version": version_id, "size_bytes": version.size_bytes, "sha256_client": version.sha256_client},
        ):
            version.save(update_fields=["state", "sha256_client", "sealed_size_bytes"])
            announce("evidence", [version.organisation_id], version.item_id)
            app.configure_task(SEAL_TASK, lock=f"version:{version_id}", queue="evidence").defer(version_id=version_id)
    return VersionState(version.state)


def seal_version(*, version_id: str, actor: Actor, now: datetime) -> VersionState:
    """Read a received version back from the store, open it, compare and recognise it; seal or refuse it.

    Returns the state; a version that is settled already is left alone. Raises NotVisible, and StoreError or
    KeyringError when it should be tried again later.
    """
    version = Version.objects.filter(pk=version_id).select_related("item").first()
    if version is None:
        raise NotVisible
    if version.state != VersionState.SEALING:
        return VersionState(version.state)
    finding = _read_back(version)
    event = VersionEvent.FAULTED if finding.refusal else VersionEvent.VERIFIED
    with transaction.atomic():
        fresh = Version.objects.select_for_update().get(pk=version_id)
        if fresh.state != VersionState.SEALING:
            return VersionState(fresh.state)
        fresh.state = next_state(VersionState.SEALING, event)
        _settle(fresh, finding, version.item.case_id, actor, now)
    clean_up(version_id)
    return VersionState(fresh.state)


def _settle(version: Version, finding: Finding, case_id: str, actor: Actor, now: datetime) -> None:
    version.sha256_server, version.format = finding.sha256, finding.format
    version.refusal, version.settled_at = finding.refusal, now
    is_sealed = version.state == VersionState.SEALED
    values: dict[str, Json] = {
        "version": version.pk,
        "size_bytes": version.size_bytes,
        "sha256_client": version.sha256_client,
    }
    outcome: dict[str, Json] = {"format": finding.format} if is_sealed else {"reason": finding.refusal}
    with act(
        actor,
        EventType.VERSION_SEALED if is_sealed else EventType.VERSION_REFUSED,
        now=now,
        case_id=case_id,
        object_id=version.item_id,
        values={**values, **outcome},
        digest=bytes.fromhex(finding.sha256),
    ):
        version.save(update_fields=["state", "sha256_server", "format", "refusal", "settled_at"])
        UploadPart.objects.filter(upload__version=version).delete()
        Upload.objects.filter(version=version).update(is_over=True, must_clean=not is_sealed, tail=b"")
        announce("evidence", [version.organisation_id], version.item_id)
        if is_sealed:
            data = {"case_id": case_id, "item_id": version.item_id, "version_id": version.pk}
            webhooks.tell(WebhookEvent.ITEM_SEALED, [version.organisation_id], data, now=now)


def _read_back(version: Version) -> Finding:
    try:
        sealed = queries.open_sealed(version.pk, version.organisation_id)
        digest = hashlib.sha256()
        for piece in sealed.open_all():
            digest.update(piece)
    except BlobMissing:
        return Finding("", "", UNREADABLE)
    except (StoreError, KeyringError):
        raise
    except VaultError:
        return Finding("", "", UNREADABLE)
    sha256 = digest.hexdigest()
    if refusal := refusal_of_digests(version.sha256_client, sha256):
        return Finding(sha256, "", refusal)
    try:
        return Finding(sha256, recognise(_reader(sealed), sealed.size_bytes).code, "")
    except FormatRefused as refused:
        return Finding(sha256, "", str(refused))


def _reader(sealed: SealedFile) -> Callable[[int, int], bytes]:
    def read(start: int, length: int) -> bytes:
        return b"".join(sealed.open_range(start, start + length - 1)) if length else b""

    return read


def abandon_upload(
    *, version_id: str, actor: Actor, now: datetime, event: VersionEvent = VersionEvent.WITHDRAWN
) -> None:
    """Give up an unfinished upload: no byte can be added, its parts are removed. Doing it again changes nothing.

    Raises NotVisible, VersionFixed.
    """
    with transaction.atomic():
        version = Version.objects.select_for_update().filter(pk=version_id).select_related("item").first()
        if version is None:
            raise NotVisible
        if version.state != VersionState.ABANDONED:
            version.state = next_state(VersionState(version.state), event)
            version.settled_at = now
            with act(
                actor,
                EventType.UPLOAD_ABANDONED,
                now=now,
                case_id=version.item.case_id,
                object_id=version.item_id,
                values={"version": version_id, "reason": event.value},
            ):
                version.save(update_fields=["state", "settled_at"])
                UploadPart.objects.filter(upload__version=version).delete()
                Upload.objects.filter(version=version).update(
                    is_over=True, must_clean=True, tail=b"", reserved_tags=b""
                )
                announce("evidence", [version.organisation_id], version.item_id)
    clean_up(version_id)


def clean_up(version_id: str) -> None:
    """Remove what a refused or abandoned version left in the store. Raises StoreError; the next round tries again."""
    upload = Upload.objects.filter(version_id=version_id, must_clean=True).select_related("version").first()
    if upload is not None:
        resources().store.delete(upload.version.blob_key)
        Upload.objects.filter(pk=upload.pk).update(must_clean=False)


def sweep_orphans() -> int:
    """Remove parts that were stored late, after their upload was given up and cleaned; return how many uploads had any.

    Parts without an upload are left alone: they are not ours to judge. Raises StoreError.
    """
    store, swept = resources().store, 0
    for blob_key in store.list_unfinished("evidence"):
        given_up = Version.objects.filter(
            blob_key=blob_key, state__in=(VersionState.REFUSED, VersionState.ABANDONED), upload__is_over=True
        )
        if given_up.exists():
            store.abort(blob_key)
            swept += 1
    return swept


def expire_uploads(now: datetime) -> int:
    """Give up every upload whose time is over, and finish removals that failed; return how many were given up."""
    expired = list(
        Upload.objects.filter(is_over=False, expires_at__lte=now, version__state=VersionState.RECEIVING).values_list(
            "version_id", "version__organisation_id"
        )
    )
    for version_id, organisation_id in expired:
        system = Actor.system(organisation_id)
        abandon_upload(version_id=version_id, actor=system, now=now, event=VersionEvent.EXPIRED)
    for version_id in list(Upload.objects.filter(must_clean=True).values_list("version_id", flat=True)):
        clean_up(version_id)
    return len(expired)
