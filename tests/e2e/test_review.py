"""A document redacted with the keyboard alone, and by two people who see each other's decisions."""

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from reportlab.pdfgen.canvas import Canvas

from e2e.conftest import Opening
from e2e.stage import begin_url, fresh_urn, have_read, register, sign_in
from live import LiveService
from unbroken.service.demo.client import Browser

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("e2e")]
LINES = (
    "WITNESS STATEMENT",
    "My number is 07700 900123 and my mail is maren.holloway@mail.example.",
    "I told my neighbour Joan Fell what I saw from the window.",
)


@pytest.fixture
def document(service: LiveService) -> str:
    """A statement in a case of this test's own, read; the address of its page."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for at, line in enumerate(LINES):
        canvas.drawString(72, 760 - 24 * at, line)
    canvas.save()
    with Browser(service.address) as officer:
        sign_in(officer, "officer")
        case = register(officer, fresh_urn())
        facts = {"name": "statement.pdf", "title": "Statement"}
        version = officer.upload(begin_url(officer, case), facts, held.getvalue())
        have_read(officer, version)
    return f"/review/version/{version}/"


def count(page: Page, words: str) -> None:
    expect(page.locator(".ub-review__counts")).to_contain_text(words)


def test_document_is_redacted_by_keyboard_and_a_colleague_sees_it_happen(open_window: Opening, document: str) -> None:
    page = open_window("officer").go(document)
    other = open_window("officer").go(document)
    places = page.locator("[data-place]")
    whole = places.count()
    assert whole >= 3
    count(page, f"{whole} to decide")
    expect(page.locator("svg image")).to_have_count(1)
    for left in range(whole - 1, -1, -1):
        page.keyboard.press("o")
        place = page.locator("[data-place]:focus")
        expect(place).to_have_attribute("data-state", "open")
        key = "a" if place.locator('[data-say="a"]').count() else "r"
        page.keyboard.press(key)
        count(page, f"{left} to decide")
    count(other, "0 to decide")
    expect(other.locator(".ub-mark--redact rect")).not_to_have_count(0)
    page.keyboard.press("u")
    count(page, "1 to decide")
    page.keyboard.press("Shift+U")
    count(page, "0 to decide")


def test_box_is_drawn_with_the_pointer_and_words_are_chosen_by_selecting_them(
    open_window: Opening, document: str
) -> None:
    page = open_window("officer").go(document)
    page.locator("#review-add summary").click()
    page.get_by_role("button", name="Draw a box on the page").click()
    sheet = page.locator(".ub-sheet__page")
    sheet.scroll_into_view_if_needed()
    box = sheet.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 240, box["y"] + 90)
    page.mouse.up()
    expect(page.get_by_label("Right")).not_to_have_value("")
    page.locator("#add-reason").select_option("R06")
    page.get_by_role("button", name="Remove it", exact=True).click()
    count(page, "1 removed")
    page.locator("#review-text").evaluate(
        """(text) => {
            const at = text.textContent.indexOf("window");
            const range = document.createRange();
            range.setStart(text.firstChild, at);
            range.setEnd(text.firstChild, at + 6);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    expect(page.get_by_label("Words to remove")).to_have_value("window")
    page.locator("#add-reason").select_option("R06")
    page.get_by_role("button", name="Remove it", exact=True).click()
    count(page, "2 removed")
    expect(page.locator("#review-places")).to_contain_text("window")
