"""Remind the side that owes something: at each warning of its clock, and once a day when the time is over.

What is owed: triage and the decision by the prosecution, an answer to a return and the action plan by police.
"""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from unbroken.engines.clocks import Clock, tell
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actor import SYSTEM_PERSON, Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.stages.charging.actions.starting import recorded
from unbroken.stages.charging.actions.talking import REMINDER
from unbroken.stages.charging.models import OPEN_STATES, ChargeRequest, Message
from unbroken.stages.charging.owed import owed_clocks
from unbroken.stages.charging.rules.requests import WITH_PROSECUTION, State

BATCH = 500
"""Requests looked at in one go; every open one is looked at, however many there are."""


def send_reminders(now: datetime) -> int:
    """Write a reminder on each request of which a warning has come due; return how many. Safe to run twice."""
    return sum(_remind(request_id, now) for request_id in _due(now))


def is_reminder_due(clock: Clock, reminded_at: datetime | None, now: datetime) -> bool:
    """Say whether a warning came due after the last reminder, or the time is over and nobody was reminded today."""
    passed = clock.passed(now)
    if not passed:
        return False
    if reminded_at is None or reminded_at < passed[-1].at:
        return True
    return clock.is_expired(now) and local_day(reminded_at) < local_day(now)


def _due(now: datetime) -> Iterator[str]:
    last = ""
    while True:
        batch = list(ChargeRequest.objects.filter(state__in=OPEN_STATES, id__gt=last).order_by("id")[:BATCH])
        if not batch:
            return
        owed = owed_clocks(batch)
        yield from (
            one.id for one in batch if any(is_reminder_due(clock, one.reminded_at, now) for clock in owed[one.id])
        )
        last = batch[-1].id


def _remind(request_id: str, now: datetime) -> bool:
    with transaction.atomic():
        free = ChargeRequest.objects.select_for_update(skip_locked=True)
        request = free.filter(pk=request_id, state__in=OPEN_STATES).first()
        if request is None:
            return False
        owed = owed_clocks([request])[request.id]
        due = [one for one in owed if is_reminder_due(one, request.reminded_at, now)]
        if not due:
            return False
        is_theirs = State(request.state) in WITH_PROSECUTION
        recipient = request.to_organisation_id if is_theirs else request.from_organisation_id
        sender = Actor.system(request.to_organisation_id)
        values = {"clocks": " ".join(one.rule.code for one in due)}
        with recorded(request, EventType.CHARGE_REMINDED, sender, now, values=values, recipient=recipient):
            request.reminded_at = now
            request.save(update_fields=["reminded_at"])
            Message.objects.create(
                id=new_id(),
                request=request,
                kind=REMINDER,
                organisation_id=request.to_organisation_id,
                person_id=SYSTEM_PERSON,
                written_at=now,
                text="\n".join(f"Reminder: {tell(one, now).sentence}" for one in due),
            )
    return True
