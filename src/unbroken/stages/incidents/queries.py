"""Every read of the register. It is the register of the actor's own organisation; the inspectorate reads the CPS's.

now: the moment by which clocks are told; without it, this moment.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Count, Q, QuerySet

from unbroken.engines.clocks import tell
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, require
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.incidents import rules
from unbroken.stages.incidents.finishing import missing
from unbroken.stages.incidents.learning import Owed
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.owing import owed_of, work_of
from unbroken.stages.incidents.severity import weigh
from unbroken.stages.incidents.targets import incident_target
from unbroken.stages.incidents.views import Asked, EndView, IncidentRow, IncidentView, RegisterPage
from unbroken.stages.incidents.vocabulary import (
    Category,
    DataKind,
    Direction,
    Found,
    IncidentKind,
    Notice,
    Opened,
    Reach,
    Severity,
)

PAGE = 50


def visible_to(actor: Actor) -> "QuerySet[Incident]":
    """Return the entries that actor may read, by the same rules as decide()."""
    if not can(actor, Action.VIEW_REGISTER, own_organisation(actor.organisation_id)):
        return Incident.objects.filter(organisation_id=actor.organisation_id, found_by_id=actor.person_id)
    if Role.INSP in actor.roles:
        areas = organisations.ids_of_kind(OrganisationKind.CPS)
        return Incident.objects.filter(
            Q(organisation_id__in=areas) | Q(organisation_id=actor.organisation_id, found_by_id=actor.person_id)
        )
    return Incident.objects.filter(organisation_id=actor.organisation_id)


def can_view_register(actor: Actor) -> bool:
    """Say whether actor reads the register."""
    return can(actor, Action.VIEW_REGISTER, own_organisation(actor.organisation_id))


def list_incidents(
    actor: Actor, *, asked: Asked | None = None, page: int = 1, now: datetime | None = None
) -> RegisterPage:
    """Return one page of the register, newest first; of their own reports alone for who does not read it."""
    seen = visible_to(actor)
    counted = dict(seen.order_by().values_list("kind").annotate(Count("pk")))
    found = _asked(seen, asked or Asked())
    total = found.count()
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 1), pages)
    rows = list(found[(number - 1) * PAGE : number * PAGE])
    urns = cases.urns(row.case_id for row in rows if row.case_id)
    return RegisterPage(
        rows=tuple(_row(row, urns, now or datetime.now(UTC)) for row in rows),
        number=number,
        pages=pages,
        total=total,
        counts=tuple((kind, counted.get(kind.value, 0)) for kind in IncidentKind),
    )


def get_incident(actor: Actor, incident_id: str, *, now: datetime | None = None) -> IncidentView:
    """Return one entry. Raises NotVisible."""
    row = Incident.objects.filter(pk=incident_id).first()
    decision = require(actor, Action.VIEW_INCIDENT, incident_target(row) if row else None)
    assert row is not None  # noqa: S101  (require refuses None)
    return _view(actor, row, decision, now or datetime.now(UTC))


@dataclass(frozen=True)
class Breach:
    """A breach of a case, for its clocks. decided_at: when it was decided whom to tell."""

    id: str
    aware_at: datetime
    is_high_risk: bool
    decided_at: datetime | None


def breaches_of(actor: Actor, case_id: str) -> list[Breach]:
    """Return the breaches of a case in the register of actor's organisation, to who reads it."""
    rows = visible_to(actor).filter(case_id=case_id, kind=IncidentKind.BREACH.value)
    return [Breach(row.pk, row.aware_at, row.severity in rules.HIGH_RISK, row.notice_at) for row in rows]


def _asked(found: "QuerySet[Incident]", asked: Asked) -> "QuerySet[Incident]":
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.category:
        found = found.filter(category=asked.category)
    if asked.severity:
        found = found.filter(Q(severity=asked.severity) | Q(would_have_been=asked.severity))
    if words := asked.search.strip():
        # A list of ids, not a join: the case belongs to another stage.
        named = Q(rule__iexact=words) | Q(urn_said__icontains=words) | Q(sentence__icontains=words)
        found = found.filter(named | Q(case_id__in=cases.ids_by_urn(words)))
    return found


