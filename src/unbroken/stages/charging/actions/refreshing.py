"""Bring the clocks of open requests up to date when the case has learned something since: an extension, a release."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.systems import get_sender
from unbroken.stages.charging.actions.starting import recorded
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.models import OPEN_STATES, ChargeRequest
from unbroken.stages.charging.standing import set_facts, standing_of

BATCH = 500
"""Requests looked for in one go; every one is brought up to date, however many there are."""


def refresh_clocks(now: datetime, *, every: bool = False) -> int:
    """Bring requests with a suspect in detention up to date; return how many changed. Safe to run twice.

    Detention is what changes within the hour. every: all open requests, for what changes by the day.
    """
    return sum(_refresh(request_id, now) for request_id in _open(every=every))


def refresh_case(case_id: str, now: datetime) -> None:
    """Bring the open request of one case up to date, in the transaction of what was recorded."""
    for request_id in ChargeRequest.objects.filter(case_id=case_id, state__in=OPEN_STATES).values_list("id", flat=True):
        _refresh(request_id, now)


def _open(*, every: bool) -> Iterator[str]:
    found = ChargeRequest.objects.filter(state__in=OPEN_STATES)
    if not every:
        found = found.filter(detained_until__isnull=False)
    last = ""
    while batch := list(found.filter(id__gt=last).order_by("id").values_list("id", flat=True)[:BATCH]):
        yield from batch
        last = batch[-1]


def _refresh(request_id: str, now: datetime) -> bool:
    with transaction.atomic():
        free = ChargeRequest.objects.select_for_update(skip_locked=True)
        request = free.filter(pk=request_id, state__in=OPEN_STATES).first()
        if request is None:
            return False
        before = (standing_of(request), request.clocks)
        try:
            officer = get_sender(request.asked_by_id, request.from_organisation_id, now=now)
            set_facts(request, facts_of(officer, request.case_id, now), now)
        except NotVisible:
            # Who asked no longer works on the case; the next sending brings the clocks up to date.
            return False
        if (standing_of(request), request.clocks) == before:
            return False
        with recorded(request, EventType.CHARGE_REFRESHED, Actor.system(request.from_organisation_id), now):
            request.save()
    return True
