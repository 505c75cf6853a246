"""Read the custody record: history for people, proofs for packages.

Values are opened only for the organisation whose log they are in; whether a person of it may look is decided by
the stage that asks (Action.VIEW_CUSTODY on the case, item or hand-over).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from unbroken.engines.ledger import (
    Checkpoint,
    GuardFile,
    Json,
    SignedNote,
    TlogProof,
    consistency_proof,
    disclose,
    inclusion_proof,
    stored_nodes,
)
from unbroken.engines.ledger.note import Signature
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.connections import runtime_connection
from unbroken.ground.custody.errors import NotSequencedError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Checkpoint as CheckpointRow
from unbroken.ground.custody.models import Cosignature, Entry, Log
from unbroken.ground.custody.storage import StoredHashes
from unbroken.ground.custody.values import Opened, open_case_key, open_values

PAGE_EVENTS = 500


@dataclass(frozen=True, slots=True)
class EventView:
    """One event for people. index, item and seq are None, "" and None while it waits for its place.

    opened: seed and values, None when erased.
    """

    id: str
    log_id: str
    type: EventType
    at: datetime
    case_id: str
    object_id: str
    index: int | None
    item: str
    seq: int | None
    leaf: bytes
    opened: Opened | None

    @property
    def is_erased(self) -> bool:
        """Whether the values are no longer kept."""
        return self.opened is None

    @property
    def values(self) -> Mapping[str, Json]:
        """The values by slot; empty when erased."""
        return self.opened.values if self.opened else {}

    def value(self, slot: str) -> str:
        """Return one value as text, empty if there is none."""
        value = self.values.get(slot, "")
        return value if isinstance(value, str) else str(value)

    def disclosures(self, slots: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return what opens the commitments of these slots (all by default) to somebody else."""
        if self.opened is None:
            return ()
        chosen = self.values.keys() if slots is None else [slot for slot in slots if slot in self.values]
        return tuple(disclose(self.opened.seed, slot, self.values[slot]) for slot in sorted(chosen))


@dataclass(frozen=True, slots=True)
class Proof:
    """Where an event stands and why its log must hold it."""

    index: int
    leaf: bytes
    hashes: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class ProofSet:
    """Proofs of events of one log that share one signed checkpoint (with its cosignatures)."""

    origin: str
    note: SignedNote
    proofs: Mapping[str, Proof]


_VIEW = """
SELECT e.id, e.log_id, e.type, e.at, e.case_id, e.object_id, e.index, e.item, e.seq, e.leaf,
       d.sealed, k.id, k.case_id, k.sealed
FROM (
    SELECT id, log_id, type, at, case_id, object_id, index, item, seq, leaf, index AS place FROM custody_entry
    UNION ALL
    SELECT id, log_id, type, at, case_id, object_id, NULL, '', NULL, ''::bytea, 4611686018427387904 + seq
    FROM custody_pending
) e
LEFT JOIN custody_disclosure d ON d.id = e.id LEFT JOIN custody_casekey k ON k.id = d.key_id
WHERE e.log_id = %(log_id)s
"""


def list_events(
    actor: Actor,
    *,
    case_id: str = "",
    object_id: str = "",
    actor_id: str = "",
    types: Sequence[EventType] = (),
    limit: int = PAGE_EVENTS,
    newest_first: bool = False,
) -> list[EventView]:
    """Return events of the actor's organisation's log in log order, waiting ones last, values opened."""
    sql = _VIEW
    parameters: dict[str, Any] = {"log_id": actor.organisation_id, "limit": limit}
    for name, value in (("case_id", case_id), ("object_id", object_id)):
        if value:
            sql += f" AND e.{name} = %({name})s"
            parameters[name] = value
    if actor_id:
        sql += " AND d.actor_id = %(actor_id)s"
        parameters["actor_id"] = actor_id
    if types:
        sql += " AND e.type = ANY(%(types)s)"
        parameters["types"] = [member.value for member in types]
    sql += f" ORDER BY e.place {'DESC' if newest_first else 'ASC'} LIMIT %(limit)s"
    return _views(sql, parameters)


def list_history(actor: Actor, *, object_id: str = "", case_id: str = "") -> list[EventView]:
    """Return every event about an object or a case, oldest first, never shortened."""
    return list_events(actor, object_id=object_id, case_id=case_id, limit=1 << 40)


