"""What a split or a merge does to the facts of a case, as a value. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from unbroken.engines.casefile.people import CaseRole
from unbroken.stages.cases.records import PEOPLE_FIELDS, SINGLE

ACCUSED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})


@dataclass(frozen=True, slots=True)
class Fact:
    """A live record of a case with the id of its row."""

    id: str
    kind: str
    record: Any


@dataclass(frozen=True, slots=True)
class Copy:
    """A record to be made in the other case. origin: the row it is made from."""

    origin: str
    kind: str
    record: Any


@dataclass(frozen=True, slots=True)
class Plan:
    """copies: for the case that receives. changed, withdrawn: rows of the case that is written over.

    That is the case that is split, or the lead of a merge. same: people of the merged case whom the lead has already,
    to the lead's own. numbers: the highest number of each schedule in the case that receives.
    """

    copies: tuple[Copy, ...] = ()
    changed: tuple[Fact, ...] = ()
    withdrawn: tuple[str, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def accused(self) -> frozenset[str]:
        """Return the rows that are made into suspects and defendants of the case that receives."""
        return frozenset(one.origin for one in self.copies if one.kind == "person" and one.record.roles & ACCUSED)


def accused_of(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the ids of suspects and defendants."""
    return frozenset(one.id for one in facts if one.kind == "person" and one.record.roles & ACCUSED)


def renamed(fact: Fact, ids: Mapping[str, str]) -> Any:
    """Return the record with the ids it has in the other case; people who are not there are left out."""
    record, changes = fact.record, {}
    for name in PEOPLE_FIELDS.get(fact.kind, ()):
        value = getattr(record, name)
        changes[name] = ids.get(value, "") if isinstance(value, str) else tuple(ids[one] for one in value if one in ids)
    if fact.kind == "suspect":
        changes["bail_conditions"] = tuple(
            replace(one, protects=ids.get(one.protects, "")) for one in record.bail_conditions
        )
    if fact.kind not in SINGLE and hasattr(record, "id"):
        changes["id"] = ids[record.id]
    return replace(record, **changes) if changes else record


def without_role(person: Any) -> Any:
    """Return somebody as they are in a case in which they are accused of nothing."""
    return replace(person, roles=person.roles - ACCUSED or frozenset({CaseRole.OTHER}))
