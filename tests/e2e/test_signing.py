"""A statement signed on screen: drawn with a pen, or typed by somebody without one; with and without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import OwnCase, option_of, sign_in
from e2e.windows import DESK, LOOKS, look_at
from live import LiveService
from unbroken.service.demo.client import Browser
from unbroken.service.demo.forms import form_with

pytestmark = pytest.mark.browser
TEXT = "I was on the towpath at about nine. I saw a grey van stop by the lock."


def statement_of(service: LiveService, own: OwnCase) -> str:
    """Record a witness and what they said; return where the statement is signed."""
    with Browser(service.address) as officer:
        sign_in(officer, "officer")
        person = officer.page(f"/cases/{own.case}/facts/add/person/")
        officer.send(form_with(person, "surname"), surname="Tolley", forenames="Arthur", roles=["WIT"])
        form = officer.page(f"/cases/{own.case}/facts/add/statement/")
        record = re.search(r'name="id" value="([0-9A-Z]{26})"', form.text)
        assert record is not None
        officer.fill(form, person=option_of(form, "Arthur TOLLEY"), text=TEXT, taken_on="2026-05-04")
    return f"/files/case/{own.case}/statement/{record.group(1)}/sign/"


def looks(page: Page) -> list[str]:
    """Return what is wrong with the page in every look."""
    found = [one for look in LOOKS for one in look_at(page, look)]
    page.set_viewport_size(DESK)
    return found


def test_statement_is_drawn_on_the_board_and_locked(open_window: Opening, service: LiveService, own: OwnCase) -> None:
    page = open_window("officer").go(statement_of(service, own))
    board = page.get_by_role("img", name="Signature board")
    expect(board).to_be_visible()
    found = looks(page)
    page.get_by_label("I have read this statement").check()
    board.scroll_into_view_if_needed()
    box = board.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 160, box["y"] + 20)
    page.mouse.move(box["x"] + 220, box["y"] + 80)
    page.mouse.up()
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("#signature")).to_contain_text("Digest of the signature")
    assert page.url.endswith("#signature")
    found += looks(page)
    page.get_by_role("link", name="Read over and sign").click()
    expect(page.locator("#signed")).to_contain_text("It cannot be changed")
    assert not found, "\n".join(found)


def test_statement_is_signed_without_script_by_typing_the_name(
    open_window: Opening, service: LiveService, own: OwnCase
) -> None:
    window = open_window("officer", java_script_enabled=False)
    window.expect_complaint("422 (Unprocessable Entity)")
    page = window.page
    page.goto(statement_of(service, own))
    page.get_by_label("Your full name").fill("Arthur Tolley")
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("The witness must read the statement")
    page.get_by_label("I have read this statement").check()
    page.get_by_role("button", name="Sign", exact=True).click()
    expect(page.locator("#signature")).to_contain_text("Signed at")