def get_events(actor: Actor, event_ids: Sequence[str]) -> list[EventView]:
    """Return the events with these ids that are in the actor's organisation's log, in log order."""
    sql = _VIEW + " AND e.id = ANY(%(ids)s) ORDER BY e.place"
    return _views(sql, {"log_id": actor.organisation_id, "ids": list(event_ids)})


def _views(sql: str, parameters: dict[str, Any]) -> list[EventView]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        rows = cursor.fetchall()
    return [_view(row) for row in rows]


def _view(row: Sequence[Any]) -> EventView:
    id_, log_id, type_, at, case_id, object_id, index, item, seq, leaf, sealed, key_id, key_case, key_sealed = row
    opened = None
    if sealed is not None:
        key = open_case_key(key_id, log_id, key_case, bytes(key_sealed))
        opened = open_values(key, id_, bytes(sealed))
    return EventView(id_, log_id, EventType.named(type_), at, case_id, object_id, index, item, seq, bytes(leaf), opened)


def proofs_for(event_ids: Sequence[str]) -> ProofSet:
    """Return inclusion proofs of events of one log, sharing its last checkpoint.

    Raises NotSequencedError when an event is not covered by a signed checkpoint yet.
    """
    entries = list(Entry.objects.filter(id__in=list(event_ids)).order_by("index"))
    log_ids = {entry.log_id for entry in entries}
    if len(entries) != len(set(event_ids)) or len(log_ids) != 1:
        raise NotSequencedError(
            "Some of these events have no place in the log yet, or are of different logs. Try again in a moment."
        )
    log_id = log_ids.pop()
    note = last_note(log_id)
    checkpoint = Checkpoint.parse(note.text)
    if entries[-1].index >= checkpoint.size:
        raise NotSequencedError("These events are not covered by a signed checkpoint yet. Try again in a moment.")
    with runtime_connection() as plain:
        node = stored_nodes(StoredHashes(plain, log_id, {}))
        proofs = {
            entry.id: Proof(
                entry.index,
                bytes(entry.leaf),
                tuple(inclusion_proof(entry.index, checkpoint.size, node)),
            )
            for entry in entries
        }
    return ProofSet(checkpoint.origin, note, proofs)


def tlog_proof(event_id: str) -> TlogProof:
    """Return the .tlog-proof of one event. Raises NotSequencedError."""
    found = proofs_for([event_id])
    proof = found.proofs[event_id]
    return TlogProof(proof.index, proof.hashes, found.note)


def consistency(log_id: str, first_size: int, second_size: int) -> tuple[bytes, ...]:
    """Return the proof that the log at second_size extends itself at first_size."""
    with runtime_connection() as plain:
        return tuple(consistency_proof(first_size, second_size, stored_nodes(StoredHashes(plain, log_id, {}))))


def last_note(log_id: str) -> SignedNote:
    """Return the last signed checkpoint of a log with its cosignatures. Raises NotSequencedError."""
    row = CheckpointRow.objects.filter(log_id=log_id).order_by("-size").first()
    if row is None:
        raise NotSequencedError("This log has no signed checkpoint yet. Try again in a moment.")
    lines = Cosignature.objects.filter(log_id=log_id, size=row.size).order_by("witness_id")
    return SignedNote.parse(row.note).with_signatures(Signature.parse(line.line) for line in lines)


def unguarded(guard: GuardFile) -> str:
    """Return what keeps the first faulty log from being signed, as a sentence; "" when nothing does. Raises GuardError.

    Safe beside a running sequencer: it advances the guard before it publishes a checkpoint, and a log only grows.
    """
    for log_id, origin in Log.objects.order_by("origin").values_list("id", "origin"):
        signed = CheckpointRow.objects.filter(log_id=log_id, size__gt=0).exists()
        held = guard.held(origin)
        if held is None and signed:
            return (
                f"The guard file of {origin} is missing, so nothing is signed. Put the guard folder back; if you moved "
                "to a new machine on purpose, run `unbroken ledger adopt`."
            )
        size = Log.objects.values_list("size", flat=True).get(id=log_id)
        if held is not None and size < held.size:
            return (
                f"The database holds {size} entries of {origin}, but {held.size} were already signed: it is an older "
                "copy. Nothing is signed until the newest copy of the database is restored; keep the guard file."
            )
    return ""
