"""Record, change, withdraw and restore the facts of a case: one row a record, one event a change.

Each change names the version it was made from. A repeat of what is stored already changes nothing; a change made
from an old version is refused with both values, and a person chooses.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from django.db import transaction

from unbroken.engines.casefile.codec import decode_as
from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.engines.casefile.facts import Outline
from unbroken.engines.casefile.material import ExhibitFact, UnusedFact
from unbroken.engines.casefile.people import AddressFact, ContactFact, Whereabouts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.stages.cases import contactkeys, sensitive, visibility
from unbroken.stages.cases.errors import FactChanged, FactInUse, FactRefused, FactWithdrawn
from unbroken.stages.cases.factrules import check_record, check_unknown_people, check_unlocked
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Case, Record
from unbroken.stages.cases.records import (
    STORED,
    Stored,
    is_sensitive,
    people_named,
    record_of,
    stored,
)
from unbroken.stages.cases.rowwriting import set_withdrawn, write

RETRY_IDS = "This id is used for something else already. Make a new one and send it again."


def record_fact(
    *, case_id: str, record: Any, expected_version: int | None, actor: Actor, now: datetime, kind: str = ""
) -> int:
    """Add a record to a case, or change it; return its version.

    expected_version: the one the change was made from; None for a new record.
    kind: needed for an OfficerFact only, "officer" or "supervisor".
    A person without whereabouts keeps those that are stored.
    Raises FactChanged, FactWithdrawn, FactRefused, CaseMerged, NotVisible.
    """
    target = visibility.case_relation(actor, case_id, now=now)
    require(actor, Action.EDIT_CASE, target)
    clean = check_record(record, today=now.date())
    new = _stored(case_id, clean, kind)
    if new.kind == "certificate" and Role.POL_SUP not in actor.roles:
        raise NotVisible
    with transaction.atomic():
        case = lock_case(case_id)
        row = _locked(case_id, new)
        may_read = can(actor, Action.VIEW_CONFIDENTIAL_FACTS, target)
        if row is not None and is_sensitive(record_of(row)):
            sensitive.require_seeing(actor, case_id, target, now)
        elif is_sensitive(clean):
            require(actor, Action.VIEW_SENSITIVE_FACTS, target)
        if isinstance(clean, Outline) and not may_read:
            kept = record_of(row).confidential if row is not None else ""
            clean = replace(clean, confidential=kept)
        clean = _numbered(case, clean, row)
        new = _stored(case_id, clean, new.kind)
        if row is not None and _is_settled(case, row, new, clean, expected_version):
            return row.version
        if row is None and expected_version is not None:
            raise NotVisible
        _check_in_case(case_id, clean, new)
        return write(case, row, new, clean, actor, now)


def record_outline(*, case_id: str, outline: Outline, expected_version: int | None, actor: Actor, now: datetime) -> int:
    """Record the officer's own words about the case; return their version. Raises as record_fact."""
    return record_fact(case_id=case_id, record=outline, expected_version=expected_version, actor=actor, now=now)


def record_whereabouts_part(
    *, case_id: str, person_id: str, part: AddressFact | ContactFact, actor: Actor, now: datetime
) -> int:
    """Add an address or a contact to a person, or replace the one with its id; return the person's version.

    The others stay as they are, unseen. Raises FactRefused, NotVisible.
    """

    def put(there: Whereabouts) -> Whereabouts:
        if isinstance(part, AddressFact):
            return replace(there, addresses=_with(there.addresses, part))
        return replace(there, contacts=_with(there.contacts, part))

    return _change_whereabouts(case_id, person_id, put, actor, now)


def withdraw_whereabouts_part(*, case_id: str, person_id: str, part_id: str, actor: Actor, now: datetime) -> int:
    """Take an address or contact away from a person; earlier versions keep it. Raises NotVisible."""

    def drop(there: Whereabouts) -> Whereabouts:
        return Whereabouts(
            tuple(one for one in there.addresses if one.id != part_id),
            tuple(one for one in there.contacts if one.id != part_id),
        )

    return _change_whereabouts(case_id, person_id, drop, actor, now)


def withdraw_fact(*, case_id: str, record_id: str, expected_version: int | None, actor: Actor, now: datetime) -> int:
    """Take a record out of the case; it stays in its history. Doing it twice changes nothing.

    expected_version: None for whichever it is. Raises FactChanged, FactInUse, NotVisible.
    """
    with transaction.atomic():
        case, row = _found(case_id, record_id, actor, now)
        if row.withdrawn_at is not None:
            return row.version
        _check_version(row, expected_version)
        if row.kind == "person":
            _check_unnamed(case_id, row)
        return set_withdrawn(case, row, now, EventType.CASE_FACT_WITHDRAWN, actor, now)


def restore_fact(*, case_id: str, record_id: str, actor: Actor, now: datetime) -> int:
    """Put a withdrawn record back as it was. Doing it twice changes nothing. Raises FactRefused, NotVisible."""
    with transaction.atomic():
        case, row = _found(case_id, record_id, actor, now)
        if row.withdrawn_at is None:
            return row.version
        record = record_of(row)
        _check_in_case(case_id, record, _stored(case_id, record, row.kind))
        return set_withdrawn(case, row, None, EventType.CASE_FACT_RESTORED, actor, now)


def write_first(case: Case, record: Any, actor: Actor, now: datetime, values: Mapping[str, str] | None = None) -> None:
    """Add a record that its caller has checked, unless it is there. values: more for the event."""
    new = _stored(case.id, record, "")
    if _locked(case.id, new) is None:
        write(case, None, new, record, actor, now, values or {})


