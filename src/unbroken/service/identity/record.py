"""Sign-ins and sign-outs as custody events, in the log of the organisation acted for. No e-mail, no key."""

from datetime import UTC, datetime

import structlog
from django.contrib.sessions.backends.base import SessionBase

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.models import Person
from unbroken.ground.organisations.queries import get_actor, list_organisations_of
from unbroken.service.identity import session as sessions

logger = structlog.get_logger()


def utc_now() -> datetime:
    """Return the time of this request: the one place of the sign-in pages that reads the clock."""
    return datetime.now(UTC)


def enter(session: SessionBase, person_id: str, organisation_id: str, how: str) -> Actor:
    """Act for an organisation and record the sign-in there. Raises NotVisible when the person has no role there."""
    now = utc_now()
    actor = get_actor(person_id, organisation_id, now=now, session_id=sessions.public_id(session))
    record_look(actor, EventType.SIGNED_IN, now=now, object_id=person_id, values={"method": how})
    sessions.choose(session, organisation_id)
    return actor


def enter_only(session: SessionBase, person_id: str, how: str) -> Actor | None:
    """Act for the person's organisation when there is exactly one; otherwise leave the choice to them."""
    organisations = list_organisations_of(person_id, now=utc_now())
    return enter(session, person_id, organisations[0].id, how) if len(organisations) == 1 else None


def current_actor(session: SessionBase, person_id: str, now: datetime) -> Actor | None:
    """Return who acts in this session, or None while no organisation is chosen or the roles have ended."""
    organisation_id = session.get(sessions.ORGANISATION)
    if not organisation_id:
        return None
    try:
        return get_actor(person_id, organisation_id, now=now, session_id=sessions.public_id(session))
    except NotVisible:
        return None


def record_for_session(session: SessionBase, person_id: str, event: EventType) -> None:
    """Record something about a session in the log of its organisation, if it has one."""
    now = utc_now()
    actor = current_actor(session, person_id, now)
    if actor is not None:
        record_look(actor, event, now=now, object_id=person_id)


def record_failure(person: Person | None, reason: str) -> None:
    """Record a refused sign-in with each organisation of the person; of an unknown person, only a log line."""
    logger.warning("sign_in_refused", reason=reason, person_id=person.pk if person else "")
    if person is None:
        return
    now = utc_now()
    for facts in list_organisations_of(person.pk, now=now):
        actor = Actor(person.pk, facts.id)
        record_look(actor, EventType.SIGN_IN_REFUSED, now=now, object_id=person.pk, values={"reason": reason})


def record_credential(person: Person, credential: str) -> None:
    """Record that a way to sign in was added or removed, with each organisation of the person."""
    now = utc_now()
    for facts in list_organisations_of(person.pk, now=now):
        record_look(
            Actor(person.pk, facts.id),
            EventType.CREDENTIAL_CHANGED,
            now=now,
            object_id=person.pk,
            values={"credential": credential},
        )
