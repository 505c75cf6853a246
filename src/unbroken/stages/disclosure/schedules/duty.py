"""The continuing duty: what happened since disclosure makes somebody look again. Source: CPIA 1996 s.7A; DOMAIN 6.

New unused material is found from the record itself, so that nothing has to be told; a defence statement is raised.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction

from unbroken.engines.casefile.facts import CaseFacts
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


class Trigger(StrEnum):
    """What makes somebody look again. The value is stored: never change one."""

    NEW_MATERIAL = "new-material"
    DEFENCE_STATEMENT = "defence-statement"

    @property
    def words(self) -> str:
        """The trigger in plain words."""
        return _WORDS[self]


_WORDS: Final = {
    Trigger.NEW_MATERIAL: "New unused material after the schedule was made",
    Trigger.DEFENCE_STATEMENT: "A defence statement was received",
}


@dataclass(frozen=True)
class DutyView:
    """Something to look at again. id is empty for new material: a decision on its items answers it."""

    id: str
    case_id: str
    trigger: Trigger
    numbers: tuple[int, ...]
    raised_at: datetime | None

    @property
    def words(self) -> str:
        """What happened, in plain words."""
        return self.trigger.words


def raise_duty(
    *, case_id: str, trigger: Trigger, subject_id: str, actor: Actor, now: datetime, is_sensitive: bool = False
) -> str:
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
            is_sensitive=is_sensitive,
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
    """Return what must be looked at again, as far as these facts show. The caller has decided that they may be seen."""
    tasks = DutyTask.objects.filter(case_id=facts.id, answered_at=None, is_sensitive=False)
    raised = [DutyView(task.pk, facts.id, Trigger(task.trigger), (), task.raised_at) for task in tasks]
    new = _new_material(facts)
    return [DutyView("", facts.id, Trigger.NEW_MATERIAL, new, None), *raised] if new else raised


def _new_material(facts: CaseFacts) -> tuple[int, ...]:
    """Return the numbers of items that came after a schedule was made and that nobody has decided on."""
    made = ScheduleIssue.objects.filter(case_id=facts.id, code__in=ON_RECORD)
    issued = [set(numbers) for numbers in made.values_list("numbers", flat=True)]
    if not issued:
        return ()
    listed, decided = set().union(*issued), latest_decisions(facts.id)
    fresh = (one for one in facts.unused if one.sensitivity.value == "non-sensitive" and one.id not in decided)
    return tuple(sorted(one.number for one in fresh if one.number is not None and one.number not in listed))
