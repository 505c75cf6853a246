"""Write a plan: new rows in one case, changed and withdrawn rows in the other, addresses sealed anew.

Runs inside the event of the split or merge, with both cases locked. In few statements, however many facts there are.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.casefile.people import PersonFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.cases import contactkeys
from unbroken.stages.cases.linking.plans import Copy, Fact, Plan
from unbroken.stages.cases.models import Case, PersonIndex, PersonLink, Record, RecordVersion
from unbroken.stages.cases.records import canonical, index_values, is_sensitive, record_of, stored


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who writes, and when."""

    actor: Actor
    now: datetime


def facts_of(case_id: str) -> list[Fact]:
    """Return the live records of a case, as recorded."""
    rows = Record.objects.filter(case_id=case_id, withdrawn_at=None).order_by("id")
    return [Fact(row.id, row.kind, record_of(row)) for row in rows]


def digest_of(copies: Iterable[Copy]) -> bytes:
    """Return the SHA-256 that stands in the event for what was taken over."""
    whole = hashlib.sha256()
    for one in copies:
        whole.update(canonical({"origin": one.origin, "kind": one.kind, "body": stored("", one.record, one.kind).body}))
    return whole.digest()


def write_copies(
    source: Case, target: Case, copies: Iterable[Copy], stamp: Stamp, *, is_merge: bool = False
) -> dict[str, str]:
    """Make the rows of the case that receives; return their ids by the row each was made from.

    Whoever recorded sensitive material sees it (sensitive.py), and copying it lets nobody see it: after a split its
    recorder is the same, after a merge it has none, so that only those on the lead's list see it.
    """
    made = {one.origin: (stored(target.id, one.record, one.kind), one) for one in copies}
    plain = _opened(source, made)
    sealed = _sealed(target, {made[origin][0].id: words for origin, words in plain.items()}, stamp.now)
    makers = {} if is_merge else dict(Record.objects.filter(pk__in=made).values_list("pk", "recorded_by_id"))
    rows = [
        Record(
            id=new.id,
            case=target,
            kind=new.kind,
            body=new.body,
            sealed=sealed.get(new.id, b""),
            version=0,
            recorded_at=stamp.now,
            recorded_by_id=makers.get(origin, "") if is_sensitive(copy.record) else stamp.actor.person_id,
            origin=origin,
        )
        for origin, (new, copy) in made.items()
    ]
    _stamped(rows, stamp)
    Record.objects.bulk_create(rows)
    _keep_versions(rows, stamp)
    people = [(new.id, one.record, origin) for origin, (new, one) in made.items() if new.kind == "person"]
    PersonIndex.objects.bulk_create(
        PersonIndex(record_id=row_id, case=target, **index_values(person)) for row_id, person, _origin in people
    )
    link_people({origin: row_id for row_id, _person, origin in people}, stamp)
    return {origin: new.id for origin, (new, _copy) in made.items()}


def write_over(case: Case, plan: Plan, stamp: Stamp) -> None:
    """Change and withdraw rows of the case that is written over."""
    changed = {one.id: one for one in plan.changed}
    found = Record.objects.select_for_update().filter(pk__in=[*changed, *plan.withdrawn]).order_by("pk")
    rows = list(found)
    for row in rows:
        if row.id in changed:
            row.body = stored(case.id, changed[row.id].record, row.kind).body
        else:
            row.withdrawn_at = stamp.now
    _stamped(rows, stamp)
    Record.objects.bulk_update(rows, ["body", "withdrawn_at", "version", "changed_at", "changed_by_id"])
    _keep_versions(rows, stamp)
    PersonIndex.objects.filter(pk__in=plan.withdrawn).update(is_withdrawn=True)
    people = [one for one in plan.changed if isinstance(one.record, PersonFact)]
    indexed = PersonIndex.objects.in_bulk([one.id for one in people])
    for one in people:
        for name, value in index_values(one.record).items():
            setattr(indexed[one.id], name, value)
    PersonIndex.objects.bulk_update(indexed.values(), list(index_values(PersonFact("", frozenset(), ""))))


def adopt_whereabouts(source: Case, lead: Case, same: Mapping[str, str], stamp: Stamp) -> None:
    """Give people of the lead the addresses of their other record, where the lead has none."""
    bare = list(Record.objects.select_for_update().filter(pk__in=same.values(), sealed=b""))
    origins = {lead_id: origin for origin, lead_id in same.items()}
    plain = _opened(source, origins.values())
    sealed = _sealed(lead, {row.id: words for row in bare if (words := plain.get(origins[row.id]))}, stamp.now)
    rows = [row for row in bare if row.id in sealed]
    for row in rows:
        row.sealed = sealed[row.id]
    _stamped(rows, stamp)
    Record.objects.bulk_update(rows, ["sealed", "version", "changed_at", "changed_by_id"])
    _keep_versions(rows, stamp)


def link_people(same: Mapping[str, str], stamp: Stamp) -> None:
    """Record that these rows are of one person, so that nobody is asked."""
    pairs = [tuple(sorted(pair)) for pair in same.items()]
    PersonLink.objects.bulk_create(
        PersonLink(
            id=new_id(), record_id=one, other_id=other, is_same=True, at=stamp.now, decided_by_id=stamp.actor.person_id
        )
        for one, other in pairs
    )


def _stamped(rows: Iterable[Record], stamp: Stamp) -> None:
    for row in rows:
        row.version += 1
        row.changed_at, row.changed_by_id = stamp.now, stamp.actor.person_id


def _keep_versions(rows: Iterable[Record], stamp: Stamp) -> None:
    RecordVersion.objects.bulk_create(
        RecordVersion(
            id=new_id(),
            record=row,
            number=row.version,
            body=row.body,
            sealed=row.sealed,
            is_withdrawn=row.withdrawn_at is not None,
            at=stamp.now,
            by_id=stamp.actor.person_id,
        )
        for row in rows
    )


def _opened(source: Case, origins: Iterable[str]) -> dict[str, bytes]:
    """Return the addresses of rows that have some, for sealing them anew; nobody sees them on the way.

    Raises KeyNotHere, WhereaboutsDamaged.
    """
    rows = Record.objects.filter(pk__in=list(origins)).exclude(sealed=b"").values_list("pk", "sealed")
    boxes = {origin: bytes(box) for origin, box in rows}
    if not boxes:
        return {}
    key = contactkeys.key_for(source.id, source.owner_organisation_id)
    return {origin: key.open(origin, box) for origin, box in boxes.items()}


def _sealed(target: Case, plain: Mapping[str, bytes], now: datetime) -> dict[str, bytes]:
    """Return the addresses sealed for these rows of a case. Raises KeyNotHere."""
    if not plain:
        return {}
    key = contactkeys.key_to_write(target, now)
    return {row_id: key.seal(row_id, words) for row_id, words in plain.items()}
