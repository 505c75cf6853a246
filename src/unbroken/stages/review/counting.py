"""Count faults of redaction for each unit and force, and how long pages take. The counts name nobody and no case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet, Sum

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.review.models import PageTime, Remark
from unbroken.stages.review.vocabulary import FAULT_WORDS, FaultKind, Purpose, Way

DAYS = 365


@dataclass(frozen=True)
class CountRow:
    """Faults of one kind returned to one unit of one force."""

    organisation: str
    unit: str
    kind: FaultKind
    under: int
    over: int

    @property
    def words(self) -> str:
        """The kind in plain words, with its number on the list of the prosecution."""
        return f"{FAULT_WORDS[self.kind]} (kind {self.kind.value})"


@dataclass(frozen=True)
class TimeRow:
    """How long the pages of one kind of document took one unit."""

    unit: str
    document_type: str
    pages: int
    seconds: int

    @property
    def seconds_a_page(self) -> float | None:
        """How long a page took on the mean; None when none was timed."""
        return round(self.seconds / self.pages, 1) if self.pages else None


@dataclass(frozen=True)
class Counts:
    """Faults of the last year that concern one's own organisation, and how long pages took."""

    received: tuple[CountRow, ...]
    returned: tuple[CountRow, ...]
    times: tuple[TimeRow, ...]

    @property
    def whole(self) -> TimeRow:
        """All pages together."""
        return TimeRow("", "", sum(one.pages for one in self.times), sum(one.seconds for one in self.times))


def get_counts(actor: Actor, *, now: datetime) -> Counts:
    """Return the counts of the last year. received: of one's own side; returned: found by it."""
    require(actor, Action.VIEW_REDACTION_COUNTS, own_organisation(actor.organisation_id))
    since = now - timedelta(days=DAYS)
    faults = Remark.objects.filter(purpose=Purpose.FAULT, at__gte=since)
    times = PageTime.objects.filter(organisation_id=actor.organisation_id, day__gte=since.date())
    return Counts(
        _rows(faults.filter(to_organisation_id=actor.organisation_id)),
        _rows(faults.filter(from_organisation_id=actor.organisation_id)),
        _times(times),
    )


def may_count(actor: Actor) -> bool:
    """Say whether actor may see the counts of their own organisation."""
    return can(actor, Action.VIEW_REDACTION_COUNTS, own_organisation(actor.organisation_id))


def _times(times: QuerySet[PageTime]) -> tuple[TimeRow, ...]:
    summed = times.values("unit_id", "document_type").annotate(pages_in_all=Sum("pages"), in_all=Sum("seconds"))
    rows = list(summed.order_by("unit_id", "document_type"))
    units = _units(row["unit_id"] for row in rows)
    return tuple(
        TimeRow(units.get(row["unit_id"], ""), row["document_type"], row["pages_in_all"], row["in_all"]) for row in rows
    )


def _units(ids: Iterable[str]) -> dict[str, str]:
    return {unit_id: organisations.get_unit_name(unit_id) for unit_id in set(ids) if unit_id}


def _rows(faults: QuerySet[Remark]) -> tuple[CountRow, ...]:
    counted = (
        faults.values("to_organisation_id", "unit_id", "kind")
        .annotate(under=Count("id", filter=Q(way=Way.UNDER)), over=Count("id", filter=Q(way=Way.OVER)))
        .order_by("to_organisation_id", "unit_id", "kind")
    )
    rows = list(counted)
    names = organisations.get_organisations({row["to_organisation_id"] for row in rows})
    units = _units(row["unit_id"] for row in rows)
    return tuple(
        CountRow(
            names[row["to_organisation_id"]].name if row["to_organisation_id"] in names else "",
            units.get(row["unit_id"], ""),
            FaultKind(row["kind"]),
            row["under"],
            row["over"],
        )
        for row in rows
    )
