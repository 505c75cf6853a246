"""The work of a unit: what waits for it, filtered, grouped and in order; always the same number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from unbroken.engines.clocks import Told
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules import TRIAGERS
from unbroken.ground.access.target import own_organisation
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.models import ChargeRequest, Presence
from unbroken.stages.charging.owed import owed_clocks
from unbroken.stages.charging.queries.clocklines import cause_words, pressing
from unbroken.stages.charging.queries.order import GROUPS, due_of, group_of, in_order
from unbroken.stages.charging.queries.views import QueueRow
from unbroken.stages.charging.rules.priority import Group, Place, Side, place
from unbroken.stages.charging.rules.requests import OPEN, State
from unbroken.stages.charging.standing import standing_of
from unbroken.stages.charging.targets import request_targets
from unbroken.stages.charging.vocabulary import CaseType, Priority, RequestKind

PAGE = 25
MINE, NOBODY, OTHERS = "me", "nobody", "others"


@dataclass(frozen=True)
class QueueFilter:
    """What the reader asks for: OR within a list, AND across lists; an empty list asks for all."""

    search: str = ""
    groups: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    priorities: tuple[str, ...] = ()
    case_types: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    assigned: tuple[str, ...] = ()

    @classmethod
    def read(cls, untrusted: Mapping[str, Sequence[str]]) -> "QueueFilter":
        """Return the filter that an address asks for; what is no choice is left out."""

        def chosen(name: str, known: set[str]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(one for one in untrusted.get(name, ()) if one in known))

        return cls(
            search=next(iter(untrusted.get("q", ())), "").strip()[:60],
            groups=chosen("group", {one.value for one in Group}),
            states=chosen("state", {one.value for one in OPEN}),
            kinds=chosen("kind", {one.value for one in RequestKind}),
            priorities=chosen("priority", {one.value for one in Priority}),
            case_types=chosen("type", {one.value for one in CaseType}),
            units=tuple(one[:26] for one in untrusted.get("unit", ())[:20]),
            assigned=chosen("assigned", {MINE, NOBODY, OTHERS}),
        )

    @property
    def is_set(self) -> bool:
        """Say whether anything is left out."""
        return self != QueueFilter()

    def pairs(self) -> list[tuple[str, str]]:
        """Return the filter as it stands in an address."""
        named = (
            ("group", self.groups),
            ("state", self.states),
            ("kind", self.kinds),
            ("priority", self.priorities),
            ("type", self.case_types),
            ("unit", self.units),
            ("assigned", self.assigned),
        )
        listed = [(name, value) for name, values in named for value in values]
        return [("q", self.search), *listed] if self.search else listed


@dataclass(frozen=True)
class QueuePage:
    """One page of the queue. groups: each with its rows on this page and how many it has in all."""

    groups: tuple[tuple[Group, tuple[QueueRow, ...], int], ...]
    total: int
    number: int
    pages: int
    title: str
    units: dict[str, str] = field(default_factory=dict)

    @property
    def has_free(self) -> bool:
        """Say whether anything on this page can be taken on."""
        return any(row.can_claim for _, rows, _ in self.groups for row in rows)


def list_queue(actor: Actor, *, asked: QueueFilter, page: int, now: datetime) -> QueuePage:
    """Return one page of the open requests of the actor's unit, in order. Raises NotVisible."""
    require(actor, Action.VIEW_QUEUE, own_organisation(actor.organisation_id))
    units = {unit.id: unit.name for unit in organisations.list_units(actor.organisation_id)}
    found = _filtered(open_to(actor), asked, actor)
    side = side_of(actor)
    counts = _counts(found, asked, side, now)
    total = sum(counts.values())
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 1), pages)
    ordered = in_order(found, side, now, [Group(one) for one in asked.groups])
    rows = _rows(actor, list(ordered[(number - 1) * PAGE : number * PAGE]), units, now)
    grouped = tuple(
        (group, tuple(row for row in rows if row.place.group is group), counts.get(group, 0))
        for group in Group
        if any(row.place.group is group for row in rows)
    )
    mine = ", ".join(name for key, name in sorted(units.items()) if key in actor.unit_ids)
    title = mine or organisations.get_organisation(actor.organisation_id).name
    return QueuePage(grouped, total, number, pages, title, units)


