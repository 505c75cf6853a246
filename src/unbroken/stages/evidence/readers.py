"""Who may read sensitive material, by name. A later stage keeps the list and says so when its app is ready.

Until one does, nobody may: sensitive material is closed to whoever is not on a list.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from unbroken.ground.access.target import DocumentKind, Seat, Target

NAMED_ONLY: Final = frozenset({DocumentKind.SENSITIVE_SCHEDULE, DocumentKind.INTELLIGENCE})
"""Kinds of which nobody but the people on the list sees as much as that they are there. Source: DOMAIN 1.5 rule 8."""

ReadersOf = Callable[[str, Target, datetime], frozenset[Seat]]
_kept_by: list[ReadersOf] = []


def keep_readers(readers_of: ReadersOf) -> None:
    """Let a later stage say who is on the list of a case; the last one said counts."""
    _kept_by[:] = [readers_of]


def named_readers(case_id: str, case: Target) -> frozenset[Seat]:
    """Return who is on the list of a case now. case: its target."""
    return _kept_by[0](case_id, case, datetime.now(UTC)) if _kept_by else frozenset()
