"""Which facts go with the chosen defendants to a new case, which stay, and which both cases need. Pure.

An accused person's position, interviews, prints and the like go where the person goes. An offence alleged against
people on both sides is in both cases, each time against its own. Everybody and everything else, such as victims,
statements and exhibits, is evidence in both: it stays, and the new case gets a copy, so that nobody types it twice.
Somebody who is still named on the side they leave stays there too, accused of nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from unbroken.engines.casefile.people import CaseRole
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.plans import ACCUSED, Copy, Fact, Plan, accused_of, renamed, without_role
from unbroken.stages.cases.records import people_named

FOLLOWS = frozenset({"suspect", "interview", "print", "other-offence", "bad-character", "risk", "claim", "checklist"})
"""Kinds of which a record about an accused person goes where they go."""
STAYS = frozenset({"certificate"})


def plan_split(facts: Sequence[Fact], chosen: frozenset[str], make_id: Callable[[], str]) -> Plan:
    """Return what a split does. chosen: the defendants who leave. Raises LinkRefused."""
    accused = accused_of(facts)
    _check_choice(chosen, accused)
    staying = accused - chosen
    rest = [one for one in facts if one.kind != "person"]
    here = [kept for one in rest if (kept := _side(one, chosen)) is not None]
    there = [kept for one in rest if one.kind not in STAYS and (kept := _side(one, staying)) is not None]
    people = [one for one in facts if one.kind == "person"]
    people_here = [kept for one in people if (kept := _person(one, chosen, staying, _named(here))) is not None]
    people_there = [kept for one in people if (kept := _person(one, staying, chosen, _named(there))) is not None]
    going = [*people_there, *there]
    ids = {one.record.id: make_id() for one in going if hasattr(one.record, "id")}
    left = {one.id: one for one in (*people_here, *here)}
    present = {one.id: one.id for one in people_here}
    return Plan(
        copies=tuple(Copy(one.id, one.kind, renamed(one, ids)) for one in going),
        changed=tuple(_changed(facts, left, present)),
        withdrawn=tuple(one.id for one in facts if one.id not in left),
    )


def _check_choice(chosen: frozenset[str], accused: frozenset[str]) -> None:
    if not chosen:
        raise LinkRefused("Choose who goes to the new case.")
    if not chosen <= accused:
        raise LinkRefused("Somebody you chose is no longer accused in this case. Open the page again and choose anew.")
    if chosen == accused:
        raise LinkRefused("Leave at least one suspect or defendant in this case.")


def _side(one: Fact, away: frozenset[str]) -> Fact | None:
    """Return a record as it is on one side, or None. away: the accused on the other side."""
    if one.kind == "offence" and one.record.suspects:
        left = tuple(who for who in one.record.suspects if who not in away)
        return replace(one, record=replace(one.record, suspects=left)) if left else None
    if one.kind in FOLLOWS and one.record.person in away:
        return None
    return one


def _person(one: Fact, leave: frozenset[str], come: frozenset[str], named: frozenset[str]) -> Fact | None:
    """Return a person as they are on one side, or None. leave: accused on the other side only."""
    if one.id not in leave:
        children = frozenset(one.record.parent_of)
        is_with_others = children and children <= leave and one.record.roles <= {CaseRole.PARENT}
        return None if is_with_others and one.id not in named and not children & come else one
    if one.id in named or one.record.roles - ACCUSED:
        return replace(one, record=without_role(one.record))
    return None


def _named(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(who for one in facts for ids in people_named(one.record, one.kind).values() for who in ids)


def _changed(facts: Iterable[Fact], kept: dict[str, Fact], present: dict[str, str]) -> Iterable[Fact]:
    """Yield what stays with other values; a parent no longer names a child who left."""
    for one in facts:
        now = kept.get(one.id)
        if now is not None and now.kind == "person":
            children = tuple(child for child in now.record.parent_of if child in present)
            now = replace(now, record=replace(now.record, parent_of=children))
        if now is not None and now.record != one.record:
            yield now
