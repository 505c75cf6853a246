"""Attacks on sign-in and sessions: each ends where it began."""

import re
from http.cookies import Morsel

import pytest
from django.core import mail
from django.test import Client

from ground.organisations.factories import PASSWORD, make_person
from service.identity.people import World, sign_in, with_password
from unbroken.ground.access.roles import Role

COOKIE = "unbroken_session"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "http:evil.example",
    "javascript:alert(1)",
    "https://testserver@evil.example/",
    "https://testserver.evil.example/",
    "\thttps://evil.example/",
    "/%09/evil.example",
]


def half_signed_in(world: World) -> Client:
    """Somebody who knows the password and has not given a code."""
    client = Client()
    client.post("/account/login/", {"login": world.officer.email, "password": PASSWORD})
    return client


@pytest.mark.parametrize("target", ELSEWHERE)
def test_next_never_leads_elsewhere(world: World, target: str) -> None:
    client = Client()
    client.post(
        f"/account/login/?{'next'}={target}", {"login": world.officer.email, "password": PASSWORD, "next": target}
    )
    from service.identity.people import code

    landed = client.post("/account/2fa/authenticate/", {"code": code(), "next": target})
    assert landed.status_code == 302
    assert landed["Location"].startswith("/") and not re.match(r"/[/\\]", landed["Location"])
    assert "evil.example" not in landed["Location"] or landed["Location"].startswith("/%09/")
    out = client.post("/account/logout/", {"next": target})
    assert out["Location"] == "/" or out["Location"].startswith("/%09/")


def test_session_key_changes_at_each_step_and_the_planted_one_is_worth_nothing(world: World) -> None:
    client = half_signed_in(world)
    planted = client.cookies[COOKIE].value
    from service.identity.people import code

    client.post("/account/2fa/authenticate/", {"code": code()})
    assert client.cookies[COOKIE].value != planted
    assert client.get("/probe/whoami/").status_code == 200
    victim = Client()
    victim.cookies[COOKIE] = planted
    assert victim.get("/probe/whoami/").status_code == 302


def test_session_key_that_never_was_is_not_taken_over(world: World) -> None:
    client = Client()
    client.cookies[COOKIE] = "a" * 32
    sign_in(client, world.officer)
    assert client.cookies[COOKIE].value != "a" * 32
    attacker = Client()
    attacker.cookies[COOKIE] = "a" * 32
    assert attacker.get("/probe/whoami/").status_code == 302


