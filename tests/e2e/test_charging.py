"""A request for a charging decision in real windows: both sides, live, by keyboard, accessible in every look."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import OwnCase
from e2e.windows import LOOKS, look_at

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("e2e")]


def looked_at(page: Page) -> list[str]:
    expect(page.locator("h1")).to_have_count(1)
    found = [one for look in LOOKS for one in look_at(page, look)]
    page.set_viewport_size(LOOKS["light"]["viewport"])
    page.emulate_media(color_scheme="light")
    return found


def ask(page: Page, case: str) -> str:
    """Send a request as the officer; return its address."""
    page.goto(f"/charging/ask/{case}/")
    page.get_by_label("Who decides").select_option(label="CPS March and Vale, any unit")
    reason = page.get_by_label("Why must it be sent before it is ready?")
    if reason.count():
        reason.fill("The victim leaves the country tomorrow.")
    page.get_by_role("button", name="Send the request").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Charging decision, CR-")
    return page.url


def test_request_appears_on_an_open_queue_and_travels_to_the_charge(open_window: Opening, own: OwnCase) -> None:
    officer, triage = open_window("officer"), open_window("triage")
    officer.expect_complaint("422")
    triage.expect_complaint("422")
    queue = triage.go(f"/charging/?q={own.urn}")
    expect(queue.locator("#queue")).to_contain_text("Nothing fits")
    asking = officer.go(f"/charging/ask/{own.case}/")
    found = looked_at(asking)
    address = ask(asking, own.case)
    expect(queue.locator("#queue")).to_contain_text("Triage needed")
    found += looked_at(queue)
    found += looked_at(officer.page)
    page = triage.go(f"{address}triage/")
    found += looked_at(page)
    page.get_by_role("button", name="Accept the request").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Choose where the case belongs.")
    found += looked_at(page)
    page.get_by_label("Magistrates' court", exact=True).check()
    page.get_by_label("Prosecutor", exact=True).select_option(index=1)
    page.get_by_role("button", name="Accept the request").click()
    expect(page.locator("#state")).to_contain_text("Charging decision needed")
    prosecutor = open_window("prosecutor")
    prosecutor.expect_complaint("422")
    review = prosecutor.go(address)
    if review.get_by_role("button", name="Take on this request").count():
        review.get_by_role("button", name="Take on this request").click()
    review = prosecutor.go(f"{address}review/")
    review.get_by_label("Case summary").fill("An account, and records that support it.")
    review.get_by_role("button", name="Save", exact=True).click()
    expect(review.locator("#saved")).to_contain_text("Saved")
    expect(review.get_by_label("Case summary")).to_have_value("An account, and records that support it.")
    review.get_by_role("button", name="Sign the decision").click()
    expect(review.locator(".govuk-error-summary")).to_contain_text("Choose which test you applied.")
    found += looked_at(review)
    found += looked_at(open_window("manager").go("/charging/assessments/"))
    found += looked_at(officer.go(f"/cases/{own.case}/"))
    expect(officer.page.locator("#charging")).to_contain_text("A charging decision, by the prosecution")
    assert not found, "\n".join(found)


def test_message_of_one_side_is_read_by_the_other_without_a_reload(open_window: Opening, own: OwnCase) -> None:
    officer, manager = open_window("officer"), open_window("manager")
    address = ask(officer.page, own.case)
    page = manager.go(address)
    page.get_by_label("Message").fill("Which officer saw the blue van?")
    page.get_by_role("button", name="Send the message").click()
    expect(officer.page.locator("#thread-list")).to_contain_text("Which officer saw the blue van?")
    expect(page).to_have_url(f"{address}#thread")


def test_queue_is_worked_by_keyboard_alone(open_window: Opening, own: OwnCase) -> None:
    address = ask(open_window("officer").page, own.case)
    page = open_window("manager").go("/charging/")
    page.get_by_label("URN, name or operation").focus()
    page.keyboard.type(own.urn)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/charging/?q={own.urn}*")
    link = page.get_by_role("link", name=own.urn)
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    expect(page.locator("#next")).to_contain_text("Triage this request")
