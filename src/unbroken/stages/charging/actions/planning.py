"""The action plan: what the prosecutor needs, by when, and how police answer; one list for both sides."""

from collections.abc import Sequence
from datetime import date, datetime

from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.repeating import was_made
from unbroken.stages.charging.actions.starting import on_request, recorded
from unbroken.stages.charging.contents import content_of, last_submission
from unbroken.stages.charging.errors import RequestIncomplete, RequestMoved
from unbroken.stages.charging.models import ActionItem, ChargeRequest
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.rules.submission import check_text
from unbroken.stages.charging.vocabulary import ActionCategory

TEXT_LIMIT = 1000


def add_action(
    *,
    action_id: str,
    request_id: str,
    description: str,
    category: ActionCategory,
    person_ids: Sequence[str],
    due_on: date | None,
    actor: Actor,
    now: datetime,
) -> str:
    """Ask police for one more thing; return its id. Sending it twice adds it once.

    Raises RequestIncomplete, RequestMoved, Conflict, NotVisible.
    """
    with on_request(request_id, Action.REVIEW_REQUEST, actor) as request:
        if was_made(ActionItem.objects.all(), action_id, what="item", request_id=request_id):
            return action_id
        if State(request.state) is not State.ACCEPTED:
            raise RequestMoved("The decision is signed, so nothing can be added to the action plan now.")
        said = check_text(description, "description", "Describe what you need from police.", TEXT_LIMIT)
        if due_on is None or due_on < local_day(now):
            sentence = "Enter by when you need it: today or later."
            raise RequestIncomplete(sentence, fields={"due_on": sentence})
        known = {one.person for one in content_of(last_submission(request)).suspects}
        with recorded(request, EventType.ACTION_ADDED, actor, now, values={"action": action_id, "due_on": str(due_on)}):
            ActionItem.objects.create(
                id=action_id,
                request=request,
                description=said,
                category=category.value,
                person_ids=[one for one in person_ids if one in known],
                due_on=due_on,
                added_at=now,
                added_by_id=actor.person_id,
            )
    return action_id


def answer_action(*, action_id: str, answer: str, actor: Actor, now: datetime) -> str:
    """Say what was done about an item; it is received from then on. Answering twice changes nothing.

    Returns the id of its request.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with on_request(_request_id(action_id), Action.ANSWER_REQUEST, actor) as request:
        item = ActionItem.objects.select_for_update().get(pk=action_id)
        if item.received_at is not None:
            return request.id
        _check_waiting(item)
        said = check_text(answer, f"answer-{action_id}", "Say what was done, and where the material is.", TEXT_LIMIT)
        with recorded(
            request,
            EventType.ACTION_ANSWERED,
            actor,
            now,
            values={"action": action_id},
            recipient=request.to_organisation_id,
        ):
            item.received_at, item.answer, item.answered_by_id = now, said, actor.person_id
            item.save()
        return request.id


def cancel_action(*, action_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Take an item back, with a reason. Cancelling twice changes nothing. Raises RequestIncomplete, NotVisible."""
    with on_request(_request_id(action_id), Action.REVIEW_REQUEST, actor) as request:
        item = ActionItem.objects.select_for_update().get(pk=action_id)
        if item.cancelled_at is not None:
            return
        if item.received_at is not None:
            raise RequestMoved("Police have answered this item, so it cannot be cancelled.")
        why = check_text(reason, f"cancel-{action_id}", "Enter why it is no longer needed.", TEXT_LIMIT)
        with recorded(request, EventType.ACTION_CANCELLED, actor, now, values={"action": action_id, "reason": why}):
            item.cancelled_at, item.cancelled_reason = now, why
            item.save()


def _request_id(action_id: str) -> str:
    found = ChargeRequest.objects.filter(actions__id=action_id).values_list("id", flat=True).first()
    if found is None:
        raise NotVisible
    return found


def _check_waiting(item: ActionItem) -> None:
    if item.cancelled_at is not None:
        raise RequestMoved("The prosecutor no longer needs this, so there is nothing to answer.")
