"""Everything but uploading and playing works with JavaScript off: register, send, sign, refuse, recall."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import OwnCase, Stage, fresh_urn
from e2e.syn_2 import Journey
from e2e.windows import Window

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(open_window: Opening) -> Opening:
    """Open windows without JavaScript; the browser may note that a form was answered with its errors."""

    def opening(person: str) -> Window:
        window = open_window(person, java_script_enabled=False)
        window.expect_complaint("422 (Unprocessable")
        return window

    return opening


def sent(page: Page, own: OwnCase) -> str:
    """Send the item to the division; return the address of the hand-over."""
    page.goto(f"/handovers/send/{own.case}/")
    page.get_by_label(own.title).check()
    page.get_by_label("Organisation").select_option(label="CPS Casework Division (fictional)")
    page.get_by_role("button", name="Continue").click()
    option = page.get_by_label("Named person").locator("option", has_text="Gwenda Lisle")
    page.get_by_label("Named person").select_option(str(option.get_attribute("value")))
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_role("button", name="Send").click()
    expect(page.locator("#state")).to_contain_text("Waiting for receipt")
    return page.url


def test_case_is_registered_with_rows_added_and_errors_shown(plain: Opening) -> None:
    urn = fresh_urn()
    page = plain("officer").page
    page.goto("/cases/register/")
    page.get_by_role("button", name="Register the case").click()
    expect(page.get_by_role("alert")).to_contain_text("There is a problem")
    assert page.title().startswith("Error: ")
    page.get_by_role("button", name="Add another offence").click()
    page.get_by_label("URN", exact=True).fill(urn)
    for number, code in enumerate(("SX03017", "SX03025")):
        page.locator(f"#id_offences-{number}-code").fill(code)
        page.locator(f"#id_offences-{number}-start_on").fill("2026-01-10")
    page.get_by_label("Surname").fill("PENHALLOW")
    page.get_by_role("button", name="Register the case").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Case {urn}")
    expect(page.locator("#offences")).to_contain_text("SX03025")


def test_receipt_is_signed(plain: Opening, own: OwnCase) -> None:
    address = sent(plain("officer").page, own)
    division = plain("division").page
    division.goto(address)
    division.get_by_role("button", name="Sign the receipt").click()
    expect(division.get_by_role("alert")).to_contain_text("There is a problem")
    division.get_by_role("checkbox").check()
    division.get_by_role("button", name="Sign the receipt").click()
    expect(division.locator("#receipt")).to_contain_text("Gwenda Lisle")


def test_handover_is_refused_with_its_reason(plain: Opening, own: OwnCase) -> None:
    officer = plain("officer").page
    address = sent(officer, own)
    division = plain("division").page
    division.goto(address)
    division.get_by_text("Refuse these items").click()
    division.get_by_label("Why do you refuse them?").fill("These belong to another case.")
    division.get_by_role("button", name="Refuse").click()
    expect(division.locator("#state")).to_contain_text("Refused")
    officer.goto(address)
    expect(officer.locator("#state")).to_contain_text("These belong to another case.")


def test_handover_is_recalled(plain: Opening, own: OwnCase) -> None:
    officer = plain("officer").page
    sent(officer, own)
    officer.get_by_text("Recall this hand-over").click()
    officer.get_by_label("Why do you recall it?").fill("Sent to the wrong court.")
    officer.get_by_role("button", name="Recall").click()
    expect(officer.locator("#state")).to_contain_text("Recalled")


def test_upload_page_says_what_it_needs(plain: Opening, own: OwnCase) -> None:
    page = plain("officer").page
    page.goto(f"/evidence/cases/{own.case}/add/")
    page.get_by_label("Kind of evidence").select_option("document")
    page.get_by_role("button", name="Continue to the files").click()
    expect(page.locator("noscript p")).to_contain_text("Uploading needs JavaScript.")


def test_case_travels_from_the_call_to_the_charge(plain: Opening) -> None:
    windows: dict[str, Page] = {}

    def open_page(who: str) -> Page:
        return windows.setdefault(who, windows[who] if who in windows else plain(who).page)

    journey = Journey.begin_short(open_page, fresh_urn(), has_script=False)
    journey.walk()
    expect(windows["officer"].locator("#charges")).to_contain_text("OF61102")


def test_main_pages_say_what_they_have_to_say(plain: Opening, stage: Stage) -> None:
    page = plain("officer").page
    for address, words in (
        ("/", "Jo Sandford"),
        ("/cases/", "WILLOWBROOK"),
        (f"/cases/?q={stage.urn}", stage.urn),
        (f"/cases/{stage.case}/", "Where this case is"),
        (f"/cases/{stage.case}/facts/", "Leah Anne CARROW"),
        (f"/evidence/items/{stage.items['png']}/", "Exhibit as PNG"),
        (f"/files/case/{stage.case}/form/MG9/", "Version 1"),
        (f"/charging/{stage.requests.returned}/", "The summary is not there."),
        ("/handovers/?show=received", stage.urn),
        ("/charging/?state=SUBMITTED", "Triage needed"),
    ):
        page.goto(address)
        expect(page.locator("body")).to_contain_text(words)
        assert not page.locator("noscript p").count(), address
