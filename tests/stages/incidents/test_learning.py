"""What each breach asks for: from the first one on, sooner where it is serious, and never milder than the table."""

from datetime import UTC, datetime, timedelta

import pytest

from unbroken.stages.incidents.learning import NATIONAL, Step, Thresholds, owed
from unbroken.stages.incidents.vocabulary import Severity

AT = datetime(2026, 5, 1, 9, tzinfo=UTC)
"""A Friday."""


def before(*days: int) -> list[datetime]:
    return [AT - timedelta(days=one) for one in days]


@pytest.mark.parametrize(
    ("severity", "earlier", "step", "number"),
    [
        (Severity.S0, (), Step.LEARN, 1),
        (Severity.S1, (), Step.LEARN, 1),
        (Severity.S2, (), Step.CHECK, 1),
        (Severity.S3, (), Step.SUSPEND, 1),
        (Severity.S4, (), Step.SUSPEND, 1),
        (Severity.S1, (364,), Step.CHECK, 2),
        (Severity.S1, (367,), Step.LEARN, 1),
        (Severity.S1, (1, 200), Step.SUSPEND, 3),
        (Severity.S2, (1, 200, 300, 360), Step.SUSPEND, 5),
        (Severity.S1, (-1,), Step.LEARN, 1),
    ],
)
def test_breach_asks_for_what_the_table_says(
    severity: Severity, earlier: tuple[int, ...], step: Step, number: int
) -> None:
    found = owed(severity, AT, before(*earlier))
    assert found is not None
    assert (found.step, found.number) == (step, number)
    assert found.due_at == AT + timedelta(days=7), "five working days after a Friday"


def test_organisation_is_stricter_and_never_milder() -> None:
    own = NATIONAL.stricter(Thresholds(learn_at=5, check_at=1, suspend_at=9, months=6, days=2))
    assert own == Thresholds(check_at=1, days=2)
    found = owed(Severity.S1, AT, (), own)
    assert found is not None
    assert found.step is Step.CHECK
    assert owed(Severity.S1, AT, (), Thresholds(learn_at=5, check_at=5, suspend_at=5)) is None


@pytest.mark.parametrize("step", list(Step))
def test_every_step_has_its_words(step: Step) -> None:
    assert step.words
