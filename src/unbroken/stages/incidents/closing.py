"""Bring a breach to its end: somebody answers for it, it is done, it is checked that it works, another closes it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from unbroken.engines.clocks.counting import local_day
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.live import announce
from unbroken.stages.incidents import rules
from unbroken.stages.incidents.errors import BreachUnfinished, IncidentIncomplete
from unbroken.stages.incidents.finishing import missing, sentence
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.owing import work_of
from unbroken.stages.incidents.targets import incident_target
from unbroken.stages.incidents.vocabulary import Effect, IncidentKind


def take_breach(*, incident_id: str, actor: Actor, now: datetime) -> None:
    """Answer for what a breach asks for, from now on. The same again changes nothing. Raises NotVisible, Conflict.

    Once it is done nobody takes it over: who answered for it then could close it themselves.
    """
    with _open(incident_id, actor) as row:
        if row.owner_id == actor.person_id:
            return
        if row.done_at is not None:
            raise Conflict("It is recorded as done already. Look at the page again.")
        row.owner_id, row.owned_at = actor.person_id, now
        _keep(row, EventType.BREACH_TAKEN, {}, actor, now)


def record_done(*, incident_id: str, learning: str, actor: Actor, now: datetime) -> None:
    """Record that what a breach asks for was done, and what was learnt. The same again changes nothing.

    Raises IncidentIncomplete, NotVisible, Conflict.
    """
    with _open(incident_id, actor) as row:
        text = rules.check_said(learning, "learning", "Say what was done and learnt")
        if not row.owner_id:
            raise IncidentIncomplete("learning", "Somebody answers for it first.")
        if row.done_at is not None:
            if row.learning == text:
                return
            raise Conflict("It is recorded as done already. Look at the page again.")
        row.learning, row.done_at, row.done_by_id = text, now, actor.person_id
        _keep(row, EventType.BREACH_WORK_DONE, {"learning": text}, actor, now)


def check_effect(*, incident_id: str, effect: str, how: str, actor: Actor, now: datetime) -> None:
    """Record whether what was done works. Where it does not, it is to be done again.

    The same again changes nothing. Raises IncidentIncomplete, also when it is too early, NotVisible, Conflict.
    """
    with _open(incident_id, actor) as row:
        chosen, text = rules.check_effect(effect), rules.check_said(how, "how", "Say how it was checked")
        if row.done_at is None or row.checked_at is not None:
            if row.effect == text:
                return
            raise Conflict("There is nothing to check now. Look at the page again.")
        work = work_of(row)
        if work.is_early(now):
            assert work.check_from is not None  # noqa: S101  (it was done)
            day = f"{local_day(work.check_from):%-d %B %Y}"
            raise IncidentIncomplete("effect", f"It is too early to see whether it works. Check it from {day} on.")
        row.effect = text
        row.checked_by_id = actor.person_id
        if chosen is Effect.WORKS:
            row.checked_at = now
        else:
            row.done_at, row.done_by_id, row.learning = None, "", ""
        _keep(row, EventType.BREACH_EFFECT_CHECKED, {"effect": chosen.value, "how": text}, actor, now)


def close_breach(*, incident_id: str, actor: Actor, now: datetime) -> None:
    """Close a breach of which nothing is missing. The same again changes nothing.

    Raises BreachUnfinished, which names everything that is missing, and NotVisible.
    """
    with _open(incident_id, actor, may_be_closed=True) as row:
        if row.closed_at is not None:
            return
        if lacks := missing(work_of(row), actor.person_id):
            raise BreachUnfinished(sentence(lacks))
        row.closed_at, row.closed_by_id = now, actor.person_id
        _keep(row, EventType.BREACH_CLOSED, {}, actor, now)


@contextmanager
def _open(incident_id: str, actor: Actor, *, may_be_closed: bool = False) -> Iterator[Incident]:
    """Lock a breach that actor may bring to its end. Raises NotVisible, IncidentIncomplete, Conflict."""
    with transaction.atomic():
        row = Incident.objects.select_for_update().filter(pk=incident_id).first()
        require(actor, Action.CLOSE_BREACH, incident_target(row) if row is not None else None)
        if row is None:
            raise NotVisible
        if row.kind != IncidentKind.BREACH:
            raise IncidentIncomplete("close", "This is no breach, so there is nothing to close.")
        if row.closed_at is not None and not may_be_closed:
            raise Conflict("This breach is closed.")
        yield row


def _keep(row: Incident, event: EventType, values: dict[str, Json], actor: Actor, now: datetime) -> None:
    with act(actor, event, now=now, case_id=row.case_id, object_id=row.pk, values=values):
        row.save()
        announce("incidents", [row.organisation_id], row.pk)
