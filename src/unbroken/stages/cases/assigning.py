"""Who works on a case: assignments that end or expire, nobody on both sides, and the conflict list."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import Seat
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases.errors import AssignmentRefused, DefenceIsProsecuting, LinkRefused, PersonBlocked
from unbroken.stages.cases.models import Assignment, Block, Case
from unbroken.stages.cases.visibility import audience, case_relation

PROSECUTING = frozenset({OrganisationKind.POL, OrganisationKind.CPS})
REASON_LIMIT = 500


def assign_person(
    *, case_id: str, person_id: str, actor: Actor, now: datetime, expires_at: datetime | None = None
) -> str:
    """Assign a colleague of the actor's own organisation to a case; return the assignment's id.

    expires_at: when it ends unless it is renewed; None for as long as the case needs them.
    Somebody already assigned stays so. Raises AssignmentRefused, NotVisible.
    """
    require(actor, Action.ASSIGN_PERSON, case_relation(actor, case_id, now=now))
    _check_expiry(expires_at, now)
    try:
        organisations.get_actor(person_id, actor.organisation_id, now=now)
    except NotVisible as absent:
        sentence = "Choose somebody who works in your own organisation and whose account is active."
        raise AssignmentRefused(sentence) from absent
    return give_seat(case_id, Seat(actor.organisation_id, person_id), actor, now, expires_at)


def renew_assignment(*, assignment_id: str, expires_at: datetime, actor: Actor, now: datetime) -> None:
    """Let an assignment of the actor's own organisation run until a later day. Raises InvalidInput, NotVisible."""
    found = _own(assignment_id, actor, now)
    _check_expiry(expires_at, now)
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=found.case_id)
        found.refresh_from_db()
        if found.until is not None:
            raise AssignmentRefused("This assignment has ended. Assign the person again.")
        if found.expires_at != expires_at:
            _check_sides(found.case_id, Seat(found.organisation_id, found.person_id))
            _renew(found, expires_at, actor, now)


def end_assignment(*, assignment_id: str, actor: Actor, now: datetime) -> None:
    """End an assignment in the actor's own organisation. The last one of an organisation stays.

    Raises AssignmentRefused, NotVisible.
    """
    found = _own(assignment_id, actor, now)
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=found.case_id)
        found.refresh_from_db()
        if found.until is not None:
            return
        others = Assignment.objects.filter(
            Q(expires_at=None) | Q(expires_at__gt=now),
            case_id=found.case_id,
            organisation_id=actor.organisation_id,
            until__isnull=True,
        ).exclude(pk=found.pk)
        if not others.exists():
            raise AssignmentRefused(
                "This is the only person of your organisation on the case. Assign somebody else first."
            )
        _end(found, actor, now)


def block_person(*, case_id: str, person_id: str, reason: str, actor: Actor, now: datetime) -> str:
    """Put somebody on the case's conflict list: they see nothing of it and cannot be given it; return the entry's id.

    Their running assignments end. Doing it again changes nothing. Raises InvalidInput, AssignmentRefused, NotVisible.
    """
    require(actor, Action.ASSIGN_PERSON, case_relation(actor, case_id, now=now))
    why = " ".join(reason.split())
    if not why or len(why) > REASON_LIMIT:
        sentence = f"Say how they know somebody in the case, in {REASON_LIMIT} characters or fewer."
        raise InvalidInput(sentence, fields={"reason": sentence})
    if person_id not in organisations.get_people([person_id]):
        sentence = "Choose a person who uses this service."
        raise InvalidInput(sentence, fields={"person_id": sentence})
    if person_id == actor.person_id:
        raise AssignmentRefused("Ask a colleague to take the case over first; then they can record your conflict.")
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=case_id)
        running = Block.objects.filter(case_id=case_id, person_id=person_id, lifted_at=None).first()
        if running is not None:
            return running.id
        return _keep_off(case_id, person_id, why, actor, now)


def copy_block(block: Block, case_id: str, actor: Actor, now: datetime) -> None:
    """Keep the same person off another case, for a caller who has locked it."""
    if not Block.objects.filter(case_id=case_id, person_id=block.person_id, lifted_at=None).exists():
        _keep_off(case_id, block.person_id, block.reason, actor, now)


def _keep_off(case_id: str, person_id: str, reason: str, actor: Actor, now: datetime) -> str:
    for one in Assignment.objects.filter(case_id=case_id, person_id=person_id, until=None):
        _end(one, actor, now)
    values = {"person": person_id, "reason": reason}
    with act(actor, EventType.CASE_CONFLICT_FLAGGED, now=now, case_id=case_id, object_id=case_id, values=values):
        made = Block.objects.create(
            id=new_id(),
            case_id=case_id,
            person_id=person_id,
            reason=reason,
            since=now,
            flagged_by_id=actor.person_id,
        )
        announce("cases", audience(case_id), case_id)
    return made.id


