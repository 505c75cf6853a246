"""Messages on a request by both sides, and notes of consultations."""

from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.repeating import was_made
from unbroken.stages.charging.actions.starting import on_request, recorded
from unbroken.stages.charging.models import Message
from unbroken.stages.charging.rules.submission import check_text

LIMIT = 4000
MESSAGE, CONSULTATION, REMINDER = "message", "consultation", "reminder"


def write_message(*, message_id: str, request_id: str, text: str, actor: Actor, now: datetime) -> str:
    """Write a message that both sides read; return its id. Sending it twice writes it once.

    Raises RequestIncomplete, Conflict, NotVisible.
    """
    return _write(message_id, request_id, text, MESSAGE, Action.WRITE_MESSAGE, actor, now)


def note_consultation(*, message_id: str, request_id: str, text: str, actor: Actor, now: datetime) -> str:
    """Note a consultation between prosecutor and officer; return its id. Raises RequestIncomplete, NotVisible."""
    return _write(message_id, request_id, text, CONSULTATION, Action.REVIEW_REQUEST, actor, now)


def _write(message_id: str, request_id: str, text: str, kind: str, action: Action, actor: Actor, now: datetime) -> str:
    with on_request(request_id, action, actor) as request:
        if was_made(Message.objects.all(), message_id, what="message", request_id=request_id, kind=kind):
            return message_id
        said = check_text(text, kind, "Write what you want to say.", LIMIT)
        is_ours = actor.organisation_id == request.from_organisation_id
        event = EventType.MESSAGE_WRITTEN if kind == MESSAGE else EventType.CONSULTATION_NOTED
        with recorded(
            request,
            event,
            actor,
            now,
            values={"message": message_id},
            recipient=request.to_organisation_id if is_ours else request.from_organisation_id,
        ):
            Message.objects.create(
                id=message_id,
                request=request,
                kind=kind,
                organisation_id=actor.organisation_id,
                person_id=actor.person_id,
                written_at=now,
                text=said,
            )
    return message_id
