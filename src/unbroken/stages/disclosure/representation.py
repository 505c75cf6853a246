"""The record of which firm represents which defendant: kept by the prosecution, asked by the gate. DOMAIN 1.5 (4)."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence.models import CounselGrant
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.lodging.ending import take_back_lodged
from unbroken.stages.disclosure.models import Representation
from unbroken.stages.disclosure.serving import giving, moving
from unbroken.stages.disclosure.serving.locking import let_in

ACCUSED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})


@dataclass(frozen=True)
class RepresentationView:
    """One line of the record. is_running: the firm acts now."""

    id: str
    defendant_id: str
    firm_id: str
    firm: str
    since: datetime
    until: datetime | None
    has_undertaking: bool
    is_running: bool


def record_representation(
    *,
    case_id: str,
    defendant_id: str,
    firm_id: str,
    since: datetime,
    has_undertaking: bool,
    actor: Actor,
    now: datetime,
) -> str:
    """Record that a firm acts for a defendant from a moment on; whoever acted before ends then. Return the row's id.

    Recording what stands already changes nothing but the undertaking. Raises DisclosureIncomplete, NotVisible.
    """
    require(actor, Action.RECORD_REPRESENTATION, cases.case_relation(actor, case_id, now=now))
    _check(case_id, defendant_id, firm_id, since, actor, now)
    with transaction.atomic():
        standing = _running(case_id, defendant_id)
        if standing is not None and standing.firm_id == firm_id:
            return _undertake(standing, actor, now, has_undertaking=has_undertaking)
        if standing is not None:
            if since <= standing.since:
                raise DisclosureIncomplete(
                    "since", "The firm on record has acted since then. Enter when it changed, after that."
                )
            _end(standing, since, actor, now)
        row = Representation(
            id=new_id(),
            case_id=case_id,
            defendant_id=defendant_id,
            firm_id=firm_id,
            since=since,
            has_undertaking=has_undertaking,
            recorded_by_id=actor.person_id,
            recorded_at=now,
        )
        values: dict[str, Json] = {"defendant": defendant_id, "undertaking": has_undertaking}
        with act(
            actor,
            EventType.REPRESENTATION_RECORDED,
            now=now,
            case_id=case_id,
            object_id=case_id,
            values=values,
            recipient=firm_id,
        ):
            row.save(force_insert=True)
            moving.tell_new_firm(case_id, defendant_id, now)
            announce("disclosure", [actor.organisation_id, firm_id], case_id)
    return row.pk


def end_representation(*, case_id: str, defendant_id: str, until: datetime, actor: Actor, now: datetime) -> None:
    """Record that nobody acts for a defendant any more. Doing it again changes nothing.

    Raises DisclosureIncomplete, NotVisible.
    """
    require(actor, Action.RECORD_REPRESENTATION, cases.case_relation(actor, case_id, now=now))
    with transaction.atomic():
        standing = _running(case_id, defendant_id)
        if standing is None:
            return
        if not standing.since <= until <= now:
            raise DisclosureIncomplete("until", "Enter when it ended: after it began, and not in the future.")
        _end(standing, until, actor, now)


def list_representations(actor: Actor, case_id: str, *, now: datetime) -> list[RepresentationView]:
    """Return who represents and represented whom in a case, by defendant and time. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    return views_of(case_id, now)


def views_of(case_id: str, now: datetime) -> list[RepresentationView]:
    """Return the record of a case, for the gate and for pages that have asked."""
    rows = list(Representation.objects.filter(case_id=case_id))
    firms = organisations.get_organisations(row.firm_id for row in rows)
    return [
        RepresentationView(
            id=row.pk,
            defendant_id=row.defendant_id,
            firm_id=row.firm_id,
            firm=firms[row.firm_id].name if row.firm_id in firms else "",
            since=row.since,
            until=row.until,
            has_undertaking=row.has_undertaking,
            is_running=row.since <= now and (row.until is None or row.until > now),
        )
        for row in rows
    ]


def firms_of(case_id: str, *, now: datetime) -> dict[str, frozenset[str]]:
    """Return the defendants for whom each firm acts now, by firm: what the portal of the defence is opened by."""
    found: dict[str, set[str]] = {}
    for row in Representation.objects.filter(Q(until=None) | Q(until__gt=now), case_id=case_id, since__lte=now):
        found.setdefault(row.firm_id, set()).add(row.defendant_id)
    return {firm: frozenset(clients) for firm, clients in found.items()}


def _check(case_id: str, defendant_id: str, firm_id: str, since: datetime, actor: Actor, now: datetime) -> None:
    facts = cases.get_facts(actor, case_id, now=now)
    person = facts.person(defendant_id)
    if person is None or not person.roles & ACCUSED:
        raise DisclosureIncomplete("defendant_id", "Choose a defendant of this case.")
    try:
        firm = organisations.get_organisation(firm_id)
    except NotVisible:
        firm = None
    if firm is None or firm.kind is not OrganisationKind.DEF:
        raise DisclosureIncomplete("firm_id", "Choose a defence firm.")
    if since > now:
        raise DisclosureIncomplete(
            "since", "Enter since when it acts. A change in the future is entered when it comes."
        )


def _running(case_id: str, defendant_id: str) -> Representation | None:
    rows = Representation.objects.select_for_update().filter(case_id=case_id, defendant_id=defendant_id, until=None)
    return rows.first()


def _undertake(row: Representation, actor: Actor, now: datetime, *, has_undertaking: bool) -> str:
    if row.has_undertaking == has_undertaking:
        return row.pk
    values: dict[str, Json] = {"defendant": row.defendant_id, "undertaking": has_undertaking}
    with act(
        actor,
        EventType.REPRESENTATION_RECORDED,
        now=now,
        case_id=row.case_id,
        object_id=row.case_id,
        values=values,
        recipient=row.firm_id,
    ):
        Representation.objects.filter(pk=row.pk).update(has_undertaking=has_undertaking)
    return row.pk


def _end(row: Representation, until: datetime, actor: Actor, now: datetime) -> None:
    values: dict[str, Json] = {"defendant": row.defendant_id}
    with act(
        actor,
        EventType.REPRESENTATION_ENDED,
        now=now,
        case_id=row.case_id,
        object_id=row.case_id,
        values=values,
        recipient=row.firm_id,
    ):
        Representation.objects.filter(pk=row.pk).update(until=until, ended_by_id=actor.person_id)
        counsel = let_in(row.case_id, row.defendant_id)
        CounselGrant.objects.filter(
            case_id=row.case_id, client_id=row.defendant_id, firm_id=row.firm_id, ended_at=None
        ).update(ended_at=now, ended_by_id=actor.person_id)
        giving.take_back_for(row.case_id, row.defendant_id)
        take_back_lodged(row.case_id, actor, now)
        announce("disclosure", [actor.organisation_id, row.firm_id, *counsel], row.case_id)
