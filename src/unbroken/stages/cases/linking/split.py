"""Split a case: chosen defendants go with their offences to a new case, whose URN has the suffix of a split."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import Seat, own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.ground.webhooks import telling as webhooks
from unbroken.ground.webhooks.events import WebhookEvent
from unbroken.stages.cases import visibility
from unbroken.stages.cases.assigning import copy_block, give_seat
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.identifiers import parse_urn
from unbroken.stages.cases.linking.copying import Stamp, digest_of, facts_of, write_copies, write_over
from unbroken.stages.cases.linking.links import LinkKind, check_reason, write_link
from unbroken.stages.cases.linking.moves import Carried, Move, Route, carry, tell_followers
from unbroken.stages.cases.linking.plans import Plan
from unbroken.stages.cases.linking.splitplan import plan_split
from unbroken.stages.cases.linking.stored import items_named, with_items
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Assignment, Block, Case, CaseLink

SUFFIX = "S"
LAST_SUFFIX = 99


def split_case(
    *, case_id: str, new_case_id: str, people: Collection[str], reason: str, actor: Actor, now: datetime
) -> Plan:
    """Move defendants with their offences to a new case; return what was done.

    Both cases keep their history, and the new one is linked to the first. Whoever is assigned to or kept off the
    first case is assigned to or kept off the new one. Sending the same new_case_id again changes nothing.
    Raises InvalidInput, LinkRefused, CaseMerged, NotVisible.
    """
    target = visibility.case_relation(actor, case_id, now=now)
    for needed in (Action.EDIT_CASE, Action.ADD_ITEM):
        require(actor, needed, target)
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    why = check_reason(reason)
    try:
        with transaction.atomic():
            case = lock_case(case_id)
            if _was_done(case_id, new_case_id):
                return Plan()
            plan = plan_split(facts_of(case_id), frozenset(people), new_id)
            _write(case, new_case_id, plan, why, Stamp(actor, now))
    except IntegrityError as clash:
        raise Conflict("Another case took the URN at this moment. Press the button again.") from clash
    return plan


def preview_split(*, case_id: str, people: Collection[str], actor: Actor, now: datetime) -> tuple[Plan, str]:
    """Return what a split would do and the URN of the new case; nothing stays written. Raises as split_case."""
    made = new_id()
    with transaction.atomic():
        plan = split_case(case_id=case_id, new_case_id=made, people=people, reason="Preview", actor=actor, now=now)
        urn = Case.objects.values_list("urn", flat=True).get(pk=made)
        transaction.set_rollback(True)
    return plan, urn


def next_urn(urn: str) -> str:
    """Return the URN of the next case split from this one: 18ZA0000126 gives 18ZA0000126(S)/1. Raises LinkRefused."""
    base = replace(parse_urn(urn), mark="", sub=0)
    taken = set(Case.objects.filter(urn__startswith=str(base)).values_list("urn", flat=True))
    offered = (str(replace(base, mark=SUFFIX, sub=sub)) for sub in range(1, LAST_SUFFIX + 1))
    found = next((one for one in offered if one not in taken), None)
    if found is None:
        raise LinkRefused(f"This case was split {LAST_SUFFIX} times already. Register a new case and link it.")
    return found


def _was_done(case_id: str, new_case_id: str) -> bool:
    if not Case.objects.filter(pk=new_case_id).exists():
        return False
    if CaseLink.objects.filter(case_id=case_id, other_id=new_case_id, kind=LinkKind.SPLIT).exists():
        return True
    raise Conflict("This form was used already for another case. Open the form again and fill it in there.")


def _write(case: Case, new_case_id: str, plan: Plan, reason: str, stamp: Stamp) -> None:
    actor, now = stamp.actor, stamp.now
    urn = next_urn(case.urn)
    with act(
        actor,
        EventType.CASE_REGISTERED,
        now=now,
        case_id=new_case_id,
        object_id=new_case_id,
        purpose=reason,
        values={"urn": urn, "operation": case.operation_name, "unit": case.owner_unit_id, "split_from": case.urn},
    ):
        made = Case.objects.create(
            id=new_case_id,
            urn=urn,
            operation_name=case.operation_name,
            owner_organisation_id=case.owner_organisation_id,
            owner_unit_id=case.owner_unit_id,
            registered_at=now,
            registered_by_id=actor.person_id,
            revision=1,
            unused_numbers=case.unused_numbers,
        )
    _carry_people_over(case, made, stamp)
    plan, carried = _with_items(case, made, plan, stamp)
    _move_facts(case, made, plan, carried, reason, stamp)
    webhooks.tell(WebhookEvent.CASE_REGISTERED, [case.owner_organisation_id], {"case_id": new_case_id}, now=now)


def _with_items(case: Case, made: Case, plan: Plan, stamp: Stamp) -> tuple[Plan, Carried]:
    """Return the plan naming the items of the new case, where they are reachable from now on, and those items."""
    route = Route(case.id, case.urn, made.id, made.urn)
    carried = carry(route, items_named(one.record for one in plan.copies), stamp.actor, stamp.now)
    copies = tuple(replace(one, record=with_items(one.record, carried.items)) for one in plan.copies)
    return replace(plan, copies=copies), carried


def _move_facts(case: Case, made: Case, plan: Plan, carried: Carried, reason: str, stamp: Stamp) -> None:
    actor, now = stamp.actor, stamp.now
    digest, count = digest_of(plan.copies), len(plan.copies)
    with act(
        actor,
        EventType.CASE_SPLIT,
        now=now,
        case_id=made.id,
        object_id=made.id,
        purpose=reason,
        digest=digest,
        values={"from": case.id, "urn": case.urn, "records": count},
    ):
        ids = write_copies(case, made, plan.copies, stamp)
    with act(
        actor,
        EventType.CASE_SPLIT,
        now=now,
        case_id=case.id,
        object_id=case.id,
        purpose=reason,
        digest=digest,
        values={"into": made.id, "urn": made.urn, "records": count, "withdrawn": " ".join(plan.withdrawn)[:8000]},
    ):
        write_over(case, plan, stamp)
        write_link(case.id, made.id, LinkKind.SPLIT, reason, actor, now)
        case.revision += 1
        case.save(update_fields=["revision"])
        move = Move(case.id, made.id, ids, plan.accused, is_merge=False, carried=carried)
        tell_followers(move, actor, now)


def _carry_people_over(case: Case, made: Case, stamp: Stamp) -> None:
    """Keep off the new case whoever is kept off the first, and assign whoever of its owner works on it."""
    for block in Block.objects.filter(case=case, lifted_at=None):
        copy_block(block, made.id, stamp.actor, stamp.now)
    seats = Assignment.objects.filter(
        visibility.unexpired(stamp.now), case=case, organisation_id=case.owner_organisation_id
    )
    for one in seats:
        give_seat(made.id, Seat(one.organisation_id, one.person_id), stamp.actor, stamp.now, one.expires_at)
