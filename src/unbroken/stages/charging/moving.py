"""Keep up with cases that are split or merged: states and what the court did go along; a request is finished first."""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.stages.cases.linking.moves import Move
from unbroken.stages.charging.models import CaseDate, ChargeRequest, CourtStep, StepDefendant, SuspectTrack
from unbroken.stages.charging.rules.requests import OPEN

WAIT = (
    "A charging decision is asked for in this case and not finished. Wait until the charges are recorded, or withdraw "
    "the request; then split or merge the case."
)


def follow(move: Move, actor: Actor, now: datetime) -> None:
    """Take the states of suspects along; the decisions on them stay with the case they were made in.

    Runs in the transaction of the move. Raises Conflict while a request is open.
    """
    del actor, now
    if ChargeRequest.objects.filter(case_id=move.from_case_id, state__in=OPEN).exists():
        raise Conflict(WAIT)
    _carry_steps(move)
    _carry_days(move)
    rows = list(SuspectTrack.objects.filter(case_id=move.from_case_id, person_id__in=move.accused))
    if not move.is_merge:
        for row in rows:
            row.case_id, row.person_id = move.to_case_id, move.ids[row.person_id]
        SuspectTrack.objects.bulk_update(rows, ["case_id", "person_id"])
        return
    known = set(SuspectTrack.objects.filter(case_id=move.to_case_id).values_list("person_id", flat=True))
    SuspectTrack.objects.bulk_create(
        SuspectTrack(id=new_id(), case_id=move.to_case_id, person_id=there, track=row.track, since=row.since)
        for row in rows
        if (there := move.ids[row.person_id]) not in known
    )


def _carry_steps(move: Move) -> None:
    """Copy what the court did with each defendant who goes along. The first case keeps its own.

    Of whom the lead of a merge has steps already, it keeps those.
    """
    known = set(StepDefendant.objects.filter(step__case_id=move.to_case_id).values_list("person_id", flat=True))
    going = StepDefendant.objects.filter(
        step__case_id=move.from_case_id, step__withdrawn_at=None, person_id__in=move.accused
    )
    steps: dict[str, CourtStep] = {}
    made = []
    for row in going.select_related("step").order_by("step__recorded_at", "step_id"):
        person_id = move.ids[row.person_id]
        if person_id in known:
            continue
        if row.step_id not in steps:
            row.step.id, row.step.case_id = new_id(), move.to_case_id
            steps[row.step_id] = row.step
        row.id, row.step, row.person_id = new_id(), steps[row.step_id], person_id
        made.append(row)
    CourtStep.objects.bulk_create(steps.values())
    StepDefendant.objects.bulk_create(made)


def _carry_days(move: Move) -> None:
    """Copy the days recorded about each person who goes along, so that their clocks run on. The first keeps its own."""
    rows = CaseDate.objects.filter(case_id=move.from_case_id, person_id__in=list(move.ids), withdrawn_at=None)
    known = set(CaseDate.objects.filter(case_id=move.to_case_id).values_list("person_id", "kind", "at"))
    made = []
    for row in rows:
        row.id, row.case_id, row.person_id = new_id(), move.to_case_id, move.ids[row.person_id]
        if (row.person_id, row.kind, row.at) not in known:
            made.append(row)
    CaseDate.objects.bulk_create(made)
