"""Let the recipient read for the whole time again."""

from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.live import announce
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.errors import ServiceSettled
from unbroken.stages.disclosure.serving.locking import audience, locked
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.vocabulary import ServiceState


def renew_service(*, service_id: str, actor: Actor, now: datetime) -> datetime:
    """Let the recipient read for the whole time again, from now on; return until when. By the side that served it.

    Raises NotVisible, ServiceSettled.
    """
    with transaction.atomic():
        return renew(locked(service_id, Action.RELEASE, actor, now), actor, now)


def renew(row: Service, actor: Actor, now: datetime) -> datetime:
    """Renew a locked service; the caller has decided that actor may. Raises ServiceSettled."""
    if row.state != ServiceState.SERVED:
        raise ServiceSettled(
            f"This service is in the state “{ServiceState(row.state).words}”, so there is no access to renew."
        )
    row.expires_at = now + rules.ACCESS
    with act(
        actor,
        EventType.SERVICE_RENEWED,
        now=now,
        case_id=row.case_id,
        object_id=row.pk,
        values={"until": row.expires_at.isoformat()},
        recipient=row.recipient_organisation_id,
    ):
        row.save(update_fields=["expires_at"])
        announce("disclosure", audience(row, now), row.pk)
    return row.expires_at