def lift_block(*, block_id: str, actor: Actor, now: datetime) -> None:
    """Take somebody off the conflict list. Doing it again changes nothing. Raises NotVisible."""
    found = Block.objects.filter(pk=block_id).first()
    if found is None:
        raise NotVisible
    require(actor, Action.ASSIGN_PERSON, case_relation(actor, found.case_id, now=now))
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=found.case_id)
        found.refresh_from_db()
        if found.lifted_at is not None:
            return
        values = {"person": found.person_id}
        with act(
            actor,
            EventType.CASE_CONFLICT_LIFTED,
            now=now,
            case_id=found.case_id,
            object_id=found.case_id,
            values=values,
        ):
            found.lifted_at = now
            found.save(update_fields=["lifted_at"])


def give_seat(case_id: str, seat: Seat, actor: Actor, now: datetime, expires_at: datetime | None = None) -> str:
    """Assign a seat that its caller has checked; return the assignment's id. An expired one runs again.

    Raises AssignmentRefused.
    """
    with transaction.atomic():
        Case.objects.select_for_update().get(pk=case_id)
        running = Assignment.objects.filter(
            case_id=case_id, organisation_id=seat.organisation_id, person_id=seat.person_id, until__isnull=True
        ).first()
        if running is not None and (running.expires_at is None or running.expires_at > now):
            return running.id
        _check_sides(case_id, seat)
        if running is not None:
            _renew(running, expires_at, actor, now)
            return running.id
        with act(
            actor,
            EventType.CASE_ASSIGNMENT_MADE,
            now=now,
            case_id=case_id,
            object_id=case_id,
            values={
                "for_organisation": seat.organisation_id,
                "person": seat.person_id,
                "expires_at": expires_at.isoformat() if expires_at else "",
            },
        ):
            made = Assignment.objects.create(
                id=new_id(),
                case_id=case_id,
                organisation_id=seat.organisation_id,
                person_id=seat.person_id,
                since=now,
                expires_at=expires_at,
            )
            announce("cases", audience(case_id), case_id)
        return made.id


def _own(assignment_id: str, actor: Actor, now: datetime) -> Assignment:
    found = Assignment.objects.filter(pk=assignment_id, organisation_id=actor.organisation_id).first()
    if found is None:
        raise NotVisible
    require(actor, Action.ASSIGN_PERSON, case_relation(actor, found.case_id, now=now))
    return found


def _check_expiry(expires_at: datetime | None, now: datetime) -> None:
    if expires_at is not None and expires_at <= now:
        sentence = "The assignment must run until a day in the future."
        raise InvalidInput(sentence, fields={"expires_at": sentence})


def _check_sides(case_id: str, seat: Seat) -> None:
    """Refuse the blocked, and whoever works or has worked for the other side. Raises AssignmentRefused."""
    if Block.objects.filter(case_id=case_id, person_id=seat.person_id, lifted_at=None).exists():
        raise PersonBlocked
    elsewhere = Assignment.objects.filter(case_id=case_id, person_id=seat.person_id)
    ids = {seat.organisation_id, *elsewhere.values_list("organisation_id", flat=True)}
    kinds = {one.kind for one in organisations.get_organisations(ids).values()}
    if OrganisationKind.DEF in kinds and kinds & PROSECUTING:
        raise DefenceIsProsecuting


def check_sides_of_both(case_id: str, other_id: str) -> None:
    """Refuse to make one case of two in which somebody is on opposite sides. Raises LinkRefused."""
    sides: dict[str, set[str]] = {}
    seats = Assignment.objects.filter(case_id__in=(case_id, other_id)).values_list("person_id", "organisation_id")
    kinds = {key: one.kind for key, one in organisations.get_organisations({org for _who, org in seats}).items()}
    for person_id, organisation_id in seats:
        sides.setdefault(person_id, set()).add(kinds.get(organisation_id, ""))
    if any(OrganisationKind.DEF in found and found & PROSECUTING for found in sides.values()):
        raise LinkRefused(
            "Somebody works for the defence in one of these cases and against it in the other, so they cannot become "
            "one case. Link them instead."
        )


def _renew(found: Assignment, expires_at: datetime | None, actor: Actor, now: datetime) -> None:
    values = {"person": found.person_id, "expires_at": expires_at.isoformat() if expires_at else ""}
    with act(
        actor,
        EventType.CASE_ASSIGNMENT_RENEWED,
        now=now,
        case_id=found.case_id,
        object_id=found.case_id,
        values=values,
    ):
        found.expires_at = expires_at
        found.save(update_fields=["expires_at"])
        announce("cases", audience(found.case_id), found.case_id)


def _end(found: Assignment, actor: Actor, now: datetime) -> None:
    with act(
        actor,
        EventType.CASE_ASSIGNMENT_ENDED,
        now=now,
        case_id=found.case_id,
        object_id=found.case_id,
        values={"person": found.person_id},
    ):
        found.until = now
        found.save(update_fields=["until"])
        announce("cases", audience(found.case_id), found.case_id)
