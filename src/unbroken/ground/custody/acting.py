"""Write with an event, or not at all: the context manager around every change.

    with act(actor, EventType.ITEM_ADDED, now=now, case_id=case.id, object_id=item.id) as event:
        item.save()
        event.values["exhibit_ref"] = item.exhibit_ref

The event is inserted in the same transaction as the change. Deferred triggers (structure.py) refuse to commit
a change that came without one. Fields follow the Data Protection Act 2018 s.62.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import psycopg
from django.db import DatabaseError, IntegrityError, connection, transaction

from unbroken.engines.ledger import Json, LeafError, commit_all, encode_base64url
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.errors import AlreadyRecorded, EventMalformed
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.values import case_key, has_case_key, seal_values
from unbroken.ground.ids import is_id, new_id

CHANNEL = "custody_pending"
AWAKE_LOCK = 0x756E62726F6B0001
STANDARD = frozenset(
    {
        "event",
        "actor",
        "roles",
        "session",
        "organisation",
        "case",
        "object",
        "sha256",
        "purpose",
        "recipient",
    }
)

VALUES_LIMIT = 200
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")

_RECORD = """
SELECT custody_record(%(id)s, %(log_id)s, %(type)s, %(at)s, %(case_id)s, %(object_id)s, %(commitments)s, %(links)s,
    %(key_id)s, %(actor_id)s, %(recipient_id)s, %(sealed)s, %(awake)s, %(channel)s)
"""


@dataclass(frozen=True, slots=True)
class LinkTo:
    """Name another event, of this or another organisation's log, by its id."""

    event_id: str


@dataclass(slots=True)
class EventDraft:
    """An event until its block ends: values, digest, links, purpose and recipient may still be set."""

    id: str
    type: EventType
    values: dict[str, Json] = field(default_factory=dict)
    digest: bytes = b""
    purpose: str = ""
    recipient: str = ""
    links: list[LinkTo] = field(default_factory=list)
    case_id: str = ""
    object_id: str = ""


@contextmanager
def act(
    actor: Actor,
    event_type: EventType,
    *,
    now: datetime,
    case_id: str = "",
    object_id: str = "",
    values: Mapping[str, Json] | None = None,
    purpose: str = "",
    recipient: str = "",
    digest: bytes = b"",
    links: Iterable[LinkTo] = (),
    event_id: str | None = None,
) -> Iterator[EventDraft]:
    """Run the block in one transaction with the event that records it.

    digest: SHA-256 of the content concerned, 32 bytes (slot sha256).
    recipient: id of the person or organisation given to.
    event_id: made by the caller when the action may be retried; a repeat raises AlreadyRecorded.
    object_id: the thing the event is about; the case, or else the organisation, when there is none.
    Raises AlreadyRecorded, EventMalformed.
    """
    if event_id is not None:
        _check_new(event_id)
    draft = EventDraft(
        id=event_id or new_id(),
        type=event_type,
        values=dict(values or {}),
        digest=digest,
        purpose=purpose,
        recipient=recipient,
        links=list(links),
        case_id=case_id,
        object_id=object_id,
    )
    with transaction.atomic():
        yield draft
        _write(actor, draft, now)


def record_look(
    actor: Actor,
    event_type: EventType,
    *,
    now: datetime,
    case_id: str = "",
    object_id: str = "",
    purpose: str = "",
    values: Mapping[str, Json] | None = None,
    event_id: str | None = None,
) -> str:
    """Record that something was looked at, durably, before a byte of it is shown; return the event's id.

    Do not call inside a transaction that may still fail: a look that happened must stay recorded.
    """
    if event_id is not None:
        _check_new(event_id)
    draft = EventDraft(
        id=event_id or new_id(),
        type=event_type,
        values=dict(values or {}),
        purpose=purpose,
        case_id=case_id,
        object_id=object_id,
    )
    # A single statement commits by itself; only the making of a case key needs a transaction around it.
    with nullcontext() if has_case_key(actor.organisation_id, case_id) else transaction.atomic():
        _write(actor, draft, now)
    return draft.id


