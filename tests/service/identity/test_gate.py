"""Deny by default: what is open without sign-in, what idle means, what every answer carries."""

import pytest
from django.test import Client

from service.identity.people import World, recorded, sign_in
from unbroken.ground.custody.events import EventType
from unbroken.service.identity import session as sessions

PROTECTED = ["/probe/whoami/", "/organisation/", "/organisation/people/", "/organisation/policy.txt", "/account/2fa/"]


@pytest.mark.parametrize("path", PROTECTED)
def test_outsider_is_led_to_sign_in(path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


@pytest.mark.parametrize("path", PROTECTED)
def test_outsider_program_gets_a_problem(path: str) -> None:
    answer = Client().get(path, headers={"Accept": "application/json"})
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "sign-in-needed"


@pytest.mark.parametrize("path", ["/account/signup/", "/account/email/"])
def test_pages_we_do_not_offer_are_not_found(path: str, world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    assert client.get(path).status_code == 404
    assert Client().post(path, {"email": "new@x.example"}).status_code == 404


@pytest.mark.parametrize(("minutes", "is_kept"), [(14, True), (16, False)])
def test_session_idle_for_longer_than_the_limit_ends(world: World, minutes: int, *, is_kept: bool) -> None:
    client = Client()
    sign_in(client, world.officer)
    session = client.session
    session[sessions.SEEN_AT] -= minutes * 60
    session.save()
    answer = client.get("/probe/whoami/?page=2")
    if is_kept:
        assert answer.status_code == 200
        assert client.session[sessions.SEEN_AT] > session[sessions.SEEN_AT]
    else:
        assert answer["Location"] == "/account/login/?next=%2Fprobe%2Fwhoami%2F%3Fpage%3D2"
        assert recorded()[-1] == EventType.SESSION_EXPIRED.value


def test_session_expired_while_a_form_was_filled_returns_to_the_form(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    session = client.session
    session[sessions.SEEN_AT] -= 3600
    session.save()
    answer = client.post("/probe/form/", {"note": "x"}, headers={"Referer": "http://testserver/cases/new/"})
    assert answer["Location"] == "/account/login/?next=%2Fcases%2Fnew%2F"


def test_session_expired_with_a_foreign_referrer_returns_to_the_start(world: World) -> None:
    answer = Client().post("/probe/form/", {}, headers={"Referer": "http://testserver.evil.example/x"})
    assert answer["Location"] == "/account/login/"


def test_background_requests_do_not_keep_a_session_in_use(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    session = client.session
    session[sessions.SEEN_AT] -= 600
    session.save()
    assert client.get("/probe/whoami/", headers={"X-Unbroken-Background": "1"}).status_code == 200
    assert client.session[sessions.SEEN_AT] == session[sessions.SEEN_AT]


def test_session_without_a_start_is_ended(world: World) -> None:
    client = Client()
    client.force_login(world.officer, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/probe/whoami/")["Location"].startswith("/account/login/")


def test_record_id_of_a_session_is_not_its_key(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    who = client.get("/probe/whoami/").json()
    assert who["session"]
    assert who["session"] != client.session.session_key


@pytest.mark.parametrize("path", ["/account/login/", "/probe/whoami/", "/nothing-here/"])
def test_every_answer_carries_the_security_headers(path: str) -> None:
    answer = Client().get(path)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "geolocation=()" in answer["Permissions-Policy"]
    assert "no-store" in answer["Cache-Control"]
    assert "Strict-Transport-Security" not in answer


def test_answers_over_https_ask_for_https_only(settings: pytest.FixtureRequest) -> None:
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"public_url": "https://unbroken.westmarch.example"})
    assert Client().get("/account/login/")["Strict-Transport-Security"].startswith("max-age=31536000")


def test_person_just_signed_in_without_a_second_factor_is_not_asked_twice_but_later_is(world: World) -> None:
    from ground.organisations.factories import PASSWORD, make_person
    from service.identity.people import with_password
    from unbroken.ground.access.roles import Role

    person = make_person(world.force, Role.POL_SUP, world.now, "Sal Brook")
    with_password(person, world.force)
    client = Client()
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    assert client.get("/account/2fa/totp/activate/").status_code == 200
    session = client.session
    session[sessions.STARTED_AT] -= 600
    session.save()
    assert client.get("/account/2fa/totp/activate/")["Location"].startswith("/account/reauthenticate/")
