"""Every read of cases. Lists start from visible_to(actor); one thing is fetched with its access decision."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, decide, require
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.rules import RULES
from unbroken.ground.access.scopes import actions_of
from unbroken.ground.access.target import Kind, Seat, Stage, Target
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases.models import Assignment, Case, CasePerson, Holding, Offence
from unbroken.stages.cases.rules import DateCode, PersonRole

PAGE = 25


@dataclass(frozen=True)
class CaseRow:
    """One case in a list."""

    id: str
    urn: str
    operation_name: str
    owner_organisation_id: str
    registered_at: datetime
    is_closed: bool
    is_mine: bool


@dataclass(frozen=True)
class CasePage:
    """A page of a list. number: from 1. total: of all pages."""

    rows: tuple[CaseRow, ...]
    number: int
    pages: int
    total: int


@dataclass(frozen=True)
class OffenceView:
    """An offence, for pages and packages."""

    id: str
    code: str
    date_code: DateCode
    start_on: date
    end_on: date | None
    place: str
    wording: str


@dataclass(frozen=True)
class PersonView:
    """A person of the case."""

    id: str
    role: PersonRole
    surname: str
    forenames: str
    born_on: date | None
    identifiers: dict[str, str]


@dataclass(frozen=True)
class AssignmentView:
    """Who works on the case, for whom, since when; until is set once it ended."""

    id: str
    organisation_id: str
    person_id: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class CaseView:
    """A case with its facts and the decision that let the actor see it."""

    id: str
    urn: str
    operation_name: str
    owner_organisation_id: str
    owner_unit_id: str
    registered_at: datetime
    registered_by_id: str
    closed_at: datetime | None
    offences: tuple[OffenceView, ...]
    people: tuple[PersonView, ...]
    assignments: tuple[AssignmentView, ...]
    holder_organisation_ids: tuple[str, ...]
    decision: Decision


def visible_to(actor: Actor) -> "QuerySet[Case]":
    """Return the cases that actor may view, by the same table of rules as decide()."""
    allowed = {
        relation
        for rule in RULES
        if Action.VIEW_CASE in rule.actions and Kind.CASE in rule.kinds and rule.roles & actor.roles
        for relation in rule.relations
    }
    mine = Exists(_running(actor).filter(case=OuterRef("pk")))
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
    if Role.API in actor.roles and Action.VIEW_CASE not in actions_of(actor.scopes):
        allowed.clear()
    if Role.POL_SUP not in actor.roles:
        allowed.discard(Relation.OWNER_SUPERVISOR)
    condition = Q(pk__in=[])
    for relation in allowed & by_relation.keys():
        condition |= by_relation[relation]
    return Case.objects.filter(condition)


def list_cases(actor: Actor, *, search: str = "", which: str = "all", page: int = 1) -> CasePage:
    """Return one page of the cases actor may view. search: part of URN or operation name. which: all, mine or held."""
    found = visible_to(actor).annotate(is_mine=Exists(_running(actor).filter(case=OuterRef("pk"))))
    if words := search.strip():
        squeezed = "".join(words.split())
        found = found.filter(Q(urn__icontains=squeezed) | Q(operation_name__icontains=words))
    if which == "mine":
        found = found.filter(is_mine=True)
    elif which == "held":
        found = found.exclude(owner_organisation_id=actor.organisation_id)
    total = found.count()
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 1), pages)
    rows = found.order_by("-registered_at", "id")[(number - 1) * PAGE : number * PAGE]
    return CasePage(
        rows=tuple(
            CaseRow(
                id=case.id,
                urn=case.urn,
                operation_name=case.operation_name,
                owner_organisation_id=case.owner_organisation_id,
                registered_at=case.registered_at,
                is_closed=case.closed_at is not None,
                is_mine=case.is_mine,
            )
            for case in rows
        ),
        number=number,
        pages=pages,
        total=total,
    )


def case_relation(actor: Actor, case_id: str) -> Target:
    """Return the facts of a case that the access policy needs, as a Target of kind CASE.

    A later stage makes the target of its own thing with dataclasses.replace(target, kind=..., stage=...).
    It decides nothing: the caller asks the policy. Raises NotVisible when there is no such case.
    """
    found = case_targets([case_id])
    if case_id not in found:
        raise NotVisible
    return found[case_id]


def case_targets(case_ids: Iterable[str]) -> dict[str, Target]:
    """Return the targets of several cases in three queries; absent cases are left out."""
    wanted = list(dict.fromkeys(case_ids))
    seats: dict[str, set[Seat]] = {}
    for one in Assignment.objects.filter(case_id__in=wanted, until__isnull=True):
        seats.setdefault(one.case_id, set()).add(Seat(one.organisation_id, one.person_id))
    holders: dict[str, dict[str, str]] = {}
    for holding in Holding.objects.filter(case_id__in=wanted):
        holders.setdefault(holding.case_id, {})[holding.organisation_id] = holding.organisation_kind
    return {
        case.id: _target(case, seats.get(case.id, set()), holders.get(case.id, {}))
        for case in Case.objects.filter(pk__in=wanted)
    }


def get_case(actor: Actor, case_id: str) -> CaseView:
    """Return one case that actor may view. Raises NotVisible."""
    target = case_targets([case_id]).get(case_id)
    decision = require(actor, Action.VIEW_CASE, target)
    return _view(Case.objects.get(pk=case_id), decision)


def get_case_by_urn(actor: Actor, urn: str) -> CaseView:
    """Return one case that actor may view, by its canonical URN. Raises NotVisible."""
    found = visible_to(actor).filter(urn=urn).first()
    if found is None:
        raise NotVisible
    return get_case(actor, found.id)


def urns(case_ids: Iterable[str]) -> dict[str, str]:
    """Return the URNs of cases, for later stages that have decided that the actor may know them."""
    return dict(Case.objects.filter(pk__in=set(case_ids)).values_list("pk", "urn"))


def why(actor: Actor, case_id: str, action: Action) -> Decision:
    """Return whether actor may do action to a case they may view, and why. Raises NotVisible."""
    target = case_targets([case_id]).get(case_id)
    require(actor, Action.VIEW_CASE, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return decide(actor, action, target)


def _running(actor: Actor) -> "QuerySet[Assignment]":
    return Assignment.objects.filter(
        organisation_id=actor.organisation_id, person_id=actor.person_id, until__isnull=True
    )


def _target(case: Case, seats: set[Seat], holders: dict[str, str]) -> Target:
    return Target(
        kind=Kind.CASE,
        owner_organisation=case.owner_organisation_id,
        owner_unit=case.owner_unit_id,
        holder_organisations=frozenset(holders),
        assigned_people=frozenset(seats),
        served_to=frozenset(one for one, kind in holders.items() if kind == OrganisationKind.DEF),
        is_held_by_cps=OrganisationKind.CPS in holders.values(),
        stage=Stage.CLOSED if case.closed_at else Stage.OPEN,
    )


def _view(case: Case, decision: Decision) -> CaseView:
    return CaseView(
        id=case.id,
        urn=case.urn,
        operation_name=case.operation_name,
        owner_organisation_id=case.owner_organisation_id,
        owner_unit_id=case.owner_unit_id,
        registered_at=case.registered_at,
        registered_by_id=case.registered_by_id,
        closed_at=case.closed_at,
        offences=tuple(_offence(one) for one in Offence.objects.filter(case=case)),
        people=tuple(_person(one) for one in CasePerson.objects.filter(case=case)),
        assignments=tuple(
            AssignmentView(one.id, one.organisation_id, one.person_id, one.since, one.until)
            for one in Assignment.objects.filter(case=case)
        ),
        holder_organisation_ids=tuple(Holding.objects.filter(case=case).values_list("organisation_id", flat=True)),
        decision=decision,
    )


def _offence(one: Offence) -> OffenceView:
    return OffenceView(
        id=one.id,
        code=one.code,
        date_code=DateCode(one.date_code),
        start_on=one.start_on,
        end_on=one.end_on,
        place=one.place,
        wording=one.wording,
    )


def _person(one: CasePerson) -> PersonView:
    return PersonView(
        id=one.id,
        role=PersonRole(one.role),
        surname=one.surname,
        forenames=one.forenames,
        born_on=one.born_on,
        identifiers=dict(one.identifiers),
    )
