"""Seal a file that the program itself made of an item: a redacted rendition, a certified form.

What people upload goes by beginning.py and sealing.py; both roads end in a SEALED version that is never changed.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.engines.vault import FileKey, SealedFile, SealedSink, make_header, new_file_key
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.envelopes import new_envelope
from unbroken.stages.evidence.errors import VersionFixed
from unbroken.stages.evidence.kinds import recognise
from unbroken.stages.evidence.models import Item, Version
from unbroken.stages.evidence.rules import EnvelopeState, VersionState, next_ref
from unbroken.stages.evidence.targets import item_target

MAKER = "Made by the program from the record"


@dataclass(frozen=True)
class Made:
    """A file the program made. label: its kind of version, such as “redacted-for-DEF_REP”. facts: for the log.

    data: the bytes, or for a large file what gives them anew, piece by piece, each time it is called.
    """

    label: str
    file_name: str
    data: bytes | Callable[[], Iterable[bytes]]
    facts: Mapping[str, Json]

    def pieces(self) -> Iterable[bytes]:
        """Return the bytes from the beginning."""
        return (self.data,) if isinstance(self.data, bytes) else self.data()


@dataclass(frozen=True)
class _Stored:
    blob_key: str
    file_key: FileKey
    size_bytes: int
    sealed_size_bytes: int
    sha256: str
    format: str


def seal_made_version(
    *, version_id: str, item_id: str, made: Made, allowed: Action, actor: Actor, now: datetime
) -> str:
    """Seal a made file as a further version of an item, read it back, and record it; return the version's id.

    allowed: the action that actor must be allowed on the item. The same version_id with the same bytes again changes
    nothing. Raises NotVisible, VersionFixed when the id has other bytes, FormatRefused, StoreError, KeyringError.
    """
    item = Item.objects.filter(pk=item_id).first()
    require(actor, allowed, item_target(actor, item) if item else None)
    assert item is not None  # noqa: S101  (require refuses None)
    sha256 = _digest(made.pieces())
    if (there := Version.objects.filter(pk=version_id).first()) is not None:
        if (there.item_id, there.sha256_server) != (item_id, sha256):
            raise VersionFixed("Another file was sealed under this id before.")
        return version_id
    stored = _store(made, sha256)
    try:
        _record(version_id, item, made, stored, actor, now)
    except BaseException:
        resources().store.delete(stored.blob_key)
        raise
    return version_id


def seal_made_item(
    *,
    item_id: str,
    version_id: str,
    case_id: str,
    initials: str,
    title: str,
    made: Made,
    allowed: Action,
    actor: Actor,
    now: datetime,
) -> str:
    """Add a document that the program made to a case, with its sealed file; return its digest.

    It gets the next free reference of these initials, and is no exhibit: nobody produced it. allowed: the action that
    actor must be allowed on the case. Call inside a transaction. Raises NotVisible, FormatRefused, StoreError.
    """
    require(actor, allowed, cases.case_relation(actor, case_id, now=now))
    taken = Item.objects.filter(case_id=case_id).values_list("exhibit_ref", flat=True)
    item = Item(
        id=item_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        exhibit_ref=next_ref(initials, taken),
        kind=DocumentKind.DOCUMENT,
        title=title,
        producer=MAKER,
        added_by_id=actor.person_id,
        added_at=now,
    )
    stored = _store(made, _digest(made.pieces()))
    values: dict[str, Json] = {"exhibit_ref": item.exhibit_ref, "kind": item.kind, "title": item.title}
    try:
        with act(actor, EventType.ITEM_ADDED, now=now, case_id=case_id, object_id=item_id, values=values):
            item.save(force_insert=True)
        _record(version_id, item, made, stored, actor, now)
    except BaseException:
        resources().store.delete(stored.blob_key)
        raise
    return stored.sha256


def _digest(pieces: Iterable[bytes]) -> str:
    found = hashlib.sha256()
    for piece in pieces:
        found.update(piece)
    return found.hexdigest()


def _store(made: Made, sha256: str) -> _Stored:
    """Seal a made file into the store and open it again from there."""
    store, blob_key, file_key = resources().store, f"evidence/{new_id()}", new_file_key()
    sink = SealedSink(store, blob_key, file_key)
    for piece in made.pieces():
        sink.write(piece)
    sink.commit()
    sealed = SealedFile(
        lambda start, length: store.get_range(blob_key, start, length), sink.sealed_size_bytes, file_key
    )
    try:
        format_code = _check(sealed, sha256)
    except BaseException:
        store.delete(blob_key)
        raise
    return _Stored(blob_key, file_key, sink.size_bytes, sink.sealed_size_bytes, sha256, format_code)


def _check(sealed: SealedFile, sha256: str) -> str:
    """Return the format of a sealed file that opens again as it was. Raises VersionFixed, FormatRefused."""
    if _digest(sealed.open_all()) != sha256:
        raise VersionFixed("The stored bytes could not be opened again, so this file was not sealed. Try again.")
    return recognise(lambda start, length: _between(sealed, start, length), sealed.size_bytes).code


def _between(sealed: SealedFile, start: int, length: int) -> bytes:
    last = min(start + length, sealed.size_bytes) - 1
    return b"".join(sealed.open_range(start, last)) if last >= start else b""


def _record(version_id: str, item: Item, made: Made, stored: _Stored, actor: Actor, now: datetime) -> None:
    key = keys.encryption_key_of(actor.organisation_id)
    version = Version(
        id=version_id,
        item=item,
        organisation_id=actor.organisation_id,
        label=made.label,
        state=VersionState.SEALED,
        file_name=made.file_name,
        size_bytes=stored.size_bytes,
        sha256_client=stored.sha256,
        sha256_server=stored.sha256,
        format=stored.format,
        blob_key=stored.blob_key,
        sealed_size_bytes=stored.sealed_size_bytes,
        begun_by_id=actor.person_id,
        begun_at=now,
        settled_at=now,
    )
    values: dict[str, Json] = {
        "version": version_id,
        "label": made.label,
        "size_bytes": version.size_bytes,
        "format": stored.format,
        **made.facts,
    }
    digest = bytes.fromhex(stored.sha256)
    with (
        transaction.atomic(),
        act(
            actor,
            EventType.VERSION_SEALED,
            now=now,
            case_id=item.case_id,
            object_id=item.pk,
            values=values,
            digest=digest,
        ),
    ):
        version.save(force_insert=True)
        header = make_header(stored.file_key, [key.recipient])
        new_envelope(version, header, key.key_id, actor.organisation_id, EnvelopeState.HELD, now).save(
            force_insert=True
        )
        announce("evidence", [actor.organisation_id], item.pk)
