"""What we keep in a session: when it was last used, which organisation, and an id that is safe to record."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

from unbroken.ground.ids import new_id

SEEN_AT = "seen_at"
ORGANISATION = "organisation"
PUBLIC_ID = "sid"
IS_DEMO = "demo"
STARTED_AT = "started_at"
SLIDE_EVERY = timedelta(seconds=20)
FRESH = timedelta(minutes=5)


def begin(session: SessionBase, now: datetime) -> None:
    """Start counting idle time and give the session an id for the record: the key itself is a credential."""
    session[SEEN_AT] = session[STARTED_AT] = now.timestamp()
    session[PUBLIC_ID] = new_id()


def is_idle(session: SessionBase, now: datetime) -> bool:
    """Say whether nobody used the session for too long. A session that never began is idle."""
    seen = session.get(SEEN_AT)
    if not isinstance(seen, int | float):
        return True
    return now - datetime.fromtimestamp(seen, UTC) > timedelta(minutes=settings.UNBROKEN.idle_minutes)


def is_of_past_demo(session: SessionBase) -> bool:
    """Say whether the session was opened without a password, in a demonstration that is over."""
    return bool(session.get(IS_DEMO)) and not settings.UNBROKEN.demo


def is_fresh(session: SessionBase, now: datetime) -> bool:
    """Say whether the sign-in was a few minutes ago at most, so that the password need not be asked again."""
    started = session.get(STARTED_AT)
    return isinstance(started, int | float) and now.timestamp() - started < FRESH.total_seconds()


def slide(session: SessionBase, now: datetime) -> None:
    """Note that the session is in use; at most one write to the database every SLIDE_EVERY."""
    if now - datetime.fromtimestamp(session[SEEN_AT], UTC) >= SLIDE_EVERY:
        session[SEEN_AT] = now.timestamp()


def choose(session: SessionBase, organisation_id: str) -> None:
    """Act for this organisation from now on; purposes stated for another are forgotten."""
    session[ORGANISATION] = organisation_id
    session.pop("purposes", None)


def public_id(session: SessionBase) -> str:
    """Return the id of the session for records."""
    return str(session.get(PUBLIC_ID, ""))
