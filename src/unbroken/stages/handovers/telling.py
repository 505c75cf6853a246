"""Tell the systems of both sides, each as soon as its people are told. Ids and moments only."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.ground.webhooks.telling import tell
from unbroken.stages.handovers.models import Handover


def tell_systems(event: WebhookEvent, handover: Handover, organisation_ids: Iterable[str], now: datetime) -> None:
    """Queue a message about a hand-over. Inside the transaction of what happened."""
    data = {"handover_id": handover.id, "case_id": handover.case_id, "due_at": handover.due_at.isoformat()}
    tell(event, organisation_ids, data, now=now)


def both_sides(handover: Handover) -> list[str]:
    """Return the organisations of a hand-over."""
    return [handover.from_organisation_id, handover.to_organisation_id]
