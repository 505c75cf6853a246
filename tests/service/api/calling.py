"""A force and a prosecution area with a case, a hand-over between them, and a system of each with a token."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.test import Client

import factories
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import systems


@dataclass
class World:
    """officer and recipient: people. token: of the force's system. sealed: a version of case_id."""

    force: str
    area: str
    officer: Actor
    recipient: Actor
    admin: Actor
    case_id: str
    sealed: str
    token: str


def build_world(now: datetime) -> World:
    """Walk real actions to a case with a sealed item, and connect a system of the force."""
    factories.forget_caches()
    force = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    officer = factories.make_person(force, Role.POL_OIC, now=now)
    recipient = factories.make_person(area, Role.CPS_PLO, now=now)
    admin = factories.make_person(force, Role.ORG_ADMIN, now=now)
    case_id = factories.make_case(officer, now=now)
    sealed = factories.make_sealed_item(officer, case_id, now=now, exhibit_ref="JS/1")
    return World(force, area, officer, recipient, admin, case_id, sealed, connect(force, Scope, now=now))


def connect(organisation_id: str, scopes: Any, *, now: datetime, days: int = 30) -> str:
    """Connect a system with these scopes; return its token."""
    system_id = new_id()
    made = systems.connect_system(
        system_id=system_id,
        name=f"Records {system_id[-4:]}",
        scopes=[scope.value for scope in scopes],
        days=days,
        actor=Actor.system(organisation_id),
        now=now,
    )
    return made.token


class Caller:
    """Call the API as one system."""

    def __init__(self, token: str) -> None:
        self.client = Client(raise_request_exception=False)
        self.token = token

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers=self._headers(headers))

    def post(self, path: str, body: Any = None, *, key: str = "", **headers: str) -> Any:
        named = self._headers({"Idempotency-Key": key or new_id(), **headers})
        content = json.dumps({} if body is None else body)
        return self.client.post(f"/api/v1{path}", content, content_type="application/json", headers=named)

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        content = json.dumps({} if body is None else body)
        return self.client.generic(
            method, f"/api/v1{path}", content, content_type="application/json", headers=self._headers(headers)
        )

    def _headers(self, given: dict[str, str]) -> dict[str, str]:
        headers = {name.replace("_", "-"): value for name, value in given.items()}
        return {"Authorization": f"Bearer {self.token}", **headers} if self.token else headers
