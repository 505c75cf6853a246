"""Merge a case into a lead, which takes over its facts; the merged case keeps its URN and is only read from then on."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.stages.cases import visibility
from unbroken.stages.cases.assigning import check_sides_of_both, copy_block
from unbroken.stages.cases.errors import CaseMerged, LinkRefused
from unbroken.stages.cases.linking.copying import (
    Stamp,
    adopt_whereabouts,
    digest_of,
    facts_of,
    write_copies,
    write_over,
)
from unbroken.stages.cases.linking.links import LinkKind, check_reason, close_link, lock_link, write_link
from unbroken.stages.cases.linking.mergeplan import plan_merge
from unbroken.stages.cases.linking.moves import Carried, Move, Route, carry, tell_followers
from unbroken.stages.cases.linking.plans import Fact, Plan
from unbroken.stages.cases.linking.stored import items_named, with_items
from unbroken.stages.cases.locking import lock_cases
from unbroken.stages.cases.models import Block, Case, CaseLink, PersonLink


def merge_case(*, case_id: str, lead_id: str, reason: str, actor: Actor, now: datetime) -> Plan:
    """Merge a case into a lead; return what was done. Doing it again changes nothing.

    Both keep their URN and history. Whoever is kept off the merged case is kept off the lead; who works on the lead
    stays as it is. Raises InvalidInput, LinkRefused, CaseMerged, NotVisible.
    """
    lead_target = visibility.case_relation(actor, lead_id, now=now)
    for needed in (Action.EDIT_CASE, Action.ADD_ITEM):
        require(actor, needed, lead_target)
    why = check_reason(reason)
    target = visibility.case_relation(actor, case_id, now=now)
    with transaction.atomic():
        if _was_done(case_id, lead_id):
            require(actor, Action.VIEW_FACTS, target)
            return Plan()
        require(actor, Action.EDIT_CASE, target)
        if case_id == lead_id:
            raise LinkRefused("A case cannot be merged with itself. Enter the URN of the other one.")
        try:
            cases = lock_cases(case_id, lead_id)
        except CaseMerged:
            if _was_done(case_id, lead_id):
                return Plan()
            raise
        case, lead = cases[case_id], cases[lead_id]
        if case.owner_organisation_id != lead.owner_organisation_id:
            raise LinkRefused("These cases belong to two organisations. Link them instead; each keeps its own file.")
        check_sides_of_both(case_id, lead_id)
        facts, carried = _facts_with_items(case, lead, Stamp(actor, now))
        plan = plan_merge(
            facts_of(lead_id),
            facts,
            same=_same_people(case_id, lead_id),
            numbers=lead.unused_numbers,
            make_id=new_id,
        )
        _write(case, lead, plan, carried, why, Stamp(actor, now))
    return plan


def preview_merge(*, case_id: str, lead_id: str, actor: Actor, now: datetime) -> Plan:
    """Return what a merge would do; nothing stays written. Raises as merge_case."""
    with transaction.atomic():
        plan = merge_case(case_id=case_id, lead_id=lead_id, reason="Preview", actor=actor, now=now)
        transaction.set_rollback(True)
    return plan


def undo_merge(*, lead_id: str, link_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Open a merged case again. What the lead took over stays there until somebody withdraws it.

    Doing it again changes nothing. Raises InvalidInput, LinkRefused, NotVisible.
    """
    require(actor, Action.EDIT_CASE, visibility.case_relation(actor, lead_id, now=now))
    why = check_reason(reason)
    with transaction.atomic():
        link = lock_link(lead_id, link_id, actor, now)
        if link.kind != LinkKind.MERGED or link.case_id != lead_id:
            raise LinkRefused("This is not a merge into this case. Open the case that it was merged into.")
        if link.ended_at is None:
            close_link(link, lead_id, why, actor, now)
            Case.objects.filter(pk=link.other_id).update(closed_at=None)


def _facts_with_items(case: Case, lead: Case, stamp: Stamp) -> tuple[list[Fact], Carried]:
    """Return the facts of the merged case naming the items of the lead, where they are reachable now, and those."""
    facts, route = facts_of(case.id), Route(case.id, case.urn, lead.id, lead.urn)
    carried = carry(route, items_named(one.record for one in facts), stamp.actor, stamp.now)
    return [replace(one, record=with_items(one.record, carried.items)) for one in facts], carried


def _was_done(case_id: str, lead_id: str) -> bool:
    return CaseLink.objects.filter(case_id=lead_id, other_id=case_id, kind=LinkKind.MERGED, ended_at=None).exists()


def _same_people(case_id: str, lead_id: str) -> dict[str, str]:
    """Return people of a case whom somebody recorded as one with a person of the lead."""
    alive = {"record__withdrawn_at": None, "other__withdrawn_at": None, "is_same": True}
    one_way = PersonLink.objects.filter(record__case_id=case_id, other__case_id=lead_id, **alive)
    other_way = PersonLink.objects.filter(record__case_id=lead_id, other__case_id=case_id, **alive)
    pairs = [*one_way.values_list("record_id", "other_id"), *other_way.values_list("other_id", "record_id")]
    return dict(sorted(pairs, reverse=True))


def _write(case: Case, lead: Case, plan: Plan, carried: Carried, reason: str, stamp: Stamp) -> None:
    actor, now = stamp.actor, stamp.now
    for block in Block.objects.filter(case=case, lifted_at=None):
        copy_block(block, lead.id, actor, now)
    digest, count = digest_of(plan.copies), len(plan.copies)
    with act(
        actor,
        EventType.CASE_MERGED,
        now=now,
        case_id=lead.id,
        object_id=lead.id,
        purpose=reason,
        digest=digest,
        values={"from": case.id, "urn": case.urn, "records": count, "changed": len(plan.changed)},
    ):
        ids = write_copies(case, lead, plan.copies, stamp, is_merge=True)
        write_over(lead, plan, stamp)
        adopt_whereabouts(case, lead, plan.same, stamp)
        lead.unused_numbers = dict(plan.numbers)
        lead.revision += 1
        lead.save(update_fields=["unused_numbers", "revision"])
    with act(
        actor,
        EventType.CASE_MERGED,
        now=now,
        case_id=case.id,
        object_id=case.id,
        purpose=reason,
        digest=digest,
        values={"into": lead.id, "urn": lead.urn, "records": count},
    ):
        case.closed_at = now
        case.save(update_fields=["closed_at"])
        write_link(lead.id, case.id, LinkKind.MERGED, reason, actor, now)
        accused = plan.accused | frozenset(plan.same)
        move = Move(case.id, lead.id, {**ids, **plan.same}, accused, is_merge=True, carried=carried)
        tell_followers(move, actor, now)
