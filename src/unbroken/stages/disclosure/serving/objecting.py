"""Objections to statements served with notice under section 9, Criminal Justice Act 1967.

Without one in time a statement may be read as evidence; with one its witness is called. A late one is recorded too:
the court decides. Source: DOMAIN 6.3, engines/clocks/timers/s9_obj.py.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import EventDraft, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.releases.rules import tidy
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.actions import LONDON
from unbroken.stages.disclosure.serving.locking import audience, locked
from unbroken.stages.disclosure.serving.models import Objection, ServedDocument, Service
from unbroken.stages.disclosure.serving.views import ObjectionLine


def record_objection(
    *, service_id: str, document_ids: Sequence[str], received_on: date, reason: str, actor: Actor, now: datetime
) -> None:
    """Record an objection that came another way than by the portal. By the side that served; again changes nothing.

    Raises NotVisible, DisclosureIncomplete.
    """
    with transaction.atomic():
        row = locked(service_id, Action.RELEASE, actor, now)
        if not row.served_at.astimezone(LONDON).date() <= received_on <= now.astimezone(LONDON).date():
            raise DisclosureIncomplete("received_on", "Enter the day it came: since it was served, and not in future.")
        object_to(row, document_ids, reason, actor, now, received_on=received_on)


def object_to(
    row: Service, document_ids: Sequence[str], reason: str, actor: Actor, now: datetime, *, received_on: date
) -> list[str]:
    """Record objections to statements of a locked service; return the new ones. The caller has decided who may.

    Each is recorded once, with the side that served it and, made in the portal, in the log of who made it.
    Raises NotVisible, DisclosureIncomplete.
    """
    said = _checked(reason)
    documents = _chosen(row, document_ids)
    is_in_portal = actor.organisation_id != row.organisation_id
    there = set(Objection.objects.filter(document__in=documents).values_list("document_id", flat=True))
    made = [one for one in documents if one.pk not in there]
    if not made:
        return []
    values: dict[str, Json] = {"statements": [one.ref for one in made], "received": received_on.isoformat()}
    if is_in_portal and actor.organisation_id:
        with _event(actor, EventType.STATEMENT_OBJECTED, row, values, now):
            pass
    side = Actor.system(row.organisation_id) if is_in_portal else actor
    with _event(side, EventType.SERVICE_OBJECTED, row, values, now):
        Objection.objects.bulk_create(
            Objection(
                id=new_id(),
                document=one,
                organisation_id=actor.organisation_id,
                person_id=actor.person_id,
                is_in_portal=is_in_portal,
                received_on=received_on,
                reason=said,
                recorded_at=now,
            )
            for one in made
        )
        announce("disclosure", audience(row, now), row.pk)
    return [one.pk for one in made]


def statements_of(row: Service) -> list[ServedDocument]:
    """Return the statements of a service to which there can be an objection."""
    found = row.documents.defer("text").order_by("place") if row.is_s9_notice else ()
    return [one for one in found if one.section in rules.STATEMENTS]


def objection_line(one: Objection, due: date | None) -> ObjectionLine:
    """Return an objection as both sides see it."""
    return ObjectionLine(one.received_on, due is not None and one.received_on > due, one.is_in_portal, one.reason)


def _event(
    actor: Actor, event: EventType, row: Service, values: dict[str, Json], now: datetime
) -> AbstractContextManager[EventDraft]:
    return act(actor, event, now=now, case_id=row.case_id, object_id=row.pk, values=values)


def _chosen(row: Service, document_ids: Sequence[str]) -> list[ServedDocument]:
    known = {one.pk: one for one in statements_of(row)}
    chosen = list(dict.fromkeys(document_ids))
    if not set(chosen) <= known.keys():
        raise NotVisible
    if not chosen:
        raise DisclosureIncomplete("document_ids", "Choose the statements.")
    return [known[one] for one in chosen]


def _checked(reason: str) -> str:
    said = tidy(reason)
    if len(said) > rules.REASON_LIMIT:
        raise DisclosureIncomplete("reason", f"Shorten this to {rules.REASON_LIMIT} characters or fewer.")
    return said
