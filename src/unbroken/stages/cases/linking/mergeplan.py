"""Which facts the lead of a merge takes over from the other case, and which it has already. Pure.

What is the same in both is kept once. A person whom somebody recorded as one person in both is one; what the lead
does not know of them is filled in from the other case. Nothing in the lead is overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.plans import Copy, Fact, Plan, accused_of, renamed
from unbroken.stages.cases.records import SINGLE, record_id

LEFT = frozenset({"certificate"})
WHOLE = frozenset({"officer", "supervisor"})
"""Kinds that are never filled in from the other case: two officers are not made into one."""


@dataclass
class _Lead:
    """The lead as the plan goes on. now: its records by row id. known: row ids by what the records say."""

    now: dict[str, Fact]
    known: dict[tuple[str, Any], str]
    numbers: dict[str, int]
    copies: list[Copy] = field(default_factory=list)


def plan_merge(
    lead: Sequence[Fact],
    other: Sequence[Fact],
    *,
    same: Mapping[str, str],
    numbers: Mapping[str, int],
    make_id: Callable[[], str],
) -> Plan:
    """Return what a merge does to the lead. same: people of the other case to the lead's. Raises LinkRefused."""
    lead_accused, other_accused = sorted(accused_of(lead)), sorted(accused_of(other))
    now = {one.id: _explicit(one, lead_accused) for one in lead}
    into = _Lead(now, {_what(one.kind, one.record): one.id for one in now.values()}, dict(numbers))
    ids = {one.record.id: same.get(one.id) or make_id() for one in other if hasattr(one.record, "id")}
    _check_references(lead, other)
    taken = sorted((one for one in other if one.kind not in LEFT), key=lambda one: one.kind != "person")
    for one in taken:
        record = renamed(_explicit(one, other_accused), ids)
        _take(into, one, record, _counterpart(into, one, record, same))
    before = {one.id: one.record for one in lead}
    return Plan(
        copies=tuple(into.copies),
        changed=tuple(one for one in into.now.values() if one.id in before and one.record != before[one.id]),
        same=dict(same),
        numbers=into.numbers,
    )


def _explicit(one: Fact, accused: Sequence[str]) -> Fact:
    """Name the suspects of an offence that is alleged against all of its own case, before there are more."""
    if one.kind != "offence" or one.record.suspects:
        return one
    return replace(one, record=replace(one.record, suspects=tuple(accused)))


def _check_references(lead: Sequence[Fact], other: Sequence[Fact]) -> None:
    """Refuse one reference on two different exhibits. Raises LinkRefused."""
    known = {one.record.ref: one.record for one in lead if one.kind == "exhibit"}
    clashes = [
        one.record.ref
        for one in other
        if one.kind == "exhibit" and (there := known.get(one.record.ref)) and not _is_alike(there, one.record)
    ]
    if clashes:
        listed = ", ".join(sorted(clashes)[:10])
        raise LinkRefused(
            f"Both cases have an exhibit with this reference, for different things: {listed}. "
            "Give one of them another reference first."
        )


def _is_alike(one: Any, other: Any) -> bool:
    return bool(one.description.casefold().split() == other.description.casefold().split())


def _counterpart(into: _Lead, one: Fact, record: Any, same: Mapping[str, str]) -> Fact | None:
    """Return the lead's own record of the same thing, or None."""
    if one.kind == "person":
        return into.now.get(same.get(one.id, ""))
    if one.kind in {"suspect", "checklist"}:
        return into.now.get(record_id("", record, one.kind))
    return into.now.get(into.known.get(_what(one.kind, record), ""))


def _take(into: _Lead, one: Fact, record: Any, there: Fact | None) -> None:
    if there is not None:
        into.now[there.id] = there if one.kind in WHOLE else replace(there, record=filled(there.record, record))
        return
    if one.kind == "unused":
        schedule = str(record.sensitivity)
        into.numbers[schedule] = into.numbers.get(schedule, 0) + 1
        record = replace(record, number=into.numbers[schedule])
    into.copies.append(Copy(one.id, one.kind, record))


def _what(kind: str, record: Any) -> tuple[str, Any]:
    """Return by what a record is found in another case: it is the one of its kind, its reference, or all its values."""
    if kind in SINGLE or kind == "header":
        return kind, ""
    return kind, record.ref if kind == "exhibit" else _without_id(record)


def _without_id(record: Any) -> Any:
    changes: dict[str, Any] = {"id": ""} if hasattr(record, "id") else {}
    if hasattr(record, "number"):
        changes["number"] = None
    return replace(record, **changes) if changes else record


def filled(known: Any, more: Any) -> Any:
    """Return the lead's record with its empty fields taken from the other's; sets, such as roles, and items of both."""
    changes: dict[str, Any] = {}
    for one in fields(known):
        mine, theirs = getattr(known, one.name), getattr(more, one.name)
        if isinstance(mine, frozenset):
            changes[one.name] = mine | theirs
        elif one.name == "items":
            changes[one.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif one.name != "id" and mine in (None, "", ()):
            changes[one.name] = theirs
    return replace(known, **changes)
