"""The second person: decides without seeing what the first chose; a supervisor settles what they decide differently."""

from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.review import rules, targets
from unbroken.stages.review.deciding import lock, tell
from unbroken.stages.review.errors import SecondIsFirst
from unbroken.stages.review.models import Ruling, SecondRuling
from unbroken.stages.review.vocabulary import RulingState

GONE = "This no longer waits: it was decided, or taken back. Look at the place again."


def second_ruling(
    *, ruling_id: str, action: str, reason_code: str, note: str = "", actor: Actor, now: datetime
) -> RulingState:
    """Decide a place as the second person; return how the ruling stands now: ACTIVE, or DISPUTED when they differ.

    Raises NotVisible, InvalidInput, SecondIsFirst, Conflict when it no longer waits.
    """
    return _add(ruling_id, action, reason_code, note, actor, now, is_settlement=False)


def settle_ruling(
    *, ruling_id: str, action: str, reason_code: str, note: str = "", actor: Actor, now: datetime
) -> RulingState:
    """Settle a place that two people decided differently, as neither of them. Raises as second_ruling."""
    return _add(ruling_id, action, reason_code, note, actor, now, is_settlement=True)


def _add(
    ruling_id: str, action: str, reason_code: str, note: str, actor: Actor, now: datetime, *, is_settlement: bool
) -> RulingState:
    choice, code, words = rules.check_choice(action), rules.check_reason(reason_code), rules.check_note(note)
    version_id = Ruling.objects.filter(pk=ruling_id).values_list("version_id", flat=True).first()
    if version_id is None:
        raise NotVisible
    reviewed = targets.require_review(actor, version_id, Doing.SETTLE_RULING if is_settlement else Doing.REVIEW_ITEM)
    with transaction.atomic():
        lock(version_id)
        ruling = Ruling.objects.get(pk=ruling_id)
        _check(ruling, actor, is_settlement=is_settlement)
        second = SecondRuling(
            id=new_id(),
            ruling=ruling,
            organisation_id=actor.organisation_id,
            action=choice.value,
            reason_code=code,
            note=words,
            is_settlement=is_settlement,
            by_id=actor.person_id,
            at=now,
        )
        agree = is_settlement or choice.value == ruling.action
        state = RulingState.ACTIVE if agree else RulingState.DISPUTED
        changes = {"state": state} | ({"action": choice.value, "reason_code": code} if is_settlement else {})
        event = EventType.RULING_SETTLED if is_settlement else EventType.RULING_SECONDED
        values: dict[str, Json] = {"version": version_id, "place": ruling.key, "agree": agree}
        with act(actor, event, now=now, case_id=ruling.case_id, object_id=reviewed.item.id, values=values):
            second.save(force_insert=True)
            Ruling.objects.filter(pk=ruling_id).update(**changes)
            tell(version_id)
    return state


def _check(ruling: Ruling, actor: Actor, *, is_settlement: bool) -> None:
    wanted = RulingState.DISPUTED if is_settlement else RulingState.WAITS
    if ruling.state != wanted:
        raise Conflict(GONE)
    before = {ruling.by_id, *SecondRuling.objects.filter(ruling=ruling).values_list("by_id", flat=True)}
    if actor.person_id in before:
        raise SecondIsFirst