Part = TypeVar("Part", AddressFact, ContactFact)


def _with(kept: tuple[Part, ...], part: Part) -> tuple[Part, ...]:
    if any(one.id == part.id for one in kept):
        return tuple(part if one.id == part.id else one for one in kept)
    return kept + (part,)  # noqa: RUF005 - the checker loses the type in a display


def write_over(case: Case, row: Record, record: Any, actor: Actor, now: datetime) -> None:
    """Change a record whose case its caller has locked and whose values it has checked."""
    write(case, row, _stored(case.id, record, row.kind), record, actor, now)


def _stored(case_id: str, record: Any, kind: str) -> Stored:
    try:
        new = stored(case_id, record, kind)
    except RecordMalformed as refused:
        raise FactRefused(str(refused)) from refused
    if new.kind not in STORED:
        raise FactRefused("This kind of record is kept with its person.")
    return new


def _locked(case_id: str, new: Stored) -> Record | None:
    row = Record.objects.select_for_update().filter(pk=new.id).first()
    if row is not None and (row.case_id, row.kind) != (case_id, new.kind):
        raise Conflict(RETRY_IDS)
    return row


def _found(case_id: str, record_id: str, actor: Actor, now: datetime) -> tuple[Case, Record]:
    target = visibility.case_relation(actor, case_id, now=now)
    require(actor, Action.EDIT_CASE, target)
    case = lock_case(case_id)
    row = Record.objects.select_for_update().filter(pk=record_id, case_id=case_id).first()
    if row is None:
        raise NotVisible
    if is_sensitive(record_of(row)):
        sensitive.require_seeing(actor, case_id, target, now)
    return case, row


def _is_settled(case: Case, row: Record, new: Stored, clean: Any, expected_version: int | None) -> bool:
    """Say whether the row says this already. Raises FactWithdrawn, FactChanged."""
    if row.withdrawn_at is not None:
        raise FactWithdrawn
    is_same = row.body == new.body and (new.whereabouts is None or new.whereabouts == _opened(case, row))
    if not is_same and expected_version != row.version:
        raise FactChanged(record_id=row.id, version=row.version, yours=clean, theirs=record_of(row))
    if not is_same:
        check_unlocked(record_of(row), clean)
    return is_same


def _check_version(row: Record, expected_version: int | None) -> None:
    if expected_version is not None and expected_version != row.version:
        theirs = record_of(row)
        raise FactChanged(record_id=row.id, version=row.version, yours=theirs, theirs=theirs)


def _opened(case: Case, row: Record) -> Whereabouts:
    if not row.sealed:
        return Whereabouts()
    plain = contactkeys.key_for(case.id, case.owner_organisation_id).open(row.id, bytes(row.sealed))
    opened: Whereabouts = decode_as(Whereabouts, json.loads(plain), "whereabouts")
    return opened


def _change_whereabouts(
    case_id: str, person_id: str, change: Callable[[Whereabouts], Whereabouts], actor: Actor, now: datetime
) -> int:
    with transaction.atomic():
        case, row = _found(case_id, person_id, actor, now)
        if row.kind != "person":
            raise NotVisible
        if row.withdrawn_at is not None:
            raise FactWithdrawn
        before = _opened(case, row)
        person = replace(record_of(row), whereabouts=change(before))
        clean = check_record(person, today=now.date())
        if clean.whereabouts == before:
            return row.version
        return write(case, row, _stored(case_id, clean, "person"), clean, actor, now)


def _check_in_case(case_id: str, record: Any, new: Stored) -> None:
    """Check a record against the rest of the case: the people it names, a reference used once."""
    if named := people_named(record, new.kind):
        live = Record.objects.filter(case_id=case_id, kind="person", withdrawn_at=None)
        check_unknown_people(named, frozenset(live.values_list("id", flat=True)) | {new.id})
    if isinstance(record, ExhibitFact):
        others = Record.objects.filter(case_id=case_id, kind="exhibit", withdrawn_at=None, body__ref=record.ref)
        if others.exclude(pk=new.id).exists():
            sentence = f"{record.ref} is used in this case already. Check the reference on the label."
            raise FactRefused(sentence, fields={"ref": sentence})


def _check_unnamed(case_id: str, row: Record) -> None:
    others = Record.objects.filter(case_id=case_id, withdrawn_at=None).exclude(pk=row.id)
    for other in others:
        if any(row.id in ids for ids in people_named(record_of(other), other.kind).values()):
            raise FactInUse(
                "Other facts of the case name this person. Change or withdraw those first, then withdraw the person."
            )


def _numbered(case: Case, record: Any, row: Record | None) -> Any:
    """Return an unused item with its number on its schedule: given once, never used again."""
    if not isinstance(record, UnusedFact):
        return record
    schedule, before = str(record.sensitivity), record_of(row) if row is not None else None
    if before is not None and before.sensitivity is record.sensitivity:
        if record.number not in {None, before.number}:
            sentence = f"This item has the number {before.number} and keeps it."
            raise FactRefused(sentence, fields={"number": sentence})
        return replace(record, number=before.number)
    highest = int(case.unused_numbers.get(schedule, 0))
    wanted = record.number if before is None and record.number is not None else highest + 1
    if wanted <= highest:
        sentence = f"The number {wanted} was given already. The next one is {highest + 1}."
        raise FactRefused(sentence, fields={"number": sentence})
    case.unused_numbers = {**case.unused_numbers, schedule: wanted}
    return replace(record, number=wanted)
