"""What a breach asks for, so that nobody waits for the fifth: one national table, and what an organisation owes by it.

Pure. The first breach already asks for something; what was prevented asks for nothing and is a credit. An organisation
may be stricter than the table, never milder. Source: DOMAIN 7.6; F18.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from unbroken.stages.incidents.vocabulary import Severity

SERIOUS: Final = frozenset({Severity.S3, Severity.S4})
SLIGHT: Final = frozenset({Severity.S0, Severity.S1})


class Step(StrEnum):
    """What is owed after a breach, the mildest first."""

    LEARN = "LEARN"
    CHECK = "CHECK"
    SUSPEND = "SUSPEND"

    @property
    def words(self) -> str:
        """What is owed, in plain words."""
        return _STEPS[self]


_STEPS: Final = {
    Step.LEARN: "A learning note, and ten minutes of training",
    Step.CHECK: "Training, and the next ten services are checked by a second person",
    Step.SUSPEND: "Nothing is served until whoever served it was assessed",
}


@dataclass(frozen=True)
class Thresholds:
    """Of which breach within the months on each step is owed. days: in which the training is done, on working days."""

    version: str = "1"
    learn_at: int = 1
    check_at: int = 2
    suspend_at: int = 3
    months: int = 12
    days: int = 5

    def stricter(self, other: "Thresholds") -> "Thresholds":
        """Return these with what is stricter in others; what is milder counts for nothing."""
        return Thresholds(
            version=self.version,
            learn_at=min(self.learn_at, other.learn_at),
            check_at=min(self.check_at, other.check_at),
            suspend_at=min(self.suspend_at, other.suspend_at),
            months=max(self.months, other.months),
            days=min(self.days, other.days),
        )


NATIONAL: Final = Thresholds()


@dataclass(frozen=True)
class Owed:
    """What one breach asks for. number: which breach of the organisation in the months before it."""

    step: Step
    number: int
    due_at: datetime


def owed(
    severity: Severity, found_at: datetime, earlier: Iterable[datetime], thresholds: Thresholds = NATIONAL
) -> Owed | None:
    """Return what a breach asks for; None below the first threshold. earlier: when others of the organisation were."""
    since = found_at - timedelta(days=round(365.25 * thresholds.months / 12))
    number = 1 + sum(since < one < found_at for one in earlier)
    if severity in SERIOUS or number >= thresholds.suspend_at:
        step = Step.SUSPEND
    elif severity not in SLIGHT or number >= thresholds.check_at:
        step = Step.CHECK
    elif number >= thresholds.learn_at:
        step = Step.LEARN
    else:
        return None
    return Owed(step, number, _working_days_after(found_at, thresholds.days))


def _working_days_after(at: datetime, days: int) -> datetime:
    while days:
        at += timedelta(days=1)
        days -= at.weekday() < 5
    return at
