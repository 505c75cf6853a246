"""Erase personal values under a retention rule; the events and every proof stay.

The erasure is itself an event that names each erased one by its place and leaf hash, so a verifier can tell
values that were erased from values that were lost. Source: Data Protection Act 2018 s.39, s.62(1)(f).
"""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import LinkTo, act
from unbroken.ground.custody.errors import EventMalformed, NotSequencedError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Disclosure, Entry

LINKS_AN_EVENT = 200


def erase_values(event_ids: Sequence[str], *, actor: Actor, now: datetime, reason: str) -> list[str]:
    """Delete the values of events of the actor's organisation's log; return the ids of the erasing events.

    The caller has asked the policy (Action.ERASE_VALUES). reason: the retention rule, in words; kept.
    All or nothing; a second time does nothing. Raises EventMalformed, NotSequencedError.
    """
    if not reason.strip():
        raise EventMalformed("Give the reason for the erasure: the retention rule that applies.")
    wanted = sorted(set(event_ids))
    made: list[str] = []
    with transaction.atomic():
        present = _present(wanted, actor)
        for start in range(0, len(present), LINKS_AN_EVENT):
            batch = present[start : start + LINKS_AN_EVENT]
            links = [LinkTo(event_id) for event_id in batch]
            with act(actor, EventType.VALUES_ERASED, now=now, values={"reason": reason}, links=links) as event:
                Disclosure.objects.filter(id__in=batch).delete()
            made.append(event.id)
    return made


def _present(event_ids: Sequence[str], actor: Actor) -> list[str]:
    """Return the events whose values are still there, locked. Raises EventMalformed, NotSequencedError."""
    entries = Entry.objects.filter(id__in=event_ids, log_id=actor.organisation_id)
    if entries.count() != len(event_ids):
        raise NotSequencedError(
            "Some of these events are not in your organisation's log, or have no place in it yet. "
            "Check the list, or try again in a moment."
        )
    if entries.filter(type=EventType.VALUES_ERASED.value).exists():
        raise EventMalformed("The record of an erasure is not erased itself.")
    locked = Disclosure.objects.select_for_update().filter(id__in=event_ids).order_by("id")
    return list(locked.values_list("id", flat=True))
