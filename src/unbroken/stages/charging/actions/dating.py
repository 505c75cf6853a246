"""Record the days that start and stop clocks, take a wrong one back, and record that victims were told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.clocks.counting import local_day, start_of_day
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.repeating import was_made
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.actions.refreshing import refresh_case
from unbroken.stages.charging.errors import RequestIncomplete
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.models import CaseDate
from unbroken.stages.charging.rules.content import SUSPECTED
from unbroken.stages.charging.rules.days import RECORDED, WITH_END, WITH_TIME, DayKind, Whom, whom_of
from unbroken.stages.charging.rules.submission import check_text, tidy
from unbroken.stages.charging.rules.victim_timing import victim_clocks

NOTE_LIMIT = 500


@dataclass(frozen=True)
class DayInput:
    """What was recorded. at: the instant where the time counts, any instant of the day otherwise."""

    kind: str
    person_id: str
    at: datetime | None = None
    until: date | None = None
    note: str = ""


def record_day(*, day_id: str, case_id: str, day: DayInput, actor: Actor, now: datetime) -> str:
    """Record something that happened on a day; the clocks follow. Return its id; the same id again changes nothing.

    Raises RequestIncomplete, NotVisible.
    """
    facts = _facts(Action.RECORD_DAY, case_id, actor, now)
    kind, at = _check(day, facts, now)
    with transaction.atomic():
        if was_made(CaseDate.objects.all(), day_id, what="day", case_id=case_id, recorded_by_id=actor.person_id):
            return day_id
        values: dict[str, Json] = {"kind": kind.value, "person": day.person_id}
        with act(actor, EventType.DAY_RECORDED, now=now, case_id=case_id, object_id=day_id, values=values):
            CaseDate.objects.create(
                id=day_id,
                case_id=case_id,
                kind=kind.value,
                person_id=day.person_id,
                at=at,
                until=day.until if kind in WITH_END else None,
                note=tidy(day.note)[:NOTE_LIMIT],
                recorded_at=now,
                recorded_by_id=actor.person_id,
                organisation_id=actor.organisation_id,
            )
            _tell(actor, case_id, now)
        refresh_case(case_id, now)
    return day_id


def withdraw_day(*, day_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take back a day that was recorded wrongly; again changes nothing. Raises RequestIncomplete, NotVisible."""
    with transaction.atomic():
        row = CaseDate.objects.select_for_update().filter(pk=day_id).first()
        if row is None:
            raise NotVisible
        require(actor, Action.RECORD_DAY, cases.case_relation(actor, row.case_id, now=now))
        if row.withdrawn_at is not None:
            return
        why = check_text(reason, f"reason-{day_id}", "Enter why this is wrong.", NOTE_LIMIT)
        with act(actor, EventType.DAY_WITHDRAWN, now=now, case_id=row.case_id, object_id=day_id, purpose=why):
            row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_reason = now, actor.person_id, why
            row.save()
            _tell(actor, row.case_id, now)
        refresh_case(row.case_id, now)


def note_told(
    *, case_id: str, about: str, person_ids: Sequence[str], told_on: date | None, way: str, actor: Actor, now: datetime
) -> None:
    """Record that victims were told of an occasion. way: how. Those who were told already stay as they are.

    Raises RequestIncomplete, NotVisible.
    """
    facts = _facts(Action.RECORD_DAY, case_id, actor, now)
    known = known_of(case_id, actor=actor, now=now)
    waiting = {one.person.id for one in victim_clocks(facts, known.days) if one.about == about and about}
    wrong = {}
    if told_on is None or told_on > local_day(now):
        wrong["told_on"] = "Enter the day on which they were told: today or earlier."
    if not tidy(way):
        wrong["way"] = "Enter how they were told, such as by telephone."
    if not person_ids:
        wrong["person_ids"] = "Choose who was told."
    if wrong or told_on is None:
        raise RequestIncomplete(next(iter(wrong.values())), fields=wrong)
    with transaction.atomic():
        for person_id in dict.fromkeys(person_ids):
            if person_id in waiting:
                _told(case_id, about, person_id, told_on, tidy(way)[:NOTE_LIMIT], actor, now)


def _told(case_id: str, about: str, person_id: str, told_on: date, way: str, actor: Actor, now: datetime) -> None:
    made = new_id()
    values: dict[str, Json] = {"person": person_id, "about": about}
    with act(actor, EventType.VICTIM_TOLD, now=now, case_id=case_id, object_id=made, values=values):
        CaseDate.objects.create(
            id=made,
            case_id=case_id,
            kind=DayKind.VICTIM_TOLD.value,
            person_id=person_id,
            about=about,
            at=start_of_day(told_on),
            note=way,
            recorded_at=now,
            recorded_by_id=actor.person_id,
            organisation_id=actor.organisation_id,
        )
        _tell(actor, case_id, now)


def _facts(action: Action, case_id: str, actor: Actor, now: datetime) -> CaseFacts:
    require(actor, action, cases.case_relation(actor, case_id, now=now))
    return facts_of(actor, case_id, now)


def _check(day: DayInput, facts: CaseFacts, now: datetime) -> tuple[DayKind, datetime]:
    wrong: dict[str, str] = {}
    kind = next((one for one in RECORDED if one.value == day.kind), None)
    if kind is None:
        wrong["kind"] = "Choose what happened."
        kind = RECORDED[0]
    roles = SUSPECTED if whom_of(kind) is Whom.SUSPECT else (CaseRole.VICTIM,)
    if day.person_id not in {one.id for one in facts.with_role(*roles)}:
        wrong["person_id"] = f"Choose the {whom_of(kind)} whom it is about."
    if day.at is None or local_day(day.at) > local_day(now) or (kind in WITH_TIME and day.at > now):
        wrong["at"] = "Enter when it happened: now or earlier."
    elif kind in WITH_END and (day.until is None or day.until < local_day(day.at)):
        wrong["until"] = "Enter the last day that was set; it cannot be before the day on which it was set."
    if wrong or day.at is None:
        raise RequestIncomplete(next(iter(wrong.values())), fields=wrong)
    return kind, day.at if kind in WITH_TIME else start_of_day(local_day(day.at))


def _tell(actor: Actor, case_id: str, now: datetime) -> None:
    target = cases.case_relation(actor, case_id, now=now)
    announce("cases", [target.owner_organisation, *target.holder_organisations], case_id)
