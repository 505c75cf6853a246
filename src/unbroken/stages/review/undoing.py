"""Take one's own decisions back, and make them again, in the order in which they were made."""

from contextlib import AbstractContextManager
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from unbroken.engines.redaction.vocabulary import Action, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import EventDraft, act
from unbroken.ground.custody.events import EventType
from unbroken.stages.review import rules
from unbroken.stages.review.deciding import lock, tell
from unbroken.stages.review.errors import NothingToUndo
from unbroken.stages.review.models import Ruling, SecondRuling
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.vocabulary import Choice, RulingState

STANDING = [one.value for one in rules.STANDING]


def undo(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> int:
    """Take back what actor decided last in a document; return how many places. What it replaced stands again.

    Raises NotVisible, NothingToUndo when there is nothing, or somebody has decided on top of it.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        mine = _mine(version_id, actor)
        last = mine.filter(state__in=STANDING).order_by("-at", "-id").first()
        batch = list(mine.filter(batch=last.batch)) if last else []
        if not batch or any(one.state not in STANDING for one in batch) or _seconded(batch):
            raise NothingToUndo("undo")
        before = list(Ruling.objects.filter(pk__in=[one.replaces_id for one in batch if one.replaces_id]))
        with _event(at, EventType.RULING_UNDONE, len(batch), actor, now):
            Ruling.objects.filter(pk__in=[one.pk for one in batch]).update(state=RulingState.UNDONE)
            for one in before:
                Ruling.objects.filter(pk=one.pk).update(state=_state_again(at, one))
            tell(version_id)
    return len(batch)


def redo(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> int:
    """Make again what actor took back last; return how many places. A new decision in between ends that.

    Raises NotVisible, NothingToUndo.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        mine = _mine(version_id, actor)
        last = mine.filter(state__in=STANDING).order_by("-at", "-id").first()
        undone = mine.filter(state=RulingState.UNDONE).order_by("at", "id")
        first = next((one for one in undone if last is None or (one.at, one.pk) > (last.at, last.pk)), None)
        batch = list(mine.filter(batch=first.batch, state=RulingState.UNDONE)) if first else []
        if not batch or not all(_is_free(one) for one in batch):
            raise NothingToUndo("redo")
        with _event(at, EventType.RULING_REDONE, len(batch), actor, now):
            replaced = [one.replaces_id for one in batch if one.replaces_id]
            Ruling.objects.filter(pk__in=replaced).update(state=RulingState.REPLACED)
            for one in batch:
                Ruling.objects.filter(pk=one.pk).update(state=_state_again(at, one))
            tell(version_id)
    return len(batch)


def _mine(version_id: str, actor: Actor) -> QuerySet[Ruling]:
    return Ruling.objects.filter(version_id=version_id, by_id=actor.person_id, organisation_id=actor.organisation_id)


def _event(
    at: Situation, event: EventType, count: int, actor: Actor, now: datetime
) -> AbstractContextManager[EventDraft]:
    return act(
        actor,
        event,
        now=now,
        case_id=at.reviewed.case_id,
        object_id=at.reviewed.item.id,
        values={"version": at.reviewed.version.id, "count": count},
    )


def _seconded(batch: list[Ruling]) -> bool:
    return SecondRuling.objects.filter(ruling__in=batch).exists()


def _is_free(one: Ruling) -> bool:
    """Say whether nothing stands on a place but what this ruling replaced."""
    standing = Ruling.objects.filter(
        version_id=one.version_id,
        key=one.key,
        proposed_action=one.proposed_action,
        proposed_row=one.proposed_row,
        state__in=STANDING,
    ).first()
    return (standing.pk if standing else "") == one.replaces_id


def _state_again(at: Situation, one: Ruling) -> RulingState:
    """Return the state of a ruling that stands again: as it was before it was replaced."""
    seconds = list(SecondRuling.objects.filter(ruling=one))
    if seconds:
        is_settled = any(each.is_settlement or each.action == one.action for each in seconds)
        return RulingState.ACTIVE if is_settled else RulingState.DISPUTED
    proposal = at.proposals.get(one.key)
    takes_two = proposal.takes_two if proposal else False
    waits = one.proposed_action != rules.BY_HAND and rules.needs_second(
        Action(one.proposed_action), takes_two=takes_two, choice=Choice(one.action)
    )
    return RulingState.WAITS if waits else RulingState.ACTIVE