def test_signed_out_session_cannot_be_used_again(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    kept = client.cookies[COOKIE].value
    client.post("/account/logout/")
    thief = Client()
    thief.cookies[COOKIE] = kept
    assert thief.get("/probe/whoami/").status_code == 302


STEPS_AROUND = [
    "/", "/cases/", "/organisation/", "/handovers/", "/sign-in/organisation/", "/account/2fa/",
    "/account/2fa/totp/activate/", "/account/2fa/totp/deactivate/", "/account/2fa/webauthn/add/",
    "/account/2fa/recovery-codes/generate/", "/account/2fa/recovery-codes/", "/account/password/change/",
    "/account/sessions/", "/account/reauthenticate/", "/account/2fa/reauthenticate/",
]  # fmt: skip


@pytest.mark.parametrize("path", STEPS_AROUND)
def test_password_alone_opens_no_address_and_changes_no_factor(world: World, path: str, settings) -> None:
    from allauth.mfa.models import Authenticator

    settings.ROOT_URLCONF = "unbroken.service.urls"
    before = list(Authenticator.objects.values_list("pk", "data"))
    for method in ("get", "post"):
        client = half_signed_in(world)
        answer = getattr(client, method)(path, {"organisation": world.force.id, "code": "000000"})
        assert answer.status_code == 302, method
        assert answer["Location"].startswith("/account/login/"), method
        assert client.get("/cases/").status_code == 302
    assert list(Authenticator.objects.values_list("pk", "data")) == before


def test_second_factor_of_another_person_does_not_finish_a_sign_in(world: World) -> None:
    other = make_person(world.force, Role.POL_SUP, world.now, "Sal Brook")
    with_password(other, world.force)
    from allauth.mfa.totp.internal.auth import TOTP

    from service.identity.people import code

    TOTP.activate(other, "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU")
    client = Client()
    client.post("/account/login/", {"login": other.email, "password": PASSWORD})
    client.post("/account/2fa/authenticate/", {"code": code()})
    assert client.get("/probe/whoami/").status_code == 302


def plain(body: bytes, email: str) -> str:
    return TOKEN.sub("", body.decode()).replace(email, "ADDRESS")


def test_sign_in_answers_alike_whether_or_not_the_address_is_known(world: World) -> None:
    made = []
    for email in (world.officer.email, "nobody@westmarch.example"):
        answer = Client().post("/account/login/", {"login": email, "password": "wrong"})
        made.append((answer.status_code, plain(answer.content, email)))
    assert made[0] == made[1]


def test_forgotten_password_answers_alike_whether_or_not_the_address_is_known(world: World) -> None:
    made = []
    for email in (world.officer.email, "nobody@westmarch.example"):
        answer = Client().post("/account/password/reset/", {"email": email})
        done = Client().get(answer["Location"])
        made.append((answer.status_code, answer["Location"], plain(done.content, email)))
    assert made[0] == made[1]
    letters = {letter.to[0]: letter.body for letter in mail.outbox}
    assert "/account/password/reset/key/" in letters[world.officer.email]
    assert "/key/" not in letters.get("nobody@westmarch.example", "")


def test_reset_link_works_once_and_leads_past_no_second_factor(world: World) -> None:
    Client().post("/account/password/reset/", {"email": world.officer.email})
    link = re.search(r"http://[^/\s]+(/account/password/reset/key/\S+)", mail.outbox[-1].body)
    assert link is not None
    client = Client()
    form = client.get(link.group(1), follow=True).redirect_chain[-1][0]
    new = {"password1": "another fictional passphrase", "password2": "another fictional passphrase"}
    assert client.post(form, new).status_code == 302
    assert client.get("/probe/whoami/").status_code == 302
    assert Client().get(link.group(1)).status_code == 200, "no form any more"


@pytest.mark.parametrize(
    ("address", "is_secure"), [("https://unbroken.example", True), ("http://127.0.0.1:8717", False)]
)
def test_cookies_are_closed_to_scripts_and_other_sites(address: str, is_secure: bool, tmp_path) -> None:
    """Read the settings afresh in a process of its own, as an installation at this address would."""
    import json
    import os
    import subprocess
    import sys

    wanted = ["SESSION_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "SESSION_COOKIE_SAMESITE", "CSRF_COOKIE_SECURE",
              "CSRF_COOKIE_SAMESITE", "SESSION_EXPIRE_AT_BROWSER_CLOSE"]  # fmt: skip
    code = (
        "import json; from unbroken.service import django_settings as s; "
        f"print(json.dumps([getattr(s, name) for name in {wanted}]))"
    )
    env = {**os.environ, "UNBROKEN_DATA": str(tmp_path), "UNBROKEN_PUBLIC_URL": address}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [is_secure, True, "Lax", is_secure, "Lax", True]


def test_cookies_of_an_answer_carry_their_flags(world: World, settings) -> None:
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    client = Client()
    client.get("/account/login/", secure=True)
    sign_in(client, world.officer)

    def flags(cookie: Morsel) -> tuple[str, bool, bool]:
        return cookie["samesite"], bool(cookie["secure"]), bool(cookie["httponly"])

    assert flags(client.cookies[COOKIE]) == ("Lax", True, True)
    assert flags(client.cookies["unbroken_csrf"])[:2] == ("Lax", True)
    assert not client.cookies[COOKIE]["domain"]


FORMS = ["/account/login/", "/account/logout/", "/account/password/reset/", "/account/password/change/",
         "/account/2fa/totp/deactivate/", "/account/2fa/recovery-codes/generate/", "/sign-in/organisation/",
         "/organisation/units/add/", "/organisation/people/invite/", "/organisation/keys/ENCRYPTION/rotate/",
         "/cases/register/", "/account/sessions/"]  # fmt: skip


@pytest.mark.parametrize("path", FORMS)
def test_form_from_another_site_is_refused_before_it_is_read(world: World, settings, path: str) -> None:
    settings.ROOT_URLCONF = "unbroken.service.urls"
    client = Client(enforce_csrf_checks=True)
    free = Client()
    sign_in(free, world.officer)
    client.cookies = free.cookies
    forged = {"name": "X", "organisation": world.force.id, "csrfmiddlewaretoken": "a" * 64}
    for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "null"}):
        assert client.post(path, forged, headers=headers).status_code == 403, headers
    assert free.get("/organisation/").status_code == 200
