"""Keep notes that only their writer can read: keys and text are locked in the browser, and are bytes here. ADR 0020."""

import base64
import binascii
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from unbroken.engines.ledger import Json
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.defence import in_person, queries, rules
from unbroken.stages.disclosure.defence.errors import NotebookMade, NoteChanged
from unbroken.stages.disclosure.defence.models import Note, Notebook, VisitorNote, VisitorNotebook
from unbroken.stages.disclosure.defence.views import DocumentView

PARTS: Final = frozenset({"salt", "rounds", "key", "recovery_salt", "recovery_key"})
LEAST_ROUNDS: Final = 600_000
UNREADABLE: Final = "The note could not be read. Reload the page and try again."


@dataclass(frozen=True)
class NoteView:
    """A note as stored. number: 0 while there is none. sealed: base64."""

    number: int
    sealed: str
    kept_at: datetime | None


@dataclass(frozen=True)
class NoteOn:
    """A note as stored, and the document it is on."""

    document: DocumentView
    urn: str
    sealed: str
    kept_at: datetime


def get_notebook(actor: Actor) -> dict[str, Any] | None:
    """Return the locked key of the actor's notebook, or None. It opens in their browser only."""
    row = _notebook(actor)
    return dict(row.locked) if row else None


def writer_id(actor: Actor) -> str:
    """Return what the actor's notebook is locked to: their person; in person, their first link in the case."""
    return actor.person_id if actor.organisation_id else in_person.reader_id(actor.person_id)


def make_notebook(*, untrusted_locked: Mapping[str, Any], actor: Actor, now: datetime) -> None:
    """Keep the locked key of a new notebook. Raises NotVisible, NotebookMade, InvalidInput."""
    locked = _checked(untrusted_locked)
    if not queries.list_folders(actor, now=now):
        raise NotVisible
    with transaction.atomic():
        if _notebook(actor) is not None:
            raise NotebookMade
        facts: dict[str, Any] = {"id": new_id(), "person_id": writer_id(actor), "locked": locked, "made_at": now}
        row: Notebook | VisitorNotebook = VisitorNotebook(**facts)
        if actor.organisation_id:
            row = Notebook(**facts, organisation_id=actor.organisation_id)
        with _recorded(actor, EventType.NOTEBOOK_MADE, row.pk, now):
            row.save(force_insert=True)


def get_note(actor: Actor, document_id: str, *, now: datetime) -> NoteView:
    """Return the actor's own note on a served document, as stored. Raises NotVisible."""
    queries.get_document(actor, document_id, now=now)
    row = next(iter(_notes(actor, [document_id])), None)
    return NoteView(row.number, _encoded(row), row.kept_at) if row else NoteView(0, "", None)


def list_notes(actor: Actor, *, now: datetime) -> list[NoteOn]:
    """Return the actor's own notes on what they may know of now, the latest first."""
    folders = queries.list_folders(actor, now=now)
    known = {one.id: (one, folder.urn) for folder in folders for one in folder.documents}
    rows = sorted(_notes(actor, known), key=lambda row: (row.kept_at, row.pk), reverse=True)
    return [NoteOn(*known[row.document_id], _encoded(row), row.kept_at) for row in rows]


def keep_note(
    *, document_id: str, expected_number: int, untrusted_sealed: str, actor: Actor, now: datetime
) -> NoteView:
    """Keep an encrypted note in place of the last one. The event says nothing of it.

    Raises NotVisible, NoteChanged when it is not the last one that was read, InvalidInput.
    """
    document = queries.get_document(actor, document_id, now=now)
    sealed = _decoded(untrusted_sealed, rules.NOTE_BYTES)
    with transaction.atomic():
        notebook = _notebook(actor, lock=True)
        if notebook is None:
            raise NotVisible
        row = next(iter(_notes(actor, [document_id])), None)
        if (row.number if row else 0) != expected_number:
            raise NoteChanged
        kept = (Note if isinstance(notebook, Notebook) else VisitorNote)(
            id=row.pk if row else new_id(),
            notebook_id=notebook.pk,
            document_id=document_id,
            number=expected_number + 1,
            sealed=sealed,
            kept_at=now,
        )
        values: dict[str, Json] = {"number": kept.number}
        with _recorded(actor, EventType.NOTE_KEPT, kept.pk, now, case_id=document.case_id, values=values):
            kept.save(force_insert=row is None, force_update=row is not None)
    return NoteView(kept.number, untrusted_sealed, now)


def _recorded(
    actor: Actor, event: EventType, object_id: str, now: datetime, **facts: Any
) -> AbstractContextManager[object]:
    """Record what somebody does in the log of their own organisation.

    A defendant in person has none: their looks are kept by whoever served, who must not learn that they write notes.
    """
    return act(actor, event, now=now, object_id=object_id, **facts) if actor.organisation_id else nullcontext()


def _notebook(actor: Actor, *, lock: bool = False) -> Notebook | VisitorNotebook | None:
    own: QuerySet[Notebook] | QuerySet[VisitorNotebook] = VisitorNotebook.objects.filter(person_id=writer_id(actor))
    if actor.organisation_id:
        own = Notebook.objects.filter(organisation_id=actor.organisation_id, person_id=actor.person_id)
    return own.select_for_update().first() if lock else own.first()


def _notes(actor: Actor, document_ids: Iterable[str]) -> list[Note | VisitorNote]:
    notebook = _notebook(actor)
    if notebook is None:
        return []
    wanted = list(document_ids)
    if isinstance(notebook, Notebook):
        return [*Note.objects.filter(notebook=notebook, document_id__in=wanted)]
    return [*VisitorNote.objects.filter(notebook=notebook, document_id__in=wanted)]


def _encoded(row: Note | VisitorNote) -> str:
    return base64.b64encode(bytes(row.sealed)).decode()


def _checked(untrusted: Mapping[str, Any]) -> dict[str, Any]:
    if set(untrusted) != PARTS or not isinstance(untrusted["rounds"], int) or untrusted["rounds"] < LEAST_ROUNDS:
        raise InvalidInput(UNREADABLE)
    for name in PARTS - {"rounds"}:
        _decoded(untrusted[name], rules.LOCKED_BYTES)
    return dict(untrusted)


def _decoded(untrusted: object, limit_bytes: int) -> bytes:
    """Return bytes sent as base64. Raises InvalidInput."""
    if not isinstance(untrusted, str) or len(untrusted) > limit_bytes * 4 // 3 + 4:
        raise InvalidInput("The note is too long to be kept. Shorten it.")
    try:
        data = base64.b64decode(untrusted, validate=True)
    except (binascii.Error, ValueError):
        raise InvalidInput(UNREADABLE) from None
    if not data:
        raise InvalidInput(UNREADABLE)
    return data