def is_recorded(event_id: str) -> bool:
    """Say whether an event with this id is recorded: in the log, or waiting for it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT EXISTS (SELECT 1 FROM custody_pending WHERE id = %(id)s) "
            "OR EXISTS (SELECT 1 FROM custody_entry WHERE id = %(id)s)",
            {"id": event_id},
        )
        return bool(cursor.fetchone()[0])


def _check_new(event_id: str) -> None:
    if not is_id(event_id):
        raise EventMalformed("The event id must be a ULID of 26 characters.")
    if is_recorded(event_id):
        raise AlreadyRecorded(event_id)


def _slots(actor: Actor, draft: EventDraft) -> dict[str, Json]:
    """Return every value of the event by slot name; empty ones have no slot."""
    if clash := STANDARD & draft.values.keys():
        raise EventMalformed(f"The value name {min(clash)} is one of the record's own. Choose another.")
    if len(draft.values) > VALUES_LIMIT or not all(map(_NAME.fullmatch, draft.values)):
        raise EventMalformed(
            f"An event has at most {VALUES_LIMIT} values, named in small letters, digits and underscores."
        )
    if draft.digest and len(draft.digest) != 32:
        raise EventMalformed("The digest of an event must be a SHA-256 of 32 bytes.")
    standard: dict[str, Json] = {
        "event": draft.id,
        "actor": actor.person_id,
        "roles": " ".join(sorted(str(role) for role in actor.roles)),
        "session": actor.session_id,
        "organisation": actor.organisation_id,
        "case": draft.case_id,
        "object": draft.object_id,
        "sha256": draft.digest.hex(),
        "purpose": draft.purpose,
        "recipient": draft.recipient,
    }
    return {**draft.values, **{name: value for name, value in standard.items() if value}}


def _write(actor: Actor, draft: EventDraft, now: datetime) -> None:
    draft.object_id = draft.object_id or draft.case_id or actor.organisation_id
    if now.tzinfo is None:
        raise EventMalformed("The time of an event must say its time zone.")
    slots = _slots(actor, draft)
    seed = os.urandom(32)
    try:
        commitments = json.dumps(commit_all(seed, slots), separators=(",", ":"))
    except LeafError as error:
        raise EventMalformed(str(error)) from error
    _check_links(draft.links)
    row = {
        "id": draft.id,
        "log_id": actor.organisation_id,
        "type": draft.type.value,
        "at": now,
        "case_id": draft.case_id,
        "object_id": draft.object_id,
        "actor_id": actor.person_id,
        "recipient_id": draft.recipient if is_id(draft.recipient) else "",
        "commitments": commitments,
        "links": " ".join(dict.fromkeys(link.event_id for link in draft.links)),
        "awake": AWAKE_LOCK,
        "channel": CHANNEL,
    }
    key = case_key(actor.organisation_id, draft.case_id)
    if _insert({**row, "key_id": key.id, "sealed": seal_values(key, draft.id, seed, slots)}):
        return
    with transaction.atomic():
        key = case_key(actor.organisation_id, draft.case_id, fresh=True)
        if _insert({**row, "key_id": key.id, "sealed": seal_values(key, draft.id, seed, slots)}):
            return
    raise DatabaseError("The key of the custody record vanished while an event was written.")


def _insert(row: Mapping[str, Any]) -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute(_RECORD, row)
            return bool(cursor.fetchone()[0])
    except IntegrityError as error:
        if isinstance(error.__cause__, psycopg.errors.UniqueViolation):
            raise AlreadyRecorded(str(row["id"])) from error
        raise


def _check_links(links: Iterable[LinkTo]) -> None:
    """Refuse a link to an event that is not recorded yet: so no two can wait for each other."""
    for link in links:
        if not is_recorded(link.event_id):
            raise EventMalformed("The event to link to is not recorded yet. Record it first.")


def random_item_key() -> str:
    """Return a random 128-bit key under which a log keeps the events of one object."""
    return encode_base64url(os.urandom(16))
