"""The facts of a hand-over that the access policy needs, and the lock every change starts with."""

from collections.abc import Iterable
from dataclasses import replace

from unbroken.ground.access.target import Kind, Seat, Sensitivity, Target
from unbroken.ground.errors import NotVisible
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.readers import named_readers, walled_items
from unbroken.stages.handovers.models import Alarm, Handover, HandoverItem
from unbroken.stages.handovers.rules import State, stage_of


def locked(handover_id: str) -> Handover:
    """Return the hand-over, locked until the transaction ends. Raises NotVisible.

    Every change takes this lock first, so that two tabs, a job and a page never act on it together.
    """
    found = Handover.objects.select_for_update().filter(pk=handover_id).first()
    if found is None:
        raise NotVisible
    return found


def handover_target(handover: Handover) -> Target:
    """Return the target of one hand-over."""
    return handover_targets([handover])[handover.id]


def alarm_target(handover: Handover) -> Target:
    """Return the target of a hand-over's alarm."""
    return replace(handover_target(handover), kind=Kind.ALARM)


def handover_targets(handovers: Iterable[Handover]) -> dict[str, Target]:
    """Return the targets of several hand-overs by id, in a fixed number of queries."""
    listed = list(handovers)
    of_cases = cases.case_targets({one.case_id for one in listed})
    overdue = set(
        Alarm.objects.filter(handover__in=listed, cleared_at__isnull=True).values_list("handover_id", flat=True)
    )
    found = {
        one.id: _target(one, of_cases[one.case_id], is_overdue=one.id in overdue)
        for one in listed
        if one.case_id in of_cases
    }
    return found | _walled(listed, found, of_cases)


def _walled(listed: list[Handover], found: dict[str, Target], of_cases: dict[str, Target]) -> dict[str, Target]:
    """Return anew the targets of hand-overs with sensitive material: its readers see them, and sender and recipient."""
    rows = list(HandoverItem.objects.filter(handover__in=list(found)).values_list("handover_id", "item_id"))
    walled = walled_items([one.case_id for one in listed], [item_id for _handover_id, item_id in rows])
    with_some = {handover_id for handover_id, item_id in rows if item_id in walled}
    return {
        one.id: replace(
            found[one.id],
            sensitivity=Sensitivity.SENSITIVE,
            named_people=named_readers(one.case_id, of_cases[one.case_id])
            | {Seat(one.from_organisation_id, one.from_person_id), Seat(one.to_organisation_id, one.to_person_id)},
        )
        for one in listed
        if one.id in with_some
    }


def _target(handover: Handover, case: Target, *, is_overdue: bool) -> Target:
    state = State(handover.state)
    sender = handover.from_organisation_id
    recipient = Seat(handover.to_organisation_id, handover.to_person_id)
    return replace(
        case,
        kind=Kind.HANDOVER,
        owner_organisation=sender,
        owner_unit=case.owner_unit if sender == case.owner_organisation else "",
        offered_to=frozenset() if state is State.PREPARING else frozenset({recipient}),
        holder_organisations=frozenset({recipient.organisation_id}) if state is State.RECEIVED else frozenset(),
        stage=stage_of(state, is_overdue=is_overdue),
    )
