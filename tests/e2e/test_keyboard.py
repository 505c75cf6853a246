"""The main steps with the keyboard alone: the focus can always be seen, and reaches everything that is needed."""

import pytest
from playwright.sync_api import Page, expect

from e2e.conftest import Opening
from e2e.stage import OwnCase, Stage, fresh_urn

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("e2e")]
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


def tab_to(page: Page, words: str, *, most: int = 60) -> None:
    """Press Tab until the focus is on what begins with words; each stop on the way must be visible."""
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
    page.keyboard.type("Harrow")
    tab_to(page, "Continue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Who receives them, and by when")
    tab_to(page, "Named person")
    page.keyboard.type("Bethan")
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
    page.keyboard.type("Sent to the wrong court.")
    tab_to(page, "Recall")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("Recalled")
