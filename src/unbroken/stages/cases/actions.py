"""Every write of this stage. Each one is one transaction with its custody event; each can be sent twice."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import DateCode, OffenceFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import Role
from unbroken.ground.access.target import Seat, own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.webhooks import telling as webhooks
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.cases import contactkeys, recording, visibility
from unbroken.stages.cases.assigning import (
    assign_person,
    block_person,
    end_assignment,
    give_seat,
    lift_block,
    renew_assignment,
)
from unbroken.stages.cases.duplicates import decide_duplicate
from unbroken.stages.cases.errors import UrnRegistered
from unbroken.stages.cases.facts import open_whereabouts
from unbroken.stages.cases.linking.links import end_link, link_cases
from unbroken.stages.cases.linking.merge import merge_case, undo_merge
from unbroken.stages.cases.linking.split import split_case
from unbroken.stages.cases.linking_items import link_item
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Case, Holding
from unbroken.stages.cases.recording import (
    record_fact,
    record_outline,
    record_whereabouts_part,
    restore_fact,
    withdraw_fact,
    withdraw_whereabouts_part,
)
from unbroken.stages.cases.rules import (
    CaseInput,
    OffenceInput,
    PersonInput,
    check_case,
    check_offence,
    check_person,
)


def register_case(
    *,
    case_id: str,
    urn: str,
    operation_name: str,
    offences: Sequence[OffenceInput],
    people: Sequence[PersonInput],
    actor: Actor,
    now: datetime,
    unit_id: str = "",
) -> str:
    """Register a case, its offences and people, and assign the person who registers it; return its id.

    A connected system is nobody to assign: its caller assigns the officer.
    unit_id: the unit that has the case; without it, the actor's own when they have just one.
    Sending the same case_id again changes nothing. Raises CaseFieldsMissing, UrnRegistered, NotVisible.
    """
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    facts = check_case(urn, operation_name, offences, people, today=now.date())
    unit = _own_unit(actor, unit_id)
    if _is_registered(case_id, facts.urn, actor):
        return case_id
    try:
        with transaction.atomic():
            _write_case(case_id, facts, unit, actor, now)
    except IntegrityError as clash:
        if _is_registered(case_id, facts.urn, actor):
            return case_id
        raise UrnRegistered(facts.urn) from clash
    return case_id


def open_case(*, case_id: str, urn: str, unit_id: str = "", actor: Actor, now: datetime) -> None:
    """Register a case whose facts follow in the same import. urn: canonical. Raises UrnRegistered, NotVisible."""
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    try:
        with transaction.atomic():
            _write_case(case_id, CaseInput(urn, "", (), ()), _own_unit(actor, unit_id), actor, now)
    except IntegrityError as clash:
        raise UrnRegistered(urn) from clash


def add_offence(*, case_id: str, offence: OffenceInput, actor: Actor, now: datetime) -> str:
    """Add an offence to a case; return its id. Raises CaseFieldsMissing, NotVisible."""
    require(actor, Action.EDIT_CASE, visibility.case_relation(actor, case_id))
    clean = check_offence(offence, today=now.date())
    with transaction.atomic():
        _write_offence(lock_case(case_id), clean, actor, now)
    return clean.id


def add_person(*, case_id: str, person: PersonInput, actor: Actor, now: datetime) -> str:
    """Add a person to a case; return their id in it. Raises CaseFieldsMissing, NotVisible."""
    require(actor, Action.EDIT_CASE, visibility.case_relation(actor, case_id))
    clean = check_person(person, today=now.date())
    with transaction.atomic():
        _write_person(lock_case(case_id), clean, actor, now)
    return clean.id


def join_organisation(*, case_id: str, organisation_id: str, person_id: str, actor: Actor, now: datetime) -> None:
    """Record that the actor's organisation now holds material of the case, and assign the person who signed.

    Called inside the transaction that signs a receipt. Safe to run twice. Raises NotVisible.
    """
    if organisation_id != actor.organisation_id or not Case.objects.filter(pk=case_id).exists():
        raise NotVisible
    if not Holding.objects.filter(case_id=case_id, organisation_id=organisation_id).exists():
        with act(
            actor,
            EventType.CASE_JOINED,
            now=now,
            case_id=case_id,
            object_id=case_id,
            values={"holder": organisation_id},
        ):
            Holding.objects.create(
                id=new_id(),
                case_id=case_id,
                organisation_id=organisation_id,
                organisation_kind=organisations.get_organisation(organisation_id).kind,
                since=now,
            )
    case = Case.objects.get(pk=case_id)
    contactkeys.share(case, organisation_id, organisations.get_organisation(organisation_id).kind, now)
    give_seat(case_id, Seat(organisation_id, person_id), actor, now)


def _own_unit(actor: Actor, unit_id: str) -> str:
    if unit_id and unit_id not in actor.unit_ids:
        raise NotVisible
    if unit_id or len(actor.unit_ids) != 1:
        return unit_id
    return next(iter(actor.unit_ids))


def _is_registered(case_id: str, urn: str, actor: Actor) -> bool:
    """Say whether this very registration was done before. Raises UrnRegistered, Conflict."""
    found = Case.objects.filter(pk=case_id).first()
    if found is None:
        if Case.objects.filter(urn=urn).exists():
            raise UrnRegistered(urn)
        return False
    if found.urn != urn or found.registered_by_id != actor.person_id:
        raise Conflict("This form was used already for another case. Open the form again and fill it in there.")
    return True


def _write_case(case_id: str, facts: CaseInput, unit_id: str, actor: Actor, now: datetime) -> None:
    with act(
        actor,
        EventType.CASE_REGISTERED,
        now=now,
        case_id=case_id,
        object_id=case_id,
        values={"urn": facts.urn, "operation": facts.operation_name, "unit": unit_id},
    ):
        case = Case.objects.create(
            id=case_id,
            urn=facts.urn,
            operation_name=facts.operation_name,
            owner_organisation_id=actor.organisation_id,
            owner_unit_id=unit_id,
            registered_at=now,
            registered_by_id=actor.person_id,
        )
    for offence in facts.offences:
        _write_offence(case, offence, actor, now)
    for person in facts.people:
        _write_person(case, person, actor, now)
    if Role.API not in actor.roles:
        give_seat(case_id, actor.seat, actor, now)
    webhooks.tell(WebhookEvent.CASE_REGISTERED, [actor.organisation_id], {"case_id": case_id}, now=now)


def _write_offence(case: Case, offence: OffenceInput, actor: Actor, now: datetime) -> None:
    assert offence.start_on is not None  # noqa: S101  (check_offence refuses None)
    record = OffenceFact(
        id=offence.id,
        code=offence.code,
        date_code=DateCode(str(int(offence.date_code))),
        start_on=offence.start_on,
        end_on=offence.end_on,
        place=offence.place,
        wording=offence.wording,
    )
    values = {
        "offence": offence.id,
        "code": offence.code,
        "date_code": str(int(offence.date_code)),
        "start_on": offence.start_on.isoformat(),
        "end_on": offence.end_on.isoformat() if offence.end_on else "",
        "place": offence.place,
    }
    recording.write_first(case, record, actor, now, values)


def _write_person(case: Case, person: PersonInput, actor: Actor, now: datetime) -> None:
    record = PersonFact(
        id=person.id,
        roles=frozenset({CaseRole(person.role)}),
        surname=person.surname,
        forenames=tuple(person.forenames.split()),
        born_on=person.born_on,
        identifiers=tuple(sorted(person.identifiers.items())),
    )
    values = {
        "person": person.id,
        "role": str(person.role),
        "surname": person.surname,
        "forenames": person.forenames,
        "born_on": person.born_on.isoformat() if person.born_on else "",
        **person.identifiers,
    }
    recording.write_first(case, record, actor, now, values)


__all__ = [
    "OffenceInput",
    "PersonInput",
    "add_offence",
    "add_person",
    "assign_person",
    "block_person",
    "decide_duplicate",
    "end_assignment",
    "end_link",
    "join_organisation",
    "lift_block",
    "link_cases",
    "link_item",
    "lock_case",
    "merge_case",
    "open_case",
    "open_whereabouts",
    "record_fact",
    "record_outline",
    "record_whereabouts_part",
    "register_case",
    "renew_assignment",
    "restore_fact",
    "split_case",
    "undo_merge",
    "withdraw_fact",
    "withdraw_whereabouts_part",
]
