"""Every read of cases. Lists start from visible_to(actor); one thing is fetched with its access decision.

now: the moment that counts for assignments that expire; without it, this moment.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import Exists, OuterRef, Q

from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import OffenceFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, decide, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.reading import read_once
from unbroken.stages.cases.capture.told import giveaways_of
from unbroken.stages.cases.duplicates import Duplicate, list_duplicates
from unbroken.stages.cases.facts import (
    RecordView,
    VersionView,
    get_facts,
    get_facts_opened,
    get_header,
    get_history,
    get_origin,
    get_proceedings,
    get_record,
    list_records,
    may_see_sensitive,
)
from unbroken.stages.cases.linking.links import LinkView, is_ended_link, is_merged, is_split_off, list_links
from unbroken.stages.cases.linking.suggestions import Suggestion, list_suggestions
from unbroken.stages.cases.models import Assignment, Block, Case, Holding, Record
from unbroken.stages.cases.records import record_of
from unbroken.stages.cases.redaction import case_of, redaction_case
from unbroken.stages.cases.rules import DateCode, PersonRole
from unbroken.stages.cases.sensitive import sensitive_items
from unbroken.stages.cases.views import AssignmentView, CasePage, CaseRow, CaseView, OffenceView, PersonView
from unbroken.stages.cases.visibility import case_relation, case_targets, running, visible_to
from unbroken.stages.cases.walls import Wall, reads_all

PAGE = 25


def list_cases(
    actor: Actor, *, search: str = "", which: str = "all", page: int = 1, now: datetime | None = None
) -> CasePage:
    """Return one page of the cases actor may view. search: part of URN or operation name. which: all, mine or held."""
    moment = now or datetime.now(UTC)
    mine = Exists(running(actor, moment).filter(case=OuterRef("pk")))
    found = visible_to(actor, now=moment).annotate(is_mine=mine)
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


def get_case(actor: Actor, case_id: str, *, now: datetime | None = None) -> CaseView:
    """Return one case that actor may view. Raises NotVisible."""
    return read_once(("case", actor, case_id), lambda: _get_case(actor, case_id, now or datetime.now(UTC)))


def _get_case(actor: Actor, case_id: str, moment: datetime) -> CaseView:
    target = case_targets([case_id], now=moment).get(case_id)
    decision = require(actor, Action.VIEW_CASE, target)
    assert target is not None  # noqa: S101  (require refuses None)
    has_facts = can(actor, Action.VIEW_FACTS, target)
    return _view(Case.objects.get(pk=case_id), decision, moment, has_facts=has_facts)


def get_case_by_urn(actor: Actor, urn: str, *, now: datetime | None = None) -> CaseView:
    """Return one case that actor may view, by its canonical URN. Raises NotVisible."""
    found = visible_to(actor, now=now).filter(urn=urn).first()
    if found is None:
        raise NotVisible
    return get_case(actor, found.id, now=now)


@dataclass(frozen=True)
class BlockView:
    """Somebody on a case's conflict list, and why."""

    id: str
    person_id: str
    reason: str
    since: datetime


def list_blocks(actor: Actor, case_id: str, *, now: datetime | None = None) -> list[BlockView]:
    """Return the conflict list of a case, to those who decide who works on it. Raises NotVisible."""
    require(actor, Action.ASSIGN_PERSON, case_relation(actor, case_id, now=now))
    rows = Block.objects.filter(case_id=case_id, lifted_at=None)
    return [BlockView(one.id, one.person_id, one.reason, one.since) for one in rows]


def list_accused(actor: Actor, case_id: str) -> dict[str, str]:
    """Return the suspects and defendants of a case that actor may view: id to name. Raises NotVisible."""
    require(actor, Action.VIEW_CASE, case_targets([case_id]).get(case_id))
    return accused_of(case_id)


def accused_of(case_id: str) -> dict[str, str]:
    """Return the same, for later stages that have decided that the actor may know the names."""
    rows = Record.objects.filter(case_id=case_id, kind="person", withdrawn_at=None).order_by("id")
    people = [one for one in map(record_of, rows) if isinstance(one, PersonFact)]
    return {one.id: one.full_name for one in people if one.roles & _ACCUSED}


