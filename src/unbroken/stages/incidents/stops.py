"""The one way in which a stop of any stage becomes a near miss in the register, without anybody filling in a form.

Hand-overs, packages, schedules, releases and services call it where they refuse. One attempt, rule and document is one
entry, however often it is sent.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from ulid import ULID

from unbroken.ground import refusals
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import DomainError
from unbroken.stages.incidents.actions import record_prevented
from unbroken.stages.incidents.vocabulary import Category, DataKind


@dataclass(frozen=True)
class Stop:
    """What was stopped. attempt_id: of the hand-over, package, schedule or release that was tried.

    sentence: which check and why, without anybody's name. recipient: the name of an organisation, or of nobody.
    recipient_kind: as in releases, when it was for somebody outside.
    """

    attempt_id: str
    case_id: str
    rule: str
    sentence: str
    category: Category
    recipient: str = ""
    recipient_kind: str = ""
    document_id: str = ""
    data: tuple[DataKind, ...] = (DataKind.CONTACT,)


def record_stop(stop: Stop, *, actor: Actor, now: datetime) -> str:
    """Record that a check stopped something; return the incident's id. The same stop again changes nothing.

    The caller has decided that actor may try what was stopped.
    """
    incident_id = id_of(stop)
    refusals.keep(
        lambda: record_prevented(
            incident_id=incident_id,
            case_id=stop.case_id,
            rule=stop.rule,
            category=stop.category,
            document_id=stop.document_id,
            recipient=stop.recipient,
            recipient_kind=stop.recipient_kind,
            sentence=stop.sentence,
            data_kinds=stop.data,
            actor=actor,
            now=now,
        )
    )
    return incident_id


@contextmanager
def recorded(
    stop: Stop | Callable[[], Stop], *errors: type[DomainError], actor: Actor, now: datetime
) -> Iterator[None]:
    """Record a stop when the block raises one of these errors, and raise it again. Put it around the transaction."""
    try:
        yield
    except errors:
        record_stop(stop if isinstance(stop, Stop) else stop(), actor=actor, now=now)
        raise


def id_of(stop: Stop) -> str:
    """Return the id of the entry that a stop has: the same for the same attempt, rule and document."""
    named = "\n".join((stop.attempt_id, stop.rule, stop.document_id))
    return str(ULID.from_bytes(hashlib.sha256(named.encode()).digest()[:16]))
