"""Which kinds of item are seen by the people on a list alone. The list is that of the case: cases/sensitive.py."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from unbroken.ground.access.target import DocumentKind, Seat, Target
from unbroken.stages.cases.sensitive import keep_list as keep_readers
from unbroken.stages.cases.sensitive import readers, sensitive_items
from unbroken.stages.evidence.models import Item

NAMED_ONLY: Final = frozenset({DocumentKind.SENSITIVE_SCHEDULE, DocumentKind.INTELLIGENCE})
"""Kinds of which nobody but the people on the list sees as much as that they are there. Source: DOMAIN 1.5 rule 8."""


def named_readers(case_id: str, case: Target) -> frozenset[Seat]:
    """Return who is on the list of a case now. case: its target."""
    return readers(case_id, case, datetime.now(UTC))


def walled_items(case_ids: Iterable[str], item_ids: Iterable[str]) -> frozenset[str]:
    """Return which items of some cases only the people on a list know of, for later stages that name items."""
    by_kind = Item.objects.filter(pk__in=list(item_ids), kind__in=NAMED_ONLY).values_list("pk", flat=True)
    return sensitive_items(case_ids) | frozenset(by_kind)


__all__ = ["NAMED_ONLY", "keep_readers", "named_readers", "walled_items"]
