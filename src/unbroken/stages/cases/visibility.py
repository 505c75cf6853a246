"""Which cases an actor may see, and what the policy must know of a case. Decides by the policy's own rules.

now: the moment that counts for assignments that expire; without it, this moment.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.rules import RULES
from unbroken.ground.access.scopes import actions_of
from unbroken.ground.access.target import Kind, Seat, Stage, Target
from unbroken.ground.errors import NotVisible
from unbroken.ground.reading import read_once
from unbroken.stages.cases.models import Assignment, Block, Case, Holding


def visible_to(actor: Actor, *, now: datetime | None = None) -> "QuerySet[Case]":
    """Return the cases that actor may view, by the same table of rules as decide()."""
    moment = now or datetime.now(UTC)
    allowed = {
        relation
        for rule in RULES
        if Action.VIEW_CASE in rule.actions and Kind.CASE in rule.kinds and rule.roles & actor.roles
        for relation in rule.relations
    }
    mine = Exists(running(actor, moment).filter(case=OuterRef("pk")))
    held = Holding.objects.filter(case=OuterRef("pk"))
    own = Q(owner_organisation_id=actor.organisation_id)
    by_relation = {
        Relation.OWN_ORGANISATION: own,
        Relation.HOLDER_ORGANISATION: Q(Exists(held.filter(organisation_id=actor.organisation_id))),
        Relation.OWNER_ASSIGNED: own & Q(mine),
        Relation.OWNER_SUPERVISOR: own & ~Q(owner_unit_id="") & Q(owner_unit_id__in=actor.unit_ids),
        Relation.HOLDER_ASSIGNED: Q(Exists(held.filter(organisation_id=actor.organisation_id))) & Q(mine),
        Relation.SERVED: Q(
            Exists(held.filter(organisation_id=actor.organisation_id, organisation_kind=OrganisationKind.DEF))
        )
        & Q(mine),
        Relation.INSPECTOR: Q(Exists(held.filter(organisation_kind=OrganisationKind.CPS))),
    }
    if Role.POL_SUP not in actor.roles:
        allowed.discard(Relation.OWNER_SUPERVISOR)
    if Role.API in actor.roles and Action.VIEW_CASE not in actions_of(actor.scopes):
        allowed.clear()
    condition = Q(pk__in=[])
    for relation in allowed & by_relation.keys():
        condition |= by_relation[relation]
    blocked = Block.objects.filter(case=OuterRef("pk"), person_id=actor.person_id, lifted_at=None)
    return Case.objects.filter(condition).exclude(Exists(blocked))


def case_relation(actor: Actor, case_id: str, *, now: datetime | None = None) -> Target:
    """Return the facts of a case that the access policy needs, as a Target of kind CASE.

    A later stage makes the target of its own thing with dataclasses.replace(target, kind=..., stage=...).
    It decides nothing: the caller asks the policy. Raises NotVisible when there is no such case.
    """
    found = case_targets([case_id], now=now)
    if case_id not in found:
        raise NotVisible
    return found[case_id]


def case_targets(case_ids: Iterable[str], *, now: datetime | None = None) -> dict[str, Target]:
    """Return the targets of several cases in four queries; absent cases are left out."""
    wanted = tuple(dict.fromkeys(case_ids))
    return dict(read_once(("case targets", wanted), lambda: _targets(wanted, now or datetime.now(UTC))))


def _targets(wanted: tuple[str, ...], now: datetime) -> dict[str, Target]:
    seats: dict[str, set[Seat]] = {}
    for one in Assignment.objects.filter(unexpired(now), case_id__in=wanted):
        seats.setdefault(one.case_id, set()).add(Seat(one.organisation_id, one.person_id))
    holders: dict[str, dict[str, str]] = {}
    for holding in Holding.objects.filter(case_id__in=wanted):
        holders.setdefault(holding.case_id, {})[holding.organisation_id] = holding.organisation_kind
    blocked: dict[str, set[str]] = {}
    for case_id, person_id in Block.objects.filter(case_id__in=wanted, lifted_at=None).values_list(
        "case_id", "person_id"
    ):
        blocked.setdefault(case_id, set()).add(person_id)
    return {
        case.id: _target(case, seats.get(case.id, set()), holders.get(case.id, {}), blocked.get(case.id, set()))
        for case in Case.objects.filter(pk__in=wanted)
    }


def audience(case_id: str) -> set[str]:
    """Return the organisations whose open pages show the case: its owner and whoever signed for material."""
    holders = Holding.objects.filter(case_id=case_id).values_list("organisation_id", flat=True)
    return {*holders, *Case.objects.filter(pk=case_id).values_list("owner_organisation_id", flat=True)}


def unexpired(now: datetime) -> Q:
    """Return the condition of an assignment that neither ended nor expired."""
    return Q(until__isnull=True) & (Q(expires_at__isnull=True) | Q(expires_at__gt=now))


def running(actor: Actor, now: datetime) -> "QuerySet[Assignment]":
    """Return the assignments that let actor work on cases now."""
    return Assignment.objects.filter(unexpired(now), organisation_id=actor.organisation_id, person_id=actor.person_id)


def _target(case: Case, seats: set[Seat], holders: dict[str, str], blocked: set[str]) -> Target:
    return Target(
        kind=Kind.CASE,
        owner_organisation=case.owner_organisation_id,
        owner_unit=case.owner_unit_id,
        holder_organisations=frozenset(holders),
        assigned_people=frozenset(seats),
        served_to=frozenset(one for one, kind in holders.items() if kind == OrganisationKind.DEF),
        is_held_by_cps=OrganisationKind.CPS in holders.values(),
        prosecuting=frozenset(one for one, kind in holders.items() if kind == OrganisationKind.CPS),
        blocked_people=frozenset(blocked),
        stage=Stage.CLOSED if case.closed_at else Stage.OPEN,
    )
