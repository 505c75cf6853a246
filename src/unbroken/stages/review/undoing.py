"""Take one's own decisions back, and make them again, in the order in which they were made."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Undone:
    """What was taken back, or made again: how many places, and the first of them with its page."""

    count: int
    key: str
    page: int


def undo(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> Undone:
    """Take back what actor decided last of a document for this recipient. What it replaced stands again.

    What counts for other recipients alone is left: nobody would see it change.
    Raises NotVisible, NothingToUndo when there is nothing, or somebody has decided on top of it.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        mine = _mine(version_id, actor)
        last = _last(at, mine)
        batch = list(mine.filter(batch=last.batch).order_by("page", "start")) if last else []
        if not batch or any(one.state not in STANDING for one in batch) or _seconded(batch):
            raise NothingToUndo("undo")
        before = list(Ruling.objects.filter(pk__in=[one.replaces_id for one in batch if one.replaces_id]))
        with _event(at, EventType.RULING_UNDONE, len(batch), actor, now):
            Ruling.objects.filter(pk__in=[one.pk for one in batch]).update(state=RulingState.UNDONE)
            for one in before:
                Ruling.objects.filter(pk=one.pk).update(state=_state_again(at, one))
            tell(version_id)
    return Undone(len(batch), batch[0].key, batch[0].page)


def redo(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> Undone:
    """Make again what actor took back last for this recipient. A new decision in between ends that.

    Raises NotVisible, NothingToUndo.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        mine = _mine(version_id, actor)
        last = _last(at, mine)
        undone = [one for one in mine.filter(state=RulingState.UNDONE).order_by("at", "id") if at.counts(one)]
        first = next((one for one in undone if last is None or (one.at, one.pk) > (last.at, last.pk)), None)
        again = mine.filter(state=RulingState.UNDONE).order_by("page", "start")
        batch = list(again.filter(batch=first.batch)) if first else []
        if not batch or not all(_is_free(one) for one in batch):
            raise NothingToUndo("redo")
        with _event(at, EventType.RULING_REDONE, len(batch), actor, now):
            replaced = [one.replaces_id for one in batch if one.replaces_id]
            Ruling.objects.filter(pk__in=replaced).update(state=RulingState.REPLACED)
            for one in batch:
                Ruling.objects.filter(pk=one.pk).update(state=_state_again(at, one))
            tell(version_id)
    return Undone(len(batch), batch[0].key, batch[0].page)


def _mine(version_id: str, actor: Actor) -> QuerySet[Ruling]:
    return Ruling.objects.filter(version_id=version_id, by_id=actor.person_id, organisation_id=actor.organisation_id)


def _last(at: Situation, mine: QuerySet[Ruling]) -> Ruling | None:
    standing = mine.filter(state__in=STANDING).order_by("-at", "-id")
    return next((one for one in standing if at.counts(one)), None)


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
