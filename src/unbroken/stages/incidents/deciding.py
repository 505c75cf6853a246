"""Decide whether the Information Commissioner is told of a breach; the clocks of telling stop with it."""

from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.live import announce
from unbroken.stages.incidents import rules
from unbroken.stages.incidents.errors import IncidentIncomplete
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.targets import incident_target
from unbroken.stages.incidents.vocabulary import IncidentKind


def decide_notice(*, incident_id: str, notice: str, reason: str, actor: Actor, now: datetime) -> None:
    """Record whether the commissioner was told, and why; by a named person. The same again changes nothing.

    Raises IncidentIncomplete, NotVisible.
    """
    with transaction.atomic():
        row = Incident.objects.select_for_update().filter(pk=incident_id).first()
        require(actor, Action.DECIDE_NOTICE, incident_target(row) if row is not None else None)
        if row is None:
            raise NotVisible
        if row.kind != IncidentKind.BREACH:
            raise IncidentIncomplete("notice", "This is no breach, so there is nobody to tell.")
        decided, why = rules.check_notice(notice), rules.check_reason(reason)
        if (row.notice, row.notice_reason) == (decided.value, why):
            return
        row.notice, row.notice_reason, row.notice_at, row.notice_by_id = decided.value, why, now, actor.person_id
        values: dict[str, Json] = {"notice": decided.value, "reason": why}
        with act(actor, EventType.NOTICE_DECIDED, now=now, case_id=row.case_id, object_id=row.pk, values=values):
            row.save()
            announce("incidents", [row.organisation_id], row.pk)
