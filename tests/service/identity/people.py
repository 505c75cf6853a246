"""People with and without a second factor, and the codes their authenticator apps would show."""

import base64
import hashlib
import hmac
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from unittest import mock

from django.test import Client

from ground.organisations.factories import PASSWORD, make_area, make_force, make_person
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.organisations import actions
from unbroken.ground.organisations.models import Organisation, Person

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
FROZEN_TIME = 1_767_603_600.0


@dataclass
class World:
    """A force, an Area, and an officer who has a password and an authenticator app."""

    force: Organisation
    area: Organisation
    officer: Person
    now: datetime


def make_world() -> World:
    now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    force, area = make_force(now), make_area(now)
    officer = make_person(force, Role.POL_OIC, now)
    with_password(officer, force)
    with_app(officer)
    return World(force, area, officer, now)


def with_password(person: Person, organisation: Organisation) -> None:
    """Give a person a password the way an invitation does."""
    from allauth.account.models import EmailAddress

    now = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
    actions.set_password(person, PASSWORD, actor=Actor(person.id, organisation.id), now=now)
    EmailAddress.objects.get_or_create(user=person, email=person.email, verified=True, primary=True)


def with_app(person: Person) -> None:
    """Give a person an authenticator app that holds SECRET."""
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(person, SECRET)


def code(secret: str = SECRET) -> str:
    """The six digits the app would show at the frozen instant. Source: RFC 6238."""
    counter = struct.pack(">Q", int(FROZEN_TIME) // 30)
    digest = hmac.digest(base64.b32decode(secret), counter, hashlib.sha1)
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


@contextmanager
def frozen_codes() -> Iterator[None]:
    """Stop the clock of authenticator apps at one instant: no code runs out between the app and the server."""
    from allauth.mfa.totp.internal import auth

    with mock.patch.object(auth, "time", SimpleNamespace(time=lambda: FROZEN_TIME)):
        yield


def sign_in(client: Client, person: Person, *, to: str = "") -> object:
    """Sign in with password and code; return the last answer."""
    query = f"?next={to}" if to else ""
    with frozen_codes():
        client.post(f"/account/login/{query}", {"login": person.email, "password": PASSWORD, "next": to})
        return client.post("/account/2fa/authenticate/", {"code": code()})


def recorded() -> list[str]:
    return list(Pending.objects.order_by("seq").values_list("type", flat=True))
