"""Give: the only place where a file becomes readable for an organisation outside police and prosecution.

It wraps the key of the proven copies that a release fixed when it passed the gate, and of nothing else. Who may then
read is decided afresh at every look (defence/visibility.py); a wrapping alone opens no door.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.engines.vault import Identity, rewrap
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import EventDraft, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.keys import EncryptionKey
from unbroken.stages.disclosure.models import Release, ReleaseEntry
from unbroken.stages.disclosure.releases.rules import State
from unbroken.stages.disclosure.serving.errors import CopyNotProven, NotReleased
from unbroken.stages.disclosure.serving.models import ServedDocument, Service, Wrapping
from unbroken.stages.disclosure.serving.vocabulary import ServiceState
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED, VersionView

GIVEN = frozenset({State.RELEASED, State.SERVED})


def give(*, service: Service, organisation_id: str, actor: Actor, now: datetime) -> None:
    """Wrap the keys of everything in a service to an organisation that may read it. Call inside a transaction.

    What is wrapped already stays. Raises NotReleased, CopyNotProven, KeyNotHere, NotVisible.
    """
    release = Release.objects.filter(pk=service.release_id).first()
    if release is None or State(release.state) not in GIVEN or service.state != ServiceState.SERVED:
        raise NotReleased
    released = {one.made_version_id: one for one in release.entries.all()}
    key = keys.encryption_key_of(organisation_id)
    identities = keys.identities_of(service.organisation_id)
    there = {
        one.document_id: one
        for one in Wrapping.objects.filter(document__service=service, organisation_id=organisation_id)
    }
    for document in service.documents.all():
        if document.pk in there and bytes(there[document.pk].header):
            continue
        check_copy(document.version_id, released, document.ref)
        row = _wrapped(document, service, key, identities, organisation_id, now)
        row.pk = there[document.pk].pk if document.pk in there else row.pk
        _save(row, document, service, actor, now, is_new=document.pk not in there)


def record_in_person(*, service: Service, actor: Actor, now: datetime) -> None:
    """Record of each document that it was served on a defendant in person, who has no key to wrap anything to.

    It begins the document's own history, which their packages are proved by.
    """
    for document in service.documents.defer("text"):
        with _given(document, document.pk, service, service.client_id, actor, now):
            pass


def check_copy(version_id: str, released: Mapping[str, ReleaseEntry], ref: str) -> VersionView:
    """Return the sealed copy when it is exactly the one that was released and a redacted one. Raises CopyNotProven."""
    entry = released.get(version_id)
    version = evidence.get_sealed(version_id) if entry is not None else None
    if entry is None or version is None or not version.label.startswith(REDACTED):
        raise CopyNotProven(ref)
    if not entry.sha256 or entry.sha256 != version.sha256_server:
        raise CopyNotProven(ref)
    return version


def take_back(*, service_ids: Iterable[str], organisation_ids: Iterable[str] | None = None) -> int:
    """Destroy the wrapped keys of services, for all organisations or some; return how many were. Inside an act()."""
    rows = Wrapping.objects.filter(document__service_id__in=list(service_ids)).exclude(header=b"")
    if organisation_ids is not None:
        rows = rows.filter(organisation_id__in=list(organisation_ids))
    return rows.update(header=b"")


def take_back_for(case_id: str, client_id: str) -> int:
    """Destroy every wrapped key of what was served for a defendant whose representation ends. Inside an act()."""
    rows = Service.objects.filter(case_id=case_id, client_id=client_id, recipient=Recipient.DEF_REP)
    return take_back(service_ids=rows.values_list("id", flat=True))


def _wrapped(
    document: ServedDocument,
    service: Service,
    key: EncryptionKey,
    identities: tuple[Identity, ...],
    organisation_id: str,
    now: datetime,
) -> Wrapping:
    header = rewrap(evidence.header_of(document.version_id, service.organisation_id), identities, [key.recipient])
    return Wrapping(
        id=new_id(),
        document=document,
        organisation_id=organisation_id,
        header=header,
        wrapped_to=key.key_id,
        made_at=now,
    )


def _save(
    row: Wrapping, document: ServedDocument, service: Service, actor: Actor, now: datetime, *, is_new: bool
) -> None:
    with _given(document, document.item_id, service, row.organisation_id, actor, now):
        row.save(force_insert=is_new, force_update=not is_new)


def _given(
    document: ServedDocument, object_id: str, service: Service, recipient: str, actor: Actor, now: datetime
) -> AbstractContextManager[EventDraft]:
    return act(
        actor,
        EventType.SERVICE_ITEM_GIVEN,
        now=now,
        case_id=service.case_id,
        object_id=object_id,
        values={"version": document.version_id, "exhibit_ref": document.ref, "service": service.pk},
        recipient=recipient,
        digest=bytes.fromhex(document.sha256),
    )
