"""Take back what was served: recalled because it went wrong, or withdrawn for a new version."""

from datetime import datetime
from typing import Final

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.disclosure.releases.rules import Move
from unbroken.stages.disclosure.serving import giving, rules
from unbroken.stages.disclosure.serving.addressing import holders_of, recalled_from
from unbroken.stages.disclosure.serving.locking import audience, locked, move_release
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.rules import ServiceMove, next_state
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind, ServiceState
from unbroken.stages.incidents import actions as incidents
from unbroken.stages.incidents.rules import reach_of
from unbroken.stages.incidents.vocabulary import Category, DataKind, Opened

DATA: Final = {
    DocumentKind.ABE: DataKind.CHILD,
    DocumentKind.CONVICTIONS: DataKind.CONVICTIONS,
    DocumentKind.MEDICAL: DataKind.MEDICAL,
}
"""What a served copy is about, where the kind of document says so; the copy itself is redacted."""


def recall_service(*, service_id: str, reason: str, actor: Actor, now: datetime) -> str:
    """Recall what went to the wrong place; return the id of the breach in the register. Access ends with this.

    Whoever opened it, and when, is part of the report. Doing it again changes nothing.
    Raises NotVisible, DisclosureIncomplete.
    """
    said = rules.check_reason(reason)
    with transaction.atomic():
        row = locked(service_id, Action.RECALL_SERVICE, actor, now)
        if row.state == ServiceState.RECALLED:
            return row.incident_id
        row.state = next_state(ServiceState(row.state), ServiceMove.RECALL)
        row.settled_at, row.settled_by_id, row.reason, row.incident_id = now, actor.person_id, said, new_id()
        opened = row.documents.filter(openings__isnull=False).distinct().count()
        values: dict[str, Json] = {"reason": said, "opened": opened, "documents": row.documents.count()}
        with act(
            actor,
            EventType.SERVICE_RECALLED,
            now=now,
            case_id=row.case_id,
            object_id=row.pk,
            values=values,
            recipient=row.recipient_organisation_id,
        ):
            row.save()
            giving.take_back(service_ids=[row.pk])
            move_release(row.release_id, Move.RECALL)
            queue_notices(row, NoticeKind.RECALLED, recalled_from(row, now), now)
            announce("disclosure", audience(row, now), row.pk)
        _report(row, opened, actor, now)
    return row.incident_id


def withdraw(old: Service, new: Service, actor: Actor, now: datetime) -> None:
    """Withdraw a locked service because another takes its place; whoever holds it now is told."""
    old.state = next_state(ServiceState(old.state), ServiceMove.REPLACE)
    old.settled_at, old.settled_by_id = now, actor.person_id
    with act(
        actor,
        EventType.SERVICE_REPLACED,
        now=now,
        case_id=old.case_id,
        object_id=old.pk,
        values={"by": new.pk},
        recipient=old.recipient_organisation_id,
    ):
        old.save(update_fields=["state", "settled_at", "settled_by_id"])
        giving.take_back(service_ids=[old.pk])
        queue_notices(old, NoticeKind.REPLACED, holders_of(old, now), now)


def _report(row: Service, opened: int, actor: Actor, now: datetime) -> None:
    """Open the breach in the register, as serious as what went and to whom. It names nobody; the service does."""
    total = row.documents.count()
    seen = f"{opened} of {total} documents were opened." if opened else f"None of {total} documents was opened."
    kinds = {DATA.get(DocumentKind(one), DataKind.OTHER) for one in row.documents.values_list("kind", flat=True)}
    incidents.report_breach(
        incident_id=row.incident_id,
        what_happened=f"Service {rules.reference(row.pk)} was recalled: {row.reason} {seen} Access has ended.",
        case_id=row.case_id,
        category=Category.WRONG_RECIPIENT,
        data_kinds=kinds,
        reach=reach_of(row.recipient),
        opened=Opened.OPENED if opened else Opened.UNOPENED,
        people_count=1,
        actor=actor,
        now=now,
    )
