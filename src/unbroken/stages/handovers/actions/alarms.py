"""No receipt by the deadline: an alarm with both sides, once, until somebody acts or the receipt is signed."""

from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.handovers import queue
from unbroken.stages.handovers.models import Alarm, Handover, Notice
from unbroken.stages.handovers.rules import WAITING, check_reason
from unbroken.stages.handovers.targets import alarm_target, locked
from unbroken.stages.handovers.telling import both_sides, tell_systems

AT_ONCE = 500


def raise_overdue_alarms(now: datetime) -> int:
    """Raise an alarm for every hand-over whose deadline has passed without a receipt; return how many.

    Runs every few seconds; a hand-over gets one alarm, however often and wherever this runs.
    """
    due = Handover.objects.filter(state__in=WAITING, due_at__lte=now, alarm__isnull=True)
    return sum(_raise(handover_id, now) for handover_id in due.values_list("id", flat=True)[:AT_ONCE])


def act_on_alarm(*, handover_id: str, note: str, actor: Actor, now: datetime) -> None:
    """Clear an alarm with a note of what was done. Acting on a cleared one changes nothing.

    Raises HandoverIncomplete, NotVisible.
    """
    with transaction.atomic():
        handover = locked(handover_id)
        alarm = Alarm.objects.filter(handover=handover).first()
        if alarm is None:
            raise NotVisible
        require(actor, Action.ACT_ON_ALARM, alarm_target(handover))
        if alarm.cleared_at is not None:
            return
        done = check_reason(note, "note", "Enter what you did about the missing receipt.")
        with act(
            actor,
            EventType.ALARM_ACTED_ON,
            now=now,
            case_id=handover.case_id,
            object_id=handover.id,
            values={"note": done},
        ):
            alarm.cleared_at, alarm.note = now, done
            alarm.acted_by_id, alarm.acted_by_organisation_id = actor.person_id, actor.organisation_id
            alarm.save(update_fields=["cleared_at", "note", "acted_by_id", "acted_by_organisation_id"])
            _tell(handover)


def _raise(handover_id: str, now: datetime) -> bool:
    with transaction.atomic():
        free = Handover.objects.select_for_update(skip_locked=True, of=("self",))
        handover = free.filter(pk=handover_id, state__in=WAITING, due_at__lte=now).first()
        if handover is None or Alarm.objects.filter(handover=handover).exists():
            return False
        for organisation_id in (handover.from_organisation_id, handover.to_organisation_id):
            with act(
                Actor.system(organisation_id),
                EventType.ALARM_RAISED,
                now=now,
                case_id=handover.case_id,
                object_id=handover.id,
                values={"due_at": handover.due_at.isoformat()},
                links=[LinkTo(handover.sent_event_id)],
            ):
                pass
        Alarm.objects.create(id=new_id(), handover=handover, raised_at=now)
        for person_id in (handover.from_person_id, handover.to_person_id):
            key = f"overdue:{handover.id}:{person_id}"
            Notice.objects.create(key=key, handover=handover, person_id=person_id, queued_at=now)
            queue.notice_later(key)
        tell_systems(WebhookEvent.HANDOVER_OVERDUE, handover, both_sides(handover), now)
        _tell(handover)
    return True


def _tell(handover: Handover) -> None:
    announce("handovers", [handover.from_organisation_id, handover.to_organisation_id], handover.id)
