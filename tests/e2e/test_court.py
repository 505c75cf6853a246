"""The bundle of a court and the schedule of unused material, with the keyboard alone and on paper."""

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.requests import Served, tell_unused
from e2e.serving import make_reviewable, serve_court, statement
from e2e.stage import sign_in
from e2e.test_defence import fill, heading, press
from e2e.windows import look_at
from live import LiveService
from unbroken.service.demo.client import Browser

pytestmark = pytest.mark.browser
ITEMS = 14


@pytest.fixture(scope="module")
def own(service: LiveService) -> Served:
    """A statement served on the court in a case of this module's own, with unused material."""
    made = make_reviewable(service.address)
    serve_court(service.address, made)
    with Browser(service.address) as officer:
        sign_in(officer, "officer")
        for number in range(1, ITEMS + 1):
            tell_unused(
                officer, made.case, f"Footage {number:02d} begins. {'It goes on. ' * 20}Footage {number:02d} ends."
            )
    return made


def on_paper(page: Page) -> list[str]:
    """Return what stands on each sheet when the page is printed, in one line each."""
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    return [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in sheets]


def test_bundle_is_read_filled_and_printed_by_keyboard(open_window: Opening, own: Served) -> None:
    page = open_window("clerk").go("/bundles/")
    press(page, own.urn)
    heading(page, f"Court bundle {own.urn}")
    fill(page, "Go to page", "1")
    page.keyboard.press("Enter")
    page.wait_for_url("**#document-*")
    press(page, "Lodge a document")
    heading(page, "Lodge a document")
    fill(page, "Section", "Plea")
    fill(page, "Defendant", "Gareth")
    fill(page, "What is it?", "Indication of plea")
    page.set_input_files("#file", {"name": "plea.pdf", "mimeType": "application/pdf", "buffer": statement()})
    press(page, "Lodge it")
    row = page.get_by_role("row").filter(has_text="Indication of plea")
    expect(row).to_contain_text("Lodged by")
    sheets = on_paper(page)
    for words in (own.urn, "KWS: Key witness statements", "PL: Plea", "Indication of plea"):
        assert any(words in sheet for sheet in sheets), words
    for button in ("Read as one PDF", "Lodge a document", "Go to page", "Charging Inbox"):
        assert not any(button in sheet for sheet in sheets), button
    press(page, "Indication of plea")
    expect(page.locator('[data-module="unbroken-pdf-view"]')).to_have_attribute("data-drawn", "1")
    assert look_at(page, "phone") == []
    press(page, "Withdraw it")
    heading(page, "Withdraw “Indication of plea”")
    assert look_at(page, "dark") == []
    fill(page, "Why is it withdrawn?", "The wrong case.")
    press(page, "Withdraw it")
    expect(page.locator("#bundle")).to_contain_text("withdrew these pages")


def test_schedule_is_decided_on_and_printed_by_keyboard(open_window: Opening, own: Served) -> None:
    page = open_window("prosecutor").go(f"/disclosure/case/{own.case}/")
    press(page, "MG6C")
    heading(page, "MG6C Schedule of relevant non-sensitive unused material")
    press(page, "Decide on item 1")
    fill(page, "Decision", "Clearly")
    fill(page, "Reason", "It shows an empty street.")
    press(page, "Record the decision")
    first = page.locator("section.ub-card").filter(has=page.get_by_role("heading", name="Item 1", exact=True))
    expect(first).to_contain_text("Clearly not disclosable")
    sheets = on_paper(page)
    for number in range(1, ITEMS + 1):
        where = [sheet for sheet in sheets if f"Footage {number:02d} begins" in sheet]
        assert len(where) == 1
        assert f"Footage {number:02d} ends" in where[0], f"item {number} is cut by the end of a sheet"
        assert f"Item {number} " in where[0]
    whole = " ".join(sheets)
    assert "It shows an empty street." in whole
    for button in ("Record the decision", "Make it for service", "Charging Inbox"):
        assert button not in whole
