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


def note_presence(*, version_id: str, actor: Actor, now: datetime) -> None:
    """Note that actor has a document open. Raises NotVisible."""
    targets.require_review(actor, version_id)
    with transaction.atomic():
        Presence.objects.filter(until_at__lt=now).delete()
        _there, is_new = Presence.objects.update_or_create(
            version_id=version_id,
            organisation_id=actor.organisation_id,
            person_id=actor.person_id,
            defaults={"until_at": now + COUNTS_FOR},
            create_defaults={"id": new_id(), "until_at": now + COUNTS_FOR},
        )
        if is_new:
            tell(version_id)


def end_presence(*, version_id: str, actor: Actor) -> None:
    """Note that actor closed a document; done again it changes nothing. Raises NotVisible."""
    targets.require_review(actor, version_id)
    mine = Presence.objects.filter(
        version_id=version_id, organisation_id=actor.organisation_id, person_id=actor.person_id
    )
    with transaction.atomic():
        if mine.delete()[0]:
            tell(version_id)


def list_others(actor: Actor, version_id: str, *, now: datetime) -> tuple[str, ...]:
    """Return the names of the others who have a document open. The caller has decided that actor may see it."""
    there = Presence.objects.filter(version_id=version_id, until_at__gte=now).exclude(person_id=actor.person_id)
    people = organisations.get_people(there.values_list("person_id", flat=True))
    return tuple(sorted(one.name for one in people.values()))
