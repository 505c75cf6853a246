"""Connected systems: other programs that act for an organisation through the API, each with a token of its own.

A token is shown once. Only its SHA-256 is kept: its 256 random bits need no slow hash.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, connection

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.access.target import own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries
from unbroken.ground.organisations.errors import SystemIncomplete, TokenRefused
from unbroken.ground.organisations.models import System, Unit

NAME_LIMIT = 60
LONGEST_DAYS = 366
DAYS = (30, 90, 180, 366)
_TOKEN = re.compile(r"unb_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})", re.ASCII)
_REFUSED = "Send a token that is in use: Authorization: Bearer unb_... Ask your organisation's administrator for one."
_USED = """
INSERT INTO organisations_systemuse (system_id, last_used_at) VALUES (%s, %s)
ON CONFLICT (system_id) DO UPDATE SET last_used_at = excluded.last_used_at
WHERE organisations_systemuse.last_used_at < excluded.last_used_at - interval '1 minute'
"""


@dataclass(frozen=True)
class SystemView:
    """A connected system as its administrators see it."""

    id: str
    name: str
    scopes: tuple[Scope, ...]
    connected_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    last_used_at: datetime | None
    is_in_use: bool


@dataclass(frozen=True)
class Connected:
    """A new system and its token, which is never shown again."""

    system_id: str
    token: str


def connect_system(
    *, system_id: str, name: str, scopes: Iterable[str], days: int, actor: Actor, now: datetime
) -> Connected:
    """Give another program a token for the actor's organisation. Raises NotVisible, SystemIncomplete.

    days: how long the token works. Connecting the same system_id again is refused: its token was shown.
    """
    _require_manager(actor)
    tidy, chosen = _checked(name, scopes, days)
    secret = secrets.token_urlsafe(32)
    system = System(
        id=system_id,
        organisation_id=actor.organisation_id,
        name=tidy,
        scopes=[scope.value for scope in chosen],
        token_sha256=_digest(secret),
        connected_at=now,
        connected_by_id=actor.person_id,
        expires_at=now + timedelta(days=days),
    )
    values = {"name": tidy, "scopes": " ".join(system.scopes), "expires_at": system.expires_at.isoformat()}
    try:
        with act(actor, EventType.SYSTEM_CONNECTED, now=now, object_id=system_id, values=values):
            system.save(force_insert=True)
    except IntegrityError:
        sentence = f"A system called {tidy} is connected already. Choose another name, or end that one first."
        raise SystemIncomplete(sentence, fields={"name": sentence}) from None
    return Connected(system_id, f"unb_{system_id}_{secret}")


def revoke_system(*, system_id: str, actor: Actor, now: datetime) -> None:
    """End the access of a system at once. Ending it again changes nothing. Raises NotVisible."""
    _require_manager(actor)
    system = System.objects.filter(pk=system_id, organisation_id=actor.organisation_id).first()
    if system is None:
        raise NotVisible
    if system.revoked_at is not None:
        return
    with act(actor, EventType.SYSTEM_REVOKED, now=now, object_id=system.id, values={"name": system.name}):
        system.revoked_at = now
        system.save(update_fields=["revoked_at"])


def list_systems(actor: Actor, *, now: datetime) -> list[SystemView]:
    """Return the systems of the actor's organisation, newest first. Raises NotVisible."""
    _require_manager(actor)
    rows = System.objects.filter(organisation_id=actor.organisation_id).select_related("use")
    return [_view(row, now) for row in rows]


def get_system(actor: Actor, *, now: datetime) -> SystemView:
    """Return the system that acts. Raises NotVisible."""
    row = System.objects.filter(pk=actor.person_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    return _view(row, now)


def actor_of_token(untrusted_token: str, *, now: datetime, request_id: str = "") -> Actor:
    """Return the system that a token belongs to, as an actor; note that it was used. Raises TokenRefused."""
    match = _TOKEN.fullmatch(untrusted_token)
    system = System.objects.filter(pk=match[1]).first() if match else None
    known = system.token_sha256 if system else "0" * 64
    is_right = hmac.compare_digest(known, _digest(match[2] if match else ""))
    if system is None or not is_right or not _is_in_use(system, now):
        raise TokenRefused(_REFUSED)
    with connection.cursor() as cursor:
        cursor.execute(_USED, [system.id, now])
    return _actor(system, request_id)


def get_sender(person_id: str, organisation_id: str, *, now: datetime) -> Actor:
    """Return the person, or the connected system, that began something and whose work a job goes on with.

    Raises NotVisible when they may no longer act.
    """
    system = System.objects.filter(pk=person_id, organisation_id=organisation_id).first()
    if system is None:
        return queries.get_actor(person_id, organisation_id, now=now)
    if not _is_in_use(system, now):
        raise NotVisible
    return _actor(system, "")


def _actor(system: System, request_id: str) -> Actor:
    known = {scope.value for scope in Scope}
    scopes = frozenset(Scope(name) for name in system.scopes if name in known)
    units = frozenset(Unit.objects.filter(organisation_id=system.organisation_id).values_list("id", flat=True))
    return Actor(system.id, system.organisation_id, frozenset({Role.API}), units, request_id, scopes)


def _is_in_use(system: System, now: datetime) -> bool:
    return system.revoked_at is None and now < system.expires_at


def _view(row: System, now: datetime) -> SystemView:
    use = getattr(row, "use", None)
    return SystemView(
        id=row.id,
        name=row.name,
        scopes=tuple(Scope(name) for name in row.scopes if name in set(Scope)),
        connected_at=row.connected_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        last_used_at=use.last_used_at if use else None,
        is_in_use=_is_in_use(row, now),
    )


def _checked(name: str, scopes: Iterable[str], days: int) -> tuple[str, list[Scope]]:
    tidy = " ".join(name.split())
    fields = {}
    if not tidy or len(tidy) > NAME_LIMIT or not tidy.isprintable():
        fields["name"] = f"Enter what the system is called, in {NAME_LIMIT} characters or fewer."
    wanted = set(scopes)
    chosen = [scope for scope in Scope if scope.value in wanted]
    if not chosen or len(chosen) != len(wanted):
        fields["scopes"] = f"Choose at least one of the scopes: {', '.join(Scope)}."
    if not 1 <= days <= LONGEST_DAYS:
        fields["days"] = f"Choose for how many days the token works, from 1 to {LONGEST_DAYS}."
    if fields:
        raise SystemIncomplete(next(iter(fields.values())), fields=fields)
    return tidy, chosen


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _require_manager(actor: Actor) -> None:
    if Role.SYS not in actor.roles:
        require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))


__all__ = [
    "DAYS",
    "Connected",
    "SystemView",
    "actor_of_token",
    "connect_system",
    "get_sender",
    "get_system",
    "list_systems",
    "revoke_system",
]