def _row(row: Incident, urns: dict[str, str], now: datetime) -> IncidentRow:
    kind, severity = IncidentKind(row.kind), Severity(row.severity)
    return IncidentRow(
        id=row.pk,
        kind=kind,
        urn=urns.get(row.case_id, row.urn_said),
        category=Category(row.category) if row.category else None,
        rule=row.rule,
        sentence=row.sentence,
        severity=severity,
        would_have_been=Severity(row.would_have_been) if row.would_have_been else None,
        found_at=row.found_at,
        closed_at=row.closed_at,
        clocks=tuple(tell(one, now) for one in rules.clocks_of(kind, severity, row.aware_at, row.notice_at)),
    )


def _view(actor: Actor, row: Incident, decision: Decision, now: datetime) -> IncidentView:
    kinds = tuple(DataKind(one) for one in row.data_kinds.split())
    reach = Reach(row.reach) if row.reach else None
    opened = Opened(row.opened) if row.opened else None
    weighed = weigh(kinds, reach, row.people_count, opened) if reach and opened and kind_weighs(row) else None
    people = organisations.get_people([row.found_by_id, row.notice_by_id])
    named = organisations.get_organisations([row.organisation_id, row.returned_to_id])
    sees_case = _sees_case(actor, row.case_id)
    return IncidentView(
        row=_row(row, cases.urns([row.case_id]), now),
        organisation=named[row.organisation_id].name,
        case_id=row.case_id if sees_case else "",
        exhibit_ref=_exhibit_ref(actor, row.item_id) if sees_case else "",
        recipient=row.recipient,
        reach=reach,
        opened=opened,
        data_kinds=kinds,
        people_count=row.people_count,
        points=weighed.points if weighed else (),
        how_found=Found(row.how_found),
        aware_at=row.aware_at,
        found_by=people[row.found_by_id].label if row.found_by_id in people else "",
        redaction_type=row.redaction_type,
        direction=Direction(row.direction) if row.direction else None,
        page=row.page,
        returned_to=named[row.returned_to_id].name if row.returned_to_id in named else "",
        notice=Notice(row.notice) if row.notice else None,
        notice_reason=row.notice_reason,
        notice_at=row.notice_at,
        notice_by=people[row.notice_by_id].label if row.notice_by_id in people else "",
        owed=_owed(actor, row),
        end=_end(actor, row, now),
        may_decide=row.kind == IncidentKind.BREACH and can(actor, Action.DECIDE_NOTICE, incident_target(row)),
        decision=decision,
    )


def _owed(actor: Actor, row: Incident) -> Owed | None:
    """Return what a breach asks for, by the thresholds of this installation, to those who keep the register."""
    return owed_of(row) if can_view_register(actor) else None


def _end(actor: Actor, row: Incident, now: datetime) -> EndView | None:
    """Return how far a breach is from its end, to those who keep the register."""
    if row.kind != IncidentKind.BREACH or not can_view_register(actor):
        return None
    work, owed = work_of(row), owed_of(row)
    people = organisations.get_people([row.owner_id, row.done_by_id, row.checked_by_id, row.closed_by_id])
    named = {one: people[one].label if one in people else "" for one in people}
    return EndView(
        owner=named.get(row.owner_id, ""),
        owned_at=row.owned_at,
        learning=row.learning,
        done_at=row.done_at,
        done_by=named.get(row.done_by_id, ""),
        effect=row.effect,
        checked_at=row.checked_at,
        checked_by=named.get(row.checked_by_id, ""),
        closed_at=row.closed_at,
        closed_by=named.get(row.closed_by_id, ""),
        check_from=work.check_from,
        check_until=work.check_until,
        is_early=work.is_early(now),
        is_overdue=owed is not None and row.done_at is None and now > owed.due_at,
        is_owner=row.owner_id == actor.person_id,
        missing=missing(work, actor.person_id),
        may_close=row.closed_at is None and can(actor, Action.CLOSE_BREACH, incident_target(row)),
    )


def kind_weighs(row: Incident) -> bool:
    """Say whether an entry has a severity by points: what got out, or nearly did."""
    return row.kind in {IncidentKind.BREACH, IncidentKind.PREVENTED}


def _sees_case(actor: Actor, case_id: str) -> bool:
    try:
        return bool(case_id) and can(actor, Action.VIEW_CASE, cases.case_relation(actor, case_id))
    except NotVisible:
        return False


def _exhibit_ref(actor: Actor, item_id: str) -> str:
    try:
        return evidence.get_item(actor, item_id).exhibit_ref if item_id else ""
    except NotVisible:
        return ""
