"""Every write of the portal by the defence. Each is one transaction with its event, in the log of who does it."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.disclosure.defence import queries, rules
from unbroken.stages.disclosure.defence.models import CounselGrant, Undertaking
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.lodging.ending import take_back_lodged
from unbroken.stages.disclosure.models import Representation
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving import giving, objecting
from unbroken.stages.disclosure.serving.models import Service

ADVOCATES = frozenset({Role.DEF_ADV, Role.DEF_SOL})


def grant_counsel(*, case_id: str, client_id: str, email: str, actor: Actor, now: datetime) -> str:
    """Let an advocate of another organisation see what was served for a client; return the grant's id.

    email: of somebody who signs in here for a defence organisation. Granting again changes nothing.
    Raises NotVisible, DisclosureIncomplete.
    """
    if client_id not in queries.clients_to_grant(actor, case_id, now=now):
        raise NotVisible
    person_id, organisation_id = _advocate(email, actor, now)
    with transaction.atomic():
        list(
            Representation.objects.select_for_update()
            .filter(case_id=case_id, defendant_id=client_id, firm_id=actor.organisation_id)
            .order_by("pk")
        )  # two who let the same counsel in at once do it one after the other
        there = CounselGrant.objects.filter(
            case_id=case_id,
            client_id=client_id,
            firm_id=actor.organisation_id,
            organisation_id=organisation_id,
            person_id=person_id,
            ended_at=None,
        ).first()
        if there is not None:
            return there.pk
        row = CounselGrant(
            id=new_id(),
            case_id=case_id,
            client_id=client_id,
            firm_id=actor.organisation_id,
            organisation_id=organisation_id,
            person_id=person_id,
            granted_by_id=actor.person_id,
            granted_at=now,
        )
        with act(
            actor,
            EventType.COUNSEL_GRANTED,
            now=now,
            case_id=case_id,
            object_id=row.pk,
            values={"client": client_id},
            recipient=person_id,
        ):
            row.save(force_insert=True)
            announce("disclosure", [organisation_id], case_id)
    return row.pk


def end_counsel(*, grant_id: str, actor: Actor, now: datetime) -> str:
    """End somebody's access; return the case. It ends with this, wherever they are reading. Again changes nothing.

    Raises NotVisible.
    """
    with transaction.atomic():
        row = CounselGrant.objects.select_for_update().filter(pk=grant_id, firm_id=actor.organisation_id).first()
        if row is None or row.client_id not in queries.clients_to_grant(actor, row.case_id, now=now):
            raise NotVisible
        if row.ended_at is None:
            row.ended_at, row.ended_by_id = now, actor.person_id
            with act(
                actor,
                EventType.COUNSEL_ENDED,
                now=now,
                case_id=row.case_id,
                object_id=row.pk,
                values={"client": row.client_id},
                recipient=row.person_id,
            ):
                row.save(update_fields=["ended_at", "ended_by_id"])
                _take_back(row)
                take_back_lodged(row.case_id, actor, now)
                announce("disclosure", [row.organisation_id], row.case_id)
    return row.case_id


def give_undertaking(*, document_id: str, confirmed: bool, actor: Actor, now: datetime) -> str:
    """Record the undertaking for the recorded interviews of a client's case. Giving it again changes nothing.

    Returns the id. Raises NotVisible, DisclosureIncomplete.
    """
    document = queries.get_document(actor, document_id, now=now)
    if not document.needs_undertaking or not document.reading.allowed:
        raise NotVisible
    if not confirmed:
        raise DisclosureIncomplete("confirmed", "Confirm that you give this undertaking, or go back.")
    service = Service.objects.get(pk=document.service_id)
    with transaction.atomic():
        if queries.has_undertaken(actor, service):
            return document_id
        row = Undertaking(
            id=new_id(),
            case_id=service.case_id,
            client_id=service.client_id,
            organisation_id=actor.organisation_id,
            person_id=actor.person_id,
            words=rules.UNDERTAKING,
            given_at=now,
        )
        with act(
            actor,
            EventType.UNDERTAKING_GIVEN,
            now=now,
            case_id=service.case_id,
            object_id=row.pk,
            values={"client": service.client_id},
            recipient=service.organisation_id,
        ):
            row.save(force_insert=True)
    return row.pk


def object_to_statements(
    *, service_id: str, document_ids: Sequence[str], reason: str, actor: Actor, now: datetime
) -> None:
    """Object to statements served under section 9, for the client or in person; both sides have it from then on.

    Again changes nothing. Raises NotVisible, DisclosureIncomplete.
    """
    with transaction.atomic():
        row = queries.get_service(actor, service_id, Action.OBJECT_TO_STATEMENT, now=now, lock=True)
        objecting.object_to(row, document_ids, reason, actor, now, received_on=local_day(now))


def renew_access(*, service_id: str, actor: Actor, now: datetime) -> datetime:
    """Renew what was served, by one click of whoever holds it now; return until when. Raises NotVisible."""
    with transaction.atomic():
        row = queries.get_service(actor, service_id, Action.RENEW_SERVICE, now=now, lock=True)
        return serving.renew(row, actor, now)


def _take_back(row: CounselGrant) -> None:
    """Destroy the keys of an organisation in which nobody is let in any more."""
    same = {"case_id": row.case_id, "client_id": row.client_id, "organisation_id": row.organisation_id}
    if CounselGrant.objects.filter(**same, ended_at=None).exists():
        return
    services = Service.objects.filter(case_id=row.case_id, client_id=row.client_id).values_list("id", flat=True)
    giving.take_back(service_ids=services, organisation_ids=[row.organisation_id])


def _advocate(email: str, actor: Actor, now: datetime) -> tuple[str, str]:
    """Return the person and their organisation. Raises DisclosureIncomplete: the same for unknown and unsuited."""
    person_id = organisations.get_person_id_by_email(email)
    places = organisations.list_organisations_of(person_id, now=now) if person_id else []
    for place in places:
        if place.kind is OrganisationKind.DEF and place.id != actor.organisation_id:
            roles = organisations.get_actor(person_id or "", place.id, now=now).roles
            if roles & ADVOCATES:
                return person_id or "", place.id
    raise DisclosureIncomplete(
        "email", "Enter the address with which counsel signs in here, of chambers or another firm. Ask them for it."
    )
