"""Say to the access policy what a service is: who acts for the defendant now, whom they let in, whether it still runs.

Nothing is kept: a representation that ended a second ago gives nothing now.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from django.db.models import Q, QuerySet

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.target import DocumentKind, Kind, Seat, Stage, Target
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence.models import CounselGrant, InPerson
from unbroken.stages.disclosure.models import Representation
from unbroken.stages.disclosure.serving.models import ServedDocument, Service
from unbroken.stages.disclosure.serving.rules import is_expired
from unbroken.stages.disclosure.serving.vocabulary import ServiceState

Client = tuple[str, str]
"""A case, and a defendant of it."""


def visible_to(actor: Actor, now: datetime, *, case_id: str = "") -> list[tuple[Service, Target]]:
    """Return the services that actor may know of, newest first, each with its target."""
    found = _candidates(actor, now)
    rows = list(found.filter(case_id=case_id) if case_id else found)
    targets = service_targets(rows, actor, now)
    return [(row, targets[row.pk]) for row in rows if can(actor, Action.VIEW_SERVED, targets[row.pk])]


def service_targets(rows: Iterable[Service], actor: Actor, now: datetime) -> dict[str, Target]:
    """Return the targets of services, by id, in a fixed number of queries a case. It decides nothing."""
    found = list(rows)
    case_ids = {row.case_id for row in found}
    of_cases = {case_id: cases.case_relation(actor, case_id, now=now) for case_id in case_ids}
    firms = firms_of(case_ids, now)
    counsel = counsel_of(case_ids, firms)
    alone = _in_person(case_ids, firms)
    return {row.pk: _target(row, of_cases[row.case_id], firms, counsel, alone, now) for row in found}


def document_target(document: ServedDocument, service: Target) -> Target:
    """Return the target of one document of a service."""
    return replace(service, document_kind=DocumentKind(document.kind), section=document.section)


def acts_for(organisation_id: str, now: datetime) -> set[Client]:
    """Return the defendants for whom an organisation is on record now."""
    rows = Representation.objects.filter(running(now), firm_id=organisation_id)
    return set(rows.values_list("case_id", "defendant_id"))


def running(now: datetime) -> Q:
    """Return what picks the representations that run now."""
    return Q(since__lte=now) & (Q(until=None) | Q(until__gt=now))


def _candidates(actor: Actor, now: datetime) -> "QuerySet[Service]":
    """Return every service that could be meant for actor; the policy decides on each."""
    clients = acts_for(actor.organisation_id, now) if actor.organisation_id else set()
    clients |= set(
        CounselGrant.objects.filter(
            organisation_id=actor.organisation_id, person_id=actor.person_id, ended_at=None
        ).values_list("case_id", "client_id")
    )
    if not actor.organisation_id:
        clients |= set(InPerson.objects.filter(pk=actor.person_id).values_list("case_id", "client_id"))
    wanted = Q(pk__in=[])
    for case_id, client_id in clients:
        wanted |= Q(case_id=case_id, client_id=client_id)
    if actor.organisation_id:
        wanted |= Q(recipient_organisation_id=actor.organisation_id)
    return Service.objects.filter(wanted, state=ServiceState.SERVED).order_by("-served_at", "-id")


def firms_of(case_ids: Iterable[str], now: datetime) -> dict[Client, str]:
    """Return who acts for whom now: one firm a defendant."""
    rows = Representation.objects.filter(running(now), case_id__in=list(case_ids))
    return {(row.case_id, row.defendant_id): row.firm_id for row in rows}


def counsel_of(case_ids: Iterable[str], firms: Mapping[Client, str]) -> dict[Client, frozenset[Seat]]:
    """Return whom the firm on record let in. What a firm granted ends with its own representation."""
    found: dict[Client, set[Seat]] = {}
    for row in CounselGrant.objects.filter(case_id__in=list(case_ids), ended_at=None):
        client = (row.case_id, row.client_id)
        if firms.get(client) == row.firm_id:
            found.setdefault(client, set()).add(Seat(row.organisation_id, row.person_id))
    return {client: frozenset(seats) for client, seats in found.items()}


def _in_person(case_ids: Iterable[str], firms: Mapping[Client, str]) -> dict[Client, frozenset[Seat]]:
    """Return the links of defendants without a lawyer; none counts any more once a firm acts."""
    rows = InPerson.objects.filter(case_id__in=list(case_ids), ended_at=None)
    return {
        (row.case_id, row.client_id): frozenset({Seat("", row.pk)})
        for row in rows
        if (row.case_id, row.client_id) not in firms
    }


def _target(
    row: Service,
    case: Target,
    firms: Mapping[Client, str],
    counsel: Mapping[Client, frozenset[Seat]],
    alone: Mapping[Client, frozenset[Seat]],
    now: datetime,
) -> Target:
    client = (row.case_id, row.client_id)
    served_to, granted_to = frozenset({row.recipient_organisation_id} - {""}), frozenset[Seat]()
    if row.recipient == Recipient.DEF_REP:
        served_to = frozenset({firms[client]}) if client in firms else frozenset()
        granted_to = counsel.get(client, frozenset())
    elif row.recipient == Recipient.DEF_LIP:
        served_to, granted_to = frozenset(), alone.get(client, frozenset())
    return Target(
        Kind.SERVICE,
        row.organisation_id,
        served_to=served_to,
        granted_to=granted_to,
        blocked_people=case.blocked_people,
        stage=_stage(row, now),
    )


def _stage(row: Service, now: datetime) -> Stage:
    if row.state != ServiceState.SERVED:
        return Stage.RECALLED
    return Stage.CLOSED if is_expired(row.expires_at, now) else Stage.OPEN
