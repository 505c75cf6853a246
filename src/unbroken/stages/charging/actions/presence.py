"""Who has a triage or review open: a soft lock that stays with who came first, stops nobody and ends by itself."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.stages.charging.actions.starting import tell
from unbroken.stages.charging.models import ChargeRequest, Presence
from unbroken.stages.charging.targets import request_target

LOOK_COUNTS: Final = timedelta(minutes=10)
"""How long opening the page counts where the page cannot say that it is still open."""
BEAT_COUNTS: Final = timedelta(seconds=60)
"""How long the page's word that it is open counts; it says so every 20 seconds."""


def note_presence(*, request_id: str, is_beat: bool = False, opening: str = "", actor: Actor, now: datetime) -> None:
    """Note that actor has the triage or review open, unless a colleague has. is_beat: the page says so.

    opening: which opening of the page says it. What arrives after that opening was closed changes nothing, for a
    page's last beat and its goodbye may overtake each other. Raises NotVisible.
    """
    request = _worked_on(request_id, actor)
    until = now + (BEAT_COUNTS if is_beat else LOOK_COUNTS)
    with transaction.atomic():
        there, is_new = Presence.objects.select_for_update().get_or_create(
            request=request, defaults={**_who(actor), "since": now, "until_at": until}
        )
        if is_new:
            return tell(request)
        is_mine = (there.person_id, there.organisation_id) == (actor.person_id, actor.organisation_id)
        if not is_mine and there.until_at > now:
            return None
        if is_mine and opening and there.left == opening:
            return None
        if is_mine and there.until_at > now:
            Presence.objects.filter(pk=there.pk).update(until_at=until)
            return None
        Presence.objects.filter(pk=there.pk).update(**_who(actor), since=now, until_at=until, left="")
        return tell(request)


def end_presence(*, request_id: str, opening: str = "", actor: Actor, now: datetime) -> None:
    """Note that actor closed the page. Doing it again, or after a colleague came, changes nothing.

    Who is on it may always leave, also when the decision just taken is what closed the request to them.
    Raises NotVisible.
    """
    mine = Presence.objects.filter(request_id=request_id, **_who(actor))
    if not mine.exists():
        _worked_on(request_id, actor)
    with transaction.atomic():
        mine.update(left=opening)
        if mine.filter(until_at__gt=now).update(until_at=now):
            tell(ChargeRequest.objects.get(pk=request_id))


def leave(request: ChargeRequest, actor: Actor, now: datetime) -> None:
    """Note that actor is done with a request, in the transaction of their decision on it."""
    Presence.objects.filter(request=request, **_who(actor), until_at__gt=now).update(until_at=now)


def _worked_on(request_id: str, actor: Actor) -> ChargeRequest:
    """Return a request whose triage or review actor may work on. Raises NotVisible."""
    request = ChargeRequest.objects.filter(pk=request_id).first()
    target = request_target(request) if request else None
    if target is None or not can(actor, Action.TRIAGE_REQUEST, target):
        require(actor, Action.REVIEW_REQUEST, target)
    assert request is not None  # noqa: S101  (require refuses None)
    return request


def _who(actor: Actor) -> dict[str, str]:
    return {"person_id": actor.person_id, "organisation_id": actor.organisation_id}
