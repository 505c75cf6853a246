"""Remind police once a day of what they owe: an answer after triage, or items of an action plan."""

from datetime import date, datetime

from django.db import transaction

from unbroken.engines.clocks.counting import local_day
from unbroken.engines.clocks.words import day_words
from unbroken.ground.access.actor import SYSTEM_PERSON, Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.stages.charging.actions.starting import recorded
from unbroken.stages.charging.actions.talking import REMINDER
from unbroken.stages.charging.models import ActionItem, ChargeRequest, Message
from unbroken.stages.charging.rules.requests import State

AT_ONCE = 500


def send_reminders(now: datetime) -> int:
    """Write a reminder on each request whose answer is due or late; return how many. Safe to run twice a day."""
    today = local_day(now)
    returned = ChargeRequest.objects.filter(state=State.REJECTED, respond_by__lte=today)
    planned = ChargeRequest.objects.filter(
        state=State.ACTION_PLAN,
        actions__due_on__lte=today,
        actions__received_at__isnull=True,
        actions__cancelled_at__isnull=True,
    )
    ids = {*returned.values_list("id", flat=True)[:AT_ONCE], *planned.values_list("id", flat=True)[:AT_ONCE]}
    return sum(_remind(request_id, today, now) for request_id in sorted(ids))


def _remind(request_id: str, today: date, now: datetime) -> bool:
    with transaction.atomic():
        free = ChargeRequest.objects.select_for_update(skip_locked=True)
        request = free.filter(pk=request_id).first()
        if request is None or request.reminded_on == today:
            return False
        sentence = _sentence(request, today)
        if not sentence:
            return False
        sender = Actor.system(request.to_organisation_id)
        with recorded(request, EventType.CHARGE_REMINDED, sender, now, recipient=request.from_organisation_id):
            request.reminded_on = today
            request.save(update_fields=["reminded_on"])
            Message.objects.create(
                id=new_id(),
                request=request,
                kind=REMINDER,
                organisation_id=request.to_organisation_id,
                person_id=SYSTEM_PERSON,
                written_at=now,
                text=sentence,
            )
    return True


def _sentence(request: ChargeRequest, today: date) -> str:
    if State(request.state) is State.REJECTED and request.respond_by is not None and request.respond_by <= today:
        return f"Reminder: an answer to the return at triage was asked for by {day_words(request.respond_by)}."
    late = ActionItem.objects.filter(
        request=request, due_on__lte=today, received_at__isnull=True, cancelled_at__isnull=True
    ).count()
    if State(request.state) is State.ACTION_PLAN and late:
        return f"Reminder: {late} {'item' if late == 1 else 'items'} of the action plan are due or late."
    return ""
