"""The points of DOMAIN 7.3, one by one and at every limit."""

import pytest

from unbroken.stages.incidents.severity import KIND_POINTS, OPENED_POINTS, REACH_POINTS, weigh
from unbroken.stages.incidents.vocabulary import DataKind, Opened, Reach, Severity


@pytest.mark.parametrize(
    ("kinds", "reach", "people", "opened", "severity", "total"),
    [
        ((), Reach.INSIDE_RECOVERED, 1, Opened.OPENED, Severity.S1, 1),
        ((DataKind.CONTACT,), Reach.INSIDE_RECOVERED, 1, Opened.UNOPENED, Severity.S1, 1),
        ((DataKind.CONTACT,), Reach.DEFENCE_LAWYER, 1, Opened.OPENED, Severity.S2, 3),
        ((DataKind.CONTACT,), Reach.DEFENDANT, 1, Opened.OPENED, Severity.S3, 5),
        ((DataKind.MEDICAL, DataKind.CONTACT), Reach.INSIDE, 10, Opened.OPENED, Severity.S3, 5),
        ((DataKind.CHILD,), Reach.PUBLIC, 11, Opened.SPREAD, Severity.S4, 9),
        ((DataKind.PROTECTED,), Reach.DEFENDANT, 1, Opened.UNOPENED, Severity.S4, 6),
        ((DataKind.PROTECTED,), Reach.DEFENCE_LAWYER, 1, Opened.OPENED, Severity.S3, 5),
    ],
)
def test_weighing_gives_the_level_of_the_table(kinds, reach, people, opened, severity, total) -> None:
    weighed = weigh(kinds, reach, people, opened)
    assert (weighed.severity, weighed.total) == (severity, total)


def test_weighing_knows_every_member_of_its_lists() -> None:
    assert KIND_POINTS.keys() == set(DataKind)
    assert REACH_POINTS.keys() == set(Reach)
    assert OPENED_POINTS.keys() == set(Opened)


def test_protected_person_to_defendant_or_public_is_always_critical() -> None:
    for reach in (Reach.DEFENDANT, Reach.PUBLIC):
        for opened in Opened:
            assert weigh([DataKind.PROTECTED], reach, 1, opened).severity is Severity.S4
