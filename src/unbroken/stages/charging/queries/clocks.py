"""The clocks of a case on a page of their own: each with what is left, its warning and owner, and what was recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.clocks import Told, tell
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.facts import clock_facts_of, facts_of
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.models import CaseDate
from unbroken.stages.charging.queries.clocklines import person_lines
from unbroken.stages.charging.rules.content import SUSPECTED
from unbroken.stages.charging.rules.days import RECORDED, WITH_TIME, DayKind, Whom, whom_of
from unbroken.stages.charging.rules.timing import PersonClock, case_clocks

TELLING = "VCOP_"


@dataclass(frozen=True)
class OccasionLine:
    """Something that victims must be told. key: what names it. clock: the soonest of theirs. waiting: id and name."""

    key: str
    clock: Told
    on: date
    waiting: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DayLine:
    """A day that was recorded."""

    id: str
    words: str
    who: str
    at: datetime
    on: date
    has_time: bool
    until: date | None
    note: str
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_reason: str


@dataclass(frozen=True)
class CaseClocks:
    """The clocks of one case. kinds, people: what can be recorded, and of whom, as value and words."""

    clocks: tuple[Told, ...]
    occasions: tuple[OccasionLine, ...]
    days: tuple[DayLine, ...]
    kinds: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    may_record: bool


def get_clocks(actor: Actor, case_id: str, *, now: datetime) -> CaseClocks:
    """Return the clocks of a case that actor may read. Raises NotVisible."""
    facts = clock_facts_of(actor, case_id, now)
    clocks = case_clocks(facts, known_of(case_id, actor=actor, now=now))
    told = [one for one in clocks if one.about and one.clock.rule.code.startswith(TELLING) and one.person]
    return CaseClocks(
        clocks=person_lines([one for one in clocks if one not in told], now),
        occasions=_occasions(told, now),
        days=_days(case_id, facts),
        kinds=tuple((one.value, f"{one.words}{_of(one)}") for one in RECORDED),
        people=_people(facts),
        may_record=can(actor, Action.RECORD_DAY, cases.case_relation(actor, case_id, now=now)),
    )


def case_of_day(actor: Actor, day_id: str, *, now: datetime) -> str:
    """Return the case of a recorded day whose facts actor may see. Raises NotVisible."""
    row = CaseDate.objects.filter(pk=day_id).first()
    if row is None:
        raise NotVisible
    facts_of(actor, row.case_id, now)
    return row.case_id


def _occasions(clocks: Iterable[PersonClock], now: datetime) -> tuple[OccasionLine, ...]:
    found: dict[str, list[PersonClock]] = {}
    for one in clocks:
        found.setdefault(one.about, []).append(one)
    return tuple(
        OccasionLine(
            key=key,
            clock=tell(some[0].clock, now),
            on=date.fromisoformat(key.rpartition(" ")[2]),
            waiting=tuple((one.person, one.name) for one in some),
        )
        for key, some in found.items()
    )


def _days(case_id: str, facts: CaseFacts) -> tuple[DayLine, ...]:
    rows = list(CaseDate.objects.filter(case_id=case_id).order_by("-recorded_at", "-id"))
    people = organisations.get_people({*(row.recorded_by_id for row in rows), *(row.withdrawn_by_id for row in rows)})
    labels = {key: one.label for key, one in people.items()}
    names = {one.id: one.full_name for one in facts.people}
    return tuple(
        DayLine(
            id=row.id,
            words=DayKind.of(row.kind).words,
            who=names.get(row.person_id, ""),
            at=row.at,
            on=local_day(row.at),
            has_time=DayKind.of(row.kind) in WITH_TIME,
            until=row.until,
            note=row.note,
            recorded_at=row.recorded_at,
            recorded_by=labels.get(row.recorded_by_id, ""),
            withdrawn_at=row.withdrawn_at,
            withdrawn_by=labels.get(row.withdrawn_by_id, ""),
            withdrawn_reason=row.withdrawn_reason,
        )
        for row in rows
    )


def _people(facts: CaseFacts) -> tuple[tuple[str, str], ...]:
    """Return victims and suspects, each with what they are; who is both counts as a suspect."""
    suspects = [(one.id, f"{one.full_name} ({Whom.SUSPECT.value})") for one in facts.with_role(*SUSPECTED)]
    victims = [(one.id, f"{one.full_name} ({Whom.VICTIM.value})") for one in facts.with_role(CaseRole.VICTIM)]
    return tuple({**dict(victims), **dict(suspects)}.items())


def _of(kind: DayKind) -> str:
    return ", for a victim" if whom_of(kind) is Whom.VICTIM else ""
