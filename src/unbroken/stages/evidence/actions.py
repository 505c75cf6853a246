"""Every write of evidence by a person: items, uploads, viewing. Giving is in giving.py, sealing in sealing.py.

Each is one transaction with its custody event, and can be sent twice.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from django.conf import settings
from django.db import IntegrityError, transaction

from unbroken.engines.ledger import Json
from unbroken.engines.vault import PayloadWriter, make_header, new_file_key
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import actions as case_actions
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import grants, queries, rules, sealing
from unbroken.stages.evidence.about import check_about, mark_about
from unbroken.stages.evidence.envelopes import new_envelope
from unbroken.stages.evidence.errors import ExhibitReferenceTaken, PurposeMissing, VersionFixed
from unbroken.stages.evidence.giving import confirm_holding, offer_versions, withdraw_offer
from unbroken.stages.evidence.models import Item, Upload, Version
from unbroken.stages.evidence.rules import EnvelopeState, VersionState
from unbroken.stages.evidence.sealing import abandon_upload, clean_up, seal_version
from unbroken.stages.evidence.targets import item_target
from unbroken.stages.evidence.views import BegunUpload, ViewGrant

BEGINNINGS = (VersionState.RECEIVING, VersionState.SEALING, VersionState.SEALED)


def add_item(
    *,
    item_id: str,
    case_id: str,
    exhibit_ref: str,
    kind: str,
    title: str,
    producer: str,
    captured_at: datetime | None,
    captured_where: str,
    actor: Actor,
    now: datetime,
    about: Iterable[str] = (),
) -> str:
    """Add an item to a case; return its id. Sending the same item_id again changes nothing.

    about: ids of the accused whose own document it is; none: of the whole case.
    Raises NotVisible, InvalidInput, ExhibitReferenceTaken.
    """
    require(actor, Action.ADD_ITEM, cases.case_relation(actor, case_id))
    item = Item(
        id=item_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        exhibit_ref=rules.check_exhibit_ref(exhibit_ref),
        kind=rules.check_kind(kind),
        title=rules.check_text(title, "title", "Enter what the item is, such as “Interview of witness A”."),
        producer=rules.check_text(producer, "producer", "Enter who produces the item, such as “PC 4123 Jane Smith”."),
        captured_at=captured_at,
        captured_where=rules.clean_text(captured_where)[:200],
        about=check_about(case_id, about, actor),
        added_by_id=actor.person_id,
        added_at=now,
    )
    if Item.objects.filter(pk=item_id, case_id=case_id).exists():
        return item_id
    values = {"exhibit_ref": item.exhibit_ref, "kind": item.kind, "title": item.title, "producer": item.producer}
    if item.about:
        values["about"] = " ".join(item.about)
    try:
        with act(actor, EventType.ITEM_ADDED, now=now, case_id=case_id, object_id=item_id, values=values):
            item.save(force_insert=True)
            announce("evidence", [actor.organisation_id], item_id)
            case_actions.link_item(
                case_id=case_id,
                item_id=item_id,
                ref=item.exhibit_ref,
                description=item.title,
                kind=item.kind,
                producer=item.producer,
                seized_at=captured_at,
                seized_where=item.captured_where,
                actor=actor,
                now=now,
            )
    except IntegrityError:
        if Item.objects.filter(pk=item_id, case_id=case_id).exists():
            return item_id
        raise ExhibitReferenceTaken(
            f"Another item of this case is {item.exhibit_ref} already. Give this one the next free reference."
        ) from None
    return item_id


def limit_bytes() -> int:
    """Return the largest file this installation takes."""
    return int(settings.UNBROKEN.max_item_gib) * rules.GIB


def begin_upload(
    *, version_id: str, item_id: str, name: str, size_bytes: int, last_modified: str, actor: Actor, now: datetime
) -> BegunUpload:
    """Begin to receive the file of an item, or find the unfinished upload of the same file by the same organisation.

    last_modified: as the device states it; with name and size it tells whether it is the same file.
    Raises NotVisible, InvalidInput, VersionFixed.
    """
    item = _item_to(Action.UPLOAD, item_id, actor)
    if item.form_code:
        raise VersionFixed(f"{item.exhibit_ref} is a certified form. Certify a new version of it instead of a file.")
    rules.check_size(size_bytes, limit_bytes())
    file_name, modified = rules.clean_file_name(name), rules.clean_text(str(last_modified))[:40]
    with transaction.atomic():
        Item.objects.select_for_update().get(pk=item_id)
        current = Version.objects.filter(item=item, label="original", state__in=BEGINNINGS).first()
        if current is None:
            current = _begin(version_id, item, file_name, size_bytes, modified, actor, now)
        elif current.state != VersionState.RECEIVING:
            raise VersionFixed(
                f"{item.exhibit_ref} has its file already, and it cannot be replaced. Add this file as another item."
            )
        elif (current.file_name, current.size_bytes, current.last_modified) != (file_name, size_bytes, modified):
            raise VersionFixed(
                f"An upload of another file for {item.exhibit_ref} is unfinished. Finish it, or cancel it first."
            )
        upload = Upload.objects.get(version=current)
    return BegunUpload(current.pk, upload.pk, bool(upload.metadata), upload.expires_at)


def declare_digest(*, version_id: str, sha256: str, actor: Actor, now: datetime) -> VersionState:
    """State the SHA-256 that the client computed. When all bytes are here, sealing begins. Returns the state.

    Stating the same again changes nothing. Raises NotVisible, InvalidInput, VersionFixed.
    """
    version = Version.objects.filter(pk=version_id).first()
    if version is None:
        raise NotVisible
    _item_to(Action.UPLOAD, version.item_id, actor)
    digest = rules.check_digest(sha256)
    if version.state != VersionState.RECEIVING:
        if version.sha256_client != digest:
            raise VersionFixed("Another digest was stated for this upload before. Upload the file again as a new item.")
        return VersionState(version.state)
    changed = Upload.objects.filter(version=version, sha256_client__in=("", digest), is_over=False)
    if not changed.update(sha256_client=digest):
        raise VersionFixed("Another digest was stated for this upload before. Cancel it and start again.")
    return sealing.complete_upload(version_id=version_id, actor=actor, now=now)


def cancel_upload(*, version_id: str, actor: Actor, now: datetime) -> None:
    """Give up an unfinished upload. Doing it again changes nothing. Raises NotVisible, VersionFixed."""
    version = Version.objects.filter(pk=version_id).first()
    if version is None:
        raise NotVisible
    _item_to(Action.UPLOAD, version.item_id, actor)
    abandon_upload(version_id=version_id, actor=actor, now=now)


def open_item(
    *, version_id: str, purpose: str, actor: Actor, now: datetime, session_key: str = "", answers_id: str = ""
) -> ViewGrant:
    """Record that a version is opened, durably, and then give the capability to read it.

    purpose: one of rules.PURPOSES, with own words after a colon. session_key: the Django session that may use it.
    answers_id: the person for whom a connected system opens it.
    Raises NotVisible, PurposeMissing, InvalidInput, Conflict when called inside a transaction.
    """
    if not purpose:
        raise PurposeMissing("State why you need to see the evidence of this case first.")
    stated = rules.check_purpose(purpose)
    version = queries.get_version(actor, version_id)
    item = _item_to(Action.VIEW_ITEM, version.item_id, actor)
    if not version.is_sealed:
        raise NotVisible
    holder = queries.keyholder(actor, version_id)
    if transaction.get_connection().in_atomic_block:
        raise Conflict("A look at evidence is recorded on its own, before anything is shown.")
    values: dict[str, Json] = {
        "version": version_id,
        "exhibit_ref": item.exhibit_ref,
        "content_sha256": version.sha256_server,
        **({"answers": answers_id} if answers_id else {}),
    }
    about = {"case_id": item.case_id, "object_id": item.pk, "purpose": stated}
    event_id, *_others = [
        record_look(one, EventType.ITEM_VIEWED, now=now, values=values, **about)
        for one in queries.in_whose_logs(actor, holder)
    ]
    token = grants.issue_view(version, item.exhibit_ref, actor, session_key, now) if session_key else ""
    return ViewGrant(event_id, version, item.exhibit_ref, token)


def open_for_system(
    *, version_id: str, purpose: str, answers_id: str, actor: Actor, now: datetime
) -> tuple[ViewGrant, datetime]:
    """Record that a connected system opens a version for a person, durably; then give the capability to read it.

    answers_id: a person of the system's organisation who may read it themselves, and answers for it. Returns the grant
    and when it ends. Raises NotVisible, PurposeMissing, InvalidInput.
    """
    try:
        person = organisations.get_actor(answers_id, actor.organisation_id, now=now)
        queries.require_reading(person, version_id)
    except NotVisible:
        queries.require_reading(actor, version_id)
        sentence = "Name a person of your organisation who may read this item now: they answer for what is done."
        raise InvalidInput(sentence, fields={"person_id": sentence}) from None
    opened = open_item(version_id=version_id, purpose=purpose, actor=actor, now=now, answers_id=answers_id)
    token = grants.issue_system_view(opened.version, opened.exhibit_ref, actor, answers_id, now)
    return replace(opened, token=token), now + timedelta(seconds=grants.SYSTEM_SECONDS)


def state_purpose(*, case_id: str, purpose: str, actor: Actor, now: datetime) -> str:
    """Record why actor looks at the evidence of a case in this sign-in; return the purpose as recorded.

    Raises NotVisible, InvalidInput.
    """
    require(actor, Action.VIEW_CASE, cases.case_relation(actor, case_id))
    stated = rules.check_purpose(purpose)
    record_look(actor, EventType.PURPOSE_STATED, now=now, case_id=case_id, object_id=case_id, purpose=stated)
    return stated


def _item_to(action: Action, item_id: str, actor: Actor) -> Item:
    item = Item.objects.filter(pk=item_id).first()
    require(actor, action, item_target(actor, item) if item else None)
    assert item is not None  # noqa: S101  (require refuses None)
    return item


def _begin(
    version_id: str, item: Item, file_name: str, size_bytes: int, modified: str, actor: Actor, now: datetime
) -> Version:
    file_key = new_file_key()
    version = Version(
        id=version_id,
        item=item,
        organisation_id=actor.organisation_id,
        state=VersionState.RECEIVING,
        file_name=file_name,
        size_bytes=size_bytes,
        last_modified=modified,
        blob_key=f"evidence/{version_id}",
        begun_by_id=actor.person_id,
        begun_at=now,
    )
    values: dict[str, Json] = {
        "version": version_id,
        "exhibit_ref": item.exhibit_ref,
        "file_name": file_name,
        "size_bytes": size_bytes,
    }
    with act(actor, EventType.UPLOAD_BEGUN, now=now, case_id=item.case_id, object_id=item.pk, values=values):
        version.save(force_insert=True)
        key = keys.encryption_key_of(actor.organisation_id)
        header = make_header(file_key, [key.recipient])
        own = new_envelope(version, header, key.key_id, actor.organisation_id, EnvelopeState.HELD, now)
        own.save(force_insert=True)
        Upload.objects.create(
            id=new_id(),
            version=version,
            length_bytes=size_bytes,
            nonce=PayloadWriter(file_key).nonce,
            created_at=now,
            expires_at=now + timedelta(hours=settings.UNBROKEN.upload_expiry_hours),
        )
        announce("evidence", [actor.organisation_id], item.pk)
    return version


__all__ = [
    "ExhibitReferenceTaken",
    "abandon_upload",
    "add_item",
    "begin_upload",
    "cancel_upload",
    "clean_up",
    "confirm_holding",
    "declare_digest",
    "limit_bytes",
    "mark_about",
    "offer_versions",
    "open_for_system",
    "open_item",
    "seal_version",
    "state_purpose",
    "withdraw_offer",
]
