"""A defendant without a lawyer: a link and a code open what was served on them, and nothing else."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.requests import Served
from e2e.serving import CLIENT, OTHER, THEIRS, draft, make_reviewable, release, review, serve
from e2e.stage import sign_in
from e2e.test_defence import NOTE, PASSPHRASE, make_notebook
from e2e.windows import look_at
from live import LiveService
from unbroken.service.demo.client import Browser

pytestmark = pytest.mark.browser


@pytest.fixture
def served(service: LiveService) -> Served:
    """A statement served on a defendant for whom nobody acts."""
    made = make_reviewable(service.address, firms={OTHER: THEIRS})
    with Browser(service.address) as prosecutor:
        sign_in(prosecutor, "prosecutor")
        review(prosecutor, made, "DEF_LIP")
        made.release = draft(prosecutor, made, to="DEF_LIP", firm="")
        release(prosecutor, made.release)
        serve(prosecutor, made)
    return made


def enter(page: Page, code: str) -> None:
    page.get_by_label("Your code").fill(code)
    page.get_by_role("button", name="Go on").click()


def test_link_and_code_open_what_was_served_and_each_link_works_once(open_window: Opening, served: Served) -> None:
    prosecutor = open_window("prosecutor").go(f"/service/case/{served.case}/")
    prosecutor.get_by_role("link", name="Link for a defendant without a lawyer").click()
    prosecutor.get_by_label("Defendant").select_option(served.clients[CLIENT])
    prosecutor.get_by_role("button", name="Make a link and a code").click()
    shown = prosecutor.locator("#made").inner_text()
    link, code = re.search(r"https?://\S+", shown), re.search(r"\b\d{8}\b", shown)
    assert link is not None
    assert code is not None

    visit = open_window()
    for complaint in ("422", "404 (Not Found)"):
        visit.expect_complaint(complaint)
    page = visit.go(link.group(0))
    enter(page, "00000000")
    expect(page.get_by_role("alert")).to_contain_text("This link and code cannot be used")
    enter(page, f"{code.group(0)[:4]} {code.group(0)[4:]}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep this link for your next visit")
    following = page.locator(".govuk-inset-text").inner_text()
    for look in ("light", "dark", "phone", "zoomed"):
        assert look_at(page, look) == []
    page.get_by_role("button", name="I have kept it").click()
    page.get_by_role("link", name=served.urn).click()
    expect(page.locator("#served")).to_contain_text("Not opened yet")
    for look in ("light", "phone", "zoomed"):
        assert look_at(page, look) == []
    page.locator("#served").get_by_role("link").first.click()
    expect(page.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")
    make_notebook(page)
    page.get_by_label("Note on this document").fill(NOTE)
    page.get_by_role("button", name="Keep the note").click()
    expect(page.get_by_text("Kept, encrypted.")).to_be_visible()
    for look in ("light", "phone", "zoomed"):
        assert look_at(page, look) == []
    visit.go("/served/notes/")
    expect(page.locator("[data-part=list]")).to_contain_text(NOTE)
    visit.go(f"/taking/case/{served.case}/")
    expect(page.locator("main")).to_contain_text("open without a key")
    for look in ("light", "phone", "zoomed"):
        assert look_at(page, look) == []
    for elsewhere in ("/cases/", f"/served/{served.case}/counsel/", "/organisation/"):
        visit.go(elsewhere)
        expect(page).to_have_url(re.compile(r"/account/login/"))
    visit.go("/served/")
    page.get_by_role("button", name="End this visit").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your visit has ended")
    page.wait_for_function("() => !Object.keys(sessionStorage).some((one) => one.startsWith('unbroken-notes'))")

    visit.go(link.group(0))
    enter(page, code.group(0))
    expect(page.get_by_role("alert")).to_contain_text("cannot be used")
    visit.go(following)
    enter(page, code.group(0))
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep this link for your next visit")
    visit.go("/served/notes/")
    page.get_by_label("Passphrase or recovery code").fill(PASSPHRASE)
    page.get_by_role("button", name="Open your notes").click()
    expect(page.locator("[data-part=list]")).to_contain_text(NOTE)

    prosecutor.reload()
    prosecutor.get_by_role("button", name="End this link").click()
    expect(prosecutor.locator("main")).to_contain_text("Ended")
    visit.go("/served/")
    expect(page).to_have_url(re.compile(r"/account/login/"))