def recorded_at(record_ids: Iterable[str]) -> dict[str, datetime]:
    """Return when records came into their cases, for later stages that read them as the actor may."""
    return dict(Record.objects.filter(pk__in=set(record_ids)).values_list("pk", "recorded_at"))


def urns(case_ids: Iterable[str]) -> dict[str, str]:
    """Return the URNs of cases, for later stages that have decided that the actor may know them."""
    return dict(Case.objects.filter(pk__in=set(case_ids)).values_list("pk", "urn"))


def ids_by_urn(urn_part: str) -> list[str]:
    """Return the ids of cases whose URN holds a text, for later stages that filter what the actor may see anyway."""
    squeezed = "".join(urn_part.split())
    return list(Case.objects.filter(urn__icontains=squeezed).values_list("pk", flat=True)[:200]) if squeezed else []


def why(actor: Actor, case_id: str, action: Action) -> Decision:
    """Return whether actor may do action to a case they may view, and why. Raises NotVisible."""
    target = case_targets([case_id]).get(case_id)
    require(actor, Action.VIEW_CASE, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return decide(actor, action, target)


def _view(case: Case, decision: Decision, now: datetime, *, has_facts: bool) -> CaseView:
    rows = Record.objects.filter(case=case, kind__in=("offence", "person"), withdrawn_at=None).order_by("id")
    records = [(row.kind, record_of(row)) for row in rows]
    people = [one for kind, one in records if kind == "person"]
    return CaseView(
        id=case.id,
        urn=case.urn,
        operation_name=case.operation_name,
        owner_organisation_id=case.owner_organisation_id,
        owner_unit_id=case.owner_unit_id,
        registered_at=case.registered_at,
        registered_by_id=case.registered_by_id,
        closed_at=case.closed_at,
        offences=tuple(_offence(one) for kind, one in records if kind == "offence"),
        people=tuple(_person(one, has_facts=has_facts) for one in people if has_facts or one.roles & _ACCUSED),
        assignments=tuple(_assignment(one, now) for one in Assignment.objects.filter(case=case)),
        holder_organisation_ids=tuple(Holding.objects.filter(case=case).values_list("organisation_id", flat=True)),
        decision=decision,
    )


_ACCUSED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})


def _assignment(one: Assignment, now: datetime) -> AssignmentView:
    is_expired = one.until is None and one.expires_at is not None and one.expires_at <= now
    return AssignmentView(one.id, one.organisation_id, one.person_id, one.since, one.until, one.expires_at, is_expired)


def _offence(one: OffenceFact) -> OffenceView:
    return OffenceView(
        id=one.id,
        code=one.code,
        date_code=DateCode(int(one.date_code)),
        start_on=one.start_on,
        end_on=one.end_on,
        place=one.place,
        wording=one.wording,
    )


def _person(one: PersonFact, *, has_facts: bool) -> PersonView:
    role = next((role for role in PersonRole if CaseRole(role) in one.roles), PersonRole.OTHER)
    return PersonView(
        id=one.id,
        role=role,
        surname=one.surname,
        forenames=" ".join(one.forenames),
        born_on=one.born_on if has_facts else None,
        identifiers=dict(one.identifiers) if has_facts else {},
    )


__all__ = [
    "AssignmentView",
    "BlockView",
    "CasePage",
    "CaseRow",
    "CaseView",
    "Duplicate",
    "LinkView",
    "OffenceView",
    "PersonView",
    "RecordView",
    "Suggestion",
    "VersionView",
    "Wall",
    "case_of",
    "case_relation",
    "case_targets",
    "get_case",
    "get_case_by_urn",
    "get_facts",
    "get_facts_opened",
    "get_header",
    "get_history",
    "get_origin",
    "get_proceedings",
    "get_record",
    "giveaways_of",
    "ids_by_urn",
    "is_ended_link",
    "is_merged",
    "is_split_off",
    "list_accused",
    "list_blocks",
    "list_cases",
    "list_duplicates",
    "list_links",
    "list_records",
    "list_suggestions",
    "may_see_sensitive",
    "reads_all",
    "redaction_case",
    "sensitive_items",
    "urns",
    "visible_to",
    "why",
]