def side_of(actor: Actor) -> Side:
    """Return whose queue actor reads."""
    return Side.PROSECUTION if actor.roles & TRIAGERS else Side.POLICE


def open_to(actor: Actor) -> "QuerySet[ChargeRequest]":
    """Return the open requests that actor works on: of their unit in the prosecution, of their cases in the police."""
    waiting = ChargeRequest.objects.filter(state__in=[one.value for one in OPEN])
    if side_of(actor) is Side.POLICE:
        return waiting.filter(
            from_organisation_id=actor.organisation_id, case_id__in=cases.visible_to(actor).values("id")
        )
    ours = waiting.filter(to_organisation_id=actor.organisation_id)
    if Role.CPS_LM in actor.roles:
        return ours
    return ours.filter(Q(to_unit_id__in=["", *actor.unit_ids]))


def _filtered(found: "QuerySet[ChargeRequest]", asked: QueueFilter, actor: Actor) -> "QuerySet[ChargeRequest]":
    columns = {
        "state__in": asked.states,
        "kind__in": asked.kinds,
        "priority__in": asked.priorities,
        "case_type__in": asked.case_types,
        "to_unit_id__in": asked.units,
    }
    found = found.filter(**{name: values for name, values in columns.items() if values})
    who = Q(pk__in=[])
    for one in asked.assigned:
        who |= {
            MINE: Q(assigned_to_id=actor.person_id),
            NOBODY: Q(assigned_to_id=""),
            OTHERS: ~Q(assigned_to_id__in=["", actor.person_id]),
        }[one]
    if asked.assigned:
        found = found.filter(who)
    for word in asked.search.upper().split():
        found = found.filter(search__contains=word)
    return found


def _counts(found: "QuerySet[ChargeRequest]", asked: QueueFilter, side: Side, now: datetime) -> dict[Group, int]:
    placed = found.alias(due=due_of(side, now)).annotate(group=group_of(now))
    rows = placed.values_list("group").annotate(number=Count("id")).order_by("group")
    counts = {GROUPS[index]: number for index, number in rows}
    return {group: number for group, number in counts.items() if not asked.groups or group.value in asked.groups}


def _rows(actor: Actor, requests: list[ChargeRequest], units: dict[str, str], now: datetime) -> list[QueueRow]:
    present = {
        row.request_id: row.person_id
        for row in Presence.objects.filter(request__in=requests, until_at__gt=now)
        if row.person_id != actor.person_id
    }
    people = organisations.get_people([*(one.assigned_to_id for one in requests), *present.values()])
    names = organisations.get_organisations(one.from_organisation_id for one in requests)
    targets = request_targets(requests)
    places, clocks = _placed(requests, side_of(actor), now)
    return [
        QueueRow(
            id=one.id,
            case_id=one.case_id,
            urn=one.urn,
            operation_name=one.operation_name,
            names=one.names,
            kind=RequestKind.of(one.kind),
            priority=Priority.of(one.priority),
            state=State(one.state),
            from_organisation=names[one.from_organisation_id].name if one.from_organisation_id in names else "",
            unit=units.get(one.to_unit_id, ""),
            assigned_to=people[one.assigned_to_id].name if one.assigned_to_id in people else "",
            assigned_to_id=one.assigned_to_id,
            on_it=people[present[one.id]].name if present.get(one.id) in people else "",
            clocks=clocks[one.id],
            submitted_at=one.submitted_at,
            place=places[one.id],
            cause=cause_words(places[one.id], clocks[one.id]),
            can_claim=not one.assigned_to_id
            and one.id in targets
            and can(actor, Action.CLAIM_REQUEST, targets[one.id]),
        )
        for one in requests
    ]


def _placed(
    requests: list[ChargeRequest], side: Side, now: datetime
) -> tuple[dict[str, Place], dict[str, tuple[Told, ...]]]:
    """Return where each request stands, and the clocks that its row shows."""
    owed = owed_clocks(requests)
    places = {one.id: place(standing_of(one, owed[one.id]), side, now) for one in requests}
    return places, {one.id: pressing(one, owed[one.id], places[one.id].due_at, now) for one in requests}
