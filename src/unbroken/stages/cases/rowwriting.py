"""Write a record of the case file: its row, its version, its event, and what people are searched by.

The caller has decided that the actor may, has checked the values and has locked the case.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from unbroken.engines.casefile.codec import encode
from unbroken.engines.casefile.facts import CaseHeader
from unbroken.engines.casefile.people import PersonFact, Whereabouts
from unbroken.engines.ledger import Json
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import contactkeys, visibility
from unbroken.stages.cases.differences import differences
from unbroken.stages.cases.models import Case, PersonIndex, Record, RecordVersion
from unbroken.stages.cases.records import Stored, canonical, index_values, record_of

ADDED = {"person": EventType.CASE_PERSON_ADDED, "offence": EventType.CASE_OFFENCE_ADDED}


@dataclass(frozen=True, slots=True)
class _State:
    body: Any
    sealed: bytes
    withdrawn_at: datetime | None


def write(
    case: Case,
    row: Record | None,
    new: Stored,
    record: Any,
    actor: Actor,
    now: datetime,
    values: Mapping[str, str] | None = None,
) -> int:
    """Write a record and its version with the event; return the version. values: more for the event."""
    changed = () if row is None else tuple(one.name for one in differences(record, record_of(row)))
    is_moved = new.whereabouts is not None
    event_type = ADDED.get(new.kind, EventType.CASE_FACT_RECORDED) if row is None else EventType.CASE_FACT_CHANGED
    with act(
        actor,
        event_type,
        now=now,
        case_id=case.id,
        object_id=case.id,
        digest=hashlib.sha256(canonical(new.body)).digest(),
        values={
            "record": new.id,
            "kind": new.kind,
            "version": 1 if row is None else row.version + 1,
            "changed": " ".join((*changed, *(("whereabouts",) if is_moved else ()))),
            **(values or {}),
        },
    ):
        sealed = bytes(row.sealed) if row is not None else b""
        if new.whereabouts is not None and (new.whereabouts != Whereabouts() or sealed):
            plain = canonical(encode(new.whereabouts))
            sealed = contactkeys.key_to_write(case, now).seal(new.id, plain)
        row = _save(case, row, new, _State(new.body, sealed, None), actor, now)
        if isinstance(record, PersonFact):
            index_person(case.id, record)
        if isinstance(record, CaseHeader):
            case.operation_name = record.operation_name
            case.save(update_fields=["operation_name"])
    return row.version


def set_withdrawn(
    case: Case, row: Record, at: datetime | None, event_type: EventType, actor: Actor, now: datetime
) -> int:
    """Withdraw a record, or put it back, with the event; return the version."""
    new = Stored(row.id, row.kind, row.body, None)
    values: dict[str, Json] = {"record": row.id, "kind": row.kind, "version": row.version + 1}
    with act(actor, event_type, now=now, case_id=case.id, object_id=case.id, values=values):
        _save(case, row, new, _State(row.body, bytes(row.sealed), at), actor, now)
        PersonIndex.objects.filter(pk=row.id).update(is_withdrawn=at is not None)
    return row.version


def _save(case: Case, row: Record | None, new: Stored, state: _State, actor: Actor, now: datetime) -> Record:
    if row is None:
        row = Record(id=new.id, case=case, kind=new.kind, version=0, recorded_at=now, recorded_by_id=actor.person_id)
    row.body, row.sealed, row.withdrawn_at = state.body, state.sealed, state.withdrawn_at
    row.version += 1
    row.changed_at, row.changed_by_id = now, actor.person_id
    row.save()
    RecordVersion.objects.create(
        id=new_id(),
        record=row,
        number=row.version,
        body=row.body,
        sealed=row.sealed,
        is_withdrawn=row.withdrawn_at is not None,
        at=now,
        by_id=actor.person_id,
    )
    case.revision += 1
    case.save(update_fields=["revision", "unused_numbers"])
    announce("cases", visibility.audience(case.id), case.id)
    return row


def index_person(case_id: str, person: PersonFact) -> None:
    """Write what a person is searched and compared by."""
    PersonIndex.objects.update_or_create(
        record_id=person.id, defaults={"case_id": case_id, "is_withdrawn": False, **index_values(person)}
    )
