"""Who asks on the byte path: the session cookie the pages gave, checked against the database each time."""

from datetime import UTC, datetime
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from starlette.requests import Request

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.service.dataplane.problems import Problem
from unbroken.service.identity.record import current_actor

SIGN_IN_AGAIN = "Your session has ended. Sign in again; what was uploaded is kept."


def utc_now() -> datetime:
    """Return the time of this request: the one place of the byte path that reads the clock."""
    return datetime.now(UTC)


def session_key(request: Request) -> str:
    """Return the key of the Django session in the cookie, or nothing."""
    return request.cookies.get(settings.SESSION_COOKIE_NAME, "")


def load_session(key: str) -> SessionBase:
    """Return a session as stored; empty when it ended. Never makes one."""
    store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
    return store(key or None)


def signed_in(key: str, now: datetime) -> Actor:
    """Return who acts in this session. Raises Problem 401 when it ended or nobody is signed in."""
    session = load_session(key)
    person_id = session.get(SESSION_KEY) if key else None
    actor = current_actor(session, str(person_id), now) if person_id else None
    if actor is None:
        raise Problem(401, "sign-in-needed", SIGN_IN_AGAIN)
    return actor


def check_owner(claims: Claims, actor: Actor) -> None:
    """Raise CapabilityRefused unless the capability was given to this person in this organisation."""
    if (claims.get("person"), claims.get("organisation")) != (actor.person_id, actor.organisation_id):
        raise CapabilityRefused


def check_version(claims: Claims, version_id: str) -> None:
    """Raise CapabilityRefused unless the capability is for this version."""
    if claims.get("version") != version_id:
        raise CapabilityRefused


def record_refusal(key: str, path: str, error: CapabilityRefused | CapabilityExpired, now: datetime) -> None:
    """Record with the session's own organisation that it showed a capability that is not its own."""
    try:
        actor = signed_in(key, now)
    except Problem:
        return
    record_look(actor, EventType.ACCESS_REFUSED, now=now, values={"rule": error.code, "path": path[:300]})
