"""Who sees sensitive unused material: the people on its list by name, and whoever recorded it. Nobody else knows of it.

A later stage keeps the list and says so when its app is ready; until one does, nobody is on it.
Source: DOMAIN 1.5 rule 8, 1.6.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import Seat, Target
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases.models import Record
from unbroken.stages.cases.records import is_sensitive

ListOf = Callable[[str, Target, datetime], frozenset[Seat]]
_kept_by: list[ListOf] = []


def keep_list(list_of: ListOf) -> None:
    """Let a later stage say who is on the list of a case; the last one said counts."""
    _kept_by[:] = [list_of]


def readers(case_id: str, case: Target, now: datetime) -> frozenset[Seat]:
    """Return who may see the sensitive material of a case now: the list, and who recorded it while they work on it."""
    listed = _kept_by[0](case_id, case, now) if _kept_by else frozenset[Seat]()
    rows = Record.objects.filter(case_id=case_id, kind="unused", body__sensitivity="sensitive")
    makers = {Seat(case.owner_organisation, one) for one in rows.values_list("recorded_by_id", flat=True)}
    return listed | (makers & case.assigned_people)


def may_see(actor: Actor, case_id: str, case: Target, now: datetime) -> bool:
    """Say whether actor sees the sensitive material of a case: by role, and by name."""
    return can(actor, Action.VIEW_SENSITIVE_FACTS, case) and actor.seat in readers(case_id, case, now)


def require_seeing(actor: Actor, case_id: str, case: Target, now: datetime) -> None:
    """Raise NotVisible unless actor sees the sensitive material of a case."""
    require(actor, Action.VIEW_SENSITIVE_FACTS, case)
    if actor.seat not in readers(case_id, case, now):
        raise NotVisible


def is_walled(record: Any, items: frozenset[str]) -> bool:
    """Say whether a record is sensitive itself, or is about a stored item that is. items: the sensitive ones."""
    if is_sensitive(record):
        return True
    held = getattr(record, "items", ()) or (getattr(record, "item", ""),)
    return bool(items) and isinstance(held, tuple) and bool(items & set(held))


def without_walled(facts: Mapping[str, Any], items: frozenset[str]) -> dict[str, Any]:
    """Return fields of CaseFacts without what is about sensitive items."""
    return {
        name: tuple(one for one in value if not is_walled(one, items)) if isinstance(value, tuple) else value
        for name, value in facts.items()
    }


def sensitive_items(case_ids: Iterable[str]) -> frozenset[str]:
    """Return the stored items of cases that are sensitive unused material, for later stages that keep them back."""
    rows = Record.objects.filter(
        case_id__in=list(case_ids), kind="unused", withdrawn_at=None, body__sensitivity="sensitive"
    )
    return frozenset(item for item in rows.values_list("body__item", flat=True) if item)
