"""Capture at a scene where the connection and the session drop: nothing typed is lost, and it is recorded once."""

import pytest
from playwright.sync_api import expect

from e2e.conftest import Opening
from e2e.stage import OwnCase

pytestmark = pytest.mark.browser


def test_what_was_typed_offline_outlives_page_and_session_and_is_recorded_once(
    open_window: Opening, own: OwnCase
) -> None:
    window = open_window("officer")
    window.expect_complaint("ERR_INTERNET_DISCONNECTED")
    address = f"/cases/{own.case}/capture/"
    page = window.go(address)
    window.context.set_offline(True)
    page.get_by_label("Who is this?").select_option("WIT")
    page.get_by_label("Surname").first.fill("Tolley")
    page.get_by_label("First names").first.fill("Arthur")
    page.get_by_role("button", name="Save to the case").click()
    expect(page.get_by_role("status")).to_contain_text("There is no connection")
    kept = page.wait_for_function(
        "() => Object.entries(localStorage).find(([name, draft]) => name.startsWith('unbroken-draft:') && draft)?.[1]"
    )
    assert "Tolley" not in str(kept.json_value())
    page.close()

    window.context.clear_cookies()
    window.context.set_offline(False)
    window.page = window.context.new_page()
    window.sign_in("officer")
    page = window.go("/")
    page.locator("[data-module=unbroken-drafts]").get_by_role("link", name="Capture at the scene").click()
    expect(page.get_by_label("Surname").first).to_have_value("Tolley")
    expect(page.get_by_label("First names").first).to_have_value("Arthur")
    expect(page.get_by_role("status")).to_contain_text("We kept what you typed")
    page.get_by_role("button", name="Save to the case").click()
    page.wait_for_url(f"**/cases/{own.case}/facts/**")
    expect(page.get_by_role("link", name="Arthur TOLLEY")).to_have_count(1)
    page = window.go(address)
    expect(page.get_by_label("Surname").first).to_have_value("")
    page = window.go("/")
    expect(page.locator("[data-module=unbroken-drafts]")).to_be_hidden()
