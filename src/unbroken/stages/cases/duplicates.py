"""Notice people who may be recorded twice, among the cases an actor may see, and keep what somebody decided.

The same PNCID, the same name and date of birth, or a surname that sounds alike with the same date of birth.
Nothing is joined by itself: a person decides, and both records stay with their history.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases.models import PersonIndex, PersonLink
from unbroken.stages.cases.sounds import likeness
from unbroken.stages.cases.visibility import case_relation, case_targets, visible_to

LIMIT = 50
ALIKE = 0.8


@dataclass(frozen=True)
class Duplicate:
    """A person of the case who may be another record. is_same: what was decided, None when nobody did yet."""

    person_id: str
    other_id: str
    other_case_id: str
    other_urn: str
    other_name: str
    reason: str
    is_same: bool | None


def list_duplicates(actor: Actor, case_id: str, *, now: datetime) -> list[Duplicate]:
    """Return the likely duplicates of the people of a case, the surest first. Raises NotVisible.

    The same number of queries however many people there are.
    """
    require(actor, Action.VIEW_FACTS, case_relation(actor, case_id, now=now))
    mine = list(PersonIndex.objects.filter(case_id=case_id, is_withdrawn=False))
    if not mine:
        return []
    alike = Q(pncid__in=[one.pncid for one in mine if one.pncid])
    for one in mine:
        if one.born_on is not None:
            alike |= Q(surname=one.surname, born_on=one.born_on) | Q(sound=one.sound, born_on=one.born_on)
    near = PersonIndex.objects.filter(alike, is_withdrawn=False, case__in=visible_to(actor, now=now))
    found = list(near.select_related("case").order_by("pk")[: LIMIT * 4])
    targets = case_targets({one.case_id for one in found}, now=now)
    ids = [one.pk for one in (*mine, *found)]
    decided = {
        (one.record_id, one.other_id): one.is_same for one in PersonLink.objects.filter(record__in=ids, other__in=ids)
    }
    made = [
        (rank, one, other, reason)
        for one in mine
        for other in found
        if one.pk != other.pk and can(actor, Action.VIEW_FACTS, targets[other.case_id])
        if not (one.case_id == other.case_id and other.pk < one.pk)
        for rank, reason in [_reason(one, other)]
        if reason
    ]
    made.sort(key=lambda row: (row[0], row[1].pk, row[2].pk))
    return [
        Duplicate(
            one.pk,
            other.pk,
            other.case_id,
            other.case.urn,
            f"{other.forenames} {other.surname}".strip().title(),
            reason,
            decided.get(_pair(one.pk, other.pk)),
        )
        for _rank, one, other, reason in made[:LIMIT]
    ]


def decide_duplicate(
    *, case_id: str, person_id: str, other_id: str, is_same: bool, actor: Actor, now: datetime
) -> None:
    """Keep whether two records are of one person. Deciding the same again changes nothing. Raises NotVisible."""
    require(actor, Action.EDIT_CASE, case_relation(actor, case_id, now=now))
    known = {one.other_id for one in list_duplicates(actor, case_id, now=now) if one.person_id == person_id}
    if other_id not in known:
        raise NotVisible
    first, second = _pair(person_id, other_id)
    event = EventType.CASE_PEOPLE_LINKED if is_same else EventType.CASE_PEOPLE_UNLINKED
    with transaction.atomic():
        row = PersonLink.objects.select_for_update().filter(record_id=first, other_id=second).first()
        if row is not None and row.is_same is is_same:
            return
        with act(
            actor,
            event,
            now=now,
            case_id=case_id,
            object_id=case_id,
            values={"record": first, "other": second},
        ):
            PersonLink.objects.update_or_create(
                record_id=first,
                other_id=second,
                defaults={"is_same": is_same, "at": now, "decided_by_id": actor.person_id},
                create_defaults={"id": new_id(), "is_same": is_same, "at": now, "decided_by_id": actor.person_id},
            )


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _reason(one: PersonIndex, other: PersonIndex) -> tuple[int, str]:
    """Return how sure it is, 0 the surest, and why in words; an empty reason when they are not alike."""
    if one.pncid and one.pncid == other.pncid:
        return 0, "same PNCID"
    if one.pncid and other.pncid:
        return 9, ""
    if one.born_on is None or one.born_on != other.born_on:
        return 9, ""
    is_forename_alike = (
        not one.forenames
        or not other.forenames
        or likeness(one.forenames.split()[0], other.forenames.split()[0]) >= ALIKE
    )
    if not is_forename_alike:
        return 9, ""
    if one.surname == other.surname:
        return 1, "same name and date of birth"
    return (2, "a name that sounds alike and the same date of birth") if one.sound == other.sound else (9, "")
