"""Who else has a document open now, so that two who redact it see each other. It stops nobody."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.review import targets
from unbroken.stages.review.deciding import tell
from unbroken.stages.review.models import Presence

COUNTS_FOR: Final = timedelta(seconds=60)
"""How long the page's word that it is open counts; it says so every 20 seconds."""
FORGOTTEN_AFTER: Final = timedelta(minutes=10)
"""How long it is known which opening was closed last: no beat of it arrives later."""


def note_presence(*, version_id: str, opening: str = "", actor: Actor, now: datetime) -> None:
    """Note that actor has a document open.

    opening: which opening of the page says it. What arrives after that opening was closed changes nothing, for a
    page's last beat and its goodbye may overtake each other. Raises NotVisible.
    """
    targets.require_review(actor, version_id)
    with transaction.atomic():
        there = _row(version_id, actor, now)
        if opening and there.left == opening:
            return
        is_news = there.until_at <= now
        there.until_at, there.left = now + COUNTS_FOR, ""
        there.save()
        if is_news:
            tell(version_id)


def end_presence(*, version_id: str, opening: str = "", actor: Actor, now: datetime) -> None:
    """Note that actor closed a document; done again it changes nothing. Raises NotVisible."""
    targets.require_review(actor, version_id)
    with transaction.atomic():
        there = _row(version_id, actor, now)
        is_news = there.until_at > now
        there.until_at, there.left = min(there.until_at, now), opening
        there.save()
        if is_news:
            tell(version_id)


def _row(version_id: str, actor: Actor, now: datetime) -> Presence:
    """Return actor's locked row on a document, new ones as if just left. What is over long enough is deleted."""
    Presence.objects.filter(until_at__lt=now - FORGOTTEN_AFTER).delete()
    there, _is_new = Presence.objects.select_for_update().get_or_create(
        version_id=version_id,
        organisation_id=actor.organisation_id,
        person_id=actor.person_id,
        defaults={"id": new_id(), "until_at": now},
    )
    return there


def list_others(actor: Actor, version_id: str, *, now: datetime) -> tuple[str, ...]:
    """Return the names of the others who have a document open. The caller has decided that actor may see it."""
    there = Presence.objects.filter(version_id=version_id, until_at__gt=now).exclude(person_id=actor.person_id)
    people = organisations.get_people(there.values_list("person_id", flat=True))
    return tuple(sorted(one.name for one in people.values()))
