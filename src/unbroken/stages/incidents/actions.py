"""Every write of the register. Each is one transaction with its custody event, and can be sent twice."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict
from unbroken.ground.live import announce
from unbroken.stages.incidents import rules
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.severity import weigh
from unbroken.stages.incidents.vocabulary import (
    Category,
    DataKind,
    Direction,
    Found,
    IncidentKind,
    Opened,
    Reach,
    Severity,
)


def record_prevented(
    *,
    incident_id: str,
    case_id: str,
    rule: str,
    category: Category,
    document_id: str,
    recipient: str,
    sentence: str,
    actor: Actor,
    now: datetime,
    recipient_kind: str = "",
    data_kinds: Iterable[DataKind] = (DataKind.CONTACT,),
) -> str:
    """Record that a check stopped something; return the incident's id. The same id again changes nothing.

    sentence: which check and why, without anybody's name. The caller has decided that actor may try what was stopped.
    """
    kinds, reach = tuple(data_kinds), rules.reach_of(recipient_kind)
    row = Incident(
        id=incident_id,
        kind=IncidentKind.PREVENTED,
        organisation_id=actor.organisation_id,
        case_id=case_id,
        item_id=document_id,
        category=category,
        rule=rule,
        recipient=recipient[:120],
        sentence=sentence,
        data_kinds=" ".join(kinds),
        reach=reach,
        opened=Opened.OPENED,
        severity=Severity.S0,
        would_have_been=weigh(kinds, reach, 1, Opened.OPENED).severity,
        how_found=Found.GATE,
        found_at=now,
        aware_at=now,
        found_by_id=actor.person_id,
    )
    return _write(row, EventType.INCIDENT_PREVENTED, actor, now)


def record_override(
    *,
    incident_id: str,
    case_id: str,
    rule: str,
    document_id: str,
    recipient: str,
    recipient_kind: str,
    reason: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Tell the information manager that somebody went past a check that allows it; return the incident's id.

    The caller has decided that they may, and has recorded who they are. The same id again changes nothing.
    """
    row = Incident(
        id=incident_id,
        kind=IncidentKind.WEAKNESS,
        organisation_id=actor.organisation_id,
        case_id=case_id,
        item_id=document_id,
        rule=rule,
        recipient=recipient[:120],
        sentence=reason,
        reach=rules.reach_of(recipient_kind),
        opened=Opened.OPENED,
        severity=Severity.S0,
        how_found=Found.GATE,
        found_at=now,
        aware_at=now,
        found_by_id=actor.person_id,
    )
    return _write(row, EventType.OVERRIDE_RECORDED, actor, now)


def record_redaction_failure(
    *,
    incident_id: str,
    case_id: str,
    document_id: str,
    redaction_type: int,
    direction: Direction | str,
    page: int | None,
    note: str,
    returned_to_id: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Record that a document arrived with too little or too much redacted; return the incident's id.

    redaction_type: the CPS's number, 1 to 18. returned_to_id: the organisation it goes back to, or "".
    The caller has decided that actor may review the document. Raises IncidentIncomplete.
    """
    row = Incident(
        id=incident_id,
        kind=IncidentKind.RECEIVED,
        organisation_id=actor.organisation_id,
        case_id=case_id,
        item_id=document_id,
        category=Category.NOT_REDACTED,
        sentence=rules.check_note(note),
        reach=Reach.INSIDE,
        opened=Opened.OPENED,
        severity=Severity.S0,
        how_found=Found.REVIEW,
        found_at=now,
        aware_at=now,
        found_by_id=actor.person_id,
        redaction_type=rules.check_redaction_type(redaction_type),
        direction=rules.check_one(str(direction), Direction, "direction", Direction.UNDER),
        page=page,
        returned_to_id=returned_to_id,
    )
    return _write(row, EventType.INCIDENT_RECEIVED, actor, now)


def report_breach(
    *,
    incident_id: str,
    what_happened: str,
    actor: Actor,
    now: datetime,
    urn: str = "",
    case_id: str = "",
    category: str = "",
    data_kinds: Iterable[str] = (),
    reach: str = "",
    opened: str = "",
    people_count: int | None = None,
) -> str:
    """Take anybody's report of a breach; return the incident's id. Only what happened is needed.

    urn: as typed. case_id: of a case that actor may see, or "". Raises NotVisible, IncidentIncomplete.
    """
    require(actor, Action.REPORT_BREACH, own_organisation(actor.organisation_id))
    kinds = rules.check_kinds(data_kinds)
    who = rules.check_one(reach, Reach, "reach", Reach.UNKNOWN)
    done = rules.check_one(opened, Opened, "opened", Opened.OPENED)
    people = rules.check_people(people_count)
    row = Incident(
        id=incident_id,
        kind=IncidentKind.BREACH,
        organisation_id=actor.organisation_id,
        case_id=case_id,
        urn_said=" ".join(urn.split())[:40],
        category=rules.check_one(category, Category, "category", Category.NOT_REDACTED) if category else "",
        sentence=rules.check_text(what_happened),
        data_kinds=" ".join(kinds),
        reach=who,
        opened=done,
        people_count=people,
        severity=weigh(kinds, who, people, done).severity,
        how_found=Found.SELF,
        found_at=now,
        aware_at=now,
        found_by_id=actor.person_id,
    )
    return _write(row, EventType.BREACH_REPORTED, actor, now)


def _write(row: Incident, event: EventType, actor: Actor, now: datetime) -> str:
    """Save a new entry with its event; one that is there already stays as it is. Raises Conflict."""
    with transaction.atomic():
        there = Incident.objects.select_for_update().filter(pk=row.pk).first()
        if there is not None:
            if (there.organisation_id, there.kind, there.case_id) != (row.organisation_id, row.kind, row.case_id):
                raise Conflict("This form was used already for another report. Open it again and fill it in there.")
            return there.pk
        values: dict[str, Json] = {
            "kind": str(row.kind),
            "category": str(row.category),
            "rule": row.rule,
            "severity": str(row.severity),
            "item": row.item_id,
        }
        with act(actor, event, now=now, case_id=row.case_id, object_id=row.pk, values=values, recipient=row.recipient):
            row.save(force_insert=True)
            announce("incidents", [row.organisation_id], row.pk)
    return row.pk
