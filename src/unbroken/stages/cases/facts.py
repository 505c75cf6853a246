"""Every read of the facts of a case: as one value, as rows with their versions, as history.

Addresses and contacts open only with a purpose, and each look is recorded before anything is shown.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from unbroken.engines.casefile.codec import decode, decode_as
from unbroken.engines.casefile.facts import CaseFacts, CaseHeader, OfficerFact, Outline
from unbroken.engines.casefile.people import Whereabouts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import Target
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.reading import read_once
from unbroken.stages.cases import contactkeys, sensitive, visibility
from unbroken.stages.cases.differences import Difference, differences
from unbroken.stages.cases.models import Case, Record, RecordVersion
from unbroken.stages.cases.records import fields_of, is_sensitive, record_of, without_confidential
from unbroken.stages.cases.walls import Wall

PROCEEDINGS = ("person", "offence", "suspect", "interview", "bad-character", "header")
"""The kinds of record from which clocks and what the court did follow."""


@dataclass(frozen=True)
class RecordView:
    """A record with its version, for a page that changes it. is_only_told: without what it says, which others read."""

    id: str
    kind: str
    record: Any
    version: int
    recorded_at: datetime
    recorded_by_id: str
    changed_at: datetime
    changed_by_id: str
    is_withdrawn: bool
    has_whereabouts: bool
    is_only_told: bool = False


@dataclass(frozen=True)
class VersionView:
    """One state of a record: who made it when, and what differs from the one before."""

    number: int
    record: Any
    at: datetime
    by_id: str
    is_withdrawn: bool
    changes: tuple[Difference, ...]
    is_whereabouts_changed: bool


def get_facts(actor: Actor, case_id: str, *, now: datetime) -> CaseFacts:
    """Return everything the case knows, but for addresses and contacts. Raises NotVisible.

    Who does not answer for sensitive material gets the facts without it, and so for what is confidential, and for
    material that the actor's role does not read.
    """
    return read_once(("facts", actor, case_id), lambda: _read_facts(actor, case_id, now))


def get_proceedings(
    actor: Actor, case_id: str, *, now: datetime, action: Action = Action.VIEW_PROCEEDINGS
) -> CaseFacts:
    """Return the facts from which what the court did, or with VIEW_CLOCKS the clocks, are told. Raises NotVisible.

    Who reads the facts gets them as get_facts has them. A court and a system of the prosecution read what follows from
    them alone: the caller gives out clocks and court steps, nothing else of them.
    """
    target = _require(actor, action, case_id, now)
    if can(actor, Action.VIEW_FACTS, target):
        return get_facts(actor, case_id, now=now)
    live = Record.objects.filter(case_id=case_id, kind__in=PROCEEDINGS, withdrawn_at=None)
    read = fields_of(list(live.order_by("id")), with_sensitive=False, with_confidential=False)
    read = sensitive.without_walled(read, sensitive.sensitive_items([case_id]))
    case = Case.objects.get(pk=case_id)
    return CaseFacts(id=case.id, urn=case.urn, as_of=now, revision=case.revision, **read)


def _read_facts(actor: Actor, case_id: str, now: datetime) -> CaseFacts:
    target = _require(actor, Action.VIEW_FACTS, case_id, now)
    case = Case.objects.get(pk=case_id)
    live = list(Record.objects.filter(case_id=case_id, withdrawn_at=None).only("kind", "body").order_by("id"))
    read = fields_of(live, with_sensitive=True, with_confidential=can(actor, Action.VIEW_CONFIDENTIAL_FACTS, target))
    items = frozenset(one.item for one in read["unused"] if is_sensitive(one))
    if any(is_sensitive(one) for one in read["unused"]) and not sensitive.may_see(actor, case_id, target, now):
        read = sensitive.without_walled(read, items - {""})
    read = Wall(actor, target).over(read)
    owner = organisations.get_organisation(case.owner_organisation_id)
    read["operation_name"] = case.operation_name
    read["force"] = read.get("force") or owner.code
    if not read.get("unit") and case.owner_unit_id:
        read["unit"] = organisations.get_unit_name(case.owner_unit_id)
    read.setdefault("officer", _officer(case))
    return CaseFacts(id=case.id, urn=case.urn, as_of=now, revision=case.revision, owner_organisation=owner.name, **read)


def get_facts_opened(
    actor: Actor, case_id: str, *, purpose: str, now: datetime, person_ids: Iterable[str] | None = None
) -> CaseFacts:
    """Return the facts with the addresses and contacts of these people, or of all; the look is recorded.

    Raises as open_whereabouts.
    """
    facts = get_facts(actor, case_id, now=now)
    wanted = {one.id for one in facts.people} if person_ids is None else set(person_ids)
    found = open_whereabouts(case_id=case_id, person_ids=sorted(wanted), purpose=purpose, actor=actor, now=now)
    return replace(facts, people=tuple(replace(one, whereabouts=found.get(one.id)) for one in facts.people))


def open_whereabouts(
    *, case_id: str, person_ids: Iterable[str], purpose: str, actor: Actor, now: datetime
) -> dict[str, Whereabouts]:
    """Return the addresses and contacts of people of a case, by person; the look is recorded first.

    Do not call inside a transaction that may still fail.
    Raises NotVisible, InvalidInput without a purpose, WhereaboutsNotShared, KeyNotHere.
    """
    _require(actor, Action.OPEN_WHEREABOUTS, case_id, now)
    if not purpose.strip():
        sentence = "Say why you need the addresses and contacts."
        raise InvalidInput(sentence, fields={"purpose": sentence})
    rows = Record.objects.filter(case_id=case_id, kind="person", withdrawn_at=None, pk__in=set(person_ids))
    sealed = {row.id: bytes(row.sealed) for row in rows.only("id", "sealed")}
    key = contactkeys.key_for(case_id, actor.organisation_id) if any(sealed.values()) else None
    if sealed:
        record_look(
            actor,
            EventType.WHEREABOUTS_OPENED,
            now=now,
            case_id=case_id,
            object_id=case_id,
            purpose=" ".join(purpose.split())[:500],
            values={"people": " ".join(sorted(sealed))},
        )
    return {
        person_id: _opened(key.open(person_id, box)) if box and key else Whereabouts()
        for person_id, box in sealed.items()
    }


def list_records(
    actor: Actor, case_id: str, *kinds: str, with_withdrawn: bool = False, now: datetime | None = None
) -> list[RecordView]:
    """Return the records of a case of these kinds, or of all, as recorded. Raises NotVisible."""
    moment = now or datetime.now(UTC)
    target = _require(actor, Action.VIEW_FACTS, case_id, moment)
    rows = Record.objects.filter(case_id=case_id).order_by("id")
    if kinds:
        rows = rows.filter(kind__in=kinds)
    if not with_withdrawn:
        rows = rows.filter(withdrawn_at=None)
    may_read, wall = can(actor, Action.VIEW_CONFIDENTIAL_FACTS, target), Wall(actor, target)
    views = [view for row in rows if (view := _view(row, wall, may_read=may_read)) is not None]
    items = sensitive.sensitive_items([case_id])
    walled = {one.id for one in views if sensitive.is_walled(one.record, items)}
    if not walled or sensitive.may_see(actor, case_id, target, moment):
        return views
    return [one for one in views if one.id not in walled]


def get_record(actor: Actor, case_id: str, record_id: str, *, now: datetime | None = None) -> RecordView:
    """Return one record of a case, withdrawn or not. Raises NotVisible."""
    moment = now or datetime.now(UTC)
    target = _require(actor, Action.VIEW_FACTS, case_id, moment)
    row = Record.objects.filter(pk=record_id, case_id=case_id).first()
    if row is None:
        raise NotVisible
    view = _view(row, Wall(actor, target), may_read=can(actor, Action.VIEW_CONFIDENTIAL_FACTS, target))
    if view is None:
        raise NotVisible
    is_walled = sensitive.is_walled(view.record, sensitive.sensitive_items([case_id]))
    if is_walled and not sensitive.may_see(actor, case_id, target, moment):
        raise NotVisible
    return view


def get_history(actor: Actor, record_id: str, *, now: datetime | None = None) -> tuple[VersionView, ...]:
    """Return every state of a record, newest first, each with what changed. Raises NotVisible."""
    case_id = Record.objects.filter(pk=record_id).values_list("case_id", flat=True).first()
    if case_id is None:
        raise NotVisible
    get_record(actor, case_id, record_id, now=now)
    target = visibility.case_relation(actor, case_id, now=now)
    may_see = sensitive.may_see(actor, case_id, target, now or datetime.now(UTC))
    may_read, wall = can(actor, Action.VIEW_CONFIDENTIAL_FACTS, target), Wall(actor, target)
    kind = Record.objects.values_list("kind", flat=True).get(pk=record_id)
    found: list[VersionView] = []
    before: Any = None
    sealed = b""
    for row in RecordVersion.objects.filter(record_id=record_id).order_by("number"):
        record = wall.shown(_shown(decode(kind, row.body), may_read=may_read), kind)
        if not may_see and is_sensitive(record):
            continue
        found.append(
            VersionView(
                number=row.number,
                record=record,
                at=row.at,
                by_id=row.by_id,
                is_withdrawn=row.is_withdrawn,
                changes=() if before is None else differences(record, before),
                is_whereabouts_changed=bytes(row.sealed) != sealed,
            )
        )
        before, sealed = record, bytes(row.sealed)
    return tuple(reversed(found))


def get_header(actor: Actor, case_id: str, *, now: datetime) -> tuple[CaseHeader, int | None]:
    """Return the record about the case itself and its version; None when it was never changed."""
    facts = get_facts(actor, case_id, now=now)
    header = CaseHeader(**{name: getattr(facts, name) for name in CaseHeader.__dataclass_fields__})
    row = Record.objects.filter(pk=f"header-{case_id}").values_list("version", flat=True).first()
    return header, row


def may_see_sensitive(actor: Actor, case_id: str, *, now: datetime) -> bool:
    """Say whether actor answers for sensitive material of a case whose facts they may see. Raises NotVisible."""
    return sensitive.may_see(actor, case_id, _require(actor, Action.VIEW_FACTS, case_id, now), now)


def get_origin(actor: Actor, record_id: str, *, now: datetime) -> tuple[str, str, str] | None:
    """Return from which record of which case, by id and URN, a record was made when cases were split or merged.

    None when it began here, or in a case whose facts actor may not see.
    """
    origin = Record.objects.filter(pk=record_id).values_list("origin", flat=True).first()
    row = Record.objects.filter(pk=origin).select_related("case").first() if origin else None
    if row is None:
        return None
    target = visibility.case_targets([row.case_id], now=now)[row.case_id]
    return (row.id, row.case_id, row.case.urn) if can(actor, Action.VIEW_FACTS, target) else None


def _require(actor: Actor, action: Action, case_id: str, now: datetime) -> Target:
    target = visibility.case_targets([case_id], now=now).get(case_id)
    require(actor, action, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return target


def _opened(plain: bytes) -> Whereabouts:
    found: Whereabouts = decode_as(Whereabouts, json.loads(plain), "whereabouts")
    return found


def _officer(case: Case) -> OfficerFact | None:
    person = organisations.get_people([case.registered_by_id]).get(case.registered_by_id)
    if person is None:
        return None
    return OfficerFact(person.id, person.name, person.rank_or_title, person.collar_number)


def _shown(record: Any, *, may_read: bool) -> Any:
    return record if may_read or not isinstance(record, Outline) else without_confidential(record)


def _view(row: Record, wall: Wall, *, may_read: bool) -> RecordView | None:
    whole = _shown(record_of(row), may_read=may_read)
    record = wall.shown(whole, row.kind)
    if record is None:
        return None
    return RecordView(
        id=row.id,
        kind=row.kind,
        record=record,
        version=row.version,
        recorded_at=row.recorded_at,
        recorded_by_id=row.recorded_by_id,
        changed_at=row.changed_at,
        changed_by_id=row.changed_by_id,
        is_withdrawn=row.withdrawn_at is not None,
        has_whereabouts=bool(row.sealed),
        is_only_told=record != whole,
    )
