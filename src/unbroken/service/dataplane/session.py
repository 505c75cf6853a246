"""Who asks on the byte path: the session cookie the pages gave, checked against the database each time.

A session is worth nothing here once it is signed out, idle, older than the person's password, or of the
demonstration when that is over; the same holds for pages. Playing and uploading count as use, live events do not.
"""

from datetime import UTC, datetime
from importlib import import_module

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore
from django.db import transaction
from django.utils.crypto import constant_time_compare
from starlette.requests import Request

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.capability import CapabilityExpired, CapabilityRefused, Claims
from unbroken.ground.access.errors import Refused
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.errors import TokenRefused
from unbroken.ground.organisations.models import Person
from unbroken.ground.organisations.systems import actor_of_token
from unbroken.service.dataplane.problems import Problem
from unbroken.service.identity import session as sessions
from unbroken.service.identity.in_person import visitor
from unbroken.service.identity.record import current_actor

Refusal = CapabilityRefused | CapabilityExpired | NotVisible
SIGN_IN_AGAIN = "Your session has ended. Sign in again; what was uploaded is kept."


def utc_now() -> datetime:
    """Return the time of this request: the one place of the byte path that reads the clock."""
    return datetime.now(UTC)


def session_key(request: Request) -> str:
    """Return the key of the Django session in the cookie, or nothing when it cannot be one."""
    key = request.cookies.get(settings.SESSION_COOKIE_NAME, "")
    return key if key.isascii() and key.isalnum() else ""


def load_session(key: str) -> SessionBase:
    """Return a session as stored; empty when it ended. Never makes one."""
    return _store()(key or None)


def signed_in(key: str, now: datetime) -> Actor:
    """Return who acts in this session. Raises Problem 401 when it ended or nobody is signed in."""
    session = load_session(key)
    actor = _actor(session, now) if key else None
    if actor is None:
        raise Problem(401, "sign-in-needed", SIGN_IN_AGAIN)
    return actor


def reading(key: str, now: datetime) -> Actor:
    """Return who reads what was served: a person who signed in, or a defendant in person. Raises Problem 401."""
    alone = visitor(load_session(key), now) if key else None
    return alone or signed_in(key, now)


def keep_in_use(key: str, now: datetime) -> None:
    """Note that a signed-in session is in use: who plays or uploads is there. Does not wake an ended session."""
    with transaction.atomic():
        row = _store().get_model_class().objects.select_for_update().filter(pk=key).exists()
        session = load_session(key)
        if row and not sessions.is_idle(session, now):
            sessions.slide(session, now)
            if session.modified:
                session.save(must_create=False)


def _store() -> type[SessionStore]:
    found: type[SessionStore] = import_module(settings.SESSION_ENGINE).SessionStore
    return found


def _actor(session: SessionBase, now: datetime) -> Actor | None:
    person = Person.objects.filter(pk=session.get(SESSION_KEY), is_active=True).first()
    if person is None or sessions.is_idle(session, now) or sessions.is_of_past_demo(session):
        return None
    if not constant_time_compare(session.get(HASH_SESSION_KEY, ""), person.get_session_auth_hash()):
        return None
    return current_actor(session, person.pk, now)


def check_owner(claims: Claims, actor: Actor) -> None:
    """Raise CapabilityRefused unless the capability was given to this person in this organisation."""
    if (claims.get("person"), claims.get("organisation")) != (actor.person_id, actor.organisation_id):
        raise CapabilityRefused


def check_version(claims: Claims, version_id: str) -> None:
    """Raise CapabilityRefused unless the capability is for this version."""
    if claims.get("version") != version_id:
        raise CapabilityRefused


def record_refusal(key: str, path: str, error: Refusal, now: datetime) -> None:
    """Record with the session's own organisation that it asked for what it may not have, and by which rule."""
    try:
        actor = signed_in(key, now)
    except Problem:
        return
    record_refusal_of(actor, path, error, now)


def record_refusal_of(actor: Actor, path: str, error: Refusal, now: datetime) -> None:
    """Record that somebody asked for what they may not have, and by which rule."""
    rule = error.decision.rule if isinstance(error, Refused) else error.code
    record_look(actor, EventType.ACCESS_REFUSED, now=now, values={"rule": rule, "path": path[:300]})


def bearer_token(request: Request) -> str:
    """Return the token of a connected system in the Authorization header, or nothing."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def connected(token: str, now: datetime) -> Actor:
    """Return the connected system whose token this is. Raises Problem 401."""
    try:
        return actor_of_token(token, now=now)
    except TokenRefused as error:
        raise Problem(401, error.code, str(error), {"WWW-Authenticate": "Bearer"}) from None


def answering(claims: Claims, actor: Actor, now: datetime) -> Actor:
    """Return the person who answers for what a connected system reads. Raises NotVisible when they may act no more."""
    return organisations.get_actor(str(claims.get("for", "")), actor.organisation_id, now=now)
