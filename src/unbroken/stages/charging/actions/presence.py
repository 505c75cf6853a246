"""Who has a review open right now: a soft lock that stays with who came first, stops nobody and ends by itself."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.stages.charging.actions.starting import tell
from unbroken.stages.charging.models import ChargeRequest, Presence
from unbroken.stages.charging.targets import request_target

LOOK_COUNTS: Final = timedelta(minutes=10)
"""How long opening the review counts where the page cannot say that it is still open."""
BEAT_COUNTS: Final = timedelta(seconds=60)
"""How long the page's word that it is open counts; it says so every 20 seconds."""


def note_presence(*, request_id: str, is_beat: bool = False, actor: Actor, now: datetime) -> None:
    """Note that actor has the review open, unless a colleague has. is_beat: the page says so. Raises NotVisible."""
    request = _reviewed(request_id, actor)
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
        if is_mine and there.until_at > now:
            Presence.objects.filter(pk=there.pk).update(until_at=until)
            return None
        Presence.objects.filter(pk=there.pk).update(**_who(actor), since=now, until_at=until)
        return tell(request)


def end_presence(*, request_id: str, actor: Actor, now: datetime) -> None:
    """Note that actor closed the review. Doing it again, or after a colleague came, changes nothing."""
    request = _reviewed(request_id, actor)
    with transaction.atomic():
        mine = Presence.objects.filter(request=request, **_who(actor), until_at__gt=now)
        if mine.update(until_at=now):
            tell(request)


def _reviewed(request_id: str, actor: Actor) -> ChargeRequest:
    request = ChargeRequest.objects.filter(pk=request_id).first()
    require(actor, Action.REVIEW_REQUEST, request_target(request) if request else None)
    assert request is not None  # noqa: S101  (require refuses None)
    return request


def _who(actor: Actor) -> dict[str, str]:
    return {"person_id": actor.person_id, "organisation_id": actor.organisation_id}
