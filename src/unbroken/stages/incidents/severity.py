"""How serious an incident is, by points. Pure. Source: DOMAIN 7.3."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unbroken.stages.incidents.vocabulary import DataKind, Opened, Reach, Severity

KIND_POINTS: Final[dict[DataKind, int]] = {
    DataKind.OTHER: 1,
    DataKind.CONTACT: 2,
    DataKind.CONVICTIONS: 2,
    DataKind.MEDICAL: 3,
    DataKind.SEXUAL: 3,
    DataKind.CHILD: 3,
    DataKind.PROTECTED: 4,
}
REACH_POINTS: Final[dict[Reach, int]] = {
    Reach.INSIDE_RECOVERED: 0,
    Reach.INSIDE: 1,
    Reach.DEFENCE_LAWYER: 1,
    Reach.DEFENDANT: 3,
    Reach.PUBLIC: 3,
    Reach.UNKNOWN: 3,
}
OPENED_POINTS: Final[dict[Opened, int]] = {Opened.UNOPENED: -1, Opened.OPENED: 0, Opened.SPREAD: 1}
BEYOND_CONTROL: Final = frozenset({Reach.DEFENDANT, Reach.PUBLIC})
FEW, MANY = 1, 10


@dataclass(frozen=True)
class Weighed:
    """The level, and the points that make it, each with its words."""

    severity: Severity
    points: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """The sum of the points."""
        return sum(points for _words, points in self.points)


def weigh(kinds: Iterable[DataKind], reach: Reach, people: int, opened: Opened) -> Weighed:
    """Return how serious it is that data of these kinds, about so many people, came to this reach."""
    worst = max(kinds, key=lambda kind: KIND_POINTS[kind], default=DataKind.OTHER)
    points = (
        (worst.words, KIND_POINTS[worst]),
        (reach.words, REACH_POINTS[reach]),
        ("1 person" if people <= FEW else "2 to 10 people" if people <= MANY else "More than 10 people", _many(people)),
        (opened.words, OPENED_POINTS[opened]),
    )
    total = sum(each for _words, each in points)
    if KIND_POINTS[worst] == KIND_POINTS[DataKind.PROTECTED] and reach in BEYOND_CONTROL:
        return Weighed(Severity.S4, points)
    return Weighed(_level(total), points)


def _many(people: int) -> int:
    return 0 if people <= FEW else 1 if people <= MANY else 2


def _level(total: int) -> Severity:
    for limit, severity in ((2, Severity.S1), (4, Severity.S2), (6, Severity.S3)):
        if total <= limit:
            return severity
    return Severity.S4
