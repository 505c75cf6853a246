"""What must have happened before a breach is closed. Pure.

Whom to tell is decided; somebody answers for what the breach asks for; it was done; 30 to 90 days later it was checked
that it works; and somebody else than the owner closes it. Nothing allows closing without. Source: DOMAIN 7.1, 7.6; F14.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

CHECK_FROM: Final = timedelta(days=30)
CHECK_UNTIL: Final = timedelta(days=90)


class Missing(StrEnum):
    """What is missing before a breach may be closed, in the order in which it is done."""

    NOTICE = "NOTICE"
    OWNER = "OWNER"
    DONE = "DONE"
    CHECK = "CHECK"
    SECOND = "SECOND"

    @property
    def words(self) -> str:
        """What is missing, in plain words."""
        return _WORDS[self]


_WORDS: Final = {
    Missing.NOTICE: "it is not decided whether the commissioner is told",
    Missing.OWNER: "nobody answers for what it asks for",
    Missing.DONE: "what it asks for is not recorded as done",
    Missing.CHECK: "nobody checked, 30 to 90 days after it was done, that it works",
    Missing.SECOND: "you answer for it, so somebody else closes it",
}


@dataclass(frozen=True)
class Work:
    """How far what a breach asks for has come. asks: whether it asks for anything. Empty: nobody yet."""

    asks: bool
    is_decided: bool
    owner_id: str
    done_at: datetime | None
    checked_at: datetime | None

    @property
    def check_from(self) -> datetime | None:
        """From when it can be checked that it works."""
        return self.done_at + CHECK_FROM if self.done_at else None

    @property
    def check_until(self) -> datetime | None:
        """Until when it is to be checked."""
        return self.done_at + CHECK_UNTIL if self.done_at else None

    def is_early(self, now: datetime) -> bool:
        """Say whether it is too early to see whether it works."""
        return self.check_from is None or now < self.check_from


def missing(work: Work, closer_id: str = "") -> tuple[Missing, ...]:
    """Return what is missing before a breach may be closed. closer_id: who would close it, where that is asked."""
    found = (
        (Missing.NOTICE, not work.is_decided),
        (Missing.OWNER, work.asks and not work.owner_id),
        (Missing.DONE, work.asks and work.done_at is None),
        (Missing.CHECK, work.asks and work.checked_at is None),
        (Missing.SECOND, bool(closer_id) and closer_id == work.owner_id),
    )
    return tuple(one for one, is_missing in found if is_missing)


def sentence(lacks: Sequence[Missing]) -> str:
    """Return one sentence that names everything that is missing."""
    words = [one.words for one in lacks]
    listed = "; ".join(words[:-1]) + ("; and " if len(words) > 1 else "") + words[-1]
    return f"This breach cannot be closed yet: {listed}."
