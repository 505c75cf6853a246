"""Tokens, scopes, limits: who gets in, and who does not."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

import factories
from service.api.calling import connect
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api import limits
from unbroken.ground.api.errors import TooManyRequests
from unbroken.ground.api.models import Window
from unbroken.ground.custody.models import Disclosure, Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import systems
from unbroken.ground.organisations.errors import SystemIncomplete, TokenRefused
from unbroken.ground.organisations.models import System, SystemUse


def routes(client):
    """Every route: method, path with ids nobody has."""
    document = client.get("/api/v1/openapi.json").json()
    for path, methods in document["paths"].items():
        for method in methods:
            yield method.upper(), path.removeprefix("/api/v1"), methods[method]["x-scope"]


def filled(path):
    return "/".join(new_id() if part.startswith("{") else part for part in path.split("/"))


@pytest.mark.parametrize("wrong", ["", "x", "unb_", "of another secret", "of another system", "expired", "ended"])
def test_every_route_refuses_a_wrong_token_alike(world, call, client, moment, wrong, monkeypatch):
    monkeypatch.setattr("unbroken.ground.api.routes.REFUSALS_A_MINUTE", 10**6)
    token = {
        "of another secret": world.token[:-3] + "abc",
        "of another system": world.token.replace(System.objects.get().id, new_id()),
        "expired": expired(world, moment) if wrong == "expired" else "",
        "ended": ended(world, moment) if wrong == "ended" else "",
    }.get(wrong, wrong)
    answers = {
        (answer.status_code, answer["WWW-Authenticate"], answer.content)
        for method, path, _ in routes(client)
        for answer in [call(token).send(method, filled(path))]
    }
    assert len(answers) == 1
    ((status, challenge, body),) = answers
    assert (status, challenge) == (401, "Bearer")
    assert b"token-refused" in body


def expired(world, moment):
    return connect(world.force, Scope, now=moment - timedelta(days=31), days=30)


def ended(world, moment):
    token = connect(world.force, Scope, now=moment)
    systems.revoke_system(system_id=token.split("_")[1], actor=world.admin, now=moment)
    return token


def test_every_route_refuses_a_token_with_every_scope_but_its_own(world, call, client, moment):
    tokens = {scope.value: connect(world.force, set(Scope) - {scope}, now=moment) for scope in Scope}
    for method, path, scope in routes(client):
        if scope:
            refused = call(tokens[scope]).send(method, filled(path), a_body(method, path))
            assert (refused.status_code, refused.json()["code"]) in {(403, "scope-missing"), (422, "request-invalid")}


def a_body(method, path):
    """A body that passes its schema, where one is easily made."""
    if path.endswith("/recall"):
        return {"reason": "Wrong file"}
    if method in {"POST", "PATCH"} and path.startswith("/webhooks") and "{" not in path.replace("{webhook_id}", ""):
        return {"url": "https://records.example/hook", "events": ["case.registered"]}
    return {}


def test_a_sign_in_in_the_browser_opens_no_route(world, client):
    factories.sign_in(client, world.officer)
    assert client.get(f"/api/v1/cases/{world.case_id}").status_code == 401


def test_a_sign_in_beside_a_token_counts_for_nothing(world, moment):
    browser = Client()
    factories.sign_in(browser, world.officer)
    stranger = connect(factories.make_organisation(now=moment), Scope, now=moment)
    headers = {"Authorization": f"Bearer {stranger}"}
    assert browser.get(f"/api/v1/cases/{world.case_id}", headers=headers).status_code == 404


def test_token_is_kept_as_a_digest_only_and_its_use_is_noted(world, call):
    secret = world.token.rsplit("_", 1)[1]
    row = System.objects.get()
    assert secret not in repr(vars(row))
    assert not SystemUse.objects.exists()
    call(world.token).get("/organisations/self")
    assert SystemUse.objects.get().system_id == row.id


def test_connecting_and_ending_are_recorded_and_ending_works_at_once(world, call, moment):
    token = connect(world.force, [Scope.CASES_READ], now=moment)
    system_id = token.split("_")[1]
    api = call(token)
    assert api.get("/cases").status_code == 200
    systems.revoke_system(system_id=system_id, actor=world.admin, now=moment)
    systems.revoke_system(system_id=system_id, actor=world.admin, now=moment)
    assert api.get("/cases").status_code == 401
    events = Pending.objects.filter(object_id=system_id).order_by("seq")
    assert [event.type for event in events] == ["organisation:system:connected", "organisation:system:revoked"]
    assert Disclosure.objects.filter(pk__in=[event.id for event in events]).count() == 2


@pytest.mark.parametrize("who", ["officer", "recipient"])
def test_connecting_takes_an_administrator_of_the_organisation(world, moment, who):
    with pytest.raises(NotVisible):
        systems.connect_system(
            system_id=new_id(), name="X", scopes=["cases:read"], days=30, actor=getattr(world, who), now=moment
        )


def test_ending_takes_the_own_organisation(world, moment):
    with pytest.raises(NotVisible):
        systems.revoke_system(system_id=System.objects.get().id, actor=Actor.system(world.area), now=moment)


@pytest.mark.parametrize(
    ("change", "field"),
    [({"name": " "}, "name"), ({"name": "x" * 61}, "name"), ({"scopes": []}, "scopes"),
     ({"scopes": ["cases:everything"]}, "scopes"), ({"days": 0}, "days"), ({"days": 367}, "days")],
)  # fmt: skip
def test_connecting_with_wrong_facts_names_the_field(world, moment, change, field):
    facts = {"system_id": new_id(), "name": "Records", "scopes": ["cases:read"], "days": 30, **change}
    with pytest.raises(SystemIncomplete) as refused:
        systems.connect_system(**facts, actor=world.admin, now=moment)
    assert field in refused.value.fields


def test_two_systems_of_one_name_are_told_apart_by_refusing_the_second(world, moment):
    facts = {"name": "Records", "scopes": ["cases:read"], "days": 30, "actor": world.admin, "now": moment}
    systems.connect_system(system_id=new_id(), **facts)
    with pytest.raises(SystemIncomplete):
        systems.connect_system(system_id=new_id(), **facts)


def test_rate_is_counted_for_each_system_and_minute(database):
    noon = datetime(2026, 5, 4, 12, 0, 5, tzinfo=UTC)
    for _ in range(3):
        limits.check_rate("a", noon, 3)
    with pytest.raises(TooManyRequests):
        limits.check_rate("a", noon, 3)
    limits.check_rate("b", noon, 3)
    limits.check_rate("a", noon + timedelta(minutes=1), 3)
    assert limits.forget_old(noon + timedelta(minutes=5)) == Window.objects.count() + 3


def test_too_many_requests_are_told_to_wait(world, call, settings):
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"api_requests_per_minute": 1})
    answers = [call(world.token).get("/organisations/self") for _ in range(5)]
    late = [one for one in answers if one.status_code == 429]
    assert len(late) >= 3
    assert late[0].json()["code"] == "too-many-requests"
    assert int(late[0]["Retry-After"]) > 0


def test_wrong_tokens_are_slowed_down_by_address(database, call, monkeypatch):
    monkeypatch.setattr("unbroken.ground.api.routes.REFUSALS_A_MINUTE", 1)
    assert {call("x").get("/cases").status_code for _ in range(5)} == {401, 429}


def test_actor_of_token_of_a_stranger_is_refused(world, moment):
    with pytest.raises(TokenRefused):
        systems.actor_of_token("unb_" + "0" * 26 + "_" + "a" * 43, now=moment)
