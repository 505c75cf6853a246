"""A passkey from the first link to signing in with it, with Chromium's own virtual authenticator."""

import re
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import CDPSession, Page, expect

from e2e.conftest import Opening
from live import LiveService

pytestmark = pytest.mark.browser
NAME = "Perran Keyes"
PASSWORD = "a long fictional passphrase"


def invited(service: LiveService, email: str) -> str:
    """Invite somebody at the command line; return the path of their link."""
    words = ["people", "invite", email, "--name", NAME, "--organisation", "18", "--role", "POL_OIC"]
    done = subprocess.run(
        [sys.executable, "-m", "unbroken", *words, "--data", str(service.folder)],
        env=service.environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    link = re.search(r"http\S+/key/\S+", done.stdout)
    assert link is not None, done.stdout
    return urlsplit(link.group()).path


def authenticator(page: Page) -> tuple[CDPSession, str]:
    """Give the page an authenticator that says yes to everything; return its handle."""
    line = page.context.new_cdp_session(page)
    line.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    return line, line.send("WebAuthn.addVirtualAuthenticator", {"options": options})["authenticatorId"]


def choose_password(page: Page, at: str, path: str, email: str) -> None:
    page.goto(at + path)
    page.locator("#id_password1").fill(PASSWORD)
    page.locator("#id_password2").fill(PASSWORD)
    page.locator("#id_password2").press("Enter")
    expect(page).to_have_url(re.compile("/key/done/"))
    page.goto(at + "/account/login/")
    page.locator("#id_login").fill(email)
    page.locator("#id_password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page).to_have_url(re.compile("/account/2fa/"))


def test_passkey_is_added_signs_in_alone_and_is_refused_unverified(service: LiveService, open_window: Opening) -> None:
    # An address of numbers cannot have passkeys, so the browser goes to localhost.
    at, email = f"http://localhost:{service.port}", "perran.keyes@westmarch.example"
    window = open_window()
    page = window.page
    line, held = authenticator(page)
    choose_password(page, at, invited(service, email), email)
    page.goto(at + "/cases/")
    expect(page).to_have_url(re.compile("/account/2fa/"))

    window.go(at + "/account/2fa/webauthn/add/")
    page.locator("#id_name").fill("Force laptop")
    page.locator("#id_passwordless").check()
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Security key added.")).to_be_visible()
    assert len(line.send("WebAuthn.getCredentials", {"authenticatorId": held})["credentials"]) == 1
    window.go(at + "/cases/")
    expect(page.locator(".ub-header__person-name")).to_contain_text(NAME)

    page.goto(at + "/account/logout/")
    page.get_by_role("button", name="Sign out").last.click()
    page.goto(at + "/cases/")
    expect(page).to_have_url(re.compile("/account/login/"))

    line.send("WebAuthn.setUserVerified", {"authenticatorId": held, "isUserVerified": False})
    page.locator("[data-module=unbroken-passkey][data-started]").wait_for()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator('[data-part="error"]')).to_be_visible()

    line.send("WebAuthn.setUserVerified", {"authenticatorId": held, "isUserVerified": True})
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page).to_have_url(at + "/cases/")
    expect(page.locator(".ub-header__person-name")).to_contain_text(NAME)


def test_browser_without_the_passkey_is_told_so_and_stays_outside(service: LiveService, open_window: Opening) -> None:
    at = f"http://localhost:{service.port}"
    page = open_window().page
    authenticator(page)
    page.goto(at + "/account/login/?next=/cases/")
    page.locator("[data-module=unbroken-passkey][data-started]").wait_for()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.locator('[data-part="error"]')).to_be_visible()
    page.goto(at + "/cases/")
    expect(page).to_have_url(re.compile("/account/login/"))
