"""A request for a charging decision in real windows: both sides, live, by keyboard, on a phone."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.requests import accept_request
from e2e.stage import OwnCase, sign_in
from e2e.windows import DESK, LOOKS, look_at
from live import LiveService
from unbroken.service.demo.client import Browser

pytestmark = pytest.mark.browser


def looked_at(page: Page) -> list[str]:
    """Return what is wrong with a page of errors; the pages as they begin are in addresses.py."""
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
    address = ask(officer.page, own.case)
    expect(queue.locator("#queue")).to_contain_text("Triage needed")
    page = triage.go(f"{address}triage/")
    page.get_by_role("button", name="Accept the request").click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("Choose where the case belongs.")
    found = looked_at(page)
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
    officer.go(f"/cases/{own.case}/")
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


def test_who_has_the_review_open_is_seen_while_they_have_it_and_not_afterwards(
    open_window: Opening, own: OwnCase, service: LiveService
) -> None:
    address = ask(open_window("officer").page, own.case)
    with Browser(service.address) as triage:
        sign_in(triage, "triage")
        accept_request(triage, address.rstrip("/").rsplit("/", 1)[-1])
    writing, manager = open_window("prosecutor"), open_window("manager")
    review = writing.go(address)
    review.get_by_role("button", name="Take on this request").click()
    queue, page = manager.go(f"/charging/?q={own.urn}"), manager.context.new_page()
    page.goto(address)
    expect(page.locator("#presence")).to_be_empty()
    with writing.page.expect_response("**/present/"):  # its script runs: only such a page can say goodbye
        writing.go(f"{address}review/")
    expect(page.locator("#presence")).to_contain_text("Adaeze Linden has it open now.")
    expect(queue.locator("#queue")).to_contain_text("Adaeze Linden has it open now.")
    writing.go("/")
    expect(page.locator("#presence")).to_be_empty()
    expect(queue.locator("#queue")).not_to_contain_text("has it open now")


def test_filters_of_the_queue_fold_away_on_a_phone_and_are_kept_in_the_address(open_window: Opening) -> None:
    window = open_window("triage", viewport={"width": 320, "height": 640})
    page = window.go("/charging/")
    choices, button = page.locator("#filter-choices"), page.get_by_role("button", name="Show filters")
    expect(choices).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Enter")
    expect(choices).to_be_visible()
    page.get_by_label("Red", exact=False).first.check()
    page.get_by_label("Nobody yet").check()
    page.get_by_role("button", name="Search and filter").click()
    page.wait_for_url("**/charging/?*assigned=nobody*")
    expect(page.get_by_role("button", name="Show filters (2)")).to_be_visible()
    expect(page.locator("#filter-choices")).to_be_hidden()
    page.set_viewport_size(DESK)
    expect(page.get_by_label("Nobody yet")).to_be_checked()
    expect(page.locator("#filter-choices")).to_be_visible()


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
