"""The account pages with our own look: each is drawn by our templates, accessible, and without inline script."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from chromium import open_chromium
from service.pages.conftest import Site
from service.pages.test_in_browser import violations
from service.pages.test_templates import INLINE

OUTSIDE = [
    "/account/login/",
    "/account/password/reset/",
    "/account/password/reset/done/",
    "/account/inactive/",
]
INSIDE = [
    "/account/logout/",
    "/account/password/change/",
    "/account/reauthenticate/",
    "/account/2fa/",
    "/account/2fa/reauthenticate/",
    "/account/2fa/totp/deactivate/",
    "/account/2fa/recovery-codes/generate/",
    "/account/2fa/webauthn/",
    "/account/2fa/webauthn/add/",
    "/account/sessions/",
]


@pytest.fixture
def officer(settings: Any, database: object) -> Iterator[Client]:
    """A client signed in as an officer with password and authenticator app."""
    from django.core.cache import cache

    from ground.organisations.factories import PASSWORD
    from service.identity.people import make_world, sign_in

    settings.ROOT_URLCONF = "service.identity.addresses"
    cache.clear()
    client = Client()
    sign_in(client, make_world().officer)
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    yield client
    cache.clear()


def drawn(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code, answer.headers.get("Location"))
    body = answer.content.decode()
    assert "ub-header" in body and "js/app.js" in body
    assert not INLINE.search(body), path
    return body


@pytest.mark.browser
def test_every_page_is_ours_and_accessible(officer: Client, site: Site) -> None:
    bodies = {path: drawn(Client(), path) for path in OUTSIDE} | {path: drawn(officer, path) for path in INSIDE}
    complaints: list[str] = []
    with open_chromium() as browser:
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        for path, body in bodies.items():
            site.pages[path] = lambda body=body: body  # type: ignore[misc]
            page.goto(site.address + path)
            assert violations(page) == [], path
            expect(page.locator("h1")).to_have_count(1)
    assert complaints == []


def test_login_with_errors_says_so_in_the_title_and_links_to_the_field(officer: Client) -> None:
    del officer
    body = Client().post("/account/login/", {"login": "", "password": ""}).content.decode()
    assert "<title>Error: Sign in" in body
    assert 'href="#id_login"' in body
    assert "This field is required" not in body
    assert "Enter password" in body


def test_setting_up_an_app_shows_its_code_and_key(officer: Client) -> None:
    from datetime import UTC, datetime

    from ground.organisations.factories import PASSWORD, make_person
    from service.identity.people import with_password
    from unbroken.ground.access.roles import Role
    from unbroken.ground.organisations.models import Organisation

    del officer
    force = Organisation.objects.earliest("code")
    newcomer = make_person(force, Role.POL_OIC, datetime(2026, 1, 5, 9, 0, tzinfo=UTC), "New Comer")
    with_password(newcomer, force)
    client = Client()
    client.post("/account/login/", {"login": newcomer.email, "password": PASSWORD})
    body = drawn(client, "/account/2fa/totp/activate/")
    assert 'alt="QR code for your authenticator app"' in body
    assert "ub-digest__group" in body
