"""Which kinds of item are seen by the people on a list alone. The list is that of the case: cases/sensitive.py."""

from datetime import UTC, datetime
from typing import Final

from unbroken.ground.access.target import DocumentKind, Seat, Target
from unbroken.stages.cases.sensitive import keep_list as keep_readers
from unbroken.stages.cases.sensitive import readers

NAMED_ONLY: Final = frozenset({DocumentKind.SENSITIVE_SCHEDULE, DocumentKind.INTELLIGENCE})
"""Kinds of which nobody but the people on the list sees as much as that they are there. Source: DOMAIN 1.5 rule 8."""


def named_readers(case_id: str, case: Target) -> frozenset[Seat]:
    """Return who is on the list of a case now. case: its target."""
    return readers(case_id, case, datetime.now(UTC))


__all__ = ["NAMED_ONLY", "keep_readers", "named_readers"]
