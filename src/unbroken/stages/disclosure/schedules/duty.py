"""The continuing duty: what happened since disclosure makes somebody look again. Source: CPIA 1996 s.7A; DOMAIN 6.

New unused material is found from the record itself, so that nothing has to be told and nothing is kept of sensitive
items outside their wall; a defence statement is raised.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.models import DutyTask, ScheduleIssue
from unbroken.stages.disclosure.releases.rules import check_reason
from unbroken.stages.disclosure.representation import ACCUSED
from unbroken.stages.disclosure.schedules.deciding import latest_decisions

LONDON: Final = ZoneInfo("Europe/London")
ON_RECORD: Final = frozenset({"MG6C", "SDC"})
"""The schedules after which later material is new."""


ANSWER_DAYS: Final = 14
"""How long the prosecutor has to look again: a working rule, counted from the day on which it was raised."""
LODGED: Final = "lodged "
"""How the subject of a defence statement begins that was lodged with the court; the document follows."""


class Trigger(StrEnum):
    """What makes somebody look again. The value is stored: never change one."""

    NEW_MATERIAL = "new-material"
    NEW_SENSITIVE = "new-sensitive"
    DEFENCE_STATEMENT = "defence-statement"

    @property
    def words(self) -> str:
        """The trigger in plain words."""
        return _WORDS[self]


_WORDS: Final = {
    Trigger.NEW_MATERIAL: "New unused material after the schedule was made",
    Trigger.NEW_SENSITIVE: "New sensitive material after the schedule was made",
    Trigger.DEFENCE_STATEMENT: "A defence statement was received",
}


@dataclass(frozen=True)
class DutyView:
    """Something to look at again. id is empty for new material: a decision on its items answers it.

    is_lodged: the defence statement lies with the court, where the prosecution can read it.
    """

    id: str
    case_id: str
    trigger: Trigger
    numbers: tuple[int, ...]
    raised_at: datetime
    is_lodged: bool = False

    @property
    def words(self) -> str:
        """What happened, in plain words."""
        return self.trigger.words

    @property
    def schedule(self) -> str:
        """The schedule on which new items wait for a decision, or empty."""
        return {Trigger.NEW_MATERIAL: "MG6C", Trigger.NEW_SENSITIVE: "MG6D"}.get(self.trigger, "")

    @property
    def due_on(self) -> date:
        """The day by which it should be answered."""
        return self.raised_at.astimezone(LONDON).date() + timedelta(days=ANSWER_DAYS)

    def is_late(self, now: datetime) -> bool:
        """Say whether that day is over."""
        return now.astimezone(LONDON).date() > self.due_on


def raise_duty(*, case_id: str, trigger: Trigger, subject_id: str, actor: Actor, now: datetime) -> str:
    """Raise a review of what was disclosed; return the task's id. The same trigger and subject again changes nothing.

    The caller has decided that actor may do what raises it.
    """
    with transaction.atomic():
        there = DutyTask.objects.filter(case_id=case_id, trigger=trigger, subject_id=subject_id).first()
        if there is not None:
            return there.pk
        task = DutyTask(
            id=new_id(),
            case_id=case_id,
            trigger=trigger,
            subject_id=subject_id,
            raised_at=now,
        )
        values: dict[str, Json] = {"trigger": trigger.value, "subject": subject_id}
        with act(actor, EventType.DUTY_RAISED, now=now, case_id=case_id, object_id=task.pk, values=values):
            task.save(force_insert=True)
            announce("disclosure", [actor.organisation_id], case_id)
    return task.pk


def receive_statement(*, case_id: str, defendant_id: str, received_on: date, actor: Actor, now: datetime) -> str:
    """Record that a defence statement was received; return the task that it raises. An amended one raises it again.

    Raises NotVisible, DisclosureIncomplete.
    """
    require(actor, Action.DRAFT_RELEASE, cases.case_relation(actor, case_id, now=now))
    facts = cases.get_facts(actor, case_id, now=now)
    if defendant_id not in {one.id for one in facts.people if one.roles & ACCUSED}:
        raise DisclosureIncomplete("defendant_id", "Choose a defendant of this case.")
    if received_on > now.astimezone(LONDON).date():
        raise DisclosureIncomplete("received_on", "Enter a day that is not in the future.")
    return raise_duty(
        case_id=case_id,
        trigger=Trigger.DEFENCE_STATEMENT,
        subject_id=f"{defendant_id[:50]} {received_on:%Y-%m-%d}",
        actor=actor,
        now=now,
    )


def answer_duty(*, task_id: str, answer: str, actor: Actor, now: datetime) -> None:
    """Record what came of looking again. Doing it again changes nothing. Raises DisclosureIncomplete, NotVisible."""
    with transaction.atomic():
        task = DutyTask.objects.select_for_update().filter(pk=task_id).first()
        if task is None:
            raise NotVisible
        require(actor, Action.DECIDE_UNUSED, cases.case_relation(actor, task.case_id, now=now))
        if task.answered_at is not None:
            return
        task.answer, task.answered_at, task.answered_by_id = check_reason(answer), now, actor.person_id
        values: dict[str, Json] = {"trigger": task.trigger, "answer": task.answer}
        with act(actor, EventType.DUTY_ANSWERED, now=now, case_id=task.case_id, object_id=task.pk, values=values):
            task.save()
            announce("disclosure", [actor.organisation_id], task.case_id)


def open_duties(facts: CaseFacts) -> list[DutyView]:
    """Return what must be looked at again, as far as these facts show. The caller has decided that they may be seen.

    Facts without sensitive items show nothing of those, so whoever is not on the list learns of none.
    """
    tasks = DutyTask.objects.filter(case_id=facts.id, answered_at=None)
    raised = [
        DutyView(one.pk, facts.id, Trigger(one.trigger), (), one.raised_at, one.subject_id.startswith(LODGED))
        for one in tasks
    ]
    return [*_new_material(facts), *raised]


def _new_material(facts: CaseFacts) -> list[DutyView]:
    """Return the items that came after a schedule was made and that nobody has decided on, for each schedule."""
    made = list(ScheduleIssue.objects.filter(case_id=facts.id, code__in=ON_RECORD))
    if not made:
        return []
    listed, decided = {number for one in made for number in one.numbers}, latest_decisions(facts.id)
    first = min(one.made_at for one in made)
    fresh = [one for one in facts.unused if one.id not in decided and one.number is not None]
    since = cases.recorded_at(one.id for one in fresh)
    ordinary = [one for one in fresh if one.sensitivity is Sensitivity.NON_SENSITIVE and one.number not in listed]
    sensitive = [one for one in fresh if one.sensitivity is Sensitivity.SENSITIVE and since[one.id] >= first]
    found = ((Trigger.NEW_MATERIAL, ordinary), (Trigger.NEW_SENSITIVE, sensitive))
    return [
        DutyView("", facts.id, trigger, tuple(sorted(_numbers(items))), min(since[one.id] for one in items))
        for trigger, items in found
        if items
    ]


def _numbers(items: Iterable[UnusedFact]) -> list[int]:
    return [one.number for one in items if one.number is not None]
