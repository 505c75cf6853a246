"""The main steps with the keyboard alone: the focus can always be seen, and reaches everything that is needed."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.requests import accept_request
from e2e.stage import OwnCase, Stage, fresh_urn, sign_in
from unbroken.service.demo.client import Browser

pytestmark = pytest.mark.browser
FOCUS = """() => {
    const one = document.activeElement;
    const style = getComputedStyle(one);
    const label = one.closest(".govuk-radios__item, .govuk-checkboxes__item")?.querySelector("label");
    const ring = label ? getComputedStyle(label, "::before") : style;
    const shows = (s) => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none";
    const seen = shows(style) || shows(ring);
    const words = (label || one.labels?.[0] || one).textContent.replace(/\\s+/g, " ").trim();
    return { words, seen, tag: one.tagName };
}"""


def tab_to(page: Page, words: str, *, most: int = 150) -> None:
    """Press Tab until the focus is on what begins with words; each stop on the way must be visible."""
    page.wait_for_load_state()
    for _press in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUS)
        assert here["seen"] or here["tag"] == "BODY", f"the focus cannot be seen on: {here}"
        if here["words"].startswith(words) and here["tag"] != "BODY":
            return
    raise AssertionError(f"no Tab led to {words!r}")


def test_skip_link_leads_past_the_navigation(open_window: Opening, stage: Stage) -> None:
    page = open_window("officer").go(f"/cases/{stage.case}/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to main content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()


def test_case_is_registered_by_keyboard(open_window: Opening) -> None:
    urn = fresh_urn()
    page = open_window("officer").go("/")
    tab_to(page, "Register a case")
    page.keyboard.press("Enter")
    page.wait_for_url("**/register/")
    page.locator("body.govuk-frontend-supported").wait_for()
    for words, typed in (
        ("URN", urn),
        ("Offence code", "SX03017"),
        ("Date", "10012026"),
        ("Surname", "PELL"),
    ):
        tab_to(page, words)
        page.keyboard.type(typed)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Case {urn}")


def test_item_is_sent_and_recalled_by_keyboard(open_window: Opening, own: OwnCase) -> None:
    page = open_window("officer").go(f"/cases/{own.case}/")
    tab_to(page, "Send items")
    page.keyboard.press("Enter")
    page.wait_for_url("**/send/**")
    tab_to(page, "JS/1")
    page.keyboard.press("Space")
    tab_to(page, "Organisation")
    page.keyboard.type("CPS March")
    tab_to(page, "Continue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who receives them, and by when")
    tab_to(page, "Named person")
    page.keyboard.type("Rhys")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    tab_to(page, "Continue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check before you send")
    tab_to(page, "Send")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("Waiting for receipt")
    tab_to(page, "Recall this hand-over")
    page.keyboard.press("Enter")
    tab_to(page, "Why do you recall it?")
    page.keyboard.type("Sent to the wrong unit.")
    tab_to(page, "Recall")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("Recalled")


def test_file_is_checked_sent_picked_off_the_queue_and_decided_by_keyboard(open_window: Opening, own: OwnCase) -> None:
    officer = open_window("officer").go(f"/cases/{own.case}/")
    send_by_keyboard(officer)
    request = officer.url.rstrip("/").rsplit("/", 1)[-1]
    with Browser(officer.url.split("/charging/")[0]) as triage:
        sign_in(triage, "triage")
        accept_request(triage, request)
    prosecutor = open_window("prosecutor").go("/charging/")
    pick_by_keyboard(prosecutor, own.urn)
    decide_by_keyboard(prosecutor)
    expect(prosecutor.locator("#decision")).to_contain_text("No further action: evidence")
    officer.reload()
    expect(officer.locator("#decision")).to_contain_text("No further action: evidence")


def send_by_keyboard(page: Page) -> None:
    """Check the file, send it although it is not ready, ask for a charge: the reason is typed once."""
    tab_to(page, "Check the file")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check the file")
    tab_to(page, "Why it must go")
    page.keyboard.type("The victim leaves the country tomorrow.")
    tab_to(page, "Send it all the same")
    page.keyboard.press("Enter")
    expect(page.locator("#sent")).to_contain_text("leaves the country")
    tab_to(page, "Back to the case")
    page.keyboard.press("Enter")
    expect(page.locator("#charging")).to_be_visible()
    tab_to(page, "Ask for a charging decision")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask for a charging decision")
    tab_to(page, "Who decides")
    page.keyboard.type("CPS March and Vale, C")
    expect(page.get_by_label("Why must it be sent")).to_have_value("The victim leaves the country tomorrow.")
    tab_to(page, "Send the request")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("CR-")


def pick_by_keyboard(page: Page, urn: str) -> None:
    """Search the queue, take the request on, open it and its review."""
    tab_to(page, "URN, name or operation")
    page.keyboard.type(urn)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/charging/?q={urn}*")
    tab_to(page, f"Choose {urn}")
    page.keyboard.press("Space")
    tab_to(page, "Take on the chosen requests")
    page.keyboard.press("Enter")
    expect(page.locator("#queue")).to_contain_text("With Adaeze Linden.")
    tab_to(page, urn)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("CR-")
    tab_to(page, "Write the review")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Review CR-")


def decide_by_keyboard(page: Page) -> None:
    """Write the headings, answer the Full Code Test with no, choose the outcome, sign."""
    for heading in ("Case summary", "Evidential assessment", "Public interest assessment", "Declaration"):
        tab_to(page, heading)
        page.keyboard.type(f"{heading}: read and considered.")
    tab_to(page, "Full Code Test")
    page.keyboard.press("Space")
    tab_to(page, "Yes")
    page.keyboard.press("ArrowRight")
    tab_to(page, "Why?")
    page.keyboard.type("Nobody saw who it was.")
    tab_to(page, "Outcome")
    page.keyboard.type("No further action: e")
    tab_to(page, "Sign the decision")
    page.keyboard.press("Enter")
