"""Call every address as somebody who may not: nobody signed in, and a stranger from another force."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

import factories
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.service.identity.gate import CLOSED, PUBLIC

OPERATION = "SECRETWILLOW"


def addresses(ids: dict[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Yield each named address: its name, its path with ids filled in, and whether it names an object."""
    for name, parameters in _walk(get_resolver().url_patterns, "", ()):
        values = {key: ids.get(key) or new_id() for key in parameters}
        try:
            yield name, reverse(name, kwargs=values), bool(parameters)
        except NoReverseMatch:
            values = dict.fromkeys(parameters, "1")
            yield name, reverse(name, kwargs=values), bool(parameters)


def _walk(patterns: list[Any], space: str, inherited: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for pattern in patterns:
        own = tuple(pattern.pattern.converters) or tuple(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, inner, inherited + own)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield space + pattern.name, inherited + own


@pytest.fixture
def ids(database: object, now: datetime) -> Iterator[dict[str, str]]:
    """The ids of a case with a sealed and sent item in another organisation, by the names addresses use for them."""
    cache.clear()
    force = factories.make_organisation(OrganisationKind.POL, now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    officer = factories.make_person(force, Role.POL_OIC, now=now)
    paralegal = factories.make_person(area, Role.CPS_PLO, now=now)
    case_id = factories.make_case(officer, now=now, operation_name=OPERATION)
    item_id = factories.make_item(officer, case_id, now=now)
    version_id = factories.upload(officer, item_id, factories.recording(), now=now)
    yield {
        "case_id": case_id,
        "item_id": item_id,
        "version_id": version_id,
        "handover_id": factories.send(officer, case_id, [version_id], paralegal, now=now),
        "request_id": factories.ask_for_advice(officer, case_id, area, now=now),
        "person_id": officer.person_id,
        "organisation_id": force,
    }
    cache.clear()


@pytest.fixture
def stranger(ids: dict[str, str], now: datetime) -> Client:
    """Somebody with every police role, in another force, signed in with a second factor."""
    from service.identity.people import PASSWORD, sign_in, with_app
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.organisations import actions
    from unbroken.ground.organisations.models import Person

    elsewhere = factories.make_organisation(OrganisationKind.POL, now=now)
    actor = factories.make_person(elsewhere, Role.POL_OIC, now=now)
    for role in (Role.POL_SUP, Role.POL_FILE, Role.POL_EXH, Role.POL_DO, Role.AUD, Role.ORG_ADMIN):
        actions.give_role(actor.person_id, role, actor=Actor.system(elsewhere), now=now)
    factories.sign_in_password(actor, PASSWORD, now=now)
    person = Person.objects.get(pk=actor.person_id)
    with_app(person)
    client = Client()
    sign_in(client, person)
    assert client.get("/organisation/").status_code == 200
    return client


def test_nobody_signed_in_reaches_no_address_that_is_not_public(ids: dict[str, str]) -> None:
    seen = 0
    for name, path, _ in addresses(ids):
        for call in (Client().get, Client().post):
            answer = call(path)
            if name in CLOSED:
                assert answer.status_code == 404, name
            elif name.startswith("api:"):
                assert answer.status_code in {401, 404, 405, 429}, name
                assert answer["Content-Type"] == "application/problem+json", name
            elif name not in PUBLIC:
                assert answer.status_code == 302, name
                assert answer["Location"].startswith("/account/login/"), name
            seen += 1
    assert seen > 60


def test_stranger_finds_no_object_of_another_organisation_at_any_address(stranger: Client, ids: dict[str, str]) -> None:
    refused = 0
    for name, path, names_object in addresses(ids):
        if name in PUBLIC | CLOSED or name.startswith(("account_", "mfa_", "usersessions")):
            continue
        for call in (stranger.get, stranger.post):
            answer = call(path)
            assert answer.status_code < 500, f"{name}: {answer.status_code}"
            body = b"" if answer.streaming else answer.content
            assert OPERATION.encode() not in body, name
            if names_object and name.split(":")[0] in {
                "bundles",
                "cases",
                "disclosure",
                "evidence",
                "files",
                "handovers",
                "incidents",
                "lodged",
                "packages",
                "taking",
            }:
                assert answer.status_code in {404, 405}, f"{name}: {answer.status_code}"
                refused += 1
    assert refused > 10
